// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "base/result.h"
#include "domain/queue/claim.h"
#include "presentation/desktone.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;
class DeskSettings;

/// Whom this desk may call when it is cut off: what it has claimed beforehand of the queue that it
/// calls from, person by person or, when one desk calls for everybody, the queue as a whole.
class QueueClaims : public QObject
{
    Q_OBJECT

public:
    QueueClaims(Sync::Station &station,
        DeskDirectory &directory,
        DeskSettings &settings,
        DeskMessages &messages,
        QObject *parent = nullptr);

    /// The claims as they stand now; `waiting` in calling order.
    void read(const std::vector<Domain::Ticket> &waiting);

    /// Whether only claimed people can be called now.
    [[nodiscard]] bool isAlone() const;

    /// The first whom this desk may call without asking; nobody.
    [[nodiscard]] const std::optional<Domain::Ticket> &next() const { return m_next; }

    /// Whether this desk may call her without asking.
    [[nodiscard]] bool mayCallAlone(const Domain::TicketId &ticket) const;
    /// What the desk can count on when the network goes, or what it has now that it is gone.
    [[nodiscard]] DeskTag note() const;

    /// The whole queue may be claimed, given back, taken from another desk.
    [[nodiscard]] bool canClaimWhole() const;
    [[nodiscard]] bool canGiveBack() const;
    [[nodiscard]] bool canTakeOver() const;
    /// Who holds what stands in the way, for the question before it is taken over.
    [[nodiscard]] QString holder() const;

    /// Calls the next claimed one. Whom; nobody: a sentence has said why.
    [[nodiscard]] std::optional<Domain::Ticket> callAlone();
    /// From now on only this desk calls from the queue.
    void claimWhole();
    void giveBack();
    /// A supervisor takes what other stations have claimed; `why` is kept with it.
    void takeOver(const QString &why);
    /// The server's call reached nobody; says why.
    void tellNobody(const QJsonObject &answer);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Domain::Caller caller() const;
    [[nodiscard]] bool mayBeCallingElsewhere() const;
    [[nodiscard]] std::vector<Domain::Claim> inTheWay() const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskSettings &m_settings;
    DeskMessages &m_messages;
    Domain::Claims m_claims;
    std::optional<Domain::Ticket> m_next;
    QStringList m_numbers; ///< that may be called alone, in order
    bool m_kept = false;   ///< the last call reached nobody because of others' claims
    bool m_asking = false;
};
} // namespace Presentation

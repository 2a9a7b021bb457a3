// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QObject>
#include <QSet>
#include <QTimer>

#include "domain/queue/rules.h"
#include "presentation/desktone.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Somebody who has waited so long that a person must look (queue.md section 2).
struct QueueAlarm {
    Domain::TicketId ticketId;
    Domain::QueueId queueId;
    Domain::WaitAlarm kind = Domain::WaitAlarm::None;
    int waitedMinutes = 0;
    DeskTag what; ///< "A012 等了 46 分"
    QString todo; ///< "心内科，请护士去看看"

    bool operator==(const QueueAlarm &) const = default;
};

/// The day's alarms of the whole house. They tell; they never move anybody.
class AlarmPresenter : public QObject
{
    Q_OBJECT

public:
    AlarmPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    /// The gravest first, then the longest wait.
    [[nodiscard]] const std::vector<QueueAlarm> &alarms() const { return m_alarms; }

    /// Looks at everybody who waits; by itself every `LookPause` and soon after a ticket changed.
    void refresh();

    static constexpr std::chrono::seconds LookPause{20};

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QueueAlarm alarmOf(
        const Domain::Ticket &ticket, Domain::WaitAlarm kind, Base::Instant now) const;
    void tellNew();

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    std::vector<QueueAlarm> m_alarms;
    QSet<QString> m_told; ///< ticket and kind: each is told once at this desk
    QTimer m_look;
    QTimer m_soon;
};
} // namespace Presentation

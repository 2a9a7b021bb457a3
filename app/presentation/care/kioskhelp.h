// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/care/care.h"
#include "presentation/kioskflow.h"

namespace Sync {
class Station;
}

namespace Presentation {

/// The visitor's call for a person: made, answered by the desk, taken back (edge 109). It takes
/// the session's visit and the present screen along, so that the desk knows where he is stuck.
class KioskHelp : public QObject
{
    Q_OBJECT

public:
    KioskHelp(Sync::Station &station, KioskFlow &flow, QObject *parent = nullptr);

    /// Whether the screen should show how the call stands.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    [[nodiscard]] Domain::HelpState state() const { return m_call.state; }

    /// "已经叫人了", "工作人员来了": how it stands, and what to do meanwhile.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString advice() const;

    /// What is said because of an urgent word; empty for an ordinary call.
    [[nodiscard]] const QString &urgentWords() const { return m_urgent; }

    /// `screenName`: object name of the screen on view. A second call while one is open is the
    /// same.
    void call(const QString &screenName, const QString &urgentWords = {});
    /// Taken back: nobody needs to come.
    void cancel();
    /// The call stands, the visitor goes on meanwhile.
    void close();

Q_SIGNALS:
    void changed();

private:
    void look();
    void forget();

    Sync::Station &m_station;
    KioskFlow &m_flow;
    Domain::HelpCall m_call;
    QString m_urgent;
    bool m_isOpen = false;
    bool m_wentOut = true;
};
} // namespace Presentation

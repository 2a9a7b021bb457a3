// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QTimer>

#include "base/time.h"
#include "domain/care/care.h"
#include "presentation/desktone.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskMessages;

/// What the frame of the workstation says at all times: the time, whether the server hears us,
/// what is not sent yet, and who calls for help at a kiosk.
class DeskStatus : public QObject
{
    Q_OBJECT

public:
    DeskStatus(Sync::Station &station, DeskMessages &messages, QObject *parent = nullptr);

    /// "已同步 10:24:06" or "离线，从 10:12:40 起".
    [[nodiscard]] DeskTag contact() const;
    /// "待上传 3".
    [[nodiscard]] DeskTag pending() const;
    /// "本地库正常", or why nothing can be kept.
    [[nodiscard]] DeskTag store() const;
    /// What of the numbers is left while offline: "离线预留：…"; empty when nothing is kept.
    [[nodiscard]] QString clock() const;
    /// "2 号前台".
    [[nodiscard]] QString stationName() const;
    [[nodiscard]] bool isOffline() const;

    /// How many people at kiosks wait for somebody.
    [[nodiscard]] int helpCount() const { return int(m_calls.size()); }

    /// The one who waits longest: "自助机 3 呼叫帮助"; empty when nobody calls.
    [[nodiscard]] QString helpTitle() const;
    /// "42 秒", "3 分 05 秒".
    [[nodiscard]] QString helpWaited() const;
    /// Where he is stuck, with the moment he called; empty when nobody calls.
    [[nodiscard]] QString helpDetail() const;
    /// Tells the kiosk that somebody comes to the one who waits longest.
    void answerHelp();

    /// Once a second while a window shows.
    void tick();

Q_SIGNALS:
    /// Sync, store or messages have changed.
    void changed();
    /// A second has passed.
    void ticked();
    void helpChanged();

private:
    void readHelp();
    /// Says once what still works without the server, and when it is back.
    void onContact();
    [[nodiscard]] QString wall(Base::Instant at, const QString &format) const;

    Sync::Station &m_station;
    DeskMessages &m_messages;
    std::vector<Domain::HelpCall> m_calls; ///< waiting, oldest first
    bool m_storeWell = true;
    bool m_toldLost = false;
    QTimer m_timer;
};
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <unordered_map>

#include <QAbstractEventDispatcher>

#include "base/clock.h"

namespace Simulation {

using Span = std::chrono::milliseconds;

/// The only clock there is, and all that waits for it. It takes the place of Qt's event
/// dispatcher, so that every QTimer of the real code rings in virtual time, in the same order in
/// every run. Nothing ever waits.
class Timeline : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit Timeline(QObject *parent = nullptr);
    ~Timeline() override;

    /// Virtual time since `restart`.
    [[nodiscard]] Span now() const { return m_now; }

    /// Empty, at `now`. Whoever had a timer must be gone.
    void restart(Span now = Span{0});
    /// Calls `what` after `pause`.
    void after(Span pause, std::function<void()> what);
    /// Lets the next thing happen unless it is later than `end`; then time is `end` and it is
    /// false. What the thing has posted happens before this returns.
    bool step(Span end);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *) override { }

    void unregisterSocketNotifier(QSocketNotifier *) override { }

    void registerTimer(
        int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override { }

    void interrupt() override { }

private:
    struct Timer {
        Span interval;
        QObject *object = nullptr;
        std::pair<Span, qint64> due; ///< its key in `m_due`
    };

    struct Due {
        int timer = 0; ///< 0: `what`
        std::function<void()> what;
    };

    void arm(int timerId, Timer &timer);

    Span m_now{0};
    qint64 m_order = 0;
    std::map<std::pair<Span, qint64>, Due> m_due;
    std::unordered_map<int, Timer> m_timers;
};

/// A machine's own clock: it may be set wrong and drift; `steady` only drifts.
class NodeClock : public Base::Clock
{
public:
    explicit NodeClock(const Timeline &timeline);

    [[nodiscard]] Base::Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;

    /// Somebody sets the clock.
    void jump(std::chrono::seconds by) { m_offset += by; }

    /// From now on it is too fast by so many parts in a million.
    void setDrift(int ppm);

private:
    const Timeline &m_timeline;
    std::chrono::seconds m_offset{0};
    int m_drift = 0;
    Span m_driftsSince{0};
    Span m_drifted{0}; ///< until then
};

/// When every simulation begins: Thursday 2026-05-14, 08:00 in Shanghai.
constexpr Base::Instant Beginning = Base::fromSeconds(1778716800);
} // namespace Simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <algorithm>

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>

namespace Simulation {

Timeline::Timeline(QObject *parent)
    : QAbstractEventDispatcher(parent)
{
}

Timeline::~Timeline() = default;

void Timeline::restart(Span now)
{
    m_due.clear();
    m_timers.clear();
    m_now = now;
    m_order = 0;
}

void Timeline::after(Span pause, std::function<void()> what)
{
    m_due.emplace(std::pair(m_now + std::max(pause, Span{0}), m_order++), Due{0, std::move(what)});
}

void Timeline::arm(int timerId, Timer &timer)
{
    timer.due = {m_now + timer.interval, m_order++};
    m_due.emplace(timer.due, Due{timerId, {}});
}

bool Timeline::step(Span end)
{
    const auto first = m_due.begin();
    if (first == m_due.end() || first->first.first > end) {
        m_now = std::max(m_now, end);
        return false;
    }
    m_now = first->first.first;
    const Due due = std::move(first->second);
    m_due.erase(first);
    if (due.timer == 0) {
        due.what();
    } else {
        Timer &timer = m_timers.at(due.timer);
        QObject *object = timer.object;
        arm(due.timer, timer);
        QTimerEvent event(due.timer);
        QCoreApplication::sendEvent(object, &event);
    }
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

bool Timeline::processEvents(QEventLoop::ProcessEventsFlags)
{
    QCoreApplication::sendPostedEvents();
    return false;
}

void Timeline::registerTimer(int timerId, qint64 interval, Qt::TimerType, QObject *object)
{
    Timer &timer = m_timers[timerId];
    timer = {Span(interval), object, {}};
    arm(timerId, timer);
}

bool Timeline::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    m_due.erase(found->second.due);
    m_timers.erase(found);
    return true;
}

bool Timeline::unregisterTimers(QObject *object)
{
    bool any = false;
    for (auto timer = m_timers.begin(); timer != m_timers.end();) {
        if (timer->second.object != object) {
            ++timer;
            continue;
        }
        m_due.erase(timer->second.due);
        timer = m_timers.erase(timer);
        any = true;
    }
    return any;
}

QList<Timeline::TimerInfo> Timeline::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            found.append(TimerInfo(id, static_cast<int>(timer.interval.count()), Qt::CoarseTimer));
    }
    return found;
}

int Timeline::remainingTime(int timerId)
{
    const auto found = m_timers.find(timerId);
    return found == m_timers.end() ? -1
                                   : static_cast<int>((found->second.due.first - m_now).count());
}

NodeClock::NodeClock(const Timeline &timeline)
    : m_timeline(timeline)
{
}

Base::Instant NodeClock::now() const
{
    return Beginning + m_offset + std::chrono::floor<std::chrono::seconds>(steady());
}

void NodeClock::setDrift(int ppm)
{
    m_drifted = steady() - m_timeline.now();
    m_driftsSince = m_timeline.now();
    m_drift = ppm;
}

std::chrono::milliseconds NodeClock::steady() const
{
    const auto now = m_timeline.now();
    return now + m_drifted + Span((now - m_driftsSince).count() * m_drift / 1000000);
}
} // namespace Simulation

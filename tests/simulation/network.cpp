// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include <algorithm>

namespace Simulation {

namespace {
using namespace std::chrono_literals;
/// As `Server::SocketListener::LongestSilence`.
constexpr Span LongestSilence = 60s;
/// After which an attempt to connect through a silent cable is given up.
constexpr Span ConnectPatience = 10s;
/// How much later a message may come once more, in ms.
constexpr quint32 LongestEcho = 10000;
} // namespace

Wire::Wire(Surroundings surroundings)
    : m_around(std::move(surroundings))
{
}

/// The machine's kernel says goodbye to the server, if the cable lets it.
Wire::~Wire()
{
    if (m_stopped || !m_end || !lets(true))
        return;
    m_around.timeline.after(1ms, [end = m_end] {
        if (end)
            end->lose();
    });
}

bool Wire::lets(bool toServer) const
{
    switch (m_around.way) {
    case Way::Open:
        return true;
    case Way::ToServerOnly:
        return toServer;
    case Way::ToStationOnly:
        return !toServer;
    case Way::Cut:
    case Way::Silent:
        return false;
    }
    return false;
}

void Wire::open()
{
    if (m_trying || m_open || m_stopped)
        return;
    m_trying = true;
    const int session = ++m_session;
    const bool silent = m_around.way != Way::Cut && (!lets(true) || !lets(false));
    const Span pause = silent ? ConnectPatience : Span(1 + m_around.random.below(5));
    m_around.timeline.after(pause, [wire = QPointer(this), session] {
        if (!wire || wire->m_stopped || !wire->m_trying || wire->m_session != session)
            return;
        wire->m_trying = false;
        Server::Hub *hub = wire->m_around.hub();
        if (hub == nullptr || wire->m_around.way != Way::Open) {
            Q_EMIT wire->disconnected();
            return;
        }
        auto end = std::make_unique<ServerEnd>(*wire, session);
        wire->m_end = end.get();
        wire->m_open = true;
        Q_EMIT wire->connected();
        hub->welcome(std::move(end));
    });
}

void Wire::close()
{
    if (!m_open && !m_trying)
        return;
    const bool wasOpen = m_open;
    m_open = m_trying = false;
    ++m_session; // nothing that is under way to us counts any more
    if (wasOpen && m_end && lets(true)) {
        const QPointer<ServerEnd> end = m_end;
        m_lastToServer = std::max(m_lastToServer, m_around.timeline.now()) + 1ms;
        m_around.timeline.after(m_lastToServer - m_around.timeline.now(), [end] {
            if (end)
                end->lose();
        });
    }
    m_end.clear();
    if (!m_stopped)
        Q_EMIT disconnected(); // at once, as an aborted socket does
}

void Wire::carry(bool toServer, std::function<void()> arrive)
{
    const Weather &weather = m_around.weather;
    Base::Random &random = m_around.random;
    if (m_around.breaks()) {
        m_around.timeline.after(1ms, [wire = QPointer(this)] {
            if (wire)
                wire->tear();
        });
        return;
    }
    if (!lets(toServer) || random.below(100) < weather.drop)
        return;
    const Span now = m_around.timeline.now();
    Span &last = toServer ? m_lastToServer : m_lastToStation;
    Span at = now + 1ms
        + Span(
            random.below(static_cast<quint32>(std::max<qint64>(1, weather.longestDelay.count()))));
    if (random.below(100) >= weather.overtake) {
        at = std::max(at, last);
        last = at;
    }
    if (random.below(100) < weather.repeat)
        m_around.timeline.after(at - now + Span(random.below(LongestEcho)), arrive);
    m_around.timeline.after(at - now, std::move(arrive));
}

void Wire::send(const QByteArray &message)
{
    if (!m_open || m_stopped || m_around.stationDisk.isDead())
        return;
    carry(true,
        [wire = QPointer(this), session = m_session, end = m_end, message, tell = m_around.tell] {
            if (end) {
                tell(">", message);
                end->arrived(message);
            } else if (wire && wire->m_around.hub() != nullptr && wire->lets(false)) {
                wire->lost(
                    session); // the server has been started anew and knows no such connection
            }
        });
}

void Wire::arrived(int session, QByteArray message)
{
    if (session != m_session || !m_open || m_stopped)
        return;
    m_around.forge(message);
    m_around.tell("<", message);
    Q_EMIT received(message);
}

void Wire::lost(int session)
{
    if (session != m_session || !m_open || m_stopped)
        return;
    m_open = false;
    ++m_session;
    m_end.clear();
    Q_EMIT disconnected();
}

void Wire::wayChanged()
{
    if (m_around.way == Way::Cut)
        tear();
}

void Wire::tear()
{
    if (m_end) {
        // The server may notice it later than the station, which is back by then.
        m_around.timeline.after(Span(m_around.random.below(3000)), [end = m_end] {
            if (end)
                end->lose();
        });
    }
    if (m_open)
        lost(m_session);
}

ServerEnd::ServerEnd(Wire &wire, int session)
    : m_wire(&wire)
    , m_timeline(wire.m_around.timeline)
    , m_session(session)
    , m_heard(m_timeline.now())
{
    watch();
}

/// The server's machine resets what it does not know, if the cable lets it; what was closed in order
/// ends with its last message.
ServerEnd::~ServerEnd()
{
    if (!m_closed && m_wire && m_wire->m_end == this && m_wire->lets(false)) {
        m_timeline.after(2ms, [wire = m_wire, session = m_session] {
            if (wire)
                wire->lost(session);
        });
    }
}

void ServerEnd::watch()
{
    m_timeline.after(m_heard + LongestSilence - m_timeline.now(), [end = QPointer(this)] {
        if (!end)
            return;
        if (end->m_timeline.now() - end->m_heard >= LongestSilence)
            end->lose();
        else
            end->watch();
    });
}

void ServerEnd::send(const QByteArray &message)
{
    if (!m_wire || m_gone || m_wire->m_around.serverDisk.isDead())
        return;
    m_wire->carry(false, [wire = m_wire, session = m_session, message] {
        if (wire)
            wire->arrived(session, message);
    });
}

/// After what was sent has gone out.
void ServerEnd::close()
{
    m_closed = true;
    if (m_wire) {
        m_wire->carry(false, [wire = m_wire, session = m_session] {
            if (wire)
                wire->lost(session);
        });
    }
    QMetaObject::invokeMethod(
        this, [this] { lose(); }, Qt::QueuedConnection);
}

void ServerEnd::arrived(const QByteArray &message)
{
    if (m_gone)
        return;
    m_heard = m_timeline.now();
    Q_EMIT received(message);
}

void ServerEnd::lose()
{
    if (m_gone)
        return;
    m_gone = true;
    Q_EMIT gone();
}
} // namespace Simulation

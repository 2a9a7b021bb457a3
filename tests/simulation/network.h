// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QPointer>

#include "base/random.h"
#include "disk.h"
#include "server/hub.h"
#include "sync/transport.h"
#include "timeline.h"

namespace Simulation {

/// What a cable lets through. `Cut` is noticed at once at both ends; what is `Silent` or one-way is
/// noticed by nobody but for missing answers.
enum class Way { Open, Cut, Silent, ToServerOnly, ToStationOnly };

/// How bad the air is, in percent of the messages. A cable of the real world has none of drop,
/// repeat and overtake within one connection; the messages must bear them all the same.
struct Weather {
    Span longestDelay{20};
    quint32 drop = 0;
    quint32 repeat = 0;
    quint32 overtake = 0;
};

class ServerEnd;

/// The wire of one station, with its cable and the weather above it.
class Wire : public Sync::Transport
{
    Q_OBJECT

public:
    /// `hub` answers nullptr while the server is away. `tell` is given every message that arrives,
    /// for the trace. A machine whose disk is dead says nothing. All must outlive the wire.
    struct Surroundings {
        Timeline &timeline;
        Base::Random &random;
        const Disk &stationDisk;
        const Disk &serverDisk;
        std::function<Server::Hub *()> hub;
        std::function<void(const char *way, const QByteArray &message)> tell;
        /// May change a message that is about to arrive at the station (mutants).
        std::function<void(QByteArray &message)> forge;
        /// Whether the connection breaks at the message that is about to be carried.
        std::function<bool()> breaks;
        const Way &way;
        const Weather &weather;
    };

    explicit Wire(Surroundings surroundings);
    ~Wire() override;

    void open() override;
    void close() override;
    void send(const QByteArray &message) override;

    /// The cable's way has changed.
    void wayChanged();

    /// The machine of the station stops without a word: the server hears nothing of its end.
    void stop() { m_stopped = true; }

    /// The server's machine has stopped without a word: the connection stays, half open.
    void forgetPeer() { m_end.clear(); }

private:
    friend class ServerEnd;

    [[nodiscard]] bool lets(bool toServer) const;
    /// Calls `arrive` once, twice or never, at its time.
    void carry(bool toServer, std::function<void()> arrive);
    void arrived(int session, QByteArray message);
    void lost(int session);
    /// Both ends notice it, the server later.
    void tear();

    Surroundings m_around;
    QPointer<ServerEnd> m_end;
    int m_session = 0; ///< of the connection that is open or being opened
    bool m_trying = false;
    bool m_open = false;
    bool m_stopped = false;
    Span m_lastToServer{0};
    Span m_lastToStation{0};
};

/// The server's end of one connection. It may outlive the wire: nobody has told the server.
class ServerEnd : public Server::Peer
{
    Q_OBJECT

public:
    ServerEnd(Wire &wire, int session);
    ~ServerEnd() override;

    void send(const QByteArray &message) override;
    void close() override;

    void arrived(const QByteArray &message);
    /// The other end is gone, or nothing was heard for too long.
    void lose();

private:
    void watch();

    QPointer<Wire> m_wire;
    Timeline &m_timeline;
    int m_session;
    Span m_heard{0};
    bool m_gone = false;
    bool m_closed = false; ///< by the server itself
};
} // namespace Simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QSslConfiguration>
#include <QTcpServer>
#include <QWebSocketServer>

#include "server/hub.h"

namespace Server {

/// Connections over WebSocket, with TLS or without: hands every new one to the hub. A message over
/// the limit ends its connection before it is in memory.
class SocketListener : public QObject
{
    Q_OBJECT

public:
    /// Connections at once; each costs some 100 KiB. One more is turned away.
    static constexpr int MostConnections = 2000;
    /// A station says something every ten seconds; who is silent for so long is gone, or never
    /// was a station.
    static constexpr std::chrono::milliseconds LongestSilence{60000};

    explicit SocketListener(Hub &hub,
        std::chrono::milliseconds longestSilence = LongestSilence,
        QObject *parent = nullptr);
    /// With TLS only: `identity` from `tlsIdentity`.
    SocketListener(Hub &hub, const QSslConfiguration &identity, QObject *parent = nullptr);

    /// Errors: Unavailable `cannot-listen`.
    [[nodiscard]] Base::Result<void> listen(const QString &address, quint16 port);

    [[nodiscard]] quint16 port() const { return m_tcp->serverPort(); }

private:
    SocketListener(Hub &hub,
        std::unique_ptr<QTcpServer> tcp,
        std::chrono::milliseconds longestSilence,
        QObject *parent);

    void shakeHands();
    void onNewConnection();

    Hub &m_hub;
    std::chrono::milliseconds m_longestSilence;
    int m_connections = 0;
    std::unique_ptr<QTcpServer> m_tcp;
    QWebSocketServer m_server; ///< listens to nothing itself
};
} // namespace Server

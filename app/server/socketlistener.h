// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebSocketServer>

#include "server/hub.h"

namespace Server {

/// Connections over WebSocket: hands every new one to the hub. A message over the limit ends its
/// connection before it is in memory.
class SocketListener : public QObject
{
    Q_OBJECT

public:
    /// Connections at once; each costs some 100 KiB.
    static constexpr int MostConnections = 2000;

    SocketListener(Hub &hub, QObject *parent = nullptr);

    /// Errors: Unavailable `cannot-listen`.
    [[nodiscard]] Base::Result<void> listen(const QString &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void onNewConnection();

    Hub &m_hub;
    QWebSocketServer m_server;
};
}

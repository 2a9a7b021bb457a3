// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebSocket>

#include "sync/transport.h"

namespace Net {

/// The wire to `daoyid`: one WebSocket, binary messages.
class WebSocketTransport : public Sync::Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(const QUrl &server, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open() override;
    void close() override;
    void send(const QByteArray &message) override;

private:
    QUrl m_server;
    QWebSocket m_socket;
    bool m_trying = false;
};
}

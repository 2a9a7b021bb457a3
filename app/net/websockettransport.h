// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>
#include <QWebSocket>

#include "sync/transport.h"

namespace Net {

/// The wire to `daoyid`: one WebSocket, binary messages. Where several serve the hospital, the next
/// address is tried whenever one does not answer or goes away.
class WebSocketTransport : public Sync::Transport
{
    Q_OBJECT

public:
    /// `servers`: at least one, the preferred one first.
    explicit WebSocketTransport(const QList<QUrl> &servers, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open() override;
    void close() override;
    void send(const QByteArray &message) override;

private:
    QList<QUrl> m_servers;
    qsizetype m_current = 0;
    QWebSocket m_socket;
    bool m_trying = false;
};

/// "ws://a:7700,ws://b:7700" as addresses.
[[nodiscard]] QList<QUrl> serversIn(const QString &words);
}

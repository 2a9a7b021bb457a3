// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>
#include <QWebSocket>

#include "base/result.h"
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

    /// Believes only servers whose certificate was signed by an authority in `file` (PEM), not
    /// those that the system believes; before the first `open`. Only for wss:// addresses.
    /// Errors: Invalid `no-certificate` (detail: the file); nothing has changed.
    [[nodiscard]] Base::Result<void> believeOnly(const QString &file);

    void open() override;
    void close() override;
    void send(const QByteArray &message) override;

Q_SIGNALS:
    /// A server was there that is not believed: its certificate is for another name, too old or
    /// signed by a stranger; `reason` for the log and for staff. `disconnected` follows.
    void distrusted(const QString &reason);

private:
    QList<QUrl> m_servers;
    qsizetype m_current = 0;
    QWebSocket m_socket;
    bool m_trying = false;
};

/// "ws://a:7700,ws://b:7700" as addresses.
[[nodiscard]] QList<QUrl> serversIn(const QString &words);
}

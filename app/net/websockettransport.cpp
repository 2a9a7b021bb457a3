// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/websockettransport.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include "base/log.h"
#include "protocol/messages.h"

namespace Net {

QList<QUrl> serversIn(const QString &words)
{
    QList<QUrl> servers;
    for (const QString &word : words.split(QLatin1Char(','), Qt::SkipEmptyParts))
        servers += QUrl(word.trimmed());
    return servers.isEmpty() ? QList<QUrl>{QUrl()} : servers;
}

WebSocketTransport::WebSocketTransport(const QList<QUrl> &servers, QObject *parent)
    : Sync::Transport(parent)
    , m_servers(servers)
{
    m_socket.setMaxAllowedIncomingMessageSize(Protocol::LargestMessage);
    m_socket.setMaxAllowedIncomingFrameSize(Protocol::LargestMessage);
    connect(&m_socket, &QWebSocket::connected, this, &Sync::Transport::connected);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Sync::Transport::received);
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        const QString reason = errors.front().errorString();
        qCWarning(logNet) << "the server's certificate is not believed:" << reason;
        Q_EMIT distrusted(reason); // never ignored: the connection ends
    });
    connect(&m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state != QAbstractSocket::UnconnectedState || !m_trying)
            return;
        m_trying = false;
        m_current = (m_current + 1) % m_servers.size(); // the next attempt goes elsewhere
        Q_EMIT disconnected();
    });
}

Base::Result<void> WebSocketTransport::believeOnly(const QString &file)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(file, QSsl::Pem);
    if (authorities.isEmpty())
        return Base::fail(Base::ErrorKind::Invalid, "no-certificate", file);
    QSslConfiguration configuration = m_socket.sslConfiguration();
    configuration.setCaCertificates(authorities);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    m_socket.setSslConfiguration(configuration);
    return {};
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket.disconnect(this);
}

void WebSocketTransport::open()
{
    if (m_trying)
        return;
    m_trying = true;
    m_socket.open(m_servers.at(m_current));
}

void WebSocketTransport::close()
{
    m_socket.abort(); // a dead peer would keep a polite close waiting
}

void WebSocketTransport::send(const QByteArray &message)
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.sendBinaryMessage(message);
}
} // namespace Net

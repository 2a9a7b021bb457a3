// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketlistener.h"

#include <QHostAddress>
#include <QWebSocket>

#include "base/log.h"

namespace Server {

namespace {

class SocketPeer : public Peer
{
public:
    explicit SocketPeer(QWebSocket *socket)
        : m_socket(socket)
    {
        m_socket->setParent(this);
        connect(m_socket, &QWebSocket::binaryMessageReceived, this, &Peer::received);
        connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT received(text.toUtf8()); });
        connect(m_socket, &QWebSocket::disconnected, this, &Peer::gone);
    }

    void send(const QByteArray &message) override { m_socket->sendBinaryMessage(message); }
    void close() override { m_socket->close(); }

private:
    QWebSocket *m_socket;
};
}

SocketListener::SocketListener(Hub &hub, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_server(QStringLiteral("daoyid"), QWebSocketServer::NonSecureMode)
{
    m_server.setMaxPendingConnections(MostConnections);
    connect(&m_server, &QWebSocketServer::newConnection, this, &SocketListener::onNewConnection);
}

Base::Result<void> SocketListener::listen(const QString &address, quint16 port)
{
    if (!m_server.listen(QHostAddress(address), port))
        return Base::fail(Base::ErrorKind::Unavailable, "cannot-listen",
            QStringLiteral("%1:%2").arg(address).arg(port));
    return {};
}

void SocketListener::onNewConnection()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        socket->setMaxAllowedIncomingMessageSize(Protocol::LargestMessage);
        socket->setMaxAllowedIncomingFrameSize(Protocol::LargestMessage);
        m_hub.welcome(std::make_unique<SocketPeer>(socket));
    }
}
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketlistener.h"

#include <QHostAddress>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include "base/log.h"

namespace Server {

namespace {

class SocketPeer : public Peer
{
public:
    SocketPeer(QWebSocket *socket, std::chrono::milliseconds longestSilence)
        : m_socket(socket)
    {
        m_socket->setParent(this);
        m_silence.setSingleShot(true);
        m_silence.setInterval(longestSilence);
        m_silence.start();
        connect(&m_silence, &QTimer::timeout, m_socket, &QWebSocket::abort);
        connect(this, &Peer::received, &m_silence, qOverload<>(&QTimer::start));
        connect(m_socket, &QWebSocket::binaryMessageReceived, this, &Peer::received);
        connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            Q_EMIT received(text.toUtf8());
        });
        // Later: a socket that ends while something is written to it must not take the ground from
        // under whoever writes.
        connect(m_socket,
            &QWebSocket::disconnected,
            this,
            &Peer::gone,
            Qt::QueuedConnection);
    }

    void send(const QByteArray &message) override { m_socket->sendBinaryMessage(message); }

    void close() override { m_socket->close(); }

private:
    QWebSocket *m_socket;
    QTimer m_silence;
};

std::unique_ptr<QTcpServer> secureServer(const QSslConfiguration &identity)
{
    auto server = std::make_unique<QSslServer>(); // gives a handshake five seconds
    server->setSslConfiguration(identity);
    QObject::connect(server.get(),
        &QSslServer::errorOccurred,
        server.get(),
        [](const QSslSocket *, QAbstractSocket::SocketError error) {
            qCInfo(logServer, "a connection without TLS was turned away (%d)", int(error));
        });
    return server;
}
} // namespace

SocketListener::SocketListener(Hub &hub, std::chrono::milliseconds longestSilence, QObject *parent)
    : SocketListener(hub, std::make_unique<QTcpServer>(), longestSilence, parent)
{
}

SocketListener::SocketListener(Hub &hub, const QSslConfiguration &identity, QObject *parent)
    : SocketListener(hub, secureServer(identity), LongestSilence, parent)
{
}

SocketListener::SocketListener(Hub &hub,
    std::unique_ptr<QTcpServer> tcp,
    std::chrono::milliseconds longestSilence,
    QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_longestSilence(longestSilence)
    , m_tcp(std::move(tcp))
    , m_server(QStringLiteral("daoyid"), QWebSocketServer::NonSecureMode)
{
    // With TLS a connection is pending once it is encrypted, and not before.
    connect(
        m_tcp.get(), &QTcpServer::pendingConnectionAvailable, this, &SocketListener::shakeHands);
    connect(&m_server, &QWebSocketServer::newConnection, this, &SocketListener::onNewConnection);
}

Base::Result<void> SocketListener::listen(const QString &address, quint16 port)
{
    if (!m_tcp->listen(QHostAddress(address), port))
        return Base::fail(Base::ErrorKind::Unavailable,
            "cannot-listen",
            QStringLiteral("%1:%2").arg(address).arg(port));
    return {};
}

void SocketListener::shakeHands()
{
    while (QTcpSocket *socket = m_tcp->nextPendingConnection()) {
        // Otherwise the second of two small messages waits 40 ms for the first one's receipt.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_server.handleConnection(socket);
    }
}

void SocketListener::onNewConnection()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        socket->setMaxAllowedIncomingMessageSize(Protocol::LargestMessage);
        socket->setMaxAllowedIncomingFrameSize(Protocol::LargestMessage);
        if (m_connections >= MostConnections) {
            qCWarning(logServer, "a connection too many was turned away");
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_connections += 1;
        auto peer = std::make_unique<SocketPeer>(socket, m_longestSilence);
        connect(peer.get(), &QObject::destroyed, this, [this] { m_connections -= 1; });
        m_hub.welcome(std::move(peer));
    }
}
} // namespace Server

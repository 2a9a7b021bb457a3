// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/websockettransport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>

#include "server/socketlistener.h"
#include "store/directorytable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace std::chrono_literals;
using TestLib::Hospital;

namespace {

/// Memory of this process that is really there, in bytes.
qint64 residentBytes()
{
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 PageBytes = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * PageBytes;
}

/// A frame's head: binary, masked with zeros, announcing `length` bytes.
QByteArray frameHead(quint64 length, bool first, bool final)
{
    QByteArray head;
    head += static_cast<char>((final ? 0x80 : 0) | (first ? 2 : 0));
    head += static_cast<char>(0x80 | 127);
    for (int shift = 56; shift >= 0; shift -= 8)
        head += static_cast<char>((length >> shift) & 0xFF);
    return head + QByteArray(4, '\0');
}
}

/// A real server behind a real socket, and stations that come by the network.
class WebSocketTransportTest : public QObject
{
    Q_OBJECT

    struct Station {
        std::unique_ptr<Store::Database> database;
        std::unique_ptr<Net::WebSocketTransport> wire;
        std::unique_ptr<Sync::Station> station;
    };

    QUrl address() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_listener->port()));
    }

    std::unique_ptr<Station> come(const char *role)
    {
        auto result = std::make_unique<Station>();
        const QString file = QStringLiteral("%1/%2.sqlite")
                                 .arg(m_hospital->folder()).arg(++m_files);
        result->database = std::move(*Store::Database::open(file, Store::StoreKind::Station));
        result->wire = std::make_unique<Net::WebSocketTransport>(QList<QUrl> { address() });
        result->station = std::make_unique<Sync::Station>(
            *result->database, *result->wire, m_hospital->clock, m_hospital->random);
        if (!result->station->load())
            qFatal("cannot load");
        result->station->enrolWith(*m_hospital->administration().enrolCode(
            QLatin1String(role), "站", 5min));
        result->station->start();
        return result;
    }

    /// A connection without good manners: after the handshake it sends what it likes.
    std::unique_ptr<QTcpSocket> rawSocket()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost("127.0.0.1", m_listener->port());
        QSignalSpy answered(socket.get(), &QTcpSocket::readyRead);
        socket->write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                      "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        if (!answered.wait(5000) || !socket->peek(12).startsWith("HTTP/1.1 101"))
            qWarning("no handshake");
        return socket;
    }

    /// Sends up to 100 MB, `frame` bytes to a frame; the bytes that could be sent.
    qint64 flood(QTcpSocket &socket, qint64 frame)
    {
        constexpr qint64 Wanted = 100 * 1024 * 1024;
        const QByteArray piece(64 * 1024, 'x');
        qint64 sent = 0;
        while (sent < Wanted && socket.state() == QAbstractSocket::ConnectedState) {
            if (sent % frame == 0)
                socket.write(frameHead(static_cast<quint64>(frame), sent == 0,
                    sent + frame >= Wanted));
            socket.write(piece);
            sent += piece.size();
            while (socket.bytesToWrite() > 0
                && socket.state() == QAbstractSocket::ConnectedState)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        return sent;
    }

private Q_SLOTS:
    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_listener = std::make_unique<Server::SocketListener>(*m_hospital->hub());
        VERIFY_OK(m_listener->listen("127.0.0.1", 0));
    }

    void cleanup()
    {
        m_listener.reset();
        m_hospital.reset();
    }

    void stationWorksOverTheNetwork()
    {
        const auto board = come("board");
        QTRY_COMPARE(board->station->contact(), Sync::Contact::Connected);

        Store::Reader reader = board->station->reader();
        QVERIFY(Store::DirectoryTable(reader).departments()->size() >= 14);
        QCOMPARE(m_hospital->hub()->stationsConnected(), 1);
    }

    void addressInUseIsSaid()
    {
        Server::SocketListener second(*m_hospital->hub());

        VERIFY_FAILS(second.listen("127.0.0.1", m_listener->port()), "cannot-listen");
    }

    void serverThatIsNotThereEndsTheAttempt()
    {
        Net::WebSocketTransport wire({ QUrl("ws://127.0.0.1:1") });
        QSignalSpy ended(&wire, &Sync::Transport::disconnected);

        wire.open();

        QTRY_COMPARE(ended.size(), 1);
        wire.open(); // and it can be tried again
        QTRY_COMPARE(ended.size(), 2);
    }

    void lostServerIsNoticed()
    {
        const auto board = come("board");
        QTRY_COMPARE(board->station->contact(), Sync::Contact::Connected);

        m_listener.reset();
        m_hospital->stopServer();

        QTRY_COMPARE(board->station->contact(), Sync::Contact::Lost);
    }

    void malformedMessageEndsItsConnectionOnly()
    {
        const auto board = come("board");
        QTRY_COMPARE(board->station->contact(), Sync::Contact::Connected);
        QWebSocket stranger;
        QSignalSpy words(&stranger, &QWebSocket::binaryMessageReceived);
        QSignalSpy ended(&stranger, &QWebSocket::disconnected);
        stranger.open(address());
        QTRY_COMPARE(words.size(), 1); // the challenge

        stranger.sendTextMessage("{\"type\":\"push\",");

        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(words.last().first().toByteArray().contains("bad-message"));
        QCOMPARE(board->station->contact(), Sync::Contact::Connected);
        QCOMPARE(m_hospital->hub()->stationsConnected(), 1);
    }

    void hugeMessageIsRefusedBeforeItIsInMemory_data()
    {
        QTest::addColumn<qint64>("frame");
        QTest::newRow("one frame of 100 MB") << qint64 { 100 * 1024 * 1024 };
        QTest::newRow("frames of 1 MB without end") << qint64 { 1024 * 1024 };
    }

    void hugeMessageIsRefusedBeforeItIsInMemory()
    {
        QFETCH(qint64, frame);
        const auto board = come("board");
        QTRY_COMPARE(board->station->contact(), Sync::Contact::Connected);
        const auto socket = rawSocket();
        const qint64 before = residentBytes();

        const qint64 sent = flood(*socket, frame);

        constexpr qint64 Megabyte = 1024 * 1024;
        QVERIFY2(sent < 20 * Megabyte, qPrintable(QString::number(sent)));
        const qint64 growth = residentBytes() - before;
        QVERIFY2(growth < 40 * Megabyte, qPrintable(QString::number(growth)));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(board->station->contact(), Sync::Contact::Connected);
        const auto other = come("board"); // and others still get in
        QTRY_COMPARE(other->station->contact(), Sync::Contact::Connected);
    }

    void halfOpenConnectionIsGivenUp()
    {
        Server::SocketListener impatient(*m_hospital->hub(), 100ms);
        VERIFY_OK(impatient.listen("127.0.0.1", 0));
        QWebSocket silent;
        QSignalSpy ended(&silent, &QWebSocket::disconnected);

        silent.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(impatient.port())));

        QTRY_COMPARE(ended.size(), 1);
    }

    void connectionThatEndsInTheMiddleIsForgotten()
    {
        {
            const auto socket = rawSocket();
            socket->write(frameHead(1000, true, true) + "half of it");
            socket->flush();
        }
        const auto board = come("board");

        QTRY_COMPARE(board->station->contact(), Sync::Contact::Connected);
        QCOMPARE(m_hospital->hub()->stationsConnected(), 1);
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    std::unique_ptr<Server::SocketListener> m_listener;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(WebSocketTransportTest)
#include "websockettransporttest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/websockettransport.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>

#include "server/socketlistener.h"
#include "server/tls.h"
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
} // namespace

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
        const QString file =
            QStringLiteral("%1/%2.sqlite").arg(m_hospital->folder()).arg(++m_files);
        result->database = std::move(*Store::Database::open(file, Store::StoreKind::Station));
        result->wire = std::make_unique<Net::WebSocketTransport>(QList<QUrl>{address()});
        result->station = std::make_unique<Sync::Station>(
            *result->database, *result->wire, m_hospital->clock, m_hospital->random);
        if (!result->station->load())
            qFatal("cannot load");
        result->station->enrolWith(
            *m_hospital->administration().enrolCode(QLatin1String(role), "站", 5min));
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
                socket.write(
                    frameHead(static_cast<quint64>(frame), sent == 0, sent + frame >= Wanted));
            socket.write(piece);
            sent += piece.size();
            while (socket.bytesToWrite() > 0 && socket.state() == QAbstractSocket::ConnectedState)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        return sent;
    }

    /// Runs the command; its words when it fails.
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return program + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')) + QLatin1Char('\n')
                + QString::fromLocal8Bit(process.readAllStandardError());
        return {};
    }

    /// "authority" signs "server" for 127.0.0.1 and "elsewhere" for another address; "stranger"
    /// signs itself, for 127.0.0.1 too.
    void makeCertificates()
    {
        if (QFile::exists(m_folder.filePath("server.crt")))
            return;
        const auto file = [this](const QString &name) { return m_folder.filePath(name); };
        const auto ownSigned = [&file](const QString &name, const QString &extension) {
            return run("openssl",
                {"req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=" + name,
                    "-keyout",
                    file(name + ".key"),
                    "-out",
                    file(name + ".crt"),
                    "-addext",
                    extension});
        };
        QCOMPARE(ownSigned("authority", "keyUsage=keyCertSign"), QString());
        QCOMPARE(ownSigned("stranger", "subjectAltName=IP:127.0.0.1"), QString());
        for (const auto &[name, address] :
            {std::pair("server", "127.0.0.1"), std::pair("elsewhere", "127.0.0.9")}) {
            const QString certificate = QString::fromLatin1(name);
            QCOMPARE(run("openssl",
                         {"req",
                             "-x509",
                             "-newkey",
                             "ec",
                             "-pkeyopt",
                             "ec_paramgen_curve:P-256",
                             "-nodes",
                             "-days",
                             "2",
                             "-subj",
                             "/CN=" + certificate,
                             "-CA",
                             file("authority.crt"),
                             "-CAkey",
                             file("authority.key"),
                             "-keyout",
                             file(certificate + ".key"),
                             "-out",
                             file(certificate + ".crt"),
                             "-addext",
                             "basicConstraints=critical,CA:FALSE",
                             "-addext",
                             QStringLiteral("subjectAltName=IP:") + QLatin1String(address)}),
                QString());
        }
    }

    std::unique_ptr<Server::SocketListener> secureListener(
        const QString &certificate, const QString &key)
    {
        makeCertificates();
        const auto identity = Server::tlsIdentity(
            m_folder.filePath(certificate + ".crt"), m_folder.filePath(key + ".key"));
        if (!identity)
            return nullptr;
        auto listener = std::make_unique<Server::SocketListener>(*m_hospital->hub(), *identity);
        if (!listener->listen("127.0.0.1", 0))
            return nullptr;
        return listener;
    }

    static QUrl secureAddress(const Server::SocketListener &listener)
    {
        return QUrl(QStringLiteral("wss://127.0.0.1:%1").arg(listener.port()));
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

    void stationWorksOverTls()
    {
        const auto listener = secureListener("server", "server");
        QVERIFY(listener);
        Net::WebSocketTransport wire({secureAddress(*listener)});
        VERIFY_OK(wire.believeOnly(m_folder.filePath("authority.crt")));
        QSignalSpy words(&wire, &Sync::Transport::received);

        wire.open();

        QTRY_COMPARE(words.size(), 1); // the challenge
    }

    void serverThatIsNotBelievedGetsNothing_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority");
        QTest::newRow("another authority") << "server"
                                           << "stranger.crt";
        QTest::newRow("another name") << "elsewhere"
                                      << "authority.crt";
        QTest::newRow("signed by itself") << "stranger"
                                          << "authority.crt";
    }

    void serverThatIsNotBelievedGetsNothing()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, authority);
        const auto listener = secureListener(certificate, certificate);
        QVERIFY(listener);
        Net::WebSocketTransport wire({secureAddress(*listener)});
        VERIFY_OK(wire.believeOnly(m_folder.filePath(authority)));
        QSignalSpy connected(&wire, &Sync::Transport::connected);
        QSignalSpy distrusted(&wire, &Net::WebSocketTransport::distrusted);
        QSignalSpy ended(&wire, &Sync::Transport::disconnected);

        wire.open();

        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!distrusted.isEmpty());
        QVERIFY(!distrusted.front().front().toString().isEmpty());
        QVERIFY(connected.isEmpty());
    }

    void stationWithoutTlsGetsNothingFromASecureServer()
    {
        const auto listener = secureListener("server", "server");
        QVERIFY(listener);
        Net::WebSocketTransport wire(
            {QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(listener->port()))});
        QSignalSpy connected(&wire, &Sync::Transport::connected);
        QSignalSpy ended(&wire, &Sync::Transport::disconnected);

        wire.open();

        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(connected.isEmpty());
    }

    void fileWithoutACertificateOrItsKeyIsNamed()
    {
        makeCertificates();
        const QString certificate = m_folder.filePath("server.crt");
        const QString key = m_folder.filePath("server.key");
        const QString none = m_folder.filePath("none");

        VERIFY_OK(Server::tlsIdentity(certificate, key));
        VERIFY_FAILS(Server::tlsIdentity(none, key), "no-certificate");
        VERIFY_FAILS(Server::tlsIdentity(key, key), "no-certificate");
        VERIFY_FAILS(Server::tlsIdentity(certificate, none), "no-key");
        VERIFY_FAILS(Server::tlsIdentity(certificate, certificate), "no-key");
        VERIFY_FAILS(
            Server::tlsIdentity(certificate, m_folder.filePath("elsewhere.key")), "other-key");
        Net::WebSocketTransport wire({QUrl("wss://127.0.0.1:1")});
        VERIFY_FAILS(wire.believeOnly(none), "no-certificate");
    }

    void addressInUseIsSaid()
    {
        Server::SocketListener second(*m_hospital->hub());

        VERIFY_FAILS(second.listen("127.0.0.1", m_listener->port()), "cannot-listen");
    }

    void serverThatIsNotThereEndsTheAttempt()
    {
        Net::WebSocketTransport wire({QUrl("ws://127.0.0.1:1")});
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
        QTest::newRow("one frame of 100 MB") << qint64{100 * 1024 * 1024};
        QTest::newRow("frames of 1 MB without end") << qint64{1024 * 1024};
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
    QTemporaryDir m_folder;
    std::unique_ptr<Hospital> m_hospital;
    std::unique_ptr<Server::SocketListener> m_listener;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(WebSocketTransportTest)
#include "websockettransporttest.moc"

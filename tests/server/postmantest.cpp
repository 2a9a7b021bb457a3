// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postman.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include "operations/bookingoperations.h"
#include "server/messagesenders.h"
#include "store/messagetable.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Door;

namespace {
/// A gateway that behaves: keeps what it takes, and is away when told.
class FakeGateway : public MessageSender
{
public:
    void send(const OutgoingMessage &message, Done done) override
    {
        if (refuses)
            return done(Base::fail(Base::ErrorKind::Invalid, "gateway-refuses", {}));
        if (away)
            return done(Base::fail(Base::ErrorKind::Unavailable, "gateway", {}));
        sent.push_back(message);
        done({});
    }

    std::vector<OutgoingMessage> sent;
    bool away = false;
    bool refuses = false;
};

/// One answer to one request, then it listens on.
class FakeHttp : public QTcpServer
{
public:
    explicit FakeHttp(QByteArray status)
        : m_status(std::move(status))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked += socket->readAll();
                if (!asked.contains("\"text\""))
                    return;
                socket->write("HTTP/1.1 " + m_status + "\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    QByteArray asked;

private:
    QByteArray m_status;
};
} // namespace

class PostmanTest : public QObject
{
    Q_OBJECT

    template<typename Row>
    void put(const Row &row)
    {
        const auto transaction = Store::Transaction::begin(*m_door->database);
        QVERIFY((*transaction)->put(row) && (*transaction)->commit());
    }

    void book(const char *id, const char *phone)
    {
        Patient patient;
        patient.id = PatientId(QLatin1String(id));
        patient.name = QStringLiteral("欧阳雪梅");
        patient.phone = QLatin1String(phone);
        put(patient);
        Operations::BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = SlotId("s");
        wish.patientId = patient.id;
        VERIFY_OK(
            Server::Applier(*m_door->database, m_door->clock)
                .applyOwn("administration", Operations::confirmBooking(wish, m_door->clock.now())));
    }

    Message message(const char *booking, MessageKind kind)
    {
        Store::Reader reader(*m_door->database);
        const auto all = Store::MessageTable(reader).of(AppointmentId(QLatin1String(booking)));
        for (const Message &one : all ? *all : std::vector<Message>()) {
            if (one.kind == kind)
                return one;
        }
        return {};
    }

private Q_SLOTS:

    void init()
    {
        m_door = std::make_unique<Door>();
        m_gateway = std::make_unique<FakeGateway>();
        m_postman = std::make_unique<Server::Postman>(*m_door->database, m_door->clock, *m_gateway);
        put(Site{SiteId("site"), {"院", "House"}, "Asia/Shanghai", {}, {}});
        put(Department{DepartmentId("heart"), {"心内科", "Heart"}, "A", "", "", {}, false, 1});
        Slot slot;
        slot.id = SlotId("s");
        slot.departmentId = DepartmentId("heart");
        slot.serviceDay = QDate(2026, 5, 14);
        slot.startsAt = m_door->clock.now() + 6h;
        slot.endsAt = slot.startsAt + 30min;
        slot.capacity = 10;
        put(slot);
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/messages.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        put(Document{
            DocumentId("messages"), "application/json", QString::fromUtf8(file.readAll()), 1});
    }

    void personWithoutAPhoneNeverStopsTheRest() // edge 51
    {
        book("1", "13900000001");
        book("2", "");
        book("3", "13900000003");

        m_postman->deliver();

        QCOMPARE(m_gateway->sent.size(), size_t{2});
        QCOMPARE(message("2", MessageKind::Booked).state, MessageState::NoPhone);
        QCOMPARE(message("3", MessageKind::Booked).state, MessageState::Sent);
        QCOMPARE(m_gateway->sent[1].phone, "13900000003");
        const QString &text = m_gateway->sent[0].text;
        QVERIFY2(text.contains(QStringLiteral("5月14日 14:00 心内科")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("雪梅")) && !text.contains(u'{'), qPrintable(text));
    }

    void gatewayThatIsAwayGetsItLaterAndOnce()
    {
        book("1", "13900000001");
        m_gateway->away = true;
        m_postman->deliver();
        m_gateway->away = false;
        m_postman->deliver(); // too soon
        QVERIFY(m_gateway->sent.empty());
        QCOMPARE(message("1", MessageKind::Booked).attempts, 1);

        m_door->clock.advance(1min);
        m_postman->deliver();
        m_postman->deliver();

        QCOMPARE(m_gateway->sent.size(), size_t{1});
    }

    void whatTheGatewayWillNotHaveIsForAPerson()
    {
        book("1", "12");
        m_gateway->refuses = true;
        m_postman->deliver();
        QCOMPARE(message("1", MessageKind::Booked).state, MessageState::Failed);
        QCOMPARE(message("1", MessageKind::Booked).error, "gateway-refuses");
    }

    void reminderGoesBeforeTheVisitAndNotToWhoCancelled()
    {
        book("1", "13900000001");
        book("2", "13900000002");
        m_postman->deliver();
        VERIFY_OK(
            Server::Applier(*m_door->database, m_door->clock)
                .applyOwn("administration",
                    Operations::cancelBooking(AppointmentId("2"), "better", m_door->clock.now())));
        m_gateway->sent.clear();
        m_door->clock.advance(4h - 1s);
        m_postman->deliver();
        QCOMPARE(m_gateway->sent.size(), size_t{1}); // only the cancellation
        m_gateway->sent.clear();

        m_door->clock.advance(1s);
        m_postman->deliver();

        QCOMPARE(m_gateway->sent.size(), size_t{1});
        QCOMPARE(m_gateway->sent[0].phone, "13900000001");
        QCOMPARE(message("2", MessageKind::Reminder).state, MessageState::Obsolete);
    }

    void twoServersSendItOnce()
    {
        book("1", "13900000001");
        FakeGateway other;
        Server::Postman second(*m_door->database, m_door->clock, other);
        second.deliver();
        m_postman->deliver();
        QCOMPARE(m_gateway->sent.size() + other.sent.size(), size_t{1});
    }

    void withoutTextsNothingIsLost()
    {
        put(Document{DocumentId("messages"), "application/json", "{}", 2});
        book("1", "13900000001");
        m_postman->deliver();
        QCOMPARE(message("1", MessageKind::Booked).state, MessageState::Waiting);
        QCOMPARE(message("1", MessageKind::Booked).attempts, 0);
    }

    void fileSenderAppendsLinesThatOnlyItsOwnerReads()
    {
        const QString path = m_door->folder.filePath("messages.jsonl");
        auto sender = Server::makeSender("file:" + path, {});
        VERIFY_OK(sender);
        for (const char *id : {"a", "b"})
            (*sender)->send({MessageId(QLatin1String(id)), "139", "话\n二"},
                [](const Base::Result<void> &result) { VERIFY_OK(result); });

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object().value("text").toString(), "话\n二");
        QVERIFY(!(file.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
        auto nowhere = Server::makeSender("file:" + m_door->folder.filePath("no/such"), {});
        (*nowhere)->send({MessageId("a"), "139", "x"},
            [](const Base::Result<void> &result) { VERIFY_FAILS(result, "cannot-write"); });
        VERIFY_FAILS(Server::makeSender("ftp://x/y", {}), "bad-sender");
    }

    void gatewayIsAskedWithItsTokenAndOnce_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("taken") << QByteArray("202 Accepted") << "";
        QTest::newRow("busy") << QByteArray("429 Too Many") << "gateway";
        QTest::newRow("broken") << QByteArray("503 No") << "gateway";
        QTest::newRow("no such number") << QByteArray("400 Bad") << "gateway-refuses";
    }

    void gatewayIsAskedWithItsTokenAndOnce()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, code);
        FakeHttp http(status);
        Server::GatewaySender sender(
            QUrl(QStringLiteral("http://127.0.0.1:%1/send").arg(http.serverPort())), "secret");
        int answers = 0;
        QString found;

        sender.send({MessageId("m1"), "139", "x"}, [&](const Base::Result<void> &result) {
            ++answers;
            found = result ? QString() : result.error().code;
        });

        QTRY_COMPARE(answers, 1);
        QCOMPARE(found, code);
        QVERIFY(http.asked.toLower().contains("idempotency-key: m1"));
        QVERIFY(http.asked.contains("Bearer secret"));
    }

private:
    std::unique_ptr<Door> m_door;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<Server::Postman> m_postman;
};

QTEST_GUILESS_MAIN(PostmanTest)
#include "postmantest.moc"

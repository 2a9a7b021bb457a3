// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>

#include "base/signature.h"
#include "store/stafftable.h"
#include "sync/station.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace std::chrono_literals;
using TestLib::Hospital;

namespace {

/// Somebody who sits in the wire and changes what the station hears.
class Between : public Sync::Transport
{
public:
    explicit Between(Hospital &hospital)
        : m_wire([&hospital] { return hospital.hub(); })
    {
        connect(&m_wire, &Transport::connected, this, &Transport::connected);
        connect(&m_wire, &Transport::disconnected, this, &Transport::disconnected);
        connect(&m_wire, &Transport::received, this, [this](const QByteArray &bytes) {
            QJsonObject message = QJsonDocument::fromJson(bytes).object();
            heard.push_back(message);
            if (change)
                change(message);
            Q_EMIT received(QJsonDocument(message).toJson(QJsonDocument::Compact));
        });
    }

    void open() override { m_wire.open(); }
    void close() override { m_wire.close(); }
    void send(const QByteArray &message) override
    {
        const QJsonObject object = QJsonDocument::fromJson(message).object();
        if (object["type"] == "hello")
            nonce = object["timeNonce"].toString();
        m_wire.send(message);
    }

    std::vector<QJsonObject> heard; ///< as the server said it
    std::function<void(QJsonObject &)> change;
    QString nonce; ///< of the newest greeting

private:
    TestLib::MemoryTransport m_wire;
};

/// A kiosk with somebody in its wire.
struct Kiosk {
    explicit Kiosk(Hospital &hospital)
        : database(*Store::Database::open(
              hospital.folder() + "/kiosk.sqlite", Store::StoreKind::Station))
        , between(hospital)
        , station(*database, between, hospital.clock, hospital.random)
    {
        if (!station.load())
            qFatal("no store");
        station.enrolWith(*hospital.administration().enrolCode("kiosk", "自助机", 5min));
    }

    QString key()
    {
        return *Store::StaffTable(*database).setting(Store::ServerKeySetting);
    }

    std::unique_ptr<Store::Database> database;
    Between between;
    Sync::Station station;
};

void later(QJsonObject &message)
{
    if (message.contains("time"))
        message["time"] = message["time"].toInteger() + 7200;
}
}

class SignedTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerAfterTheGreetingSignsItsTime()
    {
        Hospital hospital;
        Kiosk kiosk(hospital);
        kiosk.station.start();
        hospital.settle();
        kiosk.station.ask("visit.byToken", { { "token", "t" } }, &kiosk.station, [](auto &) {});
        hospital.settle();
        const QByteArray key = QByteArray::fromBase64(kiosk.key().toLatin1());

        QSet<QString> kinds;
        for (const QJsonObject &message : kiosk.between.heard) {
            const QString kind = message["type"].toString();
            if (!message.contains("time") || kind == "challenge")
                continue;
            kinds += kind;
            const QByteArray text = Protocol::timeText(kiosk.between.nonce,
                kiosk.station.id().text(), Base::fromSeconds(message["time"].toInteger()));
            QVERIFY2(Base::verify(text,
                         QByteArray::fromBase64(message["timeSignature"].toString().toLatin1()), key),
                qPrintable(kind));
        }

        QCOMPARE(kinds, QSet<QString>({ "welcome", "page", "pulled", "pushed", "answered" }));
    }

    void aTimeThatTheServerHasNotSignedIsNotBelieved()
    {
        Hospital hospital;
        Kiosk kiosk(hospital);
        kiosk.station.start();
        hospital.settle();
        const auto now = kiosk.station.now();
        kiosk.between.change = later;

        kiosk.station.beat();
        hospital.settle();

        QCOMPARE(kiosk.station.now(), now);
        QCOMPARE(kiosk.station.contact(), Sync::Contact::Connected); // everything else goes on
    }

    void aSignatureOfAnEarlierGreetingProvesNothing()
    {
        Hospital hospital;
        Kiosk kiosk(hospital);
        kiosk.station.start();
        hospital.settle();
        const auto old = *std::find_if(kiosk.between.heard.begin(), kiosk.between.heard.end(),
            [](const QJsonObject &message) { return message["type"] == "welcome"; });
        kiosk.between.close();
        hospital.clock.advance(3h);
        kiosk.between.change = [&old](QJsonObject &message) {
            if (!message.contains("time"))
                return;
            message["time"] = old["time"];
            message["timeSignature"] = old["timeSignature"];
        };

        kiosk.station.start();
        hospital.settle();

        QCOMPARE(kiosk.station.contact(), Sync::Contact::Connected);
        QCOMPARE(kiosk.station.now(), hospital.clock.now());
    }

    void anOlderServerIsBelievedAndANewerOneLearnedAtTheNextGreeting()
    {
        Hospital hospital;
        Kiosk kiosk(hospital);
        kiosk.between.change = [](QJsonObject &message) {
            message.remove("serverKey");
            message.remove("timeSignature");
            later(message);
        };
        kiosk.station.start();
        hospital.settle();
        QCOMPARE(kiosk.station.now(), hospital.clock.now() + 2h);
        QVERIFY(kiosk.key().isEmpty());

        kiosk.between.close();
        kiosk.between.change = {};
        kiosk.station.start();
        hospital.settle();

        QVERIFY(!kiosk.key().isEmpty());
        QCOMPARE(kiosk.station.now(), hospital.clock.now());
    }

    void aKeyThatIsKnownIsNotReplacedByAnother()
    {
        Hospital hospital;
        Kiosk kiosk(hospital);
        kiosk.station.start();
        hospital.settle();
        const QString key = kiosk.key();
        kiosk.between.close();
        kiosk.between.change = [](QJsonObject &message) {
            if (message.contains("serverKey"))
                message["serverKey"]
                    = QString::fromLatin1(Base::makeKeyPair().publicKey.toBase64());
        };

        kiosk.station.start();
        hospital.settle();

        QCOMPARE(kiosk.key(), key);
        QVERIFY(!key.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SignedTimeTest)
#include "signedtimetest.moc"

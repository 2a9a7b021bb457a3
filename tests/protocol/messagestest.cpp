// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include <random>

#include <QJsonDocument>

#include "testlib/verify.h"

using namespace Protocol;

namespace {

const Base::Instant Now = Base::fromSeconds(1778716800);

/// One of each, every field with a value of its own.
std::vector<Message> oneOfEach()
{
    const QJsonObject object { { "name", "王*国" }, { "n", 3 } };
    const Base::Result<QJsonObject> refused
        = Base::fail(Base::ErrorKind::Conflict, "slot-full", "slot 12");
    return {
        Challenge { "bm9uY2U=", Version, Now },
        Enrol { "abc123", "a2V5" },
        Enrolled { "7", "自助机 3", "kiosk" },
        Hello { "7", "c2lnbmF0dXJl", Version },
        Welcome { 2, 31, 9007199254740991, Now },
        Push { 2, { { 5, "survey.record", 1, object, Now, "hash" }, { 6, "x", 2, {}, Now, "", refused } } },
        Recover { 2, 31, object },
        Recovered { 2, true },
        Pushed { 6, { { 5, object }, { 6, refused } }, Now },
        Pull { 2, 30 },
        Pulled { 2, 30, 33, 6, { { "ticket", "a", object }, { "hold", "b", std::nullopt } }, true,
            false, Now, 5 },
        Snapshot { "ticket", "key" },
        SnapshotPage { 2, 33, 6, { { "site", "s", object } }, "slot", "k", Now },
        Ask { 4, "visit.byToken", { { "token", "t" } } },
        Answered { 4, object },
        Answered { 5, refused },
        Poke { 34 },
        Refused { "revoked" },
    };
}

QJsonObject objectOf(const Message &message)
{
    return QJsonDocument::fromJson(encode(message)).object();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
}

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageComesBackAsItWasSent()
    {
        for (const Message &message : oneOfEach()) {
            const auto back = decode(encode(message));
            VERIFY_OK(back);
            QVERIFY2(*back == message, encode(message).constData());
        }
    }

    void keyOfAServerThatHasNoneIsLeftOut()
    {
        const Welcome older { 2, 5, 30, Now };
        const Welcome newer { 2, 5, 30, Now, "key" };

        QVERIFY(!objectOf(older).contains("sealKey"));
        QCOMPARE(std::get<Welcome>(*decode(encode(newer))), newer);
    }

    void whatNewerPeersSayOfTheTimeComesBack()
    {
        const std::vector<Message> messages {
            Enrolled { "7", "自助机 3", "kiosk", "server" },
            Hello { "7", "c2lnbmF0dXJl", Version, 3, "nonce" },
            Welcome { 2, 31, 40, Now, "seal", true, "server", "signed", 5 },
            Recovered { 2, true, Now, "signed" },
            Pushed { 6, {}, Now, "signed" },
            Pulled { 2, 30, 33, 6, {}, true, false, Now, 5, {}, "signed" },
            SnapshotPage { 2, 33, 6, {}, "slot", "k", Now, {}, "signed" },
            Answered { 5, QJsonObject {}, Now, "signed" },
        };
        for (const Message &message : messages)
            QCOMPARE(*decode(encode(message)), message);
    }

    void whatOlderPeersDoNotSayOfTheTimeIsLeftOut()
    {
        const QJsonObject hello = objectOf(Hello { "7", "c2lnbmF0dXJl", Version });
        const QJsonObject answered = objectOf(Answered { 5, QJsonObject {} });

        QVERIFY(!hello.contains("timeNonce"));
        QVERIFY(!answered.contains("time"));
        QVERIFY(!answered.contains("timeSignature"));
    }

    void olderOnesLeaveOutWhatTheyDoNotKnow()
    {
        const Hello older { "7", "c2ln", Version };
        const Hello newer { "7", "c2ln", Version, 12 };
        const Welcome given { 2, 5, 30, Now, {}, true };

        QVERIFY(!objectOf(older).contains("lastSeq"));
        QCOMPARE(std::get<Hello>(*decode(encode(older))).lastSeq, -1);
        QCOMPARE(std::get<Hello>(*decode(encode(newer))), newer);
        QVERIFY(std::get<Welcome>(*decode(encode(given))).writtenOff);
        QVERIFY(!objectOf(Welcome { 2, 5, 30, Now }).contains("writtenOff"));
    }

    void everyKindIsTried()
    {
        QSet<size_t> kinds;
        for (const Message &message : oneOfEach())
            kinds += message.index();
        QCOMPARE(static_cast<size_t>(kinds.size()), std::variant_size_v<Message>);
    }

    void fieldThatIsMissingIsRefused()
    {
        for (const Message &message : oneOfEach()) {
            const QJsonObject whole = objectOf(message);
            for (const QString &key : whole.keys()) {
                if (key == "backedUpSeq") // an older server does not say it: nobody knows
                    continue;
                QJsonObject part = whole;
                part.remove(key);
                VERIFY_FAILS(decode(bytes(part)), "bad-message");
            }
        }
    }

    void fieldOfAnotherTypeIsRefused()
    {
        for (const Message &message : oneOfEach()) {
            const QJsonObject whole = objectOf(message);
            for (const QString &key : whole.keys()) {
                for (const QJsonValue &value : { QJsonValue(1.5), QJsonValue("text"),
                         QJsonValue(true), QJsonValue(QJsonArray { 1 }), QJsonValue() }) {
                    if (whole.value(key).type() == value.type() && !value.isDouble()
                        && !value.isArray())
                        continue;
                    QJsonObject wrong = whole;
                    wrong.insert(key, value);
                    QVERIFY2(!decode(bytes(wrong)), bytes(wrong).constData());
                }
            }
        }
    }

    void wrongFieldsInsideAreRefused()
    {
        for (const char *text : {
                 R"({"type":"push","epoch":1,"operations":[{"seq":1}]})",
                 R"({"type":"push","epoch":1,"operations":[7]})",
                 R"({"type":"pushed","lastSeq":1,"results":[{"seq":1}],"time":1})",
                 R"({"type":"pulled","epoch":1,"from":1,"upto":1,"baseSeq":1,"rows":[{"table":1}],)"
                 R"("more":false,"tooOld":false,"time":1})",
                 R"({"type":"push","epoch":1,"operations":[{"seq":1,"name":"x","version":4294967297,)"
                 R"("arguments":{},"at":1,"hash":""}]})",
             })
            VERIFY_FAILS(decode(text), "bad-message");
    }

    void whatIsNoMessageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("GET / HTTP/1.1");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("no type") << QByteArray("{}");
        QTest::newRow("unknown type") << QByteArray(R"({"type":"format"})");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("half characters") << QByteArray("{\"type\":\"\xC3\x28\xED\xA0\x80\"}");
        QTest::newRow("huge number") << QByteArray(R"({"type":"poke","head":1e999})");
    }

    void whatIsNoMessageIsRefused()
    {
        QFETCH(QByteArray, text);

        VERIFY_FAILS(decode(text), "bad-message");
    }

    void cutMessagesAreRefused()
    {
        for (const Message &message : oneOfEach()) {
            const QByteArray whole = encode(message);
            for (qsizetype size = 0; size < whole.size(); ++size)
                QVERIFY(!decode(whole.left(size)));
        }
    }

    void disturbedMessagesNeverCrash()
    {
        const auto all = oneOfEach();
        std::mt19937 chance(20260514);
        for (int round = 0; round < 20000; ++round) {
            QByteArray text = encode(all[chance() % all.size()]);
            for (auto times = 1 + chance() % 8; times > 0; --times)
                text[static_cast<qsizetype>(chance() % static_cast<size_t>(text.size()))]
                    = static_cast<char>(chance());
            if (const auto decoded = decode(text))
                QVERIFY(!encode(*decoded).isEmpty());
        }
    }

    void limitsAreKept() // sync.md section 5
    {
        Push many { 1, {} };
        for (int i = 0; i < MostOperations; ++i)
            many.operations.push_back({ i + 1, "x", 1, {}, Now, "" });
        VERIFY_OK(decode(encode(many)));
        many.operations.push_back({ 1000, "x", 1, {}, Now, "" });
        VERIFY_FAILS(decode(encode(many)), "bad-message");

        const QByteArray large = encode(Refused { QString(LargestMessage, 'x') });
        VERIFY_FAILS(decode(large), "too-large");
    }

    void hashDependsOnEverythingThatIsSaid()
    {
        const PushedOperation operation { 5, "survey.record", 1, { { "a", 1 } }, Now, "" };
        const QString hash = chainHash("before", operation);
        PushedOperation other = operation;

        QCOMPARE(chainHash("before", operation), hash);
        QVERIFY(chainHash("else", operation) != hash);
        other.seq = 6;
        QVERIFY(chainHash("before", other) != hash);
        other = operation;
        other.name = "survey.recorD";
        QVERIFY(chainHash("before", other) != hash);
        other = operation;
        other.arguments.insert("a", 2);
        QVERIFY(chainHash("before", other) != hash);
        other = operation;
        other.version = 2;
        QVERIFY(chainHash("before", other) != hash);
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "messagestest.moc"

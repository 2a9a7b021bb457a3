// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/policy.h"

#include <functional>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Domain;

class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numbersOfTheTextAreTheDefaults() // queue.md sections 1, 2 and 4
    {
        const QueuePolicy policy;
        QCOMPARE(policy.emergencyThree, (ClassRule{60, 30, 90}));
        QCOMPARE(policy.returning, (ClassRule{30, 20, 80}));
        QCOMPARE(policy.booked, (ClassRule{20, 30, 90}));
        QCOMPARE(policy.walkIn, (ClassRule{0, 60, 80}));
        QCOMPARE(policy.nonMedicalCapMin, 30);
        QCOMPARE(policy.coolDownMin, 5);
        QCOMPARE(policy.behindFirstMiss, 3);
        QCOMPARE(policy.behindSecondMiss, 5);
        QCOMPARE(policy.mostMisses, 3);
        QCOMPARE(policy.mostParks, 2);
        QCOMPARE(policy.parkedMin, 30);
        QCOMPARE(policy.noShowMin, 30);
        QCOMPARE(policy.waits.priorWeight, 20);
        QCOMPARE(policy.waits.recentServices, 30);
        QVERIFY(checked(policy));
    }

    void policyComesBackAsItWasWritten()
    {
        QueuePolicy policy;
        policy.version = 12;
        policy.booked.creditMin = 10;
        policy.statutoryMin[3] = 5;
        policy.waits.firstPriorS = 600;

        const auto back = queuePolicy(toJson(policy));

        QVERIFY(back);
        QCOMPARE(*back, policy);
    }

    void whatIsLeftOutHasItsDefault()
    {
        const auto policy =
            queuePolicy(R"({"version": 3, "classes": {"booked": {"creditMin": 15}}})");

        QVERIFY(policy);
        QueuePolicy expected;
        expected.version = 3;
        expected.booked.creditMin = 15;
        QCOMPARE(*policy, expected);
        QCOMPARE(*queuePolicy("{}"), QueuePolicy());
    }

    void wrongNumbersAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said"); // the detail begins so
        const auto row = [](const char *name, const char *json, const char *said) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(said);
        };
        row("cap below a credit",
            R"({"nonMedicalCapMin": 25})",
            "classes.return.creditMin: 30 is above nonMedicalCapMin (25)");
        row("credit above the cap",
            R"({"classes": {"booked": {"creditMin": 31}}})",
            "classes.booked.creditMin: 31 is above");
        row("group above the cap",
            R"({"statutory": {"80Min": 40}})",
            "statutory.80Min: 40 is above");
        row("medical cap below the credit",
            R"({"medicalCapMin": 59})",
            "classes.em3.creditMin: 60 is above medicalCapMin (59)");
        row("medical cap below the other",
            R"({"medicalCapMin": 20, "classes": {"em3": {"creditMin": 0}}})",
            "medicalCapMin: 20 is below nonMedicalCapMin (30)");
        row("credit for a lane",
            R"({"classes": {"em2": {"creditMin": 5}}})",
            "classes.em2.creditMin: 5 but");
        row("unknown class",
            R"({"classes": {"vip": {"creditMin": 5}}})",
            "classes.vip.creditMin: no policy has this");
        row("unknown key", R"({"colour": 1})", "colour: no policy has this");
        row("negative time",
            R"({"call": {"coolDownMin": -1}})",
            "call.coolDownMin: -1 is not in 0");
        row("share of more than all",
            R"({"classes": {"em2": {"sharePercent": 101}}})",
            "classes.em2.sharePercent: 101 is not in 1");
        row("half a minute", R"({"noShowMin": 0.5})", "noShowMin: not a whole number");
        row("a word", R"({"noShowMin": "30"})", "noShowMin: not a whole number");
        row("a list", R"({"missed": {"most": [3]}})", "missed.most: not a whole number");
        row("huge", R"({"noShowMin": 1e300})", "noShowMin: not a whole number");
        row("second miss better than the first",
            R"({"missed": {"secondBehind": 2}})",
            "missed.secondBehind: 2 is below missed.firstBehind (3)");
        row("supervisor before nurse",
            R"({"alarms": {"supervisorMin": 44}})",
            "alarms.supervisorMin: 44 is below");
        row("version 0", R"({"version": 0})", "version: 0 is not in 1");
        row("no JSON", "{\n \"version\": 1,,\n}", "line 2, column ");
        row("no object", "[]", "line 1, column 1");
        row("nothing", "", "line 1, column 1");
    }

    void wrongNumbersAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);

        const auto policy = queuePolicy(json);

        QVERIFY(!policy);
        QCOMPARE(policy.error().code, QStringLiteral("bad-policy"));
        QVERIFY2(policy.error().detail.startsWith(said), qPrintable(policy.error().detail));
    }

    void shippedPolicyIsThatOfTheText()
    {
        QFile file(
            qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/queue/policy.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), toJson({}));
    }

    void everyNumberIsInTheFileAndIsChecked()
    {
        // Each number of the file, made negative, must be refused by its own name.
        const QJsonObject whole = QJsonDocument::fromJson(toJson({})).object();
        int numbers = 0;
        const std::function<void(QJsonObject, QStringList)> walk = [&](const QJsonObject &part,
                                                                       const QStringList &path) {
            for (auto it = part.begin(); it != part.end(); ++it) {
                const QStringList here = path + QStringList{it.key()};
                if (it->isObject()) {
                    walk(it->toObject(), here);
                    continue;
                }
                ++numbers;
                QJsonValue wrong(-1);
                for (auto key = here.rbegin(); key != here.rend(); ++key)
                    wrong = QJsonObject{{*key, wrong}};
                const auto policy = queuePolicy(QJsonDocument(wrong.toObject()).toJson());
                QVERIFY(!policy);
                QVERIFY2(policy.error().detail.startsWith(here.join(QLatin1Char('.'))),
                    qPrintable(policy.error().detail));
            }
        };
        walk(whole, {});
        QVERIFY(numbers > 50);
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "policytest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directory/hospitaltexts.h"

#include <QFile>
#include <QtTest>

#include "testlib/verify.h"

using namespace Domain;

namespace {
Document demonstration(const char *kind)
{
    QFile file(qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/hospital/")
        + QLatin1String(kind) + QStringLiteral(".json"));
    Document document;
    document.id = DocumentId(QLatin1String(kind));
    if (file.open(QIODevice::ReadOnly))
        document.body = QString::fromUtf8(file.readAll());
    return document;
}

QString firstAnswer(const char *typed)
{
    const auto entries = readFaq(demonstration("faq"));
    if (!entries)
        return entries.error().detail;
    const auto answers = answersTo(QString::fromUtf8(typed), *entries);
    return answers.empty() ? QString() : answers.front().code;
}
} // namespace

class HospitalTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void questionFindsItsAnswer_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("bus") << QByteArray("请问坐几路车来") << "bus";
        QTest::newRow("hours") << QByteArray("周末几点上班") << "hours";
        QTest::newRow("English") << QByteArray("Which BUS comes here?") << "bus";
        QTest::newRow("word, not part") << QByteArray("my business") << "";
        QTest::newRow("nothing") << QByteArray("") << "";
    }

    void questionFindsItsAnswer()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, code);

        QCOMPARE(firstAnswer(typed.constData()), code);
    }

    void bookHasAWordForHardMoments()
    {
        const auto book = readPhrases(demonstration("phrases"));

        VERIFY_OK(book);
        for (const char *moment : {"welcome",
                 "wait-over-limit",
                 "doctor-late",
                 "missed",
                 "offline",
                 "why-before-me",
                 "complaint",
                 "elderly"}) {
            const auto phrases = phrasesFor(QLatin1String(moment), *book);
            QVERIFY2(!phrases.empty(), moment);
            for (const Base::LocalText &phrase : phrases)
                QVERIFY2(!phrase.en.isEmpty(), moment);
        }
        QVERIFY(phrasesFor(QStringLiteral("no such moment"), *book).empty());
    }

    void insuranceHasAName()
    {
        const Document materials = demonstration("materials");

        QCOMPARE(insuranceName(materials, "resident").zh, QStringLiteral("居民医保"));
        QCOMPARE(insuranceName(materials, "resident").en, QStringLiteral("Resident insurance"));
        QCOMPARE(insuranceName(materials, "moon").zh, QStringLiteral("moon"));
    }

    void demonstrationTextsAreGood()
    {
        for (const char *kind : {"guide", "faq", "materials", "phrases"})
            VERIFY_OK(checkDocument(demonstration(kind)));
    }

    void brokenTextNeverReplacesAGoodOne_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("body");
        QTest::newRow("empty") << "guide"
                               << "{}";
        QTest::newRow("no json") << "faq"
                                 << "hello";
        QTest::newRow("no answer") << "faq"
                                   << R"({"entries":[{"code":"x","question":{"zh":"?"}}]})";
        QTest::newRow("no department")
            << "guide"
            << R"({"redFlags":[{"words":{"zh":["痛"]},"say":{"zh":"坐"}}],
                "bodyParts":[{"complaints":[{"label":{"zh":"痛"}}]}]})";
        QTest::newRow("no items") << "materials"
                                  << R"({"rules":[{"visitTypes":["any"],"insurances":["any"]}]})";
        QTest::newRow("silent moment") << "phrases"
                                       << R"({"moments":[{"code":"welcome","phrases":[]}]})";
    }

    void brokenTextNeverReplacesAGoodOne()
    {
        QFETCH(QString, kind);
        QFETCH(QString, body);
        Document document;
        document.id = DocumentId(kind);
        document.body = body;

        VERIFY_FAILS(checkDocument(document), "bad-document");
    }
};

QTEST_GUILESS_MAIN(HospitalTextsTest)
#include "hospitaltextstest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QLoggingCategory>
#include <QTest>

#include "fuzzing.h"
#include "mutation.h"

using namespace Fuzz;

class FuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("*=false")); }

    void strangersBytesHarmNobody_data()
    {
        QTest::addColumn<int>("index");
        const auto all = decoders();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    /// A slice of the day; `DAOYI_FUZZ_SECONDS` makes it longer, as `daoyi-fuzz` is.
    void strangersBytesHarmNobody()
    {
        const int seconds = qEnvironmentVariableIntValue("DAOYI_FUZZ_SECONDS");
        const std::chrono::milliseconds slice{seconds > 0 ? seconds * 1000 : 1500};
        QFETCH(const int, index);
        const Decoder decoder = decoders()[static_cast<size_t>(index)];

        const Found found = run(decoder, slice, 1);

        QVERIFY2(found.broken.isEmpty(),
            (found.broken + ": " + found.input.left(400).toPercentEncoding(" {}[]\":,"))
                .constData());
        QVERIFY(found.inputs > 20);
    }

    void aDecoderThatBreaksItsPromiseIsFound()
    {
        const Decoder careless{"careless",
            [](const QByteArray &bytes) {
                return Ending{
                    QByteArray::number(bytes.size()), bytes.contains('\xff') ? "broken" : ""};
            },
            {"abc"}};

        const Found found = run(careless, std::chrono::seconds(20), 3);

        QCOMPARE(found.broken, "broken");
        QVERIFY(found.input.contains('\xff'));
    }

    void aSlowDecoderIsFound()
    {
        const Decoder slow{"slow",
            [](const QByteArray &) {
                const auto longest = LongestReading.count() * (CLOCKS_PER_SEC / 1000);
                const auto begun = std::clock();
                while (std::clock() - begun <= longest + CLOCKS_PER_SEC / 50) { }
                return Ending{};
            },
            {"abc"}};

        QVERIFY(run(slow, std::chrono::seconds(1), 3).broken.startsWith("took"));
    }

    void theSameSeedDamagesTheSameWay()
    {
        Corpus corpus;
        corpus.add("{\"type\":\"pull\",\"epoch\":3}");
        Base::SeededRandom one(9);
        Base::SeededRandom other(9);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(mutated(corpus, one), mutated(corpus, other));
    }
};

QTEST_GUILESS_MAIN(FuzzTest)

#include "fuzztest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/birthdate.h"

#include <QtTest>

#include "testlib/verify.h"

using namespace Domain;

namespace {
const QDate Today(2026, 5, 14);

BirthDate born(const QString &text)
{
    const auto birth = readBirthDate(text, Today);
    return birth ? *birth : BirthDate{};
}
} // namespace

class BirthDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void knowsOnlyWhatWasSaid_data() // edge 12
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("precision");
        QTest::newRow("year") << "1961" << int(DatePrecision::Year);
        QTest::newRow("month") << "1961-05" << int(DatePrecision::Month);
        QTest::newRow("day") << "1961-05-14" << int(DatePrecision::Day);
        QTest::newRow("29 February") << "1960-02-29" << int(DatePrecision::Day);
        QTest::newRow("born today") << "2026-05-14" << int(DatePrecision::Day);
    }

    void knowsOnlyWhatWasSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, precision);

        const auto birth = readBirthDate(text, Today);

        VERIFY_OK(birth);
        QCOMPARE(int(birth->precision), precision);
        QCOMPARE(toText(*birth), text);
    }

    void takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("normal");
        QTest::newRow("no dashes") << "19740512" << "1974-05-12";
        QTest::newRow("dashes") << " 1974-05-12 " << "1974-05-12";
        QTest::newRow("slashes") << "1974/5/12" << "1974-05-12";
        QTest::newRow("dots") << "1974.5.12" << "1974-05-12";
        QTest::newRow("spaces") << "1974 5 12" << "1974-05-12";
        QTest::newRow("Chinese") << "1974年5月12日" << "1974-05-12";
        QTest::newRow("full width") << "１９７４０５１２" << "1974-05-12";
        QTest::newRow("month") << "1974/5" << "1974-05";
        QTest::newRow("year") << "1974年" << "1974";
        QTest::newRow("no date") << "5/12/1974" << "5/12/1974";
        QTest::newRow("too short") << "1974051" << "1974051";
        QTest::newRow("a name") << "王 5" << "王 5";
        QTest::newRow("nothing") << "  " << "";
    }

    void takesWhatPeopleType()
    {
        QFETCH(QString, typed);

        QTEST(normalisedBirthDate(typed), "normal");
    }

    void refusesWhatIsNoBirthday_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << ""
                               << "bad-birth-date";
        QTest::newRow("words") << "yesterday"
                               << "bad-birth-date";
        QTest::newRow("30 February") << "1980-02-30"
                                     << "bad-birth-date";
        QTest::newRow("29 February, common year") << "1981-02-29"
                                                  << "bad-birth-date";
        QTest::newRow("one digit") << "1980-2-3"
                                   << "bad-birth-date";
        QTest::newRow("four parts") << "1980-02-03-04"
                                    << "bad-birth-date";
        QTest::newRow("131 years ago") << "1895-05-13"
                                       << "bad-birth-date";
        QTest::newRow("tomorrow") << "2026-05-15"
                                  << "future-birth-date";
        QTest::newRow("next year") << "2027"
                                   << "future-birth-date";
    }

    void refusesWhatIsNoBirthday()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);

        const auto birth = readBirthDate(text, Today);

        QVERIFY(!birth);
        QCOMPARE(birth.error().code, code);
    }

    void ageIsARangeWhenTheDayIsUnknown() // edge 12
    {
        QCOMPARE(age(born("1961-05-14"), Today), (AgeRange{65, 65}));
        QCOMPARE(age(born("1961-05"), Today), (AgeRange{64, 65}));
        QCOMPARE(age(born("1961-04"), Today), (AgeRange{65, 65}));
        QCOMPARE(age(born("1961"), Today), (AgeRange{64, 65}));
        QCOMPARE(age(born("2026"), Today), (AgeRange{0, 0}));
        QCOMPARE(age(BirthDate{}, Today), std::nullopt);
    }

    void birthdayItselfCounts() // edge 13
    {
        QCOMPARE(age(born("1961-05-14"), Today)->oldest, 65);
        QCOMPARE(age(born("1961-05-15"), Today)->oldest, 64);
        QVERIFY(isSenior(born("1961-05-14"), Today));
        QVERIFY(!isSenior(born("1961-05-15"), Today));
        QVERIFY(!isChild(born("2012-05-14"), Today));
        QVERIFY(isChild(born("2012-05-15"), Today));
    }

    void leapDayBirthdayFallsOnTheLastOfFebruary() // edge 13
    {
        const BirthDate leap = born("1960-02-29");

        QCOMPARE(age(leap, QDate(2025, 2, 27))->oldest, 64);
        QCOMPARE(age(leap, QDate(2025, 2, 28))->oldest, 65);
        QCOMPARE(age(leap, QDate(2024, 2, 28))->oldest, 63);
        QCOMPARE(age(leap, QDate(2024, 2, 29))->oldest, 64);
    }

    void ruleSaysPossiblyWhenTheLimitLiesInsideTheRange() // edge 12
    {
        QCOMPARE(isAtLeast(65, born("1961"), Today), Certainty::Possibly);
        QCOMPARE(isAtLeast(65, born("1960"), Today), Certainty::Yes);
        QCOMPARE(isAtLeast(65, born("1962"), Today), Certainty::No);
        QCOMPARE(isAtLeast(65, BirthDate{}, Today), Certainty::Possibly);
        QVERIFY(!isSenior(born("1961"), Today));
        QVERIFY(!isChild(born("2012"), Today));
    }
};

QTEST_GUILESS_MAIN(BirthDateTest)
#include "birthdatetest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/holidayfile.h"

#include <QFile>

#include "testlib/verify.h"

using namespace Domain;
using namespace Interop;

class HolidayFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void yearIsReadByDay()
    {
        const auto days = readHolidays(R"({
            "holidays": {"2026-10-01": "National Day,国庆节,3", "2025-10-01": "National Day,国庆节,3"},
            "workdays": {"2026-09-20": "National Day,国庆节,3"}, "inLieuDays": {}})",
            2026);

        VERIFY_OK(days);
        QCOMPARE(days->size(), size_t{2});
        QCOMPARE(days->at(0),
            (Holiday{HolidayId("2026-09-20"),
                HolidayKind::MakeUp,
                {QStringLiteral("国庆节"), QStringLiteral("National Day")}}));
        QCOMPARE(days->at(1).kind, HolidayKind::Off);
    }

    void badCalendarIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not JSON") << QByteArray("{\n\"holidays\" {}}")
                                  << "line 2, column 13: not a JSON object";
        QTest::newRow("no list") << QByteArray(R"({"holidays": {}})")
                                 << "workdays: not there, or no object";
        QTest::newRow("no such day")
            << QByteArray(R"({"holidays": {"2026-02-30": "A,甲,1"}, "workdays": {}})")
            << "holidays.2026-02-30: no such day";
        QTest::newRow("no name") << QByteArray(
            R"({"holidays": {}, "workdays": {"2026-02-28": "A"}})")
                                 << "workdays.2026-02-28: wants \"English,中文,days\"";
        QTest::newRow("both") << QByteArray(
            R"({"holidays": {"2026-05-01": "A,甲,1"}, "workdays": {"2026-05-01": "A,甲,1"}})")
                              << "workdays.2026-05-01: is a holiday and worked at once";
        QTest::newRow("another year")
            << QByteArray(R"({"holidays": {"2025-05-01": "A,甲,1"}, "workdays": {}})")
            << "2026: nothing of this year";
    }

    void badCalendarIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);

        const auto days = readHolidays(json, 2026);

        VERIFY_FAILS(days, "bad-holidays");
        QCOMPARE(days.error().detail, detail);
    }

    void publishedCalendarCanBeRead()
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/../shared/data/cn_holidays/chinese-days.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("skipped: no ../shared/data");

        const QByteArray json = file.readAll();
        for (int year = 2004; year <= 2026; ++year) {
            const auto days = readHolidays(json, year);
            VERIFY_OK(days);
            QVERIFY(days->size() >= 20 && days->size() < 60);
        }
    }
};

QTEST_GUILESS_MAIN(HolidayFileTest)
#include "holidayfiletest.moc"

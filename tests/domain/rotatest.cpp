// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/rota.h"

#include <rapidcheck.h>

#include "testlib/verify.h"

using namespace Domain;

class RotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rotaIsReadAsItWasWritten()
    {
        const auto rota = parseRota("1 480-720 x3; 3 810-1050 x2");

        VERIFY_OK(rota);
        QCOMPARE(*rota, Rota({{1, 480, 720, 3, {}, {}}, {3, 810, 1050, 2, {}, {}}}));
        QCOMPARE(rotaText(*rota), "1 480-720 x3; 3 810-1050 x2");
        QCOMPARE(*parseRota(QString()), Rota());
    }

    void everyDayWithoutOverlapsComesBack()
    {
        QVERIFY(rc::check([] {
            Rota rota;
            for (int weekday = 1; weekday <= 7; ++weekday) {
                const int start = *rc::gen::inRange(0, 1000);
                const int end = start + *rc::gen::inRange(1, 440);
                rota.push_back({weekday, start, end, *rc::gen::inRange(0, 100), {}, {}});
            }
            const auto back = parseRota(rotaText(rota));
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == rota);
        }));
    }

    void sessionsMayBeginAndEnd()
    {
        const char *text = "4 480-720 x3 ..2026-05-20; 4 540-720 xauto 2026-05-21..";
        const auto rota = parseRota(text);

        VERIFY_OK(rota);
        QCOMPARE(rotaText(*rota), text);
        QCOMPARE(rota->back().placesPerSlot, PlacesByPace);
        QVERIFY(rota->front().holdsOn(QDate(2026, 5, 14)));
        QVERIFY(!rota->front().holdsOn(QDate(2026, 5, 21)));
        QVERIFY(rota->back().holdsOn(QDate(2026, 5, 21)));
    }

    void editFromADayOnKeepsTheDaysBeforeIt() // edge 52
    {
        const Rota rota = *parseRota("4 480-720 x3; 4 840-960 x2; 5 480-720 x3");
        const QDate day(2026, 5, 21);

        const auto edited = editedRota(rota, day, 480, RotaSession{4, 540, 750, 4, {}, {}});
        VERIFY_OK(edited);
        QCOMPARE(rotaText(*edited),
            "4 480-720 x3 ..2026-05-20; 4 540-750 x4 2026-05-21..; 4 840-960 x2; 5 480-720 x3");
        const auto ended = editedRota(*edited, day.addDays(7), 540, {});
        VERIFY_OK(ended);
        QCOMPARE(rotaText(*ended),
            "4 480-720 x3 ..2026-05-20; 4 540-750 x4 2026-05-21..2026-05-27; 4 840-960 x2; "
            "5 480-720 x3");
        const auto gone = editedRota(*edited, day, 540, {}); // on its very first day
        VERIFY_OK(gone);
        QCOMPARE(rotaText(*gone), "4 480-720 x3 ..2026-05-20; 4 840-960 x2; 5 480-720 x3");
        VERIFY_FAILS(editedRota(rota, day, 500, {}), "no-session");
        VERIFY_FAILS(editedRota(rota, day, 480, RotaSession{4, 480, 900, 3, {}, {}}), "bad-rota");
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"0 480-720 x3",
                 "8 480-720 x3",
                 "1 720-480 x3",
                 "1 480-480 x3",
                 "1 480-720 x0",
                 "1 480-9999 x1",
                 "1 480-720",
                 "Monday",
                 "1 480-720 x3; 1 700-800 x1",
                 "1 -5-720 x3",
                 "1 480-720 x3 # note",
                 "1 480-720 x3 2026-05-18",
                 "1 480-720 x3 2026-13-01..",
                 "1 480-720 x3 2026-05-18..2026-05-17",
                 "1 480-720 x3 ..2026-05-18; 1 600-800 x1 2026-05-18.."})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, text);

        VERIFY_FAILS(parseRota(text), "bad-rota");
    }
};

QTEST_APPLESS_MAIN(RotaTest)
#include "rotatest.moc"

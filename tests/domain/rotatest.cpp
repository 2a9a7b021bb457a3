// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/rota.h"

#include "testlib/verify.h"

#include <rapidcheck.h>

using namespace Domain;

class RotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rotaIsReadAsItWasWritten()
    {
        const auto rota = parseRota("1 480-720 x3; 3 810-1050 x2");

        VERIFY_OK(rota);
        QCOMPARE(*rota, Rota({ { 1, 480, 720, 3 }, { 3, 810, 1050, 2 } }));
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
                rota.push_back({ weekday, start, end, *rc::gen::inRange(1, 100) });
            }
            const auto back = parseRota(rotaText(rota));
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == rota);
        }));
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "0 480-720 x3", "8 480-720 x3", "1 720-480 x3", "1 480-480 x3",
                 "1 480-720 x0", "1 480-9999 x1", "1 480-720", "Monday", "1 480-720 x3; 1 700-800 x1",
                 "1 -5-720 x3", "1 480-720 x3 # note" })
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

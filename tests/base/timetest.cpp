// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <QtTest>

class TimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallTimeIsTheHospitalsNotTheComputers() // edge 42
    {
        const QTimeZone shanghai("Asia/Shanghai");
        const Base::Instant at = Base::instantAt(QDate(2026, 5, 14), 8 * 60 + 30, shanghai);

        QCOMPARE(Base::toSeconds(at), 1778718600);
        QCOMPARE(Base::wallTime(at, shanghai).time(), QTime(8, 30));
    }

    void minuteInsideAClockChangeLandsAfterTheGap() // edge 41
    {
        const QTimeZone berlin("Europe/Berlin");
        const Base::Instant at = Base::instantAt(QDate(2026, 3, 29), 2 * 60 + 30, berlin);

        QCOMPARE(Base::wallTime(at, berlin).time(), QTime(3, 30));
    }

    void serviceDayFollowsTheZone()
    {
        const Base::Instant lateEvening = Base::fromSeconds(1778716800 - 60);

        QCOMPARE(Base::dayOf(lateEvening, QTimeZone("Asia/Shanghai")), QDate(2026, 5, 14));
        QCOMPARE(Base::dayOf(lateEvening, QTimeZone::utc()), QDate(2026, 5, 13));
    }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "timetest.moc"

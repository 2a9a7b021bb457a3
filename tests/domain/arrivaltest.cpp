// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/arrival.h"

#include <QtTest>

using namespace Domain;
using std::chrono::minutes;

namespace {
const Base::Instant HalfPastEight = Base::fromSeconds(1778718600);
const QDate Today(2026, 5, 14);

Appointment booked(AppointmentStatus status = AppointmentStatus::Booked)
{
    Appointment appointment;
    appointment.serviceDay = Today;
    appointment.startsAt = HalfPastEight;
    appointment.endsAt = HalfPastEight + minutes(30);
    appointment.status = status;
    return appointment;
}
}

class ArrivalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivalIsAnsweredByTheClock_data() // edges 53, 54
    {
        QTest::addColumn<int>("minute"); // after the slot's start
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("lost");
        const auto row = [](const char *name, int minute, ArrivalAnswer answer, int lost) {
            QTest::newRow(name) << minute << static_cast<int>(answer) << lost;
        };
        row("an hour early", -60, ArrivalAnswer::TooEarly, 0);
        row("half an hour early", -30, ArrivalAnswer::Now, 0);
        row("in the last minute of the slot", 29, ArrivalAnswer::Now, 0);
        row("at its end", 30, ArrivalAnswer::Late, 0);
        row("ten minutes late", 40, ArrivalAnswer::Late, 10);
        row("nothing left to lose", 59, ArrivalAnswer::Late, 20);
        row("place released", 60, ArrivalAnswer::TooLate, 20);
    }

    void arrivalIsAnsweredByTheClock()
    {
        QFETCH(int, minute);
        QFETCH(int, answer);
        QFETCH(int, lost);

        const auto advice = arrivalAdvice(booked(), Today, HalfPastEight + minutes(minute));

        QCOMPARE(static_cast<int>(advice.answer), answer);
        QCOMPARE(advice.lostMinutes, lost);
    }

    void earlyPersonIsToldWhenToCome() // edge 53
    {
        const auto advice = arrivalAdvice(booked(), Today, HalfPastEight - minutes(90));
        QCOMPARE(advice.comeAt, HalfPastEight - EarliestCheckIn);
    }

    void anotherDayIsNamed() // edge 76
    {
        const auto advice = arrivalAdvice(booked(), Today.addDays(-1), HalfPastEight - minutes(1440));
        QCOMPARE(advice.answer, ArrivalAnswer::AnotherDay);
    }

    void nobodyArrivesTwice()
    {
        QCOMPARE(arrivalAdvice(booked(AppointmentStatus::Arrived), Today, HalfPastEight).answer,
            ArrivalAnswer::AlreadyHere);
        QCOMPARE(arrivalAdvice(booked(AppointmentStatus::Cancelled), Today, HalfPastEight).answer,
            ArrivalAnswer::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ArrivalTest)
#include "arrivaltest.moc"

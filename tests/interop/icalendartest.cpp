// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/icalendar.h"

#include "testlib/verify.h"

using namespace Domain;

namespace {
Appointment booking()
{
    Appointment one;
    one.id = AppointmentId("b3");
    one.startsAt = Base::fromSeconds(1'778'738'400); // 14 May 2026, 06:00 UTC
    one.endsAt = one.startsAt + std::chrono::minutes(30);
    return one;
}

QByteArray file(const Appointment &one, const char *summary = "看心内科")
{
    return Interop::calendarFile(one,
        {QString::fromUtf8(summary),
            QStringLiteral("3 楼 302 诊室"),
            QStringLiteral("带医保卡; 早到,谢谢\n好")},
        QStringLiteral("qinghe"),
        Base::fromSeconds(1'778'716'800));
}
} // namespace

class ICalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bookingIsAnEventInUtc()
    {
        const QByteArray text = file(booking());

        QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        for (const char *line : {"METHOD:PUBLISH",
                 "UID:b3@qinghe",
                 "SEQUENCE:0",
                 "DTSTAMP:20260514T000000Z",
                 "DTSTART:20260514T060000Z",
                 "DTEND:20260514T063000Z",
                 "SUMMARY:看心内科",
                 "DESCRIPTION:带医保卡\\; 早到\\,谢谢\\n好",
                 "STATUS:CONFIRMED"})
            QVERIFY2(text.contains(QByteArray(line) + "\r\n"), line);
    }

    void movedBookingIsTheSameEventWithAHigherSequence()
    {
        Appointment moved = booking();
        moved.rootId = AppointmentId("b1");
        moved.sequence = 2;

        QVERIFY(file(moved).contains("UID:b1@qinghe\r\nSEQUENCE:2\r\n"));
    }

    void cancelledBookingTakesTheEventAway()
    {
        Appointment cancelled = booking();
        cancelled.sequence = 1;
        cancelled.status = AppointmentStatus::Cancelled;

        const QByteArray text = file(cancelled);

        QVERIFY(text.contains("METHOD:CANCEL\r\n"));
        QVERIFY(text.contains("SEQUENCE:2\r\n"));
        QVERIFY(text.contains("STATUS:CANCELLED\r\n"));
    }

    void longLinesAreFoldedBetweenLetters()
    {
        const QByteArray long60(60, 'x');
        const QByteArray text = file(booking(), QByteArray(long60 + "心内科复诊").constData());
        QByteArray whole;
        for (const QByteArray &line : text.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // with the carriage return
            QVERIFY(QString::fromUtf8(line).toUtf8() == line);
            whole += line.startsWith(' ') ? line.mid(1) : line;
            if (whole.endsWith('\r'))
                whole.chop(1);
        }
        QVERIFY(whole.contains("SUMMARY:" + long60 + "心内科复诊"));
    }
};

QTEST_GUILESS_MAIN(ICalendarTest)
#include "icalendartest.moc"

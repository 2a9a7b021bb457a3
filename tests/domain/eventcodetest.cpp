// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/eventcode.h"

#include "testlib/verify.h"

using namespace Domain;

class EventCodeTest : public QObject
{
    Q_OBJECT

    static Appointment booking()
    {
        Appointment one;
        one.id = AppointmentId("second");
        one.rootId = AppointmentId("first");
        one.sequence = 1;
        one.startsAt = Base::fromSeconds(1'778'740'200);
        one.endsAt = one.startsAt + std::chrono::minutes(30);
        return one;
    }

private Q_SLOTS:

    void telephoneReadsWhenAndWhere()
    {
        QCOMPARE(eventCode(booking(), "site", "Qinghe People's Hospital", "Floor 3, Room 302"),
            QByteArray("BEGIN:VEVENT\nUID:first@site\nSEQUENCE:1\nSUMMARY:Qinghe People's "
                       "Hospital\nDTSTART:20260514T063000Z\nDTEND:20260514T070000Z\nLOCATION:Floor "
                       "3\\, Room 302\nEND:VEVENT\n"));
    }

    void nothingButAsciiAndNoLineOfItsOwn()
    {
        const QByteArray code =
            eventCode(booking(), "site", QStringLiteral("青禾 Qinghe\r\nSUMMARY:x"), "");
        QVERIFY(code.contains("SUMMARY:Qinghe SUMMARY:x\n"));
        QVERIFY(!code.contains("LOCATION"));
        for (const char letter : code)
            QVERIFY(letter == '\n' || (letter >= 0x20 && letter < 0x7f));
        QVERIFY(
            eventCode(booking(), QString(500, u'a'), QString(500, u'b'), QString(500, u'c')).size()
            < 400);
    }
};

QTEST_APPLESS_MAIN(EventCodeTest)
#include "eventcodetest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/roomoperations.h"

#include "operations/dutyoperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class RoomOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    template<typename Row, typename Id>
    void make(const Id &id)
    {
        Row row;
        row.id = id;
        m_counter->put(row);
    }

    /// `count` people in "heart", then as many in "lung" with numbers behind them.
    void arriveInBoth(int count)
    {
        for (int i = 1; i <= 2 * count; ++i) {
            VisitStart start = m_counter->walkIn("王建国", i);
            if (i > count)
                start.ticket->ticket.queueId = QueueId("lung");
            VERIFY_OK(m_counter->record(startVisit(start, now())));
            m_counter->clock.advance(1min);
        }
    }

    RoomOrder order(const char *room, const char *doctor)
    {
        RoomOrder one;
        one.roomId = LocationId(QString::fromLatin1(room));
        one.serviceDay = m_counter->day;
        one.practitionerId = PractitionerId(QString::fromLatin1(doctor));
        return one;
    }

    RoomDuty dutyOf(const char *room)
    {
        const auto duty = m_counter->stored<RoomDuty>(
            dutyId(LocationId(QString::fromLatin1(room)), m_counter->day));
        return duty ? *duty : RoomDuty{};
    }

    QString call(const char *room, const char *queue)
    {
        const auto called =
            m_counter->record(callNext({CallId(QStringLiteral("call %1").arg(++m_calls)),
                                           QueueId(QString::fromLatin1(queue)),
                                           LocationId(QString::fromLatin1(room)),
                                           m_counter->day},
                now()));
        return called ? called->value("number").toString() : called.error().code;
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        for (const char *room : {"302", "303"})
            make<Location>(LocationId(QString::fromLatin1(room)));
        for (const char *doctor : {"li", "wang"})
            make<Practitioner>(PractitionerId(QString::fromLatin1(doctor)));
        for (const char *queue : {"heart", "lung"})
            make<Queue>(QueueId(QString::fromLatin1(queue)));
    }

    void roomOnTwoQueuesTakesTheFirstOfBoth()
    {
        arriveInBoth(2); // 1, 2 in heart, 3, 4 in lung
        RoomOrder both = order("302", "li");
        both.queues = {QueueId("lung"), QueueId("heart")};
        VERIFY_OK(m_counter->attempt(assignRoom(both, now())));

        QStringList called;
        for (int i = 0; i < 4; ++i) {
            called << call("302", "lung");
            VERIFY_OK(m_counter->record(
                passMissed(Counter::ticketId(called.back().mid(1).toInt()), now())));
        }

        QCOMPARE(called, (QStringList{"A001", "A002", "A003", "A004"}));
    }

    void roomCallsFromNoQueueThatItDoesNotServe()
    {
        arriveInBoth(1);
        RoomOrder one = order("302", "li");
        one.queues = {QueueId("lung")};
        VERIFY_OK(m_counter->attempt(assignRoom(one, now())));

        QCOMPARE(call("302", "heart"), "queue-not-here");
        QCOMPARE(call("303", "heart"), "A001"); // nothing was said of this room
        QCOMPARE(call("302", "lung"), "A002");
    }

    void severalRoomsOnOneQueueGetDifferentPeople() // edge 64
    {
        arriveInBoth(2);
        for (const auto &[room, doctor] : {std::pair{"302", "li"}, std::pair{"303", "wang"}}) {
            RoomOrder one = order(room, doctor);
            one.queues = {QueueId("heart")};
            VERIFY_OK(m_counter->attempt(assignRoom(one, now())));
        }

        QCOMPARE(call("302", "heart"), "A001");
        QCOMPARE(call("303", "heart"), "A002");
    }

    void shiftChangeLeavesTheQueueWithTheRoomAndReturnsWithTheirDoctor() // edge 89
    {
        arriveInBoth(2);
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        Ticket back = m_counter->ticketNumber(1);
        back.practitionerId = PractitionerId("li");
        m_counter->put(back);

        RoomOrder change = order("302", "wang");
        change.seenPractitionerId = PractitionerId("li");
        VERIFY_OK(m_counter->attempt(assignRoom(change, now())));
        VERIFY_OK(m_counter->attempt(assignRoom(order("303", "li"), now())));

        QCOMPARE(call("302", "heart"), "A002");
        QCOMPARE(call("303", "heart"), "A001"); // her doctor sits there now
    }

    void newDoctorIsNotLateForTheOldOne()
    {
        RoomDuty late;
        late.roomId = LocationId("302");
        late.serviceDay = m_counter->day;
        late.practitionerId = PractitionerId("li");
        late.state = DutyState::Paused;
        late.why = "手术未完";
        VERIFY_OK(m_counter->record(setDuty(late, now())));
        arriveInBoth(1);
        QCOMPARE(call("302", "heart"), "room-not-open");

        RoomOrder change = order("302", "wang");
        change.seenPractitionerId = PractitionerId("li");
        VERIFY_OK(m_counter->attempt(assignRoom(change, now())));

        QCOMPARE(dutyOf("302").state, DutyState::Working);
        QVERIFY(dutyOf("302").why.isEmpty());
        QCOMPARE(call("302", "heart"), "A001");
    }

    void doctorWhoWorksElsewhereIsAskedFor()
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomOrder second = order("303", "li");
        const QByteArray before = m_counter->everything();
        VERIFY_FAILS(m_counter->attempt(assignRoom(second, now())), "doctor-elsewhere");
        QCOMPARE(m_counter->everything(), before);

        second.other = OtherRoom::Both;
        VERIFY_OK(m_counter->attempt(assignRoom(second, now())));

        QCOMPARE(dutyOf("302").alsoRoomId, LocationId("303"));
        QCOMPARE(dutyOf("303").practitionerId, PractitionerId("li"));
        arriveInBoth(2);
        QCOMPARE(call("302", "heart"), "A001"); // one in each room
        QCOMPARE(call("303", "heart"), "A002");
    }

    void doctorWhoMovesLeavesAnEmptyRoom()
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomOrder move = order("303", "li");
        move.other = OtherRoom::Vacate;
        move.vacated = "换到 303";

        VERIFY_OK(m_counter->attempt(assignRoom(move, now())));

        arriveInBoth(1);
        QCOMPARE(call("302", "heart"), "room-not-open");
        QCOMPARE(call("303", "heart"), "A001");
    }

    void moveOfADoctorIsTakenBackInBothRooms() // edge 77
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomOrder move = order("303", "li");
        move.other = OtherRoom::Vacate;
        move.vacated = "换到 303";
        const auto moved = m_counter->attempt(assignRoom(move, now()));
        VERIFY_OK(moved);
        const auto changes = changesOf(*moved);
        QCOMPARE(changes.size(), size_t{2});

        VERIFY_OK(m_counter->attempt(restoreRooms(changes, now(), now())));

        QCOMPARE(dutyOf("302").practitionerId, PractitionerId("li"));
        QCOMPARE(dutyOf("302").state, DutyState::Working);
        QCOMPARE(dutyOf("303").practitionerId, PractitionerId());
        arriveInBoth(1);
        QCOMPARE(call("302", "heart"), "A001");
    }

    void secondRoomOfAnotherIsGivenBackToo() // edge 77
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomOrder both = order("303", "li");
        both.other = OtherRoom::Both;
        VERIFY_OK(m_counter->attempt(assignRoom(both, now())));
        RoomOrder other = order("303", "wang");
        other.seenPractitionerId = PractitionerId("li");
        const auto taken = m_counter->attempt(assignRoom(other, now()));
        VERIFY_OK(taken);
        QCOMPARE(dutyOf("302").alsoRoomId, LocationId());

        VERIFY_OK(m_counter->attempt(restoreRooms(changesOf(*taken), now(), now())));

        QCOMPARE(dutyOf("302").alsoRoomId, LocationId("303"));
        QCOMPARE(dutyOf("303").practitionerId, PractitionerId("li"));
    }

    void roomThatSomebodyHasSetSinceIsNotTakenBack() // edges 65, 77
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomOrder move = order("303", "li");
        move.other = OtherRoom::Vacate;
        const auto moved = m_counter->attempt(assignRoom(move, now()));
        VERIFY_OK(moved);
        RoomOrder since = order("302", "wang");
        VERIFY_OK(m_counter->attempt(assignRoom(since, now())));
        const QByteArray before = m_counter->everything();

        const Request back = restoreRooms(changesOf(*moved), now(), now());
        VERIFY_FAILS(m_counter->attempt(back), "changed-elsewhere");
        QCOMPARE(m_counter->everything(), before);

        VERIFY_OK(m_counter->record(back)); // told: the other room, and an alarm
        QCOMPARE(dutyOf("302").practitionerId, PractitionerId("wang"));
        QCOMPARE(dutyOf("303").practitionerId, PractitionerId());
        QCOMPARE(m_counter->alarms.size(), size_t{1});
    }

    void whatIsNoChangeOfARoomIsRefused()
    {
        VERIFY_FAILS(m_counter->attempt(restoreRooms({}, now(), now())), "bad-arguments");
        RoomChange change;
        change.after.roomId = change.before.roomId = LocationId("302");
        change.after.serviceDay = change.before.serviceDay = m_counter->day;
        VERIFY_FAILS(m_counter->attempt(restoreRooms({change}, now(), now())), "bad-arguments");
        change.after.id = change.before.id = dutyId(LocationId("302"), m_counter->day);
        change.after.roomId = LocationId("303"); // another room's row
        VERIFY_FAILS(m_counter->attempt(restoreRooms({change}, now(), now())), "bad-arguments");
        change.after.roomId = change.before.roomId;
        change.before.why = QString(61, u'x');
        VERIFY_FAILS(m_counter->attempt(restoreRooms({change}, now(), now())), "bad-arguments");
        VERIFY_FAILS(m_counter->attempt(restoreRooms(
                         std::vector<RoomChange>(MostRoomChanges + 1, change), now(), now())),
            "bad-arguments");
    }

    void secondRoomIsShutWithItsDoctor()
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));
        RoomDuty both = dutyOf("302");
        both.alsoRoomId = LocationId("303");
        both.state = DutyState::Paused;
        both.why = "急会诊";
        VERIFY_OK(m_counter->record(setDuty(both, now())));
        arriveInBoth(1);

        QCOMPARE(call("303", "heart"), "room-not-open");
    }

    void staleScreenIsToldSo() // edge 65
    {
        VERIFY_OK(m_counter->attempt(assignRoom(order("302", "li"), now())));

        VERIFY_FAILS(
            m_counter->attempt(assignRoom(order("302", "wang"), now())), "changed-elsewhere");
        QCOMPARE(dutyOf("302").practitionerId, PractitionerId("li"));
    }

    void whatDoesNotExistIsRefused_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("doctor");
        QTest::addColumn<QString>("queues");
        QTest::addColumn<QString>("code");
        QTest::newRow("room") << "999"
                              << "li"
                              << "heart"
                              << "no-room";
        QTest::newRow("doctor") << "302"
                                << "nobody"
                                << "heart"
                                << "no-doctor";
        QTest::newRow("queue") << "302"
                               << "li"
                               << "heart skin"
                               << "no-queue";
        QTest::newRow("too many") << "302"
                                  << "li"
                                  << "a b c d e f g"
                                  << "bad-arguments";
    }

    void whatDoesNotExistIsRefused()
    {
        QFETCH(QString, room);
        QFETCH(QString, doctor);
        QFETCH(QString, queues);
        QFETCH(QString, code);
        RoomOrder one = order(qPrintable(room), qPrintable(doctor));
        RoomDuty told;
        told.queueIds = queues;
        one.queues = queuesOf(told);
        const QByteArray before = m_counter->everything();

        const auto outcome = m_counter->attempt(assignRoom(one, now()));

        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
        QCOMPARE(m_counter->everything(), before);
    }

private:
    std::unique_ptr<Counter> m_counter;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(RoomOperationsTest)
#include "roomoperationstest.moc"

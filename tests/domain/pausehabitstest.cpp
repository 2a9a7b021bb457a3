// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/pausehabits.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);
const LocationId Room(QStringLiteral("302"));

Ticket served(Base::Instant came, Base::Instant called, std::chrono::seconds length)
{
    Ticket ticket;
    ticket.roomId = Room;
    ticket.t0 = ticket.checkedInAt = came;
    ticket.calledAt = ticket.startedAt = called;
    ticket.finishedAt = called + length;
    return ticket;
}
} // namespace

class PauseHabitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void lunchOfTheDayBeforeIsExpectedAtItsTime()
    {
        PauseHabits habits;
        habits.works(Room, Eight);
        habits.pauses(Room, Eight + 4h);
        habits.works(Room, Eight + 5h);
        QVERIFY(habits.breaksOf(Room, Eight + 6h).empty()); // it is over for today
        habits.closes(Room);
        habits.works(Room, Eight + 24h);

        QCOMPARE(habits.breaksOf(Room, Eight + 27h), (std::vector<RoomBreak>{{3600, 7200}}));
        // A little late it may still begin, at once; an hour later nobody expects it any more.
        QCOMPARE(habits.breaksOf(Room, Eight + 28h + 10min), (std::vector<RoomBreak>{{0, 3600}}));
        QVERIFY(habits.breaksOf(Room, Eight + 29h).empty());
        QVERIFY(habits.breaksOf(LocationId(QStringLiteral("303")), Eight + 27h).empty());
    }

    void whatHappenedOnHalfOfTheDaysOrLessIsNoHabit()
    {
        PauseHabits habits;
        for (int day = 0; day < 4; ++day) {
            habits.works(Room, Eight + day * 24h);
            if (day % 2 == 0) {
                habits.pauses(Room, Eight + day * 24h + 1h);
                habits.works(Room, Eight + day * 24h + 2h);
            }
        }
        habits.works(Room, Eight + 4 * 24h);

        QVERIFY(habits.breaksOf(Room, Eight + 4 * 24h).empty());
    }

    void presentPauseLastsAsLongAsLongerOnesDid()
    {
        PauseHabits habits;
        habits.pauses(Room, Eight);
        QCOMPARE(habits.breaksOf(Room, Eight + 5min), (std::vector<RoomBreak>{{0, 1800}}));

        const LocationId other(QStringLiteral("303"));
        habits.add({other, Eight - 2h, Eight - 1h});           // another time of day
        habits.add({other, Eight - 10min, Eight + 10min});     // 20 minutes
        habits.add({other, Eight - 24h, Eight - 24h + 40min}); // 40 minutes, a day ago
        QCOMPARE(habits.breaksOf(Room, Eight + 5min), (std::vector<RoomBreak>{{0, 1500}}));
        QCOMPARE(habits.breaksOf(Room, Eight + 30min), (std::vector<RoomBreak>{{0, 600}}));
        QCOMPARE(habits.breaksOf(Room, Eight + 50min), (std::vector<RoomBreak>{{0, 600}}));
        // What lasts longer than any did is still not over.
        QCOMPARE(habits.breaksOf(Room, Eight + 2h), (std::vector<RoomBreak>{{0, 1800}}));
    }

    void pauseWithinADayIsNotCountedTwice()
    {
        PauseHabits habits;
        habits.add({Room, Eight + 4h, Eight + 5h});
        habits.works(Room, Eight + 24h);
        habits.pauses(Room, Eight + 27h + 50min); // lunch again, a little early

        QCOMPARE(habits.breaksOf(Room, Eight + 28h), (std::vector<RoomBreak>{{0, 3000}}));
    }

    void ticketsTellWhenARoomPausedWhilePeopleWaited()
    {
        const Ticket before = served(Eight, Eight + 1h, 10min);
        const Ticket waited = served(Eight + 1h, Eight + 2h, 10min);
        const Ticket cameLater = served(Eight + 90min, Eight + 2h, 10min);
        const Ticket soon = served(Eight, Eight + 80min, 10min);

        QCOMPARE(pausesOf({waited, before}),
            (std::vector<RoomPause>{{Room, Eight + 70min, Eight + 2h}}));
        QVERIFY(pausesOf({before, cameLater}).empty()); // nobody was there: the room was idle
        QVERIFY(pausesOf({before, soon}).empty());      // ten minutes are somebody's way
    }
};

QTEST_APPLESS_MAIN(PauseHabitsTest)
#include "pausehabitstest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QtTest>

#include "interop/clinicday.h"
#include "interop/queueevents.h"
#include "testlib/queuechecker.h"

using namespace Domain;

namespace {

struct Replayed {
    QByteArray events, log, history, calls, waits;
    HallDay day;
};

const QByteArray Header("t_s,event,ticket_id,class,queue,room,value\n");

Replayed replayed(const QByteArray &lines, Foretell foretell = Foretell::Yes)
{
    Replayed files;
    files.events = lines.startsWith("t_s") ? lines : Header + lines;
    const auto events = Interop::queueEvents(files.events, QStringLiteral("day.csv"));
    if (!events) {
        qWarning().noquote() << Base::describe(events.error());
        return files;
    }
    Hall hall(
        {}, int(events->tickets.size()), int(events->queues.size()), int(events->rooms.size()));
    files.day = hall.play(events->events, foretell);
    files.log = Interop::logCsv(*events, files.day);
    files.history = Interop::historyCsv(*events, files.day);
    files.calls = Interop::callsCsv(*events, files.day);
    files.waits = Interop::waitsCsv(*events, files.day);
    return files;
}

QString refusal(const QByteArray &lines)
{
    const auto events = Interop::queueEvents(lines, QStringLiteral("day.csv"));
    return events ? QString() : events.error().detail;
}

/// The row of `id` in LOG.
QList<QByteArray> rowOf(const Replayed &files, const QByteArray &id)
{
    for (const QByteArray &line : files.log.split('\n')) {
        if (line.startsWith(id + ','))
            return line.split(',');
    }
    return QList<QByteArray>(15);
}

/// Who was called when and where: "100 a r1".
QStringList callsIn(const Replayed &files)
{
    QStringList calls;
    for (const QByteArray &line : files.history.split('\n')) {
        const auto fields = line.split(',');
        if (fields.size() == 4 && fields[2] == "call")
            calls += QString::fromUtf8(fields[0] + ' ' + fields[1] + ' ' + fields[3]);
    }
    return calls;
}

/// HISTORY of `id` without its calls: "100 hold".
QStringList historyOf(const Replayed &files, const QByteArray &id)
{
    QStringList rows;
    for (const QByteArray &line : files.history.split('\n')) {
        const auto fields = line.split(',');
        if (fields.size() == 4 && fields[1] == id && fields[2] != "call")
            rows += QString::fromUtf8((fields[0] + ' ' + fields[2] + ' ' + fields[3]).trimmed());
    }
    return rows;
}

QStringList breachesOf(const Replayed &files)
{
    return TestLib::checkQueue(files.events, files.log, files.history).breaches;
}

/// A small day in which everything may happen, often in the same second and in odd orders.
QByteArray randomDay(quint32 seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](quint32 bound) { return random() % bound; };
    const quint32 grain = below(3) == 0 ? 60 : 1 + below(30);
    const quint32 span = 600 + below(6000);
    const quint32 rooms = 1 + below(3);
    const quint32 queues = 1 + below(2);
    std::vector<std::pair<quint32, QByteArray>> lines;
    const auto at = [&](quint32 latest) { return below(latest / grain + 1) * grain; };
    const auto add = [&lines](
                         quint32 when, const QByteArray &rest) { lines.emplace_back(when, rest); };
    const auto name = [](char letter, quint32 number) {
        return letter + QByteArray::number(number);
    };
    for (quint32 room = 0; room < rooms; ++room) {
        for (quint32 queue = 0; queue < queues; ++queue) {
            if (queues > 1 && below(4) == 0)
                continue;
            const QByteArray where = ",,," + name('q', queue) + ',' + name('r', room) + ',';
            const quint32 opens = below(3) == 0 ? at(span / 2) : 0;
            add(opens, "room_open" + where);
            if (below(4) == 0) {
                const quint32 pause = opens + at(span);
                add(pause, "room_pause" + where);
                add(pause + at(1200), "room_resume" + where);
            }
            if (below(4) == 0)
                add(opens + at(span), "room_close" + where);
        }
    }
    static const char *const Classes[] = {
        "em1", "em2", "em3", "em4", "return", "booked", "walkin", "walkin", "booked"};
    static const char *const Groups[] = {"", "", "", "65", "80", "pregnant", "disabled", "service"};
    static const char *const Acts[] = {"missed",
        "back",
        "park",
        "unpark",
        "leave",
        "escalate",
        "undo_escalate",
        "missed",
        "back",
        "back"};
    const quint32 people = 4 + below(24);
    for (quint32 person = 0; person < people; ++person) {
        const QByteArray id = name('t', person);
        const quint32 comes = at(span);
        const QByteArray ticketClass = Classes[below(9)];
        const quint32 slot = below(span / 1800 + 2) * 1800;
        const QByteArray times = ticketClass == "booked"
            ? QByteArray::number(slot) + ';' + QByteArray::number(slot + 1800)
            : QByteArray(";");
        add(comes,
            "checkin," + id + ',' + ticketClass + ',' + name('q', below(queues)) + ",," + times
                + ';' + Groups[below(8)]);
        if (below(20) != 0)
            add(below(10) == 0 ? comes + at(900) : comes,
                "service," + id + ",,,," + QByteArray::number(below(900)));
        for (quint32 more = below(3) == 0 ? 1 + below(6) : 0; more > 0; --more) {
            const QByteArray act = Acts[below(10)];
            static const char *const Worse[] = {"em1", "em2", "em3", "em4"};
            add(comes + at(2400),
                act + ',' + id + ',' + (act == "escalate" ? Worse[below(4)] : "") + ",,,");
        }
    }
    std::ranges::stable_sort(lines, {}, &std::pair<quint32, QByteArray>::first);
    QByteArray text = Header;
    for (const auto &[when, rest] : lines)
        text += QByteArray::number(when) + ',' + rest + '\n';
    return text;
}
} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void filesHaveTheColumnsOfTheText() // queue.md section 6
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n"
                                        "10,checkin,a,walkin,pool,,;;65\n"
                                        "10,service,a,,,,100\n"
                                        "20,checkin,b,booked,pool,,0;1800;\n"
                                        "20,service,b,,,,50\n");

        QCOMPARE(files.log,
            QByteArray("ticket_id,class,arrival_s,service_start_s,service_end_s,server,called_s,"
                       "t0_s,credit_s,rate_milli,adj_milli,lane,pool,left_s,seq\n"
                       "a,walkin,10,10,110,r1,10,10,600,1000,0,2,pool,,1\n"
                       "b,booked,20,110,160,r1,110,20,1200,1000,0,2,pool,,2\n"));
        QCOMPARE(files.history,
            QByteArray("time_s,ticket_id,event,value\n10,a,call,r1\n110,b,call,r1\n"));
        QVERIFY(files.waits.startsWith("ticket_id,predicted_at_s,p50_s,p80_s,actual_start_s,class\n"
                                       "a,10,0,0,10,walkin\n"));
        QVERIFY(files.calls.contains("\n10,a,r1,1,TICKET_NUMBER,10,,0,600,AGE_65 600,0,,,,,\n"));
    }

    void sameEventsGiveTheSameBytes()
    {
        Base::SeededRandom one(7);
        Base::SeededRandom other(7);
        const QByteArray events = Interop::clinicDay({}, one);
        QCOMPARE(Interop::clinicDay({}, other), events);

        const Replayed first = replayed(events);
        const Replayed second = replayed(events);

        QVERIFY(first.log.size() > 5000);
        QCOMPARE(second.log, first.log);
        QCOMPARE(second.history, first.history);
        QCOMPARE(second.calls, first.calls);
        QCOMPARE(second.waits, first.waits);
    }

    void badLinesAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("line"); // after two good ones
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *line, const char *said) {
            QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(said);
        };
        row("out of order", "19,checkin,b,walkin,pool,,", "day.csv:4: out of order: 19 after 20");
        row("unknown class", "30,checkin,b,vip,pool,,", "day.csv:4: unknown class vip");
        row("unknown event", "30,sing,a,,,,", "day.csv:4: unknown event sing");
        row("no number", "later,checkin,b,walkin,pool,,", "day.csv:4: bad number later");
        row("a fraction", "30.5,checkin,b,walkin,pool,,", "day.csv:4: bad number 30.5");
        row("negative", "-1,checkin,b,walkin,pool,,", "day.csv:4: bad number -1");
        row("bad service", "30,service,a,,,,soon", "day.csv:4: bad number soon");
        row("negative service", "30,service,a,,,,-5", "day.csv:4: bad number -5");
        row("no service", "30,service,a,,,,", "day.csv:4: bad number ");
        row("bad slot", "30,checkin,b,booked,pool,,x;1800;", "day.csv:4: bad number x");
        row("slot backwards", "30,checkin,b,booked,pool,,1800;900;", "day.csv:4: the slot ends");
        row("unknown group", "30,checkin,b,walkin,pool,,;;90", "day.csv:4: unknown group 90");
        row("too many parts", "30,checkin,b,walkin,pool,,;;65;1", "day.csv:4: bad value");
        row("no queue", "30,checkin,b,walkin,,,", "day.csv:4: no queue");
        row("no class", "30,checkin,b,,pool,,", "day.csv:4: no class");
        row("no room", "30,room_open,,,pool,,", "day.csv:4: no room");
        row("room without queue", "30,room_open,,,,r1,", "day.csv:4: no queue");
        row("no ticket", "30,park,,,,,", "day.csv:4: no ticket");
        row("never came", "30,park,b,,,,", "day.csv:4: b has not checked in");
        row("twice", "30,checkin,a,walkin,pool,,", "day.csv:4: a has checked in already");
        row("escalated downwards", "30,escalate,a,walkin,,,", "day.csv:4: nobody is escalated");
        row("too few fields", "30,park,a", "day.csv:4: 3 fields instead of 7");
        row("open quote", "30,park,\"a,,,,", "day.csv:4: a quote is not closed");
    }

    void badLinesAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, said);
        const QByteArray good = Header + "10,checkin,a,walkin,pool,,\n20,service,a,,,,60\n";

        QCOMPARE(refusal(good), QString());
        const QString detail = refusal(good + line + "\n90,leave,a,,,,\n");

        QVERIFY2(detail.startsWith(said), qPrintable(detail));
    }

    void columnsMayStandInAnotherOrder()
    {
        QCOMPARE(refusal("event,t_s,ticket_id,class,queue,room,value\r\n"
                         "checkin,10,a,walkin,pool,,\r\n\r\n"),
            QString());
        QVERIFY(refusal("t_s,event,ticket_id,class,queue,room\n").contains("no column value"));
    }

    void whoeverComesInTheSameSecondIsCalledByRank() // "an open idle room calls at once"
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n"
                                        "10,checkin,a,walkin,pool,,\n"
                                        "10,checkin,b,em2,pool,,\n"
                                        "10,service,a,,,,60\n10,service,b,,,,60\n");
        QCOMPARE(callsIn(files), QStringList({"10 b r1", "70 a r1"}));
    }

    void missedCallFreesTheRoomAfterAMinuteAndComesBackBehindTheThird() // edge 69
    {
        QByteArray lines("0,room_open,,,pool,r1,\n0,missed,a,,,,\n0,checkin,a,walkin,pool,,\n");
        int second = 0;
        for (const char *id : {"b", "c", "d", "e", "f"}) {
            const QByteArray at = QByteArray::number(++second);
            lines += at + ",checkin," + id + ",walkin,pool,,\n";
            lines += at + ",service," + id + ",,,,600\n";
        }
        lines += "6,service,a,,,,30\n400,back,a,,,,\n";

        const Replayed files = replayed(lines);

        QCOMPARE(callsIn(files),
            QStringList({"0 a r1",
                "60 b r1",
                "660 c r1",
                "1260 d r1",
                "1860 e r1",
                "2460 a r1",
                "2490 f r1"}));
        const auto history = historyOf(files, "a");
        QCOMPARE(history.size(), 4);
        QCOMPARE(history[0], "0 set:adj_milli 0");
        QCOMPARE(history[1], "60 pass");
        QVERIFY(history[2].startsWith("400 set:adj_milli -"));
        QCOMPARE(history[3], "400 recall");
        QCOMPARE(breachesOf(files), QStringList());
    }

    void whoComesBackAtOnceIsNotOfferedForFiveMinutes() // edge 68
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n"
                                        "0,missed,a,,,,\n0,checkin,a,walkin,pool,,\n"
                                        "0,service,a,,,,30\n30,back,a,,,,\n50,back,a,,,,\n");
        QCOMPARE(callsIn(files), QStringList({"0 a r1", "360 a r1"}));
        QCOMPARE(
            historyOf(files, "a"), QStringList({"60 pass", "60 recall", "60 hold", "360 resume"}));
    }

    void thirdMissVoids() // edge 69
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n0,missed,a,,,,\n"
                                        "0,checkin,a,walkin,pool,,\n"
                                        "400,missed,a,,,,\n400,back,a,,,,\n"
                                        "900,missed,a,,,,\n900,back,a,,,,\n2000,back,a,,,,\n");
        QCOMPARE(callsIn(files), QStringList({"0 a r1", "400 a r1", "900 a r1"}));
        QCOMPARE(historyOf(files, "a"),
            QStringList({"60 pass", "400 recall", "460 pass", "900 recall", "960 pass"}));
        QCOMPARE(rowOf(files, "a")[3], "");
    }

    void awayForThirtyMinutesCountsAsMissed() // edge 73
    {
        const QByteArray begin("0,checkin,a,walkin,pool,,\n0,service,a,,,,60\n100,park,a,,,,\n");
        const Replayed inTime = replayed(begin + "1900,unpark,a,,,,\n1900,room_open,,,pool,r1,\n");
        QCOMPARE(callsIn(inTime), QStringList({"1900 a r1"}));
        QCOMPARE(historyOf(inTime, "a"), QStringList({"100 hold", "1900 resume"}));

        const Replayed late = replayed(begin + "1901,unpark,a,,,,\n1901,room_open,,,pool,r1,\n");
        QCOMPARE(historyOf(late, "a"), QStringList({"100 hold", "1900 pass", "1901 recall"}));
    }

    void thirdTimeAwayCountsAsMissed() // queue.md section 2, "park"
    {
        const Replayed files =
            replayed("0,checkin,a,walkin,pool,,\n10,park,a,,,,\n20,unpark,a,,,,\n"
                     "30,park,a,,,,\n40,unpark,a,,,,\n50,park,a,,,,\n");
        QCOMPARE(historyOf(files, "a"),
            QStringList({"10 hold", "20 resume", "30 hold", "40 resume", "50 pass"}));
    }

    void escalationAndItsUndoAreInTheHistory() // edge 77
    {
        const Replayed files = replayed("0,checkin,a,walkin,pool,,;;65\n"
                                        "100,escalate,a,em2,,,\n200,undo_escalate,a,,,,\n"
                                        "300,escalate,a,em3,,,\n400,room_open,,,pool,r1,\n");
        QCOMPARE(historyOf(files, "a"),
            QStringList({"0 set:credit_s 600",
                "100 set:lane 1",
                "100 set:credit_s 0",
                "100 set:t0_s 100",
                "200 set:lane 2",
                "200 set:credit_s 600",
                "200 set:t0_s 0",
                "300 set:credit_s 3600"}));
        QCOMPARE(rowOf(files, "a")[1], "em3");
        QCOMPARE(rowOf(files, "a")[8], "3600");
    }

    void roomThatClosesFinishesFirst()
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n"
                                        "0,checkin,a,walkin,pool,,\n0,service,a,,,,100\n"
                                        "1,checkin,b,walkin,pool,,\n50,room_close,,,pool,r1,\n"
                                        "500,room_open,,,pool,r2,\n");
        QCOMPARE(rowOf(files, "a")[4], "100");
        QCOMPARE(callsIn(files), QStringList({"0 a r1", "500 b r2"}));
    }

    void pausedRoomCallsNobody()
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n0,room_pause,,,,r1,\n"
                                        "10,checkin,a,walkin,pool,,\n90,room_resume,,,pool,r1,\n");
        QCOMPARE(callsIn(files), QStringList({"90 a r1"}));
    }

    void roomOnSeveralQueuesTakesTheBestOfAll() // a doctor's own queue and the shared pool
    {
        const Replayed files = replayed("0,checkin,a,walkin,own,,\n1,checkin,b,walkin,pool,,\n"
                                        "2,checkin,c,booked,pool,,0;1800;\n"
                                        "9,service,a,,,,10\n9,service,b,,,,10\n9,service,c,,,,10\n"
                                        "10,room_open,,,pool,r1,\n10,room_open,,,own,r1,\n");
        QCOMPARE(callsIn(files), QStringList({"10 c r1", "20 a r1", "30 b r1"}));
        QCOMPARE(rowOf(files, "b")[14], "1"); // numbers are per queue
    }

    void idleRoomTakesWhoIsEarly() // queue.md section 1; edge 53
    {
        const Replayed files =
            replayed("0,room_open,,,pool,r1,\n"
                     "10,checkin,a,booked,pool,,3600;5400;\n10,service,a,,,,60\n");
        QCOMPARE(callsIn(files), QStringList({"10 a r1"}));
        QCOMPARE(rowOf(files, "a")[7], "3600"); // the clock starts at the slot all the same
    }

    void whoLeavesIsToldApartByWhen() // edge 79
    {
        const Replayed files =
            replayed("0,room_open,,,pool,r1,\n"
                     "0,checkin,a,walkin,pool,,\n0,service,a,,,,100\n"
                     "1,checkin,b,walkin,pool,,\n5,leave,b,,,,\n"
                     "40,leave,a,,,,\n50,missed,c,,,,\n50,checkin,c,walkin,pool,,\n"
                     "60,leave,c,,,,\n70,checkin,d,walkin,pool,,\n");
        QCOMPARE(rowOf(files, "b")[13], "5"); // before the call
        QCOMPARE(rowOf(files, "b")[6], "");
        QCOMPARE(rowOf(files, "a")[4], "40"); // during the service
        QCOMPARE(rowOf(files, "a")[13], "40");
        QCOMPARE(rowOf(files, "c")[13], "60"); // after the call, whose minute still runs out
        QCOMPARE(rowOf(files, "c")[3], "");
        QCOMPARE(callsIn(files), QStringList({"0 a r1", "50 c r1", "110 d r1"}));
    }

    void lengthOfAServiceMayBeToldLate()
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n0,checkin,a,walkin,pool,,\n"
                                        "1,checkin,b,walkin,pool,,\n30,service,a,,,,90\n"
                                        "300,service,b,,,,100\n");
        QCOMPARE(rowOf(files, "a")[4], "90");
        QCOMPARE(rowOf(files, "b")[4], "300"); // it should have been over at 190
        const Replayed untold = replayed("0,room_open,,,pool,r1,\n0,checkin,a,walkin,pool,,\n");
        QCOMPARE(rowOf(untold, "a")[4], "480"); // as long as such services take
    }

    void serviceTakesAtLeastASecond() // edge 78
    {
        const Replayed files = replayed("0,room_open,,,pool,r1,\n"
                                        "0,checkin,a,walkin,pool,,\n0,service,a,,,,0\n");
        QCOMPARE(rowOf(files, "a")[4], "1");
    }

    void emptyFileIsADayWithoutPeople()
    {
        QCOMPARE(replayed("").history, QByteArray("time_s,ticket_id,event,value\n"));
    }

    void tenThousandRandomDaysKeepThePromise() // queue.md section 1; edges 57-60, 67-69
    {
        const quint32 days = qEnvironmentVariableIntValue("DAOYI_RANDOM_DAYS") > 0
            ? quint32(qEnvironmentVariableIntValue("DAOYI_RANDOM_DAYS"))
            : 10'000;
        int calls = 0;
        for (quint32 seed = 1; seed <= days; ++seed) {
            const Replayed files = replayed(randomDay(seed), Foretell::No);
            const auto verdict = TestLib::checkQueue(files.events, files.log, files.history);
            if (!verdict.breaches.isEmpty())
                qWarning().noquote() << files.events << files.log << files.history;
            QVERIFY2(verdict.breaches.isEmpty(),
                qPrintable(QStringLiteral("day %1: %2")
                               .arg(seed)
                               .arg(verdict.breaches.join(QLatin1Char('\n')))));
            calls += verdict.calls;
        }
        QVERIFY(calls > int(days) * 5);
    }

    void clinicAtNormalLoadKeepsThePromiseAndItsTargets() // issue 4, "What it must reach"
    {
        int two = 0;
        int inTime = 0;
        qint64 lag = 0;
        qint64 lagOfThree = 0;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            Base::SeededRandom random(seed);
            Interop::ClinicWish wish;
            wish.days = 5;
            const Replayed files = replayed(Interop::clinicDay(wish, random), Foretell::No);
            const auto verdict = TestLib::checkQueue(files.events, files.log, files.history);
            QVERIFY2(verdict.breaches.isEmpty(), qPrintable(verdict.breaches.join('\n')));
            QVERIFY(verdict.longestIdle <= 60);
            two += verdict.emergencyTwo;
            inTime += verdict.emergencyTwoInTime;
            lag = std::max(lag, verdict.worstLag);
            lagOfThree = std::max(lagOfThree, verdict.worstLagThree);
        }
        QVERIFY(lag > 0 && lag <= 1800);
        QVERIFY(lagOfThree > 1800 && lagOfThree <= 3600);
        QVERIFY2(two >= 100 && inTime >= 0.95 * two,
            qPrintable(QStringLiteral("%1 of %2").arg(inTime).arg(two)));
    }
};

QTEST_APPLESS_MAIN(ReplayTest)
#include "replaytest.moc"

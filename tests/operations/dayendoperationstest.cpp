// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/dayendoperations.h"

#include "domain/queue/unplaced.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class DayEndOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    DayEnd end(std::initializer_list<std::pair<int, DayEnding>> numbers)
    {
        DayEnd one;
        one.occasion = "evening";
        one.queueId = QueueId("heart");
        one.serviceDay = m_counter->day;
        one.nextDay = m_counter->day.addDays(1);
        one.reason = "医生下班";
        for (const auto &[number, ending] : numbers)
            one.numbers.push_back({Counter::ticketId(number),
                m_counter->ticketNumber(number).state,
                ending,
                ending == DayEnding::Carry ? TicketId(QStringLiteral("next %1").arg(number))
                                           : TicketId()});
        return one;
    }

    Unplaced line(int number)
    {
        const auto found =
            m_counter->stored<Unplaced>(unplacedId("evening", Counter::ticketId(number)));
        return found ? *found : Unplaced{};
    }

    Ticket next(int number)
    {
        return *m_counter->stored<Ticket>(TicketId(QStringLiteral("next %1").arg(number)));
    }

private Q_SLOTS:

    /// 1 is inside, 2 called, 3 away, 4 and 5 wait.
    void init()
    {
        m_counter = std::make_unique<Counter>();
        Queue queue;
        queue.id = QueueId("heart");
        queue.letter = "A";
        m_counter->put(queue);
        QVERIFY(m_counter->arrive(5));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(startService(Counter::ticketId(1), now())));
        QCOMPARE(m_counter->callInto("303"), "A002");
        VERIFY_OK(m_counter->record(park(Counter::ticketId(3), now())));
    }

    void everybodyIsEndedInOneAct() // edges 73, 86
    {
        const auto ended = m_counter->record(endDay(end({{1, DayEnding::Close},
                                                        {2, DayEnding::Close},
                                                        {3, DayEnding::Carry},
                                                        {4, DayEnding::Carry},
                                                        {5, DayEnding::Close}}),
            now()));

        VERIFY_OK(ended);
        QCOMPARE(ended->value("closed").toInt(), 3);
        QCOMPARE(ended->value("carried").toInt(), 2);
        QCOMPARE(ended->value("left").toArray(), QJsonArray());
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Done);
        for (const int number : {2, 3, 4, 5})
            QCOMPARE(m_counter->ticketNumber(number).state, TicketState::Void);
        QCOMPARE(line(2).state, UnplacedState::Closed); // kept, with who, when and why
        QCOMPARE(line(2).note, "医生下班");
        QCOMPARE(line(4).state, UnplacedState::Carried);
        QCOMPARE(m_counter->line(), QStringList());
    }

    void carriedNumberWaitsUntilSheComes() // edge 86
    {
        VERIFY_OK(
            m_counter->record(endDay(end({{3, DayEnding::Carry}, {4, DayEnding::Carry}}), now())));
        QCOMPARE(next(3).number, "A001"); // of the next day
        QCOMPARE(next(4).number, "A002");
        QCOMPARE(line(4).newNumber, "A002");
        QCOMPARE(next(4).serviceDay, m_counter->day.addDays(1));
        const auto blocks = m_counter->all<NumberBlock>();
        QCOMPARE(blocks.size(), size_t{1});
        QCOMPARE(blocks.front().to, 2); // nobody else gets these numbers
        QCOMPARE(blocks.front().used, 2);

        m_counter->clock.advance(15h);
        VERIFY_OK(m_counter->record(returnToQueue(TicketId("next 4"), now())));

        QCOMPARE(next(4).state, TicketState::Waiting);
        QCOMPARE(next(4).t0, now()); // a night is no waiting
        QCOMPARE(next(4).creditSeconds, m_counter->ticketNumber(4).creditSeconds);
        QCOMPARE(next(4).missCount, 0);
    }

    void whoWasTouchedSinceIsLeftAlone() // edge 65
    {
        const DayEnd seen = end({{4, DayEnding::Close}, {5, DayEnding::Close}});
        VERIFY_OK(m_counter->record(park(Counter::ticketId(4), now())));

        const auto ended = m_counter->record(endDay(seen, now()));

        VERIFY_OK(ended);
        QCOMPARE(ended->value("left").toArray(), QJsonArray{"A004"});
        QCOMPARE(m_counter->ticketNumber(4).state, TicketState::Parked);
        QCOMPARE(m_counter->ticketNumber(5).state, TicketState::Void);
    }

    void whoIsInsideIsNotCarriedOver()
    {
        const auto ended = m_counter->record(endDay(end({{1, DayEnding::Carry}}), now()));

        VERIFY_OK(ended);
        QCOMPARE(ended->value("left").toArray(), QJsonArray{"A001"});
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Serving);
    }

    void wholeActIsTakenBack() // edge 77
    {
        std::vector<Ticket> before;
        for (int number = 1; number <= 5; ++number)
            before.push_back(m_counter->ticketNumber(number));
        VERIFY_OK(m_counter->record(endDay(end({{1, DayEnding::Close},
                                               {2, DayEnding::Close},
                                               {3, DayEnding::Carry},
                                               {4, DayEnding::Carry},
                                               {5, DayEnding::Close}}),
            now())));

        const auto reopened = m_counter->record(reopenDay("evening", now()));

        VERIFY_OK(reopened);
        QCOMPARE(reopened->value("reopened").toInt(), 5);
        for (int number = 1; number <= 5; ++number) {
            Ticket after = m_counter->ticketNumber(number);
            after.lastAct = before[size_t(number) - 1].lastAct;
            QCOMPARE(after, before[size_t(number) - 1]);
        }
        QCOMPARE(next(3).state, TicketState::Void); // its number is never given again
        QCOMPARE(line(3).state, UnplacedState::Reopened);
    }

    void whoCameTheNextMorningIsNotReopened() // edge 77
    {
        VERIFY_OK(
            m_counter->record(endDay(end({{4, DayEnding::Carry}, {5, DayEnding::Close}}), now())));
        VERIFY_OK(m_counter->record(returnToQueue(TicketId("next 4"), now())));

        const auto reopened = m_counter->record(reopenDay("evening", now()));

        VERIFY_OK(reopened);
        QCOMPARE(reopened->value("left").toArray(), QJsonArray{"A004"});
        QCOMPARE(next(4).state, TicketState::Waiting);
        QCOMPARE(m_counter->ticketNumber(5).state, TicketState::Waiting);
    }

    void afterTheWindowNothingIsTakenBack() // edge 77
    {
        VERIFY_OK(m_counter->record(endDay(end({{5, DayEnding::Close}}), now())));
        m_counter->clock.advance(11min);

        VERIFY_FAILS(m_counter->record(reopenDay("evening", now())), "too-late");
        VERIFY_FAILS(m_counter->record(reopenDay("never", now())), "no-unplaced");
        QCOMPARE(m_counter->ticketNumber(5).state, TicketState::Void);
    }

    void badActsChangeNothing()
    {
        const QByteArray before = m_counter->everything();
        DayEnd silent = end({{5, DayEnding::Close}});
        silent.reason = " ";
        VERIFY_FAILS(m_counter->record(endDay(silent, now())), "no-reason");
        DayEnd nobody = end({});
        VERIFY_FAILS(m_counter->record(endDay(nobody, now())), "bad-arguments");
        DayEnd back = end({{5, DayEnding::Close}});
        back.nextDay = back.serviceDay;
        VERIFY_FAILS(m_counter->record(endDay(back, now())), "bad-arguments");
        DayEnd elsewhere = end({{5, DayEnding::Close}});
        elsewhere.queueId = QueueId("skin");
        VERIFY_FAILS(m_counter->record(endDay(elsewhere, now())), "no-queue");
        DayEnd nameless = end({{5, DayEnding::Carry}});
        nameless.numbers.front().nextId = {};
        VERIFY_FAILS(m_counter->record(endDay(nameless, now())), "bad-arguments");
        QCOMPARE(m_counter->everything(), before);
    }

    void largestActFitsIntoAnOperation()
    {
        DayEnd whole = end({});
        whole.occasion = QString(26, 'x');
        whole.reason = QString(60, u'没');
        for (size_t i = 0; i < MostEnded; ++i)
            whole.numbers.push_back({TicketId(QString(26, 'a')),
                TicketState::AwaitingResult,
                DayEnding::Carry,
                TicketId(QString(26, 'b'))});

        const QByteArray text =
            QJsonDocument(endDay(whole, now()).arguments).toJson(QJsonDocument::Compact);

        QVERIFY2(text.size() < LargestOperation - 1024, qPrintable(QString::number(text.size())));
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(DayEndOperationsTest)
#include "dayendoperationstest.moc"

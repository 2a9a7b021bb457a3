// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/nextinline.h"

#include <random>

#include "domain/queue/duty.h"
#include "domain/queue/order.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class NextInLineTest : public QObject
{
    Q_OBJECT

    Ticket waiting(int sequence, const char *queue, Base::Instant t0)
    {
        Ticket ticket;
        ticket.id = TicketId(QStringLiteral("%1 %2 %3")
                                 .arg(m_counter->day.toString(Qt::ISODate), queue)
                                 .arg(sequence));
        ticket.number = QString::fromUtf8(queue).left(1).toUpper()
            + QStringLiteral("%1").arg(sequence, 3, 10, QLatin1Char('0'));
        ticket.queueId = QueueId(queue);
        ticket.serviceDay = m_counter->day;
        ticket.sequence = sequence;
        ticket.t0 = ticket.checkedInAt = t0;
        ticket.orderKey = orderKey(ticket);
        return ticket;
    }

    void open(const char *room, const char *queues)
    {
        RoomDuty duty;
        duty.roomId = LocationId(room);
        duty.serviceDay = m_counter->day;
        duty.id = dutyId(duty.roomId, duty.serviceDay);
        duty.queueIds = QString::fromUtf8(queues);
        m_counter->put(duty);
    }

    /// What the rule says, from everybody at once: the first that may be offered.
    std::pair<QString, QString> expected(const std::vector<QueueId> &queues)
    {
        Store::Reader reader(*m_counter->database);
        const auto everybody = *Store::TicketTable(reader).ofDay(m_counter->day);
        std::vector<Ticket> line;
        for (const QueueId &queue : queues) {
            for (const Ticket &ticket : everybody) {
                if (ticket.queueId == queue && ticket.state == TicketState::Waiting)
                    line.push_back(ticket);
            }
        }
        std::ranges::stable_sort(line, Domain::before);
        for (size_t i = 0; i < line.size(); ++i) {
            if (line[i].coolUntil > m_counter->clock.now())
                continue;
            return {line[i].id.text(), i + 1 < line.size() ? line[i + 1].id.text() : QString()};
        }
        return {};
    }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void whoCannotComeNowKeepsNobodyBehindWaiting()
    {
        const Base::Instant now = m_counter->clock.now();
        for (int i = 1; i <= 70; ++i) {
            Ticket ticket = waiting(i, "heart", now - 2h + i * 1s);
            if (i < 70)
                ticket.coolUntil = now + 5min;
            m_counter->put(ticket);
        }

        QCOMPARE(m_counter->callInto("302"), "H070");
    }

    void roomOfTwoQueuesTakesNobodyBeforeWhoHasWaitedLonger()
    {
        const Base::Instant now = m_counter->clock.now();
        open("302", "heart lungs");
        for (int i = 1; i <= 6; ++i) {
            Ticket ticket = waiting(i, "heart", now - 2h + i * 1s);
            if (i <= 5)
                ticket.coolUntil = now + 5min;
            m_counter->put(ticket);
        }
        m_counter->put(waiting(1, "lungs", now - 1h));

        QCOMPARE(m_counter->callInto("302"), "H006");
        QCOMPARE(m_counter->all<Call>().front().runnerUpId, TicketId("2026-05-14 lungs 1"));
        QCOMPARE(m_counter->callInto("303", "lungs"), "L001");
    }

    void headsOfTheLinesGiveTheOrderOfTheWholeLine() // against the whole of it
    {
        for (unsigned seed = 1; seed <= 16; ++seed) {
            m_counter->day = m_counter->day.addDays(1);
            std::mt19937 random(seed);
            const auto upTo = [&random](int most) { return int(random() % unsigned(most)); };
            const Base::Instant now = m_counter->clock.now();
            open("302", "heart lungs eyes");
            for (const char *queue : {"heart", "lungs", "eyes"}) {
                const int people = upTo(30);
                for (int i = 1; i <= people; ++i) {
                    Ticket ticket = waiting(i, queue, now - 1h + upTo(20) * 1s);
                    ticket.lane = upTo(8) == 0 ? 1 : 2;
                    if (upTo(3) == 0)
                        ticket.coolUntil = now + 5min;
                    m_counter->put(ticket);
                }
            }
            for (int calls = 0; calls < 8; ++calls) {
                const auto wanted = expected({QueueId("heart"), QueueId("lungs"), QueueId("eyes")});
                const CallId id(QStringLiteral("call %1.%2").arg(seed).arg(calls));
                const auto answer = m_counter->record(
                    callNext({id, QueueId("heart"), LocationId("302"), m_counter->day}, now));
                VERIFY_OK(answer);
                QCOMPARE(answer->value("ticket").toString(), wanted.first);
                if (wanted.first.isEmpty())
                    break;
                QCOMPARE(m_counter->stored<Call>(id)->runnerUpId.text(), wanted.second);
                Ticket called = *m_counter->stored<Ticket>(TicketId(wanted.first));
                called.state = TicketState::Done;
                m_counter->put(called);
            }
        }
    }

    void whoStandsFarBehindIsNotEvenRead()
    {
        const Base::Instant now = m_counter->clock.now();
        for (int i = 1; i <= 20; ++i)
            m_counter->put(waiting(i, "heart", now - 2h + i * 1s));
        VERIFY_OK(m_counter->database->run( // whoever reads one of these fails
            QStringLiteral("UPDATE ticket SET call_count = 1099511627776 WHERE sequence > 8"),
            {}));

        QCOMPARE(m_counter->callInto("302"), "H001");
        QCOMPARE(m_counter->callInto("303"), "H002");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(NextInLineTest)
#include "nextinlinetest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "domain/queue/explain.h"
#include "interop/queueevents.h"

namespace Interop {

using namespace Domain;

namespace {
QByteArray quoted(const QByteArray &text)
{
    if (!text.contains(',') && !text.contains('"') && !text.contains('\n'))
        return text;
    return '"' + QByteArray(text).replace("\"", "\"\"") + '"';
}

/// Comma between the fields of a row; nothing for what does not apply.
class Row
{
public:
    explicit Row(QByteArray &out)
        : m_out(out)
    {
    }

    ~Row() { m_out += '\n'; }

    Row &text(const QByteArray &text)
    {
        next();
        m_out += quoted(text);
        return *this;
    }

    Row &number(qint64 value)
    {
        next();
        m_out += QByteArray::number(value);
        return *this;
    }

    Row &moment(Base::Instant at)
    {
        return at == Base::Never ? empty() : number((at - FirstSecond).count());
    }

    Row &empty()
    {
        next();
        return *this;
    }

private:
    void next()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }

    QByteArray &m_out;
    bool m_first = true;
};

QByteArray wordOf(TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
        return "em1";
    case TicketClass::EmergencyII:
        return "em2";
    case TicketClass::EmergencyIII:
        return "em3";
    case TicketClass::EmergencyIV:
        return "em4";
    case TicketClass::Return:
        return "return";
    case TicketClass::Booked:
    case TicketClass::BookedLate: // the format does not tell them apart
        return "booked";
    case TicketClass::WalkIn:
        break;
    }
    return "walkin";
}

/// What the places were before anything changed them, as changes at check-in.
std::vector<HallChange> beginnings(const QueueEvents &events, const HallDay &day)
{
    using What = HallChange::What;
    std::vector<HallChange> rows;
    for (const int index : events.arrivals) {
        const HallTicket &hall = day.tickets[size_t(index)];
        const Domain::Ticket &first = hall.first;
        const auto tell = [&](What what, qint64 then, qint64 now) {
            if (then != now)
                rows.push_back({first.checkedInAt, index, what, then});
        };
        tell(What::Lane, first.lane, hall.ticket.lane);
        tell(What::Credit, first.creditSeconds, hall.ticket.creditSeconds);
        tell(What::Clock, Base::toSeconds(first.t0), Base::toSeconds(hall.ticket.t0));
        tell(What::Adjust, first.adjustMs, hall.ticket.adjustMs);
    }
    return rows;
}

const char *wordOf(HallChange::What what)
{
    using What = HallChange::What;
    switch (what) {
    case What::Hold:
        return "hold";
    case What::Pass:
        return "pass";
    case What::Resume:
        return "resume";
    case What::Recall:
        return "recall";
    case What::Leave:
        return "leave";
    case What::Call:
        return "call";
    case What::Lane:
        return "set:lane";
    case What::Credit:
        return "set:credit_s";
    case What::Clock:
        return "set:t0_s";
    case What::Adjust:
        break;
    }
    return "set:adj_milli";
}
} // namespace

QByteArray logCsv(const QueueEvents &events, const HallDay &day)
{
    QByteArray out("ticket_id,class,arrival_s,service_start_s,service_end_s,server,called_s,t0_s,"
                   "credit_s,rate_milli,adj_milli,lane,pool,left_s,seq\n");
    for (const int index : events.arrivals) {
        const HallTicket &hall = day.tickets[size_t(index)];
        const Domain::Ticket &ticket = hall.ticket;
        const bool called = ticket.calledAt != Base::Never;
        Row row(out);
        row.text(events.tickets[size_t(index)]).text(wordOf(ticket.ticketClass));
        row.moment(ticket.checkedInAt).moment(ticket.startedAt).moment(ticket.finishedAt);
        row.text(called ? events.rooms[size_t(hall.room)] : QByteArray()).moment(ticket.calledAt);
        row.moment(ticket.t0).number(ticket.creditSeconds).number(1000).number(ticket.adjustMs);
        row.number(ticket.lane).text(events.queues[size_t(hall.queue)]).moment(ticket.leftAt);
        row.number(ticket.sequence);
    }
    return out;
}

QByteArray historyCsv(const QueueEvents &events, const HallDay &day)
{
    using What = HallChange::What;
    std::vector<HallChange> changes = beginnings(events, day);
    changes.insert(changes.end(), day.changes.begin(), day.changes.end());
    std::ranges::stable_sort(changes, {}, &HallChange::at);
    QByteArray out("time_s,ticket_id,event,value\n");
    for (const HallChange &change : changes) {
        Row row(out);
        row.moment(change.at).text(events.tickets[size_t(change.ticket)]);
        row.text(wordOf(change.what));
        if (change.what == What::Call)
            row.text(events.rooms[size_t(change.value)]);
        else if (change.what == What::Clock)
            row.moment(Base::fromSeconds(change.value));
        else if (change.what >= What::Lane)
            row.number(change.value);
        else
            row.empty();
    }
    return out;
}

QByteArray callsCsv(const QueueEvents &events, const HallDay &day)
{
    QByteArray out("called_s,ticket_id,room,policy_version,category,credited_min,"
                   "runner_up_credited_min,waited_s,credit_s,credits,adj_milli,runner_up_id,"
                   "runner_up_waited_s,runner_up_credit_s,runner_up_credits,runner_up_adj_milli\n");
    for (const HallCall &call : day.calls) {
        const Call &record = call.record;
        const WhyBefore why = whyBefore(record);
        const bool alone = record.runnerUpId.isEmpty();
        Row row(out);
        row.moment(record.calledAt).text(events.tickets[size_t(call.ticket)]);
        row.text(events.rooms[size_t(call.room)]).number(record.policyVersion);
        row.text(why.category.toLatin1());
        const auto orNothing = [&row](bool there, qint64 value) {
            there ? row.number(value) : row.empty();
        };
        const bool told = why.creditedMin.has_value();
        const bool both = told && !alone;
        orNothing(told, why.creditedMin.value_or(0));
        orNothing(both, why.otherCreditedMin.value_or(0));
        orNothing(told, record.waitedSeconds);
        orNothing(told, record.creditSeconds);
        row.text(told ? record.credits.toLatin1() : QByteArray());
        orNothing(told, record.adjustMs);
        row.text(both ? events.tickets[record.runnerUpId.text().toULongLong()] : QByteArray());
        orNothing(both, record.runnerUpWaitedSeconds);
        orNothing(both, record.runnerUpCreditSeconds);
        row.text(both ? record.runnerUpCredits.toLatin1() : QByteArray());
        orNothing(both, record.runnerUpAdjustMs);
    }
    return out;
}

QByteArray waitsCsv(const QueueEvents &events, const HallDay &day)
{
    QByteArray out("ticket_id,predicted_at_s,p50_s,p80_s,actual_start_s,class\n");
    for (const HallWait &wait : day.waits) {
        const Domain::Ticket &ticket = day.tickets[size_t(wait.ticket)].ticket;
        if (ticket.startedAt == Base::Never)
            continue;
        Row row(out);
        row.text(events.tickets[size_t(wait.ticket)]).moment(wait.at);
        row.number(wait.wait.p50.count()).number(wait.wait.p80.count());
        row.moment(ticket.startedAt).text(wordOf(ticket.ticketClass));
    }
    return out;
}
} // namespace Interop

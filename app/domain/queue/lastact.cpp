// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/lastact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Domain {

namespace {
// Everything that an act of staff changes, in the order in which it stands in the text. Stored;
// only ever appended to.
template<typename AnyTicket, typename Visit>
void changeable(AnyTicket &ticket, const Visit &visit)
{
    visit(ticket.state);
    visit(ticket.ticketClass);
    visit(ticket.lane);
    visit(ticket.t0);
    visit(ticket.creditSeconds);
    visit(ticket.adjustMs);
    visit(ticket.orderKey);
    visit(ticket.queueId);
    visit(ticket.number);
    visit(ticket.sequence);
    visit(ticket.roomId);
    visit(ticket.calledAt);
    visit(ticket.callCount);
    visit(ticket.startedAt);
    visit(ticket.finishedAt);
    visit(ticket.missCount);
    visit(ticket.parkedAt);
    visit(ticket.parkedSeconds);
    visit(ticket.coolUntil);
    visit(ticket.parkCount);
    visit(ticket.parkReason);
    visit(ticket.parkedBy);
    visit(ticket.leftAt);
    visit(ticket.earlierPlaces);
    visit(ticket.practitionerId);
}

struct Writer {
    QJsonArray &values;

    void operator()(const QString &text) const { values.append(text); }

    void operator()(int number) const { values.append(number); }

    void operator()(qint64 number) const { values.append(number); }

    void operator()(Base::Instant at) const { values.append(Base::toSeconds(at)); }

    template<typename Tag>
    void operator()(const Base::Id<Tag> &id) const
    {
        values.append(id.text());
    }

    template<typename Enum>
    requires std::is_enum_v<Enum>

    void operator()(Enum value) const { values.append(static_cast<int>(value)); }
};

struct Reader {
    const QJsonArray &values;
    qsizetype &next;

    QJsonValue take() const { return values.at(next++); }

    void operator()(QString &text) const { text = take().toString(); }

    void operator()(int &number) const { number = take().toInt(); }

    void operator()(qint64 &number) const { number = take().toInteger(); }

    void operator()(Base::Instant &at) const { at = Base::fromSeconds(take().toInteger()); }

    template<typename Tag>
    void operator()(Base::Id<Tag> &id) const
    {
        id = Base::Id<Tag>(take().toString());
    }

    template<typename Enum>
    requires std::is_enum_v<Enum>

    void operator()(Enum &value) const { value = static_cast<Enum>(take().toInt()); }
};

const auto ActKey = QStringLiteral("act");
const auto AtKey = QStringLiteral("at");
const auto StationKey = QStringLiteral("by");
const auto NoteKey = QStringLiteral("note");
const auto WasKey = QStringLiteral("was");

QJsonObject kept(const Ticket &ticket)
{
    return QJsonDocument::fromJson(ticket.lastAct.toUtf8()).object();
}
} // namespace

void remember(Ticket &after, const Ticket &before, const LastAct &act)
{
    QJsonArray was;
    changeable(before, Writer{was});
    QJsonObject whole{{ActKey, act.act},
        {AtKey, Base::toSeconds(act.at)},
        {StationKey, act.station.text()},
        {WasKey, was}};
    if (!act.note.isEmpty())
        whole.insert(NoteKey, act.note);
    after.lastAct = QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

std::optional<LastAct> lastActOf(const Ticket &ticket)
{
    const QJsonObject whole = kept(ticket);
    const QString act = whole.value(ActKey).toString();
    if (act.isEmpty() || !whole.value(WasKey).isArray())
        return std::nullopt;
    return LastAct{act,
        Base::fromSeconds(whole.value(AtKey).toInteger()),
        StationId(whole.value(StationKey).toString()),
        whole.value(NoteKey).toString()};
}

bool takeBackLastAct(Ticket &ticket)
{
    if (!lastActOf(ticket))
        return false;
    const QJsonArray was = kept(ticket).value(WasKey).toArray();
    QJsonArray now;
    changeable(std::as_const(ticket), Writer{now});
    if (was.size() != now.size())
        return false; // kept by a program of another version
    qsizetype next = 0;
    changeable(ticket, Reader{was, next});
    ticket.lastAct.clear();
    return true;
}

bool mayTakeBack(const LastAct &act, Base::Instant now, const QueuePolicy &policy)
{
    return now <= act.at + std::chrono::minutes(policy.undoMin);
}
} // namespace Domain

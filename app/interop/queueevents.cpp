// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/queueevents.h"

#include <array>
#include <optional>
#include <utility>

#include <QHash>

namespace Interop {

using namespace Domain;
using Kind = HallEvent::Kind;

namespace {
constexpr std::array<std::pair<const char *, Kind>, 13> EventWords{{
    {"checkin", Kind::CheckIn},
    {"service", Kind::Service},
    {"room_open", Kind::RoomOpen},
    {"room_close", Kind::RoomClose},
    {"room_pause", Kind::RoomPause},
    {"room_resume", Kind::RoomResume},
    {"missed", Kind::WillMiss},
    {"back", Kind::Back},
    {"park", Kind::Park},
    {"unpark", Kind::Unpark},
    {"escalate", Kind::Escalate},
    {"undo_escalate", Kind::UndoEscalate},
    {"leave", Kind::Leave},
}};
constexpr std::array<std::pair<const char *, TicketClass>, 7> ClassWords{{
    {"em1", TicketClass::EmergencyI},
    {"em2", TicketClass::EmergencyII},
    {"em3", TicketClass::EmergencyIII},
    {"em4", TicketClass::EmergencyIV},
    {"return", TicketClass::Return},
    {"booked", TicketClass::Booked},
    {"walkin", TicketClass::WalkIn},
}};
constexpr std::array<std::pair<const char *, Statutory>, 6> GroupWords{{
    {"", Statutory::None},
    {"65", Statutory::Age65},
    {"80", Statutory::Age80},
    {"pregnant", Statutory::Pregnant},
    {"disabled", Statutory::Disabled},
    {"service", Statutory::ServiceMember},
}};
constexpr std::array<const char *, 7> Columns{
    "t_s", "event", "ticket_id", "class", "queue", "room", "value"};

enum Column { Time, Event, Ticket, Class, Queue, Room, Value };

constexpr qint64 LatestSecond = 100'000'000'000; // the year 5138, if it counts from 1970
constexpr qint64 LongestService = 7 * 24 * 3600; // longer is a mistake
constexpr std::chrono::minutes GridLength{30};   // a slot whose end is not told

template<typename Words>
auto meaning(const Words &words, const QByteArray &word)
{
    using Meaning = decltype(words.front().second);
    for (const auto &[known, what] : words) {
        if (word == known)
            return std::optional<Meaning>(what);
    }
    return std::optional<Meaning>();
}

/// Nothing when it is no whole number from 0 to `most`.
std::optional<qint64> number(const QByteArray &text, qint64 most)
{
    if (text.isEmpty() || text.size() > 12)
        return std::nullopt;
    qint64 value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = 10 * value + (digit - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

/// One line of a CSV file; false for a quote that is not closed.
bool split(const QByteArray &line, std::vector<QByteArray> &fields)
{
    fields.clear();
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"' && (quoted || field.isEmpty())) {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.push_back(field.trimmed());
            field.clear();
        } else {
            field += c;
        }
    }
    fields.push_back(field.trimmed());
    return !quoted;
}

/// Numbers for names, in the order of their first use.
class Names
{
public:
    explicit Names(std::vector<QByteArray> &names)
        : m_names(names)
    {
    }

    int of(const QByteArray &name)
    {
        const auto known = m_numbers.constFind(name);
        if (known != m_numbers.cend())
            return *known;
        const auto number = static_cast<int>(m_names.size());
        m_numbers.insert(name, number);
        m_names.push_back(name);
        return number;
    }

private:
    std::vector<QByteArray> &m_names;
    QHash<QByteArray, int> m_numbers;
};

/// Reads line by line; the first thing that is wrong is kept as a sentence.
class EventReader
{
public:
    Base::Result<QueueEvents> read(const QByteArray &text, const QString &name);

private:
    QString header(const std::vector<QByteArray> &names);
    QString event();
    QString room(HallEvent &event);
    QString checkIn(HallEvent &event);
    QString person(HallEvent &event);

    [[nodiscard]] const QByteArray &at(Column column) const { return m_fields[m_places[column]]; }

    QueueEvents m_read;
    Names m_tickets{m_read.tickets};
    Names m_queues{m_read.queues};
    Names m_rooms{m_read.rooms};
    std::vector<bool> m_here; ///< by ticket: has checked in
    std::vector<QByteArray> m_fields;
    std::array<size_t, Columns.size()> m_places{0, 1, 2, 3, 4, 5, 6};
    size_t m_width = Columns.size();
    qint64 m_latest = 0;
};

QString EventReader::header(const std::vector<QByteArray> &names)
{
    m_width = names.size();
    for (size_t column = 0; column < Columns.size(); ++column) {
        size_t place = 0;
        while (place < names.size() && names[place] != Columns[column])
            ++place;
        if (place == names.size())
            return QStringLiteral("no column %1").arg(QString::fromLatin1(Columns[column]));
        m_places[column] = place;
    }
    return {};
}

QString EventReader::room(HallEvent &event)
{
    if (at(Room).isEmpty())
        return QStringLiteral("no room");
    event.room = m_rooms.of(at(Room));
    if (!at(Queue).isEmpty())
        event.queue = m_queues.of(at(Queue));
    else if (event.kind == Kind::RoomOpen)
        return QStringLiteral("no queue");
    return {};
}

QString EventReader::checkIn(HallEvent &event)
{
    if (m_here[size_t(event.ticket)])
        return QStringLiteral("%1 has checked in already").arg(QString::fromUtf8(at(Ticket)));
    m_here[size_t(event.ticket)] = true;
    m_read.arrivals.push_back(event.ticket);
    if (at(Queue).isEmpty())
        return QStringLiteral("no queue");
    event.queue = m_queues.of(at(Queue));
    if (at(Class).isEmpty())
        return QStringLiteral("no class");
    const QList<QByteArray> parts = at(Value).split(';');
    if (parts.size() > 3)
        return QStringLiteral("bad value %1").arg(QString::fromUtf8(at(Value)));
    std::array<Base::Instant *, 2> ends{&event.slotStart, &event.slotEnd};
    for (qsizetype i = 0; i < 2 && i < parts.size(); ++i) {
        const QByteArray part = parts[i].trimmed();
        if (part.isEmpty())
            continue;
        const auto second = number(part, LatestSecond);
        if (!second)
            return QStringLiteral("bad number %1").arg(QString::fromUtf8(part));
        *ends[size_t(i)] = FirstSecond + std::chrono::seconds(*second);
    }
    if (event.slotStart != Base::Never && event.slotEnd == Base::Never)
        event.slotEnd = event.slotStart + GridLength;
    if (event.slotEnd != Base::Never && event.slotEnd < event.slotStart)
        return QStringLiteral("the slot ends before it begins");
    const QByteArray group = parts.size() == 3 ? parts[2].trimmed() : QByteArray();
    const auto statutory = meaning(GroupWords, group);
    if (!statutory)
        return QStringLiteral("unknown group %1").arg(QString::fromUtf8(group));
    event.statutory = *statutory;
    return {};
}

QString EventReader::person(HallEvent &event)
{
    if (at(Ticket).isEmpty())
        return QStringLiteral("no ticket");
    event.ticket = m_tickets.of(at(Ticket));
    m_here.resize(m_read.tickets.size());
    if (event.kind == Kind::CheckIn)
        return checkIn(event);
    if (event.kind == Kind::Service) {
        const auto seconds = number(at(Value), LongestService);
        if (!seconds)
            return QStringLiteral("bad number %1").arg(QString::fromUtf8(at(Value)));
        event.serviceSeconds = static_cast<int>(*seconds);
        return {};
    }
    if (!m_here[size_t(event.ticket)] && event.kind != Kind::WillMiss)
        return QStringLiteral("%1 has not checked in").arg(QString::fromUtf8(at(Ticket)));
    if (event.kind == Kind::Escalate) {
        if (at(Class).isEmpty())
            return QStringLiteral("no class");
        if (event.ticketClass > TicketClass::EmergencyIV)
            return QStringLiteral("nobody is escalated to %1").arg(QString::fromUtf8(at(Class)));
    }
    return {};
}

QString EventReader::event()
{
    HallEvent event;
    const auto second = number(at(Time), LatestSecond);
    if (!second)
        return QStringLiteral("bad number %1").arg(QString::fromUtf8(at(Time)));
    if (*second < m_latest)
        return QStringLiteral("out of order: %1 after %2").arg(*second).arg(m_latest);
    m_latest = *second;
    event.at = FirstSecond + std::chrono::seconds(*second);
    const auto kind = meaning(EventWords, at(Event));
    if (!kind)
        return QStringLiteral("unknown event %1").arg(QString::fromUtf8(at(Event)));
    event.kind = *kind;
    if (!at(Class).isEmpty()) {
        const auto known = meaning(ClassWords, at(Class));
        if (!known)
            return QStringLiteral("unknown class %1").arg(QString::fromUtf8(at(Class)));
        event.ticketClass = *known;
    }
    const bool ofRoom = event.kind >= Kind::RoomOpen && event.kind <= Kind::RoomResume;
    const QString wrong = ofRoom ? room(event) : person(event);
    m_read.events.push_back(event);
    return wrong;
}

Base::Result<QueueEvents> EventReader::read(const QByteArray &text, const QString &name)
{
    const auto refuse = [&name](qsizetype line, const QString &why) {
        return Base::fail(Base::ErrorKind::Invalid,
            "bad-events",
            QStringLiteral("%1:%2: %3").arg(name).arg(line).arg(why));
    };
    qsizetype from = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    bool first = true;
    for (qsizetype line = 1; from < text.size(); ++line) {
        qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        const QByteArray content =
            QByteArray::fromRawData(text.constData() + from, end - from).trimmed();
        from = end + 1;
        if (content.isEmpty())
            continue;
        if (!split(content, m_fields))
            return refuse(line, QStringLiteral("a quote is not closed"));
        const bool isHeader = std::exchange(first, false)
            && (m_fields.front().isEmpty() || m_fields.front()[0] < '0'
                || m_fields.front()[0] > '9');
        if (!isHeader && m_fields.size() != m_width) {
            return refuse(
                line, QStringLiteral("%1 fields instead of %2").arg(m_fields.size()).arg(m_width));
        }
        const QString wrong = isHeader ? header(m_fields) : event();
        if (!wrong.isEmpty())
            return refuse(line, wrong);
    }
    return std::move(m_read);
}
} // namespace

Base::Result<QueueEvents> queueEvents(const QByteArray &text, const QString &name)
{
    return EventReader().read(text, name);
}
} // namespace Interop

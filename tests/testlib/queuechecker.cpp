// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlib/queuechecker.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace TestLib {

namespace {

using Fields = QList<QByteArray>;

std::vector<Fields> rowsOf(const QByteArray &csv)
{
    std::vector<Fields> rows;
    qsizetype from = csv.indexOf('\n') + 1;
    while (from > 0 && from < csv.size()) {
        const qsizetype end = csv.indexOf('\n', from);
        rows.push_back(csv.mid(from, end - from).split(','));
        from = end + 1;
    }
    return rows;
}

constexpr qint64 None = -1;

qint64 numberOr(const QByteArray &text)
{
    return text.isEmpty() ? None : text.toLongLong();
}

struct Person {
    QByteArray ticketClass;
    qint64 arrival, start, end, called;
    QByteArray room, pool;
    qint64 t0, credit, adjust, lane, number;
    bool eligible = false;
    qint64 lastMiss = None; ///< when a call of hers had run out

    [[nodiscard]] auto order() const
    {
        return std::tuple(lane, 1000 * t0 - 1000 * credit - adjust, t0, number);
    }
};

struct Room {
    std::map<QByteArray, bool> pools; ///< whether it is at work for them, not paused
    QByteArray busyWith;
    qint64 idleSince = None;
};

/// Something at one moment; kinds in the order in which they count within a second.
struct Item {
    enum Kind { End, Arrival, RoomChange, History };

    qint64 at;
    Kind kind;
    const Fields *row; ///< of the file that it comes from
};

class Checker
{
public:
    Checker(const QByteArray &events, const QByteArray &log, const QByteArray &history)
        : m_events(rowsOf(events))
        , m_log(rowsOf(log))
        , m_history(rowsOf(history))
    {
    }

    QueueVerdict check()
    {
        read();
        std::ranges::stable_sort(m_items, {}, [](const Item &item) {
            return std::pair(item.at, static_cast<int>(item.kind));
        });
        for (size_t i = 0; i < m_items.size(); ++i) {
            m_now = m_items[i].at;
            apply(m_items[i]);
            if (i + 1 == m_items.size() || m_items[i + 1].at != m_now)
                watchIdleRooms(i + 1 < m_items.size() ? m_items[i + 1].at : m_now + 100'000);
        }
        return m_verdict;
    }

private:
    void read()
    {
        for (const Fields &row : m_log) {
            Person person{row[1],
                numberOr(row[2]),
                numberOr(row[3]),
                numberOr(row[4]),
                numberOr(row[6]),
                row[5],
                row[12],
                row[7].toLongLong(),
                row[8].toLongLong(),
                row[10].toLongLong(),
                row[11].toLongLong(),
                row[14].toLongLong()};
            m_items.push_back({person.arrival, Item::Arrival, &row});
            if (person.end != None)
                m_items.push_back({person.end, Item::End, &row});
            if (person.ticketClass == "em2" && person.called != None) {
                ++m_verdict.emergencyTwo;
                m_verdict.emergencyTwoInTime += person.called - person.t0 <= 600 ? 1 : 0;
            }
            if (row[9] != "1000")
                breach(row[0], "has a rate of its own");
            m_people[row[0]] = person;
        }
        for (const Fields &row : m_events) {
            if (row[1].startsWith("room_"))
                m_items.push_back({row[0].toLongLong(), Item::RoomChange, &row});
        }
        for (const Fields &row : m_history)
            m_items.push_back({row[0].toLongLong(), Item::History, &row});
    }

    void apply(const Item &item)
    {
        const Fields &row = *item.row;
        switch (item.kind) {
        case Item::End:
            freeRoomOf(row[0]);
            return;
        case Item::Arrival:
            m_people[row[0]].eligible = true;
            return;
        case Item::RoomChange:
            return changeRoom(row);
        case Item::History:
            return change(row);
        }
    }

    void changeRoom(const Fields &row)
    {
        Room &room = m_rooms[row[5]];
        if (row[1] == "room_open")
            room.pools[row[4]] = true;
        for (auto pool = room.pools.begin(); pool != room.pools.end();) {
            const bool meant = row[4].isEmpty() || pool->first == row[4];
            if (meant && row[1] == "room_close") {
                pool = room.pools.erase(pool);
                continue;
            }
            if (meant && row[1] == "room_pause")
                pool->second = false;
            if (meant && row[1] == "room_resume")
                pool->second = true;
            ++pool;
        }
    }

    void change(const Fields &row)
    {
        Person &person = m_people[row[1]];
        const QByteArray &what = row[2];
        if (what == "call")
            return call(row[1], person, row[3]);
        if (what == "hold" || what == "pass" || what == "leave") {
            person.eligible = false;
            if (what == "pass" && isCalled(row[1]))
                person.lastMiss = m_now;
            if (what != "leave" && person.start == None)
                freeRoomOf(row[1]);
            if (what != "leave" && person.start > m_now)
                freeRoomOf(row[1]);
            if (what == "leave" && person.called != None && person.start == None)
                m_leftWhileCalled.push_back(row[1]); // its call still runs out
        } else if (what == "resume" || what == "recall") {
            if (person.eligible)
                breach(row[1], "comes back without having been away");
            person.eligible = true;
        } else if (what == "set:lane") {
            person.lane = row[3].toLongLong();
        } else if (what == "set:credit_s") {
            person.credit = row[3].toLongLong();
        } else if (what == "set:t0_s") {
            person.t0 = row[3].toLongLong();
        } else if (what == "set:adj_milli") {
            person.adjust = row[3].toLongLong();
            if (person.adjust > 0)
                breach(row[1], "gains by its adjustment");
        } else {
            breach(row[1], "has an unknown row");
        }
    }

    void call(const QByteArray &id, Person &person, const QByteArray &name)
    {
        ++m_verdict.calls;
        Room &room = m_rooms[name];
        for (const QByteArray &left : m_leftWhileCalled) {
            if (room.busyWith == left)
                room.busyWith.clear(); // nobody writes down when such a call ran out
        }
        if (!person.eligible)
            breach(id, "is called and cannot be");
        if (!room.busyWith.isEmpty())
            breach(id, "is called into a room that is busy");
        if (!room.pools.contains(person.pool) || !room.pools[person.pool])
            breach(id, "is called into a room that does not work for it");
        if (person.lastMiss != None && m_now - person.lastMiss < 300)
            breach(id, "is called again within five minutes");
        person.eligible = false;
        room.busyWith = id;
        room.idleSince = None;
        for (const auto &[otherId, other] : m_people) {
            const auto pool = room.pools.find(other.pool);
            if (!other.eligible || pool == room.pools.end() || !pool->second)
                continue;
            if (other.order() < person.order())
                breach(id, "is called although " + otherId + " stands before");
            compareClocks(id, person, otherId, other);
        }
    }

    void compareClocks(
        const QByteArray &id, const Person &called, const QByteArray &otherId, const Person &other)
    {
        if (called.lane < 2 || other.lane < 2 || other.adjust < 0)
            return;
        const qint64 lag = called.t0 - other.t0;
        const bool three = called.credit > 1800; // also those who are III only for a while
        qint64 &worst = three ? m_verdict.worstLagThree : m_verdict.worstLag;
        worst = std::max(worst, lag);
        if (lag > (three ? 3600 : 1800))
            breach(id, "overtakes " + otherId + " by " + QByteArray::number(lag) + " s");
    }

    [[nodiscard]] bool isCalled(const QByteArray &id) const
    {
        return std::ranges::any_of(
            m_rooms, [&id](const auto &entry) { return entry.second.busyWith == id; });
    }

    void freeRoomOf(const QByteArray &id)
    {
        for (auto &[name, room] : m_rooms) {
            if (room.busyWith == id)
                room.busyWith.clear();
        }
    }

    void watchIdleRooms(qint64 until)
    {
        for (auto &[name, room] : m_rooms) {
            const bool wanted = room.busyWith.isEmpty()
                && std::ranges::any_of(m_people, [&room](const auto &entry) {
                       const auto pool = room.pools.find(entry.second.pool);
                       return entry.second.eligible && pool != room.pools.end() && pool->second;
                   });
            if (!wanted) {
                room.idleSince = None;
                continue;
            }
            if (room.idleSince == None)
                room.idleSince = m_now;
            const qint64 idle = until - room.idleSince;
            m_verdict.longestIdle = std::max(m_verdict.longestIdle, idle);
            if (idle > 60)
                breach(name, "is idle while somebody waits");
        }
    }

    void breach(const QByteArray &who, const QByteArray &what)
    {
        m_verdict.breaches +=
            QString::number(m_now) + QStringLiteral(": ") + QString::fromUtf8(who + ' ' + what);
    }

    const std::vector<Fields> m_events;
    const std::vector<Fields> m_log;
    const std::vector<Fields> m_history;
    std::vector<Item> m_items;
    std::map<QByteArray, Person> m_people;
    std::map<QByteArray, Room> m_rooms;
    std::vector<QByteArray> m_leftWhileCalled;
    qint64 m_now = 0;
    QueueVerdict m_verdict;
};
} // namespace

QueueVerdict checkQueue(const QByteArray &events, const QByteArray &log, const QByteArray &history)
{
    return Checker(events, log, history).check();
}
} // namespace TestLib

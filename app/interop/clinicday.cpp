// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/clinicday.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "domain/queue/servicetimes.h"

namespace Interop {

using namespace Domain;

namespace {
constexpr int Hour = 3600;
constexpr int Opens = 8 * Hour;
constexpr int LunchBegins = 12 * Hour;
constexpr int LunchEnds = 13 * Hour;
constexpr int LastSlot = 16 * Hour + 1800;
constexpr int Closes = 17 * Hour + 1800;
constexpr int SlotSeconds = 1800;
/// How many walk-ins come in an hour of the day, against the mean: the morning's peak.
constexpr std::array<double, 9> WalkInsByHour{1.7, 1.6, 1.2, 0.8, 0.5, 0.9, 1.0, 0.8, 0.3};

struct Line {
    int at;
    int order; ///< among those of one second
    QByteArray text;
};

/// Draws what a day needs.
class Chance
{
public:
    explicit Chance(Base::Random &random)
        : m_random(random)
    {
    }

    [[nodiscard]] double share() { return (m_random.below(1U << 24) + 0.5) / (1U << 24); }

    [[nodiscard]] bool happens(double probability) { return share() < probability; }

    [[nodiscard]] double normal()
    {
        const double radius = std::sqrt(-2 * std::log(share()));
        return radius * std::cos(2 * M_PI * share());
    }

    [[nodiscard]] double exponential(double mean) { return -mean * std::log(share()); }

    [[nodiscard]] int between(int low, int high)
    {
        return low + static_cast<int>(m_random.below(static_cast<quint32>(high - low + 1)));
    }

    /// Mean `mean`, a spread of 60 % of it, never under half a minute.
    [[nodiscard]] int service(double mean)
    {
        const double sigma = std::sqrt(std::log(1 + 0.6 * 0.6));
        const double drawn = mean * std::exp(sigma * normal() - sigma * sigma / 2);
        return std::clamp(static_cast<int>(drawn), 30, 2 * Hour);
    }

private:
    Base::Random &m_random;
};

class Clinic
{
public:
    Clinic(const ClinicWish &wish, Base::Random &random)
        : m_wish(wish)
        , m_chance(random)
    {
    }

    QByteArray days();

private:
    void rooms();
    void booked();
    void walkIns();
    void emergencies();
    void person(int at, const char *ticketClass, const QByteArray &queue, const QByteArray &slot);
    void habits(int at, const QByteArray &id);
    void line(int at, const QByteArray &rest);
    [[nodiscard]] QByteArray queue();
    [[nodiscard]] QByteArray group();

    const ClinicWish &m_wish;
    Chance m_chance;
    std::vector<Line> m_lines;
    int m_people = 0;
    int m_midnight = 0; ///< of the day that is being made
};

void Clinic::line(int at, const QByteArray &rest)
{
    m_lines.push_back({m_midnight + std::max(0, at), static_cast<int>(m_lines.size()), rest});
}

/// Most people are in the department's pool; the last room's doctor has patients of his own.
QByteArray Clinic::queue()
{
    const bool own = m_wish.rooms > 1 && m_chance.happens(0.7 / m_wish.rooms);
    return own ? "expert" : "pool";
}

QByteArray Clinic::group()
{
    const double drawn = m_chance.share();
    if (drawn < 0.14)
        return "65";
    if (drawn < 0.18)
        return "80";
    if (drawn < 0.20)
        return "pregnant";
    if (drawn < 0.22)
        return "disabled";
    return drawn < 0.23 ? "service" : "";
}

void Clinic::rooms()
{
    for (int room = 1; room <= m_wish.rooms; ++room) {
        const QByteArray name = 'r' + QByteArray::number(room);
        std::vector<QByteArray> queues{"pool"};
        if (room == m_wish.rooms && room > 1)
            queues.push_back("expert");
        const int late =
            m_chance.happens(0.15) ? m_chance.between(300, 1200) : m_chance.between(0, 180);
        // Half of the rooms go to lunch after the other half: somebody is there for emergencies.
        const int lunch =
            (room % 2 == 0 ? LunchBegins - Hour : LunchBegins) + m_chance.between(-600, -60);
        const bool pauses = m_chance.happens(0.3);
        const int pause = (m_chance.happens(0.5) ? 9 : 14) * Hour + m_chance.between(0, 3600);
        for (const QByteArray &served : queues) {
            const QByteArray rest = ",,," + served + ',' + name + ',';
            line(Opens + late, "room_open" + rest);
            line(lunch, "room_pause" + rest);
            line(lunch + Hour, "room_resume" + rest);
            if (pauses) {
                line(pause, "room_pause" + rest);
                line(pause + 600, "room_resume" + rest);
            }
            line(Closes + 2 * Hour, "room_close" + rest);
        }
    }
}

void Clinic::person(
    int at, const char *ticketClass, const QByteArray &queue, const QByteArray &slot)
{
    const QByteArray id = 't' + QByteArray::number(++m_people);
    const WaitPolicy &waits = m_wish.policy.waits;
    const QByteArray word(ticketClass);
    const bool emergency = word.startsWith("em");
    const double mean = emergency ? waits.emergencyPriorS
        : word == "return"        ? waits.returnPriorS
                                  : waits.firstPriorS;
    line(at,
        "checkin," + id + ',' + word + ',' + queue + ",," + (slot.isEmpty() ? ";" : slot) + ';'
            + (emergency ? QByteArray() : group()));
    line(at, "service," + id + ",,,," + QByteArray::number(m_chance.service(mean)));
    habits(at, id);
    const bool examined = !emergency && word != "return" && m_chance.happens(0.22);
    const int results = at + m_chance.between(45, 120) * 60;
    if (examined && results < Closes - 1800)
        person(results, "return", queue, {});
}

void Clinic::habits(int at, const QByteArray &id)
{
    const double drawn = m_chance.share();
    if (drawn < 0.03) {
        line(at + 1, "missed," + id + ",,,,");
        if (m_chance.happens(0.7))
            line(at + m_chance.between(15, 70) * 60, "back," + id + ",,,,");
    } else if (drawn < 0.07) {
        const int gone = at + m_chance.between(2, 12) * 60;
        line(gone, "park," + id + ",,,,");
        line(gone + m_chance.between(3, 14) * 60, "unpark," + id + ",,,,");
    } else if (drawn < 0.08) {
        line(at + m_chance.between(20, 60) * 60, "leave," + id + ",,,,");
    } else if (drawn < 0.088) {
        const int worse = at + m_chance.between(3, 20) * 60;
        line(worse, "escalate," + id + (m_chance.happens(0.7) ? ",em3,,," : ",em2,,,"));
        if (m_chance.happens(0.2))
            line(worse + 240, "undo_escalate," + id + ",,,,");
    }
}

void Clinic::booked()
{
    // Half of the load is booked; a place is 8 minutes of a room, returns come on top.
    const double perSlot = m_wish.loadPercent / 100.0 * 0.5 * m_wish.rooms * SlotSeconds
        / (m_wish.policy.waits.firstPriorS * 1.15);
    for (int slot = Opens; slot <= LastSlot; slot += SlotSeconds) {
        if (slot >= LunchBegins && slot < LunchEnds)
            continue;
        const double whole = std::floor(perSlot);
        const int places = static_cast<int>(whole) + (m_chance.happens(perSlot - whole) ? 1 : 0);
        for (int place = 0; place < places; ++place) {
            if (m_chance.happens(0.1))
                continue; // does not come
            const int at = slot + static_cast<int>(60 * (-8 + 13 * m_chance.normal()));
            const int begins = m_midnight + slot;
            const QByteArray times =
                QByteArray::number(begins) + ';' + QByteArray::number(begins + SlotSeconds);
            person(std::max(at, slot - SlotSeconds), "booked", queue(), times);
        }
    }
}

void Clinic::walkIns()
{
    const double perHour = m_wish.loadPercent / 100.0 * 0.38 * m_wish.rooms * Hour
        / (m_wish.policy.waits.firstPriorS * 1.15);
    for (size_t hour = 0; hour < WalkInsByHour.size(); ++hour) {
        const double gap = Hour / (perHour * WalkInsByHour[hour]);
        const int begins = Opens + static_cast<int>(hour) * Hour;
        for (double at = m_chance.exponential(gap); at < Hour; at += m_chance.exponential(gap))
            person(begins + static_cast<int>(at), "walkin", queue(), {});
    }
}

void Clinic::emergencies()
{
    struct Kind {
        const char *word;
        double perDayAndRoom;
    };

    for (const Kind kind : {Kind{"em1", 0.05}, {"em2", 0.4}, {"em3", 0.8}, {"em4", 0.8}}) {
        const double gap = (Closes - Opens) / (kind.perDayAndRoom * m_wish.rooms);
        for (double at = m_chance.exponential(gap); at < Closes - Opens;
             at += m_chance.exponential(gap))
            person(Opens + static_cast<int>(at), kind.word, "pool", {});
    }
}

QByteArray Clinic::days()
{
    for (int day = 0; day < m_wish.days; ++day) {
        m_midnight = day * 24 * Hour;
        rooms();
        booked();
        walkIns();
        emergencies();
    }
    std::ranges::sort(m_lines, {}, [](const Line &one) { return std::pair(one.at, one.order); });
    QByteArray text("t_s,event,ticket_id,class,queue,room,value\n");
    for (const Line &one : m_lines)
        text += QByteArray::number(one.at) + ',' + one.text + '\n';
    return text;
}
} // namespace

QByteArray clinicDay(const ClinicWish &wish, Base::Random &random)
{
    return Clinic(wish, random).days();
}
} // namespace Interop

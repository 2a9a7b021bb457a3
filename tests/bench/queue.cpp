// SPDX-License-Identifier: GPL-3.0-or-later
// How the queue and the half hours grow: the store and the engine alone, without wires and windows.
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "benchmarks.h"
#include "domain/booking/slots.h"
#include "domain/queue/estimate.h"
#include "domain/queue/hall.h"
#include "figure.h"
#include "interop/clinicday.h"
#include "interop/queueevents.h"
#include "operations/queueoperations.h"
#include "operations/undooperations.h"
#include "store/slottable.h"

namespace Bench {

using namespace Domain;

namespace {
const QDate Day(2026, 5, 14);
const Base::Instant Morning = Base::fromSeconds(1'778'716'800); // 08:00 in Shanghai
constexpr int Rooms = 5;

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Ticket waiting(int sequence)
{
    Ticket ticket;
    ticket.id = TicketId(QStringLiteral("t%1").arg(sequence));
    ticket.number = QStringLiteral("A%1").arg(sequence);
    ticket.queueId = QueueId(QStringLiteral("q"));
    ticket.patientId = PatientId(QStringLiteral("p%1").arg(sequence));
    ticket.serviceDay = Day;
    ticket.sequence = sequence;
    ticket.t0 = Morning + std::chrono::seconds(sequence % 7200);
    ticket.checkedInAt = ticket.t0;
    ticket.orderKey = 1000 * Base::toSeconds(ticket.t0);
    ticket.calledAt = ticket.startedAt = ticket.finishedAt = Base::Never;
    return ticket;
}

/// `people` of them at once: one row is written as the program writes it, the others are copies of
/// it.
bool fill(Store::Database &database, int people)
{
    const auto transaction = Store::Transaction::begin(database);
    if (!transaction || !(*transaction)->put(waiting(1)))
        return false;
    QStringList columns;
    for (const Store::ColumnShape &column : Store::mapping<Ticket>().shape().columns)
        columns.append(column.name);
    QStringList values = columns;
    const auto set = [&](const char *column, const QString &value) {
        values[columns.indexOf(QString::fromLatin1(column))] = value;
    };
    const QString second = QStringLiteral("%1 + n % 7200").arg(Base::toSeconds(Morning));
    set("id", QStringLiteral("'t' || n"));
    set("number", QStringLiteral("'A' || n"));
    set("patient_id", QStringLiteral("'p' || n"));
    set("sequence", QStringLiteral("n"));
    set("t0", second);
    set("checked_in_at", second);
    set("order_key", QStringLiteral("1000 * (%1)").arg(second));
    const auto copied = database.run(
        QStringLiteral("WITH RECURSIVE more(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more "
                       "WHERE n < ?) INSERT INTO ticket (%1) SELECT %2 FROM ticket, more")
            .arg(columns.join(QLatin1Char(',')), values.join(QLatin1Char(','))),
        {people});
    return copied && (*transaction)->commit();
}

/// One "next", decided and taken back: the time of the act without the disk's own.
bool callOnce(Store::Database &database, int run, double &ms)
{
    using Operations::Context;
    const auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return false;
    Context context{**transaction,
        Context::Mode::Trying,
        Context::Place::Server,
        StationId(QStringLiteral("1")),
        Operations::Role::Reception,
        Morning + std::chrono::hours(2)};
    QElapsedTimer timer;
    timer.start();
    const auto outcome = Operations::run(context,
        Operations::callNext({CallId(QStringLiteral("c%1").arg(run)),
                                 QueueId(QStringLiteral("q")),
                                 LocationId(QStringLiteral("room")),
                                 Day},
            context.at));
    ms = msOf(timer);
    return outcome && !outcome->value(QStringLiteral("ticket")).toString().isEmpty();
}

/// Median of `runs` calls from a queue in which `people` wait; negative: it could not be measured.
double medianCall(int people, int runs)
{
    const QTemporaryDir folder;
    const auto database = Store::Database::open(
        folder.filePath(QStringLiteral("server.sqlite")), Store::StoreKind::Server);
    if (!database || !fill(**database, people))
        return -1;
    std::vector<double> samples;
    for (int i = 0; i < runs + 5; ++i) {
        double ms = 0;
        if (!callOnce(**database, i, ms))
            return -1;
        if (i >= 5) // the first ones prepare their statements
            samples.push_back(ms);
    }
    return median(samples);
}

std::vector<Slot> monthOf(int doctors, int days)
{
    std::vector<Slot> slots;
    for (int day = 0; day < days; ++day) {
        for (int doctor = 0; doctor < doctors; ++doctor) {
            for (int half = 0; half < 16; ++half) {
                Slot slot;
                slot.id = SlotId(QStringLiteral("%1.%2.%3").arg(doctor).arg(day).arg(half));
                slot.roleId = RoleId(QStringLiteral("r%1").arg(doctor));
                slot.departmentId = DepartmentId(QStringLiteral("heart"));
                slot.serviceDay = Day.addDays(day);
                slot.startsAt = Morning + std::chrono::hours(24 * day) + half * SlotLength;
                slot.endsAt = slot.startsAt + SlotLength;
                slot.capacity = 3;
                slot.booked = (doctor + half) % 4;
                slot.settleOver();
                slots.push_back(slot);
            }
        }
    }
    return slots;
}

/// What a month on one screen needs: the free places by doctor and day.
bool readMonth(Store::Database &database, int days, int &free)
{
    Store::Reader reader(database);
    const auto cells = Store::SlotTable(reader).freePlaces(
        DepartmentId(QStringLiteral("heart")), Day, Day.addDays(days - 1), Morning);
    if (!cells)
        return false;
    free = 0;
    for (const Store::DayPlaces &cell : *cells)
        free += cell.free;
    return free > 0;
}
} // namespace

bool measureCallNext(const Run &run)
{
    const std::vector<int> sizes =
        run.depth == Depth::Full ? std::vector<int>{10, 1000, 100'000} : std::vector<int>{10, 1000};
    double first = 0;
    bool good = true;
    for (const int people : sizes) {
        const double ms = medianCall(people, run.count(200, 30));
        if (ms < 0)
            return complain(QStringLiteral("nobody was called of %1").arg(people));
        if (first == 0)
            first = ms;
        print({QStringLiteral("callnext.%1").arg(people),
            ms,
            QStringLiteral("ms"),
            run.count(200, 30),
            QStringLiteral("callnext.10"),
            ms / first,
            {{QStringLiteral("aim_ratio"), 2}}});
        good = good && ms <= 2 * first;
    }
    return good || complain(QStringLiteral("a long queue is slower to call from"));
}

bool measureEstimate(const Run &run)
{
    std::vector<Ticket> before;
    for (int i = 1; i <= 200; ++i)
        before.push_back(waiting(i));
    std::vector<RoomLoad> rooms(Rooms);
    for (int i = 0; i < Rooms; ++i)
        rooms[static_cast<size_t>(i)].roomId = LocationId(QStringLiteral("room%1").arg(i));
    const ServiceTimes times;
    std::vector<double> one;
    std::vector<double> all;
    for (int i = 0; i < run.count(100, 10); ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!estimateWait(questionOf(before, rooms), times))
            return complain(QStringLiteral("no estimate"));
        one.push_back(msOf(timer));
        timer.restart();
        for (size_t ahead = 0; ahead < before.size(); ++ahead) { // everybody on one screen
            const std::vector<Ticket> hers(before.begin(), before.begin() + qsizetype(ahead));
            if (!estimateWait(questionOf(hers, rooms), times))
                return complain(QStringLiteral("no estimate"));
        }
        all.push_back(msOf(timer));
    }
    const int runs = static_cast<int>(one.size());
    print({QStringLiteral("estimate.last_of_200"), median(one), QStringLiteral("ms"), runs});
    print({QStringLiteral("estimate.all_200"), median(all), QStringLiteral("ms"), runs});
    return true;
}

bool measureMonth(const Run &run)
{
    constexpr int Doctors = 40;
    constexpr int Days = 30;
    const QTemporaryDir folder;
    const auto database = Store::Database::open(
        folder.filePath(QStringLiteral("station.sqlite")), Store::StoreKind::Station);
    if (!database)
        return complain(QStringLiteral("no store"));
    const auto transaction = Store::Transaction::begin(**database);
    const auto slots = monthOf(Doctors, Days);
    for (const Slot &slot : slots) {
        if (!transaction || !(*transaction)->put(slot))
            return complain(QStringLiteral("no half hours"));
    }
    if (!(*transaction)->commit())
        return complain(QStringLiteral("no half hours"));
    std::vector<double> samples;
    int free = 0;
    for (int i = 0; i < run.count(30, 5); ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!readMonth(**database, Days, free))
            return complain(QStringLiteral("no month"));
        samples.push_back(msOf(timer));
    }
    print({QStringLiteral("month.40_doctors"),
        median(samples),
        QStringLiteral("ms"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("half_hours"), static_cast<int>(slots.size())},
            {QStringLiteral("p99"), percentile(samples, 0.99)}}});
    return true;
}

bool measureReplay(const Run &run)
{
    Base::SeededRandom random(7);
    Interop::ClinicWish wish;
    wish.days = 1;
    std::vector<double> samples;
    int people = 0;
    for (int i = 0; i < run.count(60, 6); ++i) {
        const QByteArray text = Interop::clinicDay(wish, random);
        QElapsedTimer timer;
        timer.start();
        const auto events = Interop::queueEvents(text, QStringLiteral("bench"));
        if (!events)
            return complain(QStringLiteral("no day"));
        Hall hall(
            {}, int(events->tickets.size()), int(events->queues.size()), int(events->rooms.size()));
        const HallDay day = hall.play(events->events, Foretell::Yes);
        const QByteArray log = Interop::logCsv(*events, day);
        samples.push_back(msOf(timer));
        people += static_cast<int>(events->tickets.size());
        if (log.isEmpty())
            return complain(QStringLiteral("no log"));
    }
    const double ms = median(samples);
    print({QStringLiteral("replay.days_per_second"),
        1000 / ms,
        QStringLiteral("1/s"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("people_a_day"), people / static_cast<int>(samples.size())}}});
    return true;
}
} // namespace Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <random>

#include <QElapsedTimer>

#include "base/signature.h"
#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "net/websockettransport.h"
#include "operations/bookingoperations.h"
#include "operations/queueoperations.h"
#include "protocol/messages.h"
#include "store/directorytable.h"
#include "store/slottable.h"

namespace Bench {

using namespace Domain;

namespace {
constexpr int Clients = 16;
constexpr int Batch = 10;     ///< operations that one client sends at once
constexpr size_t Places = 60; ///< half hours that everybody fights for
constexpr int People = 4000;

/// What is left to do, and what was promised to whom.
struct Storm {
    std::vector<Slot> slots;
    std::vector<QueueId> queues;
    QDate day;
    int left = 0;
    int refused = 0;
    int failed = 0;
    int holds = 0; ///< granted
    int booked = 0;
    std::vector<double> ms;
};

/// A station that speaks the protocol and nothing else, so that the server is what is measured.
class Fighter
{
public:
    Fighter(Storm &storm, const QString &server, const QString &code, quint64 seed)
        : m_storm(storm)
        , m_random(seed)
        , m_transport(Net::serversIn(server))
    {
        QObject::connect(&m_transport,
            &Sync::Transport::received,
            &m_transport,
            [this, code](const QByteArray &bytes) { hear(bytes, code); });
        m_transport.open();
    }

    [[nodiscard]] bool isIn() const { return m_in; }

    [[nodiscard]] bool isDone() const { return m_done; }

    void fight() { push(); }

private:
    /// One operation and what follows from its answer.
    struct Sent {
        QString kind;
        HoldId hold;
        AppointmentId booking;
        SlotId slot;
    };

    void say(const Protocol::Message &message) { m_transport.send(Protocol::encode(message)); }

    void hear(const QByteArray &bytes, const QString &code)
    {
        const auto message = Protocol::decode(bytes);
        if (!message)
            return;
        if (const auto *challenge = std::get_if<Protocol::Challenge>(&*message)) {
            m_nonce = challenge->nonce;
            say(Protocol::Enrol{code, QString::fromLatin1(m_keys.publicKey.toBase64())});
        } else if (const auto *enrolled = std::get_if<Protocol::Enrolled>(&*message)) {
            m_station = enrolled->station;
            const auto signature =
                Base::sign(m_nonce.toLatin1() + '\n' + m_station.toUtf8(), m_keys.secretKey);
            say(Protocol::Hello{
                m_station, QString::fromLatin1(signature->toBase64()), Protocol::Version});
        } else if (const auto *welcome = std::get_if<Protocol::Welcome>(&*message)) {
            m_epoch = welcome->epoch;
            m_in = true;
        } else if (const auto *pushed = std::get_if<Protocol::Pushed>(&*message)) {
            take(*pushed);
        }
    }

    int pick(size_t count) { return static_cast<int>(m_random() % count); }

    void add(std::vector<Protocol::PushedOperation> &batch,
        const Operations::Request &request,
        const Sent &sent)
    {
        Protocol::PushedOperation operation{
            m_seq + 1, request.name, request.version, request.arguments, request.at, {}};
        operation.hash = Protocol::chainHash(m_hash, operation);
        m_seq += 1;
        m_hash = operation.hash;
        m_sent[operation.seq] = sent;
        batch.push_back(operation);
    }

    void push()
    {
        std::vector<Protocol::PushedOperation> batch;
        for (int i = 0; i < Batch && m_storm.left > 0; ++i, --m_storm.left)
            addRandom(batch);
        if (batch.empty() && !m_hold.isEmpty()) { // nobody goes home with a place in the hand
            add(batch, Operations::releaseHold(m_hold, now()), {QStringLiteral("release")});
            m_hold = {};
        }
        m_done = batch.empty();
        if (!m_done) {
            m_timer.start();
            say(Protocol::Push{m_epoch, batch});
        }
    }

    [[nodiscard]] static Base::Instant now() { return Base::SystemClock().now(); }

    void addRandom(std::vector<Protocol::PushedOperation> &batch)
    {
        const Slot &slot = m_storm.slots[static_cast<size_t>(pick(m_storm.slots.size()))];
        const int what = pick(100);
        const PatientId patient(QStringLiteral("storm-%1").arg(pick(People)));
        if (what < 40) {
            const HoldId id(QStringLiteral("%1-h%2").arg(m_station).arg(++m_made));
            add(batch,
                Operations::holdSlot({id, slot.id, {}, patient, {}}, now()),
                {QStringLiteral("hold"), id, {}, slot.id});
        } else if (what < 70) {
            Operations::BookingWish wish;
            wish.id = AppointmentId(QStringLiteral("%1-a%2").arg(m_station).arg(++m_made));
            wish.patientId = patient;
            wish.channel = Channel::Desk;
            const bool held = !m_hold.isEmpty() && what < 60;
            wish.holdId = held ? m_hold : HoldId();
            wish.slotId = held ? m_holdSlot : slot.id;
            m_hold = held ? HoldId() : m_hold;
            add(batch,
                Operations::confirmBooking(wish, now()),
                {QStringLiteral("book"), {}, wish.id, wish.slotId});
        } else if (what < 85 && !m_booked.empty()) {
            add(batch,
                Operations::cancelBooking(takeBooking(), QStringLiteral("storm"), now()),
                {QStringLiteral("cancel")});
        } else if (what < 92 && !m_booked.empty()) {
            const AppointmentId to(QStringLiteral("%1-a%2").arg(m_station).arg(++m_made));
            const AppointmentId from = takeBooking();
            add(batch,
                Operations::rescheduleBooking(from, to, slot.id, now()),
                {QStringLiteral("move"), {}, to, slot.id});
        } else if (what < 94) {
            add(batch,
                Operations::requestNumbers(
                    {m_storm.day,
                        {m_storm.queues[static_cast<size_t>(pick(m_storm.queues.size()))]}},
                    now()),
                {QStringLiteral("numbers")});
        } else {
            add(batch, Operations::releaseHold(m_hold, now()), {QStringLiteral("release")});
            m_hold = {};
        }
    }

    AppointmentId takeBooking()
    {
        const auto at = m_booked.begin() + pick(m_booked.size());
        const AppointmentId id = *at;
        m_booked.erase(at);
        return id;
    }

    void take(const Protocol::Pushed &pushed)
    {
        m_storm.ms.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
        for (const auto &result : pushed.results) {
            const Sent sent = m_sent[result.seq];
            m_sent.erase(result.seq);
            if (!result.outcome) {
                const auto kind = result.outcome.error().kind;
                const bool fair =
                    kind == Base::ErrorKind::Conflict || kind == Base::ErrorKind::NotFound;
                const bool nothing = sent.kind == u"release"; // of no hold at all
                (fair || nothing ? m_storm.refused : m_storm.failed) += 1;
                continue;
            }
            if (sent.kind == u"hold") {
                m_storm.holds += 1;
                m_hold = sent.hold;
                m_holdSlot = sent.slot;
            } else if (sent.kind == u"book" || sent.kind == u"move") {
                m_storm.booked += sent.kind == u"book" ? 1 : 0;
                m_booked.push_back(sent.booking);
            }
        }
        push();
    }

    Storm &m_storm;
    std::mt19937_64 m_random;
    Net::WebSocketTransport m_transport;
    Base::KeyPair m_keys = Base::makeKeyPair();
    QElapsedTimer m_timer;
    QString m_nonce;
    QString m_station;
    QString m_hash;
    qint64 m_seq = 0;
    qint64 m_epoch = 0;
    int m_made = 0;
    std::map<qint64, Sent> m_sent;
    HoldId m_hold;
    SlotId m_holdSlot;
    std::vector<AppointmentId> m_booked;
    bool m_in = false;
    bool m_done = false;
};

qint64 counted(Store::Database &database, const char *sql)
{
    const auto rows = database.run(QString::fromUtf8(sql));
    return rows && !rows->empty() ? rows->front().value(QStringLiteral("n")).toInteger() : -1;
}

/// What the issue promises, asked of the store itself. Tells what does not hold.
bool holds(Store::Database &database, const Storm &storm)
{
    const std::pair<const char *, const char *> never[]{
        {"slots over capacity",
            "SELECT COUNT(*) AS n FROM slot WHERE over > 0 OR "
            "booked + held + leased + cooling > capacity"},
        {"slots whose bookings are miscounted",
            "SELECT COUNT(*) AS n FROM slot s WHERE s.booked <> (SELECT COUNT(*) FROM appointment "
            "a "
            "WHERE a.slot_id = s.id AND a.status <> 4)"},
        {"slots whose holds are miscounted",
            "SELECT COUNT(*) AS n FROM slot s WHERE s.held <> (SELECT COUNT(*) FROM hold h "
            "WHERE h.slot_id = s.id)"},
        {"holds that never ended", "SELECT COUNT(*) AS n FROM hold"},
        {"holds that ended and live",
            "SELECT COUNT(*) AS n FROM hold h JOIN hold_end e ON e.id = h.id"},
        {"numbers given twice",
            "SELECT COUNT(*) AS n FROM number_block a JOIN number_block b ON a.queue_id = "
            "b.queue_id "
            "AND a.service_day = b.service_day AND a.id < b.id "
            "AND a.first_number <= b.last_number AND b.first_number <= a.last_number"},
        {"people twice with one doctor on one day",
            "SELECT COUNT(*) AS n FROM (SELECT patient_id FROM appointment WHERE status = 1 AND "
            "patient_id LIKE 'storm-%' GROUP BY patient_id, practitioner_id, service_day "
            "HAVING COUNT(*) > 1) t"},
    };
    bool good = true;
    for (const auto &[what, sql] : never) {
        const qint64 count = counted(database, sql);
        if (count != 0)
            good = complain(QStringLiteral("%1: %2").arg(count).arg(QLatin1String(what)));
    }
    const qint64 ended = counted(database, "SELECT COUNT(*) AS n FROM hold_end");
    if (ended != storm.holds)
        good = complain(
            QStringLiteral("%1 holds were granted and %2 ended").arg(storm.holds).arg(ended));
    if (storm.failed > 0)
        good = complain(QStringLiteral("%1 operations failed").arg(storm.failed));
    return good;
}

bool prepare(House &house, Storm &storm)
{
    const auto database = Store::Database::open(house.serverStore(), Store::StoreKind::Server);
    if (!database)
        return false;
    Store::Reader reader(**database);
    const auto site = Store::DirectoryTable(reader).site();
    const auto queues = Store::DirectoryTable(reader).queues();
    if (!site || !*site || !queues)
        return false;
    const auto now = Base::SystemClock().now();
    storm.day = Base::dayOf(now, QTimeZone((*site)->zone.toLatin1()));
    for (int ahead = 1; ahead <= 5 && storm.slots.size() < Places; ++ahead) {
        const auto day = Store::SlotTable(reader).ofDay(storm.day.addDays(ahead));
        for (const Slot &slot : day ? *day : std::vector<Slot>()) {
            if (slot.free() > 0 && storm.slots.size() < Places)
                storm.slots.push_back(slot);
        }
    }
    for (const Queue &queue : *queues)
        storm.queues.push_back(queue.id);
    return !storm.slots.empty() && !storm.queues.empty();
}
} // namespace

bool measureBookings(const Run &run)
{
    House house(run.places);
    Storm storm;
    const int operations = run.count(100'000, 2'000);
    storm.left = operations;
    if (!house.make(0) || !prepare(house, storm) || !house.startServer())
        return complain(QStringLiteral("no house for bookings"));
    std::vector<std::unique_ptr<Fighter>> fighters;
    for (int i = 0; i < Clients; ++i)
        fighters.push_back(std::make_unique<Fighter>(storm,
            house.url(),
            house.code(QStringLiteral("reception"), QStringLiteral("storm %1").arg(i)),
            static_cast<quint64>(i) + 1));
    const auto all = [&fighters](bool (Fighter::*is)() const) {
        return std::ranges::all_of(fighters, [is](const auto &one) { return (*one.*is)(); });
    };
    if (!waitFor([&] { return all(&Fighter::isIn); }, 60'000))
        return complain(QStringLiteral("not everybody came in"));
    QElapsedTimer timer;
    timer.start();
    for (const auto &fighter : fighters)
        fighter->fight();
    constexpr int Patience = 3'600'000;
    if (!waitFor([&] { return all(&Fighter::isDone); }, Patience))
        return complain(QStringLiteral("the storm does not end"));
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    house.killServer();
    const auto database = Store::Database::open(house.serverStore(), Store::StoreKind::Server);
    if (!database || !holds(**database, storm))
        return false;
    print({QStringLiteral("bookings.operations"),
        operations / seconds,
        QStringLiteral("1/s"),
        operations,
        {},
        0,
        {{QStringLiteral("clients"), Clients},
            {QStringLiteral("holds"), storm.holds},
            {QStringLiteral("booked"), storm.booked},
            {QStringLiteral("refused"), storm.refused},
            {QStringLiteral("batch_p99_ms"), percentile(storm.ms, 0.99)}}});
    return true;
}
} // namespace Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <cstdio>

#include <QCoreApplication>

#include "mutants.h"
#include "people.h"
#include "server/recovery.h"
#include "smallhospital.h"
#include "start.h"
#include "store/servertable.h"

namespace Simulation {

namespace {
using namespace std::chrono_literals;
/// Virtual time that the template takes; every run begins after it.
constexpr Span FirstMorning = 60s;
/// Within which everything must be right again once nothing is broken any more (I10).
constexpr Span HealingTime = 60s;
constexpr Span Glance = 500ms;
} // namespace

void Trace::add(const char *bytes, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        m_hash = (m_hash ^ static_cast<quint8>(bytes[i])) * 1099511628211ULL;
}

void Trace::note(Span at, const QString &line)
{
    const QByteArray text =
        QByteArray::number(static_cast<qint64>(at.count())) + ' ' + line.toUtf8() + '\n';
    add(text.constData(), text.size());
    if (shown)
        std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
}

void Trace::message(Span at, int station, const char *way, const QByteArray &bytes)
{
    add(bytes.constData(), bytes.size());
    constexpr qsizetype Enough = 160000;
    if (shown)
        std::printf("%lld s%d %s %s\n",
            static_cast<long long>(at.count()),
            station,
            way,
            bytes.left(Enough).constData());
}

Domain::LocationId StationNode::room() const
{
    return Domain::LocationId(QStringLiteral("desk-%1").arg(place));
}

bool StationNode::isReady() const
{
    return up && station && station->isEnrolled() && station->state().cursor >= 0;
}

World::World(Timeline &timeline)
    : m_timeline(timeline)
    , m_people(std::make_unique<People>(*this))
{
}

World::~World()
{
    tearDown();
}

void World::tearDown()
{
    for (auto &node : m_stations) {
        node->disk.stop(); // closing writes nothing
        stopStation(*node, true);
    }
    if (m_server) {
        m_server->disk.stop();
        stopServer(true);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_stations.clear();
    m_server.reset();
    m_timeline.restart();
}

void World::build(int stations, quint64 seed)
{
    tearDown();
    m_ledger = {};
    m_missed.clear();
    m_counters = {};
    m_healing = m_restored = m_wasRestored = m_wasCloned = false;
    seedFileSystem(seed);
    seedSecrets(seed);
    m_server = std::make_unique<ServerNode>("server", m_timeline);
    m_server->random = Base::SeededRandom(seed * 1000 + 999);
    m_server->luck = Base::SeededRandom(seed * 1000 + 998);
    for (int place = 0; place < stations; ++place) {
        auto node = std::make_unique<StationNode>("station" + std::to_string(place), m_timeline);
        node->place = place;
        node->random = Base::SeededRandom(seed * 1000 + static_cast<quint64>(place));
        node->luck = Base::SeededRandom(seed * 1000 + 500 + static_cast<quint64>(place));
        node->disk.faults.lies = mutant("not_durable");
        m_stations.push_back(std::move(node));
    }
}

void World::startServer()
{
    ServerNode &node = *m_server;
    auto database =
        Store::Database::open(node.disk.path("store"), Store::StoreKind::Server, &node.bad);
    if (!database) {
        note(QStringLiteral("server does not start: ") + Base::describe(database.error()));
        return wakeLater(node, node.luck, [this] { startServer(); });
    }
    node.database = std::move(*database);
    if (m_restored) { // as daoyid --restored
        if (!Server::Recovery::begin(*node.database, node.clock, node.random)) {
            node.database.reset();
            return wakeLater(node, node.luck, [this] { startServer(); });
        }
        m_restored = false;
    }
    node.hub = std::make_unique<Server::Hub>(*node.database, node.clock, node.random);
    node.up = true;
    node.hub->keepUp();
    note(QStringLiteral("server runs"));
}

void World::startStation(StationNode &node)
{
    if (node.gone)
        return;
    const auto again = [this, &node](const Base::Error &error) {
        note(QStringLiteral("s%1 does not start: ").arg(node.place) + Base::describe(error));
        node.station.reset();
        node.database.reset();
        wakeLater(node, node.luck, [this, &node] { startStation(node); });
    };
    auto database =
        Store::Database::open(node.disk.path("store"), Store::StoreKind::Station, &node.bad);
    if (!database)
        return again(database.error());
    node.database = std::move(*database);
    node.wire = std::make_unique<Wire>(Wire::Surroundings{m_timeline,
        node.luck,
        node.disk,
        m_server->disk,
        [this] { return m_server->hub.get(); },
        [this, place = node.place](const char *way, const QByteArray &message) {
            trace.message(m_timeline.now(), place, way, message);
        },
        [](QByteArray &) {},
        [&node] { return node.messagesLeft > 0 && --node.messagesLeft == 0; },
        node.way,
        m_weather});
    node.station =
        std::make_unique<Sync::Station>(*node.database, *node.wire, node.clock, node.random);
    if (const auto loaded = node.station->load(); !loaded)
        return again(loaded.error());
    node.station->callFor(SmallHospital::queues()[node.queue].id, node.room());
    node.person = std::make_unique<QObject>();
    node.up = true;
    node.station->start();
    note(QStringLiteral("s%1 runs").arg(node.place));
}

void World::stopServer(bool power)
{
    ServerNode &node = *m_server;
    node.disk.stop();
    if (power) { // no cable hears of it
        for (auto &station : m_stations) {
            if (station->wire)
                station->wire->forgetPeer();
        }
    }
    node.hub.reset();
    node.database.reset();
    node.up = false;
}

void World::stopStation(StationNode &node, bool power)
{
    node.disk.stop();
    if (node.station)
        forgetMemory(node.station->id().text().toStdString());
    node.inRoom.reset();
    node.person.reset();
    if (node.wire && power)
        node.wire->stop();
    node.station.reset();
    node.wire.reset();
    node.database.reset();
    node.up = false;
}

/// Starts the machine again after a while; what its disk kept is there then.
void World::wakeLater(Machine &machine, Base::Random &luck, std::function<void()> start)
{
    if (machine.disk.isDead()) {
        if (machine.powerFails)
            machine.disk.restartAfterPowerCut(luck);
        else
            machine.disk.restart();
        machine.powerFails = false;
    }
    const Span pause = m_healing ? Span(100) : Span(100 + luck.below(8000));
    m_timeline.after(pause, [&machine, start = std::move(start)] {
        if (!machine.up)
            start();
    });
}

/// Machines whose disk has stopped in the last step go down, and come back after a while.
void World::buryTheDead()
{
    if (m_server->up && m_server->disk.isDead()) {
        note(QStringLiteral("server stops"));
        stopServer(m_server->powerFails);
        wakeLater(*m_server, m_server->luck, [this] { startServer(); });
    }
    for (auto &each : m_stations) {
        StationNode &node = *each;
        if (!node.up || !node.disk.isDead())
            continue;
        note(QStringLiteral("s%1 stops").arg(node.place));
        stopStation(node, node.powerFails);
        wakeLater(node, node.luck, [this, &node] { startStation(node); });
    }
}

/// A hospital with this many stations on its first morning, everybody enrolled and content.
const World::Template &World::prepared(int stations)
{
    const auto known = m_templates.find(stations);
    if (known != m_templates.end())
        return known->second;
    build(stations, 1);
    m_weather = {};
    startServer();
    if (const auto opened = SmallHospital::open(*m_server->database, m_server->clock); !opened)
        qFatal("%s", qPrintable(Base::describe(opened.error())));
    m_server->hub->keepUp();
    Store::ServerTable table(*m_server->database);
    for (auto &node : m_stations) {
        const QString code = QString::number(node->place);
        if (!table.putEnrolCode({code,
                QString::fromLatin1(SmallHospital::role(node->place)),
                code,
                Beginning + std::chrono::hours(1)}))
            qFatal("no code");
        startStation(*node);
        node->station->enrolWith(code);
        while (m_timeline.step(m_timeline.now() + 50ms) && !node->isReady()) { }
    }
    while (m_timeline.step(FirstMorning)) { }
    Template made;
    for (auto &node : m_stations) { // stopped in order: the log is folded into the file
        if (!node->isReady())
            qFatal("a station did not become ready");
        node->station.reset();
        node->wire.reset();
        node->database.reset();
        made.stations.push_back(node->disk.image());
    }
    m_server->hub.reset();
    m_server->database.reset();
    made.server = m_server->disk.image();
    tearDown();
    return m_templates[stations] = std::move(made);
}

Verdict World::run(const Schedule &schedule)
{
    const Template &start = prepared(schedule.stations);
    build(schedule.stations, schedule.seed + 2);
    const bool shown = trace.shown;
    trace = {};
    trace.shown = shown;
    m_timeline.restart(FirstMorning);
    m_weather = schedule.weather;
    m_server->disk.load(start.server);
    m_backup = start.server;
    for (auto &node : m_stations)
        node->disk.load(start.stations[static_cast<size_t>(node->place)]);
    prepare(schedule.mishap);
    startServer();
    for (auto &node : m_stations)
        startStation(*node);
    for (const Event &event : schedule.events)
        m_timeline.after(event.at, [this, event] { happen(event); });
    const Span lastFault =
        FirstMorning + (schedule.events.empty() ? Span(0) : schedule.events.back().at);
    Verdict verdict;
    while (m_ledger.broken().isEmpty() && m_timeline.step(lastFault)) {
        buryTheDead();
        watchCounters();
    }
    heal();
    const Span end = lastFault + HealingTime;
    Span look = lastFault;
    while (m_ledger.broken().isEmpty() && look < end && !isCalm()) {
        look += Glance;
        while (m_timeline.step(look))
            buryTheDead();
        watchCounters();
    }
    verdict.violation = m_ledger.broken();
    if (verdict.violation.isEmpty())
        verdict.violation = judge();
    verdict.healed = m_timeline.now() - lastFault;
    verdict.told = m_ledger.told();
    verdict.struck = hasStruck(schedule.mishap);
    note(QStringLiteral("verdict: ") + verdict.violation);
    verdict.hash = trace.hash();
    tearDown();
    return verdict;
}

void World::happen(const Event &event)
{
    if (event.node >= static_cast<int>(m_stations.size()))
        return;
    if (event.what >= What::FirstFault)
        return suffer(event);
    if (event.node >= 0)
        m_people->act(*m_stations[static_cast<size_t>(event.node)], event.what, event.choice);
}

/// Nothing is broken any more: whoever is down starts, every cable is whole, the air is clear.
void World::heal()
{
    m_healing = true;
    m_weather = {};
    note(QStringLiteral("heal"));
    m_server->disk.faults = {.lies = m_server->disk.faults.lies};
    if (!m_server->up)
        startServer();
    for (auto &node : m_stations) {
        node->way = Way::Open;
        node->disk.faults = {.lies = node->disk.faults.lies};
        if (node->gone)
            writeOff(*node); // perhaps once more: a restored server has forgotten it
        else if (!node->up)
            startStation(*node);
    }
}
} // namespace Simulation

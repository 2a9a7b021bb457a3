// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "disk.h"
#include "ledger.h"
#include "schedule.h"
#include "sync/station.h"

namespace Simulation {

/// How a run ended.
struct Verdict {
    QString violation;   ///< empty: every promise was kept
    quint64 hash = 0;    ///< of everything that happened, in order
    size_t told = 0;     ///< promises made
    Span healed{0};      ///< virtual time from the last fault to the last station's contentment
    bool struck = false; ///< the schedule's mishap has happened
};

/// What happened: a hash of it always, lines of it when somebody wants to read them.
class Trace
{
public:
    void note(Span at, const QString &line);
    void message(Span at, int station, const char *way, const QByteArray &bytes);

    [[nodiscard]] quint64 hash() const { return m_hash; }

    bool shown = false;

private:
    void add(const char *bytes, qsizetype count);

    quint64 m_hash = 1469598103934665603ULL;
};

/// The statement of one store that fails.
class BadStatement : public Store::Faults
{
public:
    int left = 0; ///< statements until then; 0: none fails

    std::optional<Base::Error> strike(const QString &) override
    {
        if (left == 0 || --left > 0)
            return std::nullopt;
        return Base::Error{Base::ErrorKind::Unavailable, QStringLiteral("disk-full"), {}};
    }
};

/// A machine and the program on it.
struct Machine {
    explicit Machine(const std::string &name, const Timeline &timeline)
        : disk(name)
        , clock(timeline)
    {
    }

    Disk disk;
    NodeClock clock;
    bool powerFails = false; ///< the next stop is one of the power
    bool up = false;
    BadStatement bad; ///< outlives the store
    std::unique_ptr<Store::Database> database;
};

/// One station with its wire, and what its clerk remembers.
struct StationNode : Machine {
    using Machine::Machine;

    int place = 0;
    int messagesLeft = 0;         ///< until one is lost; 0: none is
    Base::SeededRandom random{0}; ///< of the station's program
    Base::SeededRandom luck{0};   ///< of its cable and disk
    Way way = Way::Open;
    std::unique_ptr<Wire> wire;
    std::unique_ptr<Sync::Station> station;
    std::unique_ptr<QObject> person;      ///< in front of the screen; gone when it goes dark
    std::optional<Domain::Ticket> inRoom; ///< whom the room has called
    size_t queue = 1;                     ///< from which the desk calls, of `SmallHospital::queues`
    Domain::StationId name;               ///< kept when it is gone
    bool gone = false;                    ///< not to be found
    bool doubtful = false; ///< its disk is an older one: what it tells now is nobody's promise
    Disk::Image copy;      ///< of its disk, laid aside

    [[nodiscard]] Domain::LocationId room() const;
    /// Runs, is enrolled, and holds the hospital's rows.
    [[nodiscard]] bool isReady() const;
};

struct ServerNode : Machine {
    using Machine::Machine;

    Base::SeededRandom random{0};
    Base::SeededRandom luck{0};
    std::unique_ptr<Server::Hub> hub;
};

class People;

/// The real server and stations of one hospital among simulated clocks, cables and disks. One at
/// a time in a process.
class World
{
public:
    explicit World(Timeline &timeline);
    ~World();

    Trace trace;

    /// Runs the schedule, heals everything, and judges.
    [[nodiscard]] Verdict run(const Schedule &schedule);

private:
    friend class People;

    struct Template {
        Disk::Image server;
        std::vector<Disk::Image> stations;
    };

    const Template &prepared(int stations);
    void build(int stations, quint64 seed);
    void prepare(const Mishap &mishap);
    [[nodiscard]] bool hasStruck(const Mishap &mishap) const;
    void tearDown();
    void startServer();
    void startStation(StationNode &node);
    void stopServer(bool power);
    void stopStation(StationNode &node, bool power);
    void wakeLater(Machine &machine, Base::Random &luck, std::function<void()> start);
    void buryTheDead();
    void happen(const Event &event);
    void suffer(const Event &event);
    void befall(StationNode &node, What what, quint32 choice);
    void writeOff(StationNode &node);
    void turnUp(StationNode &node);
    void watchCounters();
    /// Whether the server has taken everything that an older disk has told.
    bool isTrusted(StationNode &node);
    void backUp();
    void restore();
    void trim(quint32 choice);
    void changeWay(StationNode &node, quint32 choice);
    void heal();
    [[nodiscard]] bool isCalm();
    [[nodiscard]] QString judge();
    [[nodiscard]] QString differences();
    [[nodiscard]] static bool isOut(const StationNode &node);

    void note(const QString &line) { trace.note(m_timeline.now(), line); }

    /// What must not fall, as it was seen last.
    struct Counters {
        Span lookAt{0};
        qint64 epoch = 0;
        std::map<QString, qint64> values;
    };

    Timeline &m_timeline;
    Ledger m_ledger;
    Counters m_counters;
    Weather m_weather;
    bool m_healing = false;
    Disk::Image m_backup;
    bool m_restored = false; ///< the server starts with another epoch next time
    bool m_wasRestored = false;
    bool m_wasCloned = false;
    std::unique_ptr<ServerNode> m_server;
    std::vector<std::unique_ptr<StationNode>> m_stations;
    std::vector<Domain::TicketId> m_missed; ///< people who will come back
    std::map<int, Template> m_templates;
    std::unique_ptr<People> m_people;
};
} // namespace Simulation

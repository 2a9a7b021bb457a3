// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QString>

#include "network.h"

namespace Simulation {

/// What may happen at one moment. People's acts come first, then what machines suffer.
enum class What {
    Register,
    Ticket,
    Book,
    BookLeased,
    Cancel,
    CallNext,
    Recall,
    Start,
    Finish,
    Pass,
    Return,
    Uncall,
    Turn,       ///< the desk calls from the other queue from now on
    ClaimQueue, ///< the desk calls alone from its queue, or gives that back
    TakeOver,   ///< a supervisor takes what others have claimed of the queue
    FirstFault,
    Kill = FirstFault, ///< the program dies; the disk keeps what was written
    PowerCut,          ///< what was not synced is lost or torn
    CrashAtWrite,      ///< at a disk call that is about to come
    DiskError,         ///< one call fails
    DiskFull,          ///< for a while
    Cable,             ///< the cable changes its way for a while
    ClockJump,
    Drift,   ///< the clock runs wrong from now on
    Upgrade, ///< the station was of the schema before until now, and is started as of today
    Copy,    ///< an image of the station's disk is laid aside
    Clone,   ///< the station's disk is replaced by that image
    Death,   ///< the station is gone; a person writes it off, and it may turn up again
    Backup,  ///< a copy of the server's store is laid aside
    Restore, ///< the server's disk is lost and the newest copy put in its place
    Trim,    ///< the server forgets the older part of its log of changes
    End
};

[[nodiscard]] const char *word(What what);

/// One event. `node` is a station from 0, or -1 for the server. `choice` decides everything that
/// is left open (who, how long, at which call), so that an event means the same whatever other
/// events there are.
struct Event {
    Span at{0};
    What what = What::Register;
    int node = 0;
    quint32 choice = 0;

    bool operator==(const Event &) const = default;
};

/// One thing that goes wrong at one exact place, once.
struct Mishap {
    enum class Kind {
        None,
        DiskError,     ///< of the calls that change the disk
        CrashBefore,   ///< such a call: the program dies
        PowerCutAfter, ///< such a call: the machine dies, what was not synced is lost or torn
        Statement,     ///< of the store's statements: it fails
        LostMessage    ///< to the station or from it, and the connection with it
    };

    int node = 0; ///< a station, or -1 for the server
    Kind kind = Kind::None;
    int nth = 0; ///< from 1, counted from the run's beginning
};

/// Everything that makes one run what it is.
struct Schedule {
    quint64 seed = 0;
    int stations = 3;
    Weather weather;
    std::vector<Event> events; ///< in order
    Mishap mishap;
};

/// How much happens in one run.
struct Scale {
    int acts = 0; ///< of people
    Span length{0};
    int fewestStations = 0;
    quint32 moreStations = 0;            ///< fewer than so many more
    int cables = 0;                      ///< that fail in a busy hall
    std::array<quint32, 3> mostFaults{}; ///< of one kind: one of these
};

/// A hospital in which much goes wrong at once.
constexpr Scale Hospital{70, Span(40000), 3, 6, 6, {2, 5, 12}};
/// Two or three machines and little more than one thing that goes wrong: some seven times as many
/// of them run in the same time.
constexpr Scale Corner{8, Span(4000), 2, 2, 1, {1, 1, 2}};

/// The schedule of `seed`. Every seed leaves some kinds of faults out and has its own rates.
[[nodiscard]] Schedule makeSchedule(quint64 seed, const Scale &scale = Hospital);
/// One event as a line of a report.
[[nodiscard]] QString describe(const Event &event);
} // namespace Simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QTimeZone>

#include "base/clock.h"
#include "base/random.h"
#include "interop/demoday.h"
#include "interop/demopeople.h"
#include "operations/operation.h"

namespace Store {
class Reader;
}

namespace Ctl {

/// The clock of a day that is played again: it stands where the player puts it.
class ReplayClock : public Base::Clock
{
public:
    [[nodiscard]] Base::Instant now() const override { return m_now; }

    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        return m_now.time_since_epoch();
    }

    void set(Base::Instant now) { m_now = now; }

private:
    Base::Instant m_now;
};

/// What a demonstration has done.
struct DemoCount {
    int people = 0; ///< new files
    int booked = 0;
    int arrived = 0;
    int called = 0;
    int finished = 0;
    int refused = 0; ///< by the rules of the house, as on any day

    bool operator==(const DemoCount &) const = default;
};

/// How a demonstration is wished.
struct DemoWish {
    int people = 0;
    quint64 seed = 1;
    Base::Instant now;
};

/// Plays a demonstration into a hospital by the same operations as the desk's, in the order and at
/// the times of the day, so that everything that is derived from them is true.
class DemoPlayer
{
public:
    /// Runs one operation under the pseudo station `station`, at the time of the replay clock.
    using Submit = std::function<Operations::Outcome(const Operations::Request &)>;

    /// `reader` sees what `submit` has done. All must outlive this.
    DemoPlayer(
        Store::Reader &reader, ReplayClock &clock, const Domain::StationId &station, Submit submit);
    ~DemoPlayer();

    /// Makes people and their day around `wish.now`. Once more on the same day finds everything
    /// done and does nothing; on another day the same people come again. Errors: NotFound
    /// `no-hospital` (import one first), those of the store; what was done stays.
    [[nodiscard]] Base::Result<DemoCount> play(const DemoWish &wish);

private:
    struct House;
    struct Attendance;

    [[nodiscard]] Base::Result<void> readHouse();
    [[nodiscard]] Base::Result<void> makePlaces(QDate today);
    [[nodiscard]] Base::Result<std::vector<Domain::Patient>> registerPeople(const DemoWish &wish);
    [[nodiscard]] Base::Result<void> playEvent(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> book(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> arrive(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> call(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> attend(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> finish(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> say(const Interop::DemoEvent &event);
    [[nodiscard]] Base::Result<void> doDue(Base::Instant until);
    /// The answer; an empty object, counted, when the house's rules refuse.
    /// Errors: those of the store.
    [[nodiscard]] Base::Result<QJsonObject> run(const Operations::Request &request);
    [[nodiscard]] Domain::LocationId place(Domain::LocationKind kind) const;

    Store::Reader &m_reader;
    ReplayClock &m_clock;
    Domain::StationId m_station;
    Submit m_submit;
    std::unique_ptr<House> m_house;
    std::unique_ptr<Base::Random> m_random;
    std::map<Domain::TicketId, Attendance> m_attendance;     ///< everybody with a ticket of today
    std::map<Domain::LocationId, Domain::TicketId> m_rooms;  ///< who is called or inside
    std::multimap<Base::Instant, Operations::Request> m_due; ///< what follows later today
    DemoCount m_count;
};
} // namespace Ctl

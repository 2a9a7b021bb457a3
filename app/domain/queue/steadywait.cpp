// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/steadywait.h"

#include <algorithm>
#include <limits>

namespace Domain {

using std::chrono::seconds;

namespace {
/// What happened elsewhere is known here a little later (guess).
constexpr seconds OnItsWay{60};

/// The end that a person remembers.
int minutesOf(const ShownWait &wait)
{
    return wait.kind == ShownWait::Kind::Interval ? wait.toMinutes : 0;
}

bool isKnown(const ShownWait &wait)
{
    return wait.kind != ShownWait::Kind::Unknown;
}

bool isOfRooms(RiseReason reason)
{
    return reason >= RiseReason::DoctorLate && reason <= RiseReason::RoomClosed;
}

/// The first reason from `from` to `to` that happened after `since`.
RiseReason firstChange(
    const std::vector<QueueChange> &changes, Base::Instant since, RiseReason from, RiseReason to)
{
    RiseReason first = RiseReason::None;
    for (const QueueChange &change : changes) {
        const bool counts = change.at > since && change.what >= from && change.what <= to;
        if (counts && (first == RiseReason::None || change.what < first))
            first = change.what;
    }
    return first;
}

bool holds(const std::vector<QueueChange> &changes, RiseReason reason)
{
    return std::ranges::find(changes, reason, &QueueChange::what) != changes.end();
}

bool isOfQueue(const Slot &slot, const Queue &queue)
{
    return slot.departmentId == queue.departmentId
        && (queue.practitionerId.isEmpty() || queue.practitionerId == slot.practitionerId);
}
} // namespace

RiseReason riseReason(const RiseFacts &then, const RiseFacts &now, Base::Instant since)
{
    const RiseReason ofRooms =
        firstChange(now.changes, since, RiseReason::DoctorLate, RiseReason::RoomClosed);
    if (ofRooms != RiseReason::None)
        return ofRooms;
    if (now.rooms < then.rooms)
        return RiseReason::RoomClosed;
    const RiseReason ofPeople =
        firstChange(now.changes, since, RiseReason::EmergencyCame, RiseReason::OthersBefore);
    if (ofPeople != RiseReason::None)
        return ofPeople;
    return now.before > then.before ? RiseReason::OthersBefore : RiseReason::LongerServices;
}

std::vector<QueueChange> roomChanges(const Queue &queue,
    const std::vector<Slot> &slots,
    const std::vector<RoomDuty> &duties,
    Base::Instant now)
{
    std::vector<QueueChange> changes;
    std::vector<Slot> last; // half hour of each room
    for (const Slot &slot : slots) {
        if (slot.state != SlotState::Open || !isOfQueue(slot, queue))
            continue;
        const auto known = std::ranges::find(last, slot.roomId, &Slot::roomId);
        if (known == last.end())
            last.push_back(slot);
        else if (known->endsAt < slot.endsAt)
            *known = slot;
    }
    for (const RoomDuty &duty : duties) {
        const auto room = std::ranges::find(last, duty.roomId, &Slot::roomId);
        const bool isSet = !duty.queueIds.isEmpty();
        if (isSet ? !serves(duty, queue.id) : room == last.end() || room->endsAt <= now)
            continue;
        if (duty.state == DutyState::Late)
            changes.push_back({RiseReason::DoctorLate, duty.sinceAt});
        else if (duty.state == DutyState::Paused)
            changes.push_back({RiseReason::RoomPaused, duty.sinceAt});
        else if (duty.state == DutyState::Left)
            changes.push_back({RiseReason::DoctorLeft, duty.sinceAt});
    }
    for (const Slot &slot : last) {
        if (slot.endsAt <= now)
            changes.push_back({RiseReason::RoomClosed, slot.endsAt});
    }
    return changes;
}

void SteadyWait::begin(const ShownWait &wait, Base::Instant at)
{
    // Who stood before her then is not known any more; who came since is told by the changes.
    m_told = {{wait, at, at, {0, std::numeric_limits<int>::max(), {}}}};
}

const ShownWait &SteadyWait::wait() const
{
    static const ShownWait Nothing;
    return m_told.empty() ? Nothing : m_told.back().wait;
}

void SteadyWait::learn(
    const ShownWait &next, const RiseFacts &facts, Base::Instant now, const WaitPolicy &policy)
{
    const RiseFacts kept{facts.rooms, facts.before, {}};
    const bool same = !m_told.empty() && m_told.back().wait == next;
    const bool stands = !m_told.empty() && isKnown(m_told.back().wait)
        && now - m_told.back().since < seconds(policy.steadyS);
    if (same) {
        m_told.back().trueAt = now;
        m_told.back().facts = kept;
    } else if (!stands) {
        m_told.push_back({next, now, now, kept});
    }
    forget(now);
    explain(facts, !same && !stands, policy);
}

/// What was told long ago, where that is no matter any more; never what stands.
void SteadyWait::forget(Base::Instant now)
{
    if (!m_remembers)
        return;
    const Base::Instant stands = m_told.back().since;
    std::erase_if(m_told, [this, now, stands](const Told &told) {
        return told.since < stands && told.trueAt + *m_remembers < now;
    });
}

/// The least that was told before what stands, the latest of several; nullptr: nothing.
const SteadyWait::Told *SteadyWait::least() const
{
    const Told *found = nullptr;
    for (size_t i = 0; i + 1 < m_told.size(); ++i) {
        const Told &told = m_told[i];
        if (isKnown(told.wait) && (!found || minutesOf(told.wait) <= minutesOf(found->wait)))
            found = &told;
    }
    return found;
}

/// A reason that was told stays with its figure, unless it was a room's that works again.
void SteadyWait::explain(const RiseFacts &facts, bool isNew, const WaitPolicy &policy)
{
    const Told &stands = m_told.back();
    const Told *before = least();
    const bool known = isKnown(stands.wait);
    const int rise = before ? minutesOf(stands.wait) - minutesOf(before->wait) : 0;
    if (!before || (known && rise <= policy.tellRiseMin)) {
        m_why = RiseReason::None;
        m_roseBy = 0;
        return;
    }
    const bool isOver =
        isOfRooms(m_why) && m_why != RiseReason::RoomClosed && !holds(facts.changes, m_why);
    if (isNew && (m_why == RiseReason::None || isOver || !known || rise > m_roseBy))
        m_why = riseReason(before->facts, facts, before->trueAt - OnItsWay);
    else if (isOver)
        m_why = RiseReason::None;
    m_roseBy = known && m_why != RiseReason::None ? rise : 0;
}
} // namespace Domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/duty.h"
#include "operations/operation.h"

namespace Operations {

/// What happens when the doctor works in another room already.
enum class OtherRoom {
    Refuse, ///< it is asked first
    Vacate, ///< the other room is without a doctor from now on
    Both,   ///< one doctor works in both
};

/// Who works in a room from now on and from which queues it calls, and what the desk saw before.
struct RoomOrder {
    Domain::LocationId roomId;
    QDate serviceDay;
    Domain::PractitionerId practitionerId; ///< empty: as the rota says
    std::vector<Domain::QueueId> queues;   ///< empty: the queue that is asked for
    Domain::PractitionerId seenPractitionerId;
    QString seenQueues; ///< `RoomDuty::queueIds`
    OtherRoom other = OtherRoom::Refuse;
    QString vacated; ///< Vacate: what is said of the other room, a few words
};

/// Queues that one room may call from; more cannot be told on its card.
constexpr size_t MostRoomQueues = 6;

/// `room.assign`, a fact: shift change, a room on several queues, one doctor in two rooms. Queues
/// follow the room, returns follow their doctor (edges 71, 89); whoever waits for the doctor stands
/// in the queue again. Answer: `back`, the numbers of these; `changed`, every room that is
/// different now (`changesOf`).
/// Errors: Invalid `bad-arguments`; NotFound `no-queue`, `no-doctor`, `no-room`; while trying
/// Conflict `changed-elsewhere` (somebody has set the room since), `doctor-elsewhere` (detail: the
/// room where the doctor works; `OtherRoom` says what then).
[[nodiscard]] Request assignRoom(const RoomOrder &order, Base::Instant at);

/// One room of an act: what was said of it before and what is said now.
struct RoomChange {
    Domain::RoomDuty before;
    Domain::RoomDuty after;

    bool operator==(const RoomChange &) const = default;
};

/// Rooms that one act may change: its own, the doctor's other one, those whose second room it was.
constexpr size_t MostRoomChanges = 8;

/// Those of a `room.assign`, out of its answer.
[[nodiscard]] std::vector<RoomChange> changesOf(const QJsonObject &answer);

/// `room.restore`, a fact: takes one `room.assign`, done at `done`, back in all the rooms that it
/// changed; whoever went back to the queue with it waits for the doctor again, unless she was
/// touched since. While trying a room that somebody has set since is Conflict `changed-elsewhere`
/// and nothing changes; told, that room stays as it is, with an alarm. Answer: `waits`, numbers.
/// Errors: Invalid `bad-arguments`; NotFound `no-room`.
[[nodiscard]] Request restoreRooms(
    const std::vector<RoomChange> &changes, Base::Instant done, Base::Instant at);

/// What staff have said of `room`, or of the doctor whose second room it is. Errors: the store's.
[[nodiscard]] Base::Result<std::optional<Domain::RoomDuty>> dutyOf(
    Context &context, const Domain::LocationId &room, QDate day);
/// The queues that `room` calls from when it is asked to call from `asked`: all that staff have
/// set. Errors: Conflict `queue-not-here` (it calls from others; detail: the room).
[[nodiscard]] Base::Result<std::vector<Domain::QueueId>> queuesFor(
    const std::optional<Domain::RoomDuty> &duty, const Domain::QueueId &asked);
/// Everybody who waits for this doctor stands in the queue again, in her exact place. Their
/// numbers. Errors: the store's.
[[nodiscard]] Base::Result<QJsonArray> doctorIsBack(
    Context &context, const Domain::PractitionerId &practitioner, QDate day);
} // namespace Operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/claim.h"
#include "operations/queueoperations.h"

namespace Operations {

/// `queue.claim`, an intent: waiting people whom only the station that asks may call to this room
/// from now on, as many as it lacks (`Domain::ticketsToClaim`). Answer: `claimed`, how many came.
/// Errors: Conflict `queue-claimed` (somebody holds the queue's whole calling; detail: its
/// station).
[[nodiscard]] Request claimTickets(
    const Domain::QueueId &queue, const Domain::LocationId &room, QDate day, Base::Instant at);
/// `queue.claim` of the whole, an intent: on this day nobody else calls from this queue until it is
/// released. What others have claimed one by one stays theirs until they give it back.
/// Errors: as `claimTickets`.
[[nodiscard]] Request claimQueue(const Domain::QueueId &queue, QDate day, Base::Instant at);
/// `claim.release`, a fact: these are everybody's again. What is not the station's stays as it is.
[[nodiscard]] Request releaseClaims(const std::vector<Domain::ClaimId> &claims, Base::Instant at);
/// `call.claimed`, a fact: a station that is cut off calls a ticket it has claimed. Once told it
/// stands, whatever the server finds; what does not add up there raises an alarm (`two-rooms`,
/// `not-claimed`, `not-waiting`). The claim stays: a call that was a mistake can be made again.
/// Answer: `ticket`, `number`.
/// Errors while trying: Conflict `not-claimed`, `changed-elsewhere`, `room-busy`; NotFound
/// `no-ticket`.
[[nodiscard]] Request callClaimed(
    const RoomCall &call, const Domain::Ticket &ticket, Base::Instant at);

/// Whose claims of which queue a supervisor takes away, and why.
struct ClaimOverride {
    Domain::QueueId queueId;
    QDate serviceDay;
    Domain::StationId stationId;
    QString by;     ///< who decides
    QString reason; ///< at most 2,000 characters
};

/// `claim.override`, an intent: everything `stationId` has claimed of the queue is everybody's
/// again, although it may be calling it at this moment. Kept in the log and raised as an alarm.
/// Answer: `claims`, how many. Errors: Invalid `no-reason`; NotFound `no-claim`.
[[nodiscard]] Request overrideClaims(const ClaimOverride &override, Base::Instant at);
/// `claim.forget`, an intent of the server: claims of days before `day` go. Answer: `gone`.
[[nodiscard]] Request forgetClaims(QDate day, Base::Instant at);

/// How many other rooms than `own` take people of the queue on `day`, see `Domain::otherRooms`.
[[nodiscard]] Base::Result<int> otherRoomsOf(
    Store::Reader &reader, const Domain::QueueId &queue, QDate day, const Domain::LocationId &own);
/// What `station` has claimed, of every queue and day, is everybody's again. How many.
[[nodiscard]] Base::Result<int> removeClaims(Context &context, const Domain::StationId &station);
} // namespace Operations

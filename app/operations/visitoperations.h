// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"
#include "operations/patientoperations.h"

namespace Operations {

/// A place in a queue, as the station told it to a person.
struct TicketOrder {
    Domain::Ticket ticket;         ///< number, sequence, queue, class, needs; place is computed
    Domain::NumberBlockId blockId; ///< empty when the number came from the station's reserve
    Base::Instant slotStart;       ///< booked only
    Base::Instant slotEnd;         ///< booked only
};

/// Everything a person confirms with one press: one transaction, one outbox row.
struct VisitStart {
    Domain::Visit visit;
    std::vector<Domain::VisitStep> steps;
    std::optional<PatientDraft> newPatient; ///< a file is opened in the same act (service 2.1)
    std::optional<Domain::Consent> consent;
    std::optional<Domain::Consent> remember; ///< large letters next time too
    std::optional<TicketOrder> ticket;
};

/// `visit.start`, a fact: file, consent, visit, route and ticket in one act; an appointment that
/// `ticket` names becomes Arrived.
/// Errors while trying: Conflict `already-waiting` (same person, same queue, edge 63), those of
/// `registerPatient`; nothing is written. A kiosk's ticket is never an emergency.
[[nodiscard]] Request startVisit(const VisitStart &start, Base::Instant at);
/// `checkin.confirm`, a fact: the same for somebody whose booking is known; the visit's
/// appointment becomes Arrived.
[[nodiscard]] Request checkIn(const VisitStart &start, Base::Instant at);
/// `checkin.undo`, a fact, the inverse of both: the ticket is void and as if never drawn (its
/// number is not given out again), the visit closed, the booking expected as before. A file that
/// was opened in the same act stays. `reason` is kept with the operation on the server.
/// Errors: Invalid `no-reason`; NotFound `no-visit`; while trying Conflict `already-followed` (see
/// `Domain::nothingFollowed`; detail: the number). Too late when it is recorded, it does nothing.
[[nodiscard]] Request undoCheckIn(
    const Domain::VisitId &visit, const QString &reason, Base::Instant at);
/// `ticket.issue`, a fact: one more queue for a visit that runs (return with results, second
/// clinic).
[[nodiscard]] Request issueTicket(const TicketOrder &order, Base::Instant at);
/// `step.finish`, a fact: the ticket's service ends, the step is done, `next` steps follow it in
/// order and the first open step becomes active. `ticketId` may be empty for a step without queue.
[[nodiscard]] Request finishStep(const Domain::StepId &step,
    const Domain::TicketId &ticketId,
    const std::vector<Domain::VisitStep> &next,
    Base::Instant at);
/// `visit.close`, a fact: open steps are skipped, waiting tickets void.
[[nodiscard]] Request closeVisit(const Domain::VisitId &visit, Base::Instant at);
} // namespace Operations

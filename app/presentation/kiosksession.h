// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/booking/waitlist.h"
#include "domain/care/care.h"
#include "domain/identity/patient.h"
#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"

namespace Presentation {

/// What a visitor came to the kiosk for.
enum class Purpose { None, Register, CheckIn, Route, Reschedule, Feedback };

/// How we came to know who is standing there.
enum class IdentifiedBy { Nothing, Card, TypedNumber, ScannedCode, NoDocument };

/// The person the session is about.
/// `known`: the server has a file; then `patient.id` is real, name and phone are masked, the
/// address is blank. Otherwise `patient` and `identifiers` are what will be written with the
/// visit, in clear: show them masked only.
struct KioskPerson {
    Domain::Patient patient;
    std::vector<Domain::Identifier> identifiers;
    bool known = false;

    bool operator==(const KioskPerson &) const = default;
};

/// What the visitor has chosen so far; `hold` is the one live hold (edge 26).
struct KioskChoice {
    Domain::DepartmentId departmentId;
    Domain::RoleId roleId;
    Domain::SlotId slotId;
    QDate day;
    bool walkIn = false; ///< now, without an appointed time
    std::optional<Domain::Hold> hold;
    bool fromLease = false;              ///< the place is one that this kiosk may promise by itself
    Domain::AppointmentId appointmentId; ///< the booking that is checked in or moved

    bool operator==(const KioskChoice &) const = default;
};

/// What the visitor was told at the end; nothing of it before it was recorded.
struct KioskResult {
    std::optional<Domain::Ticket> ticket;
    std::optional<Domain::Visit> visit;
    std::optional<Domain::Appointment> appointment; ///< booked for another time
    std::vector<Domain::VisitStep> steps;

    bool operator==(const KioskResult &) const = default;
};

/// Everything the kiosk knows about the visitor in front of it. It lives in `KioskFlow`, is
/// replaced by an empty one when the session ends, and is never logged or stored.
struct KioskSession {
    Purpose purpose = Purpose::None;
    IdentifiedBy identifiedBy = IdentifiedBy::Nothing;
    std::optional<KioskPerson> person;
    QString companionRelation; ///< "child", "parent", "spouse", "other"; empty: for oneself
    QString companionPhone;    ///< of who books for the person, to be told too; may be empty
    bool consented = false;
    QString consentVersion;       ///< which wording was shown
    bool rememberElderly = false; ///< wants large letters next time too, and agreed to keep it
    bool offersElderly = false;   ///< the document says 65 or older
    // What the server told about the person; empty offline.
    std::vector<Domain::Appointment> appointments;
    std::vector<Domain::WaitEntry> waiting; ///< for a place, or offered one
    QDate blockedUntil; ///< no booking at a machine until then; invalid: she may book
    std::vector<Domain::Visit> visits;
    std::vector<Domain::VisitStep> steps;
    std::vector<Domain::Ticket> tickets;
    Domain::FeedbackKind feedbackKind = Domain::FeedbackKind::Complaint;
    QString feedbackCode; ///< by which the person may ask later
    KioskChoice choice;
    KioskResult result;

    bool operator==(const KioskSession &) const = default;
};
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/booking.h"

namespace Domain {

/// Stored in `waitlist.state`; never renumber. `Skipped`: her time ran out or she did not answer.
enum class WaitState { Waiting = 1, Offered = 2, Booked = 3, Left = 4, Skipped = 5 };

/// Somebody who wants a place where all are taken.
struct WaitEntry {
    WaitEntryId id;
    PatientId patientId;
    DepartmentId departmentId;
    PractitionerId practitionerId; ///< empty: any doctor of the department
    QDate day;
    Channel channel = Channel::Kiosk;
    WaitState state = WaitState::Waiting;
    int unanswered = 0; ///< offers that ran out; each puts her behind those who had fewer
    Base::Instant joinedAt;
    SlotId slotId; ///< offered
    HoldId holdId;
    Base::Instant offerUntil;    ///< `Never`: nothing is offered
    AppointmentId appointmentId; ///< booked by it
    QString proxyName;
    QString proxyPhone;

    bool operator==(const WaitEntry &) const = default;
};

/// After so many offers without an answer she is no longer asked (guess).
constexpr int MostUnanswered = 3;
/// Nothing is offered that begins sooner than this (guess: she has to come).
constexpr std::chrono::minutes LatestOffer{60};

/// Those who wait, next to be asked first: fewer unanswered offers, then who joined first; who
/// joined before the day was released at `released` drew lots then, so that nobody wins by being
/// quicker at the kiosk (edge 44).
void orderWaiting(std::vector<WaitEntry> &entries, Base::Instant released);

/// Whether `slot` is what `entry` waits for.
[[nodiscard]] bool wants(const WaitEntry &entry, const Slot &slot);
} // namespace Domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QByteArray>

#include "base/result.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What the hospital grants one class of people (queue.md section 1). The lane of a class is not
/// here: that lanes 0 and 1 belong to emergency I and II is no matter of a hospital's taste.
struct ClassRule {
    int creditMin = 0;
    int targetMin = 0;     ///< to be called within; booked: after the slot's start
    int sharePercent = 80; ///< of them for whom it shall hold

    bool operator==(const ClassRule &) const = default;
};

/// When somebody is told, without any change of place (queue.md section 2).
struct QueueAlarms {
    int emergencyTwoMin = 8;
    int emergencyThreeMin = 25;
    int nurseRoundMin = 45; ///< any ticket
    int supervisorMin = 90; ///< any ticket

    bool operator==(const QueueAlarms &) const = default;
};

/// How waits are foretold (queue.md section 4).
struct WaitPolicy {
    int firstPriorS = 8 * 60; ///< length of a service before anything was measured
    int returnPriorS = 4 * 60;
    int emergencyPriorS = 11 * 60; ///< middle of the 10 to 12 min of queue.md
    int priorWeight = 20;          ///< measured services that a prior is worth
    int recentServices = 30;       ///< that a mean looks back on
    int wayPriorS = 60;            ///< from call to door, before anything was measured (guess)
    int helpedWayPriorS = 180;     ///< the same for who walks slowly or has to be fetched (guess)
    int spreadPercent = 60;        ///< of a service's length, before it was measured (guess)
    int shortBandMin = 10;         ///< foretold waits below are one band of the calibration,
    int longBandMin = 25;          ///< those above another
    int recentOutcomes = 300;      ///< per band, that the calibration looks back on
    int rateWindowMin = 60;        ///< arrivals that tell how many will overtake (guess)
    int roundingMin = 5;           ///< shown waits are rounded up to this
    int coarseRoundingMin = 10;    ///< and above `coarseAboveMin` to this
    int coarseAboveMin = 60;
    int soonBelowMin = 5;
    int steadyS = 60;     ///< a shown wait does not grow back within
    int tellRiseMin = 10; ///< a rise above this is shown with its reason

    bool operator==(const WaitPolicy &) const = default;
};

/// Every number of the queue discipline. The defaults are those of queue.md; a hospital's own
/// file may change each one within what `checked` allows. `version` is stored with every call.
struct QueuePolicy {
    int version = 1;
    ClassRule emergencyOne{0, 0, 98};
    ClassRule emergencyTwo{0, 10, 95};
    ClassRule emergencyThree{60, 30, 90};
    ClassRule emergencyFour{0, 60, 85};
    ClassRule returning{30, 20, 80};
    ClassRule booked{20, 30, 90};
    ClassRule walkIn{0, 60, 80};
    std::array<int, 6> statutoryMin{0, 10, 15, 15, 15, 15}; ///< by `Statutory`
    int nonMedicalCapMin = 30; ///< all that is not medical, together: the promise of the notice
    int medicalCapMin = 60;    ///< the promise's bound for emergency III
    int noShowMin = 30;        ///< after the slot's end; then a walk-in
    int announcements = 3;
    int announcedWithinS = 60; ///< then the call counts as missed
    int helpedWithinS = 180;   ///< the same for who walks slowly or has to be fetched (guess)
    int coolDownMin = 5;       ///< before the same person is offered again
    int behindFirstMiss = 3;   ///< who comes back stands behind so many waiting tickets
    int behindSecondMiss = 5;
    int mostMisses = 3; ///< the last one voids the ticket
    int mostParks = 2;
    int parkedMin = 30; ///< in all; then it counts as missed
    int undoMin = 10;   ///< how long a staff action can be taken back (guess)
    QueueAlarms alarms;
    WaitPolicy waits;

    bool operator==(const QueuePolicy &) const = default;
};

/// The rule for `ticketClass`; late booked people have that of booked ones.
[[nodiscard]] const ClassRule &ruleOf(const QueuePolicy &policy, TicketClass ticketClass);

/// The policy itself when its numbers fit together: each within its bounds, no cap below a credit
/// that it caps, targets and limits in order. Errors: Invalid `bad-policy`; the detail begins with
/// the place, `classes.booked.creditMin: 45 is above nonMedicalCapMin (30)`.
[[nodiscard]] Base::Result<QueuePolicy> checked(const QueuePolicy &policy);

/// Reads a policy; what is left out has its default, so `{}` is the policy of queue.md. Errors:
/// Invalid `bad-policy` as `checked`, also for text that is no JSON (`line 3, column 7: …`), a key
/// that no policy has, or a value that is no whole number.
[[nodiscard]] Base::Result<QueuePolicy> queuePolicy(const QByteArray &json);

/// The whole policy, every number written out; `queuePolicy` reads it back equal.
[[nodiscard]] QByteArray toJson(const QueuePolicy &policy);
} // namespace Domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// What left somebody without a doctor. Stored in `unplaced.cause`; never renumber.
enum class UnplacedCause { DoctorLeft = 1, DayEnded = 2 };

/// How far she had come then. Stored in `unplaced.was`; never renumber.
enum class UnplacedWas { Waiting = 1, Called = 2, Serving = 3, Away = 4 };

/// What has become of her. Stored in `unplaced.state`; never renumber.
enum class UnplacedState {
    Asking = 1,   ///< nobody has asked her yet
    Moved = 2,    ///< agreed to another doctor, in her place
    Waits = 3,    ///< waits for this doctor; her clock runs
    Rebook = 4,   ///< wants another time, has none yet
    Settled = 5,  ///< has it, or knows that there is none
    Closed = 6,   ///< end of the day: a person has closed the number
    Carried = 7,  ///< end of the day: a number of the next day
    Reopened = 8, ///< end of the day, taken back
};

/// Whether what she holds in her hand is still true. Stored in `unplaced.slip`; never renumber.
enum class SlipNeed { None = 0, Due = 1, Printed = 2 };

/// Somebody with a number whose doctor has left, or whose day has ended without one. Kept until she
/// is placed and holds a slip that is true; never deleted.
struct Unplaced {
    UnplacedId id;    ///< of `occasion` and ticket
    QString occasion; ///< which departure or which end of a day; all of it was one act
    UnplacedCause cause = UnplacedCause::DoctorLeft;
    TicketId ticketId;
    PatientId patientId;
    QueueId queueId;               ///< where she stood
    LocationId roomId;             ///< the room that was left; end of a day: hers, or empty
    PractitionerId practitionerId; ///< who has left
    QDate serviceDay;
    QString number; ///< as it was then
    UnplacedWas was = UnplacedWas::Waiting;
    UnplacedState state = UnplacedState::Asking;
    SlipNeed slip = SlipNeed::None;
    QString newNumber; ///< Moved, Carried: of the other queue or day; empty: the old one holds
    QString note;      ///< end of a day: why; Settled: what was agreed
    Base::Instant madeAt;
    Base::Instant settledAt; ///< `Never`: open

    bool operator==(const Unplaced &) const = default;
};

[[nodiscard]] UnplacedId unplacedId(const QString &occasion, const TicketId &ticket);
/// The name of a doctor's departure from `room` on `day`.
[[nodiscard]] QString departure(const LocationId &room, QDate day);

/// Whether somebody still has something to do about it.
[[nodiscard]] bool isOpen(const Unplaced &unplaced);

/// How long a person may write about one of them, in UTF-16 units.
constexpr qsizetype LongestUnplacedNote = 60;
} // namespace Domain

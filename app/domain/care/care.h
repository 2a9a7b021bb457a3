// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// One press on the four faces, perhaps with reasons. No identity is kept with it.
struct Survey {
    SurveyId id;
    DepartmentId departmentId; ///< empty: about the house
    int score = 0; ///< 1 very bad, 2 bad, 3 good, 4 very good
    QString reasons; ///< codes, separated by spaces
    StationId stationId;
    Base::Instant recordedAt;

    bool operator==(const Survey &) const = default;
};

/// Stored in `complaint.grade`; never renumber (service 4.2).
enum class ComplaintGrade { Minor = 1, Complex = 2, Major = 3 };

/// Stored in `complaint.state`; never renumber.
enum class ComplaintState { Open = 1, Answered = 2, Closed = 3 };

/// Stored in `complaint.kind`; never renumber.
enum class FeedbackKind { Complaint = 1, Praise = 2, Question = 3 };

/// One matter in the register. The clocks run from `receivedAt`, also at night (edge 121).
struct Complaint {
    ComplaintId id;
    QString code; ///< on the slip, so that an anonymous complaint can be closed too (edge 124)
    FeedbackKind kind = FeedbackKind::Complaint;
    ComplaintGrade grade = ComplaintGrade::Minor;
    ComplaintState state = ComplaintState::Open;
    QString channel; ///< "kiosk", "desk", "phone"
    QString text;
    QString contact; ///< phone for the call-back; empty: anonymous
    DepartmentId departmentId;
    VisitId visitId;
    QString owner; ///< the named person who answers; empty until assigned
    QString answer;
    QString verdict; ///< the complainant's: "satisfied", "unsatisfied", "silent"
    StationId stationId;
    Base::Instant receivedAt;
    Base::Instant answeredAt;
    Base::Instant closedAt;

    bool operator==(const Complaint &) const = default;
};

/// First answer and closing are due this long after receipt (service 4.2).
constexpr std::chrono::hours AnswerDue { 24 };
constexpr std::chrono::hours ClosingDue { 48 };

/// Stored in `help_call.state`; never renumber.
enum class HelpState { Waiting = 1, Coming = 2, Done = 3, Cancelled = 4 };

/// Somebody at a kiosk wants a person to come (experience.md section 2).
struct HelpCall {
    HelpCallId id;
    StationId stationId;
    QString place; ///< the station's name as staff know it
    QString screen; ///< where the person is stuck: object name of the screen
    VisitId visitId; ///< the session taken along; may be empty
    HelpState state = HelpState::Waiting;
    Base::Instant calledAt;
    Base::Instant answeredAt;

    bool operator==(const HelpCall &) const = default;
};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "domain/booking/bookingpolicy.h"

namespace Domain {

/// Stored in `no_show.state`; never renumber. `Excused` ones never count (edge 50).
enum class NoShowState { Counted = 1, Excused = 2, Appealed = 3, Accepted = 4, Upheld = 5 };

/// Why it does not count. Stored in `no_show.excuse`; never renumber.
enum class NoShowExcuse {
    None = 0,
    HospitalCancelled = 1,
    DoctorLate = 2,
    Emergency = 3,
    Here = 4,
    ByStaff = 5, ///< somebody at the desk, with a reason
};

/// A booking whose person did not come. Its id is the booking's.
struct NoShow {
    NoShowId id;
    PatientId patientId;
    DepartmentId departmentId;
    QDate serviceDay;
    NoShowState state = NoShowState::Counted;
    NoShowExcuse excuse = NoShowExcuse::None;
    QString appeal; ///< what the person said
    QString verdict;
    Base::Instant recordedAt;
    Base::Instant decidedAt;

    bool operator==(const NoShow &) const = default;
};

/// The last day on which this person may not book at the kiosk; nothing: she may. Nothing always
/// while the rules are off.
[[nodiscard]] std::optional<QDate> blockedUntil(
    const std::vector<NoShow> &ledger, const NoShowRules &rules, QDate today);

/// How many of `ledger` count on `today`.
[[nodiscard]] int countedMisses(
    const std::vector<NoShow> &ledger, const NoShowRules &rules, QDate today);

/// How often people did not come, by how long before they had booked.
class NoShowRates
{
public:
    /// Past bookings: so many days between booking and visit, came or not.
    void add(int leadDays, bool came, int times = 1);
    /// Likelihood that a booking made so many days before is not kept. Starts from 12 %, worth 20
    /// bookings (guess; published rates of outpatient clinics lie between 5 and 30 %).
    [[nodiscard]] double of(int leadDays) const;

private:
    struct Count {
        int all = 0;
        int missed = 0;
    };

    std::array<Count, 4> m_bands; ///< same day, 1 to 2, 3 to 6, 7 days and more
};

/// Why a half hour is not booked above capacity; queue.md section 5.
enum class OverbookRefusal { None, Already, Last, Unlikely };

/// `later`: half hours of the same session after this one. `likelihoods`: of each of those booked.
[[nodiscard]] OverbookRefusal overbookRefusal(const Slot &slot,
    int later,
    const std::vector<double> &likelihoods,
    const BookingPolicy &policy);
} // namespace Domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include "domain/queue/calibration.h"
#include "domain/queue/estimate.h"

namespace Domain {

/// How people came to one queue of late, and with which places: tells who will overtake.
class ArrivalRates
{
public:
    /// Called in order of time.
    void arrived(const Ticket &ticket, Base::Instant at, const WaitPolicy &policy);
    /// Who will probably come before `mine` is called, learned from the last hour: each arrival of
    /// it stands for a stream of its likes at one in that hour. Nobody before the first arrival
    /// was a quarter of an hour ago: too little is known. After a night the
    /// first arrival is the next one: a morning's rate is not divided by the night.
    [[nodiscard]] std::vector<Overtaker> overtakersOf(
        const Ticket &mine, Base::Instant now, const WaitPolicy &policy) const;

private:
    struct Comer {
        Base::Instant at;
        qint64 keyOffsetMs = 0; ///< order key less the moment of arrival
        int lane = 2;
        ServiceKind kind = ServiceKind::First;
    };

    std::deque<Comer> m_recent;
    Base::Instant m_first; ///< since the last night
};

/// How many of those who wait are there when their turn comes: the others leave, or do not answer
/// their first call. `(20 + came)/(20 + came + failed)`: everybody, before anything was seen.
class Attendance
{
public:
    void came() { ++m_came; }

    void failed() { ++m_failed; }

    [[nodiscard]] double share() const;

private:
    int m_came = 0;
    int m_failed = 0;
};

/// From tickets of any days in any order; who waits still tells nothing.
[[nodiscard]] Attendance attendanceOf(const std::vector<Ticket> &tickets);

/// What is learned in the course of a day for foretelling waits.
struct WaitForecast {
    explicit WaitForecast(const WaitPolicy &policy, size_t queues)
        : times(policy)
        , calibration(policy)
        , rates(queues)
    {
    }

    ServiceTimes times;
    WaitCalibration calibration;
    std::vector<ArrivalRates> rates; ///< by queue
    PauseHabits pauses;
    Attendance attendance;
};
} // namespace Domain

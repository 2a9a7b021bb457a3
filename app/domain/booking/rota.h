// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QString>

#include "base/result.h"

namespace Domain {

/// As many places as the doctor's pace allows; see capacity.h.
constexpr int PlacesByPace = 0;

/// One working session of a week: FHIR PractitionerRole.availableTime.
struct RotaSession {
    int weekday = 1;       ///< 1 Monday … 7 Sunday
    int startMinute = 0;   ///< wall clock, after midnight
    int endMinute = 0;     ///< not included; may pass 24:00 for a night session (edge 43)
    int placesPerSlot = 3; ///< how many patients one half hour takes, or `PlacesByPace`
    QDate from{};          ///< its first day; invalid: always was
    QDate until{};         ///< its last day; invalid: until further notice

    bool operator==(const RotaSession &) const = default;

    /// Whether it is in force on `day`, whatever weekday that is.
    [[nodiscard]] bool holdsOn(QDate day) const
    {
        return (!from.isValid() || from <= day) && (!until.isValid() || day <= until);
    }
};

using Rota = std::vector<RotaSession>;

/// "1 480-720 x3; 3 810-1050 xauto 2026-05-18.." : how a rota stands in
/// `practitioner_role.available_time`; days stand only where a session has a first or a last one.
[[nodiscard]] QString rotaText(const Rota &rota);
/// The rota of such a text; empty for an empty one.
/// Errors: Invalid `bad-rota` names the session that cannot be read, or that overlaps another.
[[nodiscard]] Base::Result<Rota> parseRota(const QString &text);

/// The session that holds on `day`, its weekday's, and begins at `startMinute`; nullptr: none.
[[nodiscard]] const RotaSession *sessionAt(const Rota &rota, QDate day, int startMinute);

/// `rota` in which that session is `to` from `day` on, or nothing any more; earlier days keep what
/// they had (edge 52). `to` has the session's weekday and no days of its own.
/// Errors: NotFound `no-session`; Invalid `bad-rota` when it would overlap another.
[[nodiscard]] Base::Result<Rota> editedRota(
    const Rota &rota, QDate day, int startMinute, const std::optional<RotaSession> &to);
} // namespace Domain

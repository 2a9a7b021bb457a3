// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "base/result.h"

namespace Domain {

/// One working session of a week: FHIR PractitionerRole.availableTime.
struct RotaSession {
    int weekday = 1; ///< 1 Monday … 7 Sunday
    int startMinute = 0; ///< wall clock, after midnight
    int endMinute = 0; ///< not included; may pass 24:00 for a night session (edge 43)
    int placesPerSlot = 3; ///< how many patients one half hour takes

    bool operator==(const RotaSession &) const = default;
};

using Rota = std::vector<RotaSession>;

/// "1 480-720 x3; 3 810-1050 x2": how a rota stands in `practitioner_role.available_time`.
[[nodiscard]] QString rotaText(const Rota &rota);
/// The rota of such a text; empty for an empty one.
/// Errors: Invalid `bad-rota` names the session that cannot be read, or that overlaps another.
[[nodiscard]] Base::Result<Rota> parseRota(const QString &text);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Domain {

/// Administrative gender, FHIR's value set. Stored in `patient.gender`; never
/// renumber.
enum class Gender { Unknown = 0, Male = 1, Female = 2, Other = 3 };
} // namespace Domain

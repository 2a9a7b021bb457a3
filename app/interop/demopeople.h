// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>

#include "interop/fhirpatient.h"

namespace Interop {

/// More people than the largest benchmark asks for; hospital cards are numbered up to here.
constexpr int MostDemoPeople = 1'000'000;

/// `count` invented people for a demonstration, the same for the same seed, day and count, and the
/// first n of more people are the n people. Every number passes its check; a resident number begins
/// with a real province and the county code 0000, which is given to nobody, so that no living
/// person has it. Ages are those of a hospital's hall (a third is 65 or older: guess after the
/// yearbooks of outpatient visits); every fiftieth comes from elsewhere with passport or permit.
[[nodiscard]] std::vector<ImportedPatient> makePatients(int count, quint64 seed, QDate today);
} // namespace Interop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>

#include "base/result.h"
#include "domain/identity/patient.h"
#include "interop/importproblem.h"

namespace Interop {

/// A person out of another system, with the numbers that system knows. Not verified (edge 16);
/// without record number, which only the server gives.
struct ImportedPatient {
    Domain::Patient patient;
    std::vector<Domain::Identifier> identifiers; ///< no two alike

    bool operator==(const ImportedPatient &) const = default;
};

/// The people of a file, in its order, and what could not be taken.
struct PatientImport {
    std::vector<ImportedPatient> patients;
    std::vector<ImportProblem> problems;
    int otherResources = 0; ///< encounters and the like: read over

    bool operator==(const PatientImport &) const = default;
};

/// More identifiers or names than this a person doesn't have; the rest is read over.
constexpr int MostIdentifiers = 32;

/// One FHIR Patient. `fallbackId` is used when the resource has no `id`; when both are empty the id
/// is made of the resource itself, so that reading it again meets the same person. What is wrong
/// beside the name goes into `problems` as Incomplete and the person arrives without it.
/// Errors, all Invalid: not-a-patient, name-empty, name-too-long, name-control-character,
/// bad-birth-date, future-birth-date.
[[nodiscard]] Base::Result<ImportedPatient> readPatient(const QJsonObject &resource,
    const QString &fallbackId,
    QDate today,
    std::vector<ImportProblem> &problems);

/// A file of patients: one Patient, a Bundle of any type (also transactions with `urn:uuid:`), or
/// NDJSON with a Patient or Bundle on every line, blank lines borne. A line that cannot be read
/// is reported with its number and the others stay. The same id a second time is refused.
/// Errors: Invalid `file-empty`, `not-patients` (a readable file of something else),
/// `line-too-long`, Corrupt `bad-json` (no line of it is FHIR).
[[nodiscard]] Base::Result<PatientImport> readPatients(const QByteArray &contents, QDate today);
} // namespace Interop

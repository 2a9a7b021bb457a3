// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "domain/directory/directory.h"
#include "interop/fhirdirectory.h"
#include "interop/fhirpatient.h"

namespace Interop {

/// What a file of the administration turned out to be.
using HospitalFile = std::variant<Directory, PatientImport, Domain::Document>;

/// Reads any file that `daoyictl import` takes and finds out by its contents what it is: a
/// hospital (FHIR Bundle with departments and places), patients (FHIR Patient, Bundle or NDJSON),
/// the map (GeoJSON FeatureCollection), or a text of the hospital (an object with `kind` guide,
/// faq, materials or phrases). Each may be packed with gzip. `today` is the hospital's day.
/// A Document's version is 1; the store counts on. A map is checked for being GeoJSON only; read it
/// with `importMap` too.
/// Errors: those of `fileContents`, `readDirectory`, `readPatients` and `checkDocument`.
[[nodiscard]] Base::Result<HospitalFile> readHospitalFile(const QString &path, QDate today);
/// The same from the contents of a file.
[[nodiscard]] Base::Result<HospitalFile> readHospital(const QByteArray &contents, QDate today);

/// One sentence a line for the administrator: "line 3: refused, bad-json (…)".
[[nodiscard]] QString describe(const ImportProblem &problem);
} // namespace Interop

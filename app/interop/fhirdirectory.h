// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>

#include "base/result.h"
#include "domain/directory/directory.h"
#include "domain/queue/ticket.h"
#include "interop/importproblem.h"

namespace Interop {

/// A hospital as a FHIR Bundle tells it, in the order of the Bundle; every reference inside is
/// kept or the thing that needs it is in `problems`.
struct Directory {
    Domain::Site site;
    std::vector<Domain::Location> locations;
    std::vector<Domain::Department> departments; ///< by `position`
    std::vector<Domain::Queue> queues; ///< one shared line a department, with the department's id
    std::vector<Domain::Practitioner> practitioners;
    std::vector<Domain::PractitionerRole> roles;
    std::vector<Domain::Price> prices;
    std::vector<ImportProblem> problems;

    bool operator==(const Directory &) const = default;
};

/// Whether a Bundle describes a hospital: it has departments and places. Bundles of patients carry
/// organisations and practitioners too, which are none of ours.
[[nodiscard]] bool isDirectory(const QJsonObject &bundle);

/// Reads a Bundle of Organization, Location, HealthcareService, Practitioner, PractitionerRole,
/// Schedule and ChargeItemDefinition; the extensions are told in resources/README.md.
/// Errors: Invalid `not-a-hospital` (no Organization, Location or HealthcareService).
[[nodiscard]] Base::Result<Directory> readDirectory(const QJsonObject &bundle);
} // namespace Interop

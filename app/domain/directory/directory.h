// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/localtext.h"
#include "base/time.h"
#include "domain/identity/patient.h"
#include "domain/ids.h"

namespace Domain {

/// The hospital. FHIR Organization. One per server.
struct Site {
    SiteId id;
    Base::LocalText name;
    QString zone; ///< IANA name, "Asia/Shanghai"
    Base::LocalText address;
    QString phone;

    bool operator==(const Site &) const = default;
};

/// A clinic or service that has queues. FHIR HealthcareService.
struct Department {
    DepartmentId id;
    Base::LocalText name;
    QString letter; ///< first letter of its ticket numbers; without I, O, Q (edges 80, 85)
    QString icon; ///< file name in resources/icons without ending, "dep-heart"
    QString aliases; ///< words people use, separated by spaces, both languages
    LocationId waitingAreaId;
    bool emergency = false; ///< open day and night, with triage
    int position = 0; ///< order on the kiosk, from 1

    bool operator==(const Department &) const = default;
};

/// Stored in `location.kind`; never renumber.
enum class LocationKind {
    Building = 1,
    Floor = 2,
    Consulting = 3,
    Waiting = 4,
    Cashier = 5,
    Pharmacy = 6,
    Blood = 7,
    Radiology = 8,
    Ultrasound = 9,
    Laboratory = 10,
    Desk = 11,
    Entrance = 12,
    Lift = 13,
    Stairs = 14,
    Toilet = 15,
    Emergency = 16,
    Kiosk = 17,
    Other = 99,
};

/// A place in the house. FHIR Location.
struct Location {
    LocationId id;
    Base::LocalText name; ///< "302 诊室" / "Room 302"
    QString mapRef; ///< `ref` of its feature on the map, "302"
    LocationKind kind = LocationKind::Other;
    int floor = 0; ///< as on the lift's buttons; 1 is the ground floor
    LocationId parentId;

    bool operator==(const Location &) const = default;
};

/// FHIR Practitioner.
struct Practitioner {
    PractitionerId id;
    Base::LocalText name;
    Base::LocalText title; ///< "主任医师" / "Chief physician"
    Base::LocalText speciality; ///< one line, shown on the kiosk
    Gender gender = Gender::Unknown;

    bool operator==(const Practitioner &) const = default;
};

/// A doctor working for a department in a room, with the weekly rota. FHIR PractitionerRole
/// with its Schedule.
struct PractitionerRole {
    RoleId id;
    PractitionerId practitionerId;
    DepartmentId departmentId;
    LocationId roomId;
    QString feeCode; ///< `Price.code` of a visit
    QString availableTime; ///< the rota as text, see domain/booking/rota.h

    bool operator==(const PractitionerRole &) const = default;
};

/// What something costs from one day to another. The fee shown is the fee of that day (edge 132).
struct Price {
    PriceId id;
    QString code;
    Base::LocalText name;
    int amountFen = 0; ///< 1/100 yuan
    QDate validFrom;
    QDate validTo; ///< last valid day; null: until further notice

    bool operator==(const Price &) const = default;
};

/// A text of the hospital kept whole: the map (GeoJSON), materials, FAQ, phrases, guide (JSON).
struct Document {
    DocumentId id; ///< "map", "materials", "faq", "phrases", "guide"
    QString mediaType;
    QString body;
    int version = 1; ///< rises with every import

    bool operator==(const Document &) const = default;
};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/time.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/gender.h"
#include "domain/identity/identifierkind.h"
#include "domain/ids.h"

namespace Domain {

/// How someone has to be called and led. Bits, stored in `patient.needs`; never renumber.
enum CareNeed {
    NeedsNothing = 0,
    NeedsWheelchair = 1,
    NeedsSlowPace = 2,
    NeedsWrittenCall = 4, ///< deaf or hard of hearing
    NeedsSpokenGuide = 8, ///< blind or poor sight
};

/// Who a person may be to be served earlier by law or hospital rule, besides age.
/// Stored in `patient.statutory`; never renumber.
enum class StatutoryGroup { None = 0, Pregnant = 1, Disabled = 2, ServiceMember = 3 };

/// A person with a file. FHIR Patient.
/// An anonymous visit has a patient whose `alias` is true and whose name is the alias.
struct Patient {
    PatientId id;
    QString recordNumber; ///< the hospital's file number (病历号); empty until the server gave one
    QString name;
    QString nameReading; ///< pinyin as the person wants it read; empty: as ICU reads it
    QString searchKey;   ///< full pinyin, initials and Latin letters, for search
    Gender gender = Gender::Unknown;
    QDate birthDate; ///< first possible day when the precision is coarser
    DatePrecision birthPrecision = DatePrecision::Unknown;
    QString phone;
    QString address;
    QString insurance; ///< code of the document `materials`, see `insuranceName`; empty: pays alone
    QString companionName;
    QString companionRelation;
    QString companionPhone;
    int needs = NeedsNothing; ///< `CareNeed` bits
    StatutoryGroup statutory = StatutoryGroup::None;
    bool prefersElderly = false; ///< wants the large-font mode, and agreed that we remember it
    bool alias = false;          ///< anonymous visit
    bool verified = false;       ///< a document was read, or staff confirmed (edge 16)
    QString note;
    Base::Instant createdAt;

    bool operator==(const Patient &) const = default;
};

/// One number of one person. FHIR Patient.identifier. `kind` and `value` together are unique.
struct Identifier {
    IdentifierId id; ///< "1:110101…": the same number is the same row everywhere
    PatientId patientId;
    IdentifierKind kind = IdentifierKind::ResidentId;
    QString value; ///< normalised

    bool operator==(const Identifier &) const = default;
};

/// What a person agreed to. FHIR Consent, narrowed to our two questions.
/// Stored in `consent.kind`; never renumber.
enum class ConsentKind { DataForThisVisit = 1, RememberElderlyMode = 2 };

struct Consent {
    ConsentId id;
    PatientId patientId;
    ConsentKind kind = ConsentKind::DataForThisVisit;
    QString textVersion; ///< which wording was shown
    StationId stationId;
    Base::Instant givenAt;

    bool operator==(const Consent &) const = default;
};
} // namespace Domain

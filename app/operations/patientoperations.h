// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity/identifiers.h"
#include "domain/identity/patient.h"
#include "operations/operation.h"

namespace Operations {

/// A person with the numbers by which we shall know him again.
struct PatientDraft {
    Domain::Patient patient;
    std::vector<Domain::Identifier> identifiers;
};

/// `patient.register`, a fact: opens a file. A number that already belongs to somebody stays with
/// its first owner and the answer says `duplicateOf`; while trying that is Conflict
/// `known-identifier`.
/// Errors: Invalid `bad-birth-date`, those of `Domain::checkName`.
[[nodiscard]] Request registerPatient(const PatientDraft &draft, Base::Instant at);
/// `patient.update`, a fact: new contact details; blank fields never overwrite good ones (edge 18).
[[nodiscard]] Request updatePatient(const Domain::Patient &patient, Base::Instant at);
/// `patient.view`, a fact that changes no row: somebody opened the file on a desk, whose own index
/// the server does not see into. It is told for the audit trail, also when the desk was cut off.
/// Errors: NotFound `no-patient`.
[[nodiscard]] Request viewPatient(const Domain::PatientId &patient, Base::Instant at);
/// `patient.reveal`, likewise: the full numbers were shown.
[[nodiscard]] Request revealPatient(const Domain::PatientId &patient, Base::Instant at);
/// `patient.verify`, a fact: somebody at a desk has seen the person's document and what the file
/// says is what it says; or a kiosk has read it and found the same. Data typed at a kiosk are
/// unverified until then (edge 16). Who and where stands in the audit trail. A kiosk tells what it
/// has read, `numbers`, at most `MostRead`: one of them is the patient's own, else it is refused;
/// a desk tells none.
/// Errors: NotFound `no-patient`; Invalid `not-her-card`.
[[nodiscard]] Request verifyPatient(const Domain::PatientId &patient,
    Base::Instant at,
    const std::vector<Domain::CheckedIdentifier> &numbers = {});
/// More numbers than a card carries.
constexpr qsizetype MostRead = 8;
/// `consent.record`, a fact.
[[nodiscard]] Request recordConsent(const Domain::Consent &consent, Base::Instant at);

/// What becomes of a file whose number somebody else's file already has.
enum class SameNumber { TwoFiles, OneFile };

/// What `registerPatient` and `startVisit` share: writes the file unless it is there.
/// The answer's `duplicateOf` names the first owner of a number that came again; with
/// `SameNumber::OneFile` nothing was written then: the two are one person.
[[nodiscard]] Base::Result<QJsonObject> writePatient(
    Context &context, const PatientDraft &draft, SameNumber sameNumber);
/// What `recordConsent` and `startVisit` share. Who agrees to be remembered with large letters
/// has them in his file from then on.
[[nodiscard]] Base::Result<void> writeConsent(Context &context, Domain::Consent consent);
/// `draft` as arguments, and back.
void addTo(QJsonObject &arguments, const PatientDraft &draft);
} // namespace Operations

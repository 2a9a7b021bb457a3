// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "operations/visitoperations.h"
#include "presentation/directory/kioskdirectory.h"
#include "presentation/kiosksession.h"

namespace Presentation {

/// Opens the visit of the person in front of the kiosk in one recorded act: file, consent, visit,
/// route and ticket (service 2.1). Used for walk-ins and for booked people who have come.
class VisitOpener
{
public:
    /// `standsAt` is the kiosk's own place on the map.
    VisitOpener(Sync::Station &station, const KioskDirectory &directory, QString standsAt);

    /// For a booking its department, room and time count, else the session's choice. When it
    /// returns a result, the number is durable and may be told.
    /// Errors: those of `visit.start`; NotFound `no-queue`; Unavailable of the store.
    [[nodiscard]] Base::Result<KioskResult> open(
        const KioskSession &session, const std::optional<Domain::Appointment> &appointment);
    /// The file of a person who has none yet, before a booking is asked for. Does nothing for a
    /// known one. Errors: those of `patient.register`.
    [[nodiscard]] Base::Result<void> registerPerson(const KioskSession &session);
    /// What the person agreed to, where no visit begins that would say so.
    [[nodiscard]] Base::Result<void> recordConsents(const KioskSession &session);

private:
    [[nodiscard]] Domain::Visit visitOf(
        const KioskSession &session, const std::optional<Domain::Appointment> &appointment) const;
    [[nodiscard]] Base::Result<Operations::TicketOrder> orderOf(const KioskSession &session,
        const Domain::Visit &visit,
        const std::optional<Domain::Appointment> &appointment) const;
    [[nodiscard]] std::optional<Domain::Consent> consentOf(
        const KioskSession &session, Domain::ConsentKind kind) const;

    Sync::Station &m_station;
    const KioskDirectory &m_directory;
    QString m_standsAt;
};

/// The file that is opened for a person who has none.
[[nodiscard]] Operations::PatientDraft draftOf(const KioskPerson &person);
/// The document's codes of what kind of visit this is, for the materials (edge 133).
[[nodiscard]] QStringList visitTypes(const KioskSession &session,
    const Domain::DepartmentId &department,
    const DepartmentGuide &guide,
    QDate day);
/// What to bring to the doctor as one line in both languages; may be empty.
[[nodiscard]] Base::LocalText bringLine(const std::vector<Materials::Item> &items);
} // namespace Presentation

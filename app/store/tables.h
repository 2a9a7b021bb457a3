// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/booking.h"
#include "domain/booking/lease.h"
#include "domain/booking/message.h"
#include "domain/booking/noshow.h"
#include "domain/booking/schedule.h"
#include "domain/booking/waitlist.h"
#include "domain/care/care.h"
#include "domain/directory/directory.h"
#include "domain/directory/notice.h"
#include "domain/identity/patient.h"
#include "domain/queue/duty.h"
#include "domain/queue/policyversion.h"
#include "domain/queue/ticket.h"
#include "domain/queue/unplaced.h"
#include "domain/visit/visit.h"
#include "store/mapping.h"

namespace Store {

// The hospital's tables: one specialisation each, written in <table>table.cpp.
template<>
const Mapping<Domain::Site> &mapping<Domain::Site>();
template<>
const Mapping<Domain::Department> &mapping<Domain::Department>();
template<>
const Mapping<Domain::Location> &mapping<Domain::Location>();
template<>
const Mapping<Domain::Practitioner> &mapping<Domain::Practitioner>();
template<>
const Mapping<Domain::PractitionerRole> &mapping<Domain::PractitionerRole>();
template<>
const Mapping<Domain::Price> &mapping<Domain::Price>();
template<>
const Mapping<Domain::Document> &mapping<Domain::Document>();
template<>
const Mapping<Domain::Patient> &mapping<Domain::Patient>();
template<>
const Mapping<Domain::Identifier> &mapping<Domain::Identifier>();
template<>
const Mapping<Domain::Consent> &mapping<Domain::Consent>();
template<>
const Mapping<Domain::Slot> &mapping<Domain::Slot>();
template<>
const Mapping<Domain::Hold> &mapping<Domain::Hold>();
template<>
const Mapping<Domain::HoldEnd> &mapping<Domain::HoldEnd>();
template<>
const Mapping<Domain::CoolingPlace> &mapping<Domain::CoolingPlace>();
template<>
const Mapping<Domain::Lease> &mapping<Domain::Lease>();
template<>
const Mapping<Domain::ScheduleException> &mapping<Domain::ScheduleException>();
template<>
const Mapping<Domain::Holiday> &mapping<Domain::Holiday>();
template<>
const Mapping<Domain::AffectedBooking> &mapping<Domain::AffectedBooking>();
template<>
const Mapping<Domain::WaitEntry> &mapping<Domain::WaitEntry>();
template<>
const Mapping<Domain::Message> &mapping<Domain::Message>();
template<>
const Mapping<Domain::NoShow> &mapping<Domain::NoShow>();
template<>
const Mapping<Domain::Appointment> &mapping<Domain::Appointment>();
template<>
const Mapping<Domain::Queue> &mapping<Domain::Queue>();
template<>
const Mapping<Domain::Ticket> &mapping<Domain::Ticket>();
template<>
const Mapping<Domain::NumberBlock> &mapping<Domain::NumberBlock>();
template<>
const Mapping<Domain::Call> &mapping<Domain::Call>();
template<>
const Mapping<Domain::PolicyVersion> &mapping<Domain::PolicyVersion>();
template<>
const Mapping<Domain::RoomDuty> &mapping<Domain::RoomDuty>();
template<>
const Mapping<Domain::Unplaced> &mapping<Domain::Unplaced>();
template<>
const Mapping<Domain::Visit> &mapping<Domain::Visit>();
template<>
const Mapping<Domain::VisitStep> &mapping<Domain::VisitStep>();
template<>
const Mapping<Domain::Survey> &mapping<Domain::Survey>();
template<>
const Mapping<Domain::Complaint> &mapping<Domain::Complaint>();
template<>
const Mapping<Domain::HelpCall> &mapping<Domain::HelpCall>();
template<>
const Mapping<Domain::Notice> &mapping<Domain::Notice>();

/// Every table that goes from the server to stations, in the order of a snapshot.
[[nodiscard]] const std::vector<TableShape> &syncedTables();
/// The synced table of this name; nullptr when there is none.
[[nodiscard]] const TableShape *syncedTable(const QString &name);
}

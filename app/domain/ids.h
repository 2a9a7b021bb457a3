// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace Domain {

using AffectedId = Base::Id<struct AffectedTag>;
using AppointmentId = Base::Id<struct AppointmentTag>;
using CallId = Base::Id<struct CallTag>;
using ClaimId = Base::Id<struct ClaimTag>;
using ComplaintId = Base::Id<struct ComplaintTag>;
using ConsentId = Base::Id<struct ConsentTag>;
using CoolingId = Base::Id<struct CoolingTag>;
using DepartmentId = Base::Id<struct DepartmentTag>;
using DocumentId = Base::Id<struct DocumentTag>;
using ExceptionId = Base::Id<struct ExceptionTag>;
using HelpCallId = Base::Id<struct HelpCallTag>;
using HoldId = Base::Id<struct HoldTag>;
using HolidayId = Base::Id<struct HolidayTag>;
using IdentifierId = Base::Id<struct IdentifierTag>;
using LeaseId = Base::Id<struct LeaseTag>;
using LocationId = Base::Id<struct LocationTag>;
using MessageId = Base::Id<struct MessageTag>;
using NoShowId = Base::Id<struct NoShowTag>;
using NoticeId = Base::Id<struct NoticeTag>;
using NumberBlockId = Base::Id<struct NumberBlockTag>;
using PatientId = Base::Id<struct PatientTag>;
using PolicyVersionId = Base::Id<struct PolicyVersionTag>;
using PractitionerId = Base::Id<struct PractitionerTag>;
using PriceId = Base::Id<struct PriceTag>;
using QueueId = Base::Id<struct QueueTag>;
using RoleId = Base::Id<struct RoleTag>;
using RoomDutyId = Base::Id<struct RoomDutyTag>;
using ScheduleChangeId = Base::Id<struct ScheduleChangeTag>;
using SiteId = Base::Id<struct SiteTag>;
using SlotId = Base::Id<struct SlotTag>;
using StaffId = Base::Id<struct StaffTag>;
using StaffSessionId = Base::Id<struct StaffSessionTag>;
using StationId = Base::Id<struct StationTag>;
using StepId = Base::Id<struct StepTag>;
using SurveyId = Base::Id<struct SurveyTag>;
using TicketId = Base::Id<struct TicketTag>;
using UnplacedId = Base::Id<struct UnplacedTag>;
using VisitId = Base::Id<struct VisitTag>;
using WaitEntryId = Base::Id<struct WaitEntryTag>;
}

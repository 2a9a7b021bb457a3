// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace Domain {

using AppointmentId = Base::Id<struct AppointmentTag>;
using CallId = Base::Id<struct CallTag>;
using ClaimId = Base::Id<struct ClaimTag>;
using ComplaintId = Base::Id<struct ComplaintTag>;
using ConsentId = Base::Id<struct ConsentTag>;
using DepartmentId = Base::Id<struct DepartmentTag>;
using DocumentId = Base::Id<struct DocumentTag>;
using HelpCallId = Base::Id<struct HelpCallTag>;
using HoldId = Base::Id<struct HoldTag>;
using IdentifierId = Base::Id<struct IdentifierTag>;
using LeaseId = Base::Id<struct LeaseTag>;
using LocationId = Base::Id<struct LocationTag>;
using NoticeId = Base::Id<struct NoticeTag>;
using NumberBlockId = Base::Id<struct NumberBlockTag>;
using PatientId = Base::Id<struct PatientTag>;
using PolicyVersionId = Base::Id<struct PolicyVersionTag>;
using PractitionerId = Base::Id<struct PractitionerTag>;
using PriceId = Base::Id<struct PriceTag>;
using QueueId = Base::Id<struct QueueTag>;
using RoleId = Base::Id<struct RoleTag>;
using RoomDutyId = Base::Id<struct RoomDutyTag>;
using SiteId = Base::Id<struct SiteTag>;
using SlotId = Base::Id<struct SlotTag>;
using StaffId = Base::Id<struct StaffTag>;
using StaffSessionId = Base::Id<struct StaffSessionTag>;
using StationId = Base::Id<struct StationTag>;
using StepId = Base::Id<struct StepTag>;
using SurveyId = Base::Id<struct SurveyTag>;
using TicketId = Base::Id<struct TicketTag>;
using VisitId = Base::Id<struct VisitTag>;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/caretable.h"
#include "store/claimtable.h"
#include "store/directorytable.h"
#include "store/dutytable.h"
#include "store/patienttable.h"
#include "store/policytable.h"
#include "store/messagetable.h"
#include "store/noshowtable.h"
#include "store/scheduletable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/unplacedtable.h"
#include "store/visittable.h"
#include "store/waitlisttable.h"

/// What may be read of a station's view (see `Station::reader`): the hospital's tables, and rows
/// that came as an answer. It is all that presenters see of the store; nothing here writes.
namespace Sync {

using Store::CareTable;
using Store::ClaimTable;
using Store::DirectoryTable;
using Store::DutyTable;
using Store::PatientTable;
using Store::PolicyTable;
using Store::MessageTable;
using Store::NoShowTable;
using Store::ScheduleTable;
using Store::SlotTable;
using Store::TicketTable;
using Store::UnplacedTable;
using Store::VisitTable;
using Store::WaitlistTable;

using Store::fromRecord;
using Store::Reader;
}

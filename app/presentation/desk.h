// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/bookingpresenter.h"
#include "presentation/complaintspresenter.h"
#include "presentation/deskbookings.h"
#include "presentation/deskdirectory.h"
#include "presentation/deskinformation.h"
#include "presentation/deskmessages.h"
#include "presentation/deskpatient.h"
#include "presentation/deskregister.h"
#include "presentation/desksearch.h"
#include "presentation/desksettings.h"
#include "presentation/deskstatus.h"
#include "presentation/figurespresenter.h"
#include "presentation/queuepresenter.h"

namespace Presentation {

/// Everything one workstation presents, joined once. Members see those above them.
struct Desk {
    /// `settingsFile` may be empty (nothing is remembered), `printer` nullptr (no slips).
    Desk(Sync::Station &station, const QString &settingsFile, Domain::SlipPrinter *printer);

    DeskSettings settings;
    DeskMessages messages;
    DeskDirectory directory;
    DeskStatus status;
    DeskSearch search;
    DeskBookings bookings;
    DeskPatient patient;
    DeskRegister registration;
    QueuePresenter queue;
    BookingPresenter booking;
    ComplaintsPresenter complaints;
    FiguresPresenter figures;
    DeskInformation information;
};
} // namespace Presentation

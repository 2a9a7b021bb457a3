// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/booking/bookingpresenter.h"
#include "presentation/booking/deskbookings.h"
#include "presentation/booking/missedlist.h"
#include "presentation/booking/phonelist.h"
#include "presentation/booking/rotapresenter.h"
#include "presentation/booking/schedulepresenter.h"
#include "presentation/care/complaintspresenter.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/deskstatus.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/directory/deskinformation.h"
#include "presentation/directory/desknotices.h"
#include "presentation/identity/deskpatient.h"
#include "presentation/identity/deskregister.h"
#include "presentation/identity/desksearch.h"
#include "presentation/insight/figurespresenter.h"
#include "presentation/queue/alarmpresenter.h"
#include "presentation/queue/dayendpresenter.h"
#include "presentation/queue/policypresenter.h"
#include "presentation/queue/queuepresenter.h"
#include "presentation/queue/roomspresenter.h"
#include "presentation/queue/unplacedpresenter.h"

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
    SchedulePresenter schedule;
    RotaPresenter rota;
    PhoneList phones;
    MissedList missed;
    ComplaintsPresenter complaints;
    FiguresPresenter figures;
    DeskInformation information;
    DeskNotices notices;
    PolicyPresenter policy;
    AlarmPresenter alarms;
    RoomsPresenter rooms;
    UnplacedPresenter unplaced;
    DayEndPresenter dayEnd;
};
} // namespace Presentation

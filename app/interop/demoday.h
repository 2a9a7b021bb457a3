// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTimeZone>

#include "domain/booking/booking.h"
#include "domain/directory/directory.h"
#include "domain/queue/ticket.h"

namespace Interop {

/// What happens in the hall; each is one operation of the desk.
enum class DemoAct {
    Book,     ///< patient, slot, appointment, channel
    Cancel,   ///< appointment
    CheckIn,  ///< patient, department, appointment: comes with a booking
    WalkIn,   ///< patient, department: comes without
    Call,     ///< room, department: the next one there
    Start,    ///< room: the called person has come in
    Miss,     ///< room: the called person has not come
    Finish,   ///< room: the person in the room is done
    Survey,   ///< department, score
    Complain, ///< department, text
};

/// One thing that happened at `at`; which fields count says `DemoAct`, the others are empty.
struct DemoEvent {
    DemoAct act = DemoAct::Book;
    Base::Instant at;
    Domain::PatientId patientId;
    Domain::DepartmentId departmentId;
    Domain::SlotId slotId;
    Domain::AppointmentId appointmentId;
    Domain::LocationId roomId;
    Domain::Channel channel = Domain::Channel::Kiosk;
    Domain::TicketClass ticketClass = Domain::TicketClass::WalkIn;
    Domain::Statutory statutory = Domain::Statutory::None;
    int score = 0; ///< 1 … 4
    QString text;

    bool operator==(const DemoEvent &) const = default;
};

/// The hospital a day is made for.
struct DemoHouse {
    std::vector<Domain::Department> departments;
    std::vector<Domain::Slot> places; ///< of yesterday (for the night), today and the days to book
    std::vector<Domain::Patient> people;
    QTimeZone zone;
};

/// A believable day around `now`: bookings for today and the days to come, made in the days
/// before; those due have mostly come, a few late or not at all; people without booking; rooms
/// calling, so that some people are done, some are inside and some wait. Ordered by time, nothing
/// after `now`, the same for the same seed. Nobody stands in two lines, and no slot is overbooked.
/// Children go to children's departments, women's departments see women.
[[nodiscard]] std::vector<DemoEvent> makeDay(
    const DemoHouse &house, Base::Instant now, quint64 seed);
} // namespace Interop

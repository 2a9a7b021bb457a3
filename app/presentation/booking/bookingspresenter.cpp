// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/bookingspresenter.h"

#include <algorithm>

#include "domain/booking/arrival.h"
#include "operations/bookingoperations.h"
#include "presentation/kioskflow.h"
#include "sync/station.h"

namespace Presentation {

using Domain::Appointment;
using Domain::AppointmentStatus;
using Domain::ArrivalAnswer;

BookingsPresenter::BookingsPresenter(Sync::Station &station,
    KioskFlow &flow,
    const KioskDirectory &directory,
    VisitOpener &opener,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
    , m_opener(opener)
{
    connect(&flow, &KioskFlow::screenChanged, this, &BookingsPresenter::enter);
    connect(&flow, &KioskFlow::sessionEnded, this, &BookingsPresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &BookingsPresenter::refresh);
}

bool BookingsPresenter::isOn() const
{
    return m_flow.screen() == KioskFlow::Screen::CheckIn
        || m_flow.screen() == KioskFlow::Screen::Reschedule;
}

void BookingsPresenter::forget()
{
    m_lines.clear();
    m_message.clear();
    m_cancelling = {};
    m_isProblem = false;
}

void BookingsPresenter::enter()
{
    if (!isOn())
        return;
    m_message.clear();
    m_cancelling = {};
    refresh();
}

void BookingsPresenter::refresh()
{
    if (!isOn())
        return;
    m_lines.clear();
    std::vector<Appointment> sorted = m_flow.session().appointments;
    std::ranges::stable_sort(sorted, {}, &Appointment::startsAt);
    for (const Appointment &appointment : sorted) {
        const bool over = appointment.status == AppointmentStatus::Cancelled
            || appointment.status == AppointmentStatus::Fulfilled;
        if (appointment.serviceDay >= m_station.today() && !over)
            m_lines.push_back(lineOf(appointment));
    }
    std::ranges::stable_partition(m_lines, &BookingLine::mayCheckIn);
    Q_EMIT changed();
}

BookingLine BookingsPresenter::lineOf(const Appointment &appointment) const
{
    const Sentences words = m_directory.sentences();
    const auto advice = Domain::arrivalAdvice(appointment, m_station.today(), m_station.now());
    BookingLine line;
    line.id = appointment.id;
    line.when = tr("%1 %2", "day, time span")
                    .arg(words.day(appointment.serviceDay, m_station.today()),
                        words.span(appointment.startsAt, appointment.endsAt));
    QStringList what;
    if (const auto *department = m_directory.department(appointment.departmentId))
        what.append(words.of(department->name));
    if (const auto *doctor = m_directory.practitioner(appointment.practitionerId))
        what.append(words.of(doctor->name));
    if (const auto *room = m_directory.location(appointment.roomId))
        what.append(words.place(*room));
    line.what = what.join(tr("，", "between department, doctor and room"));
    line.advice = words.arrival(advice, appointment);
    line.mayCheckIn = advice.answer == ArrivalAnswer::Now || advice.answer == ArrivalAnswer::Late;
    line.mayChange =
        appointment.status == AppointmentStatus::Booked && m_station.now() < appointment.startsAt;
    return line;
}

const Appointment *BookingsPresenter::appointment(const Domain::AppointmentId &id) const
{
    const auto &all = m_flow.session().appointments;
    const auto found = std::ranges::find(all, id, &Appointment::id);
    return found != all.end() ? &*found : nullptr;
}

bool BookingsPresenter::mayWalkIn() const
{
    return std::ranges::none_of(m_lines, &BookingLine::mayCheckIn);
}

void BookingsPresenter::say(const QString &message, bool problem)
{
    m_message = message;
    m_isProblem = problem;
    refresh();
}

void BookingsPresenter::checkIn(const Domain::AppointmentId &id)
{
    m_flow.touch();
    const Appointment *booking = appointment(id);
    if (booking == nullptr)
        return;
    const auto line = lineOf(*booking);
    if (!line.mayCheckIn) {
        say(line.advice, true);
        return;
    }
    const auto result = m_opener.open(m_flow.session(), *booking);
    if (!result) {
        say(m_directory.sentences().refusal(result.error()), true);
        return;
    }
    m_flow.update([&result](KioskSession &session) { session.result = *result; });
    m_flow.succeed();
}

void BookingsPresenter::move(const Domain::AppointmentId &id)
{
    m_flow.touch();
    const Appointment *booking = appointment(id);
    if (booking == nullptr || !lineOf(*booking).mayChange)
        return;
    const auto *role = m_directory.roleOf(booking->practitionerId, booking->departmentId);
    m_flow.update([&](KioskSession &session) {
        session.choice = {};
        session.choice.appointmentId = booking->id;
        session.choice.departmentId = booking->departmentId;
        session.choice.day = booking->serviceDay;
        if (role != nullptr)
            session.choice.roleId = role->id;
    });
    m_flow.go(KioskFlow::Screen::Slot);
}

void BookingsPresenter::askCancel(const Domain::AppointmentId &id)
{
    m_flow.touch();
    const Appointment *booking = appointment(id);
    if (booking == nullptr || !lineOf(*booking).mayChange)
        return;
    m_cancelling = id;
    m_message.clear();
    Q_EMIT changed();
}

void BookingsPresenter::keep()
{
    m_flow.touch();
    m_cancelling = {};
    Q_EMIT changed();
}

void BookingsPresenter::cancel()
{
    m_flow.touch();
    const Domain::AppointmentId id = m_cancelling;
    m_cancelling = {};
    if (id.isEmpty())
        return;
    const auto recorded =
        m_station.record(Operations::cancelBooking(id, QStringLiteral("patient"), m_station.now()));
    if (!recorded) {
        say(m_directory.sentences().refusal(recorded.error()), true);
        return;
    }
    m_flow.update([&id](KioskSession &session) {
        std::erase_if(
            session.appointments, [&id](const Appointment &booking) { return booking.id == id; });
    });
    say(tr("已经取消，位置让给别人了。"), false);
}

void BookingsPresenter::walkIn()
{
    m_flow.touch();
    m_flow.update([this](KioskSession &session) {
        session.purpose = Purpose::Register;
        session.choice = {};
        if (!m_lines.empty()) {
            if (const Appointment *missed = appointment(m_lines.front().id))
                session.choice.departmentId = missed->departmentId;
        }
    });
    m_flow.go(KioskFlow::Screen::Department);
}
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/bookingspresenter.h"

#include <algorithm>

#include "domain/booking/arrival.h"
#include "operations/bookingoperations.h"
#include "operations/waitlistoperations.h"
#include "presentation/kioskflow.h"
#include "sync/station.h"
#include "sync/view.h"

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
    for (const Domain::WaitEntry &entry : m_flow.session().waiting)
        m_lines.push_back(lineOf(entry));
    std::ranges::stable_partition(m_lines, &BookingLine::isOffer);
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

BookingLine BookingsPresenter::lineOf(const Domain::WaitEntry &entry) const
{
    const Sentences words = m_directory.sentences();
    BookingLine line;
    line.id = Domain::AppointmentId(entry.id.text());
    line.waiting = entry.id;
    QStringList what;
    if (const auto *department = m_directory.department(entry.departmentId))
        what.append(words.of(department->name));
    Sync::Reader reader = m_station.reader();
    const auto slot = Sync::SlotTable(reader).slot(entry.slotId);
    line.isOffer = entry.state == Domain::WaitState::Offered && slot && *slot
        && entry.offerUntil > m_station.now();
    const auto doctorId = line.isOffer ? (*slot)->practitionerId : entry.practitionerId;
    if (const auto *doctor = m_directory.practitioner(doctorId))
        what.append(words.of(doctor->name));
    line.what = what.join(tr("，", "between department, doctor and room"));
    if (line.isOffer) {
        line.when = tr("候补有号：%1 %2", "day, time span")
                        .arg(words.day((*slot)->serviceDay, m_station.today()),
                            words.span((*slot)->startsAt, (*slot)->endsAt));
        line.advice = tr("请在 %1 前确认，过时给下一位。").arg(words.clock(entry.offerUntil));
    } else {
        line.when = tr("候补中：%1").arg(words.day(entry.day, m_station.today()));
        line.advice = tr("有号会通知您。");
    }
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

void BookingsPresenter::accept(const Domain::WaitEntryId &entry)
{
    m_flow.touch();
    if (m_asking)
        return;
    m_asking = true;
    const auto newId = m_station.random().id<Domain::AppointmentId>();
    m_station.request(Operations::acceptOffer(entry, newId, m_station.now()),
        this,
        [this, entry](const Operations::Outcome &outcome) {
            m_asking = false;
            if (!isOn())
                return;
            const auto row = outcome ? Sync::fromRecord<Appointment>(
                                 outcome->value(QLatin1String("appointment")).toObject())
                                     : Base::passOn(outcome);
            if (!row) {
                say(m_directory.sentences().refusal(row.error()), true);
                return;
            }
            m_flow.update([&](KioskSession &session) {
                session.appointments.push_back(*row);
                std::erase_if(session.waiting,
                    [&entry](const Domain::WaitEntry &one) { return one.id == entry; });
            });
            say(tr("约好了，到时候来取号就行。"), false);
        });
}

void BookingsPresenter::letGo(const Domain::WaitEntryId &entry)
{
    m_flow.touch();
    const auto recorded = m_station.record(Operations::leaveWaitlist(entry, m_station.now()));
    if (!recorded) {
        say(m_directory.sentences().refusal(recorded.error()), true);
        return;
    }
    m_flow.update([&entry](KioskSession &session) {
        std::erase_if(
            session.waiting, [&entry](const Domain::WaitEntry &one) { return one.id == entry; });
    });
    say(tr("好的，不再候补。"), false);
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

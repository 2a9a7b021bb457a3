// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of `DeskPatient`; what it shows stands in deskpatient.cpp.
#include <algorithm>

#include "domain/identity/pinyin.h"
#include "operations/patientoperations.h"
#include "operations/visitoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/identity/deskpatient.h"
#include "presentation/visit/deskarrival.h"
#include "presentation/visit/deskslip.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

void DeskPatient::act()
{
    switch (actNow()) {
    case Act::CheckIn:
        checkInDue();
        break;
    case Act::Return:
        giveReturnNumber();
        break;
    case Act::FinishStep:
        finishActive();
        break;
    case Act::None:
        break;
    }
}

void DeskPatient::tellNumber(const QString &number, const DepartmentId &department)
{
    m_messages.tell(DeskTone::Success,
        tr("%1 的号是 %2，请到%3等候。")
            .arg(m_patient.name,
                number,
                m_directory.placeName(m_directory.waitingArea(department))));
    Q_EMIT checkedIn(number);
}

void DeskPatient::checkInDue()
{
    const auto due = dueAppointment();
    auto start = arrivalOf(m_station, m_directory, m_patient, due->departmentId, due);
    if (!start) {
        m_messages.tellError(start.error());
        return;
    }
    const auto done = m_station.record(Operations::checkIn(*start, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        tellNumber(start->ticket->ticket.number, due->departmentId);
    read();
}

void DeskPatient::walkIn(const DepartmentId &department)
{
    if (m_card.id.isEmpty())
        return;
    auto start = arrivalOf(m_station, m_directory, m_patient, department, std::nullopt);
    if (!start) {
        m_messages.tellError(start.error());
        return;
    }
    const auto done = m_station.record(Operations::startVisit(*start, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        tellNumber(start->ticket->ticket.number, department);
    read();
}

void DeskPatient::giveReturnNumber()
{
    const VisitStep *step = activeStep();
    const auto visit = std::find_if(m_visits.begin(), m_visits.end(), [step](const Visit &one) {
        return one.id == step->visitId;
    });
    if (visit == m_visits.end())
        return;
    const auto order = returnOf(m_station, m_directory, m_patient, *visit, *step);
    if (!order) {
        m_messages.tellError(order.error());
        return;
    }
    const DepartmentId department = visit->departmentId;
    const auto done = m_station.record(Operations::issueTicket(*order, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        tellNumber(order->ticket.number, department);
    read();
}

void DeskPatient::finishActive()
{
    const VisitStep step = *activeStep();
    const auto done =
        m_station.record(Operations::finishStep(step.id, TicketId(), {}, m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        return;
    }
    read();
    const VisitStep *next = activeStep();
    if (next) {
        m_messages.tell(DeskTone::Success,
            tr("下一步：%1，%2。", "step, place")
                .arg(DeskWords::step(next->kind), m_directory.placeName(next->locationId)));
        return;
    }
    const auto closed = m_station.record(Operations::closeVisit(step.visitId, m_station.now()));
    if (!closed)
        m_messages.tellError(closed.error());
    else
        m_messages.tell(DeskTone::Success, tr("今天都办完了，可以回家了。"));
    read();
}

bool DeskPatient::canUndoCheckIn() const
{
    const Visit *visit = openVisit();
    if (!visit)
        return false;
    std::vector<Ticket> own;
    std::copy_if(
        m_tickets.begin(), m_tickets.end(), std::back_inserter(own), [visit](const Ticket &one) {
            return one.visitId == visit->id;
        });
    return nothingFollowed(own, m_steps);
}

void DeskPatient::undoCheckIn(const QString &reason)
{
    const QString why = reason.trimmed();
    if (!canUndoCheckIn() || why.isEmpty())
        return;
    const VisitId visit = openVisit()->id;
    const Ticket ticket = *openTicket();
    const auto done = m_station.record(Operations::undoCheckIn(visit, why, m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        read();
        return;
    }
    m_messages.tell(DeskTone::Success,
        ticket.appointmentId.isEmpty()
            ? tr("%1 作废了，请把小票收回来。").arg(ticket.number)
            : tr("%1 作废了，请把小票收回来；他的预约还在。").arg(ticket.number));
    read();
}

void DeskPatient::reveal()
{
    if (m_card.id.isEmpty())
        return;
    m_card.revealed = !m_card.revealed;
    if (m_card.revealed)
        tellTrail(Operations::revealPatient(m_card.id, m_station.now()));
    read();
}

void DeskPatient::tellTrail(const Operations::Request &seen)
{
    if (const auto told = m_station.record(seen); !told)
        m_messages.tellError(told.error());
}

void DeskPatient::saveNote(const QString &text)
{
    const QString note = text.trimmed();
    if (m_card.id.isEmpty() || note.isEmpty() || note == m_patient.note)
        return;
    Patient patient = m_patient;
    patient.note = note;
    const auto done = m_station.record(Operations::updatePatient(patient, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        m_messages.tell(DeskTone::Success, tr("备注存好了，所有前台都看得到。"));
    read();
}

bool DeskPatient::correctReading(const QString &text)
{
    constexpr qsizetype Longest = 100; // as the form takes it
    const QString reading = text.simplified().toLower();
    const bool legible = std::ranges::all_of(reading, [](QChar one) {
        const bool latin = one.script() == QChar::Script_Latin && one.isLetter();
        return latin || one.isMark() || QStringLiteral(" '-").contains(one);
    });
    if (m_card.id.isEmpty() || reading.isEmpty() || !legible || reading.size() > Longest) {
        m_messages.tell(DeskTone::Warn, tr("读音请用拼音字母写，例如 shàn xióng xìn。"));
        return false;
    }
    if (reading == m_patient.nameReading)
        return true;
    Patient patient = m_patient;
    patient.nameReading = reading;
    patient.searchKey = searchKey(patient.name, reading);
    const auto done = m_station.record(Operations::updatePatient(patient, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        m_messages.tell(DeskTone::Success,
            tr("记下了：%1 读作 %2，叫号时照着读。").arg(m_patient.name, reading));
    read();
    return done.has_value();
}

void DeskPatient::documentSeen()
{
    if (m_card.id.isEmpty() || m_card.verified)
        return;
    const auto done = m_station.record(Operations::verifyPatient(m_card.id, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        m_messages.tell(DeskTone::Success, tr("%1 的证件看过了，资料已核实。").arg(m_patient.name));
    read();
}

bool DeskPatient::canPrint() const
{
    return m_printer && openTicket();
}

void DeskPatient::print()
{
    if (!canPrint())
        return;
    const auto slip = DeskSlip::of(*openTicket(), m_station, m_directory);
    if (!slip) {
        m_messages.tellError(slip.error());
        return;
    }
    const auto printed = m_printer->print(*slip);
    if (!printed)
        m_messages.tellError(printed.error());
    else
        m_messages.tell(DeskTone::Success, tr("%1 的小票打好了。").arg(slip->number));
}
} // namespace Presentation

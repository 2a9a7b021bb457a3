// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/deskpatient.h"

#include <algorithm>

#include "base/log.h"
#include "domain/directory/hospitaltexts.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/queue/order.h"
#include "operations/patientoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/identity/identifierwords.h"
#include "presentation/queue/placereason.h"
#include "presentation/visit/deskslip.h"
#include "presentation/visit/stepicon.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

DeskPatient::DeskPatient(Sync::Station &station,
    DeskDirectory &directory,
    DeskMessages &messages,
    SlipPrinter *printer,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
    , m_printer(printer)
{
    connect(&station, &Sync::Station::changed, this, &DeskPatient::onChanged);
    connect(&directory, &DeskDirectory::changed, this, &DeskPatient::read);
}

void DeskPatient::onChanged(const QStringList &tables)
{
    static const QStringList ours{QStringLiteral("patient"),
        QStringLiteral("identifier"),
        QStringLiteral("appointment"),
        QStringLiteral("visit"),
        QStringLiteral("visit_step"),
        QStringLiteral("ticket")};
    if (std::any_of(tables.begin(), tables.end(), [](const QString &table) {
            return ours.contains(table);
        }))
        read();
}

void DeskPatient::open(const PatientId &patient)
{
    const bool another = patient != m_card.id;
    if (another)
        m_messages.turnAway();
    m_card = {};
    m_card.id = patient;
    read();
    if (another && !m_card.id.isEmpty()) // the file is there
        tellTrail(Operations::viewPatient(m_card.id, m_station.now()));
}

void DeskPatient::close()
{
    open({});
}

QString DeskPatient::wall(Base::Instant at) const
{
    return Base::wallTime(at, m_station.zone()).toString(QStringLiteral("HH:mm"));
}

void DeskPatient::read()
{
    m_appointments.clear();
    m_visits.clear();
    m_tickets.clear();
    m_steps.clear();
    m_outlook.clear();
    if (!m_card.id.isEmpty()) {
        auto reader = m_station.reader();
        const auto patient = Sync::PatientTable(reader).patient(m_card.id);
        if (!patient)
            m_messages.tellError(patient.error());
        if (patient && *patient) {
            m_patient = **patient;
            readDay();
            readCard();
        } else {
            m_card = {};
        }
    }
    readRoute();
    std::vector<ScheduleRow> rows;
    for (const Appointment &one : m_appointments) {
        const auto ticket = std::find_if(m_tickets.begin(),
            m_tickets.end(),
            [&one](const Ticket &other) { return other.appointmentId == one.id; });
        const QString more =
            QStringList{m_directory.doctorName(one.practitionerId), DeskWords::money(one.feeFen)}
                .join(tr("，", "between parts"));
        rows.push_back({wall(one.startsAt) + QStringLiteral("–") + wall(one.endsAt),
            m_directory.departmentName(one.departmentId),
            more,
            m_directory.placeName(one.roomId),
            DeskWords::appointment(one, ticket == m_tickets.end() ? nullptr : &*ticket)});
    }
    for (const Ticket &ticket : m_tickets) {
        const bool takenBack = ticket.checkedInAt == Base::Never;
        if (takenBack || !ticket.appointmentId.isEmpty())
            continue;
        Appointment arrived;
        arrived.status = AppointmentStatus::Arrived;
        rows.push_back({wall(ticket.checkedInAt),
            m_directory.queueName(ticket.queueId),
            tr("号 %1", "ticket").arg(ticket.number),
            m_directory.placeName(ticket.roomId),
            DeskWords::appointment(arrived, &ticket)});
    }
    m_schedule.setRows(std::move(rows));
    Q_EMIT changed();
}

void DeskPatient::readDay()
{
    auto reader = m_station.reader();
    const QDate today = m_station.today();
    if (auto all = Sync::SlotTable(reader).appointmentsOf(m_card.id, today)) {
        std::copy_if(all->begin(),
            all->end(),
            std::back_inserter(m_appointments),
            [today](const Appointment &one) { return one.serviceDay == today; });
    }
    if (auto all = Sync::VisitTable(reader).of(m_card.id, today))
        m_visits = std::move(*all);
    for (const Visit &visit : m_visits) {
        if (auto tickets = Sync::TicketTable(reader).ofVisit(visit.id))
            m_tickets.insert(m_tickets.end(), tickets->begin(), tickets->end());
    }
    if (const Visit *open = openVisit()) {
        if (auto steps = Sync::VisitTable(reader).steps(open->id))
            m_steps = std::move(*steps);
    }
}

void DeskPatient::readCard()
{
    const bool revealed = m_card.revealed;
    PatientCard card;
    card.id = m_patient.id;
    card.revealed = revealed;
    card.name = m_patient.name;
    card.initial = surname(m_patient.name).left(1);
    card.reading = DeskWords::reading(m_patient);
    card.person = DeskWords::genderAndAge(m_patient, m_station.today());
    card.record = m_patient.recordNumber.isEmpty()
        ? tr("连上后自动编号")
        : DeskWords::groupedRecord(m_patient.recordNumber);
    auto reader = m_station.reader();
    Sync::PatientTable patients(reader);
    if (const auto numbers = patients.identifiersOf(m_patient.id); numbers && !numbers->empty()) {
        const Identifier &number = numbers->front();
        card.identifierKind = IdentifierWords::kind(number.kind);
        card.identifier = DeskWords::grouped(revealed ? number.value : maskedNumber(number.value));
    } else {
        card.identifierKind = tr("证件");
        card.identifier = tr("没有登记");
    }
    card.phone = m_patient.phone.isEmpty()
        ? tr("没有登记")
        : DeskWords::groupedPhone(revealed ? m_patient.phone : maskedPhone(m_patient.phone));
    if (!m_patient.companionName.isEmpty() || !m_patient.companionPhone.isEmpty()) {
        const QString phone =
            revealed ? m_patient.companionPhone : maskedPhone(m_patient.companionPhone);
        card.companion = QStringList{m_patient.companionRelation,
            revealed ? m_patient.companionName : maskedName(m_patient.companionName),
            DeskWords::groupedPhone(phone)}
                             .join(u' ')
                             .simplified();
    }
    card.lastVisit = tr("第一次来");
    if (const auto all = Sync::VisitTable(reader).of(m_patient.id, QDate(2000, 1, 1))) {
        const auto before = std::find_if(all->begin(), all->end(), [this](const Visit &visit) {
            return visit.serviceDay < m_station.today();
        });
        if (before != all->end())
            card.lastVisit = before->serviceDay.toString(Qt::ISODate) + u' '
                + m_directory.departmentName(before->departmentId);
    }
    card.note = m_patient.note;
    const auto range = age({m_patient.birthDate, m_patient.birthPrecision}, m_station.today());
    if (DeskTag tag = DeskWords::statutory(
            statutoryOf(range ? range->youngest : 0, int(m_patient.statutory)));
        !tag.text.isEmpty())
        card.tags.push_back(tag);
    for (const DeskTag &tag : DeskWords::needs(m_patient.needs))
        card.tags.push_back(tag);
    if (!m_patient.insurance.isEmpty()) {
        const auto materials =
            Sync::DirectoryTable(reader).document(DocumentId(QStringLiteral("materials")));
        const Document known = materials && *materials ? **materials : Document();
        card.tags.push_back({DeskTone::Neutral,
            QStringLiteral("med-card"),
            insuranceName(known, m_patient.insurance).in(m_directory.language())});
    }
    card.verified = m_patient.verified;
    if (!m_patient.verified)
        card.tags.push_back({DeskTone::Neutral, QStringLiteral("info"), tr("资料待核实")});
    m_card = std::move(card);
}

void DeskPatient::readRoute()
{
    m_route.clear();
    if (m_card.id.isEmpty())
        return;
    for (const VisitStep &step : m_steps) {
        const auto state = step.state == StepState::Done ? RouteStop::State::Done
            : step.state == StepState::Active            ? RouteStop::State::Now
                                                         : RouteStop::State::Later;
        m_route.push_back({stepIcon(step.kind),
            DeskWords::step(step.kind),
            m_directory.placeName(step.locationId),
            state});
    }
    if (const Ticket *ticket = openTicket())
        m_outlook = outlookOf(*ticket);
    if (!m_route.empty())
        return;
    const auto due = dueAppointment();
    if (!due)
        return;
    m_route.push_back({stepIcon(StepKind::Register),
        DeskWords::step(StepKind::Register),
        m_directory.placeName(m_directory.placeOf(LocationKind::Desk)),
        RouteStop::State::Now});
    m_route.push_back({stepIcon(StepKind::Consult),
        DeskWords::step(StepKind::Consult),
        m_directory.placeName(due->roomId),
        RouteStop::State::Later});
    m_outlook = tr("签到后按预约时段 %1 排队。").arg(wall(due->startsAt));
}

QString DeskPatient::outlookOf(const Ticket &ticket) const
{
    switch (ticket.state) {
    case TicketState::Waiting:
        break;
    case TicketState::Called:
        return tr("正在叫 <b>%1</b>，请到%2。")
            .arg(ticket.number, m_directory.placeName(ticket.roomId));
    case TicketState::Serving:
        return tr("<b>%1</b> 在%2看诊。").arg(ticket.number, m_directory.placeName(ticket.roomId));
    case TicketState::Missed:
        return tr("<b>%1</b> 叫过没应。在「队列」的「过号」里按「回队」。").arg(ticket.number);
    case TicketState::Parked:
        return tr("<b>%1</b> 挂起。回来后在「队列」的「挂起」里按「回队」。").arg(ticket.number);
    case TicketState::AwaitingResult:
        return tr("<b>%1</b> 等检查结果，结果好了自动排回原来的医生。").arg(ticket.number);
    case TicketState::Done:
    case TicketState::Void:
        return {};
    }
    const auto slip = DeskSlip::of(ticket, m_station, m_directory);
    return slip ? tr("号 <b>%1</b>，%2。").arg(ticket.number, slip->wait) : QString();
}

const Visit *DeskPatient::openVisit() const
{
    const auto open = std::find_if(m_visits.begin(), m_visits.end(), [](const Visit &visit) {
        return visit.state == VisitState::Open;
    });
    return open == m_visits.end() ? nullptr : &*open;
}

const Ticket *DeskPatient::openTicket() const
{
    const auto open = std::find_if(m_tickets.rbegin(), m_tickets.rend(), [](const Ticket &one) {
        return one.state != TicketState::Done && one.state != TicketState::Void;
    });
    return open == m_tickets.rend() ? nullptr : &*open;
}

const VisitStep *DeskPatient::activeStep() const
{
    const auto active = std::find_if(m_steps.begin(), m_steps.end(), [](const VisitStep &step) {
        return step.state == StepState::Active;
    });
    return active == m_steps.end() ? nullptr : &*active;
}

std::optional<Appointment> DeskPatient::dueAppointment() const
{
    for (const Appointment &one : m_appointments) {
        if (one.status == AppointmentStatus::Booked)
            return one;
    }
    return {};
}

DeskPatient::Act DeskPatient::actNow() const
{
    const VisitStep *step = activeStep();
    const Ticket *ticket = openTicket();
    if (ticket && ticket->state == TicketState::AwaitingResult)
        ticket = nullptr; // her steps go on; the last one brings her back to the queue
    if (!ticket && step && step->kind == StepKind::ReturnToDoctor)
        return Act::Return;
    if (!ticket && step && step->kind != StepKind::Consult)
        return Act::FinishStep;
    if (dueAppointment())
        return Act::CheckIn;
    return Act::None;
}

QString DeskPatient::nextAct() const
{
    switch (actNow()) {
    case Act::CheckIn:
        return tr("签到");
    case Act::Return:
        return tr("取回诊号");
    case Act::FinishStep:
        return tr("%1办好了", "a step").arg(DeskWords::step(activeStep()->kind));
    case Act::None:
        break;
    }
    return {};
}

void ScheduleModel::setRows(std::vector<ScheduleRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ScheduleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScheduleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScheduleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ScheduleRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole) {
        switch (column) {
        case Column::Time:
            return row.time;
        case Column::What:
            return row.what;
        case Column::Place:
            return row.place;
        case Column::State:
            return row.state.text;
        }
    }
    if (role == TagRole && column == Column::State)
        return QVariant::fromValue(row.state);
    if (role == BelowRole && column == Column::What)
        return QStringList{row.more, QString()};
    if (role == BoldRole)
        return column == Column::Time;
    return {};
}

QVariant ScheduleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("时间");
    case Column::What:
        return tr("项目");
    case Column::Place:
        return tr("地点");
    case Column::State:
        return tr("状态");
    }
    return {};
}
} // namespace Presentation

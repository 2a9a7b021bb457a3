// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/deskbookings.h"

#include <algorithm>

#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

DeskBookings::DeskBookings(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QAbstractTableModel(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("patient")))
            m_names.clear();
        static const QStringList ours{
            QStringLiteral("appointment"), QStringLiteral("ticket"), QStringLiteral("patient")};
        if (std::any_of(tables.begin(), tables.end(), [](const QString &table) {
                return ours.contains(table);
            }))
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, &DeskBookings::read);
    read();
}

void DeskBookings::read()
{
    auto reader = m_station.reader();
    const QDate day = m_station.today();
    const auto appointments = Sync::SlotTable(reader).appointmentsOn(day);
    const auto tickets = Sync::TicketTable(reader).ofDay(day);
    if (!appointments || !tickets) {
        m_messages.tellError(appointments ? tickets.error() : appointments.error());
        return;
    }
    QHash<QString, const Ticket *> byAppointment;
    for (const Ticket &ticket : *tickets) {
        if (!ticket.appointmentId.isEmpty())
            byAppointment.insert(ticket.appointmentId.text(), &ticket);
    }
    Sync::PatientTable patients(reader);
    m_all.clear();
    for (const Appointment &one : *appointments) {
        auto name = m_names.constFind(one.patientId.text());
        if (name == m_names.constEnd()) {
            const auto patient = patients.patient(one.patientId);
            name = m_names.insert(
                one.patientId.text(), patient && *patient ? (*patient)->name : QStringLiteral("—"));
        }
        BookingRow row;
        row.id = one.id;
        row.patientId = one.patientId;
        row.time = Base::wallTime(one.startsAt, m_station.zone()).toString(QStringLiteral("HH:mm"));
        row.name = *name;
        row.department = m_directory.departmentName(one.departmentId);
        row.doctor = m_directory.doctorName(one.practitionerId);
        row.where = (row.department + u' ' + row.doctor).trimmed();
        row.state = DeskWords::appointment(one, byAppointment.value(one.id.text(), nullptr));
        row.expected = one.status == AppointmentStatus::Booked;
        m_all.push_back(std::move(row));
    }
    filter();
}

void DeskBookings::filter()
{
    std::vector<BookingRow> rows;
    std::copy_if(
        m_all.begin(), m_all.end(), std::back_inserter(rows), [this](const BookingRow &row) {
            return m_show == Show::All || row.expected;
        });
    const bool samePeople = std::equal(rows.begin(),
        rows.end(),
        m_rows.begin(),
        m_rows.end(),
        [](const BookingRow &one, const BookingRow &other) { return one.id == other.id; });
    if (samePeople) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT changed();
}

void DeskBookings::setShow(Show show)
{
    m_show = show;
    filter();
}

int DeskBookings::countExpected() const
{
    return int(std::count_if(
        m_all.begin(), m_all.end(), [](const BookingRow &row) { return row.expected; }));
}

int DeskBookings::rowOf(const PatientId &patient) const
{
    int any = -1;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].patientId != patient)
            continue;
        if (m_rows[i].expected)
            return int(i);
        any = int(i);
    }
    return any;
}

int DeskBookings::rowOfNow() const
{
    const Base::Instant from = m_station.now() - std::chrono::minutes(30);
    const QString time = Base::wallTime(from, m_station.zone()).toString(QStringLiteral("HH:mm"));
    const auto first = std::find_if(
        m_rows.begin(), m_rows.end(), [&time](const BookingRow &row) { return row.time > time; });
    return first == m_rows.end() ? -1 : int(first - m_rows.begin());
}

int DeskBookings::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeskBookings::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeskBookings::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BookingRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole) {
        switch (column) {
        case Column::Time:
            return row.time;
        case Column::Name:
            return row.name;
        case Column::Where:
            return row.where;
        case Column::State:
            return row.state.text;
        }
    }
    if (role == TagRole && column == Column::State)
        return QVariant::fromValue(row.state);
    if (role == BelowRole && column == Column::Name)
        return QStringList{row.department, row.doctor};
    if (role == BesideRole && column == Column::Name)
        return QVariant::fromValue(row.state);
    if (role == BoldRole)
        return column == Column::Time;
    return {};
}
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/affectedmodel.h"

#include <algorithm>

#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

AffectedModel::AffectedModel(Sync::Station &station, DeskDirectory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_station(station)
    , m_directory(directory)
{
}

QString AffectedModel::timeWords(Base::Instant at) const
{
    const QDateTime wall = Base::wallTime(at, m_station.zone());
    const QString time = wall.toString(QStringLiteral("hh:mm"));
    if (wall.date() == m_station.today())
        return tr("今天 %1").arg(time);
    return tr("%1-%2 %3").arg(wall.date().month()).arg(wall.date().day()).arg(time);
}

QString AffectedModel::placeWords(const SlotId &id) const
{
    auto reader = m_station.reader();
    const auto slot = Sync::SlotTable(reader).slot(id);
    if (!slot || !*slot)
        return {};
    return tr("%1 %2").arg(
        m_directory.doctorName((*slot)->practitionerId), timeWords((*slot)->startsAt));
}

DeskTag AffectedModel::toldWords(const AffectedBooking &line) const
{
    auto reader = m_station.reader();
    const auto messages = Sync::MessageTable(reader).of(line.appointmentId);
    if (!messages)
        return {};
    const MessageKind kind =
        line.kind == ExceptionKind::Absent ? MessageKind::Closed : MessageKind::OtherRoom;
    const auto found = std::ranges::find_if(*messages, [kind](const Message &message) {
        return message.kind == kind && message.to == Recipient::Patient;
    });
    if (found == messages->end())
        return {};
    switch (found->state) {
    case MessageState::Waiting:
        return {DeskTone::Neutral, QStringLiteral("hourglass"), tr("短信等发")};
    case MessageState::Sent:
        return {DeskTone::Success, QStringLiteral("check"), tr("短信已发")};
    case MessageState::Failed:
        return {DeskTone::Warn, QStringLiteral("phone"), tr("没发出，要打电话")};
    case MessageState::NoPhone:
        return {DeskTone::Warn, QStringLiteral("phone"), tr("没有电话")};
    case MessageState::Obsolete:
    case MessageState::Told:
        return {DeskTone::Success, QStringLiteral("check"), tr("已告知")};
    }
    return {};
}

AffectedRow AffectedModel::rowOf(const AffectedBooking &line) const
{
    auto reader = m_station.reader();
    AffectedRow row{line.id, line.patientId, line.proposedSlotId, line.kind};
    row.time = timeWords(line.startsAt);
    const auto patient = Sync::PatientTable(reader).patient(line.patientId);
    if (patient && *patient) {
        row.name = (*patient)->name;
        row.phone = DeskWords::groupedPhone((*patient)->phone);
    }
    if (row.phone.isEmpty())
        row.phone = QStringLiteral("—");
    const auto appointment = Sync::SlotTable(reader).appointment(line.appointmentId);
    if (appointment && *appointment)
        row.where = tr("%1 %2").arg(m_directory.departmentName(line.departmentId),
            m_directory.doctorName((*appointment)->practitionerId));
    if (line.kind == ExceptionKind::OtherRoom && appointment && *appointment)
        row.proposal = tr("换到 %1").arg(m_directory.roomName((*appointment)->roomId));
    else
        row.proposal = placeWords(line.proposedSlotId);
    if (row.proposal.isEmpty())
        row.proposal = tr("近几天没有空号");
    row.told = toldWords(line);
    return row;
}

bool AffectedModel::read()
{
    auto reader = m_station.reader();
    const auto lines = Sync::ScheduleTable(reader).openAffected();
    if (!lines)
        return false;
    std::vector<AffectedRow> rows;
    for (const AffectedBooking &line : *lines)
        rows.push_back(rowOf(line));
    if (rows == m_rows)
        return true;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

int AffectedModel::rowOf(const AffectedId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &AffectedRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AffectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AffectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AffectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<size_t>(index.row()) >= m_rows.size())
        return {};
    const AffectedRow &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::AccessibleTextRole)
        return tr("%1 %2，%3，建议 %4，%5")
            .arg(row.time, row.name, row.where, row.proposal, row.told.text);
    if (static_cast<Column>(index.column()) == Column::Told && role == TagRole)
        return QVariant::fromValue(row.told);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Time:
        return row.time;
    case Column::Name:
        return row.name;
    case Column::Phone:
        return row.phone;
    case Column::Where:
        return row.where;
    case Column::Proposal:
        return row.proposal;
    case Column::Told:
        return row.told.text;
    }
    return {};
}

QVariant AffectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("原来的时间");
    case Column::Name:
        return tr("姓名");
    case Column::Phone:
        return tr("电话");
    case Column::Where:
        return tr("看谁");
    case Column::Proposal:
        return tr("建议改到");
    case Column::Told:
        return tr("通知");
    }
    return {};
}
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuemodel.h"

#include <algorithm>

namespace Presentation {

void QueueModel::setRows(std::vector<QueueRow> rows)
{
    const bool samePeople = std::equal(rows.begin(),
        rows.end(),
        m_rows.begin(),
        m_rows.end(),
        [](const QueueRow &one, const QueueRow &other) { return one.ticketId == other.ticketId; });
    if (!samePeople) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int QueueModel::rowOf(const Domain::TicketId &ticket) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&ticket](const QueueRow &row) {
        return row.ticketId == ticket;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QueueModel::text(const QueueRow &row, Column column) const
{
    switch (column) {
    case Column::Position:
        return row.position > 0 ? QString::number(row.position) : QString();
    case Column::Number:
        return row.number;
    case Column::Name:
        return row.name;
    case Column::Class:
        return row.tag.text;
    case Column::Booked:
        return row.booked;
    case Column::Arrived:
        return row.arrived;
    case Column::Waited:
        return tr("%1 分").arg(row.waitedMinutes);
    case Column::Wait:
        return row.wait;
    case Column::Room:
        return row.room;
    case Column::Reason:
        return row.reason;
    }
    return {};
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case TagRole:
        return column == Column::Class ? QVariant::fromValue(row.tag) : QVariant();
    case BoldRole:
        return column == Column::Number || column == Column::Wait;
    case QuietRole:
        return column == Column::Name ? row.person : QVariant();
    case BelowRole: // where rows have two lines the class stands below the name
        return column == Column::Name ? QVariant(QStringList{row.tag.text, row.person})
                                      : QVariant();
    case AlarmRole:
        return column == Column::Waited && row.late;
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Position:
        return tr("序");
    case Column::Number:
        return tr("号");
    case Column::Name:
        return tr("姓名");
    case Column::Class:
        return tr("类别");
    case Column::Booked:
        return tr("约");
    case Column::Arrived:
        return tr("到");
    case Column::Waited:
        return tr("已等");
    case Column::Wait:
        return tr("还要等");
    case Column::Room:
        return tr("诊室");
    case Column::Reason:
        return tr("为什么在这里");
    }
    return {};
}
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/complaintsmodel.h"

#include <algorithm>

namespace Presentation {

void ComplaintsModel::setRows(std::vector<ComplaintRow> rows)
{
    if (rows == m_rows)
        return;
    const bool sameIds = std::equal(rows.begin(),
        rows.end(),
        m_rows.begin(),
        m_rows.end(),
        [](const ComplaintRow &one, const ComplaintRow &other) { return one.id == other.id; });
    if (sameIds) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ComplaintsModel::rowOf(const Domain::ComplaintId &id) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&id](const ComplaintRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

int ComplaintsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComplaintsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComplaintsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ComplaintRow &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if (role == UrgentRole)
        return row.urgent;
    if (role == ClockRole && column == Column::Answer)
        return QVariant::fromValue(row.answer);
    if (role == ClockRole && column == Column::Closing)
        return QVariant::fromValue(row.closing);
    if (role == QuietRole && column == Column::Code)
        return row.channel;
    if (role == QuietRole && column == Column::Text)
        return row.text.simplified();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Code:
        return row.code;
    case Column::Text:
        return row.subject;
    case Column::Answer:
        return row.answer.words;
    case Column::Closing:
        return row.closing.words;
    case Column::Owner:
        return row.owner;
    }
    return {};
}

QVariant ComplaintsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Code:
        return tr("编号");
    case Column::Text:
        return tr("内容");
    case Column::Answer:
        return tr("24 小时内答复");
    case Column::Closing:
        return tr("48 小时内办结");
    case Column::Owner:
        return tr("谁在办");
    }
    return {};
}
} // namespace Presentation

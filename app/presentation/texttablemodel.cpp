// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/texttablemodel.h"

#include <algorithm>

#include "presentation/desktone.h"

namespace Presentation {

void TextTableModel::setTable(const QStringList &head, std::vector<Row> rows)
{
    if (head == m_head && rows.size() == m_rows.size()) { // the chosen row stays chosen
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i])
                continue;
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(int(i), 0), index(int(i), int(m_head.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_head = head;
    m_rows = std::move(rows);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_head.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(column);
    case BoldRole:
        return std::ranges::find(row.bold, column) != row.bold.end();
    case AlarmRole:
        return std::ranges::find(row.alarm, column) != row.alarm.end();
    case QuietRole:
        return column == 0 && !row.quiet.isEmpty() ? QVariant(row.quiet) : QVariant();
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_head.value(section);
}
} // namespace Presentation

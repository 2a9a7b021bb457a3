// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/bookinggrid.h"

namespace Presentation {

void BookingGrid::setContent(Content content)
{
    if (content == m_content)
        return;
    const bool sameShape = content.doctors == m_content.doctors && content.times == m_content.times;
    if (!sameShape) {
        beginResetModel();
        m_content = std::move(content);
        endResetModel();
        return;
    }
    m_content = std::move(content);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const BookingCell &BookingGrid::cell(int row, int column) const
{
    return m_content.cells[static_cast<size_t>(row)][static_cast<size_t>(column)];
}

QModelIndex BookingGrid::indexOf(const Domain::SlotId &slot) const
{
    for (int row = 0; !slot.isEmpty() && row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (cell(row, column).slotId == slot)
                return index(row, column);
        }
    }
    return {};
}

QModelIndex BookingGrid::firstBookable() const
{
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < rowCount(); ++row) {
            const BookingCell &one = cell(row, column);
            const bool open = one.state == CellState::Open || one.state == CellState::Quiet
                || one.state == CellState::Held;
            if (open && one.free > 0)
                return index(row, column);
        }
    }
    return {};
}

int BookingGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.doctors.size());
}

int BookingGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.times.size());
}

QString BookingGrid::words(const BookingCell &cell) const
{
    switch (cell.state) {
    case CellState::Closed:
        return QStringLiteral("–");
    case CellState::Past:
        return tr("已过");
    case CellState::Full:
        return tr("满");
    case CellState::Open:
    case CellState::Quiet:
    case CellState::Held:
        return tr("余 %1").arg(cell.free);
    }
    return {};
}

QVariant BookingGrid::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const BookingCell &shown = cell(index.row(), index.column());
    const auto &doctor = m_content.doctors[static_cast<size_t>(index.row())];
    const auto &time = m_content.times[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return words(shown);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return shown.mine ? tr("%1 %2，%3，已为他约好").arg(doctor.name, time.words, words(shown))
                          : tr("%1 %2，%3").arg(doctor.name, time.words, words(shown));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case CellRole:
        return QVariant::fromValue(shown);
    default:
        return {};
    }
}

QVariant BookingGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    const auto at = static_cast<size_t>(section);
    if (orientation == Qt::Horizontal && at < m_content.times.size()) {
        if (role == Qt::DisplayRole)
            return m_content.times[at].words;
        if (role == TimeRole)
            return QVariant::fromValue(m_content.times[at]);
    }
    if (orientation == Qt::Vertical && at < m_content.doctors.size()) {
        if (role == Qt::DisplayRole)
            return m_content.doctors[at].name;
        if (role == DoctorRole)
            return QVariant::fromValue(m_content.doctors[at]);
    }
    return {};
}
} // namespace Presentation

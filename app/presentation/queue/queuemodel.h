// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "domain/ids.h"
#include "presentation/desktone.h"

namespace Presentation {

/// One person in the list of a queue.
struct QueueRow {
    Domain::TicketId ticketId;
    Domain::PatientId patientId;
    int position = 0; ///< from 1; 0 where order means nothing
    QString number;
    QString name;
    QString person; ///< "女 41"
    DeskTag tag;    ///< why it has this place, in one or two words
    QString booked; ///< "10:00" or "—"
    QString arrived;
    int waitedMinutes = 0;
    int targetMinutes = -1; ///< of her class, until she is called; -1: none counts for her
    bool late = false;      ///< beyond it
    QString wait;           ///< what is still to come: "9–16", "马上"
    QString room;
    QString reason;

    bool operator==(const QueueRow &) const = default;
};

/// A list of people in calling order; changes row by row while the people stay the same.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Position,
        Number,
        Name,
        Class,
        Booked,
        Arrived,
        Waited,
        Wait,
        Room,
        Reason,
    };
    static constexpr int ColumnCount = int(Column::Reason) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<QueueRow> rows);
    /// The headings in the present language have changed.
    void retranslate();

    [[nodiscard]] const std::vector<QueueRow> &rows() const { return m_rows; }

    /// -1: not in the list.
    [[nodiscard]] int rowOf(const Domain::TicketId &ticket) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QueueRow &row, Column column) const;

    std::vector<QueueRow> m_rows;
};
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "domain/ids.h"
#include "presentation/desktone.h"

namespace Presentation {

/// One of a complaint's two deadlines as a bar: a word, how much is used up, how it stands.
struct ComplaintClock {
    QString words;    ///< "超 35 分", "剩 23 小时", "已答复"
    double share = 0; ///< of the time that is used up, 0 … 1
    DeskTone tone = DeskTone::Neutral;
    QString icon;

    bool operator==(const ComplaintClock &) const = default;
};

/// A line of the register.
struct ComplaintRow {
    Domain::ComplaintId id;
    QString code;
    QString channel; ///< "自助机"
    QString subject; ///< department, or what kind of matter it is
    QString text;    ///< as it was written; may have several lines
    ComplaintClock answer;
    ComplaintClock closing;
    QString owner;       ///< a dash until somebody is named
    bool urgent = false; ///< pain, a fall, violence (edge 128)

    bool operator==(const ComplaintRow &) const = default;
};

/// The register as it is filtered now.
class ComplaintsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Code, Text, Answer, Closing, Owner };
    static constexpr int ColumnCount = int(Column::Owner) + 1;

    /// `ComplaintClock` of the two clock columns; bool: the row is urgent.
    enum Role { ClockRole = Qt::UserRole + 200, UrgentRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ComplaintRow> rows);

    [[nodiscard]] const std::vector<ComplaintRow> &rows() const { return m_rows; }

    /// -1: not on view.
    [[nodiscard]] int rowOf(const Domain::ComplaintId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ComplaintRow> m_rows;
};
} // namespace Presentation

Q_DECLARE_METATYPE(Presentation::ComplaintClock)

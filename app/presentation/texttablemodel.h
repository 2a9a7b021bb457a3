// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

namespace Presentation {

/// A small table of words that is shown as a whole and replaced as a whole.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row {
        QStringList cells;
        QString quiet;          ///< small words behind the first cell
        std::vector<int> bold;  ///< columns that are looked for
        std::vector<int> alarm; ///< columns that got worse

        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const QStringList &head, std::vector<Row> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_head;
    std::vector<Row> m_rows;
};
} // namespace Presentation

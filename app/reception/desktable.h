// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableView>

namespace Widgets {
class Theme;
}

namespace Reception {

/// A list of the desk: whole rows are chosen, arrows move, Enter opens, Tab goes on to the next
/// control. Its cells are painted by `RowDelegate`.
class DeskTable : public QTableView
{
    Q_OBJECT

public:
    enum class Head { Shown, Hidden };
    DeskTable(const Widgets::Theme &theme, Head head, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// This column takes what the others leave; those with a width keep it, the rest fit.
    void setStretch(int column);
    /// This column is as wide as its longest words, as every one is that was never told.
    void setFitting(int column);
    /// Rows `design` px high; 0: the design's one-line rows.
    void setRowHeight(int design);
    /// This column is `design` px wide whatever it holds; too long words are shortened.
    void setWidth(int column, int design);
    void chooseRow(int row);

Q_SIGNALS:
    /// Moved to by hand: arrows or a click.
    void rowChosen(int row);
    /// Enter or a double click.
    void rowOpened(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void restyle();

    const Widgets::Theme &m_theme;
    std::vector<std::pair<int, int>> m_widths;
    int m_rowHeight = 0;
    bool m_byProgram = false;
};
} // namespace Reception

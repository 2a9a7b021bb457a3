// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace Presentation {
class BookingGrid;
}

namespace Widgets {
class Theme;
}

namespace Reception {

/// Doctors at the left in two lines, half hours above; past ones are quiet.
class BookingHeader : public QHeaderView
{
    Q_OBJECT

public:
    BookingHeader(const Widgets::Theme &theme, Qt::Orientation orientation, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Widgets::Theme &m_theme;
};

/// The grid of a day with the present moment as a line behind the cells. Arrows walk over it; the
/// person's own booking is dragged to another half hour, or picked up and put down with keys.
class BookingGridView : public QTableView
{
    Q_OBJECT

public:
    BookingGridView(
        Presentation::BookingGrid &grid, const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setNowWord(const QString &word) { m_nowWord = word; }

Q_SIGNALS:
    void chosen(const QModelIndex &index);
    void bookRequested();
    void cancelRequested();
    /// Pick her booking up, or put it back.
    void moveRequested();
    /// So many half hours longer, or shorter.
    void lengthStepped(int halfHours);
    void putBackRequested();
    /// -1: the day before, +1: the day after.
    void dayStepped(int days);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void relay();
    void paintNow();

    Presentation::BookingGrid &m_grid;
    const Widgets::Theme &m_theme;
    QString m_nowWord;
    std::pair<int, int> m_pressed{
        -1, -1}; ///< row and column of her own booking below the mouse; -1: something else
    QPoint m_pressedAt;
    bool m_dragging = false;
};
} // namespace Reception

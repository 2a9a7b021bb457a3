// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Widgets {
class Theme;
}

namespace Reception {

/// Paints the cells of the desk's lists: a hairline below, a bar at the left of the chosen row,
/// words, tags, alarms (`Presentation::DeskRole`).
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const Widgets::Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter,
        const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Ground, hairline and the chosen row's bar; for other delegates too.
    static void paintGround(QPainter &painter,
        const QStyleOptionViewItem &option,
        const Widgets::Theme &theme,
        bool first,
        bool last);

private:
    void paintWords(QPainter &painter, const QRect &where, const QModelIndex &index) const;

    void paintTwoLines(QPainter &painter, const QRect &where, const QModelIndex &index) const;

    const Widgets::Theme &m_theme;
};
} // namespace Reception

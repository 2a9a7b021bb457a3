// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Presentation {
struct BookingCell;
}

namespace Widgets {
class Theme;
}

namespace Reception {

/// Draws a half hour: how many places are left, one pip per place, or why there is none.
class BookingCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BookingCellDelegate(const Widgets::Theme &theme, QObject *parent = nullptr);

    enum class Chosen { No, Yes };
    /// The same for the legend, `words` in the middle of `where`.
    static void paintCell(QPainter &painter,
        const QRect &where,
        const Widgets::Theme &theme,
        const Presentation::BookingCell &cell,
        const QString &words,
        Chosen chosen);

    void paint(QPainter *painter,
        const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const Widgets::Theme &m_theme;
};
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Widgets {
class Theme;
}

namespace Reception {

/// Cells of the complaints register: two lines of words, or a clock over its bar.
class ComplaintDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ComplaintDelegate(const Widgets::Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter,
        const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void paintWords(QPainter &painter, const QRect &where, const QModelIndex &index) const;
    void paintClock(QPainter &painter, const QRect &where, const QModelIndex &index) const;

    const Widgets::Theme &m_theme;
};
} // namespace Reception

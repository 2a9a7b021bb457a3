// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Widgets {
class Theme;
}

namespace Reception {

/// A person the search found, in two lines, with the letters marked that fit and the key that
/// opens him.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    HitDelegate(const Widgets::Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter,
        const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Paints words with marks behind some letters; returns where they end.
    int paintMarked(
        QPainter &painter, const QRect &where, const QString &text, const QList<int> &marks) const;

    const Widgets::Theme &m_theme;
};
} // namespace Reception

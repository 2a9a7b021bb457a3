// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace Widgets {
class Theme;
}

namespace Reception {

/// Paints a line of the public information: a title with a few quiet words, a value at the right,
/// what is to be said below in as many lines as it takes.
class InformationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `view` tells the width that words may take.
    InformationDelegate(const Widgets::Theme &theme, QListView *view);

    void paint(QPainter *painter,
        const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Widgets::Theme &m_theme;
    QListView *m_view;
};
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/keysoverlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

KeysOverlay::KeysOverlay(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("keysOverlay"));
    setFocusPolicy(Qt::StrongFocus);
    hide();
    theme.follow(this);
}

void KeysOverlay::open(const QString &title, const std::vector<KeyGroup> &groups)
{
    if (isVisible()) {
        leave();
        return;
    }
    m_title = title;
    m_groups = groups;
    QStringList words{title};
    for (const KeyGroup &group : groups) {
        for (const auto &[key, meaning] : group.keys)
            words.append(key + u' ' + meaning);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    m_before = parentWidget()->window()->focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus();
}

void KeysOverlay::leave()
{
    hide();
    const auto all = parentWidget()->findChildren<QWidget *>();
    if (all.contains(m_before))
        m_before->setFocus();
    m_before = nullptr;
}

void KeysOverlay::keyPressEvent(QKeyEvent *)
{
    leave();
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    leave();
}

void KeysOverlay::paintGroup(QPainter &painter, const QRect &where, const KeyGroup &group) const
{
    painter.setFont(m_theme.font(TextRole::SectionTitle));
    painter.setPen(m_theme.color(ColorRole::Accent));
    int y = where.top();
    painter.drawText(
        QRect(where.left(), y, where.width(), m_theme.px(28)), Qt::AlignVCenter, group.title);
    y += m_theme.px(32);
    const int capColumn = m_theme.px(118);
    for (const auto &[key, meaning] : group.keys) {
        painter.setFont(m_theme.font(TextRole::Keycap));
        const int wide = painter.fontMetrics().horizontalAdvance(key) + m_theme.px(14);
        const QRectF cap(where.left() + 0.5, y + m_theme.px(4) + 0.5, wide, m_theme.px(20));
        painter.setPen(m_theme.color(ColorRole::LineStrong));
        painter.setBrush(m_theme.color(ColorRole::Sunken));
        painter.drawRoundedRect(cap, m_theme.px(5), m_theme.px(5));
        painter.setPen(m_theme.color(ColorRole::Ink));
        painter.drawText(cap, Qt::AlignCenter, key);
        painter.setFont(m_theme.font(TextRole::Body));
        const QRect words(where.left() + capColumn, y, where.width() - capColumn, m_theme.px(28));
        painter.drawText(words,
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(meaning, Qt::ElideRight, words.width()));
        y += m_theme.px(28);
    }
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor scrim = m_theme.color(ColorRole::Scrim);
    scrim.setAlphaF(0.6F);
    painter.fillRect(rect(), scrim);
    const int columns = 3;
    std::vector<int> heights(columns, 0);
    std::vector<std::pair<int, int>> places; // column, y
    for (const KeyGroup &group : m_groups) {
        const auto least = std::min_element(heights.begin(), heights.end());
        places.emplace_back(int(least - heights.begin()), *least);
        *least += m_theme.px(32 + 28 * int(group.keys.size()) + 16);
    }
    const int tall = *std::max_element(heights.begin(), heights.end());
    const int wide = std::min(width() - m_theme.px(64), m_theme.px(1120));
    const int head = m_theme.px(64);
    QRect sheet(0, 0, wide, std::min(height() - m_theme.px(32), tall + head + m_theme.px(16)));
    sheet.moveCenter(rect().center());
    painter.setPen(QPen(m_theme.color(ColorRole::LineStrong), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(sheet, m_theme.panelRadius(), m_theme.panelRadius());
    painter.setFont(m_theme.font(TextRole::PageTitle));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QRect inner = sheet.adjusted(m_theme.px(24), m_theme.px(16), -m_theme.px(24), 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, m_title);
    const int column = inner.width() / columns;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const QRect where(inner.left() + places[i].first * column,
            sheet.top() + head + places[i].second,
            column - m_theme.px(16),
            0);
        paintGroup(painter, where, m_groups[i]);
    }
}
} // namespace Reception

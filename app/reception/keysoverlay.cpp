// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/keysoverlay.h"

#include <algorithm>
#include <array>

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
constexpr int UsualRow = 28;
constexpr int LeastRow = 21; // a keycap and its edge
constexpr int GroupHead = 32;
constexpr int GroupGap = 16;
constexpr int SheetHead = 64;
constexpr int SheetFoot = 16;
constexpr int SheetEdge = 24; // of the window, above and below
constexpr int Columns = 3;
} // namespace

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

/// Groups one after the other, each below the shortest column so far. Rows come closer together
/// until all of it fits on the screen: no key is ever cut.
KeysOverlay::Sheet KeysOverlay::lay() const
{
    const int room = height() - m_theme.px(SheetEdge + SheetHead + SheetFoot);
    Sheet sheet;
    for (sheet.row = m_theme.px(UsualRow); sheet.row >= m_theme.px(LeastRow); --sheet.row) {
        std::array<int, Columns> heights{};
        sheet.places.clear();
        for (const KeyGroup &group : m_groups) {
            const auto least = std::min_element(heights.begin(), heights.end());
            sheet.places.emplace_back(int(least - heights.begin()), *least);
            *least += m_theme.px(GroupHead + GroupGap) + sheet.row * int(group.keys.size());
        }
        sheet.tall = *std::max_element(heights.begin(), heights.end()) - m_theme.px(GroupGap);
        if (sheet.tall <= room)
            break;
    }
    return sheet;
}

void KeysOverlay::paintGroup(
    QPainter &painter, const QRect &where, const KeyGroup &group, int row) const
{
    painter.setFont(m_theme.font(TextRole::SectionTitle));
    painter.setPen(m_theme.color(ColorRole::Accent));
    int y = where.top();
    painter.drawText(
        QRect(where.left(), y, where.width(), m_theme.px(28)), Qt::AlignVCenter, group.title);
    y += m_theme.px(GroupHead);
    const int capColumn = m_theme.px(118);
    for (const auto &[key, meaning] : group.keys) {
        painter.setFont(m_theme.font(TextRole::Keycap));
        const int wide = painter.fontMetrics().horizontalAdvance(key) + m_theme.px(14);
        const int high = m_theme.px(20);
        const QRectF cap(where.left() + 0.5, y + (row - high) / 2 + 0.5, wide, high);
        painter.setPen(m_theme.color(ColorRole::LineStrong));
        painter.setBrush(m_theme.color(ColorRole::Sunken));
        painter.drawRoundedRect(cap, m_theme.px(5), m_theme.px(5));
        painter.setPen(m_theme.color(ColorRole::Ink));
        painter.drawText(cap, Qt::AlignCenter, key);
        painter.setFont(m_theme.font(TextRole::Body));
        const QRect words(where.left() + capColumn, y, where.width() - capColumn, row);
        painter.drawText(words,
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(meaning, Qt::ElideRight, words.width()));
        y += row;
    }
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor scrim = m_theme.color(ColorRole::Scrim);
    scrim.setAlphaF(0.6F);
    painter.fillRect(rect(), scrim);
    const Sheet laid = lay();
    const int wide = std::min(width() - m_theme.px(64), m_theme.px(1120));
    const int head = m_theme.px(SheetHead);
    QRect sheet(0, 0, wide, laid.tall + head + m_theme.px(SheetFoot));
    sheet.moveCenter(rect().center());
    painter.setPen(QPen(m_theme.color(ColorRole::LineStrong), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(sheet, m_theme.panelRadius(), m_theme.panelRadius());
    painter.setFont(m_theme.font(TextRole::PageTitle));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QRect inner = sheet.adjusted(m_theme.px(24), m_theme.px(16), -m_theme.px(24), 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, m_title);
    const int column = inner.width() / Columns;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const QRect where(inner.left() + laid.places[i].first * column,
            sheet.top() + head + laid.places[i].second,
            column - m_theme.px(16),
            0);
        paintGroup(painter, where, m_groups[i], laid.row);
    }
}
} // namespace Reception

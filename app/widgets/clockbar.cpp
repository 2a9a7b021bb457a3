// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/clockbar.h"

#include <algorithm>

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr std::chrono::hours NearlyDue{4}; // DESIGN, section 3
}

ClockBar::ClockBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
    name();
}

void ClockBar::setTime(std::chrono::minutes left, std::chrono::minutes whole, State state)
{
    m_left = left;
    m_whole = std::max(whole, std::chrono::minutes(1));
    m_state = state;
    name();
}

void ClockBar::setLabel(const QString &label)
{
    m_label = label;
    name();
}

Tone ClockBar::tone() const
{
    return toneOf(m_left, m_state);
}

QString ClockBar::words() const
{
    return wordsOf(m_left, m_state);
}

Tone ClockBar::toneOf(std::chrono::minutes left, State state)
{
    if (state == State::Done)
        return Tone::Success;
    if (left.count() < 0)
        return Tone::Danger;
    return left < NearlyDue ? Tone::Warn : Tone::Neutral;
}

QString ClockBar::wordsOf(std::chrono::minutes left, State state)
{
    if (state == State::Done)
        return tr("已完成");
    const auto span = std::chrono::abs(left);
    const auto hours = std::chrono::floor<std::chrono::hours>(span);
    const auto minutes = (span - hours).count();
    const bool over = left.count() < 0;
    if (hours.count() == 0)
        return over ? tr("超了 %1 分").arg(minutes) : tr("还有 %1 分").arg(minutes);
    if (minutes == 0)
        return over ? tr("超了 %1 小时").arg(hours.count()) : tr("还有 %1 小时").arg(hours.count());
    return (over ? tr("超了 %1 小时 %2 分") : tr("还有 %1 小时 %2 分"))
        .arg(hours.count())
        .arg(minutes);
}

QSize ClockBar::sizeHint() const
{
    const QFontMetrics small(m_theme.font(TextRole::Small));
    const int width = small.horizontalAdvance(m_label) + m_theme.space(Space::S4)
        + QFontMetrics(m_theme.font(TextRole::Strong)).horizontalAdvance(words());
    return {std::max(width, m_theme.px(120)), m_theme.lineHeight(TextRole::Small) + m_theme.px(12)};
}

void ClockBar::paint(QPainter &painter,
    const QRect &where,
    const Theme &theme,
    Tone tone,
    double share,
    const QString &words)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = theme.lineHeight(TextRole::Small);
    const int bar = theme.px(8);
    const int gap = theme.px(4);
    const int top = where.top() + (where.height() - line - gap - bar) / 2;
    QFont font = theme.font(TextRole::Small);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.color(inkOf(tone)));
    painter.drawText(
        QRect(where.left(), top, where.width(), line), Qt::AlignRight | Qt::AlignVCenter, words);
    QRectF track(where.left(), top + line + gap, where.width(), bar);
    painter.setPen(QPen(theme.color(ColorRole::Line), 1));
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), bar / 2.0, bar / 2.0);
    track.setWidth(std::clamp(share, 0.0, 1.0) * track.width());
    if (track.width() > 0) {
        track.setWidth(std::max<double>(track.width(), bar));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(inkOf(tone)));
        painter.drawRoundedRect(track, bar / 2.0, bar / 2.0);
    }
    painter.restore();
}

void ClockBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double used = m_state == State::Done || m_left.count() < 0
        ? 1
        : 1 - double(m_left.count()) / double(m_whole.count());
    paint(painter, rect(), m_theme, tone(), used, words());
    const int line = m_theme.lineHeight(TextRole::Small);
    const int top = (height() - line - m_theme.px(12)) / 2;
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    painter.drawText(QRect(0, top, width(), line), Qt::AlignLeft | Qt::AlignVCenter, m_label);
}

void ClockBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

void ClockBar::name()
{
    setAccessibleName(m_label.isEmpty() ? words() : m_label + u' ' + words());
    updateGeometry();
    update();
}
} // namespace Widgets

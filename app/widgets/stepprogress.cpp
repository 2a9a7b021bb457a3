// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stepprogress.h"

#include <QEvent>
#include <QPainter>

#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

StepProgress::StepProgress(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme.follow(this);
    setStep(m_current, m_count);
}

void StepProgress::setStep(int current, int count)
{
    m_current = current;
    m_count = qMax(1, count);
    setAccessibleName(words());
    update();
}

void StepProgress::setPlace(const QString &place)
{
    m_place = place;
    updateGeometry();
    update();
}

QString StepProgress::words() const
{
    return tr("第 %1 步，共 %2 步").arg(m_current).arg(m_count);
}

bool StepProgress::placeFitsBeside(int width) const
{
    const TextBlock words(m_theme, this->words(), TextRole::Progress, ColorRole::Accent);
    const TextBlock place(m_theme, m_place, TextRole::Body, ColorRole::Ink2);
    return words.naturalWidth() + place.naturalWidth() + m_theme.space(Space::S5) <= width;
}

QSize StepProgress::sizeHint() const
{
    const int width = m_theme.px(968);
    return {width, heightForWidth(width)};
}

QSize StepProgress::minimumSizeHint() const
{
    const TextBlock words(m_theme, this->words(), TextRole::Progress, ColorRole::Accent);
    const int width = int(words.naturalWidth());
    return {width, m_theme.lineHeight(TextRole::Progress) + m_theme.px(26)};
}

int StepProgress::heightForWidth(int width) const
{
    int height = m_theme.lineHeight(TextRole::Progress) + m_theme.px(26);
    if (!m_place.isEmpty() && !placeFitsBeside(width)) {
        const TextBlock place(m_theme, m_place, TextRole::Body, ColorRole::Ink2);
        height += int(place.height(width));
    }
    return height;
}

void StepProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    TextBlock words(m_theme, this->words(), TextRole::Progress, ColorRole::Accent);
    const double line = m_theme.lineHeight(TextRole::Progress);
    words.paint(painter, QRectF(0, 0, width(), line));
    const bool beside = placeFitsBeside(width());
    const TextBlock place(
        m_theme, m_place, TextRole::Body, ColorRole::Ink2, beside ? Qt::AlignRight : Qt::AlignLeft);
    const double own = m_theme.lineHeight(TextRole::Body);
    place.paint(painter, QRectF(0, beside ? (line - own) / 2 + m_theme.px(2) : line, width(), own));

    const double bar = m_theme.px(16);
    const double gap = m_theme.px(12);
    const double each = (width() - gap * (m_count - 1)) / m_count;
    const double edge = m_theme.stroke(Stroke::Control);
    for (int i = 0; i < m_count; ++i) {
        const bool done = i + 1 < m_current;
        const bool now = i + 1 == m_current;
        painter.setPen(
            QPen(m_theme.color(done || now ? ColorRole::Accent : ColorRole::LineStrong), edge));
        painter.setBrush(m_theme.color(now ? ColorRole::Accent
                : done                     ? ColorRole::AccentMid
                                           : ColorRole::Surface));
        const QRectF segment(i * (each + gap), height() - bar, each, bar);
        painter.drawRoundedRect(
            segment.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), bar / 2, bar / 2);
    }
}

void StepProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setStep(m_current, m_count);
    QWidget::changeEvent(event);
}
} // namespace Widgets

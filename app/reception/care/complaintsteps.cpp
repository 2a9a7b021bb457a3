// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintsteps.h"

#include <QPainter>

#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::ComplaintStep;

namespace {
constexpr int Disc = 28;
}

ComplaintSteps::ComplaintSteps(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
}

void ComplaintSteps::setSteps(std::vector<ComplaintStep> steps)
{
    m_steps = std::move(steps);
    QStringList words;
    for (const ComplaintStep &step : m_steps)
        words << QStringList{step.name, step.when}.join(QLatin1Char(' '));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize ComplaintSteps::sizeHint() const
{
    return {m_theme.px(360), m_theme.px(Disc + 4) + 2 * m_theme.lineHeight(TextRole::Small)};
}

void ComplaintSteps::paintEvent(QPaintEvent *)
{
    if (m_steps.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double cell = static_cast<double>(width()) / static_cast<double>(m_steps.size());
    const double size = m_theme.px(Disc);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const double middle = cell * (static_cast<double>(i) + 0.5);
        if (i > 0) {
            const bool passed = m_steps[i].state != ComplaintStep::State::Later;
            painter.fillRect(QRectF(middle - cell + size / 2, size / 2 - 1.5, cell - size, 3),
                m_theme.color(passed ? ColorRole::Accent : ColorRole::Line));
        }
        paintStep(painter, QRectF(middle - size / 2, 0, size, size), i);
        const int line = m_theme.lineHeight(TextRole::Small);
        const QRectF name(middle - cell / 2, size + 4, cell, line);
        const bool later = m_steps[i].state == ComplaintStep::State::Later;
        painter.setFont(m_theme.font(TextRole::Strong));
        painter.setPen(m_theme.color(later ? ColorRole::Ink2 : ColorRole::Ink));
        painter.drawText(name, Qt::AlignCenter, m_steps[i].name);
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(ColorRole::Ink2));
        painter.drawText(name.translated(0, line),
            Qt::AlignCenter,
            painter.fontMetrics().elidedText(m_steps[i].when, Qt::ElideRight, int(cell) - 2));
    }
}

void ComplaintSteps::paintStep(QPainter &painter, const QRectF &disc, size_t at) const
{
    const auto state = m_steps[at].state;
    const bool filled = state != ComplaintStep::State::Later;
    painter.setPen(QPen(m_theme.color(filled ? ColorRole::Accent : ColorRole::LineStrong), 2));
    painter.setBrush(m_theme.color(filled ? ColorRole::Accent : ColorRole::Surface));
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
    if (state == ComplaintStep::State::Done) {
        const double size = disc.width() * 0.6;
        m_theme.paintIcon(painter,
            QStringLiteral("check"),
            ColorRole::OnAccent,
            QRectF(disc.center().x() - size / 2, disc.center().y() - size / 2, size, size));
        return;
    }
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme.color(filled ? ColorRole::OnAccent : ColorRole::Ink2));
    painter.drawText(disc, Qt::AlignCenter, QString::number(at + 1));
}
} // namespace Reception

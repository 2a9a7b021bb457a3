// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wayfinding/steplist.h"

#include <QGridLayout>
#include <QPainter>

#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Kiosk {

using namespace Widgets;

// Design 08 and 09, px at 100 %.
constexpr int NumberDisc = 48;
constexpr int IconDisc = 84;

StepList::StepList(const Theme &theme)
    : m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &StepList::relayout);
    relayout();
}

int StepList::diameter() const
{
    return m_theme.px(m_discs == Discs::Icons ? IconDisc : NumberDisc);
}

void StepList::setSteps(const std::vector<Presentation::WalkStep> &steps, Discs discs)
{
    m_steps = steps;
    m_discs = discs;
    while (m_words.size() < steps.size()) {
        auto *words = new TextLabel(m_theme, TextRole::Body);
        m_grid->addWidget(words, static_cast<int>(m_words.size()), 0, Qt::AlignVCenter);
        m_words.push_back(words);
    }
    for (size_t index = 0; index < m_words.size(); ++index) {
        m_words[index]->setVisible(index < steps.size());
        m_words[index]->setRole(discs == Discs::Icons ? TextRole::Strong : TextRole::Body);
        if (index < steps.size())
            m_words[index]->setText(steps[index].text);
    }
    relayout();
}

void StepList::relayout()
{
    m_grid->setVerticalSpacing(m_theme.px(m_discs == Discs::Icons ? 24 : 14));
    for (size_t index = 0; index < m_words.size(); ++index) {
        m_words[index]->setContentsMargins(diameter() + m_theme.px(24), 0, 0, 0);
        m_words[index]->setMinimumHeight(index < m_steps.size() ? diameter() : 0);
    }
    update();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int across = diameter();
    QPoint before;
    for (size_t index = 0; index < m_steps.size(); ++index) {
        const QRect words = m_words[index]->geometry();
        const QRect disc(0, words.center().y() - across / 2, across, across);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Accent));
        if (index > 0 && m_discs == Discs::Icons) {
            const int wide = m_theme.px(8);
            painter.drawRect(across / 2 - wide / 2, before.y(), wide, disc.top() - before.y());
        }
        painter.drawEllipse(disc);
        before = QPoint(0, disc.bottom());
        if (m_discs == Discs::Icons) {
            const int inset = across / 4;
            m_theme.paintIcon(painter,
                m_steps[index].icon,
                ColorRole::OnAccent,
                QRectF(disc.adjusted(inset, inset, -inset, -inset)));
        } else {
            painter.setPen(m_theme.color(ColorRole::OnAccent));
            painter.setFont(m_theme.font(TextRole::Strong));
            painter.drawText(disc, Qt::AlignCenter, QString::number(index + 1));
        }
    }
}
} // namespace Kiosk

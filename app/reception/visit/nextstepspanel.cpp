// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/visit/nextstepspanel.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "presentation/deskwords.h"
#include "presentation/visit/stepicon.h"
#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Domain::StepKind;
using Presentation::DeskWords;

namespace {
constexpr std::array Offered{StepKind::BloodTest,
    StepKind::Imaging,
    StepKind::Ultrasound,
    StepKind::ReturnToDoctor,
    StepKind::Pay,
    StepKind::Pharmacy,
    StepKind::GoHome};
}

NextStepsPanel::NextStepsPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Flat, parent)
    , m_question(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_confirm(new DeskButton(theme, DeskButton::Kind::Primary, this))
    , m_leave(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("nextStepsPanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_confirm->setObjectName(QStringLiteral("finishConfirmButton"));
    m_leave->setObjectName(QStringLiteral("finishCancelButton"));
    m_confirm->setIconName(QStringLiteral("check"));
    m_confirm->setKeycap(QStringLiteral("Enter"));
    m_leave->setKeycap(QStringLiteral("Esc"));
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(8, choices);
    for (size_t i = 0; i < Offered.size(); ++i) {
        auto *step = new DeskButton(theme, DeskButton::Kind::Tab, choices);
        step->setObjectName(QStringLiteral("stepButton%1").arg(i + 1));
        step->setIconName(Presentation::stepIcon(Offered[i]));
        step->setKeycap(QString::number(i + 1));
        step->setFocusPolicy(Qt::NoFocus);
        connect(step, &DeskButton::clicked, this, [this, i] { toggle(i); });
        m_steps.push_back(step);
        flow->addWidget(step);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_question, 1);
    row->addWidget(m_confirm);
    row->addWidget(m_leave);
    body()->addLayout(row);
    body()->addWidget(choices);
    m_confirm->setFocusPolicy(Qt::NoFocus);
    m_leave->setFocusPolicy(Qt::NoFocus);
    connect(m_confirm, &DeskButton::clicked, this, &NextStepsPanel::confirm);
    connect(m_leave, &DeskButton::clicked, this, [this] {
        hide();
        Q_EMIT left();
    });
    retranslate();
    hide();
}

void NextStepsPanel::open(const QString &number)
{
    m_number = number;
    m_chosen.clear();
    refresh();
    show();
    setFocus();
}

void NextStepsPanel::toggle(size_t index)
{
    const size_t home = Offered.size() - 1;
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), index);
    if (at != m_chosen.end())
        m_chosen.erase(at);
    else if (index == home)
        m_chosen = {home}; // nothing comes after going home
    else {
        std::erase(m_chosen, home);
        m_chosen.push_back(index);
    }
    refresh();
    setFocus();
}

void NextStepsPanel::confirm()
{
    if (m_chosen.empty())
        return;
    std::vector<StepKind> steps;
    for (const size_t index : m_chosen)
        steps.push_back(Offered[index]);
    hide();
    Q_EMIT confirmed(steps);
}

void NextStepsPanel::refresh()
{
    QStringList words;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool chosen = std::find(m_chosen.begin(), m_chosen.end(), i) != m_chosen.end();
        m_steps[i]->setText(DeskWords::step(Offered[i]));
        m_steps[i]->setChecked(chosen);
    }
    for (const size_t index : m_chosen)
        words.append(DeskWords::step(Offered[index]));
    m_question->setText(words.isEmpty()
            ? tr("%1 看完了，下一步去哪？按数字选，可以选几个").arg(m_number)
            : tr("%1 下一步：%2").arg(m_number, words.join(QStringLiteral(" → "))));
    m_confirm->setEnabled(!m_chosen.empty());
}

void NextStepsPanel::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < int(Offered.size()))
        toggle(size_t(digit));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        confirm();
    else if (event->key() == Qt::Key_Escape)
        m_leave->click();
    else
        Panel::keyPressEvent(event);
}

void NextStepsPanel::retranslate()
{
    m_confirm->setText(tr("看完"));
    m_leave->setText(tr("还没完"));
    refresh();
}
} // namespace Reception

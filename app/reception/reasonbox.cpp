// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reasonbox.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

ReasonBox::ReasonBox(const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Flat, parent)
    , m_line(new Field(theme, this))
    , m_confirm(new DeskButton(theme, DeskButton::Kind::Primary, this))
    , m_close(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("reasonBox"));
    m_line->line().setObjectName(QStringLiteral("reasonLine"));
    m_line->line().setMaxLength(200); // one sentence; it is stored with the booking
    m_confirm->setObjectName(QStringLiteral("reasonConfirm"));
    m_confirm->setKeycap(QStringLiteral("Enter"));
    m_close->setKeycap(QStringLiteral("Esc"));

    body()->setSpacing(theme.space(Space::S2));
    body()->addWidget(m_line);
    for (int i = 0; i < MostUsual; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Secondary, this);
        button->setSize(DeskButton::Size::Compact);
        button->setKey(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
        m_usual.push_back(button);
        body()->addWidget(button);
        connect(button, &DeskButton::clicked, this, [this, button] {
            m_line->setText(button->text());
            m_line->line().setFocus();
        });
    }
    auto *acts = new QWidget(this);
    auto *flow = new FlowLayout(theme.space(Space::S2), acts);
    flow->setLines(FlowLayout::Lines::Filled); // one below the other where words are long
    flow->addWidget(m_confirm);
    flow->addWidget(m_close);
    body()->addWidget(acts);

    connect(m_confirm, &DeskButton::clicked, this, &ReasonBox::confirm);
    connect(m_close, &DeskButton::clicked, this, &ReasonBox::closed);
    connect(m_line, &Field::entered, this, &ReasonBox::confirm);
    retranslate();
}

void ReasonBox::retranslate()
{
    m_close->setText(tr("不用了"));
}

void ReasonBox::ask(
    const QString &question, const QString &act, const QStringList &usual, const QString &missing)
{
    m_missing = missing;
    m_line->setLabel(question);
    m_line->setText({});
    m_line->setError({});
    m_confirm->setText(act);
    for (size_t i = 0; i < m_usual.size(); ++i) {
        const bool used = static_cast<int>(i) < usual.size();
        m_usual[i]->setVisible(used);
        if (used)
            m_usual[i]->setText(usual.at(static_cast<int>(i)));
    }
    m_line->line().setFocus();
}

void ReasonBox::confirm()
{
    if (m_line->text().trimmed().isEmpty()) {
        m_line->setError(m_missing.isEmpty() ? tr("写一句原因，或选下面的常用句。") : m_missing);
        return;
    }
    Q_EMIT given(m_line->text().trimmed());
}

void ReasonBox::keyPressEvent(QKeyEvent *event)
{
    // A line lets Enter through when it has told of it: the view behind would act on it again.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (!enter)
        Panel::keyPressEvent(event);
}
} // namespace Reception

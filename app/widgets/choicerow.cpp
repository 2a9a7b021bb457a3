// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choicerow.h"

#include <QButtonGroup>
#include <QGridLayout>

#include "widgets/bigbutton.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

namespace Widgets {

ChoiceRow::ChoiceRow(const Theme &theme, const Base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_isKiosk(theme.isKiosk())
    , m_group(new QButtonGroup(this))
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::chosen);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_isKiosk != m_theme.isKiosk())
            rebuild();
        m_layout->setSpacing(m_theme.px(m_theme.isKiosk() ? 16 : 6));
    });
    m_layout->setSpacing(m_theme.px(m_theme.isKiosk() ? 16 : 6));
}

void ChoiceRow::setChoices(const QStringList &words, const QStringList &icons)
{
    const bool sameNumber = words.size() == m_words.size() && m_icons.size() == icons.size();
    m_words = words;
    m_icons = icons;
    if (!sameNumber)
        setCurrent(-1);
    rebuild();
}

void ChoiceRow::setCurrent(int index)
{
    // An exclusive group lets nobody uncheck its last one.
    m_group->setExclusive(false);
    const auto buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setChecked(m_group->id(button) == index);
    m_group->setExclusive(true);
}

int ChoiceRow::current() const
{
    return m_group->checkedId();
}

void ChoiceRow::setColumns(int columns)
{
    m_columns = columns;
    rebuild();
}

void ChoiceRow::rebuild()
{
    const int chosenBefore = current();
    const auto old = m_group->buttons();
    for (QAbstractButton *button : old) {
        m_group->removeButton(button);
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_isKiosk = m_theme.isKiosk();
    const int columns = m_columns > 0 ? m_columns : qMax(1, int(m_words.size()));
    for (int i = 0; i < m_words.size(); ++i) {
        QAbstractButton *button = nullptr;
        if (m_isKiosk) {
            auto *big = new BigButton(m_theme, m_clock, BigButton::Variant::Chip, this);
            big->setText(m_words.at(i));
            big->setIconName(m_icons.value(i));
            button = big;
        } else {
            auto *desk = new DeskButton(m_theme, DeskButton::Kind::Segment, this);
            desk->setText(m_words.at(i));
            desk->setIconName(m_icons.value(i));
            button = desk;
        }
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("choice%1").arg(i));
        m_group->addButton(button, i);
        m_layout->addWidget(button, i / columns, i % columns);
    }
    setCurrent(chosenBefore);
}
} // namespace Widgets

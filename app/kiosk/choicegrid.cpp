// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/choicegrid.h"

#include <algorithm>

#include <QGridLayout>

namespace Kiosk {

using namespace Widgets;

ChoiceGrid::ChoiceGrid(const KioskContext &context, BigButton::Variant variant)
    : m_context(context)
    , m_variant(variant)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
}

BigButton *ChoiceGrid::buttonAt(size_t index)
{
    while (m_buttons.size() <= index) {
        auto *button = new BigButton(m_context.theme, m_context.clock, m_variant, this);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        if (m_align)
            button->setContentAlignment(*m_align);
        const int place = static_cast<int>(m_buttons.size());
        connect(button, &BigButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
        m_buttons.push_back(button);
    }
    return m_buttons[index];
}

void ChoiceGrid::show(BigButton &button, const Choice &choice)
{
    button.setObjectName(choice.objectName);
    button.setText(choice.title);
    button.setSubtitle(choice.subtitle);
    button.setIconName(choice.icon);
    button.setCheckable(choice.chosen);
    button.setChecked(choice.chosen);
    button.setEdge(
        choice.quiet && !choice.chosen ? std::optional(ColorRole::Success) : std::nullopt);
    button.setSideBlock(Tone::Success,
        QStringLiteral("quiet"),
        choice.quiet && !choice.chosen ? tr("人少") : QString());
    if (choice.unavailable.isEmpty())
        button.setAvailable();
    else
        button.setUnavailable(choice.unavailable);
}

void ChoiceGrid::setChoices(const std::vector<Choice> &choices)
{
    for (size_t index = 0; index < choices.size(); ++index)
        show(*buttonAt(index), choices[index]);
    for (size_t index = choices.size(); index < m_buttons.size(); ++index)
        m_buttons[index]->setObjectName({});
    if (m_count != choices.size()) {
        m_count = choices.size();
        relay();
    }
}

void ChoiceGrid::setShape(int columns, int height)
{
    m_columns = columns;
    m_height = height;
    relay();
}

void ChoiceGrid::setGaps(int horizontal, int vertical)
{
    m_grid->setHorizontalSpacing(horizontal);
    m_grid->setVerticalSpacing(vertical);
}

int ChoiceGrid::columnsFor(const std::vector<Choice> &choices, int most, int width) const
{
    BigButton one(m_context.theme, m_context.clock, m_variant);
    int widest = 1;
    for (const Choice &choice : choices) {
        show(one, choice);
        widest = std::max(widest, one.wordWidth());
    }
    const int gap = m_grid->horizontalSpacing();
    return std::clamp((width + gap) / (widest + gap), 1, most);
}

void ChoiceGrid::setContentAlignment(Qt::Alignment align)
{
    m_align = align;
    for (BigButton *button : m_buttons)
        button->setContentAlignment(align);
}

void ChoiceGrid::relay()
{
    for (BigButton *button : m_buttons)
        m_grid->removeWidget(button);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(column, 1);
    for (size_t index = 0; index < m_buttons.size(); ++index) {
        BigButton *button = m_buttons[index];
        button->setVisible(index < m_count);
        if (index >= m_count)
            continue;
        const int place = static_cast<int>(index);
        button->setDesignHeight(m_height);
        m_grid->addWidget(button, place / m_columns, place % m_columns);
    }
}
} // namespace Kiosk

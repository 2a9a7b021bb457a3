// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/settingspanel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "presentation/desksettings.h"
#include "widgets/choicerow.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskPalette;
using Presentation::DeskSettings;

SettingsPanel::SettingsPanel(
    DeskSettings &settings, const Theme &theme, const Base::Clock &clock, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_lookLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_look(new ChoiceRow(theme, clock, this))
    , m_languageLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_language(new ChoiceRow(theme, clock, this))
    , m_close(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("settingsPanel"));
    m_look->setObjectName(QStringLiteral("paletteChoice"));
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_close->setKey(QKeySequence());
    m_close->setKeycap(QStringLiteral("Esc"));

    body()->addWidget(m_lookLabel);
    body()->addWidget(m_look);
    body()->addSpacing(theme.space(Space::S2));
    body()->addWidget(m_languageLabel);
    body()->addWidget(m_language);
    body()->addSpacing(theme.space(Space::S2));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_close);
    body()->addLayout(row);

    connect(m_look, &ChoiceRow::chosen, &settings, [this](int index) {
        m_settings.setPalette(DeskPalette(index));
    });
    connect(m_language, &ChoiceRow::chosen, &settings, [this](int index) {
        m_settings.setLanguage(index == 1 ? Base::Language::English : Base::Language::Chinese);
    });
    connect(m_close, &DeskButton::clicked, this, &SettingsPanel::toggle);
    retranslate();
    hide();
}

void SettingsPanel::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    retranslate();
    place();
    raise();
    show();
    focusOn(*m_look);
}

/// Arrows choose from here, Tab goes on to the next choice.
void SettingsPanel::focusOn(const ChoiceRow &row)
{
    for (auto *button : row.findChildren<QAbstractButton *>()) {
        if (button->isChecked())
            button->setFocus(Qt::TabFocusReason);
    }
}

void SettingsPanel::orderTabs()
{
    QWidget *before = nullptr;
    for (const ChoiceRow *row : {m_look, m_language}) {
        for (auto *button : row->findChildren<QAbstractButton *>()) {
            if (before)
                setTabOrder(before, button);
            before = button;
        }
    }
    setTabOrder(before, m_close);
}

void SettingsPanel::place()
{
    adjustSize();
    const int edge = m_theme.space(Space::S4);
    const QSize size = sizeHint().expandedTo({m_theme.px(420), 0});
    setGeometry(m_theme.px(92) + edge,
        parentWidget()->height() - size.height() - m_theme.px(34) - edge,
        size.width(),
        size.height());
}

void SettingsPanel::retranslate()
{
    setTitle(tr("设置"));
    m_lookLabel->setText(tr("外观"));
    m_look->setChoices({tr("浅色"), tr("深色"), tr("高对比")});
    m_look->setCurrent(int(m_settings.palette()));
    m_look->setAccessibleName(tr("外观"));
    m_languageLabel->setText(tr("语言"));
    m_language->setChoices({QStringLiteral("中文"), QStringLiteral("English")});
    m_language->setCurrent(m_settings.language() == Base::Language::English ? 1 : 0);
    m_language->setAccessibleName(tr("语言"));
    m_close->setText(tr("关上"));
    orderTabs(); // the choices were made anew
}

void SettingsPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    place();
    if (isVisible())
        focusOn(*m_language);
}

void SettingsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        Panel::keyPressEvent(event);
}
} // namespace Reception

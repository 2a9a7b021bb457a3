// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/listpage.h"

#include <QVBoxLayout>

#include "reception/desktable.h"
#include "reception/flowlayout.h"
#include "reception/reasonbox.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
constexpr int RowHeight = 44;
} // namespace

ListPage::ListPage(const Theme &theme, const char *name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_head(new QVBoxLayout)
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, m_panel))
    , m_nobody(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_panel))
    , m_acts(new QWidget(m_panel))
    , m_flow(new FlowLayout(theme.space(Space::S2), m_acts))
    , m_reason(new ReasonBox(theme, m_panel))
{
    setObjectName(QLatin1String(name));
    m_nobody->setAlignment(Qt::AlignCenter);
    m_flow->setLines(FlowLayout::Lines::Even);
    m_reason->hide();
    const int gutter = theme.space(Space::S4);
    const int gap = theme.space(Space::S2);
    m_head->setContentsMargins(gutter, gap, gutter, gap);
    m_head->setSpacing(gap);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(gutter, gap, gutter, gutter);
    foot->addWidget(m_reason);
    foot->addWidget(m_acts);
    m_panel->setPadding(Panel::Padding::None);
    m_panel->body()->setSpacing(0);
    m_panel->body()->addLayout(m_head);
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->addWidget(m_nobody, 1);
    m_panel->body()->addLayout(foot);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_panel);
    connect(m_reason, &ReasonBox::given, this, [this](const QString &reason) {
        m_reason->hide();
        takeReason(reason);
        closeReason();
    });
    connect(m_reason, &ReasonBox::closed, this, &ListPage::closeReason);
}

TextLabel *ListPage::makeSentence(TextRole role)
{
    auto *sentence = new TextLabel(m_theme, role, ColorRole::Ink, m_panel);
    m_head->addWidget(sentence);
    return sentence;
}

DeskButton *ListPage::makeAct(DeskButton::Kind kind, const ActLook &look)
{
    auto *button = new DeskButton(m_theme, kind, m_acts);
    button->setObjectName(QLatin1String(look.name));
    button->setIconName(QLatin1String(look.icon));
    button->setKey(QKeySequence(QLatin1String(look.key)));
    m_flow->addWidget(button);
    return button;
}

void ListPage::setList(QAbstractItemModel &model, const char *name, int stretch)
{
    m_table->setObjectName(QLatin1String(name));
    m_table->setModel(&model);
    m_table->setRowHeight(RowHeight);
    m_table->setStretch(stretch);
}

void ListPage::setTitle(const QString &title)
{
    m_panel->setTitle(title);
}

void ListPage::setNobody(const QString &words)
{
    m_nobody->setText(words);
}

void ListPage::ask(const QString &question, const QString &act, const QStringList &usual)
{
    m_reason->show();
    m_reason->ask(question, act, usual);
    fill();
}

bool ListPage::isAsking() const
{
    return !m_reason->isHidden();
}

void ListPage::closeReason()
{
    m_reason->hide();
    fill();
    m_table->setFocus();
}

void ListPage::showList(bool some, int chosen)
{
    m_table->setVisible(some);
    m_nobody->setVisible(!some);
    m_acts->setVisible(!isAsking());
    m_table->chooseRow(chosen);
}

void ListPage::retranslateList()
{
    m_reason->retranslate();
    fill();
}
} // namespace Reception

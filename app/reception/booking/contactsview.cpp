// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/contactsview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "presentation/booking/missedlist.h"
#include "presentation/booking/phonelist.h"
#include "reception/astyped.h"
#include "reception/desktable.h"
#include "reception/reasonbox.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::MissedList;
using Presentation::PhoneList;

ContactsView::ContactsView(
    PhoneList &phones, MissedList &missed, const Theme &theme, QWidget *parent)
    : DeskView(QStringLiteral("contactsView"),
        QStringLiteral("phone"),
        QKeySequence(QStringLiteral("Shift+F6")),
        parent)
    , m_phones(phones)
    , m_missed(missed)
    , m_theme(theme)
    , m_showPhones(new DeskButton(theme, DeskButton::Kind::Tab, this))
    , m_showMissed(new DeskButton(theme, DeskButton::Kind::Tab, this))
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_phoneTable(new DeskTable(theme, DeskTable::Head::Shown, m_panel))
    , m_missedTable(new DeskTable(theme, DeskTable::Head::Shown, m_panel))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_panel))
    , m_side(new Panel(theme, Panel::Kind::Card, this))
    , m_name(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, m_side))
    , m_number(new TextLabel(theme, TextRole::PageTitle, ColorRole::Accent, m_side))
    , m_words(new TextLabel(theme, TextRole::Body, ColorRole::Ink, m_side))
    , m_rules(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_side))
    , m_reason(new ReasonBox(theme, m_side))
{
    m_phoneTable->setObjectName(QStringLiteral("phoneTable"));
    m_phoneTable->setModel(&phones.model());
    m_phoneTable->setStretch(4);
    m_missedTable->setObjectName(QStringLiteral("missedTable"));
    m_missedTable->setModel(&missed.model());
    m_missedTable->setStretch(3);
    m_words->setObjectName(QStringLiteral("contactWords"));
    m_rules->setObjectName(QStringLiteral("missedRules"));
    m_empty->setAlignment(Qt::AlignCenter);
    makeActs();
    layOut();
    listen();
    m_reason->hide();
    show(List::Phones);
    retranslate();
}

void ContactsView::makeActs()
{
    const auto make =
        [this](DeskButton::Kind kind, const char *name, const char *icon, const char *key) {
            auto *button = new DeskButton(m_theme, kind, m_side);
            button->setObjectName(QLatin1String(name));
            button->setIconName(QLatin1String(icon));
            if (*key != '\0')
                button->setKey(QKeySequence(QLatin1String(key)));
            return button;
        };
    using Kind = DeskButton::Kind;
    m_told = make(Kind::Primary, "contactTold", "check", "Ctrl+B");
    m_noAnswer = make(Kind::Secondary, "contactNoAnswer", "phone", "Ctrl+U");
    m_accept = make(Kind::Primary, "missedAccept", "check", "Ctrl+B");
    m_uphold = make(Kind::Secondary, "missedUphold", "close", "Ctrl+U");
    m_appeal = make(Kind::Secondary, "missedAppeal", "chat", "Ctrl+J");
    m_excuse = make(Kind::Secondary, "missedExcuse", "check", "Ctrl+E");
    m_open = make(Kind::Secondary, "contactOpen", "user", "");
    m_open->setKeycap(QStringLiteral("Enter"));
    m_showPhones->setObjectName(QStringLiteral("showPhones"));
    m_showPhones->setKey(QKeySequence(QStringLiteral("Alt+1")));
    m_showMissed->setObjectName(QStringLiteral("showMissed"));
    m_showMissed->setKey(QKeySequence(QStringLiteral("Alt+2")));
}

void ContactsView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(gutter, m_theme.space(Space::S3), gutter, m_theme.space(Space::S3));
    tabs->setSpacing(gap);
    tabs->addWidget(m_showPhones);
    tabs->addWidget(m_showMissed);
    tabs->addStretch(1);
    m_panel->setPadding(Panel::Padding::None);
    m_panel->body()->setSpacing(0);
    m_panel->body()->addLayout(tabs);
    m_panel->body()->addWidget(m_phoneTable, 1);
    m_panel->body()->addWidget(m_missedTable, 1);
    m_panel->body()->addWidget(m_empty, 1);
    m_side->body()->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_number, m_words})
        m_side->body()->addWidget(part);
    m_side->body()->addStretch(1);
    m_side->body()->addWidget(m_rules);
    m_side->body()->addWidget(m_reason);
    for (DeskButton *button : {m_told, m_noAnswer, m_accept, m_uphold, m_appeal, m_excuse, m_open})
        m_side->body()->addWidget(button);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gutter, gutter, gutter, gutter);
    row->setSpacing(gutter);
    row->addWidget(m_panel, 1);
    row->addWidget(m_side);
}

void ContactsView::listen()
{
    connect(m_showPhones, &DeskButton::clicked, this, [this] { show(List::Phones); });
    connect(m_showMissed, &DeskButton::clicked, this, [this] { show(List::Missed); });
    connect(m_phoneTable, &DeskTable::rowChosen, &m_phones, &PhoneList::choose);
    connect(m_missedTable, &DeskTable::rowChosen, &m_missed, &MissedList::choose);
    connect(m_phoneTable, &DeskTable::rowOpened, this, &ContactsView::open);
    connect(m_missedTable, &DeskTable::rowOpened, this, &ContactsView::open);
    connect(m_open, &DeskButton::clicked, this, &ContactsView::open);
    connect(m_told, &DeskButton::clicked, &m_phones, &PhoneList::told);
    connect(m_noAnswer, &DeskButton::clicked, &m_phones, &PhoneList::noAnswer);
    connect(m_excuse, &DeskButton::clicked, this, [this] { ask(Question::Excuse); });
    connect(m_appeal, &DeskButton::clicked, this, [this] { ask(Question::Appeal); });
    connect(m_accept, &DeskButton::clicked, this, [this] { ask(Question::Accept); });
    connect(m_uphold, &DeskButton::clicked, this, [this] { ask(Question::Uphold); });
    connect(m_reason, &ReasonBox::given, this, &ContactsView::given);
    connect(m_reason, &ReasonBox::closed, this, [this] {
        ask(Question::None);
        enter();
    });
    connect(&m_phones, &PhoneList::changed, this, &ContactsView::fill);
    connect(&m_missed, &MissedList::changed, this, &ContactsView::fill);
}

QString ContactsView::title() const
{
    return tr("联系");
}

int ContactsView::badge() const
{
    return static_cast<int>(m_phones.calls().size()) + m_missed.appeals();
}

void ContactsView::enter()
{
    (m_list == List::Phones ? m_phoneTable : m_missedTable)->setFocus();
}

std::vector<std::pair<QString, QString>> ContactsView::keys() const
{
    return {{QStringLiteral("Alt 1"), tr("要打电话的人")},
        {QStringLiteral("Alt 2"), tr("约了没来的人")},
        {QStringLiteral("Enter"), tr("打开档案")},
        {QStringLiteral("Ctrl B"), tr("已告知；申诉成立")},
        {QStringLiteral("Ctrl U"), tr("没人接；申诉不成立")},
        {QStringLiteral("Ctrl J"), tr("记下申诉")},
        {QStringLiteral("Ctrl E"), tr("这一次不算")}};
}

void ContactsView::retranslate()
{
    m_phoneTable->setAccessibleName(tr("要打电话的人"));
    m_missedTable->setAccessibleName(tr("约了没来的人"));
    m_told->setText(tr("已告知"));
    m_noAnswer->setText(tr("没人接，再打"));
    m_accept->setText(tr("申诉成立"));
    m_uphold->setText(tr("申诉不成立"));
    m_appeal->setText(tr("记下申诉"));
    m_excuse->setText(tr("这一次不算"));
    m_open->setText(tr("打开档案"));
    m_reason->retranslate();
    ask(m_question);
}

void ContactsView::show(List list)
{
    m_list = list;
    ask(Question::None);
    enter();
}

void ContactsView::ask(Question question)
{
    m_question = question;
    switch (question) {
    case Question::None:
        break;
    case Question::Excuse:
        m_reason->ask(tr("为什么不算"),
            tr("不算"),
            {tr("路上出了急事"), tr("住院了"), tr("我们的通知没送到")});
        break;
    case Question::Appeal:
        m_reason->ask(tr("他怎么说"),
            tr("记下"),
            {tr("打电话取消过"), tr("来了，没找到诊室"), tr("病重来不了")});
        break;
    case Question::Accept:
        m_reason->ask(tr("为什么成立"), tr("申诉成立"), {tr("查到了取消电话"), tr("证明齐全")});
        break;
    case Question::Uphold:
        m_reason->ask(tr("为什么不成立"), tr("不成立"), {tr("没有查到取消"), tr("没有证明")});
        break;
    }
    fill();
    m_reason->setVisible(question != Question::None);
}

void ContactsView::given(const QString &words)
{
    const Question question = m_question;
    ask(Question::None);
    if (question == Question::Excuse)
        m_missed.excuse(words);
    else if (question == Question::Appeal)
        m_missed.appeal(words);
    else if (question != Question::None)
        m_missed.decide(question == Question::Accept ? Operations::Verdict::Accepted
                                                     : Operations::Verdict::Upheld,
            words);
    enter();
}

void ContactsView::fill()
{
    const bool phones = m_list == List::Phones;
    const auto people = phones ? m_phones.calls().size() : m_missed.rows().size();
    m_showPhones->setText(tr("要打电话 %1").arg(m_phones.calls().size()));
    m_showMissed->setText(tr("约了没来 %1").arg(m_missed.rows().size()));
    m_showPhones->setChecked(phones);
    m_showMissed->setChecked(!phones);
    m_phoneTable->setVisible(phones && people > 0);
    m_missedTable->setVisible(!phones && people > 0);
    m_empty->setText(
        phones ? tr("没有人要打电话。短信都发出去了。") : tr("这些天没有人约了不来。"));
    m_empty->setVisible(people == 0);
    m_phoneTable->chooseRow(m_phones.chosenRow());
    m_missedTable->chooseRow(m_missed.chosenRow());
    m_rules->setText(m_missed.rules());
    m_rules->setVisible(!phones && m_question == Question::None);
    m_open->setVisible(people > 0 && m_question == Question::None);
    fillPhone();
    fillMissed();
    if (m_badge != badge()) {
        m_badge = badge();
        Q_EMIT badgeChanged();
    }
}

void ContactsView::fillPhone()
{
    const bool phones = m_list == List::Phones;
    const Presentation::PhoneCall *call = m_phones.chosen();
    m_told->setVisible(phones && call);
    m_noAnswer->setVisible(phones && call && call->phone != QStringLiteral("—"));
    if (!phones)
        return;
    m_side->setTitle(call ? tr("打给谁，说什么") : QString());
    m_name->setText(call ? asTyped(call->name) + u' ' + asTyped(call->about) : QString());
    m_number->setText(!call                      ? QString()
            : call->phone == QStringLiteral("—") ? tr("没有电话，来时告诉")
                                                 : call->phone);
    m_words->setText(call ? tr("读给他听：%1").arg(asTyped(call->text)) : QString());
}

void ContactsView::fillMissed()
{
    const bool missed = m_list == List::Missed;
    const bool free = m_question == Question::None && !m_missed.isAsking();
    m_excuse->setVisible(missed && free && m_missed.mayExcuse());
    m_appeal->setVisible(missed && free && m_missed.mayAppeal());
    m_accept->setVisible(missed && free && m_missed.mayDecide());
    m_uphold->setVisible(missed && free && m_missed.mayDecide());
    if (!missed)
        return;
    const Presentation::MissedRow *row = m_missed.chosen();
    m_side->setTitle(row ? tr("约了没来") : QString());
    m_name->setText(row ? asTyped(row->name) : QString());
    m_number->setText(row ? row->phone : QString());
    QStringList words;
    if (row) {
        words.append(row->state);
        if (!row->entry.appeal.isEmpty())
            words.append(tr("他说：%1").arg(asTyped(row->entry.appeal)));
        if (!row->entry.verdict.isEmpty())
            words.append(tr("理由：%1").arg(asTyped(row->entry.verdict)));
        words.append(row->sanction);
        words.removeAll(QString());
    }
    m_words->setText(words.join(u'\n'));
}

void ContactsView::open()
{
    if (m_list == List::Phones && m_phones.chosen())
        Q_EMIT personRequested(m_phones.chosen()->patientId);
    else if (m_list == List::Missed && m_missed.chosen())
        Q_EMIT personRequested(m_missed.chosen()->entry.patientId);
}

void ContactsView::resizeEvent(QResizeEvent *event)
{
    DeskView::resizeEvent(event);
    constexpr int Roomy = 1340;
    m_side->setFixedWidth(m_theme.px(width() >= m_theme.px(Roomy) ? 420 : 330));
}
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/policyview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "presentation/queue/policypresenter.h"
#include "reception/desktable.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::PolicyPresenter;

namespace {
constexpr int Side = 520;
constexpr int EffectRow = 32; // nine classes beside the sentence and the line below
} // namespace

PolicyView::PolicyView(
    PolicyPresenter &policy, const QString &noticeFolder, const Theme &theme, QWidget *parent)
    : DeskView(QStringLiteral("policyView"),
        QStringLiteral("shield"),
        QKeySequence(QStringLiteral("Shift+F5")),
        parent)
    , m_policy(policy)
    , m_noticeFolder(noticeFolder)
    , m_theme(theme)
    , m_rules(new Panel(theme, Panel::Kind::Card, this))
    , m_state(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_rules))
    , m_numbers(new DeskTable(theme, DeskTable::Head::Shown, m_rules))
    , m_notice(new DeskButton(theme, DeskButton::Kind::Secondary, m_rules))
    , m_history(new Panel(theme, Panel::Kind::Card, this))
    , m_versions(new DeskTable(theme, DeskTable::Head::Shown, m_history))
    , m_rollBack(new DeskButton(theme, DeskButton::Kind::Secondary, m_history))
    , m_edit(new Panel(theme, Panel::Kind::Card, this))
    , m_name(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, m_edit))
    , m_hint(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_edit))
    , m_value(new QSpinBox(m_edit))
    , m_discard(new DeskButton(theme, DeskButton::Kind::Secondary, m_edit))
    , m_problem(new TextLabel(theme, TextRole::Small, ColorRole::Danger, m_edit))
    , m_effectPanel(new Panel(theme, Panel::Kind::Card, this))
    , m_note(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_effectPanel))
    , m_effect(new DeskTable(theme, DeskTable::Head::Shown, m_effectPanel))
    , m_preview(new DeskButton(theme, DeskButton::Kind::Secondary, m_effectPanel))
    , m_why(new Field(theme, m_effectPanel))
    , m_save(new DeskButton(theme, DeskButton::Kind::Primary, m_effectPanel))
{
    m_numbers->setObjectName(QStringLiteral("policyNumbers"));
    m_versions->setObjectName(QStringLiteral("policyVersions"));
    m_effect->setObjectName(QStringLiteral("policyEffect"));
    m_value->setObjectName(QStringLiteral("policyValue"));
    m_problem->setObjectName(QStringLiteral("policyProblem"));
    m_why->line().setObjectName(QStringLiteral("policyWhy"));
    m_why->line().setMaxLength(200);
    const std::vector<std::tuple<DeskButton *, const char *, const char *, const char *>> buttons{
        {m_notice, "hallNotice", "print", "Ctrl+O"},
        {m_rollBack, "rollBackPolicy", "restart", "Ctrl+R"},
        {m_discard, "discardPolicy", "close", "Ctrl+Backspace"},
        {m_preview, "previewPolicy", "chart", "Ctrl+P"},
        {m_save, "savePolicy", "check", "Ctrl+S"}};
    for (const auto &[button, name, icon, key] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setIconName(QLatin1String(icon));
        button->setKey(QKeySequence(QLatin1String(key)));
        button->setSize(DeskButton::Size::Compact);
    }
    layOut();
    connectAll();
    retranslate();
}

void PolicyView::layOut()
{
    for (auto *panel : {m_edit, m_effectPanel}) // the widest names of a class stand whole
        panel->setFixedWidth(m_theme.px(Side));
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrows and digits do
    FocusRing::serve(*m_value, m_theme, FocusRing::When::Always);
    m_state->setWrap(TextLabel::Wrap::No);
    m_numbers->setModel(&m_policy.numbers());
    m_numbers->setStretch(0);
    m_versions->setModel(&m_policy.versions());
    m_versions->setStretch(4);
    m_effect->setModel(&m_policy.effect());
    m_effect->setStretch(0);
    m_effect->setRowHeight(EffectRow);
    m_rules->headTail()->addWidget(m_state);
    m_rules->headTail()->addWidget(m_notice);
    m_history->headTail()->addWidget(m_rollBack);
    for (auto &[panel, table] : std::initializer_list<std::pair<Panel *, DeskTable *>>{
             {m_rules, m_numbers}, {m_history, m_versions}}) {
        panel->setPadding(Panel::Padding::None);
        panel->body()->addWidget(table, 1);
    }
    auto *number = new QHBoxLayout;
    number->setSpacing(m_theme.space(Space::S2));
    number->addWidget(m_value, 1);
    number->addWidget(m_discard);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_hint})
        m_edit->body()->addWidget(widget);
    m_edit->body()->addLayout(number);
    m_edit->body()->addWidget(m_problem);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(m_theme.space(Space::S2));
    acts->addStretch(1);
    acts->addWidget(m_preview);
    acts->addWidget(m_save);
    m_effectPanel->body()->addWidget(m_note);
    m_effectPanel->body()->addWidget(m_effect, 100);
    m_effectPanel->body()->addStretch(1); // the sentence stays above while there is no table
    m_effectPanel->body()->addWidget(m_why);
    m_effectPanel->body()->addLayout(acts);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_rules, 5);
    left->addWidget(m_history, 3);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_edit);
    right->addWidget(m_effectPanel, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addLayout(right);
}

void PolicyView::connectAll()
{
    connect(m_numbers, &DeskTable::rowChosen, &m_policy, &PolicyPresenter::choose);
    connect(m_numbers, &DeskTable::rowOpened, this, [this] {
        m_value->setFocus();
        m_value->selectAll();
    });
    connect(m_value, &QSpinBox::editingFinished, this, &PolicyView::applyNumber);
    connect(m_versions, &DeskTable::rowChosen, this, &PolicyView::fill);
    connect(m_notice, &DeskButton::clicked, this, [this] { m_policy.writeNotice(m_noticeFolder); });
    connect(m_discard, &DeskButton::clicked, &m_policy, &PolicyPresenter::discard);
    connect(m_preview, &DeskButton::clicked, this, [this] {
        applyNumber();
        m_policy.preview();
    });
    connect(m_save, &DeskButton::clicked, this, [this] {
        applyNumber();
        m_policy.save(m_why->text());
        if (m_policy.mayEdit() && m_why->text().trimmed().isEmpty())
            m_why->line().setFocus();
    });
    connect(m_rollBack, &DeskButton::clicked, this, [this] {
        m_policy.rollBack(m_policy.versionAt(m_versions->currentIndex().row()), m_why->text());
        if (m_policy.mayEdit() && m_why->text().trimmed().isEmpty())
            m_why->line().setFocus();
    });
    connect(&m_policy, &PolicyPresenter::saved, this, [this] { m_why->setText({}); });
    connect(&m_policy, &PolicyPresenter::changed, this, &PolicyView::fill);
}

void PolicyView::applyNumber()
{
    if (m_value->isEnabled())
        m_policy.setValue(m_value->value());
}

void PolicyView::fillNumber()
{
    const bool chosen = !m_policy.place().isEmpty();
    m_name->setText(chosen ? m_policy.placeName() : tr("选一条规则，按 Enter 改"));
    m_hint->setText(m_policy.placeHint());
    m_hint->setVisible(chosen);
    m_value->setEnabled(chosen && m_policy.mayEdit() && !m_policy.isDeciding());
    const QSignalBlocker quiet(m_value);
    const auto [lowest, highest] = m_policy.bounds();
    m_value->setRange(lowest, highest);
    m_value->setValue(m_policy.placeValue());
    m_value->setAccessibleName(m_policy.placeName());
}

void PolicyView::fill()
{
    fillNumber();
    const bool edits = m_policy.mayEdit() && !m_policy.isDeciding();
    const int changes = m_policy.changes();
    m_rules->setTitle(tr("叫号规则，第 %1 版").arg(m_policy.versionInForce()));
    m_state->setText(!m_policy.mayEdit() ? tr("只看；管理员登录后可以改")
            : changes > 0                ? tr("改了 %n 处，还没存", nullptr, changes)
                                         : tr("没有改动"));
    m_problem->setText(m_policy.problem());
    m_problem->setVisible(!m_policy.problem().isEmpty());
    m_note->setText(m_policy.effectNote());
    m_effect->setVisible(m_policy.effect().rowCount() > 0);
    m_notice->setEnabled(m_policy.mayEdit());
    m_discard->setEnabled(edits && changes > 0);
    m_preview->setEnabled(changes > 0);
    m_save->setEnabled(edits && changes > 0);
    m_save->setText(m_policy.isDeciding() ? tr("正在存…") : tr("存为新版"));
    m_why->line().setEnabled(edits);
    const int version = m_policy.versionAt(m_versions->currentIndex().row());
    m_rollBack->setEnabled(m_policy.mayRollBackTo(version));
    m_rollBack->setText(version > 0 && version != m_policy.versionInForce()
            ? tr("恢复第 %1 版").arg(version)
            : tr("恢复"));
}

void PolicyView::enter()
{
    m_policy.refresh();
    if (!m_numbers->currentIndex().isValid())
        m_numbers->chooseRow(0);
    m_policy.choose(m_numbers->currentIndex().row());
    m_numbers->setFocus();
}

QString PolicyView::title() const
{
    return tr("规则");
}

std::vector<std::pair<QString, QString>> PolicyView::keys() const
{
    return {{QStringLiteral("Enter"), tr("改选中的数")},
        {QStringLiteral("Ctrl P"), tr("预演：上一个工作日会怎样")},
        {QStringLiteral("Ctrl S"), tr("存为新版")},
        {QStringLiteral("Ctrl Backspace"), tr("不改了")},
        {QStringLiteral("Ctrl R"), tr("恢复选中的那一版")},
        {QStringLiteral("Ctrl O"), tr("写出大厅里挂的公示，A4 一页")}};
}

void PolicyView::retranslate()
{
    m_history->setTitle(tr("历次改动"));
    m_edit->setTitle(tr("改一条"));
    m_effectPanel->setTitle(tr("预演和保存"));
    m_notice->setText(tr("大厅公示"));
    m_discard->setText(tr("不改了"));
    m_preview->setText(tr("预演"));
    m_why->setLabel(tr("为什么改（存和恢复都要写）"));
    m_numbers->setAccessibleName(tr("叫号规则"));
    m_versions->setAccessibleName(tr("历次改动"));
    m_effect->setAccessibleName(tr("改后各类人的等候"));
    m_policy.refresh();
    fill();
}
} // namespace Reception

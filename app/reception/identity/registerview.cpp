// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/registerview.h"

#include <algorithm>

#include <QAbstractButton>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "reception/directory/departmentchooser.h"
#include "reception/flowlayout.h"
#include "reception/identity/candidatespanel.h"
#include "widgets/choicerow.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskRegister;

namespace {
constexpr const char *FieldNames[] = {"identifierField",
    "nameField",
    "readingField",
    "birthDateField",
    "phoneField",
    "insuranceField",
    "addressField",
    "companionField",
    "companionRelationField",
    "companionPhoneField"};
constexpr Domain::StatutoryGroup Groups[] = {Domain::StatutoryGroup::Disabled,
    Domain::StatutoryGroup::Pregnant,
    Domain::StatutoryGroup::ServiceMember};
constexpr Domain::CareNeed Needs[] = {Domain::NeedsWrittenCall,
    Domain::NeedsSpokenGuide,
    Domain::NeedsWheelchair,
    Domain::NeedsSlowPace};
} // namespace

RegisterView::RegisterView(const RegisterParts &parts, QWidget *parent)
    : DeskView(QStringLiteral("registerView"),
        QStringLiteral("user-plus"),
        QKeySequence(Qt::Key_F3),
        parent)
    , m_parts(parts)
    , m_panel(new Panel(parts.theme, Panel::Kind::Card, this))
    , m_howTo(new TextLabel(parts.theme, TextRole::Small, ColorRole::Ink2, m_panel))
    , m_scroll(new QScrollArea(m_panel))
    , m_grid(new QGridLayout)
    , m_documentBox(new QWidget(m_panel))
    , m_documentLabel(new TextLabel(parts.theme, TextRole::Strong, ColorRole::Ink, m_documentBox))
    , m_document(new ChoiceRow(parts.theme, parts.clock, m_documentBox))
    , m_genderBox(new QWidget(m_panel))
    , m_genderLabel(new TextLabel(parts.theme, TextRole::Strong, ColorRole::Ink, m_genderBox))
    , m_gender(new ChoiceRow(parts.theme, parts.clock, m_genderBox))
    , m_consent(new QCheckBox(m_panel))
    , m_saveWithNumber(new DeskButton(parts.theme, DeskButton::Kind::Primary, m_panel))
    , m_save(new DeskButton(parts.theme, DeskButton::Kind::Secondary, m_panel))
    , m_cancel(new DeskButton(parts.theme, DeskButton::Kind::Secondary, m_panel))
    , m_warning(new TextLabel(parts.theme, TextRole::Strong, ColorRole::Warn, m_panel))
    , m_foot(new QWidget(m_panel))
    , m_candidates(new CandidatesPanel(parts.registration, parts.theme, this))
    , m_chooser(new DepartmentChooser(parts.directory, parts.theme, this))
{
    m_document->setObjectName(QStringLiteral("documentChoice"));
    m_gender->setObjectName(QStringLiteral("genderChoice"));
    m_consent->setObjectName(QStringLiteral("consentBox"));
    m_saveWithNumber->setObjectName(QStringLiteral("saveWithNumberButton"));
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_saveWithNumber->setIconName(QStringLiteral("check"));
    m_saveWithNumber->setKey(QKeySequence(QStringLiteral("Ctrl+S")));
    m_save->setKey(QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    m_cancel->setKey(QKeySequence(QStringLiteral("Ctrl+Backspace")));
    build();
    connectAll();
    retranslate();
}

Field *RegisterView::field(RegisterField which) const
{
    return m_fields[size_t(which)];
}

void RegisterView::buildForm()
{
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    const auto labelled = [](QWidget *box, TextLabel *label, QWidget *what) {
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addWidget(label);
        column->addWidget(what);
        column->addStretch(1);
    };
    labelled(m_documentBox, m_documentLabel, m_document);
    labelled(m_genderBox, m_genderLabel, m_gender);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i] = new Field(m_parts.theme, m_panel);
        m_fields[i]->line().setObjectName(QLatin1String(FieldNames[i]));
        m_fields[i]->line().setMaxLength(2000); // a pasted page is refused with a sentence
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, 1);
    arrange();
    buildTicks(*m_grid, 5);
}

void RegisterView::arrange()
{
    struct Place {
        QWidget *what;
        int row;
        int column;
        int columns;
    };
    using enum RegisterField;
    const std::vector<Place> usual{{m_documentBox, 0, 0, 2},
        {field(Identifier), 0, 2, 2},
        {field(Name), 1, 0, 1},
        {field(Reading), 1, 1, 1},
        {m_genderBox, 1, 2, 1},
        {field(BirthDate), 1, 3, 1},
        {field(Phone), 2, 0, 2},
        {field(Insurance), 2, 2, 2},
        {field(Address), 3, 0, 4},
        {field(Companion), 4, 0, 1},
        {field(CompanionRelation), 4, 1, 1},
        {field(CompanionPhone), 4, 2, 2}};
    const std::vector<Place> narrow{{m_documentBox, 0, 0, 4},
        {field(Identifier), 1, 0, 2},
        {field(Name), 1, 2, 1},
        {field(Reading), 1, 3, 1},
        {m_genderBox, 2, 0, 1},
        {field(BirthDate), 2, 1, 1},
        {field(Phone), 2, 2, 2},
        {field(Insurance), 3, 0, 1},
        {field(Address), 3, 1, 3},
        {field(Companion), 4, 0, 1},
        {field(CompanionRelation), 4, 1, 1},
        {field(CompanionPhone), 4, 2, 2}};
    for (const Place &place : m_narrow ? narrow : usual) {
        m_grid->removeWidget(place.what);
        m_grid->addWidget(place.what, place.row, place.column, 1, place.columns, Qt::AlignTop);
    }
}

void RegisterView::orderTabs()
{
    std::vector<QWidget *> order;
    const auto choices = [&order](const ChoiceRow *row) {
        for (auto *button : row->findChildren<QAbstractButton *>())
            order.push_back(button);
    };
    choices(m_document);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (RegisterField(i) == RegisterField::BirthDate)
            choices(m_gender);
        order.push_back(&m_fields[i]->line());
    }
    order.insert(order.end(), m_groups.begin(), m_groups.end());
    order.insert(order.end(), m_needs.begin(), m_needs.end());
    for (QWidget *last :
        std::initializer_list<QWidget *>{m_consent, m_saveWithNumber, m_save, m_cancel})
        order.push_back(last);
    for (size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

void RegisterView::buildTicks(QGridLayout &grid, int row)
{
    const auto line = [this, &grid](
                          int at, TextLabel *label, const std::vector<QCheckBox *> &boxes) {
        auto *rowLayout = new QHBoxLayout;
        rowLayout->setSpacing(16);
        label->setFixedWidth(m_parts.theme.px(64));
        rowLayout->addWidget(label, 0, Qt::AlignTop);
        auto *flowing = new QWidget(m_panel);
        auto *flow = new FlowLayout(18, flowing);
        for (QCheckBox *box : boxes)
            flow->addWidget(box);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        flowing->setSizePolicy(policy);
        rowLayout->addWidget(flowing, 1);
        grid.addLayout(rowLayout, at, 0, 1, 4);
    };
    for (auto *&label : m_tickLabels)
        label = new TextLabel(m_parts.theme, TextRole::Strong, ColorRole::Ink, m_panel);
    for (size_t i = 0; i < std::size(Groups) + 1; ++i) {
        m_groups.push_back(new QCheckBox(m_panel));
        FocusRing::serve(*m_groups.back(), m_parts.theme, FocusRing::When::Always);
        m_groups.back()->setObjectName(QStringLiteral("groupBox%1").arg(i));
    }
    for (size_t i = 0; i < std::size(Needs); ++i) {
        m_needs.push_back(new QCheckBox(m_panel));
        FocusRing::serve(*m_needs.back(), m_parts.theme, FocusRing::When::Always);
        m_needs.back()->setObjectName(QStringLiteral("needBox%1").arg(i));
    }
    FocusRing::serve(*m_consent, m_parts.theme, FocusRing::When::Always);
    line(row, m_tickLabels[0], m_groups);
    line(row + 1, m_tickLabels[1], m_needs);
    line(row + 2, m_tickLabels[2], {m_consent});
}

void RegisterView::build()
{
    auto *inner = new QWidget(m_panel);
    buildForm();
    auto *padded = new QVBoxLayout(inner);
    padded->setContentsMargins(20, 16, 20, 16);
    padded->addLayout(m_grid);
    padded->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(20, 12, 20, 12);
    foot->setSpacing(10);
    foot->addWidget(m_saveWithNumber);
    foot->addWidget(m_save);
    foot->addWidget(m_warning, 1);
    foot->addWidget(m_cancel);
    m_howTo->setWrap(TextLabel::Wrap::No);
    m_panel->headTail()->addWidget(m_howTo);
    m_panel->setPadding(Panel::Padding::None);
    m_panel->body()->setSpacing(0);
    m_panel->body()->addWidget(m_scroll, 1);
    m_panel->body()->addWidget(m_foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_panel, 1);
    row->addWidget(m_candidates);
}

void RegisterView::connectAll()
{
    DeskRegister &form = m_parts.registration;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const auto which = RegisterField(i);
        connect(m_fields[i], &Field::textEdited, this, [&form, which](const QString &text) {
            form.edit(which, text);
        });
        connect(&m_fields[i]->line(), &QLineEdit::editingFinished, this, [&form, which] {
            form.leave(which);
        });
        connect(m_fields[i], &Field::entered, this, [this, i] { goOn(&m_fields[i]->line()); });
    }
    connect(m_document, &ChoiceRow::chosen, this, [&form](int index) {
        form.setDocument(DeskRegister::Document(index));
    });
    connect(m_gender, &ChoiceRow::chosen, this, [&form](int index) {
        form.setGender(index == 0 ? Domain::Gender::Male : Domain::Gender::Female);
    });
    for (size_t i = 0; i < std::size(Groups); ++i) {
        connect(m_groups[i + 1], &QCheckBox::clicked, this, [&form, i](bool on) {
            form.setGroup(on ? Groups[i] : Domain::StatutoryGroup::None);
        });
    }
    for (size_t i = 0; i < std::size(Needs); ++i) {
        connect(m_needs[i], &QCheckBox::clicked, this, [&form, i](bool on) {
            form.setNeed(Needs[i], on);
        });
    }
    for (QCheckBox *box : findChildren<QCheckBox *>())
        box->installEventFilter(this);
    connect(m_consent, &QCheckBox::clicked, &form, &DeskRegister::setConsent);
    connect(
        m_save, &DeskButton::clicked, this, [&form] { form.save(DeskRegister::Then::Nothing); });
    connect(m_saveWithNumber, &DeskButton::clicked, this, [&form] {
        form.save(DeskRegister::Then::WalkIn);
    });
    connect(m_cancel, &DeskButton::clicked, this, [this, &form] {
        form.clear();
        enter();
    });
    connect(&form, &DeskRegister::changed, this, &RegisterView::refresh);
    connect(&form, &DeskRegister::refused, this, [this](RegisterField which) {
        field(which)->line().setFocus();
        field(which)->line().selectAll();
    });
    connect(&form, &DeskRegister::consentWanted, this, [this] {
        m_consent->setFocus(Qt::OtherFocusReason);
        // The banner that asks for it takes room first.
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_consent); });
    });
    connect(&form, &DeskRegister::reasonWanted, m_candidates, &CandidatesPanel::askReason);
    connect(&form, &DeskRegister::departmentWanted, this, [this, &form] {
        m_chooser->open(form.text(RegisterField::Name));
    });
    connect(m_chooser, &DepartmentChooser::chosen, this, [&form](const auto &department) {
        form.setDepartment(department);
        form.save(DeskRegister::Then::WalkIn);
    });
    connect(m_chooser, &DepartmentChooser::left, this, &RegisterView::enter);
    connect(&form, &DeskRegister::saved, this, [this] {
        Q_EMIT viewRequested(QStringLiteral("deskView"));
    });
}

void RegisterView::goOn(const QWidget *from)
{
    QWidget *next = from->nextInFocusChain();
    while (next != from
        && !(next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(this) && next->isEnabled()
            && isAncestorOf(next)))
        next = next->nextInFocusChain();
    next->setFocus(Qt::TabFocusReason);
}

bool RegisterView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goOn(qobject_cast<QWidget *>(watched));
            return true;
        }
    }
    return DeskView::eventFilter(watched, event);
}

void RegisterView::refresh()
{
    const DeskRegister &form = m_parts.registration;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const auto which = RegisterField(i);
        Field *one = m_fields[i];
        if (one->text() != form.text(which))
            one->setText(form.text(which));
        one->setFilled(form.isFilledIn(which) ? Field::Filled::BySystem : Field::Filled::ByHand);
        if (one->error() != form.error(which))
            one->setError(form.error(which));
        one->setHint(form.hint(which));
    }
    field(RegisterField::Identifier)
        ->line()
        .setEnabled(form.document() != DeskRegister::Document::None);
    m_document->setCurrent(int(form.document()));
    m_gender->setCurrent(form.gender() == Domain::Gender::Male ? 0
            : form.gender() == Domain::Gender::Female          ? 1
                                                               : -1);
    m_groups.front()->setChecked(form.isSenior());
    m_groups.front()->setEnabled(false); // the birth date decides
    for (size_t i = 0; i < std::size(Groups); ++i)
        m_groups[i + 1]->setChecked(form.group() == Groups[i]);
    for (size_t i = 0; i < std::size(Needs); ++i)
        m_needs[i]->setChecked((form.needs() & Needs[i]) != 0);
    m_consent->setChecked(form.hasConsent());
    m_warning->setText(
        form.hasStrongCandidate() ? tr("有很像的档案，保存前请先看右边") : QString());
    m_saveWithNumber->setKind(
        form.hasStrongCandidate() ? DeskButton::Kind::Secondary : DeskButton::Kind::Primary);
}

void RegisterView::enter()
{
    if (m_chooser->isVisible())
        return;
    const bool withNumber = m_parts.registration.document() != DeskRegister::Document::None;
    field(withNumber ? RegisterField::Identifier : RegisterField::Name)->line().setFocus();
}

QString RegisterView::title() const
{
    return tr("登记");
}

std::vector<std::pair<QString, QString>> RegisterView::keys() const
{
    return {{QStringLiteral("Tab"), tr("到下一项")},
        {QStringLiteral("Enter"), tr("到下一项，不会保存")},
        {QStringLiteral("Ctrl S"), tr("保存并取号")},
        {QStringLiteral("Ctrl Shift S"), tr("只保存")},
        {QStringLiteral("Ctrl 1–3"), tr("打开像的那份档案")},
        {QStringLiteral("Ctrl Backspace"), tr("清空表格")}};
}

void RegisterView::retranslate()
{
    m_panel->setTitle(tr("登记新患者"));
    m_howTo->setText(tr("Tab 到下一项，Shift Tab 到上一项"));
    m_documentLabel->setText(tr("证件类型"));
    m_document->setChoices({tr("身份证"), tr("护照"), tr("港澳台"), tr("没有")});
    m_genderLabel->setText(tr("性别"));
    m_gender->setChoices({tr("男"), tr("女")});
    const QStringList labels{tr("证件号"),
        tr("姓名"),
        tr("拼音"),
        tr("出生日期"),
        tr("手机号"),
        tr("医保 <small>选填</small>"),
        tr("地址 <small>选填</small>"),
        tr("陪同人 <small>选填</small>"),
        tr("关系"),
        tr("陪同人手机")};
    for (size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setLabel(labels.at(int(i)));
    m_tickLabels[0]->setText(tr("优先"));
    m_tickLabels[1]->setText(tr("沟通"));
    m_tickLabels[2]->setText(tr("告知"));
    const QStringList groups{tr("65 岁以上，自动"), tr("残疾"), tr("孕妇"), tr("军人")};
    for (size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->setText(groups.at(int(i)));
    const QStringList needs{tr("听力不好"), tr("视力不好"), tr("需要轮椅"), tr("走得慢")};
    for (size_t i = 0; i < m_needs.size(); ++i)
        m_needs[i]->setText(needs.at(int(i)));
    m_consent->setText(tr("已当面说明隐私告知，本人同意"));
    m_saveWithNumber->setText(tr("保存并挂号"));
    m_save->setText(tr("只保存"));
    m_cancel->setText(tr("清空"));
    m_candidates->retranslate();
    m_chooser->retranslate();
    orderTabs();                                     // the choices are made anew in every language
    QTimer::singleShot(0, this, &RegisterView::fit); // when their sizes are known
    refresh();
}

void RegisterView::fit()
{
    constexpr int Roomy = 1340;
    const int side = m_parts.theme.px(width() >= m_parts.theme.px(Roomy) ? 436 : 372);
    m_candidates->setFixedWidth(side);
    constexpr int Edges = 16 * 4 + 20 * 2 + 16; // around both panels, inside ours, the scroll bar
    const int form = width() - side - m_parts.theme.px(Edges);
    const bool narrow = 2 * m_document->minimumSizeHint().width() > form;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void RegisterView::resizeEvent(QResizeEvent *event)
{
    DeskView::resizeEvent(event);
    fit();
}
} // namespace Reception

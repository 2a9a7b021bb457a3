// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/patientpanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "presentation/identity/deskpatient.h"
#include "reception/flowlayout.h"
#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskPatient;
using Presentation::DeskTag;

namespace {
constexpr int AvatarSize = 56; // DESIGN 14

enum Fact { Number, Phone, Last, Companion, FactCount };
} // namespace

PatientPanel::PatientPanel(DeskPatient &patient, const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_patient(patient)
    , m_theme(theme)
    , m_name(new TextLabel(theme, TextRole::Name, ColorRole::Ink, this))
    , m_person(new TextLabel(theme, TextRole::Input, ColorRole::Ink, this))
    , m_reading(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_correct(new DeskButton(theme, DeskButton::Kind::Plain, this))
    , m_recordLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_record(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, this))
    , m_tags(new QWidget(this))
    , m_tagFlow(new FlowLayout(8, m_tags))
    , m_reveal(new DeskButton(theme, DeskButton::Kind::Plain, this))
    , m_foot(new QWidget(this))
    , m_act(new DeskButton(theme, DeskButton::Kind::Primary, m_foot))
    , m_reschedule(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
    , m_print(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
    , m_undo(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
    , m_seen(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
{
    setObjectName(QStringLiteral("patientPanel"));
    m_name->setObjectName(QStringLiteral("patientName"));
    m_act->setObjectName(QStringLiteral("checkInButton"));
    m_reschedule->setObjectName(QStringLiteral("rescheduleButton"));
    m_print->setObjectName(QStringLiteral("printButton"));
    m_undo->setObjectName(QStringLiteral("undoCheckInButton"));
    m_seen->setObjectName(QStringLiteral("documentSeenButton"));
    m_seen->setIconName(QStringLiteral("id-card"));
    m_seen->setKey(QKeySequence(QStringLiteral("Alt+V")));
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    m_reading->setObjectName(QStringLiteral("patientReading"));
    m_correct->setObjectName(QStringLiteral("correctReadingButton"));
    m_correct->setSize(DeskButton::Size::Compact);
    m_correct->setKey(QKeySequence(QStringLiteral("Alt+N")));
    for (auto *label : {m_name, m_person, m_reading, m_record, m_recordLabel})
        label->setWrap(TextLabel::Wrap::No);
    m_act->setIconName(QStringLiteral("check"));
    m_act->setKeycap(QStringLiteral("Enter"));
    m_reschedule->setIconName(QStringLiteral("calendar-move"));
    m_reschedule->setKey(QKeySequence(QStringLiteral("Ctrl+R")));
    m_print->setIconName(QStringLiteral("print"));
    m_print->setKey(QKeySequence(QStringLiteral("Ctrl+P")));
    m_undo->setIconName(QStringLiteral("restart"));
    m_undo->setKey(QKeySequence(QStringLiteral("Ctrl+Z")));
    m_reveal->setSize(DeskButton::Size::Compact);
    m_reveal->setKey(QKeySequence(QStringLiteral("Alt+E")));

    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(12);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_person, 0, Qt::AlignVCenter);
    nameRow->addStretch(1);
    auto *readingRow = new QHBoxLayout;
    readingRow->setSpacing(8);
    readingRow->addWidget(m_reading);
    readingRow->addWidget(m_correct);
    readingRow->addStretch(1);
    auto *recordColumn = new QVBoxLayout;
    recordColumn->setSpacing(0);
    recordColumn->addWidget(m_recordLabel, 0, Qt::AlignRight);
    recordColumn->addWidget(m_record, 0, Qt::AlignRight);
    recordColumn->addWidget(m_reveal, 0, Qt::AlignRight);
    recordColumn->addStretch(1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (int i = 0; i < FactCount; ++i) {
        m_facts.emplace_back(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this),
            new TextLabel(theme, TextRole::Body, ColorRole::Ink, this));
        m_facts.back().first->setWrap(TextLabel::Wrap::No);
        m_facts.back().second->setWrap(
            i == Number || i == Phone ? TextLabel::Wrap::No : TextLabel::Wrap::Yes);
        const bool right = i == Phone || i == Companion;
        grid->addWidget(m_facts.back().first, i / 2, right ? 2 : 0, Qt::AlignTop);
        grid->addWidget(m_facts.back().second, i / 2, right ? 3 : 1, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(4);
    side->addLayout(nameRow);
    side->addLayout(readingRow);
    side->addWidget(m_tags);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    m_avatarRoom = new QSpacerItem(theme.px(AvatarSize + 16), theme.px(AvatarSize + 4));
    top->addSpacerItem(m_avatarRoom);
    top->addLayout(side, 1);
    top->addLayout(recordColumn);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(20, 14, 20, 12);
    upper->setSpacing(10);
    upper->addLayout(top);
    upper->addLayout(grid);
    auto *actions = new FlowLayout(8, m_foot);
    actions->setContentsMargins(20, 12, 20, 12);
    actions->setLines(FlowLayout::Lines::Filled);
    for (auto *button : {m_act, m_reschedule, m_print, m_seen, m_undo})
        actions->addWidget(button);
    setPadding(Padding::None);
    auto *tight = new QVBoxLayout; // the panel's own layout keeps the design's distances
    tight->setSpacing(0);
    tight->addLayout(upper);
    tight->addWidget(m_foot);
    body()->addLayout(tight);

    connect(m_act, &DeskButton::clicked, &patient, &DeskPatient::act);
    connect(m_reschedule, &DeskButton::clicked, this, &PatientPanel::rescheduleRequested);
    connect(m_undo, &DeskButton::clicked, this, &PatientPanel::undoRequested);
    connect(m_correct, &DeskButton::clicked, this, &PatientPanel::readingRequested);
    connect(m_seen, &DeskButton::clicked, &patient, &DeskPatient::documentSeen);
    connect(m_print, &DeskButton::clicked, &patient, &DeskPatient::print);
    connect(m_reveal, &DeskButton::clicked, &patient, &DeskPatient::reveal);
    connect(&patient, &DeskPatient::changed, this, &PatientPanel::refresh);
    connect(&theme, &Theme::changed, this, &PatientPanel::fit);
    retranslate();
}

void PatientPanel::fit()
{
    m_avatarRoom->changeSize(m_theme.px(AvatarSize + 16), m_theme.px(AvatarSize + 4));
    layout()->invalidate();
    refresh();
    update();
}

bool PatientPanel::canAct() const
{
    return m_act->isVisible() && m_act->isEnabled();
}

void PatientPanel::refresh()
{
    const auto &card = m_patient.card();
    setVisible(!card.id.isEmpty());
    m_name->setText(card.name);
    m_person->setText(card.person);
    m_reading->setText(card.reading);
    m_reading->setVisible(!card.reading.isEmpty());
    m_correct->setVisible(!card.reading.isEmpty());
    m_record->setText(card.record);
    m_facts[Number].first->setText(card.identifierKind);
    m_facts[Number].second->setText(card.identifier);
    m_facts[Phone].second->setText(card.phone);
    m_facts[Last].second->setText(card.lastVisit);
    m_facts[Companion].second->setText(card.companion);
    m_facts[Companion].first->setVisible(!card.companion.isEmpty());
    m_reveal->setText(card.revealed ? tr("遮住") : tr("显示"));
    while (QLayoutItem *item = m_tagFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DeskTag &one : card.tags) {
        auto *tag = new Tag(m_theme, shown(one.tone), m_tags);
        tag->setIconName(one.icon);
        tag->setText(one.text);
        m_tagFlow->addWidget(tag);
        tag->show();
    }
    m_tags->setVisible(!card.tags.empty());
    const QString act = m_patient.nextAct();
    m_act->setVisible(!act.isEmpty());
    m_act->setText(act);
    m_reschedule->setEnabled(!card.id.isEmpty());
    m_print->setEnabled(m_patient.canPrint());
    m_seen->setVisible(!card.verified);
    m_undo->setVisible(m_patient.canUndoCheckIn());
    m_foot->updateGeometry();
}

void PatientPanel::retranslate()
{
    m_recordLabel->setText(tr("病历号"));
    m_facts[Phone].first->setText(tr("手机"));
    m_facts[Last].first->setText(tr("上次"));
    m_facts[Companion].first->setText(tr("陪同"));
    m_reschedule->setText(tr("预约、改期"));
    m_print->setText(tr("小票"));
    m_undo->setText(tr("签错了"));
    m_seen->setText(tr("证件看过了"));
    m_correct->setText(tr("改读音"));
    refresh();
}

void PatientPanel::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = m_theme.px(AvatarSize);
    const QRect disc(20, 16, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::AccentSoft));
    painter.drawEllipse(disc);
    QFont letter = m_theme.font(TextRole::PageTitle);
    letter.setPixelSize(m_theme.px(24));
    painter.setFont(letter);
    painter.setPen(m_theme.color(ColorRole::Accent));
    painter.drawText(disc, Qt::AlignCenter, m_patient.card().initial);
    const int hair = m_theme.stroke(Stroke::Hair);
    const QRect foot = m_foot->geometry();
    QPainterPath path;
    const double round = m_theme.panelRadius() - hair;
    path.addRoundedRect(
        QRectF(foot.left(), foot.top() - 2 * round, foot.width(), foot.height() + 2 * round),
        round,
        round);
    painter.save();
    painter.setClipRect(foot);
    painter.fillPath(path, m_theme.color(ColorRole::Paper));
    painter.restore();
    painter.fillRect(foot.left(), foot.top(), foot.width(), hair, m_theme.color(ColorRole::Line));
}
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/scheduleform.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "presentation/booking/schedulepresenter.h"
#include "presentation/directory/deskdirectory.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Domain::ExceptionKind;
using Presentation::SchedulePresenter;

namespace {
constexpr std::array Kinds{ExceptionKind::Absent, ExceptionKind::Extra, ExceptionKind::OtherRoom};
constexpr int Step = 30; ///< minutes
constexpr int Midnight = 24 * 60;
constexpr int LongestReason = 60;
} // namespace

ScheduleForm::ScheduleForm(SchedulePresenter &presenter,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : ActForm(theme, parent)
    , m_presenter(presenter)
    , m_directory(directory)
    , m_theme(theme)
    , m_department(new QComboBox(this))
    , m_doctor(new QComboBox(this))
    , m_day(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_room(new QComboBox(this))
    , m_places(new QSpinBox(this))
    , m_reason(new Field(theme, this))
    , m_preview(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_apply(new DeskButton(theme, DeskButton::Kind::Primary, this))
    , m_standing(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("scheduleForm"));
    const std::pair<QWidget *, const char *> names[]{{m_department, "scheduleDepartment"},
        {m_doctor, "scheduleDoctor"},
        {m_day, "scheduleDay"},
        {m_from, "scheduleFrom"},
        {m_to, "scheduleTo"},
        {m_room, "scheduleRoom"},
        {m_places, "schedulePlaces"},
        {m_preview, "schedulePreview"},
        {m_apply, "scheduleApply"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    m_reason->line().setObjectName(QStringLiteral("scheduleReason"));
    m_reason->line().setMaxLength(LongestReason);
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = new DeskButton(theme, DeskButton::Kind::Segment, this);
        m_kinds[i]->setSize(DeskButton::Size::Compact);
        m_kinds[i]->setObjectName(QStringLiteral("scheduleKind%1").arg(i));
    }
    m_places->setRange(1, 99);
    m_places->setValue(presenter.draft().placesPerSlot);
    m_apply->setKeycap(QStringLiteral("Ctrl Enter"));
    setFocusProxy(m_department);
    layOut();
    listen();
    retranslate();
}

void ScheduleForm::layOut()
{
    const int gap = m_theme.space(Space::S2);
    const auto row = [gap](std::initializer_list<QWidget *> widgets) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(gap);
        for (QWidget *widget : widgets)
            layout->addWidget(widget, 1);
        return layout;
    };
    m_rows->setSpacing(gap);
    auto *list = new QWidget;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins({});
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("scheduleChanges"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    body()->setSpacing(gap);
    body()->addLayout(row({m_kinds[0], m_kinds[1], m_kinds[2]}));
    body()->addLayout(row({m_department, m_doctor}));
    body()->addWidget(m_day);
    body()->addLayout(row({m_from, m_to}));
    body()->addLayout(row({m_room, m_places}));
    body()->addWidget(m_reason);
    body()->addWidget(m_preview);
    body()->addWidget(m_apply);
    body()->addSpacing(gap);
    body()->addWidget(m_standing);
    body()->addWidget(scroll, 1);
}

void ScheduleForm::listen()
{
    for (size_t i = 0; i < m_kinds.size(); ++i)
        connect(
            m_kinds[i], &DeskButton::clicked, this, [this, i] { m_presenter.setKind(Kinds[i]); });
    const auto onChoice = [this](QComboBox *box, auto take) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, take](int row) {
            if (!m_filling && row >= 0)
                take(static_cast<size_t>(row));
        });
    };
    onChoice(m_department, [this](size_t row) {
        m_presenter.setDepartment(m_directory.departments()[row].id);
        fillChoices();
    });
    onChoice(
        m_doctor, [this](size_t row) { m_presenter.setDoctor(m_presenter.doctors()[row].id); });
    onChoice(m_day, [this](size_t row) { m_presenter.setDay(m_presenter.days()[row]); });
    onChoice(m_from, [this](size_t) { takeTime(); });
    onChoice(m_to, [this](size_t) { takeTime(); });
    onChoice(m_room, [this](size_t row) {
        m_presenter.setRoom(row == 0 ? Domain::LocationId() : m_presenter.rooms()[row - 1]);
    });
    connect(m_places, &QSpinBox::valueChanged, &m_presenter, &SchedulePresenter::setPlaces);
    connect(m_reason, &Field::textEdited, &m_presenter, &SchedulePresenter::setReason);
    connect(m_apply, &DeskButton::clicked, this, &ScheduleForm::apply);
    connect(&m_presenter, &SchedulePresenter::changed, this, &ScheduleForm::fill);
    // Names come in the new language only after the words of the form did.
    connect(&m_directory, &Presentation::DeskDirectory::changed, this, &ScheduleForm::fillChoices);
}

/// The first entry of `from` is the whole day.
void ScheduleForm::takeTime()
{
    const bool whole = m_from->currentIndex() == 0;
    const int start = whole ? 0 : (m_from->currentIndex() - 1) * Step;
    const int end = whole ? Midnight : (m_to->currentIndex() + 1) * Step;
    m_presenter.setTime(start, end);
}

void ScheduleForm::fillTimes()
{
    const auto words = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    const auto &draft = m_presenter.draft();
    m_from->clear();
    m_to->clear();
    m_from->addItem(tr("全天"));
    for (int minute = 0; minute < Midnight; minute += Step) {
        m_from->addItem(tr("从 %1").arg(words(minute)));
        m_to->addItem(tr("到 %1").arg(words(minute + Step)));
    }
    const bool whole = draft.startMinute == 0 && draft.endMinute == Midnight;
    m_from->setCurrentIndex(whole ? 0 : draft.startMinute / Step + 1);
    m_to->setCurrentIndex(draft.endMinute / Step - 1);
}

void ScheduleForm::fillChoices()
{
    m_filling = true;
    const auto &draft = m_presenter.draft();
    m_department->clear();
    m_doctor->clear();
    m_day->clear();
    m_room->clear();
    for (const Domain::Department &one : m_directory.departments()) {
        m_department->addItem(m_directory.departmentName(one.id));
        if (one.id == draft.departmentId)
            m_department->setCurrentIndex(m_department->count() - 1);
    }
    for (const Presentation::ScheduleDoctor &one : m_presenter.doctors()) {
        m_doctor->addItem(m_presenter.doctorWords(one));
        if (one.id == draft.roleId)
            m_doctor->setCurrentIndex(m_doctor->count() - 1);
    }
    for (const QDate &day : m_presenter.days()) {
        m_day->addItem(m_presenter.dayWords(day));
        if (day == draft.day)
            m_day->setCurrentIndex(m_day->count() - 1);
    }
    m_room->addItem(tr("原来的诊室"));
    for (const Domain::LocationId &room : m_presenter.rooms()) {
        m_room->addItem(m_directory.roomName(room));
        if (room == draft.roomId)
            m_room->setCurrentIndex(m_room->count() - 1);
    }
    fillTimes();
    m_filling = false;
}

void ScheduleForm::retranslate()
{
    setTitle(tr("停诊、加班与换诊室"));
    const QString kinds[]{tr("停诊"), tr("加班"), tr("换诊室")};
    for (size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(kinds[i]);
    m_department->setAccessibleName(tr("科室"));
    m_doctor->setAccessibleName(tr("医生"));
    m_day->setAccessibleName(tr("哪一天"));
    m_from->setAccessibleName(tr("从几点"));
    m_to->setAccessibleName(tr("到几点"));
    m_room->setAccessibleName(tr("诊室"));
    m_places->setAccessibleName(tr("每半小时看几人"));
    m_places->setPrefix(tr("每半小时 "));
    m_places->setSuffix(tr(" 人"));
    m_reason->setLabel(tr("原因"));
    m_standing->setText(tr("记下的变动"));
    fillChoices();
    fill();
}

void ScheduleForm::fill()
{
    const auto &draft = m_presenter.draft();
    for (size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setChecked(draft.kind == Kinds[i]);
    m_to->setEnabled(m_from->currentIndex() != 0);
    m_room->setVisible(draft.kind != ExceptionKind::Absent);
    m_places->setVisible(draft.kind == ExceptionKind::Extra);
    m_preview->setText(m_presenter.preview());
    m_preview->setColor(m_presenter.isPossible() ? ColorRole::Ink : ColorRole::Danger);
    m_apply->setText(m_presenter.actWords());
    m_apply->setEnabled(m_presenter.isPossible() && !m_presenter.isAsking());
    m_apply->setKind(
        draft.kind == ExceptionKind::Absent ? DeskButton::Kind::Danger : DeskButton::Kind::Primary);
    if (draft.reason.isEmpty() && !m_reason->text().trimmed().isEmpty())
        m_reason->setText({});
    fillChanges();
}

QWidget *ScheduleForm::makeRow(const Presentation::ScheduleChangeRow &row)
{
    auto *line = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Strong, ColorRole::Ink, line);
    title->setText(row.title);
    auto *words = new TextLabel(m_theme, TextRole::Small, ColorRole::Ink2, line);
    words->setText(row.words);
    auto *undo = new DeskButton(m_theme, DeskButton::Kind::Secondary, line);
    undo->setSize(DeskButton::Size::Compact);
    undo->setObjectName(QStringLiteral("undoChange"));
    undo->setText(tr("取消"));
    undo->setAccessibleName(tr("取消：%1").arg(row.title));
    connect(undo, &DeskButton::clicked, this, [this, id = row.id] { m_presenter.undo(id); });
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(title);
    both->addWidget(words);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addLayout(both, 1);
    layout->addWidget(undo);
    return line;
}

void ScheduleForm::fillChanges()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be the one just pressed
        delete item;
    }
    for (const Presentation::ScheduleChangeRow &row : m_presenter.changes())
        m_rows->addWidget(makeRow(row));
    m_standing->setVisible(!m_presenter.changes().empty());
}

void ScheduleForm::apply()
{
    m_presenter.apply();
    if (m_presenter.draft().reason.isEmpty())
        m_reason->line().setFocus();
}
} // namespace Reception

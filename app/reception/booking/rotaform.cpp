// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/rotaform.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "presentation/booking/rotapresenter.h"
#include "presentation/directory/deskdirectory.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Operations::RotaScope;
using Presentation::RotaPresenter;

namespace {
constexpr std::array Scopes{RotaScope::This, RotaScope::Following, RotaScope::All};
constexpr int Step = 30; ///< minutes
constexpr int Midnight = 24 * 60;
constexpr int LongestReason = 60;
} // namespace

RotaForm::RotaForm(RotaPresenter &presenter,
    const Presentation::SchedulePresenter &words,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : ActForm(theme, parent)
    , m_presenter(presenter)
    , m_words(words)
    , m_directory(directory)
    , m_theme(theme)
    , m_department(new QComboBox(this))
    , m_doctor(new QComboBox(this))
    , m_day(new QComboBox(this))
    , m_session(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_places(new QSpinBox(this))
    , m_pace(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_reason(new Field(theme, this))
    , m_preview(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_apply(new DeskButton(theme, DeskButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("rotaForm"));
    const std::pair<QWidget *, const char *> names[]{{m_department, "rotaDepartment"},
        {m_doctor, "rotaDoctor"},
        {m_day, "rotaDay"},
        {m_session, "rotaSession"},
        {m_from, "rotaFrom"},
        {m_to, "rotaTo"},
        {m_places, "rotaPlaces"},
        {m_pace, "rotaPace"},
        {m_preview, "rotaPreview"},
        {&m_reason->line(), "rotaReason"},
        {m_apply, "rotaApply"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    for (size_t i = 0; i < m_scopes.size(); ++i) {
        m_scopes[i] = new DeskButton(theme, DeskButton::Kind::Segment, this);
        m_scopes[i]->setObjectName(QStringLiteral("rotaScope%1").arg(i));
        m_scopes[i]->setSize(DeskButton::Size::Compact);
    }
    m_places->setRange(Domain::PlacesByPace, 99);
    m_reason->line().setMaxLength(LongestReason);
    m_apply->setKeycap(QStringLiteral("Ctrl Enter"));
    layOut();
    listen();
    retranslate();
}

void RotaForm::layOut()
{
    body()->setSpacing(m_theme.space(Space::S2));
    auto *whose = new QHBoxLayout;
    whose->setSpacing(m_theme.space(Space::S2));
    whose->addWidget(m_department, 1);
    whose->addWidget(m_doctor, 1);
    body()->addLayout(whose);
    body()->addWidget(m_day);
    body()->addWidget(m_session);
    auto *scopes = new QHBoxLayout;
    scopes->setSpacing(m_theme.space(Space::S1));
    for (DeskButton *scope : m_scopes)
        scopes->addWidget(scope, 1);
    body()->addLayout(scopes);
    auto *times = new QHBoxLayout;
    times->setSpacing(m_theme.space(Space::S2));
    times->addWidget(m_from, 1);
    times->addWidget(m_to, 1);
    body()->addLayout(times);
    body()->addWidget(m_places);
    body()->addWidget(m_pace);
    body()->addWidget(m_reason);
    body()->addWidget(m_preview);
    body()->addWidget(m_apply);
    body()->addStretch(1);
    m_places->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrows and digits do
    FocusRing::serve(*m_places, m_theme, FocusRing::When::Always);
}

void RotaForm::listen()
{
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
    onChoice(m_session, [this](size_t row) {
        m_presenter.setSession(m_presenter.sessions()[row].session.startMinute);
    });
    onChoice(m_from, [this](size_t) { takeTime(); });
    onChoice(m_to, [this](size_t) { takeTime(); });
    for (size_t i = 0; i < m_scopes.size(); ++i)
        connect(m_scopes[i], &DeskButton::clicked, this, [this, i] {
            m_presenter.setScope(Scopes[i]);
        });
    connect(m_places, &QSpinBox::valueChanged, this, [this](int places) {
        if (!m_filling)
            m_presenter.setPlaces(places);
    });
    connect(m_reason, &Field::textEdited, &m_presenter, &RotaPresenter::setReason);
    connect(m_apply, &DeskButton::clicked, this, &RotaForm::apply);
    connect(&m_presenter, &RotaPresenter::changed, this, &RotaForm::fill);
    connect(&m_directory, &Presentation::DeskDirectory::changed, this, &RotaForm::fillChoices);
}

/// The first entry of `from`: it is held no more.
void RotaForm::takeTime()
{
    if (m_from->currentIndex() == 0)
        m_presenter.end();
    else
        m_presenter.setTime((m_from->currentIndex() - 1) * Step, (m_to->currentIndex() + 1) * Step);
}

void RotaForm::fillChoices()
{
    m_filling = true;
    m_department->clear();
    m_doctor->clear();
    m_day->clear();
    for (const Domain::Department &one : m_directory.departments()) {
        m_department->addItem(m_directory.departmentName(one.id));
        if (one.id == m_presenter.department())
            m_department->setCurrentIndex(m_department->count() - 1);
    }
    for (const Presentation::ScheduleDoctor &one : m_presenter.doctors()) {
        m_doctor->addItem(m_words.doctorWords(one));
        if (one.id == m_presenter.draft().roleId)
            m_doctor->setCurrentIndex(m_doctor->count() - 1);
    }
    for (const QDate &day : m_presenter.days()) {
        m_day->addItem(m_words.dayWords(day));
        if (day == m_presenter.draft().day)
            m_day->setCurrentIndex(m_day->count() - 1);
    }
    m_from->clear();
    m_to->clear();
    const auto words = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    m_from->addItem(tr("不再出诊"));
    for (int minute = 0; minute < Midnight; minute += Step) {
        m_from->addItem(tr("从 %1").arg(words(minute)));
        m_to->addItem(tr("到 %1").arg(words(minute + Step)));
    }
    m_filling = false;
    fill();
}

void RotaForm::fillSessions()
{
    const auto &sessions = m_presenter.sessions();
    m_session->clear();
    for (const Presentation::RotaLine &one : sessions) {
        m_session->addItem(one.words);
        if (one.session.startMinute == m_presenter.draft().sessionStart)
            m_session->setCurrentIndex(m_session->count() - 1);
    }
    if (sessions.empty())
        m_session->addItem(tr("这一天没有固定出诊"));
    m_session->setEnabled(!sessions.empty());
}

void RotaForm::fill()
{
    m_filling = true;
    const auto &draft = m_presenter.draft();
    const bool any = !m_presenter.sessions().empty();
    fillSessions();
    for (size_t i = 0; i < m_scopes.size(); ++i)
        m_scopes[i]->setChecked(draft.scope == Scopes[i]);
    if (draft.to) {
        m_from->setCurrentIndex(draft.to->startMinute / Step + 1);
        m_to->setCurrentIndex(draft.to->endMinute / Step - 1);
        m_places->setValue(draft.to->placesPerSlot);
    } else {
        m_from->setCurrentIndex(0);
    }
    m_from->setEnabled(any);
    m_to->setEnabled(any && draft.to);
    m_places->setVisible(any && draft.to && draft.scope != RotaScope::This);
    m_pace->setText(m_presenter.paceWords());
    m_pace->setVisible(!m_places->isHidden() && !m_pace->text().isEmpty());
    m_preview->setText(m_presenter.preview());
    m_preview->setColor(m_presenter.isPossible() ? ColorRole::Ink : ColorRole::Danger);
    m_apply->setText(m_presenter.actWords());
    m_apply->setEnabled(m_presenter.isPossible() && !m_presenter.isAsking());
    m_apply->setKind(draft.to ? DeskButton::Kind::Primary : DeskButton::Kind::Danger);
    if (draft.reason.isEmpty() && !m_reason->text().trimmed().isEmpty())
        m_reason->setText({});
    m_filling = false;
}

void RotaForm::retranslate()
{
    setTitle(tr("每周排班"));
    const QString scopes[]{tr("只这一天"), tr("从这天起"), tr("全部")};
    for (size_t i = 0; i < m_scopes.size(); ++i)
        m_scopes[i]->setText(scopes[i]);
    m_department->setAccessibleName(tr("科室"));
    m_doctor->setAccessibleName(tr("医生"));
    m_day->setAccessibleName(tr("哪一天"));
    m_session->setAccessibleName(tr("哪一段"));
    m_from->setAccessibleName(tr("从几点"));
    m_to->setAccessibleName(tr("到几点"));
    m_places->setAccessibleName(tr("每半小时看几人"));
    m_places->setPrefix(tr("每半小时 "));
    m_places->setSuffix(tr(" 人"));
    m_places->setSpecialValueText(tr("人数按看诊快慢"));
    m_reason->setLabel(tr("原因"));
    fillChoices();
}

void RotaForm::apply()
{
    m_presenter.apply();
    if (m_presenter.draft().reason.isEmpty())
        m_reason->line().setFocus();
}
} // namespace Reception

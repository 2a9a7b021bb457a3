// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/frontdeskview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "presentation/booking/deskbookings.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/identity/deskpatient.h"
#include "presentation/identity/desksearch.h"
#include "reception/desktable.h"
#include "reception/directory/departmentchooser.h"
#include "reception/identity/hitdelegate.h"
#include "reception/identity/patientpanel.h"
#include "reception/queue/queueside.h"
#include "reception/reasonbox.h"
#include "reception/visit/routestrip.h"
#include "widgets/deskbutton.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using namespace Presentation;

namespace {
constexpr int HitHeight = 52;
constexpr int MostHitRows = 5; // more scroll; the bookings below stay in sight
constexpr int HeadHeight = 48;
constexpr int TwoLineHeight = 58; // name, and where he goes below it
} // namespace

FrontDeskView::FrontDeskView(const FrontDeskParts &parts, QWidget *parent)
    : DeskView(QStringLiteral("deskView"), QStringLiteral("desk"), QKeySequence(Qt::Key_F2), parent)
    , m_parts(parts)
    , m_left(new Panel(parts.theme, Panel::Kind::Card, this))
    , m_hitsHead(new QWidget(m_left))
    , m_hitsTitle(new TextLabel(parts.theme, TextRole::SectionTitle, ColorRole::Ink, m_left))
    , m_hitsCount(new TextLabel(parts.theme, TextRole::Small, ColorRole::Ink2, m_left))
    , m_hits(new QListView(m_left))
    , m_bookingsTitle(new TextLabel(parts.theme, TextRole::SectionTitle, ColorRole::Ink, m_left))
    , m_bookingsCount(new TextLabel(parts.theme, TextRole::Small, ColorRole::Ink2, m_left))
    , m_all(new DeskButton(parts.theme, DeskButton::Kind::Tab, m_left))
    , m_expected(new DeskButton(parts.theme, DeskButton::Kind::Tab, m_left))
    , m_bookings(new DeskTable(parts.theme, DeskTable::Head::Hidden, m_left))
    , m_noBookings(new TextLabel(parts.theme, TextRole::Body, ColorRole::Ink2, m_left))
    , m_scroll(new QScrollArea(this))
    , m_patient(new PatientPanel(parts.patient, parts.theme, this))
    , m_undoReason(new ReasonBox(parts.theme, this))
    , m_reading(new ReasonBox(parts.theme, this))
    , m_nobody(new Panel(parts.theme, Panel::Kind::Flat, this))
    , m_nobodyText(new TextLabel(parts.theme, TextRole::Body, ColorRole::Ink2, m_nobody))
    , m_today(new Panel(parts.theme, Panel::Kind::Card, this))
    , m_schedule(new DeskTable(parts.theme, DeskTable::Head::Shown, m_today))
    , m_routePanel(new Panel(parts.theme, Panel::Kind::Card, this))
    , m_route(new RouteStrip(parts.theme, m_routePanel))
    , m_outlook(new TextLabel(parts.theme, TextRole::Body, ColorRole::Ink, m_routePanel))
    , m_notePanel(new Panel(parts.theme, Panel::Kind::Card, this))
    , m_note(new QLineEdit(m_notePanel))
    , m_noteButton(new DeskButton(parts.theme, DeskButton::Kind::Secondary, m_notePanel))
    , m_queueSide(new QueueSide(parts.queue, parts.theme, this))
    , m_chooser(new DepartmentChooser(parts.directory, parts.theme, this))
{
    m_hits->setObjectName(QStringLiteral("searchResults"));
    m_bookings->setObjectName(QStringLiteral("bookingsTable"));
    m_schedule->setObjectName(QStringLiteral("scheduleTable"));
    m_note->setObjectName(QStringLiteral("noteField"));
    m_noteButton->setObjectName(QStringLiteral("noteButton"));
    m_all->setObjectName(QStringLiteral("allBookingsButton"));
    m_expected->setObjectName(QStringLiteral("expectedBookingsButton"));
    build();
    connectAll();
    retranslate();
}

void FrontDeskView::build()
{
    m_hits->setModel(&m_parts.search);
    m_hits->setItemDelegate(new HitDelegate(m_parts.theme, m_hits));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setFocusPolicy(Qt::NoFocus); // arrows work in the search box
    m_hits->setMouseTracking(true);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_bookings->setModel(&m_parts.bookings);
    m_bookings->setStretch(int(DeskBookings::Column::Where));
    m_schedule->setModel(&m_parts.patient.schedule());
    m_schedule->setStretch(int(ScheduleModel::Column::What));
    m_schedule->setRowHeight(TwoLineHeight);
    m_schedule->setFocusPolicy(Qt::NoFocus);
    for (auto *tab : {m_all, m_expected})
        tab->setSize(DeskButton::Size::Compact);
    for (auto *label : {m_hitsTitle, m_hitsCount, m_bookingsTitle, m_bookingsCount})
        label->setWrap(TextLabel::Wrap::No);
    m_noBookings->setAlignment(Qt::AlignCenter);
    m_nobodyText->setAlignment(Qt::AlignCenter);
    FocusRing::serve(*m_note, m_parts.theme, FocusRing::When::Always);
    m_noteButton->setKey(QKeySequence(QStringLiteral("Ctrl+M")));
    m_noteButton->setSize(DeskButton::Size::Compact);

    auto *hitsHead = new QHBoxLayout(m_hitsHead);
    hitsHead->setContentsMargins(16, 0, 16, 0);
    hitsHead->addWidget(m_hitsTitle);
    hitsHead->addWidget(m_hitsCount);
    hitsHead->addStretch(1);
    m_hitsHead->setFixedHeight(HeadHeight);
    auto *bookingsHead = new QHBoxLayout;
    bookingsHead->setContentsMargins(16, 8, 16, 8);
    bookingsHead->setSpacing(8);
    bookingsHead->addWidget(m_bookingsTitle);
    bookingsHead->addWidget(m_bookingsCount);
    bookingsHead->addStretch(1);
    bookingsHead->addWidget(m_all);
    bookingsHead->addWidget(m_expected);
    m_left->setPadding(Panel::Padding::None);
    auto *tight = new QVBoxLayout; // the panel's own layout keeps the design's distances
    tight->setSpacing(0);
    tight->setContentsMargins(0, 0, 0, 12);
    tight->addWidget(m_hitsHead);
    tight->addWidget(m_hits);
    tight->addLayout(bookingsHead);
    tight->addWidget(m_bookings, 1);
    tight->addWidget(m_noBookings, 1);
    m_left->body()->addLayout(tight);

    m_today->setPadding(Panel::Padding::None);
    auto *today = new QVBoxLayout;
    today->setContentsMargins(0, 0, 0, 10);
    today->addWidget(m_schedule);
    m_today->body()->addLayout(today);
    m_routePanel->body()->addWidget(m_route);
    m_routePanel->body()->addWidget(m_outlook);
    m_notePanel->headTail()->addWidget(m_noteButton);
    m_notePanel->body()->addWidget(m_note);
    m_undoReason->hide();
    m_reading->hide();
    m_nobody->body()->addStretch(1);
    m_nobody->body()->addWidget(m_nobodyText);
    m_nobody->body()->addStretch(1);
    auto *inner = new QWidget(this);
    auto *middle = new QVBoxLayout(inner);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(16);
    middle->addWidget(m_patient);
    middle->addWidget(m_undoReason);
    middle->addWidget(m_reading);
    middle->addWidget(m_today);
    middle->addWidget(m_routePanel);
    middle->addWidget(m_notePanel);
    middle->addWidget(m_nobody, 1000); // all there is, when nobody is open
    middle->addStretch(1);
    m_scroll->setWidget(inner); // on a low screen the note is scrolled to, never cut
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_left);
    row->addWidget(m_scroll, 1);
    row->addWidget(m_queueSide);
}

void FrontDeskView::connectAll()
{
    connect(&m_parts.search, &DeskSearch::changed, this, &FrontDeskView::showHits);
    connect(&m_parts.bookings, &DeskBookings::changed, this, &FrontDeskView::showBookings);
    connect(&m_parts.patient, &DeskPatient::changed, this, &FrontDeskView::showPatient);
    connect(m_hits, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_parts.search.choose(index.row());
        setFocus();
    });
    connect(m_bookings, &DeskTable::rowChosen, this, [this](int row) {
        m_parts.patient.open(m_parts.bookings.row(row).patientId);
    });
    connect(m_bookings, &DeskTable::rowOpened, this, [this](int row) {
        if (m_parts.patient.patientId() == m_parts.bookings.row(row).patientId)
            m_parts.patient.act();
        else
            m_parts.patient.open(m_parts.bookings.row(row).patientId);
    });
    connect(m_all, &DeskButton::clicked, this, [this] {
        m_parts.bookings.setShow(DeskBookings::Show::All);
    });
    connect(m_expected, &DeskButton::clicked, this, [this] {
        m_parts.bookings.setShow(DeskBookings::Show::Expected);
    });
    connect(m_patient, &PatientPanel::rescheduleRequested, this, [this] {
        Q_EMIT bookingRequested();
        Q_EMIT viewRequested(QStringLiteral("bookingView"));
    });
    connect(m_patient, &PatientPanel::undoRequested, this, &FrontDeskView::askUndo);
    connect(m_patient, &PatientPanel::readingRequested, this, &FrontDeskView::askReading);
    connect(m_reading, &ReasonBox::given, this, &FrontDeskView::correctReading);
    connect(m_reading, &ReasonBox::closed, this, &FrontDeskView::closeReading);
    connect(m_undoReason, &ReasonBox::given, this, &FrontDeskView::undo);
    connect(m_undoReason, &ReasonBox::closed, this, &FrontDeskView::closeUndo);
    connect(m_queueSide, &QueueSide::wholeQueueRequested, this, [this] {
        Q_EMIT viewRequested(QStringLiteral("queueView"));
    });
    connect(m_chooser, &DepartmentChooser::chosen, this, [this](const auto &department) {
        m_parts.patient.walkIn(department);
        setFocus();
    });
    connect(m_chooser, &DepartmentChooser::left, this, [this] { setFocus(); });
    connect(m_noteButton, &DeskButton::clicked, this, [this] {
        if (m_note->hasFocus())
            saveNote();
        else
            m_note->setFocus(Qt::ShortcutFocusReason);
    });
    m_note->installEventFilter(this);
    for (int i = 0; i < 9; ++i) {
        auto *key = new QShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)), this);
        connect(key, &QShortcut::activated, this, [this, i] {
            m_parts.search.choose(i);
            setFocus();
        });
    }
}

void FrontDeskView::enter()
{
    if (m_parts.patient.patientId().isEmpty())
        m_bookings->scrollTo(
            m_parts.bookings.index(m_parts.bookings.rowOfNow(), 0), QTableView::PositionAtTop);
    m_scroll->ensureVisible(0, 0);
    setFocus();
}

QString FrontDeskView::title() const
{
    return tr("前台");
}

std::vector<std::pair<QString, QString>> FrontDeskView::keys() const
{
    return {{QStringLiteral("Alt 1–9"), tr("打开找到的人")},
        {QStringLiteral("↑ ↓"), tr("在找到的人里移动")},
        {QStringLiteral("Enter"), tr("签到，或办这一步")},
        {QStringLiteral("Alt E"), tr("显示完整号码（会记录）")},
        {QStringLiteral("Alt N"), tr("姓名读音不对，改成拼音")},
        {QStringLiteral("Ctrl R"), tr("预约、改期")},
        {QStringLiteral("Ctrl P"), tr("打小票")},
        {QStringLiteral("Ctrl Z"), tr("签错了，撤销签到，写原因")},
        {QStringLiteral("Ctrl M"), tr("写备注")}};
}

bool FrontDeskView::askWalkIn()
{
    if (m_parts.patient.patientId().isEmpty())
        return false;
    m_chooser->open(m_parts.patient.card().name);
    return true;
}

void FrontDeskView::saveNote()
{
    m_parts.patient.saveNote(m_note->text());
    setFocus();
}

void FrontDeskView::askUndo()
{
    if (!m_parts.patient.canUndoCheckIn())
        return;
    m_undoFor = m_parts.patient.patientId().text();
    m_undoReason->show();
    m_undoReason->ask(
        tr("为什么撤销签到"), tr("撤销签到"), {tr("选错了人"), tr("挂错了科"), tr("他改天再来")});
}

void FrontDeskView::undo(const QString &reason)
{
    const bool sameOne = m_undoFor == m_parts.patient.patientId().text();
    closeUndo();
    if (sameOne)
        m_parts.patient.undoCheckIn(reason);
}

void FrontDeskView::closeUndo()
{
    m_undoFor.clear();
    m_undoReason->hide();
    m_scroll->ensureVisible(0, 0);
    setFocus();
}

void FrontDeskView::askReading()
{
    const auto &card = m_parts.patient.card();
    if (card.reading.isEmpty())
        return;
    m_readingFor = card.id.text();
    m_reading->show();
    m_reading->ask(tr("%1 怎么读（拼音，可以带声调）").arg(card.name),
        tr("记下读音"),
        {card.reading},
        tr("写拼音，例如 shàn xióng xìn。"));
}

void FrontDeskView::correctReading(const QString &reading)
{
    const bool sameOne = m_readingFor == m_parts.patient.patientId().text();
    if (!sameOne || m_parts.patient.correctReading(reading))
        closeReading();
}

void FrontDeskView::closeReading()
{
    m_readingFor.clear();
    m_reading->hide();
    m_scroll->ensureVisible(0, 0);
    setFocus();
}

void FrontDeskView::showHits()
{
    const auto &rows = m_parts.search.rows();
    const bool searching = !m_parts.search.text().isEmpty();
    m_hitsHead->setVisible(searching);
    m_hits->setVisible(!rows.empty());
    m_hitsTitle->setText(tr("搜索 %1").arg(m_parts.search.text()));
    constexpr int FewestLetters = 2; // one letter fits half the town
    const QString &typed = m_parts.search.text();
    if (!rows.empty())
        m_hitsCount->setText(tr("%1 人").arg(rows.size()));
    else if (typed.size() < FewestLetters && typed < QStringLiteral("\u2E80"))
        m_hitsCount->setText(tr("再打一个字母"));
    else
        m_hitsCount->setText(tr("没有找到，Ctrl N 登记"));
    m_hits->setFixedHeight(m_parts.theme.px(HitHeight) * std::min(int(rows.size()), MostHitRows));
    if (m_parts.search.current() >= 0)
        m_hits->setCurrentIndex(m_parts.search.index(m_parts.search.current()));
}

void FrontDeskView::showBookings()
{
    const DeskBookings &bookings = m_parts.bookings;
    m_bookingsCount->setText(QString::number(bookings.countAll()));
    m_all->setText(tr("全部"));
    m_expected->setText(tr("未到 %1").arg(bookings.countExpected()));
    m_all->setChecked(bookings.show() == DeskBookings::Show::All);
    m_expected->setChecked(bookings.show() == DeskBookings::Show::Expected);
    m_bookings->setVisible(bookings.rowCount() > 0);
    m_noBookings->setVisible(bookings.rowCount() == 0);
    m_bookings->chooseRow(bookings.rowOf(m_parts.patient.patientId()));
    fitBookings();
}

void FrontDeskView::fitBookings()
{
    using Column = DeskBookings::Column;
    const QFontMetrics body(m_parts.theme.font(TextRole::Body));
    int where = 0;
    int name = 0;
    int tag = 0;
    for (int i = 0; i < m_parts.bookings.rowCount(); ++i) {
        const BookingRow &row = m_parts.bookings.row(i);
        where = std::max(where, body.horizontalAdvance(row.where));
        name = std::max(name, body.horizontalAdvance(row.name));
        tag = std::max(tag, Tag::size(m_parts.theme, row.state.icon, row.state.text).width());
    }
    constexpr int Edges = 66; // of four cells, and the scroll bar
    const int time = QFontMetrics(m_parts.theme.font(TextRole::Strong))
                         .horizontalAdvance(QStringLiteral("00:00"));
    const bool fits = time + name + where + tag + m_parts.theme.px(Edges) <= m_left->width();
    m_bookings->setColumnHidden(int(Column::Where), !fits);
    m_bookings->setColumnHidden(int(Column::State), !fits);
    m_bookings->setStretch(int(fits ? Column::Where : Column::Name));
    if (fits)
        m_bookings->setFitting(int(Column::Name));
    m_bookings->setRowHeight(fits ? 0 : TwoLineHeight);
}

void FrontDeskView::showPatient()
{
    const auto &card = m_parts.patient.card();
    const bool open = !card.id.isEmpty();
    m_nobody->setVisible(!open);
    const int rows = m_parts.patient.schedule().rowCount();
    m_today->setVisible(open && rows > 0);
    m_today->setTitle(tr("今天的安排"));
    m_schedule->setFixedHeight(m_parts.theme.px(32) + rows * m_parts.theme.px(TwoLineHeight));
    m_routePanel->setVisible(
        open && (!m_parts.patient.route().empty() || !m_parts.patient.outlook().isEmpty()));
    m_route->setStops(m_parts.patient.route());
    m_outlook->setText(m_parts.patient.outlook());
    m_outlook->setVisible(!m_parts.patient.outlook().isEmpty());
    m_notePanel->setVisible(open);
    // Somebody else is open, or he was called while one looked for words.
    if (m_undoReason->isVisible()
        && (m_undoFor != card.id.text() || !m_parts.patient.canUndoCheckIn()))
        closeUndo();
    if (m_reading->isVisible() && m_readingFor != card.id.text())
        closeReading();
    if (!m_note->hasFocus())
        m_note->setText(card.note);
    m_bookings->chooseRow(m_parts.bookings.rowOf(card.id));
}

void FrontDeskView::retranslate()
{
    m_bookingsTitle->setText(tr("今日预约"));
    m_noBookings->setText(tr("没有要显示的预约"));
    m_bookings->setAccessibleName(tr("今日预约"));
    m_hits->setAccessibleName(tr("找到的人"));
    m_schedule->setAccessibleName(tr("今天的安排"));
    m_routePanel->setTitle(tr("就诊路线"));
    m_notePanel->setTitle(tr("备注"));
    m_note->setAccessibleName(tr("备注"));
    m_note->setPlaceholderText(tr("所有前台可见，例如：右耳听得清一些"));
    m_noteButton->setText(tr("写备注"));
    m_nobodyText->setText(tr("按 <b>Ctrl K</b> 找人，或在左边选一个预约。"));
    m_parts.search.retranslate();
    m_patient->retranslate();
    m_undoReason->retranslate();
    m_reading->retranslate();
    m_queueSide->retranslate();
    m_chooser->retranslate();
    showHits();
    showBookings();
    showPatient();
}

void FrontDeskView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
        m_parts.patient.act();
        return;
    }
    DeskView::keyPressEvent(event);
}

bool FrontDeskView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_note || event->type() != QEvent::KeyPress)
        return DeskView::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        saveNote();
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_note->setText(m_parts.patient.card().note);
        setFocus();
        return true;
    }
    return false;
}

void FrontDeskView::resizeEvent(QResizeEvent *event)
{
    DeskView::resizeEvent(event);
    constexpr int Roomy = 1340; // below it the side lists give way, never the patient
    const bool roomy = width() >= m_parts.theme.px(Roomy);
    m_left->setFixedWidth(m_parts.theme.px(roomy ? 372 : 316));
    m_queueSide->setFixedWidth(m_parts.theme.px(roomy ? 340 : 310));
    fitBookings();
}
} // namespace Reception

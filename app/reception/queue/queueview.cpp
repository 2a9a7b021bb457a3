// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queueview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "presentation/queue/queuepresenter.h"
#include "reception/desktable.h"
#include "reception/queue/alarmstrip.h"
#include "reception/queue/busyroompanel.h"
#include "reception/queue/claimline.h"
#include "reception/queue/queueacts.h"
#include "reception/queue/queuepages.h"
#include "reception/queue/queuequestions.h"
#include "reception/queue/roomcard.h"
#include "reception/queue/whypanel.h"
#include "reception/visit/nextstepspanel.h"
#include "widgets/deskbutton.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using namespace Presentation;

QueueView::QueueView(const QueueParts &parts, QWidget *parent)
    : DeskView(
        QStringLiteral("queueView"), QStringLiteral("queue"), QKeySequence(Qt::Key_F5), parent)
    , m_queue(parts.queue)
    , m_theme(parts.theme)
    , m_page(new QWidget(this))
    , m_pages(new QueuePages(parts, m_page, this))
    , m_alarms(new AlarmStrip(parts.alarms, parts.theme, this))
    , m_roomRow(new QHBoxLayout)
    , m_panel(new Panel(m_theme, Panel::Kind::Card, this))
    , m_queues(new QComboBox(m_panel))
    , m_longest(new TextLabel(m_theme, TextRole::Small, ColorRole::Ink2, m_panel))
    , m_acts(new QueueActs(m_queue, m_theme, m_panel))
    , m_early(new TextLabel(m_theme, TextRole::Strong, ColorRole::Warn, m_panel))
    , m_claims(new ClaimLine(m_queue, m_theme, m_panel))
    , m_next(new NextStepsPanel(m_theme, m_panel))
    , m_questions(new QueueQuestions(m_queue, m_theme, m_panel))
    , m_busy(new BusyRoomPanel(m_theme, m_panel))
    , m_table(new DeskTable(m_theme, DeskTable::Head::Shown, m_panel))
    , m_empty(new TextLabel(m_theme, TextRole::Body, ColorRole::Ink2, m_panel))
    , m_why(new WhyPanel(m_theme, this))
{
    m_queues->setObjectName(QStringLiteral("queueChooser"));
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_early->setObjectName(QStringLiteral("earlyCall"));
    build();
    connectAll();
    retranslate();
}

void QueueView::build()
{
    FocusRing::serve(*m_queues, m_theme, FocusRing::When::Always);
    m_queues->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_longest->setWrap(TextLabel::Wrap::No);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setModel(&m_queue.model());
    m_table->setStretch(int(QueueModel::Column::Reason));

    auto *chooser = new QHBoxLayout;
    chooser->setContentsMargins(16, 8, 16, 4);
    chooser->setSpacing(8);
    chooser->addWidget(m_queues);
    for (int i = 0; i < QueueFilterCount; ++i) {
        auto *tab = new DeskButton(m_theme, DeskButton::Kind::Tab, m_panel);
        tab->setSize(DeskButton::Size::Compact);
        tab->setObjectName(QStringLiteral("filterButton%1").arg(i));
        tab->setKey(QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)));
        tab->setKeycap({});
        m_filters.push_back(tab);
        chooser->addWidget(tab);
    }
    chooser->addStretch(1);
    chooser->addWidget(m_longest);
    auto *asked = new QVBoxLayout;
    asked->setContentsMargins(16, 0, 16, 8);
    asked->setSpacing(0);
    asked->addWidget(m_early);
    asked->addWidget(m_claims);
    asked->addWidget(m_busy);
    asked->addWidget(m_next);
    asked->addWidget(m_questions);
    m_panel->setPadding(Panel::Padding::None);
    auto *tight = new QVBoxLayout; // the panel's own layout keeps the design's distances
    tight->setSpacing(0);
    tight->setContentsMargins(0, 0, 0, 12);
    tight->addLayout(chooser);
    tight->addWidget(m_acts);
    tight->addLayout(asked);
    tight->addWidget(m_table, 1);
    tight->addWidget(m_empty, 1);
    m_panel->body()->addLayout(tight);
    m_roomRow->setSpacing(12);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_alarms);
    middle->addLayout(m_roomRow);
    middle->addWidget(m_panel, 1);
    auto *row = new QHBoxLayout(m_page);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addLayout(middle, 1);
    row->addWidget(m_why);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 12, 16, 16);
    whole->addWidget(m_pages);
}

void QueueView::connectAll()
{
    for (size_t i = 0; i < m_filters.size(); ++i) {
        connect(m_filters[i], &DeskButton::clicked, this, [this, i] {
            m_queue.setFilter(QueueFilter(i));
            m_table->setFocus();
        });
    }
    connect(m_queues, &QComboBox::activated, this, [this](int index) {
        m_queue.chooseQueue(Domain::QueueId(m_queues->itemData(index).toString()));
    });
    connect(m_table, &DeskTable::rowChosen, this, [this](int row) {
        m_queue.select(m_queue.model().rows()[size_t(row)].ticketId);
    });
    connect(m_next, &NextStepsPanel::confirmed, this, [this](const auto &steps) {
        m_queue.finish(steps);
        m_table->setFocus();
        callWhenFree();
    });
    connect(m_next, &NextStepsPanel::left, this, [this] {
        m_callAfter = false;
        m_table->setFocus();
    });
    connect(m_busy, &BusyRoomPanel::finishRequested, this, [this] {
        m_callAfter = true;
        openFinish();
    });
    connect(m_busy, &BusyRoomPanel::parkRequested, this, [this] {
        m_callAfter = true;
        m_questions->askPark();
    });
    connect(m_busy, &BusyRoomPanel::doorRequested, &m_queue, &QueuePresenter::callToDoor);
    connectQuestions();
    connect(m_claims, &ClaimLine::left, this, [this] { m_table->setFocus(); });
    connect(m_busy, &BusyRoomPanel::left, this, [this] { m_table->setFocus(); });
    connect(&m_queue, &QueuePresenter::roomBusy, this, &QueueView::openBusy);
    connect(&m_queue, &QueuePresenter::roomWanted, this, [this] {
        Q_EMIT viewRequested(objectName());
        if (!m_rooms.empty())
            m_rooms.front()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&m_queue, &QueuePresenter::changed, this, &QueueView::refresh);
    connect(&m_queue, &QueuePresenter::selectionChanged, this, [this] {
        m_table->chooseRow(m_queue.model().rowOf(m_queue.selected()));
        m_why->show(m_queue.placeReason());
    });
}

void QueueView::connectQuestions()
{
    connect(m_acts, &QueueActs::finishRequested, this, &QueueView::openFinish);
    connect(m_acts, &QueueActs::parkRequested, m_questions, &QueueQuestions::askPark);
    connect(m_acts, &QueueActs::escalationRequested, m_questions, &QueueQuestions::askEscalation);
    connect(m_acts, &QueueActs::transferRequested, m_questions, &QueueQuestions::askTransfer);
    connect(m_acts, &QueueActs::leaveRequested, m_questions, &QueueQuestions::askLeave);
    connect(m_acts, &QueueActs::dutyRequested, m_questions, &QueueQuestions::askDuty);
    connect(m_questions, &QueueQuestions::parked, this, &QueueView::callWhenFree);
    connect(m_questions, &QuestionPanel::answered, this, [this] { m_table->setFocus(); });
    connect(m_questions, &QuestionPanel::closed, this, [this] {
        m_callAfter = false;
        m_table->setFocus();
    });
    connect(m_alarms, &AlarmStrip::countChanged, this, &QueueView::badgeChanged);
    connect(m_alarms,
        &AlarmStrip::personRequested,
        this,
        [this](const Domain::QueueId &queue, const Domain::TicketId &ticket) {
            m_queue.chooseQueue(queue);
            m_queue.setFilter(QueueFilter::Waiting);
            m_queue.select(ticket);
            m_table->setFocus();
        });
    connect(&m_queue, &QueuePresenter::peopleLeft, this, [this] {
        m_pages->open(QueuePages::Page::Unplaced);
    });
    connect(m_pages, &QueuePages::queueOpened, this, [this] { m_table->setFocus(); });
    connect(m_pages, &QueuePages::personRequested, this, &QueueView::personRequested);
    connect(m_why, &WhyPanel::moreRequested, this, [this] {
        m_queue.tellAllBefore(!m_queue.tellsAllBefore());
    });
}

int QueueView::badge() const
{
    return m_alarms->count();
}

void QueueView::openFinish()
{
    if (!m_queue.abilities().finish)
        return;
    m_busy->hide();
    m_next->open(m_queue.current()->number);
}

void QueueView::openBusy(const QString &number)
{
    Q_EMIT viewRequested(objectName());
    const auto &current = m_queue.current();
    m_next->hide();
    m_busy->open(number,
        current && current->state == Domain::TicketState::Called ? BusyRoomPanel::Park::Possible
                                                                 : BusyRoomPanel::Park::Not);
}

void QueueView::callWhenFree()
{
    if (m_callAfter && !m_queue.current())
        m_queue.callNext();
    m_callAfter = false;
}

void QueueView::refreshRooms()
{
    const auto &rooms = m_queue.rooms();
    while (m_rooms.size() < rooms.size()) {
        const size_t i = m_rooms.size();
        auto *card = new RoomCard(m_theme, RoomCard::Size::Wide, m_page);
        card->setObjectName(QStringLiteral("roomCard%1").arg(i));
        if (i < 9)
            card->setKey(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
        connect(card, &RoomCard::clicked, this, [this, i] {
            if (i < m_queue.rooms().size())
                m_queue.chooseRoom(m_queue.rooms()[i].id);
        });
        m_rooms.push_back(card);
        m_roomRow->addWidget(card);
    }
    for (size_t i = 0; i < m_rooms.size(); ++i) {
        m_rooms[i]->setVisible(i < rooms.size());
        if (i < rooms.size())
            m_rooms[i]->show(rooms[i]);
    }
}

void QueueView::refreshQueues()
{
    const auto queues = m_queue.queues();
    bool same = int(queues.size()) == m_queues->count();
    for (int i = 0; same && i < m_queues->count(); ++i)
        same = m_queues->itemText(i) == queues[size_t(i)].second;
    if (!same) {
        m_queues->clear();
        for (const auto &[id, name] : queues)
            m_queues->addItem(name, id.text());
    }
    m_queues->setCurrentIndex(m_queues->findData(m_queue.queueId().text()));
}

void QueueView::refresh()
{
    refreshRooms();
    refreshQueues();
    const QStringList words{
        tr("候诊 %1"), tr("挂起 %1"), tr("过号 %1"), tr("已看 %1"), tr("等结果 %1")};
    for (size_t i = 0; i < m_filters.size(); ++i) {
        m_filters[i]->setText(words.at(int(i)).arg(m_queue.count(QueueFilter(i))));
        m_filters[i]->setChecked(m_queue.filter() == QueueFilter(i));
    }
    m_longest->setText(m_queue.longestWait());
    m_early->setText(m_queue.earlyWord());
    m_early->setVisible(!m_queue.earlyWord().isEmpty());
    m_acts->refresh();
    const int rows = m_queue.model().rowCount();
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    // Whoever was chosen has gone in: the reason of the next one is what is asked for now.
    if (isVisible() && m_queue.selected().isEmpty() && rows > 0)
        m_queue.select(m_queue.model().rows().front().ticketId);
    m_why->show(m_queue.placeReason());
}

void QueueView::enter()
{
    m_queue.tick();
    m_pages->open(QueuePages::Page::Queue);
    if (m_queue.selected().isEmpty() && m_queue.model().rowCount() > 0)
        m_queue.select(m_queue.model().rows().front().ticketId);
    m_table->setFocus();
}

QString QueueView::title() const
{
    return tr("队列");
}

std::vector<std::pair<QString, QString>> QueueView::keys() const
{
    return {{QStringLiteral("F9"), tr("叫下一位")},
        {QStringLiteral("F10"), tr("重呼")},
        {QStringLiteral("F11"), tr("过号")},
        {QStringLiteral("F12"), tr("人进来了，开始看")},
        {QStringLiteral("Ctrl E"), tr("看完，开下一步")},
        {QStringLiteral("Ctrl U"), tr("挂起：先去办事")},
        {QStringLiteral("Ctrl B"), tr("回队：人回来了")},
        {QStringLiteral("Ctrl Z"), tr("撤销刚才那一步")},
        {QStringLiteral("Ctrl J"), tr("加急：病情变了")},
        {QStringLiteral("Ctrl Shift J"), tr("取消加急，回到原位")},
        {QStringLiteral("Ctrl T"), tr("转到别的队")},
        {QStringLiteral("Ctrl Backspace"), tr("走了，或今天没轮到")},
        {QStringLiteral("Ctrl ."), tr("更多：其他能做的事，它们的键一直有用")},
        {QStringLiteral("Ctrl Y"), tr("诊室：晚到、暂停、恢复、医生走了")},
        {QStringLiteral("Ctrl F6"), tr("诊室安排：谁在哪间，叫哪些队")},
        {QStringLiteral("Ctrl F7"), tr("医生走了，要安排的人")},
        {QStringLiteral("Ctrl F8"), tr("今天收队")},
        {QStringLiteral("Ctrl W"), tr("谁先叫了，为什么")},
        {QStringLiteral("Ctrl Shift A"), tr("去看等得太久的人")},
        {QStringLiteral("Ctrl Shift C"), tr("由本台包叫这个队，或交还")},
        {QStringLiteral("Alt 1–5"), tr("候诊、挂起、过号、已看、等结果")},
        {QStringLiteral("Ctrl 1–9"), tr("本台为这个诊室叫号")}};
}

void QueueView::retranslate()
{
    m_empty->setText(tr("这里现在没有人"));
    m_table->setAccessibleName(tr("排队的人"));
    m_queues->setAccessibleName(tr("哪个队"));
    m_pages->retranslate();
    m_acts->retranslate();
    m_claims->retranslate();
    m_next->retranslate();
    m_questions->retranslate();
    m_alarms->retranslate();
    m_busy->retranslate();
    m_why->retranslate();
    refresh();
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    DeskView::resizeEvent(event);
    constexpr int Roomy = 1340;
    constexpr int High = 760; // eight rows below whole buttons
    const bool roomy = width() >= m_theme.px(Roomy);
    m_acts->setRoom(
        roomy && height() >= m_theme.px(High) ? QueueActs::Room::Ample : QueueActs::Room::Scarce);
    m_why->setFixedWidth(m_theme.px(roomy ? 316 : 272));
    // On a narrow screen the reason stands in the panel at the right anyway.
    m_table->setColumnHidden(int(QueueModel::Column::Booked), !roomy);
}
} // namespace Reception

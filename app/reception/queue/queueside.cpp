// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queueside.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "presentation/queue/queuepresenter.h"
#include "reception/desktable.h"
#include "reception/queue/roomcard.h"
#include "widgets/deskbutton.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::QueueModel;
using Presentation::QueuePresenter;
using Presentation::QueueRoom;

namespace {
constexpr size_t RoomsShown = 2; // DESIGN 14
constexpr int TwoLineHeight = 54;
} // namespace

QueueSide::QueueSide(QueuePresenter &queue, const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_queue(queue)
    , m_theme(theme)
    , m_count(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_whole(new DeskButton(theme, DeskButton::Kind::Plain, this))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, this))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_foot(new QWidget(this))
    , m_call(new DeskButton(theme, DeskButton::Kind::Strong, m_foot))
    , m_recall(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
    , m_pass(new DeskButton(theme, DeskButton::Kind::Secondary, m_foot))
{
    setObjectName(QStringLiteral("queueSide"));
    m_table->setObjectName(QStringLiteral("queueSideTable"));
    m_call->setObjectName(QStringLiteral("callNextButton"));
    m_recall->setObjectName(QStringLiteral("recallButton"));
    m_pass->setObjectName(QStringLiteral("passButton"));
    m_call->setIconName(QStringLiteral("call"));
    m_call->setKey(QKeySequence(Qt::Key_F9));
    m_recall->setIconName(QStringLiteral("recall"));
    m_recall->setKey(QKeySequence(Qt::Key_F10));
    m_pass->setIconName(QStringLiteral("pass"));
    m_pass->setKey(QKeySequence(Qt::Key_F11));
    m_whole->setSize(DeskButton::Size::Compact);
    m_whole->setKeycap(QStringLiteral("F5"));
    m_count->setWrap(TextLabel::Wrap::No);
    headTail()->addWidget(m_count);
    headTail()->addWidget(m_whole);
    m_table->setModel(&queue.waitingModel());
    for (const auto column : {QueueModel::Column::Booked,
             QueueModel::Column::Arrived,
             QueueModel::Column::Wait,
             QueueModel::Column::Room,
             QueueModel::Column::Reason})
        m_table->hideColumn(int(column));
    m_table->setStretch(int(QueueModel::Column::Name));
    m_table->setFocusPolicy(Qt::TabFocus);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *rooms = new QHBoxLayout;
    rooms->setContentsMargins(16, 10, 16, 12);
    rooms->setSpacing(8);
    for (size_t i = 0; i < RoomsShown; ++i) {
        m_rooms.push_back(new RoomCard(theme, RoomCard::Size::Narrow, this));
        rooms->addWidget(m_rooms.back());
        connect(m_rooms.back(), &RoomCard::clicked, this, &QueueSide::wholeQueueRequested);
    }
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_recall, 1);
    second->addWidget(m_pass, 1);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(16, 12, 16, 12);
    foot->setSpacing(8);
    foot->addWidget(m_call);
    foot->addLayout(second);
    setPadding(Padding::None);
    auto *tight = new QVBoxLayout; // the panel's own layout keeps the design's distances
    tight->setSpacing(0);
    tight->addLayout(rooms);
    tight->addWidget(m_table, 1);
    tight->addWidget(m_empty, 1);
    tight->addWidget(m_foot);
    body()->addLayout(tight);

    connect(m_call, &DeskButton::clicked, &queue, &QueuePresenter::callNext);
    connect(m_recall, &DeskButton::clicked, &queue, &QueuePresenter::recall);
    connect(m_pass, &DeskButton::clicked, &queue, &QueuePresenter::pass);
    connect(m_whole, &DeskButton::clicked, this, &QueueSide::wholeQueueRequested);
    connect(&queue, &QueuePresenter::changed, this, &QueueSide::refresh);
    retranslate();
}

void QueueSide::refresh()
{
    setTitle(m_queue.queueName());
    const int waiting = int(m_queue.waitingModel().rows().size());
    m_count->setText(tr("候诊 %1").arg(waiting));
    m_table->setVisible(waiting > 0);
    m_empty->setVisible(waiting == 0);
    // Our own room first, then another one.
    std::vector<QueueRoom> rooms = m_queue.rooms();
    std::stable_sort(rooms.begin(), rooms.end(), [](const QueueRoom &one, const QueueRoom &other) {
        return one.ours > other.ours;
    });
    for (size_t i = 0; i < m_rooms.size(); ++i) {
        m_rooms[i]->setVisible(i < rooms.size());
        if (i < rooms.size())
            m_rooms[i]->show(rooms[i]);
    }
    fitRows();
    const auto can = m_queue.abilities();
    m_call->setText(m_queue.callWord());
    m_call->setEnabled(can.call);
    m_recall->setEnabled(can.recall);
    m_pass->setEnabled(can.pass);
}

void QueueSide::fitRows()
{
    const QFontMetrics body(m_theme.font(TextRole::Body));
    const QFontMetrics strong(m_theme.font(TextRole::Strong));
    int number = 0;
    int name = 0;
    int tag = 0;
    int waited = 0;
    for (const Presentation::QueueRow &row : m_queue.waitingModel().rows()) {
        number = std::max(number, strong.horizontalAdvance(row.number));
        name = std::max(name, body.horizontalAdvance(row.name));
        tag = std::max(tag, Tag::size(m_theme, row.tag.icon, row.tag.text).width());
    }
    using Column = QueueModel::Column;
    const auto *header = m_table->horizontalHeader();
    for (const Column column : {Column::Position, Column::Waited})
        waited += header->sectionSize(int(column));
    constexpr int Edges = 44; // of three cells, and the scroll bar
    const bool fits = waited + number + name + tag + m_theme.px(Edges) <= m_table->width();
    m_table->setColumnHidden(int(Column::Class), !fits);
    m_table->setRowHeight(fits ? 0 : TwoLineHeight);
}

void QueueSide::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitRows();
}

void QueueSide::retranslate()
{
    m_recall->setText(tr("重呼"));
    m_pass->setText(tr("过号"));
    m_whole->setText(tr("全部"));
    m_empty->setText(tr("现在没有人等"));
    m_table->setAccessibleName(tr("候诊的人"));
    refresh();
}

void QueueSide::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const int hair = m_theme.stroke(Stroke::Hair);
    const QRect foot = m_foot->geometry();
    const double round = m_theme.panelRadius() - hair;
    QPainterPath path;
    path.addRoundedRect(QRectF(foot).adjusted(0, -2 * round, 0, 0), round, round);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(foot);
    painter.fillPath(path, m_theme.color(ColorRole::Paper));
    painter.restore();
    painter.fillRect(foot.left(), foot.top(), foot.width(), hair, m_theme.color(ColorRole::Line));
}
} // namespace Reception

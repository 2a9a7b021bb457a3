// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardwindow.h"

#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include "board/boardlabel.h"
#include "board/callpanel.h"
#include "board/nextlist.h"
#include "board/noticeline.h"
#include "board/roomcard.h"
#include "board/stalebanner.h"
#include "board/waitline.h"
#include "widgets/pictures.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

BoardWindow::BoardWindow(
    Presentation::BoardPresenter &presenter, Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_mark(new Widgets::MarkPicture(theme, this))
    , m_department(new BoardLabel(theme, TextRole::Heading, this))
    , m_place(new BoardLabel(theme, TextRole::Notice, this))
    , m_date(new BoardLabel(theme, TextRole::Notice, this))
    , m_time(new BoardLabel(theme, TextRole::Clock, this))
    , m_stale(new StaleBanner(theme, this))
    , m_wait(new WaitLine(theme, this))
    , m_call(new CallPanel(theme, this))
    , m_rooms{new RoomCard(theme, this), new RoomCard(theme, this)}
    , m_next(new NextList(theme, this))
    , m_notice(new NoticeLine(theme, this))
{
    setObjectName(QStringLiteral("boardWindow"));
    m_department->setObjectName(QStringLiteral("boardDepartment"));
    m_place->setObjectName(QStringLiteral("boardPlace"));
    m_time->setObjectName(QStringLiteral("boardTime"));
    m_department->setDesignSize(52);
    m_place->setColor(ColorRole::Ink2);
    m_date->setColor(ColorRole::Ink2);
    m_time->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_date->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_mark->setDesignWidth(76);

    auto *layout = new QVBoxLayout(this);
    // The canvas decides, not the words: everything in it shrinks or ends in an ellipsis.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(makeHeader());
    m_below = new QHBoxLayout;
    layout->addLayout(m_below);
    layout->addWidget(m_stale);
    layout->addWidget(m_wait);
    layout->addLayout(makeBody(), 1);
    layout->addWidget(m_notice);

    connect(&m_theme, &Widgets::Theme::changed, this, &BoardWindow::relay);
    connect(&m_presenter, &Presentation::BoardPresenter::changed, this, &BoardWindow::retranslate);
    connect(&m_presenter, &Presentation::BoardPresenter::called, m_call, &CallPanel::announce);
    connect(m_next, &NextList::resized, this, [this] {
        m_presenter.setLines(
            m_next->rowsThatFit(NextList::Foot::None), m_next->rowsThatFit(NextList::Foot::Recent));
    });
    relay();
    retranslate();
}

QHBoxLayout *BoardWindow::makeHeader()
{
    m_header = new QHBoxLayout;
    m_header->addWidget(m_mark, 0, Qt::AlignVCenter);
    m_header->addWidget(m_department);
    m_header->addWidget(m_place);
    m_header->addStretch();
    m_header->addWidget(m_date);
    m_header->addWidget(m_time);
    return m_header;
}

void BoardWindow::arrange()
{
    const bool upright = height() > width();
    if (upright == m_upright)
        return;
    m_upright = upright;
    for (BoardLabel *label : {m_place, m_date}) {
        m_header->removeWidget(label);
        m_below->removeWidget(label);
    }
    if (upright) {
        m_below->addWidget(m_place, 1);
        m_below->addWidget(m_date);
    } else {
        m_header->insertWidget(2, m_place);
        m_header->insertWidget(4, m_date);
    }
    m_body->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setStretch(1, upright ? 1 : 0);
    m_next->setWidth(upright ? NextList::Width::Full : NextList::Width::Column);
}

QBoxLayout *BoardWindow::makeBody()
{
    m_roomRow = new QHBoxLayout;
    for (RoomCard *card : m_rooms)
        m_roomRow->addWidget(card, 1);
    m_left = new QVBoxLayout;
    m_left->addWidget(m_call, 1);
    m_left->addLayout(m_roomRow);
    m_body = new QHBoxLayout;
    m_body->addLayout(m_left, 1);
    m_body->addWidget(m_next);
    return m_body;
}

void BoardWindow::relay()
{
    const int side = m_theme.space(Widgets::Space::BoardMargin);
    const int clock = m_theme.lineHeight(TextRole::Clock);
    const int above = (m_theme.px(132) - clock) / 2;
    m_header->setContentsMargins(side, above, side, above);
    m_header->setSpacing(m_theme.px(28));
    m_below->setContentsMargins(side, 0, side, m_upright ? m_theme.px(20) : 0);
    m_body->setContentsMargins(
        side, m_theme.px(m_presenter.isStale() ? 20 : 8), side, m_theme.px(24));
    m_body->setSpacing(m_theme.px(32));
    m_left->setSpacing(m_theme.px(24));
    m_roomRow->setSpacing(m_theme.px(24));
    update();
}

void BoardWindow::retranslate()
{
    const bool stale = m_presenter.isStale();
    m_date->setText(m_presenter.dateText());
    m_time->setText(m_presenter.timeText());
    m_stale->setWords(m_presenter.staleTitle(), m_presenter.staleAdvice());
    m_notice->setWords(m_presenter.notice(),
        m_presenter.page().pages,
        stale || m_presenter.isTroubled() ? NoticeLine::Kind::Stale
            : m_presenter.isPosted()      ? NoticeLine::Kind::Posted
                                          : NoticeLine::Kind::Rule);
    // What is filled in may show that fewer lines fit: then there is another page at once.
    m_again = true;
    if (m_filling)
        return;
    m_filling = true;
    while (std::exchange(m_again, false)) {
        const Presentation::BoardPage page = m_presenter.page();
        fill(page);
    }
    m_filling = false;
    relay();
}

void BoardWindow::fill(const Presentation::BoardPage &page)
{
    m_department->setText(page.department);
    m_place->setText(page.place);
    m_wait->setWords(page.wait, page.rise);
    m_call->setPage(page, m_presenter.isStale() ? CallPanel::Age::Stale : CallPanel::Age::Fresh);
    for (size_t i = 0; i < m_rooms.size(); ++i) {
        m_rooms[i]->setVisible(i < page.rooms.size());
        if (i < page.rooms.size())
            m_rooms[i]->setRoom(page.rooms[i]);
    }
    m_next->setPage(page);
}

void BoardWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Paper));
}

void BoardWindow::resizeEvent(QResizeEvent *event)
{
    arrange();
    // Upright it is as wide as the design is high: letters stay as large as they are lying down.
    m_theme.setCanvas(m_upright ? event->size().transposed() : event->size());
    QWidget::resizeEvent(event);
}

void BoardWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
} // namespace Board

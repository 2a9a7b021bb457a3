// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/callpanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "presentation/queue/boardpresenter.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

namespace {
// Measures of 21-board and 22-board-stale, px at 100 %.
constexpr int Side = 48;
constexpr int IconSize = 68;
constexpr int IconGap = 24;
constexpr int Radius = 28;
constexpr int NameGap = 40;
constexpr int StaleName = 96;
} // namespace

CallPanel::CallPanel(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new BoardLabel(theme, TextRole::Heading, this))
    , m_number(new BoardLabel(theme, TextRole::Number, this))
    , m_noCall(new BoardLabel(theme, TextRole::CallName, this))
    , m_name(new BoardLabel(theme, TextRole::CallName, this))
    , m_room(new BoardLabel(theme, TextRole::Room, this))
{
    setObjectName(QStringLiteral("callPanel"));
    m_heading->setObjectName(QStringLiteral("callHeading"));
    m_number->setObjectName(QStringLiteral("callNumber"));
    m_noCall->setObjectName(QStringLiteral("noCall"));
    m_name->setObjectName(QStringLiteral("callName"));
    m_room->setObjectName(QStringLiteral("callRoom"));
    m_room->setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_name, 1);
    foot->addWidget(m_room);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addStretch(1);
    layout->addWidget(m_number);
    layout->addWidget(m_noCall);
    layout->addStretch(1);
    layout->addLayout(foot);

    connect(&m_theme, &Widgets::Theme::changed, this, &CallPanel::relay);
    connect(&m_timer, &QTimer::timeout, this, &CallPanel::nextPhase);
    relay();
}

void CallPanel::relay()
{
    auto *box = static_cast<QVBoxLayout *>(layout());
    const bool stale = m_age == Age::Stale;
    const int side = m_theme.px(Side);
    box->setContentsMargins(side, m_theme.px(stale ? 14 : 22), side, m_theme.px(stale ? 28 : 32));
    box->setSpacing(0);
    box->itemAt(box->count() - 1)->layout()->setSpacing(m_theme.px(NameGap));
    m_heading->setContentsMargins(m_theme.px(IconSize + IconGap), 0, 0, 0);
    m_number->setRole(stale ? TextRole::NumberStale : TextRole::Number);
    fitNumber();
    m_name->setDesignSize(stale ? StaleName : 0);
    m_room->setDesignSize(stale ? StaleName : 0);
    recolour();
}

/// Under a line that tells the wait the panel is lower: a number is smaller then, never cut.
void CallPanel::fitNumber()
{
    constexpr int Whole = 320; // of 21-board, px at 100 %
    constexpr int Least = 160;
    const QMargins margins = layout()->contentsMargins();
    const int room = height() - margins.top() - margins.bottom() - m_heading->sizeHint().height()
        - std::max(m_name->sizeHint().height(), m_room->sizeHint().height());
    const bool upright = window()->height() > window()->width(); // there the list is lower
    const bool low = !upright && m_age == Age::Fresh && room < m_theme.px(Whole);
    m_number->setDesignSize(
        low ? std::max(Least, room * Whole / std::max(1, m_theme.px(Whole))) : 0);
}

void CallPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNumber();
}

void CallPanel::setPage(const Presentation::BoardPage &page, Age age)
{
    m_heading->setText(page.callHeading);
    m_number->setText(page.number);
    m_number->setVisible(!page.number.isEmpty());
    m_noCall->setText(page.noCall);
    m_noCall->setVisible(page.number.isEmpty());
    m_name->setText(page.name);
    m_room->setText(page.room);
    m_room->setVisible(!page.room.isEmpty());
    if (age == Age::Stale) {
        m_timer.stop();
        m_swapped = false;
    }
    m_age = age;
    relay();
}

void CallPanel::announce()
{
    const bool calm = m_theme.duration(Widgets::Motion::StateChange).count() == 0;
    m_phasesLeft = calm ? 1 : 2 * Swaps - 1;
    m_swapped = true;
    m_timer.start(calm ? 2 * Swaps * SwapTime : SwapTime);
    recolour();
}

void CallPanel::nextPhase()
{
    if (m_phasesLeft <= 0)
        return;
    m_swapped = !m_swapped;
    if (--m_phasesLeft <= 0) {
        m_timer.stop();
        m_swapped = false;
    }
    recolour();
}

void CallPanel::recolour()
{
    const ColorRole fill = m_age == Age::Stale ? ColorRole::Neutral : ColorRole::Accent;
    const ColorRole ground = m_swapped ? ColorRole::Surface : fill;
    const ColorRole letters = m_swapped ? fill : ColorRole::OnAccent;
    for (BoardLabel *label : {m_heading, m_number, m_noCall, m_name})
        label->setColor(letters);
    m_room->setGround(letters);
    m_room->setColor(ground);
    update();
}

void CallPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorRole fill = m_age == Age::Stale ? ColorRole::Neutral : ColorRole::Accent;
    const double edge = m_theme.px(6);
    painter.setPen(m_swapped ? QPen(m_theme.color(fill), edge) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(m_swapped ? ColorRole::Surface : fill));
    const double radius = m_theme.px(Radius);
    const double inset = m_swapped ? edge / 2 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    const int size = m_theme.px(IconSize);
    m_theme.paintIcon(painter,
        m_age == Age::Stale ? QStringLiteral("clock") : QStringLiteral("call"),
        m_swapped ? fill : ColorRole::OnAccent,
        QRectF(m_theme.px(Side), m_heading->geometry().center().y() - size / 2.0, size, size));
}
} // namespace Board

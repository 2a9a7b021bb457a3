// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/bookingsscreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::BookingLine;
using Presentation::BookingsPresenter;
using Variant = BigButton::Variant;

/// Bookings at a time; more stand on further pages.
constexpr size_t MostRows = 3;
constexpr size_t MostRowsForElderly = 1;

BookingsScreen::BookingsScreen(const KioskContext &context, BookingsPresenter &presenter, Task task)
    : KioskScreen(context,
        task == Task::CheckIn ? QStringLiteral("checkInScreen")
                              : QStringLiteral("rescheduleScreen"))
    , m_presenter(presenter)
    , m_task(task)
    , m_message(new Banner(context.theme, context.clock, Tone::Info))
    , m_more(makeButton(Variant::Secondary, QStringLiteral("moreBookingsButton")))
    , m_walkIn(makeButton(Variant::Secondary, QStringLiteral("walkInInsteadButton")))
{
    m_message->setObjectName(QStringLiteral("bookingMessage"));
    m_walkIn->setIconName(QStringLiteral("ticket"));
    m_walkIn->setTrailingIcon(QStringLiteral("arrow-right"));
    m_more->setIconName(QStringLiteral("chevron-right"));
    look().addWidget(m_message);
    look().addStretch(1);
    touch().addStretch(1);
    touch().addWidget(m_more);
    touch().addWidget(m_walkIn);
    connect(m_walkIn, &BigButton::clicked, &presenter, &BookingsPresenter::walkIn);
    connect(m_more, &BigButton::clicked, this, [this] {
        flow().touch();
        ++m_page;
        refresh();
    });
    connect(&presenter, &BookingsPresenter::changed, this, &BookingsScreen::refresh);
    retranslate();
    relayout();
}

void BookingsScreen::arrive()
{
    m_page = 0;
    KioskScreen::arrive();
    retranslate();
}

BookingsScreen::Row &BookingsScreen::rowAt(size_t index)
{
    while (m_rows.size() <= index) {
        const size_t at = m_rows.size();
        Row row{new Panel(theme(), Panel::Kind::Card),
            new TextLabel(theme(), TextRole::CardTitle),
            new TextLabel(theme(), TextRole::Body, ColorRole::Ink2),
            new TextLabel(theme(), TextRole::Body, ColorRole::Warn),
            makeButton(Variant::Secondary, {}),
            makeButton(Variant::Secondary, {})};
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(theme().px(16));
        buttons->addWidget(row.first, 1);
        buttons->addWidget(row.second, 1);
        for (QWidget *part : {row.when, row.what, row.advice})
            row.panel->body()->addWidget(part);
        row.panel->body()->addLayout(buttons);
        touch().insertWidget(static_cast<int>(at), row.panel);
        connect(row.first, &BigButton::clicked, this, [this, at] { press(at, true); });
        connect(row.second, &BigButton::clicked, this, [this, at] { press(at, false); });
        m_rows.push_back(row);
    }
    return m_rows[index];
}

void BookingsScreen::press(size_t index, bool first)
{
    const size_t most = theme().isElder() ? MostRowsForElderly : MostRows;
    const size_t at = static_cast<size_t>(m_page) * most + index;
    if (at >= m_presenter.lines().size())
        return;
    const Domain::AppointmentId id = m_presenter.lines()[at].id;
    const Domain::WaitEntryId waiting = m_presenter.lines()[at].waiting;
    if (!waiting.isEmpty()) {
        if (first)
            m_presenter.accept(waiting);
        else
            m_presenter.letGo(waiting);
        return;
    }
    if (m_task == Task::CheckIn)
        m_presenter.checkIn(id);
    else if (m_presenter.cancelling() == id && first)
        m_presenter.cancel();
    else if (m_presenter.cancelling() == id)
        m_presenter.keep();
    else if (first)
        m_presenter.move(id);
    else
        m_presenter.askCancel(id);
}

void BookingsScreen::retranslate()
{
    setPlace(m_task == Task::CheckIn ? tr("取号签到") : tr("预约改期"));
    m_walkIn->setText(tr("没有预约？现在挂号"));
    m_more->setText(tr("别的预约"));
    refresh();
}

void BookingsScreen::showRow(Row &row, const BookingLine &line)
{
    const bool asks = m_presenter.cancelling() == line.id && m_task == Task::Change;
    // A place that is offered says more than a booking: lying, large letters need the room.
    const bool tight = !line.waiting.isEmpty() && theme().isElder() && isLandscape();
    row.when->setRole(tight ? TextRole::Strong : TextRole::CardTitle);
    row.when->setText(line.when);
    row.what->setText(line.what);
    row.advice->setText(asks ? tr("真的要退掉吗？退了以后位置会让给别人。") : line.advice);
    row.advice->setVisible(asks || (m_task == Task::CheckIn && !line.advice.isEmpty()));
    const QString id = line.id.text();
    if (!line.waiting.isEmpty()) {
        row.advice->setVisible(true);
        row.first->setVariant(Variant::Primary);
        row.first->setIconName(QStringLiteral("check"));
        row.first->setText(tr("要这个号"));
        row.first->setObjectName(QStringLiteral("accept_") + id);
        row.first->setVisible(line.isOffer);
        row.second->setIconName(QStringLiteral("close"));
        row.second->setText(line.isOffer ? tr("不要了") : tr("不等了"));
        row.second->setObjectName(QStringLiteral("letGo_") + id);
        row.second->setVisible(true);
        return;
    }
    if (m_task == Task::CheckIn) {
        row.first->setVariant(Variant::Primary);
        row.first->setIconName({});
        row.first->setText(tr("取号签到"));
        row.first->setObjectName(QStringLiteral("checkIn_") + id);
        row.first->setVisible(line.mayCheckIn);
        row.second->setVisible(false);
        return;
    }
    row.first->setVariant(asks ? Variant::Danger : Variant::Secondary);
    row.first->setText(asks ? tr("退号") : tr("改时间"));
    row.first->setIconName(asks ? QString() : QStringLiteral("calendar-move"));
    row.first->setObjectName((asks ? QStringLiteral("cancel_") : QStringLiteral("move_")) + id);
    row.second->setText(asks ? tr("不退") : tr("退号"));
    row.second->setIconName(asks ? QString() : QStringLiteral("close"));
    row.second->setObjectName((asks ? QStringLiteral("keep_") : QStringLiteral("askCancel_")) + id);
    row.first->setVisible(line.mayChange);
    row.second->setVisible(line.mayChange);
}

void BookingsScreen::refresh()
{
    const auto &lines = m_presenter.lines();
    const size_t most = theme().isElder() ? MostRowsForElderly : MostRows;
    if (static_cast<size_t>(m_page) * most >= lines.size())
        m_page = 0;
    const size_t from = static_cast<size_t>(m_page) * most;
    for (size_t index = 0; index < std::max(m_rows.size(), std::min(lines.size(), most)); ++index) {
        const bool used = index < most && from + index < lines.size();
        Row &row = rowAt(index);
        row.panel->setVisible(used);
        if (used)
            showRow(row, lines[from + index]);
    }
    if (lines.empty())
        setQuestion(tr("没有找到预约"), tr("今天和以后都没有您的预约。"));
    else if (m_task == Task::CheckIn)
        setQuestion(lines.size() == 1 ? tr("是这个预约吗？") : tr("签到哪一个？"));
    else
        setQuestion(lines.size() == 1 ? tr("要改这个预约吗？") : tr("要改哪一个？"));
    m_message->setTone(m_presenter.isProblem() ? Tone::Warn : Tone::Success);
    m_message->setText(m_presenter.message());
    m_message->setVisible(!m_presenter.message().isEmpty());
    m_more->setVisible(lines.size() > most);
    m_walkIn->setVisible(lines.empty() || (m_task == Task::CheckIn && m_presenter.mayWalkIn()));
}

void BookingsScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    look().setSpacing(theme().px(24));
    touch().setSpacing(theme().px(elder ? 24 : 20));
    touch().setContentsMargins(0, theme().px(isLandscape() ? 24 : 0), 0, 0);
    for (Row &row : m_rows) {
        row.first->setDesignHeight(elder ? 150 : 100);
        row.second->setDesignHeight(elder ? 150 : 100);
    }
    m_walkIn->setDesignHeight(elder ? 150 : 116);
    m_more->setDesignHeight(elder ? 140 : 100);
    refresh();
}
} // namespace Kiosk

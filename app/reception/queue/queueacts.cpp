// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queueacts.h"

#include <QShortcut>
#include <QVBoxLayout>

#include "presentation/queue/queuepresenter.h"
#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::QueueFilter;
using Presentation::QueuePresenter;

namespace {
struct ActLook {
    const char *name;
    const char *icon;
    const char *key;
};

DeskButton *made(const Theme &theme, DeskButton::Kind kind, const ActLook &look, QWidget *line)
{
    auto *button = new DeskButton(theme, kind, line);
    button->setObjectName(QLatin1String(look.name));
    button->setIconName(QLatin1String(look.icon));
    button->setKey(QKeySequence(QLatin1String(look.key)));
    return button;
}

using Kind = DeskButton::Kind;
} // namespace

QueueActs::QueueActs(QueuePresenter &queue, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_theme(theme)
    , m_first(new QWidget(this))
    , m_second(new QWidget(this))
    , m_call(made(theme, Kind::Primary, {"callNextButton", "call", "F9"}, m_first))
    , m_recall(made(theme, Kind::Secondary, {"recallButton", "recall", "F10"}, m_first))
    , m_pass(made(theme, Kind::Secondary, {"passButton", "pass", "F11"}, m_first))
    , m_start(made(theme, Kind::Secondary, {"startButton", "door", "F12"}, m_first))
    , m_finish(made(theme, Kind::Secondary, {"finishButton", "check-circle", "Ctrl+E"}, m_first))
    , m_undo(made(theme, Kind::Secondary, {"undoButton", "restart", "Ctrl+Z"}, m_first))
    , m_more(made(theme, Kind::Tab, {"moreActsButton", "more", "Ctrl+."}, m_first))
    , m_park(made(theme, Kind::Secondary, {"parkButton", "park", "Ctrl+U"}, m_second))
    , m_bringBack(made(theme, Kind::Secondary, {"bringBackButton", "return", "Ctrl+B"}, m_second))
    , m_escalate(made(theme, Kind::Secondary, {"escalateButton", "escalate", "Ctrl+J"}, m_second))
    , m_calm(made(theme, Kind::Secondary, {"calmButton", "back", "Ctrl+Shift+J"}, m_second))
    , m_transfer(made(theme, Kind::Secondary, {"transferButton", "transfer", "Ctrl+T"}, m_second))
    , m_leave(made(theme, Kind::Secondary, {"leaveButton", "close", "Ctrl+Backspace"}, m_second))
    , m_duty(made(theme, Kind::Secondary, {"dutyButton", "hourglass", "Ctrl+Y"}, m_second))
{
    setObjectName(QStringLiteral("queueActs"));
    layOut();
    listen();
    retranslate();
}

void QueueActs::layOut()
{
    const int gap = m_theme.space(Space::S2);
    auto *first = new FlowLayout(gap, m_first);
    for (auto *button : {m_call, m_recall, m_pass, m_start, m_finish, m_undo, m_more})
        first->addWidget(button);
    auto *second = new FlowLayout(gap, m_second);
    for (auto *button : {m_park, m_bringBack, m_escalate, m_calm, m_transfer, m_leave, m_duty})
        second->addWidget(button);
    first->setLines(FlowLayout::Lines::Even);
    second->setLines(FlowLayout::Lines::Even);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(m_theme.space(Space::S4), 4, m_theme.space(Space::S4), gap);
    lines->setSpacing(gap);
    lines->addWidget(m_first);
    lines->addWidget(m_second);
}

void QueueActs::listen()
{
    connect(m_call, &DeskButton::clicked, &m_queue, &QueuePresenter::callNext);
    connect(m_recall, &DeskButton::clicked, &m_queue, &QueuePresenter::recall);
    connect(m_pass, &DeskButton::clicked, &m_queue, &QueuePresenter::pass);
    connect(m_start, &DeskButton::clicked, &m_queue, &QueuePresenter::start);
    connect(m_calm, &DeskButton::clicked, &m_queue, &QueuePresenter::undoEscalation);
    connect(m_bringBack, &DeskButton::clicked, &m_queue, &QueuePresenter::bringBack);
    connect(m_undo, &DeskButton::clicked, &m_queue, &QueuePresenter::undo);
    connect(m_finish, &DeskButton::clicked, this, &QueueActs::finishRequested);
    connect(m_park, &DeskButton::clicked, this, &QueueActs::parkRequested);
    connect(m_escalate, &DeskButton::clicked, this, &QueueActs::escalationRequested);
    connect(m_transfer, &DeskButton::clicked, this, &QueueActs::transferRequested);
    connect(m_leave, &DeskButton::clicked, this, &QueueActs::leaveRequested);
    connect(m_duty, &DeskButton::clicked, this, &QueueActs::dutyRequested);
    connect(m_more, &DeskButton::clicked, this, &QueueActs::showMore);
    for (auto *button : {m_park, m_bringBack, m_escalate, m_calm, m_transfer, m_leave, m_duty}) {
        auto *key = new QShortcut(button->shortcut(), this);
        connect(key, &QShortcut::activated, button, [button] {
            if (!button->isHidden())
                button->click();
        });
        m_hiddenKeys.push_back(key);
    }
}

void QueueActs::setRoom(Room room)
{
    m_room = room;
    const auto size = room == Room::Scarce ? DeskButton::Size::Compact : DeskButton::Size::Usual;
    for (QWidget *line : {m_first, m_second}) {
        for (auto *button : line->findChildren<DeskButton *>())
            button->setSize(size);
    }
    refresh();
}

void QueueActs::refresh()
{
    const auto can = m_queue.abilities();
    m_call->setText(m_queue.isDeciding() ? m_queue.callWord() : tr("叫号"));
    m_call->setEnabled(can.call);
    m_recall->setEnabled(can.recall);
    m_pass->setEnabled(can.pass);
    m_start->setEnabled(can.start);
    m_finish->setEnabled(can.finish);
    m_park->setEnabled(can.park);
    m_undo->setEnabled(can.undo);
    m_escalate->setEnabled(can.escalate);
    m_calm->setVisible(can.undoEscalation);
    m_transfer->setEnabled(can.transfer);
    m_leave->setEnabled(can.leave);
    m_duty->setEnabled(can.duty);
    m_bringBack->setEnabled(can.bringBack);
    showMore();
    fit();
}

void QueueActs::showMore()
{
    const auto filter = m_queue.filter();
    const bool away = filter == QueueFilter::Missed || filter == QueueFilter::Parked
        || filter == QueueFilter::Awaiting;
    m_bringBack->setVisible(away);
    m_park->setVisible(!away);
    const bool scarce = m_room == Room::Scarce;
    m_more->setVisible(scarce && !away);
    // Whoever looks at those who are away is about to bring one back.
    const bool shown = !scarce || away || m_more->isChecked();
    m_second->setVisible(shown);
    for (auto *key : m_hiddenKeys)
        key->setEnabled(!shown);
}

void QueueActs::fit()
{
    const QString whole = m_queue.undoWord().isEmpty() ? tr("叫错了") : m_queue.undoWord();
    const std::vector<std::pair<DeskButton *, const char *>> icons{{m_recall, "recall"},
        {m_pass, "pass"},
        {m_start, "door"},
        {m_finish, "check-circle"},
        {m_undo, "restart"}};
    enum class Says { Everything, NoIcons, FewWords };
    const QMargins edge = layout()->contentsMargins();
    const int room = width() - edge.left() - edge.right();
    for (const auto says : {Says::Everything, Says::NoIcons, Says::FewWords}) {
        for (const auto &[button, icon] : icons)
            button->setIconName(QLatin1String(says == Says::Everything ? icon : ""));
        m_undo->setText(says == Says::FewWords ? tr("撤销") : whole);
        m_more->setText(says == Says::FewWords ? QString() : tr("更多"));
        if (m_room == Room::Ample || m_first->layout()->sizeHint().width() <= room)
            break;
    }
    m_undo->setAccessibleName(whole);
    m_undo->setToolTip(whole);
    m_more->setAccessibleName(tr("更多"));
}

void QueueActs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void QueueActs::retranslate()
{
    m_recall->setText(tr("重呼"));
    m_pass->setText(tr("过号"));
    m_start->setText(tr("开始"));
    m_finish->setText(tr("看完"));
    m_park->setText(tr("挂起"));
    m_bringBack->setText(tr("回队"));
    m_escalate->setText(tr("加急"));
    m_calm->setText(tr("取消加急"));
    m_transfer->setText(tr("转队"));
    m_leave->setText(tr("走了"));
    m_duty->setText(tr("诊室"));
    refresh();
}
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/busyroompanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

BusyRoomPanel::BusyRoomPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Flat, parent)
    , m_question(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_finish(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_park(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_stay(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_door(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("busyRoomPanel"));
    setFocusPolicy(Qt::StrongFocus);
    setGround(ColorRole::WarnSoft);
    m_finish->setObjectName(QStringLiteral("busyFinishButton"));
    m_park->setObjectName(QStringLiteral("busyParkButton"));
    m_stay->setObjectName(QStringLiteral("busyStayButton"));
    m_door->setObjectName(QStringLiteral("busyDoorButton"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_question, 1);
    int key = 0;
    for (auto *button : {m_finish, m_park, m_stay, m_door}) {
        button->setKeycap(QString::number(++key));
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
        connect(button, &DeskButton::clicked, this, &BusyRoomPanel::hide);
    }
    body()->addLayout(row);
    connect(m_finish, &DeskButton::clicked, this, &BusyRoomPanel::finishRequested);
    connect(m_park, &DeskButton::clicked, this, &BusyRoomPanel::parkRequested);
    connect(m_stay, &DeskButton::clicked, this, &BusyRoomPanel::left);
    connect(m_door, &DeskButton::clicked, this, &BusyRoomPanel::doorRequested);
    retranslate();
    hide();
}

void BusyRoomPanel::open(const QString &number, Park park)
{
    m_number = number;
    m_park->setEnabled(park == Park::Possible);
    retranslate();
    show();
    setFocus();
}

void BusyRoomPanel::retranslate()
{
    m_question->setText(tr("%1 还没结束。先怎么办？").arg(m_number));
    m_finish->setText(tr("看完"));
    m_park->setText(tr("挂起"));
    m_stay->setText(tr("先不叫"));
    m_door->setText(tr("叫下一位到门口"));
}

void BusyRoomPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_1)
        m_finish->click();
    else if (event->key() == Qt::Key_2)
        m_park->click();
    else if (event->key() == Qt::Key_4)
        m_door->click();
    else if (event->key() == Qt::Key_3 || event->key() == Qt::Key_Escape)
        m_stay->click();
    else
        Panel::keyPressEvent(event);
}
} // namespace Reception

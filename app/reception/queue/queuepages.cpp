// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queuepages.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "presentation/queue/dayendpresenter.h"
#include "presentation/queue/unplacedpresenter.h"
#include "reception/queue/dayendpage.h"
#include "reception/queue/roomspage.h"
#include "reception/queue/unplacedpage.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::UnplacedPresenter;

namespace {
constexpr int PageCount = 4;
} // namespace

QueuePages::QueuePages(const QueueParts &parts, QWidget *queue, QWidget *parent)
    : QWidget(parent)
    , m_left(parts.unplaced)
    , m_day(parts.dayEnd)
    , m_stack(new QStackedWidget(this))
    , m_rooms(new RoomsPage(parts.rooms, parts.theme, this))
    , m_unplaced(new UnplacedPage(parts.unplaced, parts.theme, this))
    , m_dayEnd(new DayEndPage(parts.dayEnd, parts.theme, this))
{
    setObjectName(QStringLiteral("queuePages"));
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(parts.theme.space(Space::S2));
    const std::array<std::pair<const char *, const char *>, PageCount> looks{{{"queue", "Ctrl+F5"},
        {"door", "Ctrl+F6"},
        {"user", "Ctrl+F7"},
        {"flag", "Ctrl+F8"}}};
    for (int i = 0; i < PageCount; ++i) {
        auto *tab = new DeskButton(parts.theme, DeskButton::Kind::Tab, this);
        tab->setSize(DeskButton::Size::Compact);
        tab->setObjectName(QStringLiteral("queuePage%1").arg(i));
        tab->setCheckable(true);
        tab->setIconName(QLatin1String(looks[size_t(i)].first));
        tab->setKey(QKeySequence(QLatin1String(looks[size_t(i)].second)));
        connect(tab, &DeskButton::clicked, this, [this, i] { open(Page(i)); });
        m_tabs.push_back(tab);
        tabs->addWidget(tab);
    }
    tabs->addStretch(1);
    for (QWidget *page : {queue,
             static_cast<QWidget *>(m_rooms),
             static_cast<QWidget *>(m_unplaced),
             static_cast<QWidget *>(m_dayEnd)})
        m_stack->addWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(parts.theme.space(Space::S3));
    whole->addLayout(tabs);
    whole->addWidget(m_stack, 1);
    connect(&m_left, &UnplacedPresenter::changed, this, &QueuePages::refresh);
    connect(m_unplaced, &UnplacedPage::personRequested, this, &QueuePages::personRequested);
    retranslate();
}

QueuePages::Page QueuePages::page() const
{
    return Page(m_stack->currentIndex());
}

void QueuePages::open(Page page)
{
    m_stack->setCurrentIndex(int(page));
    m_day.setShown(page == Page::DayEnd);
    refresh();
    switch (page) {
    case Page::Queue:
        Q_EMIT queueOpened();
        break;
    case Page::Rooms:
        m_rooms->enter();
        break;
    case Page::Unplaced:
        m_unplaced->enter();
        break;
    case Page::DayEnd:
        m_dayEnd->enter();
        break;
    }
}

void QueuePages::refresh()
{
    for (int i = 0; i < PageCount; ++i)
        m_tabs[size_t(i)]->setChecked(i == m_stack->currentIndex());
    const size_t left = m_left.rows().size();
    m_tabs[size_t(Page::Unplaced)]->setText(
        left == 0 ? tr("要安排的人") : tr("要安排的人 %1").arg(left));
}

void QueuePages::retranslate()
{
    m_tabs[size_t(Page::Queue)]->setText(tr("排队"));
    m_tabs[size_t(Page::Rooms)]->setText(tr("诊室安排"));
    m_tabs[size_t(Page::DayEnd)]->setText(tr("收队"));
    m_rooms->retranslate();
    m_unplaced->retranslate();
    m_dayEnd->retranslate();
    refresh();
}
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookingview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "presentation/booking/bookingpresenter.h"
#include "presentation/directory/deskdirectory.h"
#include "reception/booking/bookinggridview.h"
#include "reception/booking/bookinglegend.h"
#include "reception/booking/bookingside.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::BookingGrid;
using Presentation::BookingPresenter;

namespace {
constexpr int SideWidth = 306;
}

BookingView::BookingView(BookingPresenter &presenter,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    const Base::Clock &clock,
    QWidget *parent)
    : DeskView(QStringLiteral("bookingView"),
        QStringLiteral("calendar-check"),
        QKeySequence(QStringLiteral("F4")),
        parent)
    , m_presenter(presenter)
    , m_directory(directory)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_departments(new QComboBox(this))
    , m_grid(new BookingGridView(presenter.grid(), theme, this))
    , m_notice(new TextLabel(theme, TextRole::Body, ColorRole::Warn, this))
    , m_legend(new BookingLegend(theme, this))
    , m_side(new BookingSide(presenter, theme, clock, this))
{
    m_departments->setObjectName(QStringLiteral("bookingDepartment"));
    m_notice->setObjectName(QStringLiteral("dayNotice"));
    for (int i = 0; i < BookingPresenter::DaysAhead; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Tab, this);
        button->setObjectName(QStringLiteral("day%1").arg(i));
        button->setFocusPolicy(Qt::NoFocus);
        m_days.push_back(button);
        connect(button, &DeskButton::clicked, this, [this, i] {
            m_presenter.setDay(m_presenter.days()[static_cast<size_t>(i)]);
            startDay();
        });
    }
    layOut();

    auto *chooser = new QShortcut(QKeySequence(QStringLiteral("Ctrl+D")), this);
    connect(chooser, &QShortcut::activated, this, [this] {
        m_departments->setFocus();
        m_departments->showPopup();
    });
    connect(m_departments, &QComboBox::activated, this, [this](int row) {
        m_presenter.setDepartment(Domain::DepartmentId(m_departments->itemData(row).toString()));
        startDay();
        m_grid->setFocus();
    });
    connect(m_grid, &BookingGridView::chosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_presenter.choose(m_presenter.grid().cell(index.row(), index.column()).slotId);
    });
    connect(m_grid, &BookingGridView::bookRequested, &m_presenter, &BookingPresenter::book);
    connect(m_grid, &BookingGridView::moveRequested, &m_presenter, &BookingPresenter::move);
    connect(m_grid, &BookingGridView::lengthStepped, this, [this](int halfHours) {
        const int step = static_cast<int>(Domain::SlotLength.count()) * halfHours;
        m_presenter.setMinutes(m_presenter.choice().minutes + step);
    });
    connect(m_grid, &BookingGridView::putBackRequested, this, [this] {
        if (m_presenter.isMoving())
            m_presenter.move();
    });
    connect(m_grid, &BookingGridView::cancelRequested, m_side, &BookingSide::askCancel);
    connect(m_grid, &BookingGridView::dayStepped, this, [this](int days) {
        m_presenter.setDay(m_presenter.day().addDays(days));
        startDay();
    });
    connect(m_side, &BookingSide::finished, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_side, &BookingSide::personRequested, this, &BookingView::personRequested);
    connect(&m_presenter, &BookingPresenter::changed, this, &BookingView::fill);
    connect(
        &m_directory, &Presentation::DeskDirectory::changed, this, &BookingView::fillDepartments);
    retranslate();
}

void BookingView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    m_panel->setPadding(Panel::Padding::None);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gutter, m_theme.space(Space::S3), gutter, m_theme.space(Space::S3));
    head->setSpacing(m_theme.space(Space::S2));
    head->addWidget(m_departments);
    for (DeskButton *day : m_days)
        head->addWidget(day);
    head->addStretch();
    m_panel->body()->setSpacing(0);
    m_panel->body()->addLayout(head);
    m_notice->setContentsMargins(gutter, 0, gutter, m_theme.space(Space::S3));
    m_panel->body()->addWidget(m_notice);
    m_panel->body()->addWidget(m_grid, 1);
    m_panel->body()->addWidget(m_legend);
    m_side->setFixedWidth(m_theme.px(SideWidth));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gutter, gutter, gutter, gutter);
    row->setSpacing(gutter);
    row->addWidget(m_panel, 1);
    row->addWidget(m_side);
}

QString BookingView::title() const
{
    return tr("预约");
}

void BookingView::enter()
{
    // Before the focus comes: with it Qt would choose the first cell, long past by now.
    const BookingGrid &grid = m_presenter.grid();
    const QModelIndex chosen = grid.indexOf(m_presenter.choice().slotId);
    if (!chosen.isValid()
        || grid.cell(chosen.row(), chosen.column()).state == Presentation::CellState::Past)
        startHere();
    m_grid->setFocus();
}

void BookingView::startDay()
{
    if (m_presenter.choice().slotId.isEmpty())
        startHere();
}

void BookingView::startHere()
{
    const BookingGrid &grid = m_presenter.grid();
    if (grid.rowCount() == 0)
        return;
    QModelIndex first = grid.firstBookable();
    if (!first.isValid())
        first = grid.index(0, std::max(0, static_cast<int>(grid.now())));
    m_grid->setCurrentIndex(first);
    m_grid->scrollTo(first);
}

std::vector<std::pair<QString, QString>> BookingView::keys() const
{
    return {{QStringLiteral("← → ↑ ↓"), tr("在表里移动")},
        {QStringLiteral("Enter"), tr("约这个时间")},
        {QStringLiteral("+ −"), tr("长半小时，短半小时")},
        {QStringLiteral("M"), tr("改时间，到新的时间按 Enter")},
        {QStringLiteral("Del"), tr("取消他的预约，写原因")},
        {QStringLiteral("Ctrl U"), tr("先留 5 分钟")},
        {QStringLiteral("Ctrl J"), tr("加号，写原因")},
        {QStringLiteral("PgUp PgDn"), tr("前一天，后一天")},
        {QStringLiteral("Ctrl D"), tr("换科室")}};
}

void BookingView::retranslate()
{
    m_departments->setAccessibleName(tr("科室"));
    m_grid->setAccessibleName(tr("医生和时间"));
    m_grid->setNowWord(tr("现在"));
    m_legend->update();
    m_side->retranslate();
    fillDepartments();
    fill();
}

void BookingView::fillDepartments()
{
    m_departments->clear();
    for (const Domain::Department &one : m_directory.departments())
        m_departments->addItem(m_directory.departmentName(one.id), one.id.text());
    m_departments->setCurrentIndex(m_departments->findData(m_presenter.department().text()));
}

void BookingView::fillDays()
{
    const auto days = m_presenter.days();
    for (size_t i = 0; i < m_days.size(); ++i) {
        m_days[i]->setText(m_presenter.dayWords(days[i]));
        m_days[i]->setChecked(days[i] == m_presenter.day());
    }
}

void BookingView::fill()
{
    fillDays();
    m_departments->setCurrentIndex(m_departments->findData(m_presenter.department().text()));
    m_notice->setText(m_presenter.dayNotice());
    m_notice->setVisible(!m_presenter.dayNotice().isEmpty());
    m_grid->viewport()->update();
    keepCurrent();
}

/// An alternative that was pressed, or a reset of the grid, moves the cursor too.
void BookingView::keepCurrent()
{
    const QModelIndex wanted = m_presenter.grid().indexOf(m_presenter.choice().slotId);
    if (wanted.isValid() && wanted != m_grid->currentIndex())
        m_grid->setCurrentIndex(wanted);
}
} // namespace Reception

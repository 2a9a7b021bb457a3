// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/desktable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "reception/rowdelegate.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

DeskTable::DeskTable(const Theme &theme, Head head, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setItemDelegate(new RowDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setVisible(head == Head::Shown);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &DeskTable::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT rowOpened(index.row());
    });
    connect(&theme, &Theme::changed, this, &DeskTable::restyle);
    restyle();
}

void DeskTable::restyle()
{
    const int row =
        m_rowHeight > 0 ? m_theme.px(m_rowHeight) : m_theme.target(Target::ReceptionRow);
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    // Rows paint their own ground; below them the panel's round corners stay in sight.
    setStyleSheet(QStringLiteral("QTableView { background: transparent; }"));
    for (const auto &[column, design] : m_widths)
        setColumnWidth(column, m_theme.px(design));
    horizontalHeader()->setFixedHeight(m_theme.px(32));
    horizontalHeader()->setMinimumSectionSize(m_theme.px(24));
    horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView { background: %1; border: none; }"
                       "QHeaderView::section { background: %1; color: %2; border: none;"
                       " font-weight: bold; font-size: %3px; padding: 0 5px; }"
                       "QHeaderView::section:first { padding-left: %4px; }")
            .arg(m_theme.color(ColorRole::Sunken).name(), m_theme.color(ColorRole::Ink2).name())
            .arg(m_theme.px(m_theme.textSpec(TextRole::Small).size))
            .arg(m_theme.space(Space::S4)));
}

void DeskTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void DeskTable::setStretch(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DeskTable::setFitting(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void DeskTable::setRowHeight(int design)
{
    if (design == m_rowHeight)
        return;
    m_rowHeight = design;
    restyle();
}

void DeskTable::setWidth(int column, int design)
{
    m_widths.emplace_back(column, design);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    setColumnWidth(column, m_theme.px(design));
}

void DeskTable::chooseRow(int row)
{
    m_byProgram = true;
    if (row < 0)
        clearSelection();
    else
        selectRow(row);
    m_byProgram = false;
}

void DeskTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DeskTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_byProgram && current.isValid() && current.row() != previous.row())
        Q_EMIT rowChosen(current.row());
}
} // namespace Reception

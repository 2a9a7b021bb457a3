// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/directory/departmentchooser.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "domain/identity/pinyin.h"
#include "presentation/directory/deskdirectory.h"
#include "widgets/focusring.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
bool fits(const Domain::Department &department, const QString &typed)
{
    if (typed.isEmpty())
        return true;
    const QString words = department.name.zh + u' ' + department.name.en + u' ' + department.aliases
        + u' ' + Domain::searchKey(department.name.zh);
    return words.contains(typed, Qt::CaseInsensitive);
}
} // namespace

DepartmentChooser::DepartmentChooser(
    Presentation::DeskDirectory &directory, const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_directory(directory)
    , m_theme(theme)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
{
    setObjectName(QStringLiteral("departmentChooser"));
    m_filter->setObjectName(QStringLiteral("departmentFilter"));
    m_list->setObjectName(QStringLiteral("departmentList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_filter->installEventFilter(this);
    FocusRing::serve(*m_filter, theme, FocusRing::When::Always);
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_hint);
    connect(m_filter, &QLineEdit::textChanged, this, &DepartmentChooser::fill);
    connect(m_list, &QListWidget::itemClicked, this, &DepartmentChooser::take);
    retranslate();
    hide();
}

void DepartmentChooser::open(const QString &who)
{
    setTitle(who.isEmpty() ? tr("挂哪个科") : tr("%1：挂哪个科").arg(who));
    m_filter->clear();
    fill();
    const QSize size(
        m_theme.px(420), std::min(parentWidget()->height() - m_theme.px(48), m_theme.px(560)));
    setGeometry(
        (parentWidget()->width() - size.width()) / 2, m_theme.px(24), size.width(), size.height());
    raise();
    show();
    m_filter->setFocus();
}

void DepartmentChooser::fill()
{
    m_list->clear();
    const QString typed = m_filter->text().trimmed();
    for (const Domain::Department &one : m_directory.departments()) {
        if (!fits(one, typed) || !m_directory.queueOf(one.id))
            continue;
        auto *item = new QListWidgetItem(
            QIcon(m_theme.icon(one.icon, ColorRole::Accent, m_theme.px(20), devicePixelRatio())),
            one.name.in(m_directory.language()),
            m_list);
        item->setData(Qt::UserRole, one.id.text());
    }
    m_list->setCurrentRow(0);
}

void DepartmentChooser::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const Domain::DepartmentId department(item->data(Qt::UserRole).toString());
    hide();
    Q_EMIT chosen(department);
}

bool DepartmentChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        hide();
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

void DepartmentChooser::retranslate()
{
    m_filter->setPlaceholderText(tr("科室名、拼音首字母"));
    m_filter->setAccessibleName(tr("科室名、拼音首字母"));
    m_list->setAccessibleName(tr("科室"));
    m_hint->setText(tr("↑ ↓ 选择，Enter 取号，Esc 不取"));
}
} // namespace Reception

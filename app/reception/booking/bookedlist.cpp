// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookedlist.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include "reception/tones.h"
#include "widgets/tag.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

BookedList::BookedList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("bookedList"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
}

void BookedList::setPeople(std::vector<Presentation::BookedPerson> people)
{
    if (people == m_people)
        return;
    m_people = std::move(people);
    QStringList words;
    for (const auto &person : m_people)
        words.push_back(
            QStringList{person.number, person.name, person.state.text}.join(QLatin1Char(' ')));
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int BookedList::rowHeight() const
{
    return m_theme.px(38);
}

int BookedList::shown() const
{
    return std::min(static_cast<int>(m_people.size()), MostShown);
}

QSize BookedList::sizeHint() const
{
    const int more = static_cast<int>(m_people.size()) > MostShown ? 1 : 0;
    return {m_theme.px(200), (shown() + more) * rowHeight()};
}

void BookedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int numberWidth = m_theme.px(58);
    for (int i = 0; i < shown(); ++i) {
        const auto &person = m_people[static_cast<size_t>(i)];
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        const QSize tag = Tag::size(m_theme, person.state.icon, person.state.text);
        painter.setPen(m_theme.color(ColorRole::Ink));
        painter.setFont(m_theme.font(TextRole::Strong));
        painter.drawText(
            row.adjusted(0, 0, numberWidth - row.width(), 0), Qt::AlignVCenter, person.number);
        painter.setFont(m_theme.font(TextRole::Body));
        const QRect name = row.adjusted(numberWidth, 0, -tag.width() - 8, 0);
        painter.drawText(name,
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(person.name, Qt::ElideRight, name.width()));
        Tag::paint(painter,
            QRect(row.right() - tag.width(), row.top(), tag.width(), row.height()),
            m_theme,
            Reception::shown(person.state.tone),
            person.state.icon,
            person.state.text);
        painter.fillRect(0, row.bottom(), row.width(), 1, m_theme.color(ColorRole::Line));
    }
    if (static_cast<int>(m_people.size()) > MostShown) {
        painter.setPen(m_theme.color(ColorRole::Ink2));
        painter.setFont(m_theme.font(TextRole::Small));
        painter.drawText(QRect(0, MostShown * rowHeight(), width(), rowHeight()),
            Qt::AlignVCenter,
            tr("还有 %n 人", nullptr, static_cast<int>(m_people.size()) - MostShown));
    }
}

void BookedList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = static_cast<int>(event->position().y()) / rowHeight();
    if (row >= 0 && row < shown())
        Q_EMIT personRequested(m_people[static_cast<size_t>(row)].patientId);
}
} // namespace Reception

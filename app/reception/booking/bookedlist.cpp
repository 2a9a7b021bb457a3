// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookedlist.h"

#include <algorithm>

#include <QKeyEvent>
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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
    theme.follow(this);
}

void BookedList::setPeople(std::vector<Presentation::BookedPerson> people)
{
    if (people == m_people)
        return;
    m_people = std::move(people);
    m_current = 0;
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
    // On a low screen rows move together before any of them goes.
    const int least = m_theme.px(30);
    const int usual = m_theme.px(38);
    const int rows = std::min(count(), MostShown + 1);
    return rows == 0 ? usual : std::clamp(height() / rows, least, usual);
}

int BookedList::shown() const
{
    const int room = std::max(1, height() / rowHeight());
    if (count() <= std::min(room, MostShown))
        return count();
    return std::max(1, std::min(room - 1, MostShown));
}

int BookedList::first() const
{
    return hasFocus() ? std::clamp(m_current - shown() + 1, 0, count() - shown()) : 0;
}

QSize BookedList::sizeHint() const
{
    return {m_theme.px(200), std::min(count(), MostShown + 1) * m_theme.px(38)};
}

QSize BookedList::minimumSizeHint() const
{
    return {m_theme.px(200), std::min(count(), 2) * m_theme.px(30)};
}

void BookedList::paintRow(
    QPainter &painter, const QRect &row, const Presentation::BookedPerson &person)
{
    const int numberWidth = m_theme.px(58);
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

void BookedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int high = rowHeight();
    for (int i = 0; i < shown(); ++i) {
        const int person = first() + i;
        const QRect row(0, i * high, width(), high);
        if (hasFocus() && person == m_current)
            painter.fillRect(row, m_theme.color(ColorRole::AccentSoft));
        paintRow(painter, row, m_people[static_cast<size_t>(person)]);
        if (hasFocus() && person == m_current) {
            painter.setPen(QPen(m_theme.color(ColorRole::Accent), m_theme.stroke(Stroke::Control)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(row.adjusted(1, 1, -2, -2));
        }
    }
    if (count() > shown()) {
        painter.setPen(m_theme.color(ColorRole::Ink2));
        painter.setFont(m_theme.font(TextRole::Small));
        painter.drawText(QRect(0, shown() * high, width(), height() - shown() * high),
            Qt::AlignVCenter,
            tr("还有 %n 人", nullptr, count() - shown()));
    }
}

void BookedList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = static_cast<int>(event->position().y()) / rowHeight();
    if (row >= 0 && row < shown())
        Q_EMIT personRequested(m_people[static_cast<size_t>(first() + row)].patientId);
}

void BookedList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Up)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Down)
        m_current = std::min(count() - 1, m_current + 1);
    else if (enter && m_current < count())
        Q_EMIT personRequested(m_people[static_cast<size_t>(m_current)].patientId);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
    update();
}

void BookedList::focusInEvent(QFocusEvent *event)
{
    m_current = 0;
    QWidget::focusInEvent(event);
    update();
}

void BookedList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
} // namespace Reception

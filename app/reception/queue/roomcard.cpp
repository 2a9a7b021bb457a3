// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/roomcard.h"

#include <algorithm>

#include <QPainter>
#include <QShortcutEvent>

#include "reception/tones.h"
#include "widgets/focusring.h"
#include "widgets/tag.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
constexpr int WideSide = 16; // from the edge to the words
constexpr int NarrowSide = 8;
} // namespace

RoomCard::RoomCard(const Theme &theme, Size size, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_size(size)
{
    setCheckable(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    FocusRing::serve(*this, theme, FocusRing::When::Keys);
    theme.follow(this);
}

void RoomCard::show(const Presentation::QueueRoom &room)
{
    m_room = room;
    setAccessibleName(QStringList{room.name, room.doctor, room.number, room.person, room.state.text}
                          .join(u' ')
                          .simplified());
    setVisible(true);
    fit();
    update();
}

bool RoomCard::fitsInOneLine() const
{
    if (m_room.doctor.isEmpty())
        return true;
    if (m_size == Size::Narrow)
        return QFontMetrics(m_theme.font(TextRole::Small))
                   .horizontalAdvance(m_room.name + u' ' + m_room.doctor)
            <= width() - 2 * m_theme.px(NarrowSide);
    const QFontMetrics title(m_theme.font(TextRole::SectionTitle));
    const QFontMetrics body(m_theme.font(TextRole::Body));
    return title.horizontalAdvance(m_room.name) + body.horizontalAdvance(m_room.doctor)
        + Tag::size(m_theme, m_room.state.icon, m_room.state.text).width() + m_theme.px(20)
        <= width() - 2 * m_theme.px(WideSide);
}

void RoomCard::fit()
{
    std::vector<RoomCard *> row{this};
    if (parentWidget()) {
        const auto all =
            parentWidget()->findChildren<RoomCard *>(QString(), Qt::FindDirectChildrenOnly);
        row.assign(all.begin(), all.end());
    }
    const bool below = std::any_of(row.begin(), row.end(), [](const RoomCard *card) {
        return !card->isHidden() && !card->fitsInOneLine();
    });
    for (RoomCard *card : row) {
        if (card->m_doctorBelow == below)
            continue;
        card->m_doctorBelow = below;
        card->updateGeometry();
        card->update();
    }
}

void RoomCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    fit();
}

void RoomCard::setKey(const QKeySequence &key)
{
    m_key = key;
    setShortcut(key);
}

QSize RoomCard::sizeHint() const
{
    return m_size == Size::Wide ? QSize(m_theme.px(220), m_theme.px(m_doctorBelow ? 106 : 90))
                                : QSize(m_theme.px(120), m_theme.px(m_doctorBelow ? 82 : 64));
}

QSize RoomCard::minimumSizeHint() const
{
    return m_size == Size::Wide ? QSize(m_theme.px(150), m_theme.px(m_doctorBelow ? 106 : 90))
                                : QSize(m_theme.px(100), m_theme.px(m_doctorBelow ? 82 : 64));
}

bool RoomCard::event(QEvent *event)
{
    // QAbstractButton would press it for show and act 100 ms later.
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QAbstractButton::event(event);
}

void RoomCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool wide = m_size == Size::Wide;
    const double edge = m_theme.stroke(m_room.ours ? Stroke::Control : Stroke::Hair);
    const double round = m_theme.radius(wide ? Radius::Panel : Radius::Control);
    painter.setPen(QPen(m_theme.color(m_room.ours ? ColorRole::Accent : ColorRole::Line), edge));
    painter.setBrush(m_theme.color(isDown() ? ColorRole::Sunken
            : m_room.ours                   ? ColorRole::AccentSoft
                                            : ColorRole::Surface));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), round, round);
    const int side = m_theme.px(wide ? WideSide : NarrowSide);
    const QRect inner = rect().adjusted(side, m_theme.px(wide ? 10 : 6), -side, -m_theme.px(8));
    int line = m_theme.px(wide ? 24 : 20);
    painter.setFont(m_theme.font(wide ? TextRole::SectionTitle : TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QRect top(inner.left(), inner.top(), inner.width(), line);
    const QString name = wide || m_doctorBelow ? m_room.name : m_room.name + u' ' + m_room.doctor;
    painter.drawText(
        top, Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideRight, top.width()));
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    int tagged = 0; // what a tag on the last line takes from the person's name
    if (wide) {
        const QSize tag = Tag::size(m_theme, m_room.state.icon, m_room.state.text);
        const QRect at(inner.right() + 1 - tag.width(), inner.top(), tag.width(), line);
        const bool fits = nameWidth + tag.width() + m_theme.px(8) <= inner.width();
        tagged = fits ? 0 : tag.width() + m_theme.px(8);
        const QRect below = fits ? at : at.translated(0, inner.bottom() - inner.top() - line);
        Tag::paint(painter,
            below,
            m_theme,
            shown(m_room.state.tone),
            m_room.state.icon,
            m_room.state.text);
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(m_theme.color(ColorRole::Ink2));
        const int room = inner.width() - nameWidth - (fits ? tag.width() : 0) - m_theme.px(20);
        if (!m_doctorBelow && room > m_theme.px(24))
            painter.drawText(QRect(inner.left() + nameWidth + m_theme.px(8), top.top(), room, line),
                Qt::AlignVCenter,
                painter.fontMetrics().elidedText(m_room.doctor, Qt::ElideRight, room));
    }
    if (m_doctorBelow) {
        const int down = m_theme.px(wide ? 22 : 18);
        painter.drawText(top.translated(0, down),
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_room.doctor, Qt::ElideRight, top.width()));
        line += down;
    }
    const QRect bottom(
        inner.left(), inner.top() + line, inner.width(), inner.bottom() - inner.top() - line + 1);
    QFont number = m_theme.font(wide ? TextRole::Name : TextRole::PageTitle);
    painter.setFont(number);
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QString word = m_room.number.isEmpty() ? QStringLiteral("—") : m_room.number;
    painter.drawText(bottom, Qt::AlignVCenter, word);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(word);
    painter.setFont(m_theme.font(wide ? TextRole::Body : TextRole::Small));
    painter.setPen(m_theme.color(wide ? ColorRole::Ink : ColorRole::Ink2));
    const QRect rest = bottom.adjusted(numberWidth + m_theme.px(wide ? 12 : 6), 0, -tagged, 0);
    const QString person = wide ? m_room.person : m_room.brief;
    painter.drawText(rest,
        Qt::AlignVCenter | (wide ? Qt::AlignLeft : Qt::AlignRight),
        painter.fontMetrics().elidedText(person, Qt::ElideRight, rest.width()));
}
} // namespace Reception

// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/nextlist.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "widgets/tag.h"
#include "widgets/theme.h"

namespace Board {

using Presentation::BoardReason;
using Widgets::ColorRole;
using Widgets::TextRole;
using Widgets::Tone;

namespace {
// Measures of 21-board, px at 100 %.
constexpr int Side = 40;
constexpr int Top = 20;
constexpr int Head = 88;
constexpr int Row = 134;
constexpr int LowRow = 118; // where it makes room for one more
constexpr int NumberWidth = 252;
constexpr int Gap = 16;
constexpr int RecentHeight = 136;
constexpr int RecentRadius = 16;

struct Look {
    Tone tone;
    const char *icon;
};

Look lookOf(BoardReason reason)
{
    switch (reason) {
    case BoardReason::Emergency:
        return {Tone::Danger, "emergency"};
    case BoardReason::Priority:
        return {Tone::Priority, "star"};
    case BoardReason::Booked:
        return {Tone::Info, "calendar-check"};
    case BoardReason::Results:
        return {Tone::Info, "document"};
    case BoardReason::Returned:
        return {Tone::Neutral, "return"};
    case BoardReason::WalkIn:
        return {Tone::Neutral, "user"};
    }
    return {Tone::Neutral, "user"};
}

/// `text` in `where`, smaller when it must be, never below the board's smallest letters.
void drawFitted(QPainter &painter, const QRect &where, QFont font, int least, const QString &text)
{
    const double natural = QFontMetricsF(font).horizontalAdvance(text);
    if (natural > where.width())
        font.setPixelSize(std::max(least, int(font.pixelSize() * where.width() / natural)));
    painter.setFont(font);
    painter.drawText(where,
        int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width() + 1));
}
} // namespace

NextList::NextList(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new BoardLabel(theme, TextRole::Heading, this))
    , m_count(new BoardLabel(theme, TextRole::Notice, this))
    , m_nobody(new BoardLabel(theme, TextRole::Heading, this))
{
    setObjectName(QStringLiteral("nextList"));
    m_heading->setObjectName(QStringLiteral("nextHeading"));
    m_count->setObjectName(QStringLiteral("waitingCount"));
    m_count->setColor(ColorRole::Ink2);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_nobody->setBold(false);
    m_nobody->setColor(ColorRole::Ink2);
    m_nobody->setAlignment(Qt::AlignCenter);

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addStretch(1);
    layout->addWidget(m_nobody);
    layout->addStretch(1);

    connect(&m_theme, &Widgets::Theme::changed, this, &NextList::relay);
    relay();
}

void NextList::relay()
{
    if (m_width == Width::Column) {
        setFixedWidth(m_theme.px(760));
    } else {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_nobody->setMinimumHeight(m_theme.lineHeight(TextRole::Heading) + m_theme.px(24)); // "g", "p"
    layout()->setContentsMargins(m_theme.px(Side),
        m_theme.px(Top) + (m_theme.px(Head) - m_theme.lineHeight(TextRole::Heading)) / 2,
        m_theme.px(Side),
        m_theme.px(Top));
    layout()->itemAt(0)->layout()->setSpacing(m_theme.px(Gap));
}

void NextList::setWidth(Width width)
{
    if (width == m_width)
        return;
    m_width = width;
    relay();
}

void NextList::setPage(const Presentation::BoardPage &page)
{
    m_heading->setText(page.nextHeading);
    m_count->setText(page.waitingCount);
    m_nobody->setText(page.nobodyWaits);
    m_nobody->setVisible(page.next.empty());
    m_people = page.next;
    m_recentHeading = page.recentHeading;
    m_recent = page.recent;
    QStringList words;
    for (const auto &person : m_people)
        words.push_back(
            QStringList{person.number, person.name, person.reasonWord}.join(QLatin1Char(' ')));
    for (const auto &call : m_recent)
        words.push_back(
            QStringList{m_recentHeading, call.number, call.room}.join(QLatin1Char(' ')));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

int NextList::heightForRows(Foot foot) const
{
    const int below = foot == Foot::None ? 0 : m_theme.px(RecentHeight + Gap);
    return height() - m_theme.px(Top + Head) - below;
}

int NextList::rowsThatFit(Foot foot) const
{
    return heightForRows(foot) / m_theme.px(LowRow);
}

int NextList::rowHeight(Foot foot) const
{
    const int most = std::clamp(rowsThatFit(foot), 1, Presentation::BoardPresenter::LinesPerPage);
    return std::min(m_theme.px(Row), heightForRows(foot) / most);
}

void NextList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

QRect NextList::recentPlace() const
{
    const int side = m_theme.px(Gap);
    return QRect(side,
        height() - m_theme.px(RecentHeight) - side,
        width() - 2 * side,
        m_theme.px(RecentHeight));
}

void NextList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = m_theme.px(2);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), edge));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    const double radius = m_theme.px(28);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);
    const int left = m_theme.px(Side);
    const int wide = width() - 2 * left;
    int top = m_theme.px(Top + Head);
    painter.fillRect(left, top - m_theme.px(4), wide, m_theme.px(4), m_theme.color(ColorRole::Ink));
    const Foot foot = m_recent.empty() ? Foot::None : Foot::Recent;
    const int high = rowHeight(foot);
    const int shown = std::min(int(m_people.size()), rowsThatFit(foot));
    for (int i = 0; i < shown; ++i) {
        const QRect row(left, top, wide, high);
        paintRow(painter, row, m_people[size_t(i)]);
        top += row.height();
        if (i + 1 < shown)
            painter.fillRect(
                left, top - m_theme.px(2), wide, m_theme.px(2), m_theme.color(ColorRole::Line));
    }
    if (!m_recent.empty())
        paintRecent(painter);
}

void NextList::paintRecent(QPainter &painter) const
{
    const QRect place = recentPlace();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Paper));
    const double radius = m_theme.px(RecentRadius);
    painter.drawRoundedRect(place, radius, radius);
    const QFont words = m_theme.font(TextRole::Notice);
    QFont number = words;
    number.setBold(true);
    const int least = words.pixelSize();
    const QRect inner =
        place.adjusted(m_theme.px(Side - Gap), m_theme.px(8), -m_theme.px(Gap), -m_theme.px(8));
    QRect line(inner.topLeft(), QSize(inner.width(), inner.height() / 2));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    drawFitted(painter, line, words, least, m_recentHeading);
    line.moveTop(line.bottom() + 1);
    const int column = line.width() / int(m_recent.size());
    for (size_t i = 0; i < m_recent.size(); ++i) {
        QRect cell(line.left() + int(i) * column, line.top(), column, line.height());
        painter.setPen(m_theme.color(ColorRole::Ink));
        drawFitted(painter, cell, number, least, m_recent[i].number);
        cell.setLeft(cell.left() + QFontMetrics(number).horizontalAdvance(m_recent[i].number)
            + m_theme.px(Gap));
        painter.setPen(m_theme.color(ColorRole::Ink2));
        drawFitted(painter, cell, words, least, m_recent[i].room);
    }
}

void NextList::paintRow(
    QPainter &painter, const QRect &where, const Presentation::BoardPage::Waiting &person) const
{
    const Look look = lookOf(person.reason);
    const QString icon = QString::fromLatin1(look.icon);
    const int least = m_theme.font(TextRole::Notice).pixelSize();
    const QSize tag = Widgets::Tag::size(m_theme, icon, person.reasonWord);
    const QRect tagPlace(where.right() - tag.width() + 1, where.top(), tag.width(), where.height());
    painter.setPen(m_theme.color(ColorRole::Ink));
    QRect number = where;
    number.setWidth(m_theme.px(NumberWidth - Gap));
    drawFitted(painter, number, m_theme.font(TextRole::NextNumber), least, person.number);
    QRect name = where;
    name.setLeft(where.left() + m_theme.px(NumberWidth));
    name.setRight(tagPlace.left() - m_theme.px(Gap));
    drawFitted(painter, name, m_theme.font(TextRole::NextName), least, person.name);
    Widgets::Tag::paint(painter, tagPlace, m_theme, look.tone, icon, person.reasonWord);
}
} // namespace Board

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/peoplerow.h"

#include <algorithm>

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr double FigureStep = 44; // px at 100 %, as in the design's success screen
constexpr double FigureSize = 36;
constexpr double DiscSize = 58;
} // namespace

PeopleRow::PeopleRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
    name();
}

void PeopleRow::setAhead(int people)
{
    m_ahead = std::max(0, people);
    name();
    updateGeometry();
    update();
}

void PeopleRow::setYou(const QString &word)
{
    m_you = word;
    updateGeometry();
    update();
}

QString PeopleRow::you() const
{
    return m_you.isEmpty() ? tr("您") : m_you;
}

void PeopleRow::name()
{
    setAccessibleName(m_ahead == 0 ? tr("下一位就是您") : tr("前面还有 %1 人").arg(m_ahead));
}

/// The figures keep the design's proportion to the words beside them (32 px).
int PeopleRow::px(double design) const
{
    return m_theme.px(design * m_theme.textSpec(TextRole::Strong).size / 32);
}

QSize PeopleRow::sizeHint() const
{
    const int least = minimumSizeHint().width();
    return {least + std::min(m_ahead, 8) * px(FigureStep), minimumSizeHint().height()};
}

QSize PeopleRow::minimumSizeHint() const
{
    const QFontMetrics letters(m_theme.font(TextRole::Strong));
    const int more = m_ahead > 0 ? letters.horizontalAdvance(QStringLiteral("+ 99")) : 0;
    return {px(DiscSize + 22) + letters.horizontalAdvance(you()) + more, px(DiscSize)};
}

void PeopleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_theme.font(TextRole::Strong);
    const QFontMetrics letters(font);
    const int step = px(FigureStep);
    const int figure = px(FigureSize);
    const int disc = px(DiscSize);
    const int room = width() - disc - px(22) - letters.horizontalAdvance(you());
    int shown = std::min(m_ahead, std::max(0, room / step));
    QString more;
    if (shown < m_ahead) {
        const int word = letters.horizontalAdvance(QStringLiteral("+ %1").arg(m_ahead)) + step / 3;
        shown = std::min(m_ahead, std::max(0, (room - word) / step));
        more = QStringLiteral("+ %1").arg(m_ahead - shown);
    }
    double x = 0;
    if (!more.isEmpty()) {
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::Ink2));
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter, more);
        x += letters.horizontalAdvance(more) + step / 3.0;
    }
    for (int i = 0; i < shown; ++i, x += step) {
        m_theme.paintIcon(painter,
            QStringLiteral("user"),
            ColorRole::Ink2,
            QRectF(x, (height() - figure) / 2.0, figure, figure));
    }
    x += px(4);
    const QRectF you(x, (height() - disc) / 2.0, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawEllipse(you);
    const double inset = (disc - figure) / 2.0;
    m_theme.paintIcon(painter,
        QStringLiteral("user"),
        ColorRole::OnAccent,
        you.adjusted(inset, inset, -inset, -inset));
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Accent));
    painter.drawText(QRectF(you.right() + px(12), 0, width(), height()),
        Qt::AlignVCenter | Qt::AlignLeft,
        this->you());
}

void PeopleRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        name();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}
} // namespace Widgets

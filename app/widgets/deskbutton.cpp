// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deskbutton.h"

#include <QFontMetrics>
#include <QPainter>
#include <QShortcutEvent>

#include "widgets/focusring.h"
#include "widgets/theme.h"

namespace Widgets {

/// The colours of one state.
struct DeskButton::Look {
    QColor fill;
    QColor edge;
    double edgeWidth = 1;
    ColorRole ink = ColorRole::Ink;
    QColor capFill;
    QColor capEdge;
    ColorRole capInk = ColorRole::Ink2;
    bool bold = true;
};

DeskButton::DeskButton(const Theme &theme, Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setAutoDefault(true); // Enter presses what has the focus
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setKind(kind);
    FocusRing::serve(*this, theme, FocusRing::When::Keys);
    theme.follow(this);
}

void DeskButton::setText(const QString &text)
{
    QPushButton::setText(text);
    // QAbstractButton forgets the shortcut with every new text.
    setShortcut(m_key);
    setAccessibleName(text);
}

void DeskButton::setKind(Kind kind)
{
    m_kind = kind;
    if (kind == Kind::Tab || kind == Kind::Segment)
        setCheckable(true);
    updateGeometry();
    update();
}

void DeskButton::setSize(Size size)
{
    m_size = size;
    updateGeometry();
    update();
}

void DeskButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void DeskButton::setKey(const QKeySequence &key)
{
    m_key = key;
    setShortcut(key);
    setKeycap(key.toString(QKeySequence::NativeText)
                  .replace(u'+', u' ')
                  .replace(QLatin1String("Return"), QLatin1String("Enter")));
}

void DeskButton::setKeycap(const QString &words)
{
    m_keycap = words;
    updateGeometry();
    update();
}

QString DeskButton::shownIcon() const
{
    return m_kind == Kind::Segment && isChecked() ? QStringLiteral("check") : m_icon;
}

int DeskButton::iconSize() const
{
    return m_theme.px(m_size == Size::Compact ? 16 : 18);
}

int DeskButton::padding() const
{
    return m_theme.px(m_size == Size::Compact ? 10 : 12);
}

int DeskButton::keycapWidth() const
{
    if (m_keycap.isEmpty())
        return 0;
    return QFontMetrics(m_theme.font(TextRole::Keycap)).horizontalAdvance(m_keycap)
        + 2 * m_theme.px(7);
}

QSize DeskButton::sizeHint() const
{
    const int height = m_theme.target(
        m_size == Size::Compact ? Target::ReceptionControlSmall : Target::ReceptionControl);
    const int gap = m_theme.space(Space::S2);
    int width = 2 * padding();
    int parts = 0;
    if (!text().isEmpty()) {
        width += QFontMetrics(m_theme.font(TextRole::Strong)).horizontalAdvance(text()) + 1;
        ++parts;
    }
    // A segment keeps the tick's place free, so that choosing moves nothing.
    if (!m_icon.isEmpty() || m_kind == Kind::Segment) {
        width += iconSize();
        ++parts;
    }
    if (!m_keycap.isEmpty()) {
        width += keycapWidth();
        ++parts;
    }
    return {width + gap * qMax(0, parts - 1), height};
}

DeskButton::Look DeskButton::look() const
{
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    const bool tab = m_kind == Kind::Tab || m_kind == Kind::Segment;
    Look look;
    look.edgeWidth = m_theme.stroke(Stroke::Hair);
    look.fill = color(isDown() ? ColorRole::Sunken : ColorRole::Surface);
    look.edge = color(tab ? ColorRole::Line : ColorRole::LineStrong);
    look.capFill = color(ColorRole::Sunken);
    look.capEdge = color(ColorRole::Line);
    look.bold = !tab;
    if (!isEnabled()) {
        look.fill = color(ColorRole::Sunken);
        look.edge = color(ColorRole::Line);
        look.ink =
            m_theme.palette() == Palette::HighContrast ? ColorRole::InkDisabled : ColorRole::Ink2;
        look.capInk = look.ink;
        look.bold = false;
        return look;
    }
    const auto onFilled = [&look, this](ColorRole ink) {
        look.ink = look.capInk = ink;
        look.capFill = Qt::transparent;
        look.capEdge = m_theme.color(ink);
    };
    if (isChecked() || m_kind == Kind::Strong) {
        look.fill = color(ColorRole::AccentSoft);
        look.edge = color(ColorRole::Accent);
        look.edgeWidth = tab ? look.edgeWidth : m_theme.stroke(Stroke::Control);
        look.ink = look.capInk = ColorRole::Accent;
        look.capFill = color(ColorRole::Surface);
        look.capEdge = color(ColorRole::Accent);
        look.bold = true;
    } else if (m_kind == Kind::Primary) {
        look.fill = look.edge = color(isDown() ? ColorRole::AccentPressed : ColorRole::Accent);
        onFilled(ColorRole::OnAccent);
    } else if (m_kind == Kind::Help) {
        look.fill = color(ColorRole::Help);
        look.edge = color(ColorRole::HelpLedge);
        onFilled(ColorRole::HelpInk);
    } else if (m_kind == Kind::Danger) {
        look.edge = color(ColorRole::Danger);
        look.ink = look.capInk = ColorRole::Danger;
    } else if (m_kind == Kind::Plain && !isDown() && !underMouse()) {
        look.fill = look.edge = Qt::transparent;
    }
    return look;
}

bool DeskButton::event(QEvent *event)
{
    // QAbstractButton would press it for show and act 100 ms later.
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QPushButton::event(event);
}

void DeskButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look now = look();
    const double half = now.edgeWidth / 2;
    const double radius = m_theme.radius(Radius::Control);
    painter.setPen(QPen(now.edge, now.edgeWidth));
    painter.setBrush(now.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);

    QFont font = m_theme.font(TextRole::Strong);
    font.setBold(now.bold);
    const int gap = m_theme.space(Space::S2);
    const QString icon = shownIcon();
    const int letters = text().isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text()) + 1;
    const int iconPart = icon.isEmpty() ? 0 : iconSize() + (letters > 0 ? gap : 0);
    const int capPart = m_keycap.isEmpty() ? 0 : keycapWidth() + gap;
    double x = (width() - letters - iconPart - capPart) / 2.0;
    if (!icon.isEmpty())
        m_theme.paintIcon(painter, icon, now.ink, QRectF(x, 0, iconSize(), height()));
    x += iconPart;
    painter.setFont(font);
    painter.setPen(m_theme.color(now.ink));
    painter.drawText(
        QRectF(x, 0, letters, height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (!m_keycap.isEmpty())
        paintKeycap(painter, QRectF(x + letters + gap, 0, keycapWidth(), height()), now);
}

void DeskButton::paintKeycap(QPainter &painter, const QRectF &where, const Look &look) const
{
    const double high = m_theme.px(20);
    const QRectF cap(where.left(), (where.height() - high) / 2, where.width(), high);
    const double round = m_theme.px(5);
    painter.setPen(QPen(look.capEdge, 1));
    painter.setBrush(look.capFill);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    painter.setFont(m_theme.font(TextRole::Keycap));
    painter.setPen(m_theme.color(look.capInk));
    painter.drawText(cap, Qt::AlignCenter, m_keycap);
}
} // namespace Widgets

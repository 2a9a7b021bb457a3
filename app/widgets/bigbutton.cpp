// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bigbutton.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include "widgets/focusring.h"
#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr double LongestWord = 160; // px at 100 % that a button claims for one word
// Typing "11" is two presses; a trembling finger strikes twice within this (guess).
constexpr std::chrono::milliseconds KeyDoubleStrike{120};

bool isStrikeKey(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter
        || key == Qt::Key_Select;
}
} // namespace

BigButton::BigButton(const Theme &theme, const Base::Clock &clock, Variant variant, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_variant(variant)
{
    if (variant == Variant::Key)
        m_doubleStrike = KeyDoubleStrike;
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    FocusRing::serve(*this, theme, FocusRing::When::Keys);
    theme.follow(this);
}

void BigButton::setText(const QString &text)
{
    QAbstractButton::setText(text);
    nameForReaders();
}

void BigButton::setVariant(Variant variant)
{
    m_variant = variant;
    updateGeometry();
    update();
}

void BigButton::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    nameForReaders();
}

void BigButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void BigButton::setTrailingIcon(const QString &name)
{
    m_trailingIcon = name;
    updateGeometry();
    update();
}

void BigButton::setIconTone(Tone tone)
{
    m_iconTone = tone;
    update();
}

void BigButton::setContentAlignment(Qt::Alignment align)
{
    m_align = align;
    update();
}

void BigButton::setGround(std::optional<Tone> tone)
{
    m_ground = tone;
    update();
}

void BigButton::setEdge(std::optional<ColorRole> edge)
{
    m_edge = edge;
    update();
}

void BigButton::setSideBlock(Tone tone, const QString &icon, const QString &word)
{
    m_sideTone = tone;
    m_sideIcon = icon;
    m_sideWord = word;
    nameForReaders();
}

void BigButton::setUnavailable(const QString &reason)
{
    m_reason = reason;
    setEnabled(false);
    nameForReaders();
}

void BigButton::setAvailable()
{
    m_reason.clear();
    setEnabled(true);
    nameForReaders();
}

void BigButton::setDoubleStrike(std::chrono::milliseconds window)
{
    m_doubleStrike = window;
}

void BigButton::setDesignHeight(int px)
{
    m_designHeight = px;
    updateGeometry();
}

QSize BigButton::sizeHint() const
{
    const TextBlock title(m_theme, text(), titleRole(), ColorRole::Ink);
    const TextBlock subtitle(m_theme, shownSubtitle(), subtitleRole(), ColorRole::Ink);
    double width = std::max(title.naturalWidth(), subtitle.naturalWidth()) + 2 * sidePadding();
    if (!shownIcon().isEmpty() && !isInColumn())
        width += iconSize() + iconGap();
    if (!m_trailingIcon.isEmpty())
        width += trailingSize() + iconGap();
    width = std::max(std::ceil(width) + sideWidth(), double(designHeight()));
    return QSize(int(width), heightForWidth(int(width)));
}

QSize BigButton::minimumSizeHint() const
{
    const TextBlock title(m_theme, text(), titleRole(), ColorRole::Ink);
    // One endless word must not push the window off the screen; it is broken instead.
    double width = std::min(title.leastWidth(), double(m_theme.px(LongestWord))) + 2 * sidePadding()
        + sideWidth();
    if (!shownIcon().isEmpty() && !isInColumn())
        width += iconSize() + iconGap();
    if (!m_trailingIcon.isEmpty())
        width += trailingSize() + iconGap();
    return QSize(int(width), designHeight() + m_theme.ledge());
}

int BigButton::heightForWidth(int width) const
{
    const double content = arrange(width, 0).needed;
    return std::max(designHeight(), int(std::ceil(content))) + m_theme.ledge();
}

int BigButton::wordWidth() const
{
    const TextBlock title(m_theme, text(), titleRole(), ColorRole::Ink);
    const TextBlock subtitle(m_theme, shownSubtitle(), subtitleRole(), ColorRole::Ink);
    // A Chinese name can be broken anywhere and is still better read in one line.
    double width = std::max(
        text().contains(u' ') ? title.leastWidth() : title.naturalWidth(), subtitle.leastWidth());
    double sides = 2 * sidePadding();
    if (!isInColumn()) {
        // As tight as `arrangeRow` makes it before anything shrinks.
        sides *= Tight;
        if (!shownIcon().isEmpty())
            width += iconSize() + Tight * iconGap();
        if (!m_trailingIcon.isEmpty())
            width += trailingSize() + Tight * iconGap();
    }
    return int(std::ceil(width + sides)) + sideWidth();
}

bool BigButton::breaksWord() const
{
    const Frame frame = arrange(width(), height() - m_theme.ledge());
    const TextBlock title(m_theme, text(), frame.titleRole, ColorRole::Ink);
    const TextBlock subtitle(m_theme, shownSubtitle(), frame.subtitleRole, ColorRole::Ink);
    return std::max(title.leastWidth(), subtitle.leastWidth()) > frame.title.width() + 1;
}

bool BigButton::showsEverything() const
{
    const double body = height() - m_theme.ledge();
    const Frame frame = arrange(width(), body);
    const QRectF inside(0, 0, width() - sideWidth(), body);
    const auto lies = [&inside](
                          const QRectF &part) { return part.isEmpty() || inside.contains(part); };
    return frame.needed <= body && lies(frame.icon) && lies(frame.title) && lies(frame.subtitle);
}

void BigButton::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    if (isDown())
        Q_EMIT struck();
}

void BigButton::mouseReleaseEvent(QMouseEvent *event)
{
    const bool acts =
        event->button() == Qt::LeftButton && isDown() && hitButton(event->position().toPoint());
    if (!acts || acceptsStrike()) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    // Same as letting go beside the button: it comes up again and nothing happens.
    QMouseEvent beside(event->type(),
        QPointF(-1, -1),
        mapToGlobal(QPointF(-1, -1)),
        event->button(),
        event->buttons(),
        event->modifiers());
    QAbstractButton::mouseReleaseEvent(&beside);
}

void BigButton::keyPressEvent(QKeyEvent *event)
{
    if (!isStrikeKey(event->key())) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat() || isDown())
        return;
    setDown(true);
    Q_EMIT struck();
}

void BigButton::keyReleaseEvent(QKeyEvent *event)
{
    if (!isStrikeKey(event->key())) {
        QAbstractButton::keyReleaseEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat() || !isDown())
        return;
    setDown(false);
    if (acceptsStrike())
        click();
}

void BigButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

bool BigButton::acceptsStrike()
{
    const auto now = m_clock.steady();
    if (m_lastStrike && now - *m_lastStrike < m_doubleStrike)
        return false;
    m_lastStrike = now;
    return true;
}

void BigButton::nameForReaders()
{
    QStringList words{TextBlock::plain(text()), TextBlock::plain(shownSubtitle()), m_sideWord};
    words.removeAll(QString());
    setAccessibleName(words.join(u' ').replace(u'\n', u' '));
    updateGeometry();
    update();
}

QString BigButton::shownSubtitle() const
{
    return isEnabled() || m_reason.isEmpty() ? m_subtitle : m_reason;
}

QString BigButton::shownIcon() const
{
    return m_variant == Variant::Chip && isChecked() ? QStringLiteral("check") : m_icon;
}

bool BigButton::isInColumn() const
{
    if (m_variant == Variant::FooterBar || m_variant == Variant::Help)
        return m_theme.isElder() == m_theme.isLandscape();
    // For elderly people a card is a wide row: few large choices, one below the other.
    return m_variant == Variant::Slot || (m_variant == Variant::Card && !m_theme.isElder())
        || m_variant == Variant::Face;
}
} // namespace Widgets

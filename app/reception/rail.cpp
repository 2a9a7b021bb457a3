// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/rail.h"

#include <algorithm>

#include <QFile>
#include <QPainter>
#include <QShortcutEvent>
#include <QSvgRenderer>
#include <QVBoxLayout>

#include "widgets/focusring.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
constexpr int RailWidth = 92; // DESIGN section 4, as is the rest
constexpr int EntryHeight = 66;
constexpr int LowestEntry = 56; ///< eleven entries stand on 800 px
constexpr int WordsHeight = 40; ///< word, keycap and the gaps between
constexpr int MarkSize = 44;

QString keycap(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText).replace(u'+', u' ');
}
} // namespace

RailButton::RailButton(
    const Theme &theme, const QString &icon, const QKeySequence &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_key(key)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    FocusRing::serve(*this, theme, FocusRing::When::Keys);
    theme.follow(this);
}

void RailButton::setWord(const QString &word)
{
    setText(word);
    setShortcut(m_key); // forgotten with every new text
    name();
    update();
}

void RailButton::setBadge(int number)
{
    m_badge = number;
    name();
    update();
}

void RailButton::name()
{
    setAccessibleName(m_badge > 0 ? QStringLiteral("%1 %2").arg(text()).arg(m_badge) : text());
}

QSize RailButton::sizeHint() const
{
    return {m_theme.px(RailWidth - 16), m_theme.px(EntryHeight)};
}

QSize RailButton::minimumSizeHint() const
{
    return {m_theme.px(RailWidth - 16), m_theme.px(LowestEntry)};
}

bool RailButton::event(QEvent *event)
{
    // QAbstractButton would press it for show and act 100 ms later.
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QAbstractButton::event(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_theme.palette() == Palette::HighContrast;
    if (isChecked() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(strong ? ColorRole::Accent : ColorRole::Surface));
        painter.drawRoundedRect(rect(), m_theme.px(10), m_theme.px(10));
    }
    const ColorRole ink =
        isChecked() ? (strong ? ColorRole::OnAccent : ColorRole::Accent) : ColorRole::OnRail2;
    // On a low screen the icons give way, never the words.
    const int icon = std::min(m_theme.px(26), height() - m_theme.px(WordsHeight));
    QFont word = m_theme.font(isChecked() ? TextRole::Strong : TextRole::Body);
    const QFontMetrics metrics(word);
    if (metrics.horizontalAdvance(text()) > width() - 4) // English: never below the smallest
        word.setPixelSize(m_theme.px(m_theme.textSpec(TextRole::Small).size) - 1);
    const int line = m_theme.px(18);
    int y = std::max(0, (height() - icon - line - m_theme.px(20)) / 2);
    m_theme.paintIcon(painter, m_icon, ink, QRectF((width() - icon) / 2.0, y, icon, icon));
    y += icon + m_theme.px(3);
    painter.setPen(m_theme.color(ink));
    painter.setFont(word);
    painter.drawText(QRect(0, y, width(), line), Qt::AlignCenter, text());
    y += line + m_theme.px(2);
    QFont cap = m_theme.font(TextRole::Keycap);
    cap.setBold(isChecked());
    painter.setFont(cap);
    painter.drawText(QRect(0, y, width(), m_theme.px(15)), Qt::AlignCenter, keycap(m_key));
    if (m_badge <= 0)
        return;
    painter.setFont(m_theme.font(TextRole::Keycap));
    const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    const int high = m_theme.px(20);
    const int wide =
        std::max(high, painter.fontMetrics().horizontalAdvance(number) + m_theme.px(8));
    const QRect disc(width() / 2 + m_theme.px(6), m_theme.px(6), wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(strong ? ColorRole::Accent : ColorRole::Help));
    painter.drawRoundedRect(disc, high / 2.0, high / 2.0);
    painter.setPen(m_theme.color(strong ? ColorRole::OnAccent : ColorRole::HelpInk));
    painter.drawText(disc, Qt::AlignCenter, number);
}

Rail::Rail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_settings(new RailButton(
          theme, QStringLiteral("settings"), QKeySequence(QStringLiteral("Ctrl+,")), this))
{
    setObjectName(QStringLiteral("rail"));
    m_settings->setObjectName(QStringLiteral("settingsButton"));
    m_settings->setCheckable(false);
    m_layout->addStretch(1);
    m_layout->addWidget(m_settings);
    connect(m_settings, &RailButton::clicked, this, &Rail::settingsRequested);
    connect(&theme, &Theme::changed, this, &Rail::fit);
    fit();
    retranslate();
}

void Rail::fit()
{
    setFixedWidth(m_theme.px(RailWidth));
    const int side = m_theme.space(Space::S2);
    const int top = m_theme.space(Space::S3) + m_theme.px(MarkSize) + m_theme.px(14);
    m_layout->setContentsMargins(side, top, side, m_theme.space(Space::S3));
    m_layout->setSpacing(m_theme.space(Space::S1));
    update();
}

RailButton *Rail::add(const QString &icon, const QKeySequence &key)
{
    auto *button = new RailButton(m_theme, icon, key, this);
    const auto place = std::find_if(m_entries.begin(), m_entries.end(), [&key](const auto &one) {
        return key[0].toCombined() < one.first[0].toCombined();
    });
    m_layout->insertWidget(int(place - m_entries.begin()), button);
    m_entries.insert(place, {key, button});
    return button;
}

void Rail::setCurrent(RailButton *button)
{
    for (const auto &[key, one] : m_entries)
        one->setChecked(one == button);
}

void Rail::retranslate()
{
    m_settings->setWord(tr("设置"));
    setAccessibleName(tr("页面"));
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Rail));
    if (m_theme.palette() == Palette::HighContrast) {
        const int edge = m_theme.stroke(Stroke::Control);
        painter.fillRect(width() - edge, 0, edge, height(), m_theme.color(ColorRole::Line));
    }
    const int size = m_theme.px(MarkSize);
    // The mark is drawn for light ground; here its two colours change places.
    QFile file(QStringLiteral(":/daoyi/art/mark.svg"));
    const bool read = file.open(QIODevice::ReadOnly);
    QByteArray svg = read ? file.readAll() : QByteArray();
    svg.replace("#FFFFFF", "@rail")
        .replace("#0B5350", m_theme.color(ColorRole::OnRail).name().toLatin1());
    svg.replace("@rail", m_theme.color(ColorRole::Rail).name().toLatin1());
    QSvgRenderer mark(svg);
    mark.render(&painter, QRectF((width() - size) / 2.0, m_theme.space(Space::S3), size, size));
}
} // namespace Reception

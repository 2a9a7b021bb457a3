// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/focusring.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Widgets {

Field::Field(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_line(new QLineEdit(this))
    , m_below(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_layout(new QVBoxLayout(this))
    , m_belowRow(new QHBoxLayout)
{
    m_label->setBuddy(m_line);
    m_below->hide();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_line);
    m_layout->addLayout(m_belowRow);
    m_belowRow->addWidget(m_below);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FocusRing::serve(*m_line, theme, FocusRing::When::Always);

    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        setFilled(Filled::ByHand);
        Q_EMIT textEdited(text);
    });
    connect(m_line, &QLineEdit::returnPressed, this, &Field::entered);
    connect(m_line, &QLineEdit::textChanged, this, &Field::fit);
    connect(&theme, &Theme::changed, this, &Field::restyle);
    restyle();
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_line->setAccessibleName(label);
}

void Field::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    showBelow();
    restyle();
}

void Field::setHint(const QString &sentence)
{
    m_hint = sentence;
    showBelow();
}

void Field::setText(const QString &text)
{
    m_line->setText(text);
}

QString Field::text() const
{
    return m_line->text();
}

void Field::setFilled(Filled filled)
{
    if (m_filled == filled)
        return;
    m_filled = filled;
    restyle();
}

void Field::showBelow()
{
    const bool wrong = !m_error.isEmpty();
    m_below->setText(wrong ? QStringLiteral("<danger>%1</danger>").arg(m_error) : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_line->setAccessibleDescription(wrong ? m_error : m_hint);
    const int icon = m_theme.lineHeight(TextRole::Small);
    m_belowRow->setContentsMargins(wrong ? icon + m_theme.px(6) : 0, 0, 0, 0);
    update();
}

TextRole Field::fittingLetters() const
{
    if (m_theme.surface() == Surface::Reception)
        return TextRole::Input;
    const int room =
        m_line->width() - 2 * (m_theme.px(24) + m_theme.stroke(Stroke::Control)) - m_theme.px(8);
    for (const TextRole role : {TextRole::CardTitle, TextRole::Option}) {
        QFont font = m_theme.font(role);
        font.setBold(true);
        if (QFontMetrics(font).horizontalAdvance(m_line->text()) <= room)
            return role;
    }
    return TextRole::Strong;
}

void Field::fit()
{
    if (fittingLetters() != m_letters)
        restyle();
}

void Field::restyle()
{
    const bool desk = m_theme.surface() == Surface::Reception;
    const TextRole letters = m_letters = fittingLetters();
    m_layout->setSpacing(m_theme.px(desk ? 4 : 8));
    m_line->setFont(m_theme.font(letters));
    const bool wrong = !m_error.isEmpty();
    const int edge =
        wrong || !desk ? m_theme.stroke(Stroke::Control) : m_theme.stroke(Stroke::Hair);
    const auto name = [this](ColorRole role) { return m_theme.color(role).name(); };
    m_line->setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: %3px solid %4;"
                       " border-radius: %5px; padding: 0 %6px; font-size: %7px;"
                       " font-weight: %8; selection-background-color: %9; }")
            .arg(name(m_filled == Filled::BySystem ? ColorRole::Sunken : ColorRole::Surface),
                name(ColorRole::Ink))
            .arg(edge)
            .arg(name(wrong ? ColorRole::Danger : ColorRole::LineStrong))
            .arg(m_theme.controlRadius())
            .arg(m_theme.px(desk ? 12 : 24))
            .arg(m_theme.px(m_theme.textSpec(letters).size))
            .arg(desk ? 400 : 700)
            .arg(name(ColorRole::Accent)));
    m_line->setFixedHeight(desk
            ? m_theme.target(Target::ReceptionControl)
            : m_theme.target(m_theme.isElder() ? Target::ElderMinHeight : Target::KioskMinHeight));
    showBelow();
    updateGeometry();
}

void Field::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Field::paintEvent(QPaintEvent *)
{
    if (m_error.isEmpty())
        return;
    QPainter painter(this);
    const double icon = m_theme.lineHeight(TextRole::Small);
    m_theme.paintIcon(painter,
        QStringLiteral("warning"),
        ColorRole::Danger,
        QRectF(0, m_below->geometry().top(), icon, icon));
}
} // namespace Widgets

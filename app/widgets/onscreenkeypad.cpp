// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/onscreenkeypad.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "widgets/bigbutton.h"
#include "widgets/theme.h"

namespace Widgets {

OnScreenKeypad::OnScreenKeypad(
    const Theme &theme, const Base::Clock &clock, Layout layout, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_layout(layout)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &OnScreenKeypad::relay);
    rebuild();
}

void OnScreenKeypad::setLayoutKind(Layout layout)
{
    if (m_layout == layout)
        return;
    m_layout = layout;
    rebuild();
}

void OnScreenKeypad::setLetterX(LetterX shown)
{
    if (m_letterX == shown)
        return;
    m_letterX = shown;
    rebuild();
}

void OnScreenKeypad::setFigures(Figures shown)
{
    if (m_figures == shown)
        return;
    m_figures = shown;
    rebuild();
}

void OnScreenKeypad::typeInto(QLineEdit *line)
{
    m_line = line;
}

void OnScreenKeypad::rebuild()
{
    const auto keys = findChildren<BigButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (BigButton *key : keys) {
        m_grid->removeWidget(key);
        // A key may be rebuilt by its own press; it ends when that is over.
        key->setParent(nullptr);
        key->deleteLater();
    }
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, 0);
    if (m_layout == Layout::Digits)
        addDigits();
    else
        addLetters();
    relay();
    retranslate();
}

void OnScreenKeypad::relay()
{
    const int gap = m_theme.target(m_theme.isElder() ? Target::ElderGap : Target::KioskGap);
    // Half the letters' columns are narrower than a gap of its own would allow.
    m_grid->setHorizontalSpacing(m_layout == Layout::Letters ? gap / 2 : gap);
    m_grid->setVerticalSpacing(gap);
}

BigButton &OnScreenKeypad::place(QRect cells)
{
    auto *key = new BigButton(m_theme, m_clock, BigButton::Variant::Key, this);
    // Touching a key leaves the cursor where it is.
    key->setFocusPolicy(Qt::TabFocus);
    key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_grid->addWidget(key, cells.y(), cells.x(), cells.height(), cells.width());
    key->show();
    return *key;
}

void OnScreenKeypad::addKey(const QString &character, QRect cells)
{
    BigButton &key = place(cells);
    key.setText(character);
    key.setObjectName(QStringLiteral("key%1").arg(character));
    connect(&key, &BigButton::clicked, this, [this, character] {
        stroke(character.at(0).unicode(), character);
        Q_EMIT typed(character);
    });
}

void OnScreenKeypad::addActions(int column, int rows)
{
    const bool digits = m_layout == Layout::Digits;
    m_backspace = &place(digits ? QRect(column, 0, 1, rows / 2) : QRect(column, rows, 3, 1));
    m_backspace->setIconName(QStringLiteral("back"));
    m_backspace->setObjectName(QStringLiteral("backspace"));
    m_clear = &place(digits ? QRect(column, rows / 2, 1, rows / 2) : QRect(0, rows, 3, 1));
    m_clear->setObjectName(QStringLiteral("clear"));
    connect(m_backspace, &BigButton::clicked, this, [this] {
        stroke(Qt::Key_Backspace, {});
        Q_EMIT backspaceTyped();
    });
    connect(m_clear, &BigButton::clicked, this, [this] {
        if (m_line)
            m_line->selectAll();
        stroke(Qt::Key_Backspace, {});
        Q_EMIT clearTyped();
    });
}

void OnScreenKeypad::addDigits()
{
    for (int digit = 1; digit <= 9; ++digit)
        addKey(QString::number(digit), QRect((digit - 1) % 3, (digit - 1) / 3, 1, 1));
    const bool withX = m_letterX == LetterX::Shown;
    addKey(QStringLiteral("0"), QRect(withX ? 1 : 0, 3, withX ? 2 : 3, 1));
    if (withX)
        addKey(QStringLiteral("X"), QRect(0, 3, 1, 1));
    addActions(3, 4);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, 1);
}

void OnScreenKeypad::addLetters()
{
    // Twenty narrow columns, two to a key, so that the rows stand half a key apart.
    QStringList rows{
        QStringLiteral("QWERTYUIOP"), QStringLiteral("ASDFGHJKL"), QStringLiteral("ZXCVBNM")};
    if (m_figures == Figures::Shown)
        rows.prepend(QStringLiteral("1234567890"));
    for (int row = 0; row < rows.size(); ++row) {
        const int indent = 10 - int(rows.at(row).size());
        for (int i = 0; i < rows.at(row).size(); ++i)
            addKey(rows.at(row).mid(i, 1), QRect(indent + 2 * i, row, 2, 1));
    }
    addActions(17, int(rows.size()) - 1);
    for (int column = 0; column < 20; ++column)
        m_grid->setColumnStretch(column, 1);
}

void OnScreenKeypad::stroke(int key, const QString &text)
{
    if (!m_line)
        return;
    // As if from a keyboard: validators, length and `textEdited` work as for any typing.
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(m_line, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(m_line, &release);
}

void OnScreenKeypad::retranslate()
{
    m_clear->setText(tr("清空"));
    m_backspace->setText(m_layout == Layout::Digits ? tr("退格") : QString());
    m_backspace->setAccessibleName(tr("退格"));
}

void OnScreenKeypad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
} // namespace Widgets

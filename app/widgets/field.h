// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QVBoxLayout;
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {

class TextLabel;
class Theme;

/// One thing to be typed: its name above, the line, and below it what is wrong with it and what
/// to do. On the kiosk the letters become smaller before a long number leaves the line. Serves
/// kiosk and desk; the label is the line's buddy and accessible name.
class Field : public QWidget
{
    Q_OBJECT

public:
    explicit Field(const Theme &theme, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// A sentence below in danger with its icon; empty: nothing is wrong.
    void setError(const QString &sentence);
    /// A sentence below that helps, shown while there is no error.
    void setHint(const QString &sentence);

    [[nodiscard]] QString error() const { return m_error; }

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Whose words they are: those the system filled in stand on sunken ground until edited.
    enum class Filled { ByHand, BySystem };
    void setFilled(Filled filled);

    /// The line itself, for validators, completers, echo mode and focus.
    [[nodiscard]] QLineEdit &line() const { return *m_line; }

Q_SIGNALS:
    void textEdited(const QString &text);
    /// Enter was pressed in the line; it submits nothing by itself (edge 20).
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    [[nodiscard]] TextRole fittingLetters() const;
    void fit();
    void showBelow();

    const Theme &m_theme;
    TextLabel *m_label;
    QLineEdit *m_line;
    TextLabel *m_below;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_belowRow;
    QString m_error;
    QString m_hint;
    Filled m_filled = Filled::ByHand;
    TextRole m_letters = TextRole::Input;
};
} // namespace Widgets

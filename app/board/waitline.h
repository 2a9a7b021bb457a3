// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// How long somebody waits who takes a number now, and why it is longer than before: beside each
/// other on a board that lies, below each other where there is no room for both.
class WaitLine : public QWidget
{
    Q_OBJECT

public:
    explicit WaitLine(const Widgets::Theme &theme, QWidget *parent = nullptr);

    /// Both empty: nothing is told and the line takes no room.
    void setWords(const QString &wait, const QString &rise);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relay();

    const Widgets::Theme &m_theme;
    BoardLabel *m_wait;
    BoardLabel *m_rise;
};
} // namespace Board

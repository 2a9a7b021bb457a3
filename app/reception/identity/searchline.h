// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Widgets {
class Theme;
}

namespace Reception {

/// The one search box: a looking glass before the words, its key behind them.
class SearchLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchLine(const Widgets::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Up or down was pressed: the list below is to move.
    void stepRequested(int rows);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();

    const Widgets::Theme &m_theme;
};
} // namespace Reception

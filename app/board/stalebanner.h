// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// Says since when the board has heard nothing, across the whole width; what to do stands below it
/// where both do not fit in one line.
class StaleBanner : public QWidget
{
    Q_OBJECT

public:
    explicit StaleBanner(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &advice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relay();

    const Widgets::Theme &m_theme;
    BoardLabel *m_title;
    BoardLabel *m_advice;
};
} // namespace Board

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// The fixed sentence at the foot, and which page of how many is shown.
class NoticeLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeLine(const Widgets::Theme &theme, QWidget *parent = nullptr);

    enum class Age { Fresh, Stale };
    void setWords(const QString &notice, const QString &pages, Age age);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relay();

    const Widgets::Theme &m_theme;
    BoardLabel *m_notice;
    BoardLabel *m_pages;
    Age m_age = Age::Fresh;
};
} // namespace Board

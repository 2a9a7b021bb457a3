// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// The sentence at the foot, the house's or the staff's, and which page of how many is shown.
class NoticeLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeLine(const Widgets::Theme &theme, QWidget *parent = nullptr);

    /// `Rule` of the house, `Posted` by staff, `Stale` about the board itself.
    enum class Kind { Rule, Posted, Stale };
    void setWords(const QString &notice, const QString &pages, Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relay();

    const Widgets::Theme &m_theme;
    BoardLabel *m_notice;
    BoardLabel *m_pages;
    Kind m_kind = Kind::Rule;
};
} // namespace Board

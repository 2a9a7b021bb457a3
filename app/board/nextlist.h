// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presentation/queue/boardpresenter.h"
#include "widgets/roles.h"

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// Who comes next, with the reason of the place as a tag; at its foot who was called a little
/// earlier. Drawn as a whole: nothing in it is pressed, and every line keeps its columns.
class NextList : public QWidget
{
    Q_OBJECT

public:
    explicit NextList(const Widgets::Theme &theme, QWidget *parent = nullptr);

    /// `Column` beside the call; `Full` below it on a board that stands upright.
    enum class Width { Column, Full };
    void setWidth(Width width);
    void setPage(const Presentation::BoardPage &page);

    enum class Foot { None, Recent };
    /// How many people fit above the foot.
    [[nodiscard]] int rowsThatFit(Foot foot) const;

Q_SIGNALS:
    /// `rowsThatFit` may be different.
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void relay();
    void paintRow(QPainter &painter,
        const QRect &where,
        const Presentation::BoardPage::Waiting &person) const;
    void paintRecent(QPainter &painter) const;
    [[nodiscard]] QRect recentPlace() const;
    [[nodiscard]] int heightForRows(Foot foot) const;
    [[nodiscard]] int rowHeight(Foot foot) const;

    const Widgets::Theme &m_theme;
    BoardLabel *m_heading;
    BoardLabel *m_count;
    BoardLabel *m_nobody;
    std::vector<Presentation::BoardPage::Waiting> m_people;
    QString m_recentHeading;
    std::vector<Presentation::BoardPage::Recent> m_recent;
    Width m_width = Width::Column;
};
} // namespace Board

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "widgets/roles.h"

namespace Presentation {
struct BoardPage;
}

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// Who is called to which room, in the largest letters of the house. `announce` makes it swap
/// fill and letters three times; with reduced motion it stays swapped for the same time instead.
class CallPanel : public QWidget
{
    Q_OBJECT

public:
    /// How often fill and letters change places for one call, there and back counted as one.
    static constexpr int Swaps = 3;
    static constexpr std::chrono::milliseconds SwapTime{600};

    explicit CallPanel(const Widgets::Theme &theme, QWidget *parent = nullptr);

    enum class Age { Fresh, Stale };
    void setPage(const Presentation::BoardPage &page, Age age);
    void announce();
    /// Swaps once more or ends the announcement; comes by itself.
    void nextPhase();

    [[nodiscard]] bool isSwapped() const { return m_swapped; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relay();
    void fitNumber();
    void recolour();

    const Widgets::Theme &m_theme;
    BoardLabel *m_heading;
    BoardLabel *m_number;
    BoardLabel *m_noCall;
    BoardLabel *m_name;
    BoardLabel *m_room;
    Age m_age = Age::Fresh;
    bool m_swapped = false;
    int m_phasesLeft = 0;
    QTimer m_timer;
};
} // namespace Board

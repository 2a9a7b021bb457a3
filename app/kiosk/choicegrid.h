// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "kiosk/kioskcontext.h"
#include "widgets/bigbutton.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Kiosk {

/// What one button of a `ChoiceGrid` says.
struct Choice {
    QString objectName; ///< telling and stable: "department_cardiology"
    QString title;
    QString subtitle;
    QString icon;        ///< may be empty
    QString unavailable; ///< why not, in a word; empty: can be pressed
    bool chosen = false;
    bool quiet = false; ///< marked as a time with few people

    bool operator==(const Choice &) const = default;
};

/// Choices beside and below each other, filled row by row. Its buttons stay the same ones when
/// only their words change, so that focus and a press under way survive a refresh.
class ChoiceGrid : public QWidget
{
    Q_OBJECT

public:
    ChoiceGrid(const KioskContext &context, Widgets::BigButton::Variant variant);

    void setChoices(const std::vector<Choice> &choices);
    /// `height` of a button at 100 %.
    void setShape(int columns, int height);
    void setGaps(int horizontal, int vertical);
    /// How many columns of `width` px, at most `most`, show `choices` without breaking a word.
    [[nodiscard]] int columnsFor(const std::vector<Choice> &choices, int most, int width) const;
    /// Where the words of each choice begin; the variant's own without it.
    void setContentAlignment(Qt::Alignment align);

Q_SIGNALS:
    void chosen(int index);

private:
    void relay();
    static void show(Widgets::BigButton &button, const Choice &choice);
    [[nodiscard]] Widgets::BigButton *buttonAt(size_t index);

    const KioskContext m_context;
    Widgets::BigButton::Variant m_variant;
    std::optional<Qt::Alignment> m_align;
    std::vector<Widgets::BigButton *> m_buttons;
    QGridLayout *m_grid;
    size_t m_count = 0;
    int m_columns = 3;
    int m_height = 0;
};
} // namespace Kiosk

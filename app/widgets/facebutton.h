// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/bigbutton.h"

namespace Widgets {

/// One of the five faces of the survey: shape, colour and word. 1 is very bad, 5 very good.
class FaceButton : public BigButton
{
    Q_OBJECT

public:
    /// `mark` is 1 … 5. The word under it is `setText`.
    FaceButton(const Theme &theme, const Base::Clock &clock, int mark, QWidget *parent = nullptr);

    [[nodiscard]] int mark() const { return m_mark; }

    /// The colour of a mark.
    [[nodiscard]] static Tone toneOf(int mark);

private:
    int m_mark;
};
} // namespace Widgets

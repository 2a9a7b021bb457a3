// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facebutton.h"

#include <algorithm>
#include <array>

namespace Widgets {

FaceButton::FaceButton(const Theme &theme, const Base::Clock &clock, int mark, QWidget *parent)
    : BigButton(theme, clock, Variant::Face, parent)
    , m_mark(std::clamp(mark, 1, 5))
{
    setCheckable(true);
    setIconName(QStringLiteral("face-%1").arg(m_mark));
    setIconTone(toneOf(m_mark));
}

Tone FaceButton::toneOf(int mark)
{
    constexpr std::array tones{
        Tone::Danger, Tone::Warn, Tone::Neutral, Tone::Success, Tone::Accent};
    return tones.at(size_t(std::clamp(mark, 1, 5) - 1));
}
} // namespace Widgets

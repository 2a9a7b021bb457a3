// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/synthesizer.h"

namespace Devices {

/// espeak-ng with Debian's voices. The library has one state for the whole program: one object at
/// a time speaks. It starts at the first words.
class EspeakSynthesizer : public Synthesizer
{
public:
    [[nodiscard]] Base::Result<QByteArray> speak(
        const QString &text, Base::Language language) override;

    /// Longer texts end here; nobody listens to a minute of a machine.
    static constexpr qsizetype MostCharacters = 400;
    /// Words a minute: slower than espeak's 175, for people who hear badly and a hall that echoes.
    /// A guess.
    static constexpr int Pace = 150;

private:
    [[nodiscard]] Base::Result<void> start();

    bool m_started = false;
};
} // namespace Devices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/chime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "devices/soundoutput.h"

namespace Devices {

namespace {
/// E5 and C5, low enough for old ears, which lose the high notes first.
constexpr std::array Notes{659.26, 523.25};
constexpr double NoteSeconds = 0.45;
constexpr double FadeSeconds = 0.18;   ///< to a third
constexpr double AttackSeconds = 0.01; ///< without it every note begins with a click
constexpr double Loudness = 0.45;      ///< of full scale; about as loud as the voice
} // namespace

QByteArray chime()
{
    const auto perNote = static_cast<std::size_t>(NoteSeconds * SoundRate);
    std::vector<qint16> samples;
    samples.reserve(perNote * Notes.size());
    for (const double hertz : Notes) {
        for (std::size_t i = 0; i < perNote; ++i) {
            const double seconds = double(i) / SoundRate;
            const double turn = 2 * std::numbers::pi * hertz * seconds;
            const double tone = 0.8 * std::sin(turn) + 0.2 * std::sin(2 * turn);
            const double level =
                std::min(1.0, seconds / AttackSeconds) * std::exp(-seconds / FadeSeconds);
            samples.push_back(static_cast<qint16>(32767 * Loudness * level * tone));
        }
    }
    return QByteArray(
        reinterpret_cast<const char *>(samples.data()), qsizetype(samples.size()) * BytesPerSample);
}

QByteArray silence(std::chrono::milliseconds length)
{
    return QByteArray(length.count() * SoundRate / 1000 * BytesPerSample, '\0');
}
} // namespace Devices

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/localtext.h"
#include "base/result.h"

namespace Devices {

/// Makes sound out of words; see `SoundOutput` for how it is written.
class Synthesizer
{
public:
    virtual ~Synthesizer() = default;

    /// Takes some ten milliseconds for a sentence. Errors: Unavailable `no-speech`.
    [[nodiscard]] virtual Base::Result<QByteArray> speak(
        const QString &text, Base::Language language) = 0;
};
} // namespace Devices

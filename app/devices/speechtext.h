// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "base/localtext.h"

namespace Devices {

/// Words for one voice.
struct SpeechPiece {
    Base::Language language = Base::Language::Chinese;
    QString text;

    bool operator==(const SpeechPiece &) const = default;
};

/// A sentence from the screen as it is read aloud: digits one by one in the sentence's language,
/// a ticket's letter by its name, Chinese characters and Latin words each by their own voice,
/// every pause a plain comma or full stop. Empty when nothing can be said.
[[nodiscard]] std::vector<SpeechPiece> speechPieces(const QString &text, Base::Language language);
} // namespace Devices

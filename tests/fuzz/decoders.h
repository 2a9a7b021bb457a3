// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QByteArray>

#include "base/result.h"

namespace Fuzz {

/// How one input ended: the error's code and detail without its numbers, or what kind of thing came
/// out. `broken` says which promise of the decoder it broke; empty: none.
struct Ending {
    QByteArray what;
    QByteArray broken;
};

/// A function that reads bytes of strangers.
struct Decoder {
    const char *name;
    std::function<Ending(const QByteArray &)> read;
    std::vector<QByteArray> seeds;     ///< made here; those that failed once are in seeds/<name>
    std::vector<const char *> files{}; ///< more of them, below the sources
};

[[nodiscard]] std::vector<Decoder> decoders();
} // namespace Fuzz

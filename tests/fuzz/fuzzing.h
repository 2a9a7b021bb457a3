// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "decoders.h"

namespace Fuzz {

/// What a run has found; `broken` is empty when nothing has.
struct Found {
    qint64 inputs = 0;
    size_t endings = 0; ///< different ones
    QByteArray broken;
    QByteArray input; ///< that broke it
};

/// Reading one input may take so long of the processor's time; more is an attack on the machine that reads it.
constexpr std::chrono::milliseconds LongestReading{2000};

/// Feeds the kept seeds, then damaged inputs until `length` is over or something breaks. An input
/// that ends the process is left in the file `fuzz-<decoder>-<pid>.bin` of the current folder.
[[nodiscard]] Found run(const Decoder &decoder, std::chrono::milliseconds length, quint64 seed);
/// The kept inputs of the decoder: its own, its files', and those of tests/fuzz/seeds.
[[nodiscard]] std::vector<QByteArray> seedsOf(const Decoder &decoder);
} // namespace Fuzz

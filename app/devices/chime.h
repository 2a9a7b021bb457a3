// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QByteArray>

namespace Devices {

/// Two falling notes of a bell, computed: a chime sounds on a machine without a single sound file.
[[nodiscard]] QByteArray chime();

/// So much of nothing.
[[nodiscard]] QByteArray silence(std::chrono::milliseconds length);
} // namespace Devices

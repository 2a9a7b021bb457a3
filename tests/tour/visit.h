// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "hospital.h"

namespace Tour {

/// A part of the tour; false when a step failed, and then nothing after it is tried.
struct Chapter {
    QString title;
    bool (*tell)(Hospital &hospital);
};

/// The whole visit, in order.
[[nodiscard]] std::vector<Chapter> visit();
} // namespace Tour

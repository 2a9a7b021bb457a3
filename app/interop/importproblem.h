// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/error.h"

namespace Interop {

/// What became of the thing that an `ImportProblem` names. Refused: it did not arrive.
/// Incomplete: it arrived without the part that is wrong.
enum class Outcome { Refused, Incomplete };

/// One thing in a file that cannot be taken as it stands; everything else of the file arrives.
/// Carries no name, number or date of a person, so that it may be printed and logged.
struct ImportProblem {
    int line = 0;  ///< from 1; 0 when the file isn't one record a line
    QString place; ///< "entry 3", "Location/room-101"; empty when the line says it all
    Outcome outcome = Outcome::Refused;
    Base::Error error;

    bool operator==(const ImportProblem &) const = default;
};
} // namespace Interop

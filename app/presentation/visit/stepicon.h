// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/visit/visit.h"

namespace Presentation {

/// The picture of a step, the same at the kiosk and at the desk: the name of a theme icon.
[[nodiscard]] QString stepIcon(Domain::StepKind kind);
} // namespace Presentation

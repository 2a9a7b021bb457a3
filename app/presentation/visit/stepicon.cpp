// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/stepicon.h"

namespace Presentation {

using Domain::StepKind;

QString stepIcon(StepKind kind)
{
    switch (kind) {
    case StepKind::Register:
        return QStringLiteral("calendar-check");
    case StepKind::Consult:
        return QStringLiteral("door");
    case StepKind::Pay:
        return QStringLiteral("yuan");
    case StepKind::BloodTest:
    case StepKind::Laboratory:
        return QStringLiteral("dep-drop");
    case StepKind::Imaging:
        return QStringLiteral("dep-bone");
    case StepKind::Ultrasound:
        return QStringLiteral("body");
    case StepKind::ReturnToDoctor:
        return QStringLiteral("return");
    case StepKind::Pharmacy:
        return QStringLiteral("pill");
    case StepKind::GoHome:
        return QStringLiteral("home");
    }
    return {};
}
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Base {
class Clock;
}

namespace Presentation {
struct Desk;
}

namespace Widgets {
class Theme;
}

namespace Reception {

class ReceptionWindow;

/// The window with all its views over `desk`, which must outlive it.
[[nodiscard]] std::unique_ptr<ReceptionWindow> makeWorkstation(
    Presentation::Desk &desk, Widgets::Theme &theme, const Base::Clock &clock);
} // namespace Reception

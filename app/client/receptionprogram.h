// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/options.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Base {
class Clock;
}

namespace Store {
class Database;
}

namespace Sync {
class Station;
}

namespace Client {

class Translators;

/// What the workstation stands on.
struct ReceptionParts {
    Sync::Station &station;
    Store::Database &database; ///< the station's
    const Base::Clock &clock;
    Translators &translators;
};

/// Shows the receptionist's workstation until it is closed. The exit code.
[[nodiscard]] int runReception(
    QApplication &application, const ReceptionParts &parts, const Options &options);
} // namespace Client

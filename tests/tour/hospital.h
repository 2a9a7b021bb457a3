// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "program.h"
#include "transcript.h"
#include "window.h"

namespace Tour {

/// The demonstration hospital as the tour sets it up: a fresh folder, its server, and the windows
/// on a screen of their own each. Everything ends with the object.
class Hospital
{
public:
    Hospital(Transcript &transcript, const QString &binaries);

    /// Makes the hospital and its people with daoyictl, starts the server.
    bool open();
    bool startServer();
    /// Enrols a window with a one-time code and starts it; `station` names its folder.
    bool enrol(Window &window, const QString &role, const QString &station);
    /// Starts a window that was enrolled before.
    bool start(Window &window, const QString &role, const QString &station);

    [[nodiscard]] QString folder(const QString &station) const;

    Transcript &transcript;
    Program server;
    Window kiosk;     ///< portrait
    Window wideKiosk; ///< landscape
    Window reception;
    Window board;

private:
    [[nodiscard]] QString ctl(const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_binaries;
    quint16 m_port = 0;
};
} // namespace Tour

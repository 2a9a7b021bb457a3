// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "store/database.h"

namespace Server {

/// Lays copies of the server's SQLite store into a folder, one after the other, and keeps the
/// newest few. What a copy holds need not be kept by the stations any more.
class Backups : public QObject
{
    Q_OBJECT

public:
    Backups(Store::Database &database, const Base::Clock &clock, QString folder);

    /// One copy now and one after every `pause`.
    void start(std::chrono::milliseconds pause);
    /// One copy now; the file. Nothing has changed since the last one: empty.
    /// Errors: those of `Store::backUp`.
    [[nodiscard]] Base::Result<QString> make();

private:
    Store::Database &m_database;
    const Base::Clock &m_clock;
    QString m_folder;
    QTimer m_timer;
};
} // namespace Server

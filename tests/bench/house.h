// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace Bench {

/// Where the programs and the hospital's files are.
struct Places {
    QString binaries;
    QString resources; ///< the folder with hospital.fhir.json
};

/// The demonstration hospital in a folder of its own, with its real server as a process.
class House
{
public:
    /// `store` is another than the house's own file: one that it shares, `postgresql://…`.
    explicit House(Places places, QString store = {});
    ~House();

    /// Imports the hospital, its half hours and `people` invented people with their day.
    bool make(int people);
    bool startServer();
    /// SIGKILL, and waits for the end.
    void killServer();
    /// A one-time code for a new station; empty when it failed.
    [[nodiscard]] QString code(const QString &role, const QString &name);
    /// Runs `daoyictl` on the server's store; what it printed, nothing when it failed.
    bool ctl(const QStringList &arguments, QString *printed = nullptr);

    [[nodiscard]] QString url() const;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString serverStore() const
    {
        return m_store.isEmpty() ? file(QStringLiteral("daoyid.sqlite")) : m_store;
    }

    [[nodiscard]] qint64 serverProcess() const { return m_server.processId(); }

    [[nodiscard]] const Places &places() const { return m_places; }

private:
    Places m_places;
    QString m_store;
    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;
};

/// Says on the error output what cannot be measured, and returns false.
bool complain(const QString &what);
/// Resident memory of a process in bytes; 0 when it is gone.
[[nodiscard]] qint64 residentBytes(qint64 process);
} // namespace Bench

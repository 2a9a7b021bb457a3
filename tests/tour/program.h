// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QProcess>
#include <QString>

namespace Tour {

class Transcript;

/// One of the house's programs as a real process; its output goes to `<name>.log` in the tour's
/// folder. Ends with the object.
class Program
{
public:
    Program(Transcript &transcript, QString name, QString binary);
    ~Program();

    /// Runs it in the background; on `display` when that is not empty.
    bool start(const QStringList &arguments, const QString &display = {});
    /// Runs it to its end and returns what it printed; nothing when it failed (which is told).
    [[nodiscard]] std::optional<QString> run(const QStringList &arguments);
    /// SIGKILL: no goodbye, nothing saved on the way out.
    bool killHard();
    /// Asks it to end, and waits.
    bool stop();

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    void prepare(const QString &display);

    Transcript &m_transcript;
    QString m_name;
    QString m_binary;
    QProcess m_process;
};
} // namespace Tour

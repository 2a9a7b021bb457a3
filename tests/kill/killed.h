// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QProcess>
#include <QString>
#include <QStringList>

/// A program that is killed at any moment and started again, and what it told people meanwhile.
class Killed
{
public:
    Killed(QString binary, QStringList arguments, QString log);
    ~Killed();

    bool start();
    /// SIGKILL; whole lines that were printed before count as told.
    void kill();
    /// Runs it once more with `more` arguments until it ends by itself; its exit code, -1 when it
    /// does not end.
    int finish(const QStringList &more);

    /// The end of what it logged, for a failure's report.
    [[nodiscard]] QByteArray lastWords() const;

    [[nodiscard]] bool isRunning() const { return m_process->state() == QProcess::Running; }

    /// Notes what has been told until now; whole lines only.
    void listen();

    [[nodiscard]] const QStringList &told() const { return m_told; }

private:
    QString m_binary;
    QStringList m_arguments;
    QString m_log;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_heard; ///< the beginning of a line
    QStringList m_told;
};

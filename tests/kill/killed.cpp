// SPDX-License-Identifier: GPL-3.0-or-later
#include "killed.h"

namespace {
constexpr int startMs = 20'000;
constexpr int endMs = 90'000;
} // namespace

Killed::Killed(QString binary, QStringList arguments, QString log)
    : m_binary(std::move(binary))
    , m_arguments(std::move(arguments))
    , m_log(std::move(log))
    , m_process(std::make_unique<QProcess>())
{
}

Killed::~Killed()
{
    kill();
}

bool Killed::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_log, QIODevice::Append);
    m_process->start(m_binary, m_arguments);
    return m_process->waitForStarted(startMs);
}

void Killed::kill()
{
    m_process->kill();
    m_process->waitForFinished(endMs);
    listen();
}

void Killed::listen()
{
    const QStringList lines =
        QString::fromUtf8(m_process->readAllStandardOutput()).split(QLatin1Char('\n'));
    m_told += lines.mid(0, lines.size() - 1); // the last one has no end: nobody could read it
}

int Killed::finish(const QStringList &more)
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_log, QIODevice::Append);
    m_process->start(m_binary, m_arguments + more);
    return m_process->waitForFinished(endMs) && m_process->exitStatus() == QProcess::NormalExit
        ? m_process->exitCode()
        : -1;
}

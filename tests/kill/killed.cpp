// SPDX-License-Identifier: GPL-3.0-or-later
#include "killed.h"

#include <algorithm>

#include <QFile>

namespace {
constexpr int startMs = 20'000;
constexpr int endMs = 330'000; // longer than a desk has patience when it drains
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
    m_heard.clear(); // nobody could read a line without an end
}

void Killed::listen()
{
    m_heard += m_process->readAllStandardOutput();
    const qsizetype end = m_heard.lastIndexOf('\n') + 1;
    const QString lines = QString::fromUtf8(m_heard.first(end));
    m_told += lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_heard.remove(0, end);
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

QByteArray Killed::lastWords() const
{
    constexpr qint64 most = 2000;
    QFile log(m_log);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - most));
    return log.readAll();
}

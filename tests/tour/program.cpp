// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "transcript.h"

namespace Tour {

namespace {

constexpr int endMs = 20'000;
constexpr int runMs = 300'000; // a demonstration hospital with its people
} // namespace

Program::Program(Transcript &transcript, QString name, QString binary)
    : m_transcript(transcript)
    , m_name(std::move(name))
    , m_binary(std::move(binary))
{
}

Program::~Program()
{
    stop();
}

void Program::prepare(const QString &display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    if (!display.isEmpty()) {
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    }
    m_process.setProcessEnvironment(environment);
    const QString log = m_transcript.folder() + u'/' + m_name + QStringLiteral(".log");
    m_process.setStandardErrorFile(log, QIODevice::Append);
}

bool Program::start(const QStringList &arguments, const QString &display)
{
    prepare(display);
    const QString log = m_transcript.folder() + u'/' + m_name + QStringLiteral(".log");
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.start(m_binary, arguments);
    if (!m_process.waitForStarted(endMs))
        return m_transcript.fail(m_name, m_process.errorString());
    m_transcript.step(m_name, QStringLiteral("started"));
    return true;
}

std::optional<QString> Program::run(const QStringList &arguments)
{
    prepare({});
    m_process.start(m_binary, arguments);
    const bool ended = m_process.waitForFinished(runMs);
    const QString output = QString::fromUtf8(m_process.readAllStandardOutput()).trimmed();
    if (!ended || m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) {
        m_transcript.fail(m_name, arguments.join(u' ') + QStringLiteral(": see its log"));
        return std::nullopt;
    }
    return output;
}

bool Program::killHard()
{
    m_process.kill();
    if (!m_process.waitForFinished(endMs))
        return m_transcript.fail(m_name, QStringLiteral("does not die"));
    m_transcript.step(m_name, QStringLiteral("killed with SIGKILL"));
    return true;
}

bool Program::stop()
{
    if (!isRunning())
        return true;
    m_process.terminate();
    if (m_process.waitForFinished(endMs))
        return true;
    m_process.kill();
    m_process.waitForFinished(endMs);
    return false;
}
} // namespace Tour

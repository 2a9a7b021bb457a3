// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <cstdio>

#include <QFile>

namespace Bench {

namespace {
constexpr int ctlMs = 1'800'000; // 100,000 people on a slow disk
constexpr int startMs = 20'000;
constexpr int endMs = 10'000;
} // namespace

bool complain(const QString &what)
{
    std::fprintf(stderr, "daoyi-bench: %s\n", qPrintable(what));
    return false;
}

qint64 residentBytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

House::House(Places places, QString store)
    : m_places(std::move(places))
    , m_store(std::move(store))
{
    m_server.setStandardErrorFile(file(QStringLiteral("daoyid.log")), QIODevice::Append);
}

House::~House()
{
    m_server.terminate();
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(endMs))
        killServer();
}

bool House::ctl(const QStringList &arguments, QString *printed)
{
    QProcess process;
    process.setStandardErrorFile(file(QStringLiteral("daoyictl.log")), QIODevice::Append);
    process.start(m_places.binaries + QStringLiteral("/daoyictl"),
        QStringList{QStringLiteral("--store"), serverStore()} + arguments);
    if (!process.waitForFinished(ctlMs) || process.exitCode() != 0)
        return complain(QStringLiteral("daoyictl %1 failed").arg(arguments.value(0)));
    if (printed)
        *printed = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    return true;
}

bool House::make(int people)
{
    QStringList files{QStringLiteral("import")};
    for (const char *name : {"hospital.fhir.json",
             "map.geojson",
             "guide.json",
             "faq.json",
             "materials.json",
             "phrases.json"})
        files << m_places.resources + u'/' + QString::fromLatin1(name);
    return ctl(files) && ctl({QStringLiteral("slots")})
        && (people == 0
            || ctl({QStringLiteral("demo"),
                QStringLiteral("--patients"),
                QString::number(people),
                QStringLiteral("--seed"),
                QStringLiteral("1")}));
}

bool House::startServer()
{
    m_server.start(m_places.binaries + QStringLiteral("/daoyid"),
        {QStringLiteral("--store"),
            serverStore(),
            QStringLiteral("--port"),
            QString::number(m_port)});
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_server.waitForReadyRead(startMs))
            return complain(QStringLiteral("daoyid does not start"));
        line += m_server.readAllStandardOutput();
    }
    m_port = line.trimmed().split(':').last().toInt();
    return m_port > 0;
}

void House::killServer()
{
    m_server.kill();
    m_server.waitForFinished(endMs);
}

QString House::code(const QString &role, const QString &name)
{
    QString printed;
    const bool made = ctl(
        {QStringLiteral("enrol"), QStringLiteral("--role"), role, QStringLiteral("--name"), name},
        &printed);
    return made ? printed.section(u'\n', -1) : QString();
}

QString House::url() const
{
    return QStringLiteral("ws://127.0.0.1:%1").arg(m_port);
}
} // namespace Bench

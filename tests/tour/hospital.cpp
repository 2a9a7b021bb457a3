// SPDX-License-Identifier: GPL-3.0-or-later
#include "hospital.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace Tour {

namespace {

constexpr int kioskPauseMs = 650; // a kiosk takes no second press within half a second
constexpr int deskPauseMs = 150;
constexpr int serverMs = 15'000;

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}
} // namespace

Hospital::Hospital(Transcript &told, const QString &binaries)
    : transcript(told)
    , server(told, QStringLiteral("daoyid"), binaries + QStringLiteral("/daoyid"))
    , kiosk(told,
          QStringLiteral("kiosk"),
          binaries + QStringLiteral("/daoyi"),
          {1080, 1920},
          kioskPauseMs)
    , wideKiosk(told,
          QStringLiteral("kiosk-2"),
          binaries + QStringLiteral("/daoyi"),
          {1920, 1080},
          kioskPauseMs)
    , reception(told,
          QStringLiteral("reception"),
          binaries + QStringLiteral("/daoyi"),
          {1440, 900},
          deskPauseMs)
    , board(told,
          QStringLiteral("board"),
          binaries + QStringLiteral("/daoyi"),
          {1920, 1080},
          deskPauseMs)
    , m_binaries(binaries)
    , m_port(freePort())
{
}

QString Hospital::folder(const QString &station) const
{
    return m_folder.filePath(station);
}

QString Hospital::ctl(const QStringList &arguments)
{
    Program program(
        transcript, QStringLiteral("daoyictl"), m_binaries + QStringLiteral("/daoyictl"));
    QStringList all{QStringLiteral("--data"), folder(QStringLiteral("server"))};
    return program.run(all + arguments);
}

bool Hospital::open()
{
    const QString made = ctl({QStringLiteral("demo"),
        QStringLiteral("--patients"),
        QStringLiteral("300"),
        QStringLiteral("--seed"),
        QStringLiteral("1")});
    if (transcript.failures() > 0)
        return false;
    transcript.step(QStringLiteral("daoyictl"), made.section(u'\n', -1));
    return startServer();
}

bool Hospital::startServer()
{
    if (!server.start({QStringLiteral("--data"),
            folder(QStringLiteral("server")),
            QStringLiteral("--port"),
            QString::number(m_port)}))
        return false;
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < serverMs && server.isRunning()) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(1000))
            return true;
        QThread::msleep(50);
    }
    return transcript.fail(server.name(), QStringLiteral("does not answer"));
}

bool Hospital::enrol(Window &window, const QString &role, const QString &station)
{
    const QString code = ctl({QStringLiteral("code"), role});
    if (code.isEmpty())
        return false;
    transcript.step(QStringLiteral("daoyictl"), QStringLiteral("gives a code for a ") + role);
    return window.start({role,
        QStringLiteral("--data"),
        folder(station),
        QStringLiteral("--server"),
        QStringLiteral("ws://127.0.0.1:%1").arg(m_port),
        QStringLiteral("--code"),
        code});
}

bool Hospital::start(Window &window, const QString &role, const QString &station)
{
    return window.start({role,
        QStringLiteral("--data"),
        folder(station),
        QStringLiteral("--server"),
        QStringLiteral("ws://127.0.0.1:%1").arg(m_port)});
}
} // namespace Tour

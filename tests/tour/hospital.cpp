// SPDX-License-Identifier: GPL-3.0-or-later
#include "hospital.h"

#include <algorithm>
#include <cstdlib>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimeZone>

namespace Tour {

namespace {

constexpr int kioskPauseMs = 650; // a kiosk takes no second press within half a second
constexpr int deskPauseMs = 150;
constexpr int serverMs = 30'000;
const QString ownPassword = QStringLiteral("osmanthus by the door");

// A zone of whole hours in which the clock shows ten, eleven where there is none.
QByteArray zoneWhereItIsTen()
{
    constexpr int wanted = 10;
    constexpr int mostWesterly = -12;
    const int offset =
        std::max(wanted - QDateTime::currentDateTimeUtc().time().hour(), mostWesterly);
    // In these names the sign is that of the way to Greenwich.
    return offset == 0
        ? QByteArray("Etc/GMT")
        : "Etc/GMT" + QByteArray(offset > 0 ? "-" : "+") + QByteArray::number(std::abs(offset));
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}
} // namespace

Hospital::Hospital(Transcript &told, const QString &binaries, const QString &resources)
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
    , smallReception(told,
          QStringLiteral("reception-2"),
          binaries + QStringLiteral("/daoyi"),
          {1280, 800},
          deskPauseMs)
    , board(told,
          QStringLiteral("board"),
          binaries + QStringLiteral("/daoyi"),
          {1920, 1080},
          deskPauseMs)
    , m_binaries(binaries)
    , m_resources(resources)
    , m_zone(zoneWhereItIsTen())
    , m_port(freePort())
{
}

QString Hospital::folder(const QString &station) const
{
    return m_folder.filePath(station);
}

QString Hospital::day(int fromToday) const
{
    return QDateTime::currentDateTimeUtc()
        .toTimeZone(QTimeZone(m_zone))
        .date()
        .addDays(fromToday)
        .toString(Qt::ISODate);
}

QString Hospital::nextHalfHour() const
{
    constexpr qint64 halfHour = 30 * 60;
    constexpr qint64 least = 60; // too short to book and check in
    qint64 now = QDateTime::currentSecsSinceEpoch();
    while (halfHour - now % halfHour < least) {
        QThread::sleep(1);
        now = QDateTime::currentSecsSinceEpoch();
    }
    return QDateTime::fromSecsSinceEpoch((now / halfHour + 1) * halfHour, QTimeZone(m_zone))
        .toString(QStringLiteral("HH:mm"));
}

bool Hospital::boardCounts(const QString &before)
{
    const auto counted = [&before](const Description &seen) {
        const Description::Widget *count = seen.find(QStringLiteral("waitingCount"));
        return count && !count->text.isEmpty() && count->text != before;
    };
    return board.waitsFor(counted, QStringLiteral("still says ") + before, Window::longPatienceMs);
}

QString Hospital::serverStore() const
{
    return m_folder.filePath(QStringLiteral("server/daoyid.sqlite"));
}

bool Hospital::ctl(const QStringList &arguments, QString *printed)
{
    Program program(
        transcript, QStringLiteral("daoyictl"), m_binaries + QStringLiteral("/daoyictl"));
    const QStringList all{QStringLiteral("--store"), serverStore()};
    const auto output = program.run(all + arguments);
    if (!output)
        return false;
    if (printed)
        *printed = *output;
    else
        transcript.step(program.name(), output->section(u'\n', -1));
    return true;
}

QString Hospital::movedBundle()
{
    const QString moved = m_folder.filePath(QStringLiteral("hospital.fhir.json"));
    QFile from(m_resources + QStringLiteral("/hospital.fhir.json"));
    QFile to(moved);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return {};
    const QByteArray bundle = from.readAll().replace("\"Asia/Shanghai\"", '"' + m_zone + '"');
    return to.write(bundle) == bundle.size() ? moved : QString();
}

bool Hospital::open(const QByteArray &patient)
{
    const QString bundle = movedBundle();
    if (bundle.isEmpty())
        return transcript.fail(QStringLiteral("daoyictl"), QStringLiteral("no hospital to read"));
    QStringList files{QStringLiteral("import"), bundle};
    for (const char *name :
        {"map.geojson", "guide.json", "faq.json", "materials.json", "phrases.json"})
        files << m_resources + u'/' + QString::fromLatin1(name);
    const QString patientFile = m_folder.filePath(QStringLiteral("patient.json"));
    QFile file(patientFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(patient) != patient.size())
        return transcript.fail(QStringLiteral("daoyictl"), file.errorString());
    file.close();
    return ctl(files) && ctl({QStringLiteral("import"), patientFile})
        && ctl({QStringLiteral("slots")})
        && ctl({QStringLiteral("demo"),
            QStringLiteral("--patients"),
            QStringLiteral("300"),
            QStringLiteral("--seed"),
            QStringLiteral("1")})
        && startServer();
}

bool Hospital::startServer()
{
    if (!server.start({QStringLiteral("--store"),
            serverStore(),
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

QStringList Hospital::stationArguments(const QString &role, const QString &station) const
{
    QStringList arguments{role,
        QStringLiteral("--data"),
        folder(station),
        QStringLiteral("--server"),
        QStringLiteral("ws://127.0.0.1:%1").arg(m_port)};
    if (role == u"kiosk")
        arguments << QStringLiteral("--cards") << cardsFolder(station);
    if (role != u"board")
        arguments << QStringLiteral("--slips") << folder(station) + QStringLiteral("/slips");
    return arguments;
}

QString Hospital::cardsFolder(const QString &station) const
{
    return folder(station) + QStringLiteral("/cards");
}

bool Hospital::layCard(const QString &station, const QByteArray &card)
{
    const QString cards = cardsFolder(station);
    QSaveFile file(cards + QStringLiteral("/visitor.card"));
    if (!QDir().mkpath(cards) || !file.open(QIODevice::WriteOnly) || file.write(card) != card.size()
        || !file.commit())
        return transcript.fail(station, QStringLiteral("no card can be laid down"));
    transcript.step(station, QStringLiteral("a card is laid on the reader"));
    return true;
}

void Hospital::takeCard(const QString &station)
{
    QFile::remove(cardsFolder(station) + QStringLiteral("/visitor.card"));
    transcript.step(station, QStringLiteral("the card is taken away"));
}

bool Hospital::enrol(
    Window &window, const QString &role, const QString &station, const QStringList &more)
{
    QString code;
    if (!ctl({QStringLiteral("enrol"),
                 QStringLiteral("--role"),
                 role,
                 QStringLiteral("--name"),
                 station},
            &code))
        return false;
    transcript.step(QStringLiteral("daoyictl"), QStringLiteral("gives a code for ") + station);
    return window.start(
        stationArguments(role, station) + QStringList{QStringLiteral("--enrol"), code} + more);
}

bool Hospital::hire(const QString &account, const QString &role, const QString &shownName)
{
    QString password;
    if (!ctl({QStringLiteral("staff"),
                 QStringLiteral("add"),
                 account,
                 QStringLiteral("--role"),
                 role,
                 QStringLiteral("--name"),
                 shownName},
            &password))
        return false;
    transcript.step(QStringLiteral("daoyictl"), QStringLiteral("makes the account ") + account);
    m_given.insert(account, password);
    return true;
}

bool Hospital::signIn(Window &desk, const QString &account)
{
    const QString screen = QStringLiteral("signInScreen");
    const QString enter = QStringLiteral("Return");
    const QString given = m_given.take(account);
    const bool tried = desk.has(screen, Window::longPatienceMs)
        && desk.click(QStringLiteral("signInName")) && desk.key(QStringLiteral("ctrl+a"))
        && desk.type(account) && desk.key(QStringLiteral("Tab"))
        && desk.type(given.isEmpty() ? ownPassword : given)
        && (given.isEmpty() || desk.picture(QStringLiteral("14g-desk-sign-in"))) && desk.key(enter);
    if (!tried)
        return false;
    if (!given.isEmpty()
        && !(desk.has(QStringLiteral("signInAgain"))
            && desk.picture(QStringLiteral("14h-desk-own-password")) && desk.type(ownPassword)
            && desk.key(enter) && desk.type(ownPassword) && desk.key(enter)))
        return false;
    return desk.hasNot(screen);
}

bool Hospital::isAtTheDesk(const QString &account)
{
    constexpr unsigned long describedMs = 500;
    if (!reception.key(QStringLiteral("Shift_L"))) // a touch: from now on it stays unlocked
        return false;
    QThread::msleep(describedMs);
    return reception.look().find(QStringLiteral("signInScreen")) == nullptr
        || signIn(reception, account);
}

bool Hospital::start(
    Window &window, const QString &role, const QString &station, const QStringList &more)
{
    return window.start(stationArguments(role, station) + more);
}
} // namespace Tour

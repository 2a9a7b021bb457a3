// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlib/postgres.h"

#include <csignal>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

namespace TestLib {

namespace {
constexpr int PatienceMs = 60000; // two cores may be busy with other tests

const passwd *ordinaryUser()
{
    if (::getuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    return user != nullptr ? user : ::getpwnam("nobody");
}

QString binary(const QString &name)
{
    const QString path = QStringLiteral("/usr/lib/postgresql/15/bin/") + name;
    if (!QFile::exists(path))
        qFatal("postgresql-15 is not installed; packaging/install-packages does that");
    return path;
}

/// The command that runs `program` as an ordinary user who dies with us.
QStringList commandOf(const QString &program, const QStringList &arguments)
{
    QStringList command{
        QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("INT")};
    if (const passwd *user = ordinaryUser())
        command += {QStringLiteral("--reuid=%1").arg(user->pw_uid),
            QStringLiteral("--regid=%1").arg(user->pw_gid),
            QStringLiteral("--clear-groups")};
    return command + QStringList{program} + arguments;
}

QString runToEnd(const QStringList &command)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0)
        qFatal("%s: %s",
            qPrintable(command.join(QLatin1Char(' '))),
            process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no port is free");
    return server.serverPort();
}
} // namespace

Postgres::Postgres(Empty, const QString &folder)
    : m_folder(folder)
    , m_port(freePort())
    , m_server(std::make_unique<QProcess>())
{
    QDir().mkpath(folder);
    const QByteArray path = QFile::encodeName(folder);
    if (const passwd *user = ordinaryUser()) {
        const QByteArray above = QFile::encodeName(QFileInfo(folder).path());
        struct stat mode = {};
        if (::chown(path.constData(), user->pw_uid, user->pw_gid) != 0
            || ::stat(above.constData(), &mode) != 0
            || ::chmod(above.constData(), mode.st_mode | S_IXOTH) != 0) // it has to pass through
            qFatal("cannot give %s away", path.constData());
    }
}

Postgres::Postgres(const QString &folder, Durable durable)
    : Postgres(Empty{}, folder)
{
    tool(QStringLiteral("initdb"),
        {QStringLiteral("--no-sync"),
            QStringLiteral("--auth=trust"),
            QStringLiteral("--username=postgres"),
            QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--locale=C.UTF-8"),
            QStringLiteral("-D"),
            m_folder + QStringLiteral("/data")});
    QStringList lines{
        QStringLiteral("shared_buffers = 32MB"), QStringLiteral("max_connections = 100")};
    if (durable == Durable::No)
        lines += {QStringLiteral("fsync = off"), QStringLiteral("full_page_writes = off")};
    configure(lines);
    start();
}

std::unique_ptr<Postgres> Postgres::standbyOf(Postgres &primary, const QString &folder)
{
    std::unique_ptr<Postgres> standby(new Postgres(Empty{}, folder));
    standby->tool(QStringLiteral("pg_basebackup"),
        {QStringLiteral("-D"),
            folder + QStringLiteral("/data"),
            QStringLiteral("-R"),
            QStringLiteral("--checkpoint=fast"),
            QStringLiteral("-d"),
            QStringLiteral("postgresql://postgres@127.0.0.1:%1/?application_name=standby")
                .arg(primary.port())});
    standby->configure({});
    standby->start();
    primary.run(QStringLiteral("postgres"),
        QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = 'standby'"));
    primary.run(QStringLiteral("postgres"), QStringLiteral("SELECT pg_reload_conf()"));
    // Only now is a confirmation a promise of both.
    while (primary.run(QStringLiteral("postgres"),
               QStringLiteral("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"))
        != QLatin1String("1")) { }
    return standby;
}

Postgres::~Postgres()
{
    if (m_server->state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server->processId()), SIGQUIT); // at once; the folder goes too
    if (!m_server->waitForFinished(PatienceMs))
        m_server->kill();
}

void Postgres::configure(const QStringList &lines)
{
    QFile file(m_folder + QStringLiteral("/data/postgresql.auto.conf"));
    if (!file.open(QIODevice::Append))
        qFatal("cannot configure %s", qPrintable(m_folder));
    const QStringList all = lines
        + QStringList{QStringLiteral("listen_addresses = '127.0.0.1'"),
            QStringLiteral("port = %1").arg(m_port),
            QStringLiteral("unix_socket_directories = '%1'").arg(m_folder)};
    file.write(all.join(QLatin1Char('\n')).toUtf8() + '\n');
}

void Postgres::start()
{
    const QStringList command =
        commandOf(binary(QStringLiteral("postgres")), {QStringLiteral("-D"), m_folder + "/data"});
    m_server->setWorkingDirectory(QStringLiteral("/"));
    m_server->setProcessChannelMode(QProcess::MergedChannels);
    m_server->start(command.first(), command.mid(1));
    QByteArray said;
    while (!said.contains("ready to accept")) {
        if (!m_server->waitForReadyRead(PatienceMs) && m_server->state() != QProcess::Running)
            qFatal("postgres did not start: %s", said.constData());
        said += m_server->readAll();
    }
    m_server->closeReadChannel(QProcess::StandardOutput);
}

void Postgres::kill()
{
    const qint64 pid = m_server->processId();
    ::kill(static_cast<pid_t>(pid), SIGSTOP); // so that it starts nobody new
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : children.readAll().split(' ')) {
            if (const int number = child.trimmed().toInt(); number > 0)
                ::kill(number, SIGKILL);
        }
    }
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    m_server->waitForFinished(PatienceMs);
}

void Postgres::promote()
{
    tool(QStringLiteral("pg_ctl"),
        {QStringLiteral("promote"), QStringLiteral("-D"), m_folder + QStringLiteral("/data")});
}

QString Postgres::run(const QString &database, const QString &sql)
{
    return runToEnd({binary(QStringLiteral("psql")),
        QStringLiteral("-XqAt"),
        QStringLiteral("-v"),
        QStringLiteral("ON_ERROR_STOP=1"),
        QStringLiteral("-d"),
        address(database),
        QStringLiteral("-c"),
        sql});
}

void Postgres::tool(const QString &name, const QStringList &arguments)
{
    runToEnd(commandOf(binary(name), arguments));
}

QString Postgres::address(const QString &database) const
{
    return QStringLiteral("postgresql://postgres@127.0.0.1:%1/%2").arg(m_port).arg(database);
}

QString Postgres::newDatabase(const QString &pattern)
{
    static int count = 0;
    const QString name = QStringLiteral("store_%1").arg(++count);
    run(QStringLiteral("postgres"),
        QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, pattern));
    return address(name);
}

namespace {
/// Where the shared server lives; with the program's end both are gone.
struct Shared {
    QTemporaryDir folder;
    Postgres server{folder.filePath(QStringLiteral("pg"))};
};

std::unique_ptr<Shared> shared;
} // namespace

Postgres &Postgres::ofThisProgram()
{
    if (!shared) {
        shared = std::make_unique<Shared>();
        qAddPostRoutine([] { shared.reset(); });
    }
    return shared->server;
}

static bool onPostgres()
{
    return qEnvironmentVariable("DAOYI_TEST_STORE") == QLatin1String("postgresql");
}

QString newServerStore(const QString &folder)
{
    if (onPostgres())
        return Postgres::ofThisProgram().newDatabase();
    return folder + QStringLiteral("/server.sqlite");
}

QString copyOfServerStore(const QString &store, const QString &folder)
{
    if (onPostgres())
        return Postgres::ofThisProgram().newDatabase(store.section(QLatin1Char('/'), -1));
    const QString copy = newServerStore(folder);
    if (!QFile::copy(store, copy))
        qFatal("cannot copy %s", qPrintable(store));
    return copy;
}
} // namespace TestLib

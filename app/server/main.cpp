// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QLockFile>
#include <QTextStream>

#include "base/clock.h"
#include "base/log.h"
#include "server/backups.h"
#include "server/hub.h"
#include "server/messagesenders.h"
#include "server/postman.h"
#include "server/signals.h"
#include "server/socketlistener.h"
#include "server/tls.h"

namespace {

int complain(const QString &what)
{
    QTextStream(stderr) << "daoyid: " << what << '\n';
    return 1;
}

QString sentence(const Base::Error &error, const QString &store)
{
    const QString file = Store::shownAddress(store);
    if (error.code == QLatin1String("cannot-open") && Store::isPostgres(store))
        return QStringLiteral("no server at %1 lets us in and writes. Does it run, is the database "
                              "there, may this user connect?")
            .arg(file);
    if (error.code == QLatin1String("corrupt-store"))
        return QStringLiteral("%1 is damaged. It was left as it is. Restore it from a backup, or "
                              "move it away and start again with a new one.")
            .arg(file);
    if (error.code == QLatin1String("newer-store"))
        return QStringLiteral("%1 was written by a newer daoyid (schema %2). It was left as it is. "
                              "Start that version, or a newer one.")
            .arg(file, error.detail);
    if (error.code == QLatin1String("other-store"))
        return QStringLiteral("%1 is not a server's store.").arg(file);
    if (error.code == QLatin1String("no-certificate"))
        return QStringLiteral("no certificate (PEM) in %1. Is the file there, may we read it?")
            .arg(error.detail);
    if (error.code == QLatin1String("no-key"))
        return QStringLiteral("no private key (PEM, without a passphrase) in %1.")
            .arg(error.detail);
    if (error.code == QLatin1String("other-key"))
        return QStringLiteral("the key in %1 is not the one of the certificate.").arg(error.detail);
    if (error.code == QLatin1String("cannot-listen"))
        return QStringLiteral("cannot listen on %1. Does another daoyid run?").arg(error.detail);
    return Base::describe(error);
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daoyid"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAOYI_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The hospital's server: keeps what kiosks, desks and boards share, and decides what only "
        "one can decide."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"),
        QStringLiteral("The SQLite file, made when it is not there; or postgresql://… for an "
                       "existing PostgreSQL database, which several daoyid may share: "
                       "postgresql://user@host1:5432,host2:5432/daoyi. Passwords are better kept "
                       "in ~/.pgpass."),
        QStringLiteral("store"),
        QStringLiteral("daoyid.sqlite"));
    const QCommandLineOption address(QStringLiteral("listen"),
        QStringLiteral("Address to listen on."),
        QStringLiteral("address"),
        QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"),
        QStringLiteral("Port to listen on; 0: any free one, printed on the first line."),
        QStringLiteral("number"),
        QStringLiteral("7700"));
    const QCommandLineOption restored(QStringLiteral("restored"),
        QStringLiteral("The store was just put back from a backup: a new epoch begins. Every "
                       "kiosk and desk tells what it holds before anything is decided again."));
    const QCommandLineOption backups(QStringLiteral("backups"),
        QStringLiteral("Lay a copy of the SQLite store into this folder every ten minutes, best on "
                       "another disk; the newest three are kept. What a copy holds the stations "
                       "need not keep."),
        QStringLiteral("folder"));
    const QCommandLineOption certificate(QStringLiteral("tls-certificate"),
        QStringLiteral("Speak TLS only, and show this certificate (PEM, with those between it and "
                       "the authority's). Without: for this machine, or behind nginx."),
        QStringLiteral("file"));
    const QCommandLineOption key(QStringLiteral("tls-key"),
        QStringLiteral("The certificate's private key (PEM)."),
        QStringLiteral("file"));
    const QCommandLineOption messages(QStringLiteral("messages"),
        QStringLiteral("Where messages to patients go: file:/path (one line of JSON each) or the "
                       "http:// or https:// address of a gateway, whose token stands in "
                       "DAOYI_GATEWAY_TOKEN. Without it they wait."),
        QStringLiteral("address"));
    parser.addOptions(
        {store, address, port, restored, backups, messages, certificate, key});
    parser.process(application);

    const QString file = parser.value(store);
    bool isNumber = false;
    const quint16 number = parser.value(port).toUShort(&isNumber);
    if (!isNumber)
        return complain(QStringLiteral("--port wants a number from 0 to 65535"));
    if (parser.isSet(certificate) != parser.isSet(key))
        return complain(QStringLiteral("--tls-certificate and --tls-key go together"));
    std::optional<QSslConfiguration> identity;
    if (parser.isSet(certificate)) {
        auto read = Server::tlsIdentity(parser.value(certificate), parser.value(key));
        if (!read)
            return complain(sentence(read.error(), file));
        identity = std::move(*read);
    }
    std::unique_ptr<QLockFile> lock; // a database is made for several, a file is not
    if (!Store::isPostgres(file)) {
        QDir().mkpath(QFileInfo(file).absolutePath());
        lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            return complain(QStringLiteral("%1 is in use by another daoyid").arg(file));
    }
    const auto database = Store::Database::open(file, Store::StoreKind::Server);
    if (!database)
        return complain(sentence(database.error(), file));

    const Base::SystemClock clock;
    Base::SystemRandom random;
    if (parser.isSet(restored)) {
        const auto epoch = Server::Recovery::begin(**database, clock, random);
        if (!epoch)
            return complain(sentence(epoch.error(), file));
    }
    Server::Hub hub(**database, clock, random);
    const auto listener = identity ? std::make_unique<Server::SocketListener>(hub, *identity)
                                   : std::make_unique<Server::SocketListener>(hub);
    if (const auto listening = listener->listen(parser.value(address), number); !listening)
        return complain(sentence(listening.error(), file));
    if (!identity && !QHostAddress(parser.value(address)).isLoopback())
        qCWarning(logServer, "no TLS: everybody on this network can read along");
    hub.keepUp();
    std::unique_ptr<Domain::MessageSender> sender;
    std::unique_ptr<Server::Postman> postman;
    if (parser.isSet(messages)) {
        auto made = Server::makeSender(
            parser.value(messages), qgetenv("DAOYI_GATEWAY_TOKEN"));
        if (!made)
            return complain(QStringLiteral("--messages wants file:/path or an http address"));
        sender = std::move(*made);
        postman = std::make_unique<Server::Postman>(**database, clock, *sender);
        postman->start();
    }
    QTextStream(stdout) << (identity ? "listening on wss://" : "listening on ws://")
                        << parser.value(address) << ':' << listener->port() << Qt::endl;
    Server::Backups copies(**database, clock, parser.value(backups));
    if (parser.isSet(backups) && !Store::isPostgres(file))
        copies.start(std::chrono::minutes(10));
    const Server::Signals ends;
    QObject::connect(&ends, &Server::Signals::quitRequested, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

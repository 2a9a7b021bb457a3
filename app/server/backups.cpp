// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backups.h"

#include <QDir>

#include "base/log.h"
#include "store/backup.h"
#include "store/servertable.h"

namespace Server {

namespace {
constexpr qsizetype Kept = 3; ///< the newest may be the one that cannot be read
const auto Pattern = QStringLiteral("daoyi-*.sqlite");
} // namespace

Backups::Backups(Store::Database &database, const Base::Clock &clock, QString folder)
    : m_database(database)
    , m_clock(clock)
    , m_folder(std::move(folder))
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const auto made = make(); !made)
            qCWarning(logServer, "no backup: %s", qPrintable(Base::describe(made.error())));
    });
}

void Backups::start(std::chrono::milliseconds pause)
{
    m_timer.start(pause);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (const auto made = make(); !made)
                qCWarning(logServer, "no backup: %s", qPrintable(Base::describe(made.error())));
        },
        Qt::QueuedConnection);
}

Base::Result<QString> Backups::make()
{
    const auto site = Store::ServerTable(m_database).site();
    if (!site)
        return Base::passOn(site);
    const QDir folder(m_folder);
    QStringList names = folder.entryList({Pattern}, QDir::Files, QDir::Name);
    if (site->backedUpVer == site->ver && !names.isEmpty())
        return QString();
    if (!folder.mkpath(QStringLiteral(".")))
        return Base::fail(Base::ErrorKind::Unavailable, "io", m_folder);
    // The time first, so that the names sort by age; the number tells two within a second apart.
    const QString name = QStringLiteral("daoyi-%1-%2.sqlite")
                             .arg(Base::toSeconds(m_clock.now()), 12, 10, QLatin1Char('0'))
                             .arg(site->ver);
    const QString file = folder.filePath(name);
    const auto ver = Store::backUp(m_database, file);
    if (!ver)
        return Base::passOn(ver);
    qCInfo(logServer, "backup up to %lld", static_cast<long long>(*ver));
    names += name;
    while (names.size() > Kept)
        QFile::remove(folder.filePath(names.takeFirst()));
    return file;
}
} // namespace Server

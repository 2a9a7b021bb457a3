// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include "store/servertable.h"
#include "store/transaction.h"

namespace Store {

using Base::ErrorKind;

namespace {
/// What was written to this file or folder survives a power cut.
bool reachesTheDisk(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
}
} // namespace

Base::Result<qint64> backUp(Database &server, const QString &file)
{
    if (isPostgres(server.address()))
        return Base::fail(ErrorKind::Invalid, "not-a-file", {});
    if (QFile::exists(file))
        return Base::fail(ErrorKind::Conflict, "file-exists", file);
    ServerTable table(server);
    const auto site = table.site(); // the copy may hold more, never less
    if (!site)
        return Base::passOn(site);
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part); // of one that was not finished
    const auto copied = server.run(QStringLiteral("VACUUM INTO ?"), {part});
    if (!copied || !reachesTheDisk(part)) {
        QFile::remove(part);
        if (!copied)
            return Base::passOn(copied);
        return Base::fail(ErrorKind::Unavailable, "io", part);
    }
    if (!QFile::rename(part, file) || !reachesTheDisk(QFileInfo(file).absolutePath()))
        return Base::fail(ErrorKind::Unavailable, "io", file);
    const auto transaction = Transaction::begin(server);
    if (!transaction)
        return Base::passOn(transaction);
    if (const auto noted = table.noteBackup(site->ver); !noted)
        return Base::passOn(noted);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return site->ver;
}
} // namespace Store

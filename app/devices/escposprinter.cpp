// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/escposprinter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "devices/slipraster.h"

namespace Devices {

EscPosPrinter::EscPosPrinter(QString target, const Base::Clock &clock)
    : m_target(std::move(target))
    , m_clock(clock)
{
}

Base::Result<void> EscPosPrinter::print(const Domain::Slip &slip)
{
    if (m_target.isEmpty())
        return Base::fail(Base::ErrorKind::Unavailable, "no-printer", {});
    const QByteArray bytes = escPos(slipRaster(slip));
    return QFileInfo(m_target).isDir() ? intoFolder(bytes) : toDevice(bytes);
}

Base::Result<void> EscPosPrinter::intoFolder(const QByteArray &bytes)
{
    const QString name = QStringLiteral("slip-%1-%2.bin")
                             .arg(Base::toSeconds(m_clock.now()))
                             .arg(++m_count, 4, 10, QLatin1Char('0'));
    QSaveFile file(QDir(m_target).filePath(name)); // under another name until it is whole
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Base::fail(Base::ErrorKind::Unavailable, "printer-io", file.errorString());
    return {};
}

Base::Result<void> EscPosPrinter::toDevice(const QByteArray &bytes)
{
    if (!QFile::exists(m_target))
        return Base::fail(Base::ErrorKind::Unavailable, "no-printer", m_target);
    QFile device(m_target);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || device.write(bytes) != bytes.size())
        return Base::fail(Base::ErrorKind::Unavailable, "printer-io", device.errorString());
    return {};
}
} // namespace Devices

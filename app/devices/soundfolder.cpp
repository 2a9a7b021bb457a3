// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/soundfolder.h"

#include <QDataStream>
#include <QDir>
#include <QFile>

#include "base/log.h"

namespace Devices {

SoundFolder::SoundFolder(QString folder, QObject *parent)
    : SoundOutput(parent)
    , m_folder(std::move(folder))
{
}

void SoundFolder::play(const QByteArray &pcm)
{
    QDir().mkpath(m_folder);
    const QString name = QStringLiteral("%1.wav").arg(++m_count, 4, 10, QLatin1Char('0'));
    QFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(wavFile(pcm)) < 0)
        qCWarning(logDevices) << "sound not written:" << file.errorString();
    m_playing = m_count;
    QMetaObject::invokeMethod(
        this,
        [this, number = m_count] {
            if (m_playing == number)
                Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

void SoundFolder::stop()
{
    m_playing = 0;
}

QByteArray wavFile(const QByteArray &pcm)
{
    constexpr quint32 HeaderBytes = 36; // what follows the first length, without the samples
    constexpr quint32 FormatBytes = 16;
    constexpr quint16 LinearPcm = 1;
    constexpr quint16 Channels = 1;
    QByteArray file;
    QDataStream stream(&file, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("RIFF", 4);
    stream << quint32(HeaderBytes + quint32(pcm.size()));
    stream.writeRawData("WAVEfmt ", 8);
    stream << FormatBytes << LinearPcm << Channels << quint32(SoundRate)
           << quint32(SoundRate * BytesPerSample) << quint16(BytesPerSample)
           << quint16(8 * BytesPerSample);
    stream.writeRawData("data", 4);
    stream << quint32(pcm.size());
    stream.writeRawData(pcm.constData(), int(pcm.size()));
    return file;
}
} // namespace Devices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/cardfolderreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "devices/cardfile.h"

namespace Devices {

using namespace std::chrono_literals;

CardFolderReader::CardFolderReader(const QString &folder, QObject *parent)
    : CardReader(parent)
    , m_folder(folder)
{
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &CardFolderReader::poll);
}

void CardFolderReader::start()
{
    m_timer.start();
}

void CardFolderReader::poll()
{
    if (!m_present.isEmpty()) {
        if (stampOf(m_present) == m_stamp)
            return;
        m_present.clear();
        Q_EMIT cardRemoved();
    }
    const QDir folder(m_folder);
    const QStringList cards =
        folder.entryList({QStringLiteral("*.card")}, QDir::Files | QDir::Readable, QDir::Name);
    if (!cards.isEmpty())
        read(folder.filePath(cards.first()));
}

CardFolderReader::Stamp CardFolderReader::stampOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.exists(), file.lastModified(), file.birthTime(), file.size()};
}

void CardFolderReader::read(const QString &path)
{
    QFile file(path);
    const Stamp stamp = stampOf(path);
    if (!file.open(QIODevice::ReadOnly))
        return; // gone again
    const auto card = readCardFile(file.read(LargestCardFile + 1));
    m_attempts = path == m_trying ? m_attempts + 1 : 1;
    m_trying = path;
    if (!card && m_attempts < Attempts)
        return;
    m_present = path;
    m_stamp = stamp;
    m_trying.clear();
    if (card)
        Q_EMIT cardPresented(*card);
    else
        Q_EMIT failed(card.error());
}
} // namespace Devices

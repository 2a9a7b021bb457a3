// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include <cstdio>

#include <QDir>
#include <QFile>

namespace Tour {

Transcript::Transcript(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    QFile::remove(m_folder + QStringLiteral("/transcript.txt"));
    m_clock.start();
}

void Transcript::chapter(const QString &title)
{
    print(QStringLiteral("\n== %1").arg(title));
}

void Transcript::step(const QString &who, const QString &what)
{
    print(QStringLiteral("%1 s  %2  %3")
              .arg(static_cast<double>(m_clock.elapsed()) / 1000, 6, 'f', 1)
              .arg(who, -10)
              .arg(what));
}

bool Transcript::fail(const QString &who, const QString &what)
{
    ++m_failures;
    step(who, QStringLiteral("FAILED: ") + what);
    return false;
}

void Transcript::print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fputs(bytes.constData(), stdout);
    std::fflush(stdout);
    QFile file(m_folder + QStringLiteral("/transcript.txt"));
    if (file.open(QIODevice::Append))
        file.write(bytes);
}
} // namespace Tour

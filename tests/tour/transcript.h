// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace Tour {

/// What the tour prints: chapters, steps with their seconds, and the first thing that went wrong.
/// The same lines go to `transcript.txt` beside the pictures.
class Transcript
{
public:
    explicit Transcript(QString folder);

    void chapter(const QString &title);
    /// "  12.3 s  kiosk      taps 挂号"
    void step(const QString &who, const QString &what);
    /// Says what failed and returns false, so that a step can end with it.
    bool fail(const QString &who, const QString &what);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] int failures() const { return m_failures; }

    [[nodiscard]] qint64 elapsedMs() const { return m_clock.elapsed(); }

private:
    void print(const QString &line);

    QString m_folder;
    QElapsedTimer m_clock;
    int m_failures = 0;
};
} // namespace Tour

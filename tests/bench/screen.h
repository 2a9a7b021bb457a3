// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include "display.h"

namespace Bench {

/// A program of the house on its own screen (Xvfb). It is pressed by real X events, and the
/// screen's memory is watched a thousand times a second, so a time ends when the picture is there.
class Screen
{
public:
    /// Null when Xvfb or xdotool is not there.
    [[nodiscard]] static std::unique_ptr<Screen> open(const QSize &size);
    ~Screen();

    /// Starts a program; the time begins before it is there.
    bool start(const QString &binary, QStringList arguments);
    /// Asks it to end, and waits.
    void stop();
    /// A press in the middle of a widget; the time begins when the finger leaves.
    bool press(const QString &widget);
    /// Waits until `widget` is on view (for a screen: it is the one on top) and the picture rests;
    /// ms from start or press to the last large change of the picture before that.
    [[nodiscard]] std::optional<double> untilShown(const QString &widget, int patienceMs);

    /// Waits until nothing has changed for a moment; then the time begins.
    void rest();
    /// Until the first change of the picture that is more than a clock's; meanwhile this program's
    /// own events go on. Nothing when none comes.
    [[nodiscard]] std::optional<double> untilChanged(int patienceMs);

    [[nodiscard]] qint64 process() const { return m_program.processId(); }

private:
    explicit Screen(std::unique_ptr<Tour::Display> display);
    bool watch();
    /// Looks at the picture; the share of watched points that differ from the last look.
    double changed();
    bool shows(const QString &widget) const;

    std::unique_ptr<Tour::Display> m_display;
    QProcess m_hand; ///< xdotool reading its commands
    QProcess m_program;
    QFile m_dump;
    const uchar *m_pixels = nullptr;
    int m_lineBytes = 0;
    QSize m_size;
    std::vector<quint32> m_seen;
    QString m_describeFile;
    QElapsedTimer m_since;
};
} // namespace Bench

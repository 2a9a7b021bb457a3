// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

namespace Tour {

/// A screen in memory (Xvfb) with its own mouse and keyboard (xdotool). Ends with the object.
class Display
{
public:
    /// Null when Xvfb can't be started within ten seconds.
    [[nodiscard]] static std::unique_ptr<Display> open(const QSize &size);
    ~Display();

    /// ":93", for the environment of a program.
    [[nodiscard]] const QString &name() const { return m_name; }

    /// What is on the screen now; null when it can't be read.
    [[nodiscard]] QImage picture() const;

    /// The screen in memory as a file, an X window dump; for who watches it closely.
    [[nodiscard]] QString framebuffer() const
    {
        return m_memory.filePath(QStringLiteral("Xvfb_screen0"));
    }

    /// A press with the left button, released in the same place.
    bool click(const QPoint &at) const;
    /// Puts the mouse where it is in nobody's way.
    bool park() const;
    /// A key by its X name: "F9", "Return", "ctrl+k".
    bool key(const QString &name) const;
    /// Letter by letter, in any script.
    bool type(const QString &text);

private:
    Display() = default;

    [[nodiscard]] bool run(const QString &tool, const QStringList &arguments) const;
    [[nodiscard]] bool xdotool(const QStringList &arguments) const;
    /// Keys go to a window only when somebody gave it the focus; elsewhere a window manager does.
    void focus() const;
    [[nodiscard]] bool giveKeys(const QString &text);

    QTemporaryDir m_memory; ///< the framebuffer as a file
    QProcess m_server;
    QString m_name;
    QSet<QChar> m_keys; ///< letters beyond ASCII that have a key by now
};
} // namespace Tour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace Widgets {

/// A test aid: keeps a JSON file that says what a window shows and where, so that a program with
/// a mouse and a keyboard (`tests/tour`) finds its way. It only reads; nothing is driven through
/// it. The file holds every word on the screen, a patient's name too: programs make it only when
/// asked by `--describe FILE`, which is not for a hospital's machine.
///
/// The file is replaced as a whole, at most every `describeDelay` ms while the window changes:
/// `{"screen": "homeScreen", "painted": 17, "widgets": [{"name", "class", "text", "value", "x",
/// "y", "w", "h", "visible", "enabled", "checked", "focused", "covered", "items"}]}`.
/// Places are screen pixels, clipped to what can be seen. `text` is the accessible name, `value`
/// what was typed. `covered`: something else would get a press in the middle. `items` are the
/// cells of a list or table on view: `{"row", "column", "text", "x", "y", "w", "h"}`.
/// `pressed` tells what the mouse last pressed, as `{"count", "button", "text", "names"}`: how
/// often it was pressed so far, the words of the widget that got it, and the names of that widget
/// and of all around it. So a press that missed, because what it was meant for moved, is known.
class ScreenDescriber : public QObject
{
    Q_OBJECT

public:
    /// Watches `window`, which must live at least as long.
    ScreenDescriber(QWidget &window, QString fileName, QObject *parent = nullptr);

    /// What the file would hold now.
    [[nodiscard]] QJsonObject description() const;

    static constexpr int describeDelay = 50;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void write();
    void notePress(QObject &watched);

    QWidget &m_window;
    QString m_fileName;
    QTimer m_timer;
    qint64 m_painted = 0;
    int m_presses = 0;
    bool m_pressArrives = false; ///< the window has it, no widget yet
    QJsonObject m_pressed;
};
} // namespace Widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QRect>

#include "display.h"
#include "program.h"

namespace Tour {

/// What a window said about itself (see `Widgets::ScreenDescriber`).
struct Description {
    struct Widget {
        QString name;
        QString text;
        QString value;
        QRect place;
        bool visible = false;
        bool enabled = false;
        bool checked = false;
        bool focused = false;
        bool covered = false;
        bool button = false;
    };

    struct Item {
        QString view;
        int row = 0;
        QString text;
        QRect place;
    };

    /// What the mouse last pressed: the words and names of the widget and of all around it.
    struct Press {
        int count = 0; ///< of all presses so far
        bool button = false;
        QString text;
        QStringList names;
    };

    QString screen;
    Press pressed;
    std::vector<Widget> widgets;
    std::vector<Item> items;

    /// What `fileName` says now; empty before the program has written it.
    [[nodiscard]] static Description read(const QString &fileName);
    /// The visible widget of this name; a `*` at the end stands for any ending, the first counts.
    [[nodiscard]] const Widget *find(const QString &name) const;
    /// Whether a visible word or cell contains `text`.
    [[nodiscard]] bool says(const QString &text) const;
    /// Everything that can be read, for a failure's report.
    [[nodiscard]] QStringList words() const;
};

/// A program's window on its own screen. It is looked at by its description and worked by mouse
/// and keys only. Every verb waits for what it needs, at most `patienceMs`, and returns false,
/// with the reason in the transcript and a picture, when that doesn't come.
class Window
{
public:
    /// `pauseMs`: a person's pause between two presses, longer than a kiosk's double-strike filter.
    Window(Transcript &transcript,
        QString name,
        const QString &binary,
        const QSize &size,
        int pauseMs);

    bool start(QStringList arguments);

    bool killHard() { return m_program.killHard(); }

    bool stop() { return m_program.stop(); }

    bool reaches(const QString &screen, int patienceMs = usualPatienceMs);
    bool shows(const QString &text, int patienceMs = usualPatienceMs);
    bool noLongerShows(const QString &text, int patienceMs = usualPatienceMs);
    bool has(const QString &widget, int patienceMs = usualPatienceMs);
    bool canPress(const QString &widget, int patienceMs = usualPatienceMs);
    bool hasNot(const QString &widget, int patienceMs = usualPatienceMs);
    /// Waits for `wish`; `what` names it when it doesn't come true.
    bool waitsFor(const std::function<bool(const Description &)> &wish,
        const QString &what,
        int patienceMs = usualPatienceMs);

    bool click(const QString &widget);
    /// Clicks the first widget of this name that can be pressed now.
    bool clickFirst(const QString &pattern);
    /// Clicks the first button whose words contain `text`.
    bool clickButton(const QString &text);
    bool clickItem(const QString &view, const QString &text);
    bool key(const QString &key);
    bool type(const QString &text);
    /// Clicks a field, then types.
    bool fill(const QString &field, const QString &text);

    /// Saves the screen as `<name>.png` once it has come to rest.
    bool picture(const QString &name);
    /// The words of a visible widget; empty when there is none.
    [[nodiscard]] QString textOf(const QString &widget) const;
    [[nodiscard]] Description look() const;

    static constexpr int usualPatienceMs = 25'000;
    static constexpr int longPatienceMs = 60'000; ///< contact lost and found again

private:
    using Choice = std::function<const Description::Widget *(const Description &)>;

    enum class Landing { Wanted, Missed, Elsewhere };

    bool clickWhen(const Choice &choose, const QString &what);
    bool press(const QPoint &at, const QString &what);
    /// Waits until the program has taken the press that follows `before` and tells what got it.
    Landing landed(const Description::Press &before, const QString &name, const QString &text);

    Transcript &m_transcript;
    QString m_name;
    QString m_describeFile;
    QSize m_size;
    std::unique_ptr<Display> m_display;
    Program m_program;
    int m_pauseMs;
    QElapsedTimer m_sincePress;
};
} // namespace Tour

// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <algorithm>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include "transcript.h"

namespace Tour {

namespace {

constexpr int lookMs = 20;      // between two looks
constexpr int mostAttempts = 3; // of a press at what moves
constexpr int restMs = 400;     // longer than the slowest change of screens

QRect placeOf(const QJsonObject &object)
{
    return {object.value(u"x").toInt(),
        object.value(u"y").toInt(),
        object.value(u"w").toInt(),
        object.value(u"h").toInt()};
}

bool fits(const QString &name, const QString &pattern)
{
    return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
}
} // namespace

Description Description::read(const QString &fileName)
{
    Description description;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return description;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    description.screen = json.value(u"screen").toString();
    const QJsonObject pressed = json.value(u"pressed").toObject();
    description.pressed.count = pressed.value(u"count").toInt();
    description.pressed.button = pressed.value(u"button").toBool();
    description.pressed.text = pressed.value(u"text").toString();
    for (const QJsonValue &name : pressed.value(u"names").toArray())
        description.pressed.names << name.toString();
    for (const QJsonValue &value : json.value(u"widgets").toArray()) {
        const QJsonObject object = value.toObject();
        description.widgets.push_back({object.value(u"name").toString(),
            object.value(u"text").toString(),
            object.value(u"value").toString(),
            placeOf(object),
            object.value(u"visible").toBool(),
            object.value(u"enabled").toBool(),
            object.value(u"checked").toBool(),
            object.value(u"focused").toBool(),
            object.value(u"covered").toBool(),
            object.contains(u"checked")});
        for (const QJsonValue &cell : object.value(u"items").toArray()) {
            const QJsonObject item = cell.toObject();
            description.items.push_back({object.value(u"name").toString(),
                item.value(u"row").toInt(),
                item.value(u"text").toString(),
                placeOf(item)});
        }
    }
    return description;
}

const Description::Widget *Description::find(const QString &name) const
{
    const auto found = std::find_if(widgets.cbegin(),
        widgets.cend(),
        [&name](const Widget &widget) { return widget.visible && fits(widget.name, name); });
    return found == widgets.cend() ? nullptr : &*found;
}

QStringList Description::words() const
{
    QStringList words;
    for (const Widget &widget : widgets) {
        if (widget.visible && !(widget.text + widget.value).isEmpty())
            words << widget.name + u'=' + widget.text
                    + (widget.value.isEmpty() ? QString() : u'[' + widget.value + u']');
    }
    for (const Item &item : items) {
        if (!item.text.isEmpty())
            words << item.view + u'#' + QString::number(item.row) + u'=' + item.text;
    }
    return words;
}

bool Description::says(const QString &text) const
{
    return std::any_of(widgets.cbegin(), widgets.cend(), [&text](const Widget &widget) {
        return widget.visible && (widget.text.contains(text) || widget.value.contains(text));
    }) || std::any_of(items.cbegin(), items.cend(), [&text](const Item &item) {
        return item.text.contains(text);
    });
}

Window::Window(
    Transcript &transcript, QString name, const QString &binary, const QSize &size, int pauseMs)
    : m_transcript(transcript)
    , m_name(std::move(name))
    , m_describeFile(transcript.folder() + u'/' + m_name + QStringLiteral(".json"))
    , m_size(size)
    , m_display(Display::open(size))
    , m_program(transcript, m_name, binary)
    , m_pauseMs(pauseMs)
{
    m_sincePress.start();
}

bool Window::start(QStringList arguments)
{
    if (!m_display)
        return m_transcript.fail(m_name, QStringLiteral("Xvfb does not start"));
    QFile::remove(m_describeFile);
    // Without a window manager nobody makes a window fill the screen.
    arguments << QStringLiteral("--describe") << m_describeFile << QStringLiteral("--size")
              << QStringLiteral("%1x%2").arg(m_size.width()).arg(m_size.height());
    return m_program.start(arguments, m_display->name());
}

Description Window::look() const
{
    return Description::read(m_describeFile);
}

QString Window::textOf(const QString &widget) const
{
    const Description description = look();
    const Description::Widget *found = description.find(widget);
    return found ? found->text : QString();
}

bool Window::waitsFor(
    const std::function<bool(const Description &)> &wish, const QString &what, int patienceMs)
{
    QElapsedTimer waited;
    waited.start();
    Description seen;
    while (waited.elapsed() < patienceMs) {
        seen = look();
        if (wish(seen))
            return true;
        if (!m_program.isRunning())
            break;
        QThread::msleep(lookMs);
    }
    m_display->picture().save(m_transcript.folder() + QStringLiteral("/failed-%1.png").arg(m_name));
    m_transcript.fail(m_name, what);
    m_transcript.step(m_name,
        QStringLiteral("it shows %1: %2")
            .arg(seen.screen, seen.words().join(QStringLiteral(" | "))));
    return false;
}

bool Window::reaches(const QString &screen, int patienceMs)
{
    const auto there = [&](const Description &seen) { return seen.screen == screen; };
    if (!waitsFor(there, QStringLiteral("%1 does not come").arg(screen), patienceMs))
        return false;
    m_transcript.step(m_name, QStringLiteral("shows ") + screen);
    return true;
}

bool Window::shows(const QString &text, int patienceMs)
{
    const auto said = [&](const Description &seen) { return seen.says(text); };
    if (!waitsFor(said, QStringLiteral("does not say \"%1\"").arg(text), patienceMs))
        return false;
    m_transcript.step(m_name, QStringLiteral("says \"%1\"").arg(text));
    return true;
}

bool Window::noLongerShows(const QString &text, int patienceMs)
{
    const auto gone = [&](const Description &seen) {
        return !seen.widgets.empty() && !seen.says(text);
    };
    return waitsFor(gone, QStringLiteral("still says \"%1\"").arg(text), patienceMs);
}

bool Window::has(const QString &widget, int patienceMs)
{
    const auto there = [&](const Description &seen) { return seen.find(widget) != nullptr; };
    return waitsFor(there, QStringLiteral("has no %1").arg(widget), patienceMs);
}

bool Window::press(const QPoint &at, const QString &what)
{
    const qint64 early = m_pauseMs - m_sincePress.elapsed();
    if (early > 0)
        QThread::msleep(static_cast<unsigned long>(early));
    if (!m_display->click(at))
        return m_transcript.fail(m_name, QStringLiteral("xdotool could not press ") + what);
    m_sincePress.restart(); // from its end: xdotool may take long
    m_transcript.step(m_name, QStringLiteral("presses ") + what);
    return true;
}

bool Window::canPress(const QString &widget, int patienceMs)
{
    const auto ready = [&](const Description &seen) {
        const Description::Widget *found = seen.find(widget);
        return found && found->enabled;
    };
    return waitsFor(ready, QStringLiteral("%1 can't be pressed").arg(widget), patienceMs);
}

bool Window::hasNot(const QString &widget, int patienceMs)
{
    const auto gone = [&](const Description &seen) {
        return !seen.widgets.empty() && seen.find(widget) == nullptr;
    };
    return waitsFor(gone, QStringLiteral("still has %1").arg(widget), patienceMs);
}

Window::Landing Window::landed(
    const Description::Press &before, const QString &name, const QString &text)
{
    Description::Press press;
    const auto taken = [&](const Description &seen) {
        press = seen.pressed;
        return press.count > before.count;
    };
    if (!waitsFor(taken, QStringLiteral("does not feel the press")))
        return Landing::Elsewhere;
    if (name.isEmpty() ? press.text == text : press.names.contains(name))
        return Landing::Wanted;
    if (!press.button)
        return Landing::Missed;
    m_transcript.fail(m_name, QStringLiteral("got the press at ") + press.text);
    return Landing::Elsewhere;
}

bool Window::clickWhen(const Choice &choose, const QString &what)
{
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        Description::Press before;
        Description::Widget target;
        const auto ready = [&](const Description &seen) {
            const Description::Widget *found = choose(seen);
            if (!found || !found->enabled || found->covered)
                return false;
            const bool resting = found->place == target.place; // not while it slides in
            target = *found;
            before = seen.pressed;
            return resting;
        };
        if (!waitsFor(ready, QStringLiteral("%1 can't be pressed").arg(what)))
            return false;
        const bool named = what.contains(target.text);
        if (!press(target.place.center(), named ? what : what + u' ' + target.text))
            return false;
        // A description is as old as its program is busy: what it names may have moved since.
        const Landing landing = landed(before, target.name, target.text);
        if (landing != Landing::Missed)
            return landing == Landing::Wanted;
        m_transcript.step(m_name, QStringLiteral("misses it: it has moved"));
    }
    return m_transcript.fail(m_name, QStringLiteral("%1 moves away from every press").arg(what));
}

bool Window::click(const QString &widget)
{
    return clickWhen([&](const Description &seen) { return seen.find(widget); }, widget);
}

bool Window::clickFirst(const QString &pattern)
{
    const auto choose = [&](const Description &seen) -> const Description::Widget * {
        for (const Description::Widget &widget : seen.widgets) {
            if (widget.visible && widget.enabled && !widget.covered && fits(widget.name, pattern))
                return &widget;
        }
        return nullptr;
    };
    return clickWhen(choose, pattern);
}

bool Window::clickButton(const QString &text)
{
    const auto choose = [&](const Description &seen) -> const Description::Widget * {
        for (const Description::Widget &widget : seen.widgets) {
            if (widget.visible && widget.button && widget.text.contains(text))
                return &widget;
        }
        return nullptr;
    };
    return clickWhen(choose, u'"' + text + u'"');
}

bool Window::clickItem(const QString &view, const QString &text)
{
    QRect place;
    const auto ready = [&](const Description &seen) {
        for (const Description::Item &item : seen.items) {
            if (fits(item.view, view) && item.text.contains(text)) {
                const bool resting = place == item.place;
                place = item.place;
                return resting;
            }
        }
        return false;
    };
    if (!waitsFor(ready, QStringLiteral("%1 has no \"%2\"").arg(view, text)))
        return false;
    return press(place.center(), QStringLiteral("\"%1\" in %2").arg(text, view));
}

bool Window::key(const QString &key)
{
    if (!m_display->key(key))
        return m_transcript.fail(m_name, QStringLiteral("xdotool could not press ") + key);
    m_transcript.step(m_name, QStringLiteral("key ") + key);
    return true;
}

bool Window::type(const QString &text)
{
    if (!m_display->type(text))
        return m_transcript.fail(m_name, QStringLiteral("xdotool could not type"));
    m_transcript.step(m_name, QStringLiteral("types \"%1\"").arg(text));
    return true;
}

bool Window::fill(const QString &field, const QString &text)
{
    return click(field) && type(text);
}

bool Window::picture(const QString &name)
{
    m_display->park();
    QThread::msleep(restMs);
    const QString file = m_transcript.folder() + u'/' + name + QStringLiteral(".png");
    if (!m_display->picture().save(file))
        return m_transcript.fail(m_name, QStringLiteral("no picture ") + name);
    m_transcript.step(m_name, QStringLiteral("picture %1.png").arg(name));
    return true;
}
} // namespace Tour

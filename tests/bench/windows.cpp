// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QThread>

#include "benchmarks.h"
#include "figure.h"
#include "screen.h"

namespace Bench {

namespace {

constexpr int firstMs = 600'000; // a new reception takes every patient's file with it
constexpr int nextMs = 30'000;

/// One of the house's windows: how it is started and what its first screen holds.
struct Window {
    const char *role;
    QSize size;
    const char *first; ///< a widget of the first screen with data
};

const std::array<Window, 3> windows{{
    {"kiosk", {1080, 1920}, "homeScreen"},
    {"reception", {1440, 900}, "receptionWindow"},
    {"board", {1920, 1080}, "boardWindow"},
}};

QStringList arguments(const House &house, const Window &window)
{
    const QString role = QString::fromLatin1(window.role);
    QStringList words{role,
        QStringLiteral("--data"),
        house.file(role + QStringLiteral(".data")),
        QStringLiteral("--server"),
        house.url(),
        QStringLiteral("--reduced-motion"),
        QStringLiteral("--size"),
        QStringLiteral("%1x%2").arg(window.size.width()).arg(window.size.height())};
    if (role == u"kiosk")
        words << QStringLiteral("--cards") << house.file(QStringLiteral("cards"));
    return words;
}

QString program(const House &house)
{
    return house.places().binaries + QStringLiteral("/daoyi");
}

void tellMemory(const QString &name, qint64 process, int people)
{
    print({QStringLiteral("memory.") + name,
        static_cast<double>(residentBytes(process)) / (1024 * 1024),
        QStringLiteral("MiB"),
        1,
        {},
        0,
        {{QStringLiteral("patients"), people}}});
}

void tellStart(const QString &name, const std::vector<double> &samples, int people)
{
    print({QStringLiteral("start.") + name,
        median(samples),
        QStringLiteral("ms"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("max"), percentile(samples, 1)}, {QStringLiteral("patients"), people}}});
}

/// Cold: a new machine with an empty folder enrols, takes its snapshot and shows its first screen.
/// Warm: the same machine is switched on again.
bool startWindow(House &house, const Window &window, int people, int warmRuns)
{
    const QString role = QString::fromLatin1(window.role);
    const auto screen = Screen::open(window.size);
    if (!screen)
        return complain(QStringLiteral("Xvfb or xdotool is missing"));
    const QString code = house.code(role, role);
    const QStringList words = arguments(house, window);
    screen->start(program(house), words + QStringList{QStringLiteral("--enrol"), code});
    const auto cold = screen->untilShown(QString::fromLatin1(window.first), firstMs);
    if (!cold)
        return complain(QStringLiteral("%1 does not show its first screen").arg(role));
    tellStart(role + QStringLiteral(".cold"), {*cold}, people);
    std::vector<double> warm;
    for (int i = 0; i < warmRuns; ++i) {
        screen->stop();
        screen->start(program(house), words);
        const auto shown = screen->untilShown(QString::fromLatin1(window.first), nextMs);
        if (!shown)
            return complain(QStringLiteral("%1 does not start again").arg(role));
        warm.push_back(*shown);
    }
    tellStart(role + QStringLiteral(".warm"), warm, people);
    QThread::msleep(1000); // what it fetches after its first screen is there too
    tellMemory(role, screen->process(), people);
    return true;
}

bool startAll(const Run &run, int people)
{
    House house(run.places);
    if (!house.make(people) || !house.startServer())
        return false;
    bool good = true;
    for (const Window &window : windows)
        good = startWindow(house, window, people, run.count(5, 2)) && good;
    tellMemory(QStringLiteral("server"), house.serverProcess(), people);
    return good;
}

/// One press and the screen it leads to.
struct Tap {
    const char *button;
    const char *screen;
};

// A round through the kiosk that needs no document; every screen keeps the visitor's way back.
const std::array<Tap, 8> round{{
    {"homeRegisterButton", "identifyScreen"},
    {"identifyTypeButton", "typeNumberScreen"},
    {"footerBackButton", "identifyScreen"},
    {"footerBackButton", "homeScreen"},
    {"homeFeedbackButton", "feedbackScreen"},
    {"feedbackQuestionButton", "questionsScreen"},
    {"footerBackButton", "feedbackScreen"},
    {"footerBackButton", "homeScreen"},
}};
} // namespace

bool measureStart(const Run &run)
{
    const bool few = startAll(run, 300);
    return startAll(run, run.count(100'000, 2'000)) && few;
}

bool measureTap(const Run &run)
{
    constexpr unsigned long pauseMs = 600; // a kiosk takes no second press within half a second
    House house(run.places);
    const Window &kiosk = windows[0];
    const auto screen = Screen::open(kiosk.size);
    if (!screen || !house.make(300) || !house.startServer())
        return complain(QStringLiteral("no kiosk to press"));
    const QString code = house.code(QStringLiteral("kiosk"), QStringLiteral("kiosk"));
    screen->start(
        program(house), arguments(house, kiosk) + QStringList{QStringLiteral("--enrol"), code});
    if (!screen->untilShown(QString::fromLatin1(kiosk.first), nextMs))
        return complain(QStringLiteral("the kiosk does not show its first screen"));
    std::vector<double> taps;
    for (int i = 0; i < run.count(120, 16); ++i) {
        const Tap &tap = round[static_cast<size_t>(i) % round.size()];
        QThread::msleep(pauseMs);
        if (!screen->press(QString::fromLatin1(tap.button)))
            return complain(QStringLiteral("no %1 to press").arg(QLatin1String(tap.button)));
        const auto shown = screen->untilShown(QString::fromLatin1(tap.screen), nextMs);
        if (!shown)
            return complain(QStringLiteral("%1 does not come").arg(QLatin1String(tap.screen)));
        taps.push_back(*shown);
    }
    print({QStringLiteral("tap.next_screen"),
        median(taps),
        QStringLiteral("ms"),
        static_cast<int>(taps.size()),
        {},
        0,
        {{QStringLiteral("p99"), percentile(taps, 0.99)},
            {QStringLiteral("max"), percentile(taps, 1)}}});
    return true;
}
} // namespace Bench

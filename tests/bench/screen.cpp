// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include <algorithm>
#include <cstring>

#include <QCoreApplication>
#include <QtEndian>
#include <QThread>

#include "window.h"

namespace Bench {

namespace {

constexpr int step = 6;              // every sixth pixel in both directions is watched
constexpr double largeChange = 0.03; // share of the picture; a clock or a tag is less
constexpr int restMs = 250;          // longer than a change of screens and the describer's delay
constexpr int describeMs = 20;       // between two looks at the description
constexpr unsigned long fingerMs = 60;
constexpr int endMs = 10'000;

// Fields of an X window dump (XWDFile.h): 32-bit numbers, most significant byte first.
quint32 field(const uchar *dump, int index)
{
    return qFromBigEndian<quint32>(dump + index * 4);
}
} // namespace

Screen::Screen(std::unique_ptr<Tour::Display> display)
    : m_display(std::move(display))
    , m_dump(m_display->framebuffer())
    , m_describeFile(m_display->framebuffer() + QStringLiteral(".json"))
{
}

std::unique_ptr<Screen> Screen::open(const QSize &size)
{
    auto display = Tour::Display::open(size);
    if (!display)
        return nullptr;
    std::unique_ptr<Screen> screen(new Screen(std::move(display)));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen->m_display->name());
    screen->m_hand.setProcessEnvironment(environment);
    screen->m_hand.start(QStringLiteral("xdotool"), {QStringLiteral("-")});
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    screen->m_program.setProcessEnvironment(environment);
    screen->m_program.setStandardOutputFile(QProcess::nullDevice());
    screen->m_program.setStandardErrorFile(QProcess::nullDevice());
    return screen->m_hand.waitForStarted() && screen->watch() ? std::move(screen) : nullptr;
}

Screen::~Screen()
{
    stop();
    m_hand.kill();
    m_hand.waitForFinished(endMs);
}

bool Screen::watch()
{
    constexpr int headerSize = 0;
    constexpr int width = 4;
    constexpr int height = 5;
    constexpr int bytesPerLine = 12;
    constexpr int colours = 19;
    constexpr quint32 colourBytes = 12;
    if (!m_dump.open(QIODevice::ReadOnly))
        return false;
    const uchar *dump = m_dump.map(0, m_dump.size());
    if (!dump)
        return false;
    m_pixels = dump + field(dump, headerSize) + field(dump, colours) * colourBytes;
    m_lineBytes = static_cast<int>(field(dump, bytesPerLine));
    m_size = QSize(static_cast<int>(field(dump, width)), static_cast<int>(field(dump, height)));
    changed();
    return true;
}

double Screen::changed()
{
    std::vector<quint32> now;
    now.reserve(m_seen.size());
    for (int y = 0; y < m_size.height(); y += step) {
        for (int x = 0; x < m_size.width(); x += step) {
            quint32 pixel = 0;
            std::memcpy(&pixel, m_pixels + qsizetype(y) * m_lineBytes + x * 4, sizeof pixel);
            now.push_back(pixel);
        }
    }
    size_t differing = 0;
    for (size_t i = 0; i < std::min(now.size(), m_seen.size()); ++i)
        differing += now[i] != m_seen[i] ? 1 : 0;
    const double share = static_cast<double>(differing) / static_cast<double>(now.size());
    m_seen = std::move(now);
    return share;
}

bool Screen::start(const QString &binary, QStringList arguments)
{
    QFile::remove(m_describeFile);
    arguments << QStringLiteral("--describe") << m_describeFile;
    changed();
    m_since.start();
    m_program.start(binary, arguments);
    return m_program.waitForStarted(endMs);
}

void Screen::stop()
{
    m_program.terminate();
    if (m_program.state() != QProcess::NotRunning && !m_program.waitForFinished(endMs)) {
        m_program.kill();
        m_program.waitForFinished(endMs);
    }
}

bool Screen::shows(const QString &widget) const
{
    const auto seen = Tour::Description::read(m_describeFile);
    return widget.endsWith(QLatin1String("Screen")) ? seen.screen == widget
                                                    : seen.find(widget) != nullptr;
}

bool Screen::press(const QString &widget)
{
    const auto seen = Tour::Description::read(m_describeFile);
    const auto *found = seen.find(widget);
    if (!found || !found->enabled || found->covered)
        return false;
    const QPoint at = found->place.center();
    m_hand.write(QStringLiteral("mousemove %1 %2\nmousedown 1\n").arg(at.x()).arg(at.y()).toUtf8());
    if (!m_hand.waitForBytesWritten(endMs))
        return false;
    QThread::msleep(fingerMs);
    changed(); // the pressed look is not the next screen
    m_since.start();
    m_hand.write("mouseup 1\n");
    return m_hand.waitForBytesWritten(endMs);
}

std::optional<double> Screen::untilShown(const QString &widget, int patienceMs)
{
    double lastChange = 0;
    double lastLook = 0;
    bool shown = false;
    const auto elapsed = [this] { return static_cast<double>(m_since.nsecsElapsed()) / 1e6; };
    while (elapsed() < patienceMs) {
        if (changed() >= largeChange)
            lastChange = elapsed();
        if (!shown && elapsed() - lastLook >= describeMs) {
            shown = shows(widget);
            lastLook = elapsed();
        }
        if (shown && lastChange > 0 && elapsed() - lastChange > restMs)
            return lastChange;
        if (m_program.waitForFinished(1)) // also the pause of a millisecond
            return std::nullopt;
    }
    return std::nullopt;
}

void Screen::rest()
{
    QElapsedTimer quiet;
    quiet.start();
    changed();
    while (quiet.elapsed() < restMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QThread::msleep(1);
        if (changed() > 0)
            quiet.restart();
    }
    m_since.start();
}

std::optional<double> Screen::untilChanged(int patienceMs)
{
    constexpr double visibleChange = 0.002; // a number; a minute of the clock is less
    double share = 0;
    while (m_since.elapsed() < patienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        share += changed();
        if (share >= visibleChange)
            return static_cast<double>(m_since.nsecsElapsed()) / 1e6;
    }
    return std::nullopt;
}
} // namespace Bench

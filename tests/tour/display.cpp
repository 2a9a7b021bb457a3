// SPDX-License-Identifier: GPL-3.0-or-later
#include "display.h"

#include <QFile>
#include <QtEndian>

namespace Tour {

namespace {

constexpr int startMs = 30'000;
constexpr int firstSpareKey =
    180; // from here on a keyboard has only buttons for browsers and music
constexpr int spareKeys = 70;
constexpr int inputMs = 60'000; // a long text is typed letter by letter

// The fields of an X window dump (XWDFile.h) that a 32-bit picture needs, as indexes of 32-bit
// numbers in the head, most significant byte first.
enum Field {
    HeaderSize = 0,
    Width = 4,
    Height = 5,
    BitsPerPixel = 11,
    BytesPerLine = 12,
    Colours = 19
};

constexpr qsizetype fieldCount = 25;
constexpr qsizetype colourBytes = 12;

quint32 field(const QByteArray &dump, Field index)
{
    return qFromBigEndian<quint32>(dump.constData() + index * 4);
}
} // namespace

std::unique_ptr<Display> Display::open(const QSize &size)
{
    std::unique_ptr<Display> display(new Display);
    display->m_server.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"),
            QStringLiteral("1"),
            QStringLiteral("-screen"),
            QStringLiteral("0"),
            QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height()),
            QStringLiteral("-fbdir"),
            display->m_memory.path(),
            QStringLiteral("-nolisten"),
            QStringLiteral("tcp"),
            QStringLiteral("-noreset"),
            QStringLiteral("-dpi"),
            QStringLiteral("96")});
    QByteArray number;
    while (!number.endsWith('\n')) {
        if (!display->m_server.waitForReadyRead(startMs))
            return nullptr;
        number += display->m_server.readAllStandardOutput();
    }
    display->m_name = u':' + QString::fromLatin1(number.trimmed());
    return display;
}

Display::~Display()
{
    m_server.terminate();
    if (!m_server.waitForFinished(startMs))
        m_server.kill();
}

QImage Display::picture() const
{
    QFile file(framebuffer());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray dump = file.readAll();
    if (dump.size() < fieldCount * 4 || field(dump, BitsPerPixel) != 32)
        return {};
    const qsizetype start = field(dump, HeaderSize) + field(dump, Colours) * colourBytes;
    const qsizetype line = field(dump, BytesPerLine);
    const int height = static_cast<int>(field(dump, Height));
    if (dump.size() < start + line * height)
        return {};
    const auto *pixels = reinterpret_cast<const uchar *>(dump.constData()) + start;
    return QImage(pixels, static_cast<int>(field(dump, Width)), height, line, QImage::Format_RGB32)
        .copy();
}

bool Display::click(const QPoint &at) const
{
    return xdotool({QStringLiteral("mousemove"),
        QString::number(at.x()),
        QString::number(at.y()),
        QStringLiteral("mousedown"),
        QStringLiteral("1"),
        QStringLiteral("sleep"),
        QStringLiteral("0.05"),
        QStringLiteral("mouseup"),
        QStringLiteral("1")});
}

bool Display::park() const
{
    return xdotool({QStringLiteral("mousemove"), QStringLiteral("9999"), QStringLiteral("9999")});
}

void Display::focus() const
{
    if (!xdotool({QStringLiteral("getwindowfocus")})) {
        (void)xdotool({QStringLiteral("search"),
            QStringLiteral("--onlyvisible"),
            QStringLiteral("--name"),
            QStringLiteral(".+"),
            QStringLiteral("windowfocus")});
    }
}

bool Display::key(const QString &name) const
{
    focus();
    return xdotool({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), name});
}

bool Display::type(const QString &text)
{
    focus();
    return giveKeys(text)
        && xdotool({QStringLiteral("type"),
            QStringLiteral("--delay"),
            QStringLiteral("30"),
            QStringLiteral("--"),
            text});
}

// Every letter beyond ASCII gets a key of its own for good. Left alone, xdotool lends them one key
// in turn, and a busy program looks up the key after it has passed to the next letter.
bool Display::giveKeys(const QString &text)
{
    QStringList expressions;
    for (const QChar letter : text) {
        if (letter.unicode() < 128 || m_keys.contains(letter))
            continue;
        if (m_keys.size() >= spareKeys)
            m_keys.clear();
        const int key = firstSpareKey + static_cast<int>(m_keys.size());
        m_keys.insert(letter);
        expressions << QStringLiteral("-e")
                    << QStringLiteral("keycode %1 = U%2")
                           .arg(key)
                           .arg(letter.unicode(), 4, 16, QLatin1Char('0'));
    }
    return expressions.isEmpty() || run(QStringLiteral("xmodmap"), expressions);
}

bool Display::xdotool(const QStringList &arguments) const
{
    return run(QStringLiteral("xdotool"), arguments);
}

bool Display::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_name);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(tool, arguments);
    return process.waitForFinished(inputMs) && process.exitCode() == 0;
}
} // namespace Tour

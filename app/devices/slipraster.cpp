// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/slipraster.h"

#include <memory>

#include <QFont>
#include <QFontMetrics>
#include <QPainter>
#include <qrencode.h>

namespace Devices {

namespace {

constexpr double DotsPerPoint = 203.0 / 72.0;
constexpr int Margin = 12;    ///< dots left and right
constexpr int Longest = 4000; ///< dots; half a metre of paper is a mistake
constexpr int QrModule = 6;   ///< dots; 0.75 mm, readable by every telephone

/// Letter sizes in points.
struct Sizes {
    int number;
    int body;
    int small;
};

Sizes sizesOf(Domain::Slip::Letters letters)
{
    return letters == Domain::Slip::Letters::Large ? Sizes{64, 17, 16} : Sizes{48, 11, 9};
}

/// Lays lines one below the other; the height is known when all are laid.
class Paper
{
public:
    explicit Paper(QPainter &painter)
        : m_painter(painter)
    {
    }

    void write(const QString &text,
        int points,
        QFont::Weight weight,
        Qt::Alignment align = Qt::AlignLeft,
        int indent = 0)
    {
        if (text.isEmpty())
            return;
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(static_cast<int>(points * DotsPerPoint));
        font.setWeight(weight);
        m_painter.setFont(font);
        const QRect room(Margin + indent, m_y, SlipDots - 2 * Margin - indent, Longest);
        const int flags = static_cast<int>(align) | Qt::TextWrapAnywhere;
        QRect used = m_painter.boundingRect(room, Qt::TextWordWrap | static_cast<int>(align), text);
        const bool fits = used.width() <= room.width();
        used = m_painter.boundingRect(
            room, fits ? Qt::TextWordWrap | static_cast<int>(align) : flags, text);
        m_painter.drawText(room, fits ? Qt::TextWordWrap | static_cast<int>(align) : flags, text);
        m_y += used.height();
    }

    void gap(int dots) { m_y += dots; }

    void rule()
    {
        m_y += 10;
        m_painter.fillRect(Margin, m_y, SlipDots - 2 * Margin, 2, Qt::black);
        m_y += 12;
    }

    void code(const QString &content)
    {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
            QRcode_encodeString8bit(content.toLatin1().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
        if (!made)
            return;
        const int side = made->width * QrModule;
        const int left = (SlipDots - side) / 2;
        m_y += 4 * QrModule; // quiet zone
        for (int row = 0; row < made->width; ++row) {
            for (int column = 0; column < made->width; ++column) {
                if (made->data[row * made->width + column] & 1)
                    m_painter.fillRect(left + column * QrModule,
                        m_y + row * QrModule,
                        QrModule,
                        QrModule,
                        Qt::black);
            }
        }
        m_y += side + 4 * QrModule;
    }

    [[nodiscard]] int used() const { return m_y; }

private:
    QPainter &m_painter;
    int m_y = 16;
};

void layOut(Paper &paper, const Domain::Slip &slip)
{
    const Sizes sizes = sizesOf(slip.letters);
    paper.write(slip.hospital, sizes.body, QFont::Bold, Qt::AlignHCenter);
    paper.write(slip.note, sizes.small, QFont::Normal, Qt::AlignHCenter);
    paper.write(slip.number, sizes.number, QFont::Bold, Qt::AlignHCenter);
    paper.write(slip.maskedName, sizes.body, QFont::Normal, Qt::AlignHCenter);
    paper.rule();
    paper.write(slip.place, sizes.body, QFont::Bold);
    paper.write(slip.wait, sizes.body, QFont::Normal);
    paper.gap(6);
    paper.write(slip.reason, sizes.small, QFont::Normal);
    if (!slip.steps.empty())
        paper.rule();
    int count = 0;
    for (const QString &step : slip.steps)
        paper.write(QStringLiteral("%1. %2").arg(++count).arg(step), sizes.body, QFont::Normal);
    if (!slip.bring.empty())
        paper.rule();
    for (const QString &item : slip.bring)
        paper.write(QStringLiteral("· ") + item, sizes.small, QFont::Normal);
    if (!slip.code.isEmpty()) {
        paper.gap(8);
        paper.code(slip.code);
        paper.write(slip.codeHint, sizes.small, QFont::Normal, Qt::AlignHCenter);
    }
    paper.gap(8);
    paper.write(slip.issued, sizes.small, QFont::Normal, Qt::AlignHCenter);
    paper.gap(24);
}
} // namespace

QImage slipRaster(const Domain::Slip &slip)
{
    QImage page(SlipDots, Longest, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    int height = 0;
    {
        QPainter painter(&page);
        painter.setPen(Qt::black);
        Paper paper(painter);
        layOut(paper, slip);
        height = std::min(paper.used(), Longest);
    }
    QImage raster(SlipDots, height, QImage::Format_Mono);
    raster.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    raster.fill(0);
    constexpr int Dark = 128; // halfway: strokes keep their weight
    for (int y = 0; y < height; ++y) {
        const uchar *from = page.constScanLine(y);
        for (int x = 0; x < SlipDots; ++x) {
            if (from[x] < Dark)
                raster.setPixel(x, y, 1);
        }
    }
    return raster;
}

QByteArray escPos(const QImage &raster)
{
    QByteArray bytes("\x1b@", 2); // ESC @: reset
    const int across = (raster.width() + 7) / 8;
    for (int top = 0; top < raster.height(); top += RowsPerBlock) {
        const int rows = std::min(RowsPerBlock, raster.height() - top);
        bytes.append("\x1dv0", 3).append('\0'); // GS v 0, normal size
        for (const int value : {across, rows}) {
            bytes.append(static_cast<char>(value & 0xff));
            bytes.append(static_cast<char>(value >> 8));
        }
        for (int y = top; y < top + rows; ++y)
            bytes.append(reinterpret_cast<const char *>(raster.constScanLine(y)), across);
    }
    bytes.append("\x1b"
                 "d\x04",
        3);                       // ESC d: four lines up to the knife
    bytes.append("\x1dV\x01", 3); // GS V 1: cut, one point left
    return bytes;
}
} // namespace Devices

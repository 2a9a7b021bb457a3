// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include "domain/visit/slipport.h"

namespace Devices {

/// Dots across an 80 mm slip printer (72 mm printable at 8 dots per mm; ESC/POS, 203 dpi).
constexpr int SlipDots = 576;
/// Rows in one raster command; small printers have little memory.
constexpr int RowsPerBlock = 256;

/// The slip as it is printed: `SlipDots` wide, as high as needed, `Format_Mono` with 1 = black.
/// Large letters have a body of at least 16 pt and a number of at least 48 pt (experience 2).
/// Needs a QGuiApplication for its fonts.
[[nodiscard]] QImage slipRaster(const Domain::Slip &slip);

/// `raster` as ESC/POS: reset, `GS v 0` blocks, feed and cut.
[[nodiscard]] QByteArray escPos(const QImage &raster);
} // namespace Devices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qrcode.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <QPainter>
#include <qrencode.h>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr int QuietModules = 4; // ISO/IEC 18004, 9.1
constexpr int MostBytes = 2331; // version 40, level M, byte mode

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};
} // namespace

QrCode::QrCode(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    theme.follow(this);
}

void QrCode::setContent(const QByteArray &content)
{
    m_side = 0;
    m_modules.clear();
    update();
    if (content.isEmpty() || content.size() > MostBytes)
        return;
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeData(int(content.size()),
        reinterpret_cast<const unsigned char *>(content.constData()),
        0,
        QR_ECLEVEL_M));
    if (!code)
        return;
    m_side = code->width;
    m_modules.reserve(size_t(m_side) * size_t(m_side));
    for (int i = 0; i < m_side * m_side; ++i)
        m_modules.push_back((code->data[i] & 1) != 0);
}

void QrCode::setDesignSize(int px)
{
    m_designSize = px;
    updateGeometry();
}

QImage QrCode::image(int pixelsPerModule) const
{
    if (isEmpty() || pixelsPerModule <= 0)
        return {};
    const int modules = m_side + 2 * QuietModules;
    QImage image(modules, modules, QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_modules[size_t(y * m_side + x)])
                image.scanLine(y + QuietModules)[x + QuietModules] = 0;
        }
    }
    return image.scaled(image.size() * pixelsPerModule);
}

QSize QrCode::sizeHint() const
{
    const int side = m_theme.px(m_designSize);
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Scanners expect dark on light, also in the dark palettes.
    const auto &light = m_theme.tokens().colors.at(size_t(Palette::Light));
    painter.setPen(Qt::NoPen);
    painter.setBrush(light.at(size_t(ColorRole::Surface)));
    const int radius = m_theme.controlRadius();
    painter.drawRoundedRect(rect(), radius, radius);
    if (isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Edges fall on whole pixels, so modules may differ by one; scanners do not mind.
    const double module = double(std::min(width(), height())) / (m_side + 2 * QuietModules);
    const double left = (width() - module * m_side) / 2;
    const double top = (height() - module * m_side) / 2;
    const auto edge = [module](double from, int index) {
        return int(std::lround(from + index * module));
    };
    const QColor dark = light.at(size_t(ColorRole::Ink));
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (!m_modules[size_t(y * m_side + x)])
                continue;
            const QPoint corner(edge(left, x), edge(top, y));
            const QPoint opposite(edge(left, x + 1) - 1, edge(top, y + 1) - 1);
            painter.fillRect(QRect(corner, opposite), dark);
        }
    }
}
} // namespace Widgets

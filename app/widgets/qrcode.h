// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QImage>
#include <QWidget>

namespace Widgets {

class Theme;

/// A QR code (ISO/IEC 18004, model 2, level M), always dark on light whatever the palette, with
/// its quiet zone of four modules.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(const Theme &theme, QWidget *parent = nullptr);

    /// Up to 2331 bytes; more cannot be drawn and shows nothing (see `isEmpty`).
    void setContent(const QByteArray &content);

    [[nodiscard]] bool isEmpty() const { return m_side == 0; }

    /// Edge at 100 %; 216 by default.
    void setDesignSize(int px);
    /// The same code for a printer, `pixelsPerModule` large; null when there is none.
    [[nodiscard]] QImage image(int pixelsPerModule) const;

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<bool> m_modules; ///< row by row, true is dark
    int m_side = 0;              ///< modules per row
    int m_designSize = 216;
};
} // namespace Widgets

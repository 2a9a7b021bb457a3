// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QSize>

#include "base/result.h"
#include "widgets/roles.h"
#include "widgets/tokens.h"

QT_BEGIN_NAMESPACE
class QPainter;
class QRectF;
class QWidget;
QT_END_NAMESPACE

namespace Widgets {

enum class ReducedMotion { No, Yes };

/// Colours, letters, lengths and icons of one window: the only place where they come from.
/// Widgets take it by reference, draw from it and follow `changed`; the program owns it and it
/// must outlive them. One per window, as kiosk and board need not have the same size.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// The design that is compiled in. Errors: Corrupt.
    [[nodiscard]] static Base::Result<std::unique_ptr<Theme>> load();
    /// A design from elsewhere, for tests and for a hospital's own colours. Errors: Corrupt.
    [[nodiscard]] static Base::Result<std::unique_ptr<Theme>> fromJson(const QByteArray &json);

    [[nodiscard]] Surface surface() const { return m_surface; }

    [[nodiscard]] Palette palette() const { return m_palette; }

    [[nodiscard]] double scale() const { return m_scale; }

    /// Kiosk or kiosk for elderly people.
    [[nodiscard]] bool isKiosk() const;

    [[nodiscard]] bool isElder() const { return m_surface == Surface::KioskElder; }

    /// Whether the kiosk's window lies rather than stands.
    [[nodiscard]] bool isLandscape() const;

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }

    // Each of these tells `changed` once, if something did change.
    void setSurface(Surface surface);
    void setPalette(Palette palette);
    void setReducedMotion(ReducedMotion reduced);
    /// The window's size; the scale becomes min(width / canvas width, height / canvas height).
    /// At the desk it never falls below 1: a small screen shows less, not smaller.
    void setCanvas(QSize window);
    /// How fine the panel is, when known: targets then never fall below 12 mm, for elderly
    /// people 18 mm (see DESIGN, experience 1). 0 means unknown.
    void setPixelsPerMm(double pixels);
    /// What a screen of so many pixels and mm is worth; 0 for a size that no panel has, as
    /// systems without a real screen say one. Also for a panel that was turned.
    [[nodiscard]] static double pixelsPerMm(QSize pixels, QSizeF mm);
    /// The least height of a target on this panel, px; 0 while its size is unknown.
    [[nodiscard]] int leastTarget() const;

    /// `design` px at 100 % as whole px on this window; what is visible at 100 % stays visible.
    [[nodiscard]] int px(double design) const;
    [[nodiscard]] int space(Space step) const;
    [[nodiscard]] int radius(Radius radius) const;
    /// The corner of controls and of panels on this surface.
    [[nodiscard]] int controlRadius() const;
    [[nodiscard]] int panelRadius() const;
    [[nodiscard]] int stroke(Stroke stroke) const;
    [[nodiscard]] int ledge() const;
    [[nodiscard]] int target(Target target) const;
    [[nodiscard]] std::chrono::milliseconds duration(Motion motion) const;

    [[nodiscard]] QColor color(ColorRole role) const;
    [[nodiscard]] QFont font(TextRole role) const;
    /// Distance of two lines of `role`, px on this window.
    [[nodiscard]] int lineHeight(TextRole role) const;
    /// Size, line and weight of `role` before scaling.
    [[nodiscard]] TextSpec textSpec(TextRole role) const;

    /// The icon `name` (as in `resources/icons`, no ending) in one colour, `size` logical px
    /// square; empty for an unknown name, which is logged.
    [[nodiscard]] QPixmap icon(const QString &name,
        ColorRole role,
        int size,
        double devicePixelRatio = 1,
        IconWeight weight = IconWeight::Usual) const;
    [[nodiscard]] bool hasIcon(const QString &name) const;
    /// Draws the icon into the middle of `where`.
    void paintIcon(QPainter &painter,
        const QString &name,
        ColorRole role,
        QRectF where,
        IconWeight weight = IconWeight::Usual) const;

    /// QSS for the plain Qt widgets of the desk (lists, tables, menus, boxes, scroll bars).
    [[nodiscard]] QString styleSheet() const;
    /// The same colours for what no style sheet reaches.
    [[nodiscard]] QPalette qtPalette() const;

    /// Makes `widget` measure and paint itself anew whenever this theme changes.
    void follow(QWidget *widget) const;

Q_SIGNALS:
    /// Anything above may give another answer now.
    void changed();

private:
    explicit Theme(Tokens tokens);
    void rescale();

    Tokens m_tokens;
    Surface m_surface = Surface::Kiosk;
    Palette m_palette = Palette::Light;
    ReducedMotion m_reducedMotion = ReducedMotion::No;
    QSize m_window;
    double m_scale = 1;
    double m_pixelsPerMm = 0;
    mutable QHash<QString, QPixmap> m_icons;
};
} // namespace Widgets

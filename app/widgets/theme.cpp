// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

#include "base/log.h"

static void initResources()
{
    // A static library's resources are dropped by the linker unless somebody asks for them.
    Q_INIT_RESOURCE(daoyi_widgets);
}

namespace Widgets {

namespace {
constexpr qsizetype MostIcons = 512; // some 5 MB; a screen shows about 30
constexpr double LeastTargetMm = 12; // experience 1, as does the next
constexpr double LeastElderTargetMm = 18;

/// The stroke on the icons' 24 px grid: large icons are finer, small ones stronger (DESIGN 7).
double iconStroke(double designSize, IconWeight weight)
{
    if (weight == IconWeight::Bold)
        return 2.75;
    if (designSize >= 100)
        return 1.45;
    if (designSize >= 72)
        return 1.6;
    return designSize < 24 ? 2 : 1.75;
}
} // namespace

Theme::Theme(Tokens tokens)
    : m_tokens(std::move(tokens))
{
}

Base::Result<std::unique_ptr<Theme>> Theme::load()
{
    initResources();
    QFile file(QStringLiteral(":/daoyi/theme/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Base::fail(Base::ErrorKind::Corrupt, "theme-damaged", file.errorString());
    return fromJson(file.readAll());
}

Base::Result<std::unique_ptr<Theme>> Theme::fromJson(const QByteArray &json)
{
    initResources();
    auto tokens = parseTokens(json);
    if (!tokens)
        return Base::passOn(tokens);
    return std::unique_ptr<Theme>(new Theme(std::move(*tokens)));
}

bool Theme::isKiosk() const
{
    return m_surface == Surface::Kiosk || m_surface == Surface::KioskElder;
}

bool Theme::isLandscape() const
{
    return m_window.width() > m_window.height();
}

void Theme::setSurface(Surface surface)
{
    if (m_surface == surface)
        return;
    m_surface = surface;
    rescale();
    Q_EMIT changed();
}

void Theme::setPalette(Palette palette)
{
    if (m_palette == palette)
        return;
    m_palette = palette;
    m_icons.clear();
    Q_EMIT changed();
}

void Theme::setReducedMotion(ReducedMotion reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

void Theme::setCanvas(QSize window)
{
    if (m_window == window || window.isEmpty())
        return;
    const double before = m_scale;
    const bool lay = isLandscape();
    m_window = window;
    rescale();
    if (!qFuzzyCompare(before, m_scale) || lay != isLandscape())
        Q_EMIT changed();
}

void Theme::setPixelsPerMm(double pixels)
{
    if (qFuzzyCompare(m_pixelsPerMm + 1, pixels + 1))
        return;
    m_pixelsPerMm = pixels;
    Q_EMIT changed();
}

void Theme::rescale()
{
    if (m_window.isEmpty())
        return;
    const QSize canvas = m_surface == Surface::Reception ? m_tokens.reception
        : m_surface == Surface::Board                    ? m_tokens.board
        : isLandscape()                                  ? m_tokens.kioskLandscape
                                                         : m_tokens.kiosk;
    const double scale = std::min(
        double(m_window.width()) / canvas.width(), double(m_window.height()) / canvas.height());
    m_scale = m_surface == Surface::Reception ? std::max(1.0, scale) : scale;
}

int Theme::px(double design) const
{
    if (design <= 0)
        return -int(std::lround(-design * m_scale));
    return std::max(1, int(std::lround(design * m_scale)));
}

int Theme::space(Space step) const
{
    return px(m_tokens.space.at(size_t(step)));
}

int Theme::radius(Radius radius) const
{
    return px(m_tokens.radius.at(size_t(radius)));
}

int Theme::controlRadius() const
{
    return radius(m_surface == Surface::Reception ? Radius::Control : Radius::ControlKiosk);
}

int Theme::panelRadius() const
{
    return radius(m_surface == Surface::Reception ? Radius::Panel : Radius::PanelKiosk);
}

int Theme::stroke(Stroke stroke) const
{
    return px(m_tokens.stroke.at(size_t(stroke)));
}

int Theme::ledge() const
{
    return stroke(isElder() ? Stroke::LedgeElder : Stroke::LedgeKiosk);
}

int Theme::target(Target target) const
{
    const int height = px(m_tokens.target.at(size_t(target)));
    if (target == Target::KioskGap || target == Target::ElderGap || !isKiosk())
        return height;
    return std::max(height, leastTarget());
}

int Theme::leastTarget() const
{
    if (!isKiosk())
        return 0;
    return int(std::ceil((isElder() ? LeastElderTargetMm : LeastTargetMm) * m_pixelsPerMm));
}

double Theme::pixelsPerMm(QSize pixels, QSizeF mm)
{
    if (pixels.isEmpty() || mm.isEmpty())
        return 0;
    if ((pixels.width() > pixels.height()) != (mm.width() > mm.height()))
        mm.transpose();
    // A kiosk's panel has square pixels and a diagonal between 10 and 86 inches.
    constexpr double ShortestDiagonal = 254;
    constexpr double LongestDiagonal = 2184;
    constexpr double Tolerance = 1.1;
    const double across = pixels.width() / mm.width();
    const double down = pixels.height() / mm.height();
    const double diagonal = std::hypot(mm.width(), mm.height());
    const bool real = std::max(across, down) <= Tolerance * std::min(across, down)
        && diagonal >= ShortestDiagonal && diagonal <= LongestDiagonal;
    return real ? std::max(across, down) : 0;
}

std::chrono::milliseconds Theme::duration(Motion motion) const
{
    if (m_reducedMotion == ReducedMotion::Yes)
        return std::chrono::milliseconds::zero();
    return std::chrono::milliseconds(m_tokens.motionMs.at(size_t(motion)));
}

QColor Theme::color(ColorRole role) const
{
    return m_tokens.colors.at(size_t(m_palette)).at(size_t(role));
}

TextSpec Theme::textSpec(TextRole role) const
{
    const auto &scale = m_tokens.text.at(size_t(m_surface));
    for (int steps = 0; steps < 4; ++steps) {
        if (const auto found = scale.constFind(role); found != scale.constEnd())
            return *found;
        role = nearestRole(role, m_surface);
    }
    const auto body = scale.constFind(TextRole::Body);
    return body != scale.constEnd() ? *body : scale.value(TextRole::Notice);
}

QFont Theme::font(TextRole role) const
{
    const TextSpec spec = textSpec(role);
    QFont font;
    font.setFamilies(m_tokens.families);
    font.setPixelSize(px(spec.size));
    font.setWeight(spec.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(TextRole role) const
{
    return px(textSpec(role).lineHeight);
}

bool Theme::hasIcon(const QString &name) const
{
    return QFile::exists(QStringLiteral(":/daoyi/icons/%1.svg").arg(name));
}

QPixmap Theme::icon(
    const QString &name, ColorRole role, int size, double devicePixelRatio, IconWeight weight) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4/%5")
                            .arg(name)
                            .arg(int(role))
                            .arg(size)
                            .arg(devicePixelRatio, 0, 'f', 2)
                            .arg(int(weight));
    if (const auto found = m_icons.constFind(key); found != m_icons.constEnd())
        return *found;

    QFile file(QStringLiteral(":/daoyi/icons/%1.svg").arg(name));
    if (size <= 0 || !file.open(QIODevice::ReadOnly)) {
        qCWarning(logScreen) << "no icon named" << name;
        return {};
    }
    QByteArray drawing = file.readAll();
    drawing.replace("stroke-width=\"1.75\"",
        "stroke-width=\"" + QByteArray::number(iconStroke(size / m_scale, weight)) + '"');
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color(role));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    if (m_icons.size() >= MostIcons)
        m_icons.clear();
    m_icons.insert(key, pixmap);
    return pixmap;
}

void Theme::paintIcon(
    QPainter &painter, const QString &name, ColorRole role, QRectF where, IconWeight weight) const
{
    const int size = int(std::min(where.width(), where.height()));
    const QPixmap pixmap = icon(name, role, size, painter.device()->devicePixelRatioF(), weight);
    const QPointF corner = where.center() - QPointF(size / 2.0, size / 2.0);
    painter.drawPixmap(corner.toPoint(), pixmap);
}

void Theme::follow(QWidget *widget) const
{
    connect(this, &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}
} // namespace Widgets

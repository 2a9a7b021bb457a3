// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/focusring.h"

#include <memory>

#include <QFocusEvent>
#include <QPainter>
#include <QPointer>
#include <QProxyStyle>

#include "widgets/theme.h"

namespace Widgets {

namespace {
int innerWidth(const Theme &theme)
{
    return theme.isKiosk() ? theme.stroke(Stroke::FocusInner) : theme.px(2);
}

int outerWidth(const Theme &theme)
{
    return theme.isKiosk() ? theme.stroke(Stroke::FocusOuter) : theme.px(3);
}

/// Tells QFocusFrame how far the ring reaches; nothing else of the style is changed.
class RingStyle : public QProxyStyle
{
public:
    explicit RingStyle(int width)
        : m_width(width)
    {
    }

    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return m_width;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint,
        const QStyleOption *option,
        const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        if (hint == SH_FocusFrame_Mask || hint == SH_FocusFrame_AboveWidget)
            return hint == SH_FocusFrame_AboveWidget;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_width;
};

/// Makes and ends the ring as the focus comes and goes.
class RingKeeper : public QObject
{
public:
    RingKeeper(QWidget &widget, std::function<QFocusFrame *()> make, FocusRing::When when)
        : QObject(&widget)
        , m_make(std::move(make))
        , m_when(when)
    {
        widget.installEventFilter(this);
    }

    ~RingKeeper() override { end(); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                || reason == Qt::ShortcutFocusReason;
            if (!m_ring && (byKey || m_when == FocusRing::When::Always))
                m_ring = m_make();
        } else if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
            end();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void end()
    {
        if (m_ring)
            m_ring->deleteLater();
        m_ring = nullptr;
    }

    std::function<QFocusFrame *()> m_make;
    FocusRing::When m_when;
    QPointer<QFocusFrame> m_ring;
};
} // namespace

FocusRing::FocusRing(QWidget &widget, const Theme &theme)
    : m_theme(theme)
{
    auto *style = new RingStyle(innerWidth(theme) + outerWidth(theme));
    style->setParent(this);
    setStyle(style);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setWidget(&widget);
    theme.follow(this);
}

void FocusRing::serve(QWidget &widget, const Theme &theme, When when)
{
    // Owned by the widget it serves.
    new RingKeeper(
        widget, [&widget, &theme] { return new FocusRing(widget, theme); }, when);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inner = innerWidth(m_theme);
    const double outer = outerWidth(m_theme);
    const double radius = m_theme.controlRadius();
    const auto ring = [&](double inset, double width, ColorRole color) {
        const double middle = inset + width / 2;
        const double round = radius + inner + outer - middle;
        painter.setPen(QPen(m_theme.color(color), width));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(middle, middle, -middle, -middle), round, round);
    };
    ring(0, outer, ColorRole::Focus);
    ring(outer, inner, ColorRole::FocusInk);
}
} // namespace Widgets

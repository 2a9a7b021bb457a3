// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QAbstractButton>
#include <QRectF>

#include "base/clock.h"
#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// Everything that can be pressed on the kiosk. A solid lower edge says so; pressed, it sinks.
/// Acts once per press, on release inside itself; ignores a second strike within half a second
/// and key repeat. Words wrap and the button grows, they are never cut: give it a minimum
/// height, not a fixed one. `setText` is the title; the accessible name is the visible words.
class BigButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Variant {
        Primary,   ///< the one thing to do on this screen, filled
        Secondary, ///< beside it
        Hero,      ///< the large first choice of the home screen, filled
        Card,      ///< icon on top, title and subtitle at the foot (home screen)
        Option,    ///< icon, title, subtitle in a row (department)
        Slot,      ///< title over subtitle, no icon (day, time)
        Chip,      ///< one of several that may be ticked; the tick replaces the icon
        Help,      ///< calls a person; the only one in its colour
        Danger,    ///< cancels something that cannot be had back
        FooterBar, ///< the fixed bar: icon over word, in elderly mode beside it
        Key,       ///< of the on-screen keypad
        Face,      ///< a large icon on a disc over its word (survey)
    };

    BigButton(
        const Theme &theme, const Base::Clock &clock, Variant variant, QWidget *parent = nullptr);

    [[nodiscard]] Variant variant() const { return m_variant; }

    void setVariant(Variant variant);
    void setText(const QString &text);
    void setSubtitle(const QString &subtitle);

    [[nodiscard]] QString subtitle() const { return m_subtitle; }

    /// Name in `resources/icons`; empty for none.
    void setIconName(const QString &name);

    [[nodiscard]] QString iconName() const { return m_icon; }

    /// An icon at the far end; Primary and Hero mostly have "arrow-right".
    void setTrailingIcon(const QString &name);
    /// Puts the icon on a disc in this tone.
    void setIconTone(Tone tone);
    /// Left or centre; each variant begins with the design's own.
    void setContentAlignment(Qt::Alignment align);
    /// A soft ground with an edge in `tone`: the way out when no other choice fits (design 05).
    void setGround(std::optional<Tone> tone);
    /// Another edge than the variant's: success for a quiet time, info for a held one.
    void setEdge(std::optional<ColorRole> edge);
    /// A block at the right in a tone: "人少" with its icon. An empty word removes it.
    void setSideBlock(Tone tone, const QString &icon, const QString &word);
    /// Not to be had, and why, in words ("已满", "停诊", "离线"): they replace the subtitle.
    void setUnavailable(const QString &reason);
    void setAvailable();
    /// How long after an accepted press another one is taken for the same (experience 1).
    void setDoubleStrike(std::chrono::milliseconds window);
    /// At 100 %; by default the variant's own (primary 116, secondary 100 …).
    void setDesignHeight(int px);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    /// The least width at which no word is broken and nothing becomes smaller for it.
    [[nodiscard]] int wordWidth() const;
    /// Whether all words lie inside the button at its present size, and whether one of them is
    /// torn apart for it; tests ask.
    [[nodiscard]] bool showsEverything() const;
    [[nodiscard]] bool breaksWord() const;

Q_SIGNALS:
    /// A finger or key went down: the moment for the click sound.
    void struck();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Look;

    /// Where everything lies in the body, and how high the body must be for it.
    struct Frame {
        QRectF icon;
        QRectF title;
        QRectF subtitle;
        QRectF trailing;
        Qt::Alignment align = Qt::AlignLeft;
        TextRole titleRole = TextRole::Button;
        TextRole subtitleRole = TextRole::Body;
        int subtitleLine = 0;
        double needed = 0;
    };

    [[nodiscard]] Look look() const;
    [[nodiscard]] Frame arrange(double width, double height) const;
    [[nodiscard]] Frame arrangeRow(double width, double height) const;
    [[nodiscard]] Frame arrangeColumn(double width, double height) const;
    [[nodiscard]] Frame arrangeCard(double width, double height) const;
    void paintBody(QPainter &painter, const Look &look) const;
    void paintContent(QPainter &painter, const Look &look) const;
    void paintTick(QPainter &painter) const;
    void paintSideBlock(QPainter &painter, const QRectF &body) const;
    [[nodiscard]] bool acceptsStrike();
    void nameForReaders();
    [[nodiscard]] QString shownSubtitle() const;
    [[nodiscard]] QString shownIcon() const;
    [[nodiscard]] bool isInColumn() const;
    [[nodiscard]] TextRole titleRole() const;
    [[nodiscard]] TextRole subtitleRole() const;
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] int designHeight() const;
    [[nodiscard]] int sideWidth() const;
    [[nodiscard]] int trailingSize() const;
    [[nodiscard]] int iconGap() const;
    [[nodiscard]] int sidePadding() const;
    [[nodiscard]] int subtitleLine() const;

    /// Rather a little tighter at the sides than on two lines.
    static constexpr double Tight = 0.6;

    const Theme &m_theme;
    const Base::Clock &m_clock;
    Variant m_variant;
    QString m_subtitle;
    QString m_reason;
    QString m_icon;
    QString m_trailingIcon;
    QString m_sideIcon;
    QString m_sideWord;
    Tone m_sideTone = Tone::Success;
    std::optional<ColorRole> m_edge;
    std::optional<Tone> m_iconTone;
    std::optional<Tone> m_ground;
    std::optional<Qt::Alignment> m_align;
    std::chrono::milliseconds m_doubleStrike{500};
    std::optional<std::chrono::milliseconds> m_lastStrike;
    int m_designHeight = 0;
};
} // namespace Widgets

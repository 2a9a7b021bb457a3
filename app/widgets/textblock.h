// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QRectF>
#include <QString>

#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QPainter;
class QTextLayout;
QT_END_NAMESPACE

namespace Widgets {

class Theme;

/// Letters laid into a width with the design's line height, never cut, never shrunk: too long a
/// line wraps. '\n' begins a new line. A few tags stand for the design's emphasis: `<b>`,
/// `<small>` (Caption) and every colour's token name, as `<danger>急诊</danger>` (bold when it is
/// a tone). Other `<` are shown as they are. Made anew for each painting; it keeps no theme.
class TextBlock
{
public:
    TextBlock(const Theme &theme,
        const QString &markup,
        TextRole role,
        ColorRole color,
        Qt::Alignment align = Qt::AlignLeft);
    TextBlock(TextBlock &&) noexcept;
    TextBlock &operator=(TextBlock &&) noexcept;
    ~TextBlock();

    enum class Weight { Regular, Bold };
    /// Another weight or line distance than the role's own; before anything is measured.
    void setWeight(Weight weight);
    void setLineHeight(int px);

    [[nodiscard]] bool isEmpty() const { return m_layouts.empty(); }

    /// Width of the longest line when nothing wraps.
    [[nodiscard]] double naturalWidth() const;
    /// Width of the longest piece that cannot wrap.
    [[nodiscard]] double leastWidth() const;
    /// The least width at most `width` that needs no more lines than `width` does: a title
    /// breaks into even lines instead of leaving one letter alone.
    [[nodiscard]] double evenWidth(double width) const;
    /// Height when laid into `width`.
    [[nodiscard]] double height(double width) const;
    /// Paints from the top of `where`; vertical alignment is the caller's (see `height`).
    void paint(QPainter &painter, const QRectF &where) const;

    /// The words without tags, for accessible names.
    [[nodiscard]] static QString plain(const QString &markup);

private:
    double lay(double width) const;

    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    int m_lineHeight = 0;
};
} // namespace Widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textblock.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr double Endless = 1e6; // px; no line of words is longer

struct Run {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

std::optional<QTextCharFormat> formatOf(const QString &tag, const Theme &theme, TextRole role)
{
    QTextCharFormat format;
    if (tag == QLatin1String("b")) {
        QFont font = theme.font(role);
        font.setBold(true);
        format.setFont(font);
        return format;
    }
    if (tag == QLatin1String("small")) {
        format.setFont(theme.font(TextRole::Caption));
        return format;
    }
    for (int i = 0; i < ColorRoleCount; ++i) {
        if (tag != QLatin1String(tokenName(ColorRole(i))))
            continue;
        const bool isTone = ColorRole(i) >= ColorRole::Danger || ColorRole(i) == ColorRole::Accent;
        if (isTone) {
            QFont font = theme.font(role);
            font.setBold(true);
            format.setFont(font);
        }
        format.setForeground(theme.color(ColorRole(i)));
        return format;
    }
    return std::nullopt;
}

/// A line of markup as text and the ranges of its tags; unclosed tags run to the end.
Run parse(const QString &line, const Theme &theme, TextRole role)
{
    static const QRegularExpression tags(QStringLiteral("<(/?)([A-Za-z0-9]+)>"));
    Run run;
    QList<std::pair<QString, qsizetype>> open;
    qsizetype from = 0;
    const auto close = [&](qsizetype index) {
        const auto [tag, start] = open.takeAt(index);
        QTextLayout::FormatRange range;
        range.start = int(start);
        range.length = int(run.text.size() - start);
        range.format = *formatOf(tag, theme, role);
        run.formats.append(range);
    };
    for (auto match = tags.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch tag = match.next();
        if (!formatOf(tag.captured(2), theme, role))
            continue;
        run.text += QStringView(line).mid(from, tag.capturedStart() - from);
        from = tag.capturedEnd();
        if (tag.captured(1).isEmpty())
            open.append({tag.captured(2), run.text.size()});
        else if (!open.isEmpty())
            close(open.size() - 1);
    }
    run.text += QStringView(line).mid(from);
    while (!open.isEmpty())
        close(open.size() - 1);
    return run;
}
} // namespace

TextBlock::TextBlock(
    const Theme &theme, const QString &markup, TextRole role, ColorRole color, Qt::Alignment align)
    : m_lineHeight(theme.lineHeight(role))
{
    if (markup.isEmpty())
        return;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(align & Qt::AlignHorizontal_Mask);
    const QFont font = theme.font(role);
    const auto lines = markup.split(u'\n');
    for (const QString &line : lines) {
        const Run run = parse(line, theme, role);
        auto layout = std::make_unique<QTextLayout>(run.text, font);
        QList<QTextLayout::FormatRange> formats;
        QTextLayout::FormatRange base;
        base.start = 0;
        base.length = int(run.text.size());
        base.format.setForeground(theme.color(color));
        formats.append(base);
        formats.append(run.formats);
        layout->setFormats(formats);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        m_layouts.push_back(std::move(layout));
    }
}

TextBlock::TextBlock(TextBlock &&) noexcept = default;
TextBlock &TextBlock::operator=(TextBlock &&) noexcept = default;
TextBlock::~TextBlock() = default;

void TextBlock::setWeight(Weight weight)
{
    for (const auto &layout : m_layouts) {
        QFont font = layout->font();
        font.setBold(weight == Weight::Bold);
        layout->setFont(font);
    }
}

void TextBlock::setLineHeight(int px)
{
    m_lineHeight = px;
}

/// Lines stand in the middle of their height by what is seen of them, the capitals and the signs,
/// not by what the font keeps free: that is more above than below, and what goes below the line
/// ("y") would be cut where the design's lines are lower than the font's own.
double TextBlock::lay(double width) const
{
    double y = 0;
    for (const auto &layout : m_layouts) {
        const double capitals = QFontMetricsF(layout->font()).capHeight();
        const double baseline = std::round((m_lineHeight + capitals) / 2);
        layout->beginLayout();
        bool any = false;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, y + baseline - line.ascent()));
            y += m_lineHeight;
            any = true;
        }
        layout->endLayout();
        if (!any)
            y += m_lineHeight;
    }
    return y;
}

double TextBlock::naturalWidth() const
{
    lay(Endless);
    double widest = 0;
    for (const auto &layout : m_layouts) {
        for (int i = 0; i < layout->lineCount(); ++i)
            widest = std::max(widest, layout->lineAt(i).naturalTextWidth());
    }
    return std::ceil(widest) + (widest > 0 ? 1 : 0);
}

double TextBlock::leastWidth() const
{
    const auto wrapAt = [this](QTextOption::WrapMode mode) {
        for (const auto &layout : m_layouts) {
            QTextOption option = layout->textOption();
            option.setWrapMode(mode);
            layout->setTextOption(option);
        }
    };
    // With breaking anywhere allowed, a layout's least width is that of a single letter.
    wrapAt(QTextOption::WordWrap);
    lay(1);
    double widest = 0;
    for (const auto &layout : m_layouts)
        widest = std::max(widest, layout->minimumWidth());
    wrapAt(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return std::ceil(widest) + (widest > 0 ? 1 : 0);
}

double TextBlock::evenWidth(double width) const
{
    const double lines = lay(width);
    double tooNarrow = std::min(width, leastWidth()) - 1;
    double enough = width;
    while (enough - tooNarrow > 1) {
        const double middle = (enough + tooNarrow) / 2;
        (lay(middle) > lines ? tooNarrow : enough) = middle;
    }
    return std::ceil(enough);
}

double TextBlock::height(double width) const
{
    return std::ceil(lay(std::max(1.0, width)));
}

void TextBlock::paint(QPainter &painter, const QRectF &where) const
{
    lay(std::max(1.0, where.width()));
    for (const auto &layout : m_layouts)
        layout->draw(&painter, where.topLeft());
}

QString TextBlock::plain(const QString &markup)
{
    static const QRegularExpression tag(QStringLiteral("</?([A-Za-z0-9]+)>"));
    QString text;
    qsizetype from = 0;
    for (auto match = tag.globalMatch(markup); match.hasNext();) {
        const auto found = match.next();
        const QString name = found.captured(1);
        bool known = name == QLatin1String("b") || name == QLatin1String("small");
        for (int i = 0; i < ColorRoleCount && !known; ++i)
            known = name == QLatin1String(tokenName(ColorRole(i)));
        if (!known)
            continue;
        text += QStringView(markup).mid(from, found.capturedStart() - from);
        from = found.capturedEnd();
    }
    text += QStringView(markup).mid(from);
    return text;
}
} // namespace Widgets

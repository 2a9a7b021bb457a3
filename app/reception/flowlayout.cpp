// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/flowlayout.h"

#include <algorithm>

#include <QWidget>

namespace Reception {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return lay(QRect(0, 0, width, 0), Act::Measure);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins edge = contentsMargins();
    return {width + edge.left() + edge.right(), height + edge.top() + edge.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    const QMargins edge = contentsMargins();
    return least + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

void FlowLayout::setGeometry(const QRect &where)
{
    QLayout::setGeometry(where);
    lay(where, Act::Place);
}

std::vector<std::vector<QLayoutItem *>> FlowLayout::linesIn(int width) const
{
    std::vector<QLayoutItem *> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown), [](QLayoutItem *item) {
        return !item->isEmpty();
    });
    const auto broken = [&shown, this](int room) {
        std::vector<std::vector<QLayoutItem *>> lines;
        int x = 0;
        for (QLayoutItem *item : shown) {
            const int wide = item->sizeHint().width();
            if (lines.empty() || x + wide > room) {
                lines.emplace_back();
                x = 0;
            }
            lines.back().push_back(item);
            x += wide + spacing();
        }
        return lines;
    };
    auto lines = broken(width);
    if (m_lines == Lines::Greedy || lines.size() < 2)
        return lines;
    // The narrowest room that needs no more lines makes them most alike.
    const size_t most = lines.size();
    int low = 0;
    int high = width;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (broken(middle).size() <= most)
            high = middle;
        else
            low = middle + 1;
    }
    return broken(high);
}

void FlowLayout::place(const std::vector<QLayoutItem *> &line, const QRect &where, int spare) const
{
    int x = where.left();
    int left = int(line.size());
    for (QLayoutItem *item : line) {
        const int more = spare / left--;
        spare -= more;
        const QSize size = item->sizeHint() + QSize(more, 0);
        item->setGeometry(QRect(QPoint(x, where.top()), size));
        x += size.width() + spacing();
    }
}

int FlowLayout::lay(const QRect &where, Act act) const
{
    const QRect inner = where.marginsRemoved(contentsMargins());
    const auto lines = linesIn(inner.width());
    int y = inner.top();
    for (const auto &line : lines) {
        int wide = -spacing();
        int high = 0;
        for (const QLayoutItem *item : line) {
            wide += item->sizeHint().width() + spacing();
            high = std::max(high, item->sizeHint().height());
        }
        const bool filled = m_lines == Lines::Filled && lines.size() > 1;
        if (act == Act::Place)
            place(line,
                QRect(inner.left(), y, inner.width(), high),
                filled ? std::max(0, inner.width() - wide) : 0);
        y += high + spacing();
    }
    if (!lines.empty())
        y -= spacing();
    return y - where.top() + contentsMargins().bottom();
}
} // namespace Reception

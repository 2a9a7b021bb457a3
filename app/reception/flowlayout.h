// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QLayout>

namespace Reception {

/// Widgets side by side; those that do not fit go on the next line. For tags and rows of buttons
/// whose words are longer in another language.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// What happens when one line is not enough. `Greedy`: as many as fit, for tags. `Even`: lines
    /// of about the same width, so that no button is left alone. `Filled`: as `Even`, each line
    /// as wide as the room.
    enum class Lines { Greedy, Even, Filled };

    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void setLines(Lines lines) { m_lines = lines; }

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &where) override;

private:
    enum class Act { Measure, Place };
    int lay(const QRect &where, Act act) const;
    /// The items that show, line by line, in a room so wide.
    [[nodiscard]] std::vector<std::vector<QLayoutItem *>> linesIn(int width) const;
    void place(const std::vector<QLayoutItem *> &line, const QRect &where, int spare) const;

    Lines m_lines = Lines::Greedy;
    std::vector<QLayoutItem *> m_items; // owned, as QLayout wants it
};
} // namespace Reception

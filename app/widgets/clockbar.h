// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// A deadline as a word and a bar (24 h to the first answer, 48 h to the end). Neutral, warn
/// under four hours, danger when over, success when done. Whoever knows the time tells it.
class ClockBar : public QWidget
{
    Q_OBJECT

public:
    enum class State { Running, Done };

    explicit ClockBar(const Theme &theme, QWidget *parent = nullptr);

    /// `left` of `whole`; negative: over by so much.
    void setTime(std::chrono::minutes left, std::chrono::minutes whole, State state);
    /// What the deadline is for ("24 小时答复"); the time is written beside it.
    void setLabel(const QString &label);
    [[nodiscard]] Tone tone() const;
    /// "还有 3 小时 20 分", "超了 40 分", "已完成".
    [[nodiscard]] QString words() const;

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same in a delegate's cell.
    static void paint(QPainter &painter,
        const QRect &where,
        const Theme &theme,
        Tone tone,
        double share,
        const QString &words);
    [[nodiscard]] static Tone toneOf(std::chrono::minutes left, State state);
    [[nodiscard]] static QString wordsOf(std::chrono::minutes left, State state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();

    const Theme &m_theme;
    QString m_label;
    std::chrono::minutes m_left{0};
    std::chrono::minutes m_whole{1};
    State m_state = State::Running;
};
} // namespace Widgets

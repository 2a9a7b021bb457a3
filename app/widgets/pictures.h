// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSvgRenderer>
#include <QTimer>
#include <QWidget>

namespace Widgets {

class Theme;

/// A drawing of `resources/art`, as wide as it may be, its shape kept.
class Picture : public QWidget
{
    Q_OBJECT

public:
    /// `name` as in `resources/art`, without ending.
    Picture(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Width at 100 %; 0 (the default): the drawing's own.
    void setDesignWidth(int px);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    QSvgRenderer m_drawing;
    int m_designWidth = 0;
};

/// The scene of the first screen.
class HomePicture : public Picture
{
    Q_OBJECT

public:
    explicit HomePicture(const Theme &theme, QWidget *parent = nullptr);
};

/// The product's mark.
class MarkPicture : public Picture
{
    Q_OBJECT

public:
    explicit MarkPicture(const Theme &theme, QWidget *parent = nullptr);
};

/// Shows how to lay the card down: frames 1 and 2 in turn, one round in two seconds; frame 3
/// once a card was read. With reduced motion it stands still at the second.
class CardReaderPicture : public Picture
{
    Q_OBJECT

public:
    explicit CardReaderPicture(const Theme &theme, QWidget *parent = nullptr);

    enum class State { Waiting, Read };
    void setState(State state);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void restart();
    void advance();

    QTimer m_timer;
    State m_state = State::Waiting;
    int m_frame = 1;
};
} // namespace Widgets

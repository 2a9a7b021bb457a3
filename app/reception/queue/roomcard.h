// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "presentation/queue/queuepresenter.h"

namespace Widgets {
class Theme;
}

namespace Reception {

/// A room of the queue: whose it is, whom it has and since when. Pressed, this desk calls for it.
class RoomCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Size { Wide, Narrow };
    RoomCard(const Widgets::Theme &theme, Size size, QWidget *parent = nullptr);

    void show(const Presentation::QueueRoom &room);
    void setKey(const QKeySequence &key);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where names do not fit in one line the doctor gets one of his own, on every card of the
    /// row: they stay equally high.
    void fit();
    [[nodiscard]] bool fitsInOneLine() const;

    const Widgets::Theme &m_theme;
    Size m_size;
    QKeySequence m_key;
    Presentation::QueueRoom m_room;
    bool m_doctorBelow = false;
};
} // namespace Reception

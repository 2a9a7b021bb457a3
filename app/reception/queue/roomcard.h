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
    /// A narrow card gives the doctor a line of his own when both names do not fit in one.
    void fit();

    const Widgets::Theme &m_theme;
    Size m_size;
    QKeySequence m_key;
    Presentation::QueueRoom m_room;
    bool m_doctorBelow = false;
};
} // namespace Reception

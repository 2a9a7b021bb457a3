// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Reception {

/// Keys with what they do, under one heading.
struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys;
};

/// All keys on one sheet over the window; any key or click takes it away. Not modal: nothing
/// waits for it.
class KeysOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit KeysOverlay(const Widgets::Theme &theme, QWidget *parent);

    void open(const QString &title, const std::vector<KeyGroup> &groups);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void leave();

    struct Sheet {
        int row = 0;                             ///< height of a line, px
        int tall = 0;                            ///< of the longest column, px
        std::vector<std::pair<int, int>> places; ///< column and top of every group
    };

    [[nodiscard]] Sheet lay() const;
    void paintGroup(QPainter &painter, const QRect &where, const KeyGroup &group, int row) const;

    const Widgets::Theme &m_theme;
    QString m_title;
    std::vector<KeyGroup> m_groups;
    QWidget *m_before = nullptr; ///< who had the focus; compared, never followed, when gone
};
} // namespace Reception

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
    void paintGroup(QPainter &painter, const QRect &where, const KeyGroup &group) const;

    const Widgets::Theme &m_theme;
    QString m_title;
    std::vector<KeyGroup> m_groups;
    QWidget *m_before = nullptr; ///< who had the focus; compared, never followed, when gone
};
} // namespace Reception

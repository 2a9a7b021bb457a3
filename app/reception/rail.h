// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractButton>
#include <QKeySequence>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class Theme;
}

namespace Reception {

/// One entry of the rail: icon, word, key, and a number when something waits there.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Widgets::Theme &theme,
        const QString &icon,
        const QKeySequence &key,
        QWidget *parent = nullptr);

    void setWord(const QString &word);
    void setBadge(int number);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void name();

    const Widgets::Theme &m_theme;
    QString m_icon;
    QKeySequence m_key;
    int m_badge = 0;
};

/// The dark strip at the left: the mark, the views in the order of their keys, the settings.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Widgets::Theme &theme, QWidget *parent = nullptr);

    /// A new entry, placed by its key.
    RailButton *add(const QString &icon, const QKeySequence &key);
    void setCurrent(RailButton *button);
    void retranslate();

Q_SIGNALS:
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    const Widgets::Theme &m_theme;
    QVBoxLayout *m_layout;
    RailButton *m_settings;
    std::vector<std::pair<QKeySequence, RailButton *>> m_entries;
};
} // namespace Reception

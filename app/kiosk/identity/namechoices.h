// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include "base/clock.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class BigButton;
class Theme;
} // namespace Widgets

namespace Kiosk {

/// The row above the letters: characters to choose from, as many as fit, keys to the next and the
/// previous ones, and the space bar, which takes what is left.
class NameChoices : public QWidget
{
    Q_OBJECT

public:
    NameChoices(const Widgets::Theme &theme, const Base::Clock &clock, QWidget *parent = nullptr);

    /// Shows them from the first.
    void setChoices(const QStringList &choices);

Q_SIGNALS:
    /// Its place in what `setChoices` was given.
    void chosen(int choice);
    void spaceTyped();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Widgets::BigButton *makeKey(const QString &objectName);
    void begin();
    void fill();
    void retranslate();

    const Widgets::Theme &m_theme;
    const Base::Clock &m_clock;
    QHBoxLayout *m_row;
    Widgets::BigButton *m_previous;
    Widgets::BigButton *m_next;
    Widgets::BigButton *m_space;
    std::vector<Widgets::BigButton *> m_keys; ///< as many as may ever stand in the row
    QStringList m_choices;
    std::vector<int> m_pages{0}; ///< where each page up to the present one begins
    int m_shown = 0;             ///< choices on the present page
};
} // namespace Kiosk

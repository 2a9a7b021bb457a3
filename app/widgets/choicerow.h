// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include "base/clock.h"
#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QButtonGroup;
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {

class Theme;

/// One choice out of a few that are all in sight (sex, language, today / week / month).
/// Kiosk: big chips; desk: segments. The chosen one is edge, fill and tick.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    ChoiceRow(const Theme &theme, const Base::Clock &clock, QWidget *parent = nullptr);

    /// Replaces the choices; nothing is chosen then. Icons may be fewer than words.
    void setChoices(const QStringList &words, const QStringList &icons = {});
    /// -1: none.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    /// Choices per line; 0 (the default): all in one.
    void setColumns(int columns);

Q_SIGNALS:
    /// By hand only.
    void chosen(int index);

private:
    void rebuild();

    const Theme &m_theme;
    const Base::Clock &m_clock;
    QStringList m_words;
    QStringList m_icons;
    int m_columns = 0;
    bool m_isKiosk = true; ///< what the buttons were made for
    QButtonGroup *m_group;
    QGridLayout *m_layout;
};
} // namespace Widgets

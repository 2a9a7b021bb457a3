// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QPixmap>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
}

namespace Kiosk {

class IconLine;

/// What can be done here: five things, for elderly people the three they mostly come for.
class HomeScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit HomeScreen(const KioskContext &context);

protected:
    void retranslate() override;
    void relayout() override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Choice {
        Presentation::Purpose purpose;
        Widgets::BigButton *button;
    };

    Widgets::BigButton *addChoice(
        Presentation::Purpose purpose, const char *objectName, const char *icon);
    void showAvailable();

    std::vector<Choice> m_choices;
    QGridLayout *m_grid;
    Widgets::Banner *m_priority;
    IconLine *m_priorityLine; ///< the same in one line, where there is less room
    QPixmap m_scene;          ///< drawn once for the present size
    int m_sceneTop = 0;
};
} // namespace Kiosk

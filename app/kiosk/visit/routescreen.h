// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"
#include "presentation/visit/routepresenter.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class MapView;
class Panel;
} // namespace Widgets

namespace Kiosk {

class IconLine;
class StepList;

/// "Where do I go next?": the visit's steps, the wait at the present one, and the walk there on the
/// map, without stairs when wished.
class RouteScreen : public KioskScreen
{
    Q_OBJECT

public:
    RouteScreen(const KioskContext &context, Presentation::RoutePresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void refresh();
    void showLines();

    Presentation::RoutePresenter &m_presenter;
    bool m_mapWanted = false; ///< elderly mode: the map instead of the steps
    Widgets::Panel *m_visit;
    std::vector<IconLine *> m_lines;
    Widgets::MapView *m_map;
    StepList *m_steps;
    QHBoxLayout *m_row;
    Widgets::BigButton *m_stepFree;
    Widgets::BigButton *m_showMap;
    Widgets::BigButton *m_done;
};
} // namespace Kiosk

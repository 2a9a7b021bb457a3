// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"
#include "presentation/visit/successpresenter.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class MapView;
class Panel;
class PeopleRow;
class QrCode;
class TextLabel;
} // namespace Widgets

namespace Kiosk {

class IconLine;
class StepList;

/// The number, large; how long, how many, why; the way; the slip. For elderly people the way in
/// three steps, the map behind a button.
class SuccessScreen : public KioskScreen
{
    Q_OBJECT

public:
    SuccessScreen(const KioskContext &context, Presentation::SuccessPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeBand();
    void makeFigures();
    void makeWay();
    void refresh();
    void showFigures();
    void showWay();
    void layButtons();

    Presentation::SuccessPresenter &m_presenter;
    bool m_mapWanted = false; ///< elderly mode: the map instead of the steps
    QWidget *m_band;
    IconLine *m_done;
    Widgets::TextLabel *m_number;
    Widgets::TextLabel *m_place;
    QWidget *m_code;
    Widgets::QrCode *m_qr;
    Widgets::TextLabel *m_qrHint;
    QWidget *m_figures;
    QBoxLayout *m_figuresRow = nullptr;
    Widgets::TextLabel *m_waitWord;
    Widgets::TextLabel *m_wait;
    Widgets::TextLabel *m_ahead;
    Widgets::PeopleRow *m_people;
    Widgets::Banner *m_rise; ///< why it takes longer than was told
    Widgets::Banner *m_reason;
    Widgets::Banner *m_printed;
    Widgets::Panel *m_way;
    Widgets::MapView *m_map;
    StepList *m_steps;
    QGridLayout *m_row;
    Widgets::BigButton *m_print;
    Widgets::BigButton *m_showMap;
    Widgets::BigButton *m_finish;
};
} // namespace Kiosk

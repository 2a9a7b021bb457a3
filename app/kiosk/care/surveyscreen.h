// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class FaceButton;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// Four faces and, if one likes, reasons. No identity is kept.
class SurveyScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit SurveyScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void choose(int score);
    void submit();
    void showReasons();

    int m_score = 0; ///< 1 very bad … 4 very good; 0: nothing chosen yet
    QGridLayout *m_faceRow;
    QButtonGroup *m_group;
    std::vector<Widgets::FaceButton *> m_faces;
    IconLine *m_chosen;
    Widgets::Banner *m_problem;
    Widgets::TextLabel *m_heading;
    QGridLayout *m_chipGrid;
    std::vector<Widgets::BigButton *> m_chips;
    IconLine *m_note;
    Widgets::BigButton *m_skip;
    Widgets::BigButton *m_submit;
};
} // namespace Kiosk

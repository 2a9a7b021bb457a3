// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class CardReaderPicture;
class Panel;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// "Please lay your card down", and what to do without one or for somebody else.
class IdentifyScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit IdentifyScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    enum class Page { Ways, Relations };

    Widgets::BigButton *add(
        std::vector<Widgets::BigButton *> &to, const char *objectName, const char *icon);
    void addWays();
    void addRelations();
    void showPage(Page page);
    void showState();
    void layGrid();

    Page m_page = Page::Ways;
    bool m_scanHint = false;
    Widgets::CardReaderPicture *m_picture;
    Widgets::Panel *m_next; ///< what comes after the relation
    std::vector<IconLine *> m_nextLines;
    IconLine *m_status;
    Widgets::Banner *m_problem;
    Widgets::TextLabel *m_heading;
    QGridLayout *m_grid;
    std::vector<Widgets::BigButton *> m_ways;
    std::vector<Widgets::BigButton *> m_relations;
    IconLine *m_privacy;
};
} // namespace Kiosk

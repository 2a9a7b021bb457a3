// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class Panel;
class Tag;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// "Is this you?" with masked details, four plain lines about privacy and the consent. Elderly
/// people get two pages: who, then the consent.
class ConfirmIdentityScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit ConfirmIdentityScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    enum class Page { Person, Consent };

    void makePerson();
    void placePriority();
    void makeConsent();
    void showPerson();
    void showPage();
    void placePrivacy();
    void goOn();

    Page m_page = Page::Person;
    bool m_fullText = false;
    bool m_returns = false; ///< from saying how to be called, to the page where she was asked
    Widgets::Panel *m_person;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_about;
    Widgets::Tag *m_priority;
    QGridLayout *m_head;
    QGridLayout *m_rows;
    std::vector<Widgets::TextLabel *> m_rowLabels;
    IconLine *m_masked;
    Widgets::Banner *m_notice;
    Widgets::Panel *m_privacy;
    std::vector<IconLine *> m_privacyLines;
    Widgets::TextLabel *m_privacyText;
    QBoxLayout *m_helpRow;
    QBoxLayout *m_consentRow;
    QBoxLayout *m_foot;
    Widgets::BigButton *m_consent;
    Widgets::BigButton *m_readAll;
    Widgets::BigButton *m_elderly;
    Widgets::BigButton *m_remember;
    Widgets::BigButton *m_care; ///< how to call who hears, sees or walks badly
    Widgets::BigButton *m_continue;
    Widgets::BigButton *m_reject;
};
} // namespace Kiosk

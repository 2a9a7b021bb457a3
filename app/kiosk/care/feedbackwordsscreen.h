// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Field;
class OnScreenKeypad;
} // namespace Widgets

namespace Kiosk {

/// What was good or bad: sentences to tick, own words, and a number to call back if one likes.
class FeedbackWordsScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit FeedbackWordsScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    enum class Page { Phrases, OwnWords, Contact };

    void showPage(Page page);
    void goOn();
    void send();
    void showChips();
    [[nodiscard]] QString words() const;

    Page m_page = Page::Phrases;
    Widgets::Field *m_words;
    Widgets::Field *m_contact;
    QGridLayout *m_chipGrid;
    QBoxLayout *m_foot;
    std::vector<Widgets::BigButton *> m_chips;
    Widgets::BigButton *m_write;
    Widgets::OnScreenKeypad *m_keys;
    Widgets::BigButton *m_continue;
    Widgets::BigButton *m_skip;
};
} // namespace Kiosk

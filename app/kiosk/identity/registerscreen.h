// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

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

class NameChoices;

/// A new person's details, one question after the other: name, sex, birth date, telephone.
/// What the document told is not asked again. Names are typed as pinyin, with the characters to
/// choose from above the letters, or in Latin letters when no dictionary is there.
class RegisterScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit RegisterScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    using Missing = Presentation::KioskIdentity::Missing;

    void ask();
    void submit();
    void followTyping();
    void chooseCharacters(int choice);
    void typeSpace();
    [[nodiscard]] bool offersCharacters() const;
    void chooseGender(Domain::Gender gender);

    [[nodiscard]] bool types() const { return m_asked != Missing::Gender; }

    std::optional<Missing> m_asked;
    Widgets::Field *m_field;
    NameChoices *m_choices;
    Widgets::OnScreenKeypad *m_keys;
    QGridLayout *m_genders;
    QBoxLayout *m_foot;
    Widgets::BigButton *m_male;
    Widgets::BigButton *m_female;
    Widgets::BigButton *m_skip;
    Widgets::BigButton *m_anonymous;
    Widgets::BigButton *m_continue;
};
} // namespace Kiosk

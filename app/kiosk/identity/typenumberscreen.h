// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"

namespace Widgets {
class ChoiceRow;
class Field;
class OnScreenKeypad;
} // namespace Widgets

namespace Kiosk {

/// A number typed on the screen's keys, with its check digit.
class TypeNumberScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit TypeNumberScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    [[nodiscard]] Presentation::KioskIdentity::Document document() const;
    void chooseDocument();
    void setKeys();
    [[nodiscard]] static QString nameOf(Presentation::KioskIdentity::Document document);
    [[nodiscard]] static QString labelOf(Presentation::KioskIdentity::Document document);
    void submit();
    void showState();

    Widgets::Field *m_field;
    Widgets::ChoiceRow *m_documents;
    Widgets::OnScreenKeypad *m_keys;
    Widgets::BigButton *m_continue;
};
} // namespace Kiosk

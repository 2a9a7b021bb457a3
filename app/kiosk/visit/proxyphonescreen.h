// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"
#include "presentation/visit/confirmpresenter.h"

namespace Widgets {
class Field;
class OnScreenKeypad;
} // namespace Widgets

namespace Kiosk {

/// The telephone number of who books for somebody else, so that both are told.
class ProxyPhoneScreen : public KioskScreen
{
    Q_OBJECT

public:
    ProxyPhoneScreen(const KioskContext &context, Presentation::ConfirmPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void submit();
    void showState();

    Presentation::ConfirmPresenter &m_presenter;
    Widgets::Field *m_field;
    Widgets::OnScreenKeypad *m_keys;
    Widgets::BigButton *m_continue;
};
} // namespace Kiosk

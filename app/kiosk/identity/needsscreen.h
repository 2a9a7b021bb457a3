// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class TextLabel;
}

namespace Kiosk {

/// Who hears, sees or walks badly may say so, for this visit; nobody has to.
class NeedsScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit NeedsScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void showState();

    Widgets::TextLabel *m_promise;
    std::vector<Widgets::BigButton *> m_needs;
    QGridLayout *m_grid;
    Widgets::BigButton *m_done;
};
} // namespace Kiosk

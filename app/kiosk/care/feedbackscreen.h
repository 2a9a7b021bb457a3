// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

namespace Kiosk {

/// What do you want to say? Faces, praise, a complaint, a question.
class FeedbackScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit FeedbackScreen(const KioskContext &context);

protected:
    void retranslate() override;
    void relayout() override;

private:
    void write(Domain::FeedbackKind kind);

    std::vector<Widgets::BigButton *> m_choices;
};
} // namespace Kiosk

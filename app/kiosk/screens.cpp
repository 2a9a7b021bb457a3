// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screens.h"

#include "kiosk/care/feedbackdonescreen.h"
#include "kiosk/care/feedbackscreen.h"
#include "kiosk/care/feedbackwordsscreen.h"
#include "kiosk/care/helpoverlay.h"
#include "kiosk/care/questionsscreen.h"
#include "kiosk/care/surveyscreen.h"
#include "kiosk/homescreen.h"
#include "kiosk/identity/confirmidentityscreen.h"
#include "kiosk/identity/identifyscreen.h"
#include "kiosk/identity/needsscreen.h"
#include "kiosk/identity/registerscreen.h"
#include "kiosk/identity/typenumberscreen.h"
#include "kiosk/idleoverlay.h"
#include "kiosk/kioskwindow.h"

namespace Kiosk {

using Screen = Presentation::KioskFlow::Screen;

void addScreens(KioskWindow &window)
{
    const KioskContext &context = window.context();
    window.add(Screen::Home, [context] { return new HomeScreen(context); });
    window.add(Screen::Identify, [context] { return new IdentifyScreen(context); });
    window.add(Screen::TypeNumber, [context] { return new TypeNumberScreen(context); });
    window.add(Screen::ConfirmIdentity, [context] { return new ConfirmIdentityScreen(context); });
    window.add(Screen::Needs, [context] { return new NeedsScreen(context); });
    window.add(Screen::Register, [context] { return new RegisterScreen(context); });
    window.add(Screen::Survey, [context] { return new SurveyScreen(context); });
    window.add(Screen::Feedback, [context] { return new FeedbackScreen(context); });
    window.add(Screen::FeedbackWords, [context] { return new FeedbackWordsScreen(context); });
    window.add(Screen::FeedbackDone, [context] { return new FeedbackDoneScreen(context); });
    window.add(Screen::Questions, [context] { return new QuestionsScreen(context); });
    window.addOverlay(new HelpOverlay(context));
    window.addOverlay(new IdleOverlay(context));
}
} // namespace Kiosk

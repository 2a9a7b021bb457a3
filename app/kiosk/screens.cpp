// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screens.h"

#include "kiosk/confirmidentityscreen.h"
#include "kiosk/feedbackdonescreen.h"
#include "kiosk/feedbackscreen.h"
#include "kiosk/feedbackwordsscreen.h"
#include "kiosk/helpoverlay.h"
#include "kiosk/homescreen.h"
#include "kiosk/identifyscreen.h"
#include "kiosk/idleoverlay.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/questionsscreen.h"
#include "kiosk/registerscreen.h"
#include "kiosk/surveyscreen.h"
#include "kiosk/typenumberscreen.h"

namespace Kiosk {

using Screen = Presentation::KioskFlow::Screen;

void addScreens(KioskWindow &window)
{
    const KioskContext &context = window.context();
    window.add(Screen::Home, [context] { return new HomeScreen(context); });
    window.add(Screen::Identify, [context] { return new IdentifyScreen(context); });
    window.add(Screen::TypeNumber, [context] { return new TypeNumberScreen(context); });
    window.add(Screen::ConfirmIdentity, [context] { return new ConfirmIdentityScreen(context); });
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

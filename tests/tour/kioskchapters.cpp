// SPDX-License-Identifier: GPL-3.0-or-later
#include "kioskchapters.h"

#include "people.h"

namespace Tour {

namespace {

constexpr int idleMs = 90'000; // a minute without a touch, then twenty seconds of warning

QString id(const char *name)
{
    return QString::fromLatin1(name);
}

/// Somebody's visit: at which kiosk, with which card, and what the pictures' names end with.
struct Visitor {
    Window &kiosk;
    QString station;
    const char *card;
    QString pictures;
    QString department;
};

// On the page of the consent, or on that before it, which large letters need.
bool isConfirmed(Window &kiosk, const QString &pictures)
{
    if (!kiosk.reaches(id("confirmIdentityScreen"))
        || !kiosk.picture(id("04-confirm-identity") + pictures))
        return false;
    const bool paged = kiosk.look().find(id("consentCheck")) == nullptr;
    if (paged
        && !(kiosk.click(id("continueButton")) && kiosk.has(id("consentCheck"))
            && kiosk.picture(id("04-consent") + pictures)))
        return false;
    return kiosk.click(id("consentCheck")) && kiosk.click(id("continueButton"));
}

// From the reader to the department: the same for everybody who has a card.
bool identifies(Hospital &hospital, const Visitor &visitor)
{
    Window &kiosk = visitor.kiosk;
    return kiosk.click(id("homeRegisterButton")) && kiosk.reaches(id("identifyScreen"))
        && kiosk.picture(id("03-identify") + visitor.pictures)
        && hospital.layCard(visitor.station, visitor.card) && isConfirmed(kiosk, visitor.pictures)
        && kiosk.reaches(id("departmentScreen"))
        && kiosk.picture(id("05-department") + visitor.pictures);
}

// From the department to the number in hand; which number is in `hospital.number`.
bool getsInLine(Hospital &hospital, const Visitor &visitor)
{
    Window &kiosk = visitor.kiosk;
    const QString &pictures = visitor.pictures;
    const bool done = kiosk.clickFirst(id("department_") + visitor.department)
        && kiosk.reaches(id("slotScreen")) && kiosk.canPress(id("walkInButton"))
        && kiosk.picture(id("06-slot") + pictures) && kiosk.click(id("walkInButton"))
        && kiosk.reaches(id("confirmScreen")) && kiosk.picture(id("07-confirm") + pictures)
        && kiosk.click(id("confirmButton")) && kiosk.reaches(id("successScreen"))
        && kiosk.has(id("successNumber")) && kiosk.picture(id("08-success") + pictures);
    hospital.number = kiosk.textOf(id("successNumber"));
    return done;
}

// Taking the card ends the session, and nothing of it stays.
bool goesAway(Hospital &hospital, const Visitor &visitor)
{
    hospital.takeCard(visitor.station);
    return visitor.kiosk.reaches(id("homeScreen")) && visitor.kiosk.noLongerShows(hospital.number);
}

// Types into the field, then presses on.
bool answers(Window &kiosk, const char *field, const QString &text)
{
    const auto plain = [](QString words) { return words.remove(u' '); };
    const auto typed = [&](const Description &seen) {
        const Description::Widget *line = seen.find(id(field));
        return line && plain(line->text + line->value).contains(plain(text));
    };
    return kiosk.fill(id(field), text)
        && kiosk.waitsFor(typed, QStringLiteral("does not show what was typed"));
}

// The person of the typed number, from a button of the home screen.
bool typesTheNumber(Window &kiosk, const char *button)
{
    return kiosk.click(id(button)) && kiosk.reaches(id("identifyScreen"))
        && kiosk.click(id("identifyTypeButton")) && kiosk.reaches(id("typeNumberScreen"))
        && answers(kiosk, "numberField", People::typedNumber) && kiosk.click(id("continueButton"));
}

// Presses one of several choices and waits until it is the chosen one.
bool chooses(Window &kiosk, const QString &choice)
{
    const auto chosen = [&choice](const Description &seen) {
        const Description::Widget *button = seen.find(choice);
        return button && button->checked;
    };
    return chosen(kiosk.look())
        || (kiosk.click(choice) && kiosk.waitsFor(chosen, choice + id(" is not chosen")));
}

// The button of a half hour that is still free.
const Description::Widget *freeTime(const Description &seen, const QString &time)
{
    for (const Description::Widget &widget : seen.widgets) {
        if (widget.visible && widget.enabled && widget.name.startsWith(id("slot_"))
            && widget.text.startsWith(time))
            return &widget;
    }
    return nullptr;
}

// One doctor after the other until one is free at that time.
bool choosesTime(Hospital &hospital, Window &kiosk, const QString &time)
{
    QStringList doctors;
    for (const Description::Widget &widget : kiosk.look().widgets) {
        if (widget.visible && widget.enabled && widget.name.startsWith(id("doctor_")))
            doctors << widget.name;
    }
    for (const QString &doctor : std::as_const(doctors)) {
        if (!chooses(kiosk, doctor))
            return false;
        const Description seen = kiosk.look();
        if (const Description::Widget *button = freeTime(seen, time))
            return chooses(kiosk, button->name);
    }
    return hospital.transcript.fail(id("kiosk"), QStringLiteral("no doctor is free at ") + time);
}

bool leaves(Window &kiosk)
{
    return kiosk.click(id("footerRestartButton")) && kiosk.reaches(id("homeScreen"));
}

bool complains(Window &kiosk)
{
    return kiosk.click(id("homeFeedbackButton")) && kiosk.reaches(id("feedbackScreen"))
        && kiosk.click(id("feedbackComplaintButton")) && kiosk.reaches(id("feedbackWordsScreen"))
        && kiosk.click(id("phrase0")) && kiosk.picture(id("12c-complaint"))
        && kiosk.click(id("feedbackWriteButton")) && kiosk.has(id("keyA"))
        && answers(kiosk, "wordsField", QStringLiteral("等了一个小时"))
        && kiosk.picture(id("12d-complaint-words")) && kiosk.click(id("continueButton"))
        && kiosk.has(id("feedbackWriteButton")) && kiosk.click(id("continueButton"))
        && kiosk.has(id("contactField"))
        && answers(kiosk, "contactField", QStringLiteral("13800130000"))
        && kiosk.picture(id("12e-complaint-contact")) && kiosk.click(id("continueButton"))
        && kiosk.reaches(id("feedbackDoneScreen")) && kiosk.has(id("feedbackCode"))
        && kiosk.picture(id("12f-complaint-code"));
}
} // namespace

bool everyoneCanRead(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("footerLanguageButton")) && kiosk.shows(id("Get help"))
        && kiosk.picture(id("01c-home-en")) && kiosk.click(id("footerLanguageButton"))
        && kiosk.shows(QStringLiteral("呼叫帮助")) && kiosk.click(id("footerElderlyButton"))
        && kiosk.shows(QStringLiteral("标准字号")) && kiosk.picture(id("02-home-elder"))
        && kiosk.click(id("footerElderlyButton")) && kiosk.shows(QStringLiteral("长辈模式"));
}

bool opinionsAreTaken(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    if (!(kiosk.click(id("homeFeedbackButton")) && kiosk.reaches(id("feedbackScreen"))
            && kiosk.picture(id("12a-feedback")) && kiosk.click(id("feedbackSurveyButton"))
            && kiosk.reaches(id("surveyScreen")) && kiosk.click(id("surveyFace4"))
            && kiosk.picture(id("12-satisfaction")) && kiosk.click(id("surveySubmitButton"))
            && kiosk.reaches(id("feedbackDoneScreen")) && kiosk.picture(id("12b-thanks"))
            && leaves(kiosk) && kiosk.click(id("homeFeedbackButton"))
            && kiosk.reaches(id("feedbackScreen")) && kiosk.click(id("feedbackQuestionButton"))
            && kiosk.reaches(id("questionsScreen")) && kiosk.picture(id("12g-questions"))
            && leaves(kiosk) && complains(kiosk)))
        return false;
    hospital.complaint = kiosk.textOf(id("feedbackCode"));
    return leaves(kiosk);
}

bool knownPatientRegisters(Hospital &hospital)
{
    const Visitor visitor{hospital.kiosk, kioskOne, People::known, {}, id("cardiology")};
    const QString before = hospital.board.textOf(id("waitingCount"));
    return identifies(hospital, visitor) && getsInLine(hospital, visitor)
        && hospital.boardCounts(before) && hospital.board.picture(id("21b-board-waiting"))
        && goesAway(hospital, visitor);
}

bool somebodyWithoutACardBooks(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("homeRegisterButton")) && kiosk.reaches(id("identifyScreen"))
        && kiosk.click(id("identifyTypeButton")) && kiosk.reaches(id("typeNumberScreen"))
        && answers(kiosk, "numberField", People::mistypedNumber)
        && kiosk.click(id("continueButton")) && kiosk.picture(id("03b-wrong-number"))
        && leaves(kiosk) && typesTheNumber(kiosk, "homeRegisterButton")
        && kiosk.reaches(id("registerScreen")) && answers(kiosk, "detailField", People::typedName)
        && kiosk.picture(id("03c-register-name")) && kiosk.click(id("continueButton"))
        && kiosk.has(id("skipButton")) && answers(kiosk, "detailField", People::typedPhone)
        && kiosk.picture(id("03d-register-phone")) && kiosk.click(id("continueButton"))
        && isConfirmed(kiosk, id("-new")) && kiosk.reaches(id("departmentScreen"))
        && kiosk.click(id("department_dermatology")) && kiosk.reaches(id("slotScreen"))
        && chooses(kiosk, id("day_") + hospital.day(1)) && kiosk.clickFirst(id("slot_*"))
        && kiosk.canPress(id("slotConfirmButton")) && kiosk.picture(id("06b-slot-tomorrow"))
        && kiosk.click(id("slotConfirmButton")) && kiosk.reaches(id("confirmScreen"))
        && kiosk.picture(id("07b-confirm-booking")) && kiosk.click(id("confirmButton"))
        && kiosk.reaches(id("successScreen")) && kiosk.picture(id("08b-success-booking"))
        && leaves(kiosk);
}

bool theBookingIsMovedAndCheckedIn(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    if (!typesTheNumber(kiosk, "homeRescheduleButton") || !isConfirmed(kiosk, id("-again"))
        || !kiosk.reaches(id("rescheduleScreen")) || !kiosk.picture(id("13-reschedule"))
        || !kiosk.clickFirst(id("move_*")) || !kiosk.reaches(id("slotScreen"))
        || !chooses(kiosk, id("day_") + hospital.day(0))
        || !choosesTime(hospital, kiosk, hospital.nextHalfHour())
        || !kiosk.canPress(id("slotConfirmButton")) || !kiosk.picture(id("13b-move"))
        || !kiosk.click(id("slotConfirmButton")) || !kiosk.reaches(id("confirmScreen"))
        || !kiosk.picture(id("13d-read-back")) || !kiosk.click(id("confirmButton"))
        || !kiosk.reaches(id("successScreen")) || !kiosk.picture(id("13c-moved")) || !leaves(kiosk))
        return false;
    return typesTheNumber(kiosk, "homeCheckInButton") && isConfirmed(kiosk, id("-check-in"))
        && kiosk.reaches(id("checkInScreen")) && kiosk.picture(id("09-check-in"))
        && kiosk.clickFirst(id("checkIn_*")) && kiosk.reaches(id("successScreen"))
        && kiosk.has(id("successNumber")) && kiosk.picture(id("08d-success-checked-in"))
        && leaves(kiosk);
}

bool nobodyKnowsHim(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("homeRegisterButton")) && kiosk.reaches(id("identifyScreen"))
        && kiosk.click(id("identifyOtherButton")) && kiosk.has(id("relation-child"))
        && kiosk.picture(id("03e-companion")) && kiosk.click(id("footerBackButton"))
        && kiosk.reaches(id("homeScreen")) && kiosk.click(id("homeRegisterButton"))
        && kiosk.reaches(id("identifyScreen")) && kiosk.click(id("identifyNoDocumentButton"))
        && kiosk.reaches(id("registerScreen"))
        && answers(kiosk, "detailField", QStringLiteral("ZHAO QIMING"))
        && kiosk.click(id("continueButton")) && kiosk.has(id("genderMaleButton"))
        && kiosk.picture(id("03f-register-gender")) && kiosk.click(id("genderMaleButton"))
        && kiosk.hasNot(id("genderMaleButton"))
        && answers(kiosk, "detailField", QStringLiteral("20010203"))
        && kiosk.picture(id("03g-register-birth")) && kiosk.click(id("continueButton"))
        && kiosk.has(id("skipButton")) && kiosk.click(id("skipButton"))
        && isConfirmed(kiosk, id("-no-document")) && kiosk.reaches(id("departmentScreen"))
        && kiosk.click(id("departmentGuideButton")) && kiosk.clickFirst(id("bodyPart_*"))
        && kiosk.has(id("complaint_*")) && kiosk.picture(id("05b-where-does-it-hurt"))
        && leaves(kiosk);
}

bool anElderlyPersonRegisters(Hospital &hospital)
{
    const Visitor visitor{hospital.kiosk, kioskOne, People::elder, id("-elder"), id("*")};
    return visitor.kiosk.click(id("footerElderlyButton"))
        && visitor.kiosk.shows(QStringLiteral("标准字号")) && identifies(hospital, visitor)
        && getsInLine(hospital, visitor) && goesAway(hospital, visitor);
}

bool aVisitInEnglish(Hospital &hospital)
{
    const Visitor visitor{
        hospital.kiosk, kioskOne, People::english, id("-en"), id("ophthalmology")};
    return visitor.kiosk.click(id("footerLanguageButton")) && visitor.kiosk.shows(id("Get help"))
        && identifies(hospital, visitor) && getsInLine(hospital, visitor)
        && goesAway(hospital, visitor) && visitor.kiosk.shows(QStringLiteral("呼叫帮助"));
}

bool aVisitOnALyingScreen(Hospital &hospital)
{
    Window &kiosk = hospital.wideKiosk;
    const Visitor visitor{kiosk, kioskTwo, People::lying, id("-landscape"), id("neurology")};
    return hospital.enrol(kiosk, id("kiosk"), kioskTwo) && kiosk.reaches(id("homeScreen"))
        && kiosk.picture(id("01b-home-landscape")) && identifies(hospital, visitor)
        && getsInLine(hospital, visitor) && goesAway(hospital, visitor);
}

bool visitSurvivesTheServer(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    const Visitor visitor{kiosk, kioskOne, People::offline, id("-offline"), id("cardiology")};
    return hospital.server.killHard() && kiosk.has(id("offlineTag"), Window::longPatienceMs)
        && kiosk.picture(id("01d-home-offline")) && identifies(hospital, visitor)
        && getsInLine(hospital, visitor) && goesAway(hospital, visitor);
}

bool visitSurvivesTheKiosk(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    if (!kiosk.killHard() || !hospital.start(kiosk, id("kiosk"), kioskOne)
        || !kiosk.reaches(id("homeScreen"), Window::longPatienceMs)
        || !kiosk.click(id("homeRouteButton")) || !kiosk.reaches(id("identifyScreen"))
        || !hospital.layCard(kioskOne, People::known) || !isConfirmed(kiosk, id("-route"))
        || !kiosk.reaches(id("routeScreen")) || !kiosk.picture(id("09b-route")))
        return false;
    hospital.takeCard(kioskOne);
    return leaves(kiosk);
}

bool nobodyIsLeftOnTheScreen(Hospital &hospital)
{
    Window &kiosk = hospital.wideKiosk;
    if (!kiosk.click(id("homeRegisterButton")) || !kiosk.reaches(id("identifyScreen"))
        || !hospital.layCard(kioskTwo, People::known)
        || !kiosk.reaches(id("confirmIdentityScreen")))
        return false;
    hospital.takeCard(kioskTwo);
    return kiosk.reaches(id("idleScreen"), idleMs) && kiosk.picture(id("10-idle-warning"))
        && kiosk.reaches(id("homeScreen"), idleMs) && kiosk.noLongerShows(QStringLiteral("王"));
}
} // namespace Tour

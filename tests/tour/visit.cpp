// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit.h"

#include <QRegularExpression>

namespace Tour {

namespace {

// Invented people; the county code 0000 belongs to nobody.
const char *const known = R"({"resourceType": "Patient", "id": "tour-returning",
 "identifier": [{"system": "https://daoyi.example/fhir/identifier/resident-id",
                 "value": "110000197405121175"}],
 "name": [{"text": "王建明", "family": "王", "given": ["建明"]}],
 "telecom": [{"system": "phone", "value": "13800135678"}],
 "gender": "male", "birthDate": "1974-05-12"})";
const char *const knownCard = R"({"kind": "resident-id", "number": "110000197405121175",
 "name": "王建明", "gender": "male", "birthDate": "1974-05-12"})";
const char *const newCard = R"({"kind": "resident-id", "number": "110000198811220456",
 "name": "周文", "gender": "male", "birthDate": "1988-11-22", "address": "青禾市"})";
const QString kioskOne = QStringLiteral("kiosk-1");

constexpr int mostAhead = 20;  // a morning's line in one department
constexpr int idleMs = 90'000; // a minute without a touch, then twenty seconds of warning

QString id(const char *name)
{
    return QString::fromLatin1(name);
}

bool houseOpens(Hospital &hospital)
{
    return hospital.open(known) && hospital.enrol(hospital.kiosk, id("kiosk"), kioskOne)
        && hospital.enrol(hospital.reception, id("reception"), id("desk-1"))
        && hospital.enrol(
            hospital.board, id("board"), id("board-1"), {id("--department"), id("cardiology")})
        && hospital.board.has(id("boardDepartment"))
        && hospital.board.shows(QStringLiteral("心血管内科"))
        && hospital.board.picture(id("21-board")) && hospital.reception.has(id("deskView"))
        && hospital.reception.picture(id("14-desk")) && hospital.kiosk.reaches(id("homeScreen"))
        && hospital.kiosk.picture(id("01-home"));
}

bool everyoneCanRead(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("footerLanguageButton")) && kiosk.shows(id("Get help"))
        && kiosk.picture(id("01c-home-en")) && kiosk.click(id("footerLanguageButton"))
        && kiosk.shows(QStringLiteral("呼叫帮助")) && kiosk.click(id("footerElderlyButton"))
        && kiosk.shows(QStringLiteral("标准字号")) && kiosk.picture(id("02-home-elder"))
        && kiosk.click(id("footerElderlyButton")) && kiosk.shows(QStringLiteral("长辈模式"));
}

bool helpIsCalled(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    Window &reception = hospital.reception;
    return kiosk.click(id("footerHelpButton")) && kiosk.reaches(id("helpScreen"))
        && kiosk.picture(id("11b-help")) && reception.has(id("helpAnswerButton"))
        && reception.shows(kioskOne) && reception.picture(id("14c-desk-help"))
        && reception.key(id("ctrl+h")) && reception.hasNot(id("helpAnswerButton"))
        && kiosk.picture(id("11c-help-answered")) && kiosk.click(id("helpGoOnButton"))
        && kiosk.reaches(id("homeScreen"));
}

bool opinionsAreTaken(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("homeFeedbackButton")) && kiosk.reaches(id("feedbackScreen"))
        && kiosk.picture(id("12a-feedback")) && kiosk.click(id("feedbackSurveyButton"))
        && kiosk.reaches(id("surveyScreen")) && kiosk.click(id("surveyFace4"))
        && kiosk.picture(id("12-satisfaction")) && kiosk.click(id("surveySubmitButton"))
        && kiosk.reaches(id("feedbackDoneScreen")) && kiosk.picture(id("12b-thanks"))
        && kiosk.click(id("footerRestartButton")) && kiosk.reaches(id("homeScreen"))
        && kiosk.click(id("homeFeedbackButton")) && kiosk.reaches(id("feedbackScreen"))
        && kiosk.click(id("feedbackComplaintButton")) && kiosk.reaches(id("feedbackWordsScreen"))
        && kiosk.fill(id("wordsField"), QStringLiteral("等了一个小时"))
        && kiosk.picture(id("12c-complaint")) && kiosk.click(id("footerRestartButton"))
        && kiosk.reaches(id("homeScreen"));
}

bool nobodyIsLeftOnTheScreen(Hospital &hospital)
{
    Window &kiosk = hospital.wideKiosk;
    const QString station = id("kiosk-2");
    if (!hospital.enrol(kiosk, id("kiosk"), station) || !kiosk.reaches(id("homeScreen"))
        || !kiosk.picture(id("01b-home-landscape")) || !kiosk.click(id("homeRegisterButton"))
        || !kiosk.reaches(id("identifyScreen")) || !hospital.layCard(station, knownCard)
        || !kiosk.reaches(id("confirmIdentityScreen"))
        || !kiosk.picture(id("04b-confirm-identity-landscape")))
        return false;
    hospital.takeCard(station);
    return kiosk.reaches(id("idleScreen"), idleMs) && kiosk.picture(id("10-idle-warning"))
        && kiosk.reaches(id("homeScreen"), idleMs) && kiosk.noLongerShows(QStringLiteral("王"));
}

// From the reader to the department: the same for everybody who has a card.
bool identifies(Hospital &hospital, const char *card, const QString &pictures)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(id("homeRegisterButton")) && kiosk.reaches(id("identifyScreen"))
        && kiosk.picture(id("03-identify") + pictures) && hospital.layCard(kioskOne, card)
        && kiosk.reaches(id("confirmIdentityScreen"))
        && kiosk.picture(id("04-confirm-identity") + pictures) && kiosk.click(id("consentCheck"))
        && kiosk.click(id("continueButton")) && kiosk.reaches(id("departmentScreen"))
        && kiosk.picture(id("05-department") + pictures);
}

// From the department to the number in hand; which number is in `hospital.number`.
bool getsInLine(Hospital &hospital, const QString &pictures)
{
    Window &kiosk = hospital.kiosk;
    const bool done = kiosk.click(id("department_cardiology")) && kiosk.reaches(id("slotScreen"))
        && kiosk.picture(id("06-slot") + pictures) && kiosk.click(id("walkInButton"))
        && kiosk.reaches(id("confirmScreen")) && kiosk.picture(id("07-confirm") + pictures)
        && kiosk.click(id("confirmButton")) && kiosk.reaches(id("successScreen"))
        && kiosk.picture(id("08-success") + pictures);
    hospital.number = kiosk.textOf(id("successNumber"));
    return done;
}

bool knownPatientRegisters(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    if (!identifies(hospital, knownCard, {}) || !getsInLine(hospital, {}))
        return false;
    hospital.takeCard(kioskOne); // which ends the session
    return hospital.board.shows(hospital.number) && hospital.board.picture(id("21b-board-waiting"))
        && kiosk.reaches(id("homeScreen")) && kiosk.noLongerShows(hospital.number);
}

// The number in the first row of the desk's list.
QString firstInLine(const Window &reception)
{
    static const QRegularExpression number(QStringLiteral("^[A-Z]\\d{3}$"));
    for (const Description::Item &item : reception.look().items) {
        if (item.view == u"queueTable" && number.match(item.text).hasMatch())
            return item.text;
    }
    return {};
}

bool calls(Hospital &hospital, const QString &number)
{
    const auto called = [&number](const Description &seen) {
        const Description::Widget *shown = seen.find(id("callNumber"));
        return shown && shown->text.contains(number);
    };
    return hospital.reception.key(id("F9"))
        && hospital.board.waitsFor(called, QStringLiteral("does not call ") + number);
}

// The room is left by whom it has: started when only called, then finished and sent home (7).
bool emptiesTheRoom(Window &reception)
{
    const Description seen = reception.look();
    const Description::Widget *start = seen.find(id("startButton"));
    if (start && start->enabled && !reception.key(id("F12")))
        return false;
    return reception.canPress(id("finishButton")) && reception.key(id("ctrl+e"))
        && reception.has(id("nextStepsPanel")) && reception.key(id("7"))
        && reception.click(id("finishConfirmButton")) && reception.hasNot(id("nextStepsPanel"));
}

// Whether the desk already shows what may be done in its room: it is empty, or somebody can go.
bool roomIsKnown(const Description &seen)
{
    const Description::Widget *room = seen.find(id("roomCard1"));
    const Description::Widget *start = seen.find(id("startButton"));
    const Description::Widget *finish = seen.find(id("finishButton"));
    return (room && room->text.contains(QStringLiteral("空"))) || (start && start->enabled)
        || (finish && finish->enabled);
}

// The desk calls for room 302 until it is our visitor's turn.
bool deskCalls(Hospital &hospital)
{
    Window &reception = hospital.reception;
    if (!reception.key(id("F5")) || !reception.has(id("queueView"))
        || !reception.picture(id("17-queue")) || !reception.click(id("roomCard1"))
        || !reception.shows(hospital.number))
        return false;
    for (int ahead = 0; ahead < mostAhead; ++ahead) {
        if (!reception.waitsFor(roomIsKnown, QStringLiteral("does not show its room")))
            return false;
        const Description seen = reception.look();
        const Description::Widget *room = seen.find(id("roomCard1"));
        const bool empty = room && room->text.contains(QStringLiteral("空"));
        if (!empty && !emptiesTheRoom(reception))
            return false;
        const QString next = firstInLine(reception);
        if (!calls(hospital, next))
            return false;
        if (next == hospital.number)
            return hospital.board.picture(id("21c-board-called"));
        if (!emptiesTheRoom(reception))
            return false;
    }
    return hospital.transcript.fail(id("reception"), QStringLiteral("never calls our visitor"));
}

bool doctorSendsOn(Hospital &hospital)
{
    Window &reception = hospital.reception;
    return reception.key(id("F12")) && reception.canPress(id("finishButton"))
        && reception.picture(id("17b-started")) && reception.key(id("ctrl+e"))
        && reception.has(id("nextStepsPanel")) && reception.click(id("stepButton1"))
        && reception.picture(id("17c-next-steps")) && reception.click(id("finishConfirmButton"))
        && reception.hasNot(id("nextStepsPanel")) && reception.key(id("F2"))
        && reception.has(id("deskView"));
}

bool visitSurvivesTheServer(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    if (!hospital.server.killHard() || !kiosk.has(id("offlineTag"), Window::longPatienceMs)
        || !identifies(hospital, newCard, id("-offline")) || !getsInLine(hospital, id("-offline")))
        return false;
    hospital.takeCard(kioskOne);
    const QString number = hospital.number;
    return kiosk.reaches(id("homeScreen")) && hospital.reception.picture(id("14b-desk-offline"))
        && hospital.startServer() && hospital.board.shows(number, Window::longPatienceMs);
}
} // namespace

std::vector<Chapter> visit()
{
    return {
        {QStringLiteral("The house opens"), houseOpens},
        {QStringLiteral("Everyone can read the kiosk"), everyoneCanRead},
        {QStringLiteral("Somebody calls for help"), helpIsCalled},
        {QStringLiteral("Opinions are taken"), opinionsAreTaken},
        {QStringLiteral("A patient of ours registers with a card"), knownPatientRegisters},
        {QStringLiteral("The desk calls"), deskCalls},
        {QStringLiteral("The doctor sends the patient on"), doctorSendsOn},
        {QStringLiteral("The server dies while somebody registers"), visitSurvivesTheServer},
        {QStringLiteral("Who goes away leaves nothing on the screen"), nobodyIsLeftOnTheScreen},
    };
}
} // namespace Tour

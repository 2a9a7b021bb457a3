// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskchapters.h"

#include <algorithm>

#include <QRegularExpression>

#include "kioskchapters.h"
#include "people.h"

namespace Tour {

namespace {

constexpr int mostAhead = 20; // a morning's line in one department

QString id(const char *name)
{
    return QString::fromLatin1(name);
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

// Whether the room that the desk calls for says that nobody is in it.
bool roomIsEmpty(const Description &seen)
{
    const Description::Widget *room = seen.find(id("roomCard1"));
    return room && room->text.contains(QStringLiteral("空"));
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
        && reception.click(id("finishConfirmButton")) && reception.hasNot(id("nextStepsPanel"))
        && reception.waitsFor(roomIsEmpty, QStringLiteral("does not empty its room"));
}

// Whether the desk already shows what may be done in its room: it is empty, or somebody can go.
bool roomIsKnown(const Description &seen)
{
    const Description::Widget *start = seen.find(id("startButton"));
    const Description::Widget *finish = seen.find(id("finishButton"));
    return roomIsEmpty(seen) || (start && start->enabled) || (finish && finish->enabled);
}

// So many people are found by these words, and nobody else.
bool finds(Window &reception, const QString &words, qsizetype people)
{
    const auto found = [&](const Description &seen) {
        const auto hit = [&](const Description::Item &item) {
            return item.view == u"searchResults" && item.text.contains(words);
        };
        return seen.says(QStringLiteral("搜索 ") + words)
            && std::ranges::count(seen.items, id("searchResults"), &Description::Item::view)
            == people
            && std::ranges::count_if(seen.items, hit) == people;
    };
    return reception.key(id("Escape")) && reception.key(id("ctrl+k")) && reception.type(words)
        && reception.waitsFor(found,
            QStringLiteral("does not find \"%1\" %2 times").arg(words, QString::number(people)));
}

bool opens(Window &reception, const QString &words, const QString &name)
{
    const auto open = [&name](const Description &seen) {
        const Description::Widget *shown = seen.find(id("patientName"));
        return shown && shown->text.contains(name);
    };
    return finds(reception, words, 1) && reception.key(id("alt+1"))
        && reception.waitsFor(open, QStringLiteral("does not open the file of ") + name);
}

// A look for the eyes, by its name in the settings.
bool looks(Window &reception, const QString &name, const QString &picture)
{
    return reception.click(id("settingsButton")) && reception.has(id("settingsPanel"))
        && reception.clickButton(name) && reception.key(id("Escape"))
        && reception.hasNot(id("settingsPanel")) && reception.picture(picture);
}

// All views that a key brings, each with a picture.
bool showsItsViews(Window &reception, const QString &pictures)
{
    struct View {
        const char *key;
        const char *name;
        const char *picture;
    };

    constexpr View views[]{{"F2", "deskView", "14-desk"},
        {"F3", "registerView", "15-register"},
        {"F4", "bookingView", "16-booking"},
        {"F5", "queueView", "17-queue"},
        {"F6", "complaintsView", "18-complaints"},
        {"F7", "figureView", "19-figures"}};
    return std::ranges::all_of(views, [&](const View &view) {
        return reception.key(id(view.key)) && reception.has(id(view.name))
            && reception.picture(id(view.picture) + pictures);
    });
}
} // namespace

bool helpIsCalled(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    Window &reception = hospital.reception;
    return hospital.isAtTheDesk(People::receptionist) && kiosk.click(id("footerHelpButton"))
        && kiosk.reaches(id("helpScreen")) && kiosk.picture(id("11b-help"))
        && reception.has(id("helpAnswerButton")) && reception.shows(kioskOne)
        && reception.picture(id("14c-desk-help")) && reception.key(id("ctrl+h"))
        && reception.hasNot(id("helpAnswerButton")) && kiosk.picture(id("11c-help-answered"))
        && kiosk.click(id("helpGoOnButton")) && kiosk.reaches(id("homeScreen"));
}

bool theDeskKnowsThePatient(Hospital &hospital)
{
    Window &reception = hospital.reception;
    return hospital.isAtTheDesk(People::receptionist) && finds(reception, People::knownName, 1)
        && reception.picture(id("14e-desk-search"))
        && opens(reception, People::knownName, People::knownName)
        && reception.shows(hospital.number) && reception.picture(id("14d-desk-patient"));
}

bool aSecondFileIsWarnedOf(Hospital &hospital)
{
    Window &reception = hospital.reception;
    return reception.key(id("F3")) && reception.has(id("registerView"))
        && reception.fill(id("nameField"), People::knownName)
        && reception.fill(id("birthDateField"), id("1974-05-12"))
        && reception.fill(id("phoneField"), id("13800135678"))
        && reception.has(id("candidateCard0")) && reception.picture(id("15b-register-duplicate"))
        && reception.key(id("ctrl+1")) && reception.has(id("patientName"))
        && reception.shows(People::knownName) && reception.key(id("F3"))
        && reception.key(id("ctrl+BackSpace")) && reception.key(id("F2"));
}

// The desk calls for room 302 until it is our visitor's turn.
bool deskCalls(Hospital &hospital)
{
    Window &reception = hospital.reception;
    if (!hospital.isAtTheDesk(People::receptionist) || !reception.key(id("F5"))
        || !reception.has(id("queueView")) || !reception.picture(id("17-queue"))
        || !reception.click(id("roomCard1")))
        return false; // who waits may stand further down the list than the screen shows
    for (int ahead = 0; ahead < mostAhead; ++ahead) {
        if (!reception.waitsFor(roomIsKnown, QStringLiteral("does not show its room")))
            return false;
        if (!roomIsEmpty(reception.look()) && !emptiesTheRoom(reception))
            return false;
        const QString next = firstInLine(reception);
        if (!calls(hospital, next))
            return false;
        if (next == hospital.number)
            return hospital.board.picture(id("21e-board-calls-our-visitor"));
        if (ahead == 0 && !hospital.board.picture(id("21c-board-calling")))
            return false;
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
        && reception.hasNot(id("nextStepsPanel"))
        && reception.shows(hospital.number + QStringLiteral(" 看完，下一步"))
        && reception.key(id("F2")) && reception.has(id("deskView"));
}

// Only a supervisor may grade and close it: she takes the receptionist's place.
bool theComplaintIsAnswered(Hospital &hospital)
{
    Window &reception = hospital.reception;
    const QString ours = hospital.complaint;
    return hospital.isAtTheDesk(People::receptionist) && reception.key(id("ctrl+l"))
        && reception.has(id("signInScreen")) && reception.picture(id("14i-desk-locked"))
        && hospital.signIn(reception, People::supervisor) && reception.shows(People::supervisorName)
        && reception.key(id("F6")) && reception.has(id("complaintsView"))
        && reception.clickItem(id("complaintsTable"), ours) && reception.shows(ours)
        && reception.picture(id("18-complaints"))
        && reception.fill(id("complaintOwner"), QStringLiteral("陈护士长"))
        && reception.key(id("ctrl+t"))
        && reception.fill(id("answerText"), QStringLiteral("已向您当面道歉，并加开一个诊室。"))
        && reception.key(id("ctrl+Return")) && reception.canPress(id("closeButton"))
        && reception.picture(id("18b-complaint-answered")) && reception.key(id("ctrl+y"))
        && reception.waitsFor(
            [](const Description &seen) {
                const Description::Widget *button = seen.find(id("closeButton"));
                return button && !button->enabled;
            },
            QStringLiteral("does not close the complaint"));
}

bool everyViewOfTheDesk(Hospital &hospital)
{
    Window &reception = hospital.reception;
    Window &small = hospital.smallReception;
    return hospital.isAtTheDesk(People::supervisor) && reception.key(id("F4"))
        && reception.has(id("bookingView")) && reception.picture(id("16-booking"))
        && reception.key(id("F7")) && reception.has(id("figureView"))
        && reception.picture(id("19-figures")) && reception.key(id("F2"))
        && reception.has(id("deskView"))
        && looks(reception, QStringLiteral("深色"), id("20-desk-dark")) && reception.key(id("F5"))
        && reception.has(id("queueView"))
        && looks(reception, QStringLiteral("高对比"), id("20b-queue-high-contrast"))
        && looks(reception, QStringLiteral("浅色"), id("20c-queue-light"))
        && hospital.enrol(small, id("reception"), id("desk-2"))
        && hospital.signIn(small, People::receptionist)
        && small.has(id("deskView"), Window::longPatienceMs)
        && showsItsViews(small, id("-1280x800")) && small.stop();
}

bool theBoardSaysItIsStale(Hospital &hospital)
{
    constexpr int staleMs = 200'000; // two minutes without contact
    return hospital.board.has(id("staleBanner"), staleMs)
        && hospital.board.picture(id("21d-board-stale")) && hospital.isAtTheDesk(People::supervisor)
        && hospital.reception.picture(id("14b-desk-offline"));
}

bool theServerIsBack(Hospital &hospital)
{
    const QString before = hospital.board.textOf(id("waitingCount"));
    return hospital.startServer() && hospital.boardCounts(before)
        && hospital.board.hasNot(id("staleBanner"), Window::longPatienceMs)
        && hospital.kiosk.hasNot(id("offlineTag"), Window::longPatienceMs);
}

bool theOfflineVisitIsThereOnce(Hospital &hospital)
{
    return hospital.isAtTheDesk(People::supervisor) && hospital.reception.key(id("F2"))
        && opens(hospital.reception, People::offlineName, People::offlineName)
        && hospital.reception.picture(id("14f-desk-after-the-outage"));
}
} // namespace Tour

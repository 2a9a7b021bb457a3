// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit.h"

#include "deskchapters.h"
#include "kioskchapters.h"
#include "people.h"

namespace Tour {

namespace {

QString id(const char *name)
{
    return QString::fromLatin1(name);
}

bool houseOpens(Hospital &hospital)
{
    return hospital.open(People::knownFile)
        && hospital.hire(People::receptionist, id("receptionist"), People::receptionistName)
        && hospital.hire(People::supervisor, id("supervisor"), People::supervisorName)
        && hospital.enrol(hospital.kiosk, id("kiosk"), kioskOne)
        && hospital.enrol(hospital.reception, id("reception"), id("desk-1"))
        && hospital.enrol(
            hospital.board, id("board"), id("board-1"), {id("--department"), id("cardiology")})
        && hospital.board.has(id("boardDepartment"), Window::longPatienceMs)
        && hospital.board.shows(QStringLiteral("心血管内科"))
        && hospital.board.picture(id("21-board"))
        && hospital.signIn(hospital.reception, People::receptionist)
        && hospital.reception.has(id("deskView"), Window::longPatienceMs)
        && hospital.reception.shows(People::receptionistName)
        && hospital.reception.picture(id("14-desk"))
        && hospital.kiosk.reaches(id("homeScreen"), Window::longPatienceMs)
        && hospital.kiosk.picture(id("01-home"));
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
        {QStringLiteral("The desk knows the patient"), theDeskKnowsThePatient},
        {QStringLiteral("A second file of a person is warned of"), aSecondFileIsWarnedOf},
        {QStringLiteral("The desk calls"), deskCalls},
        {QStringLiteral("The doctor sends the patient on"), doctorSendsOn},
        {QStringLiteral("Somebody without a card books for tomorrow"), somebodyWithoutACardBooks},
        {QStringLiteral("The booking is moved to today and checked in"),
            theBookingIsMovedAndCheckedIn},
        {QStringLiteral("Somebody whom nobody knows asks where to go"), nobodyKnowsHim},
        {QStringLiteral("An elderly person registers"), anElderlyPersonRegisters},
        {QStringLiteral("A visit in English"), aVisitInEnglish},
        {QStringLiteral("A visit on a lying screen"), aVisitOnALyingScreen},
        {QStringLiteral("The complaint is answered and closed"), theComplaintIsAnswered},
        {QStringLiteral("Every view of the desk"), everyViewOfTheDesk},
        {QStringLiteral("The server dies while somebody registers"), visitSurvivesTheServer},
        {QStringLiteral("Who goes away leaves nothing on the screen"), nobodyIsLeftOnTheScreen},
        {QStringLiteral("The board says that it knows nothing new"), theBoardSaysItIsStale},
        {QStringLiteral("The server is back"), theServerIsBack},
        {QStringLiteral("What was registered meanwhile is there once"), theOfflineVisitIsThereOnce},
        {QStringLiteral("The kiosk dies too"), visitSurvivesTheKiosk},
    };
}
} // namespace Tour

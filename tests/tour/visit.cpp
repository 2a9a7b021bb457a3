// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit.h"

namespace Tour {

namespace {

bool houseOpens(Hospital &hospital)
{
    return hospital.open()
        && hospital.enrol(hospital.kiosk, QStringLiteral("kiosk"), QStringLiteral("kiosk-1"))
        && hospital.enrol(hospital.reception, QStringLiteral("reception"), QStringLiteral("desk-1"))
        && hospital.enrol(hospital.board,
            QStringLiteral("board"),
            QStringLiteral("board-1"),
            {QStringLiteral("--department"), QStringLiteral("cardiology")})
        && hospital.board.has(QStringLiteral("boardDepartment"))
        && hospital.board.shows(QStringLiteral("心血管内科"))
        && hospital.board.picture(QStringLiteral("21-board"))
        && hospital.kiosk.reaches(QStringLiteral("homeScreen"))
        && hospital.kiosk.picture(QStringLiteral("01-home"));
}

bool everyoneCanRead(Hospital &hospital)
{
    Window &kiosk = hospital.kiosk;
    return kiosk.click(QStringLiteral("footerLanguageButton"))
        && kiosk.shows(QStringLiteral("Call for help"))
        && kiosk.picture(QStringLiteral("01c-home-en"))
        && kiosk.click(QStringLiteral("footerLanguageButton"))
        && kiosk.shows(QStringLiteral("呼叫帮助"))
        && kiosk.click(QStringLiteral("footerElderlyButton"))
        && kiosk.shows(QStringLiteral("标准字号")) && kiosk.picture(QStringLiteral("02-home-elder"))
        && kiosk.click(QStringLiteral("footerElderlyButton"))
        && kiosk.shows(QStringLiteral("长辈模式"));
}
} // namespace

std::vector<Chapter> visit()
{
    return {
        {QStringLiteral("The house opens"), houseOpens},
        {QStringLiteral("Everyone can read the kiosk"), everyoneCanRead},
    };
}
} // namespace Tour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hospital.h"

namespace Tour {

inline const QString kioskOne = QStringLiteral("kiosk-1");
inline const QString kioskTwo = QStringLiteral("kiosk-2");

bool everyoneCanRead(Hospital &hospital);
bool opinionsAreTaken(Hospital &hospital);
bool knownPatientRegisters(Hospital &hospital);
bool somebodyWithoutACardBooks(Hospital &hospital);
bool theBookingIsMovedAndCheckedIn(Hospital &hospital);
bool nobodyKnowsHim(Hospital &hospital);
bool anElderlyPersonRegisters(Hospital &hospital);
bool aVisitInEnglish(Hospital &hospital);
bool aVisitOnALyingScreen(Hospital &hospital);
bool visitSurvivesTheServer(Hospital &hospital);
bool visitSurvivesTheKiosk(Hospital &hospital);
bool nobodyIsLeftOnTheScreen(Hospital &hospital);
} // namespace Tour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hospital.h"

namespace Tour {

bool helpIsCalled(Hospital &hospital);
bool theDeskKnowsThePatient(Hospital &hospital);
bool aSecondFileIsWarnedOf(Hospital &hospital);
bool deskCalls(Hospital &hospital);
bool doctorSendsOn(Hospital &hospital);
bool theComplaintIsAnswered(Hospital &hospital);
bool everyViewOfTheDesk(Hospital &hospital);
bool theBoardSaysItIsStale(Hospital &hospital);
bool theServerIsBack(Hospital &hospital);
bool theOfflineVisitIsThereOnce(Hospital &hospital);
} // namespace Tour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

namespace Operations {

// The parts of the catalogue, by subject; see `catalogue`.
[[nodiscard]] std::vector<Act> patientActs();
[[nodiscard]] std::vector<Act> visitActs();
[[nodiscard]] std::vector<Act> bookingActs();
[[nodiscard]] std::vector<Act> leaseActs();
[[nodiscard]] std::vector<Act> scheduleActs();
[[nodiscard]] std::vector<Act> rotaActs();
[[nodiscard]] std::vector<Act> affectedActs();
[[nodiscard]] std::vector<Act> waitlistActs();
[[nodiscard]] std::vector<Act> messageActs();
[[nodiscard]] std::vector<Act> noShowActs();
[[nodiscard]] std::vector<Act> queueActs();
[[nodiscard]] std::vector<Act> placeActs();
[[nodiscard]] std::vector<Act> dutyActs();
[[nodiscard]] std::vector<Act> roomActs();
[[nodiscard]] std::vector<Act> unplacedActs();
[[nodiscard]] std::vector<Act> dayEndActs();
[[nodiscard]] std::vector<Act> undoActs();
[[nodiscard]] std::vector<Act> policyActs();
[[nodiscard]] std::vector<Act> careActs();
[[nodiscard]] std::vector<Act> claimActs();
[[nodiscard]] std::vector<Act> directoryActs();
[[nodiscard]] std::vector<Act> noticeActs();
[[nodiscard]] std::vector<Act> recoveryActs();
}

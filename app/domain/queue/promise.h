// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/policy.h"

namespace Domain {

/// The promise of queue.md section 1 under this policy: nobody without a medical urgency whose
/// clock starts more than so many minutes after another's is called before her. It is the most
/// that any class and any group are granted together.
[[nodiscard]] int promisedMin(const QueuePolicy &policy);
/// The same for emergency III.
[[nodiscard]] int promisedEmergencyMin(const QueuePolicy &policy);
} // namespace Domain

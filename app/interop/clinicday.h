// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/random.h"
#include "domain/queue/policy.h"

namespace Interop {

/// How the invented clinic is. The defaults are a department of a general hospital at normal load:
/// its rooms are in use for some four fifths of the hours.
struct ClinicWish {
    int days = 1;         ///< one after the other, 86,400 s apart; 1 … 366
    int rooms = 4;        ///< 1 … 50; the last one belongs to a doctor with a queue of his own
    int loadPercent = 85; ///< of the rooms' time that the people who come will need
    Domain::QueuePolicy policy; ///< its priors are how long services really take
};

/// EVENTS of such days (queue.md section 6) from 08:00 to 17:30, seconds since midnight: booked
/// people around their half hours, walk-ins with the morning's peak, returns with results,
/// emergencies; services with a doctor's own pace; late openings, lunch, a pause; people who do not
/// answer, go to the toilet, leave, get worse. The same for the same seed. Numbers are guesses of
/// the size that Chinese outpatient departments report, not measurements.
[[nodiscard]] QByteArray clinicDay(const ClinicWish &wish, Base::Random &random);
} // namespace Interop

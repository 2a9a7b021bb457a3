// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/demoplayer.h"
#include "store/transaction.h"

namespace Ctl {

/// Cards of invented people for the simulated reader, so that a demonstration has somebody to play:
/// `booked-N.card` has a booking later on the hospital's day `today` and can check in, `known-N.card` has a file and no
/// booking, `new-N.card` was never here. Two of each as far as there are such people; the same for
/// the same hospital, wish and moment. `folder` is made. The files' names, in this order.
/// Errors: those of reading the store, Unavailable `cannot-write`; files written before stay.
[[nodiscard]] Base::Result<QStringList> writeDemoCards(
    Store::Reader &reader, const DemoWish &wish, QDate today, const QString &folder);
} // namespace Ctl

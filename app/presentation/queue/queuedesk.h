// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "presentation/desktone.h"

namespace Presentation {

/// A room of the queue with whom it has.
struct QueueRoom {
    Domain::LocationId id;
    QString name;
    QString doctor;
    QString number;    ///< empty: nobody is called or inside
    QString person;    ///< "单雄信（shàn xióng xìn）" when the reading was corrected once
    DeskTag state;     ///< "看诊 6 分钟"
    QString brief;     ///< the same where there is little room: "看 6 分"
    bool ours = false; ///< this desk calls for it

    bool operator==(const QueueRoom &) const = default;
};

/// Which lists of a queue can be seen.
enum class QueueFilter { Waiting, Parked, Missed, Done, Awaiting };
constexpr int QueueFilterCount = 5;

/// What may be done now.
struct QueueAbilities {
    bool call = false;
    bool recall = false;
    bool pass = false;
    bool park = false;
    bool start = false;
    bool finish = false;
    bool bringBack = false;
    bool undo = false;
    bool callToDoor = false;
    bool escalate = false;
    bool undoEscalation = false;
    bool transfer = false;
    bool leave = false;
    bool duty = false;

    bool operator==(const QueueAbilities &) const = default;
};
} // namespace Presentation

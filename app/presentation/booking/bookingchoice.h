// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "domain/ids.h"
#include "presentation/desktone.h"

namespace Presentation {

/// Somebody who has a place in the chosen half hour.
struct BookedPerson {
    Domain::PatientId patientId;
    QString number; ///< of the ticket; a dash before the check-in
    QString name;
    DeskTag state;

    bool operator==(const BookedPerson &) const = default;
};

/// Another half hour that could do.
struct BookingAlternative {
    Domain::SlotId slotId;
    QString words; ///< "11:00", "王建国 10:30"

    bool operator==(const BookingAlternative &) const = default;
};

/// What the chosen half hour says of itself and what can be done with it.
struct BookingChoice {
    Domain::SlotId slotId; ///< empty: nothing is chosen
    QString title;         ///< "李慧，10:30–11:00"
    QString place;         ///< "302 诊室，主任医师"
    QString taken;         ///< "已约 3，共 4"
    DeskTag left;          ///< "余 1", "满", "已过"
    std::vector<BookedPerson> people;
    QString advice; ///< one sentence; empty: nothing to say
    DeskTone adviceTone = DeskTone::Info;
    std::vector<BookingAlternative> alternatives; ///< nearest first
    QString act;  ///< what Enter does: "约 10:30–11:00"; empty: not possible
    QString hold; ///< "先留 5 分钟", "不留了"; empty: not possible
    QString wait; ///< "排候补", "要候补的号：…", "不候补了"; empty: not possible
    bool overbook = false; ///< full, may be booked with a reason
    bool mine = false;     ///< the person's own booking: may be moved or cancelled
    int minutes = 0; ///< so long it would be, in whole half hours; 0: there is nothing to choose

    bool operator==(const BookingChoice &) const = default;
};

/// For whom is booked.
struct BookingFor {
    Domain::PatientId id; ///< empty: nobody is before the desk
    QString initial;
    QString name;
    QString person; ///< "女，72 岁"
    DeskTag tag;

    bool operator==(const BookingFor &) const = default;
};

/// Who books for the person.
struct BookingProxy {
    QString relation; ///< "女儿"; empty: the person herself
    QString name;
    QString phone; ///< is told of everything too

    bool operator==(const BookingProxy &) const = default;
};
} // namespace Presentation

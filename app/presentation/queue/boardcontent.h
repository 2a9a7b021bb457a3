// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QString>

#include "base/localtext.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/ids.h"
#include "domain/queue/ticket.h"
#include "sync/view.h"

namespace Presentation {

/// What a board may tell about people besides their number; the hospital's choice.
enum class BoardNaming { MaskedNames, NumbersOnly };

/// Why somebody stands where he stands, as far as strangers may know.
enum class BoardReason { Emergency, Priority, Booked, Results, Returned, WalkIn };

/// Somebody called to a room, or seen there.
struct BoardCall {
    Domain::CallId callId; ///< of the last announcement; changes when the person is called again
    QString number;
    QString name; ///< masked; empty when only numbers are shown
    Base::LocalText room;
    Domain::LocationId roomId;
    Domain::TicketState state = Domain::TicketState::Called;
    Base::Instant calledAt; ///< the last announcement
    int needs = 0;          ///< `CareNeed` bits: how she is called

    bool operator==(const BoardCall &) const = default;
};

/// A room of the department beside the one called last; without a number when nobody is there.
struct BoardRoom {
    Base::LocalText room;
    QString number;
    QString name;

    bool operator==(const BoardRoom &) const = default;
};

struct BoardWaiting {
    QString number;
    QString name;
    BoardReason reason = BoardReason::WalkIn;

    bool operator==(const BoardWaiting &) const = default;
};

/// Everything a waiting area is told about one department.
struct BoardContent {
    Domain::DepartmentId departmentId;
    Base::LocalText department;
    Base::LocalText place; ///< floor and waiting area; may be empty
    /// The last announcement that still holds, or else the day's last one: a board is not blank
    /// because a room is empty. Nothing before the first call of the day.
    std::optional<BoardCall> call;
    /// Who else was called within `RecentTime`, latest first: in the room, before it, or missed.
    std::vector<BoardCall> recent;
    std::vector<BoardRoom> rooms;         ///< by name, those with somebody first
    std::vector<BoardWaiting> next;       ///< next first, at most `MostNext`
    int waiting = 0;                      ///< all who wait, also those beyond `next`
    std::vector<Base::LocalText> notices; ///< what staff tell this department or all, oldest first

    bool operator==(const BoardContent &) const = default;
};

/// Who waits further behind has no use of the list, and the others would wait for its pages.
constexpr int MostNext = 20;
/// Whoever did not come for so long is asked for again or has left (queue.md, section 2).
constexpr std::chrono::minutes RecentTime{10};

/// What the board shows for `department` at `now` of the day `day`.
/// Errors: NotFound `no-department`; those of the store.
[[nodiscard]] Base::Result<BoardContent> readBoard(Sync::Reader &reader,
    const Domain::DepartmentId &department,
    QDate day,
    Base::Instant now,
    BoardNaming naming);

/// The reason tag of a waiting ticket: medical first, then its own return, then law and booking.
[[nodiscard]] BoardReason boardReason(const Domain::Ticket &ticket);
} // namespace Presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtext.h"
#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// What staff tell a waiting area: a doctor is late, a room has moved. Boards show it, and only as
/// long as it holds.
struct Notice {
    NoticeId id;
    DepartmentId departmentId; ///< empty: every waiting area of the house
    Base::LocalText text;      ///< Chinese always; without English the Chinese words stand alone
    StationId stationId;       ///< where it was written
    Base::Instant postedAt;
    Base::Instant endsAt;

    bool operator==(const Notice &) const = default;
};

/// One line of a board in letters that can be read from ten metres (DESIGN, section 4: 44 px, 1,824
/// of them wide), in UTF-16 units.
constexpr int LongestChineseNotice = 40;
constexpr int LongestEnglishNotice = 80;
/// What still holds tomorrow is said again tomorrow: a forgotten notice is a wrong one.
constexpr std::chrono::hours LongestNoticeTime{24};
} // namespace Domain

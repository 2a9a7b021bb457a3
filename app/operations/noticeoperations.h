// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory/notice.h"
#include "operations/operation.h"

namespace Operations {

/// `notice.post`, a fact of the desk: boards show `notice` from now until it ends. `postedAt` and
/// `stationId` are set here. Errors, nothing is changed then: Invalid `empty-text`; `too-long` (the
/// text that is; see `LongestChineseNotice`); `bad-time` when it would end before it begins or
/// later than `LongestNoticeTime`.
[[nodiscard]] Request postNotice(const Domain::Notice &notice, Base::Instant at);

/// `notice.end`, a fact of the desk: it holds no longer; one that has ended stays as it is.
/// Errors: NotFound `no-notice`.
[[nodiscard]] Request endNotice(const Domain::NoticeId &notice, Base::Instant at);
} // namespace Operations

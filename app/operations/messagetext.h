// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtext.h"
#include "domain/booking/message.h"
#include "operations/operation.h"

namespace Operations {

/// What a message says to its person, filled from what the store knows now, in the hospital's wall
/// time; the same whether a machine sends it or somebody reads it on the telephone.
/// Errors: Unavailable `no-texts`; Invalid `bad-document`; Conflict `obsolete` when it is no longer
/// true at `now`.
[[nodiscard]] Base::Result<QString> messageText(Store::Reader &reader,
    const Domain::Message &message,
    Base::Instant now,
    Base::Language language = Base::Language::Chinese);
/// Whose number it goes to: the patient's, or of who booked for her; empty: nobody's.
[[nodiscard]] Base::Result<QString> messagePhone(
    Store::Reader &reader, const Domain::Message &message);
} // namespace Operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// What somebody does in the house; decides what an account may do (`Operations::mayDo`). Stored as
/// its word in `staff.role`.
enum class StaffRole { Receptionist, Nurse, Doctor, Supervisor, Administrator };

[[nodiscard]] QString word(StaffRole role);
/// Nothing for an unknown word.
[[nodiscard]] std::optional<StaffRole> staffRole(const QString &word);

/// What somebody types to say who she is: as stored and compared, without spaces around it and in
/// small letters. Empty when it cannot be a name (no letters, too long, blanks within).
[[nodiscard]] QString accountName(const QString &typed);

/// Why a password will not do.
enum class PasswordFlaw { None, TooShort, TooLong, IsName };

/// At least `ShortestPassword` characters and not the account's own name. No rule asks for digits
/// or signs: such rules make short passwords worse and long ones unlikely (NIST SP 800-63B).
[[nodiscard]] PasswordFlaw passwordFlaw(const QString &password, const QString &name);

inline constexpr int ShortestPassword = 10;
/// Characters. Nobody types more; somebody's machine might.
inline constexpr int LongestPassword = 200;

/// Until when an account is locked after its `failures`th wrong try in a row at `now`; `Never`:
/// it is not. The fifth locks for half a minute, each further one for twice as long, at most an
/// hour: who has forgotten a password waits, who guesses has some 30 tries a day.
[[nodiscard]] Base::Instant lockedUntil(int failures, Base::Instant now);

/// How long a sign-in lasts: a double shift. (guess)
inline constexpr std::chrono::hours SessionLength{16};
/// Without the server somebody may sign in at a desk where she did so at most this long ago: over a
/// long weekend without a network. Whoever has left the house since is let in that long, too, so
/// it is not longer. (guess)
inline constexpr std::chrono::hours OfflineSignIn{72};
} // namespace Domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/password.h"
#include "base/random.h"
#include "store/stafftable.h"

QT_BEGIN_NAMESPACE
class QTextStream;
QT_END_NAMESPACE

namespace Ctl {

/// The administration's acts on the accounts of the people at the desks. Each is a line of the
/// audit trail.
class Staff
{
public:
    Staff(Store::Database &database,
        const Base::Clock &clock,
        Base::Random &random,
        const Base::PasswordCost &cost = Base::ModerateCost);

    /// A new account with a password that is shown once and changed at the first sign-in. With the
    /// first account the policy becomes `required`, unless somebody has set it.
    /// Errors: Invalid `bad-name`, `bad-role`, `empty-name`; Conflict `name-taken`.
    [[nodiscard]] Base::Result<QString> add(
        const QString &name, const QString &role, const QString &displayName);
    /// A new password to be changed at the next sign-in; ends every session and every lock-out.
    /// Errors: NotFound `no-account`.
    [[nodiscard]] Base::Result<QString> resetPassword(const QString &name);
    /// She may not sign in any more; her sessions end. What she did stays. Errors: `no-account`.
    [[nodiscard]] Base::Result<void> disable(const QString &name);
    /// She works here again. Errors: `no-account`.
    [[nodiscard]] Base::Result<void> enable(const QString &name);
    /// Ends a lock-out after wrong tries. Errors: `no-account`.
    [[nodiscard]] Base::Result<void> unlock(const QString &name);
    /// Whether desks want somebody signed in: `required` or `off`. Errors: Invalid `bad-policy`.
    [[nodiscard]] Base::Result<void> setSignIn(const QString &policy);

private:
    using Change = std::function<Base::Result<void>(Store::StaffTable &, Store::StaffAccount &)>;
    [[nodiscard]] Base::Result<void> change(
        const QString &name, const char *what, const Change &how);
    [[nodiscard]] Base::Result<void> audit(const char *what, const Domain::StaffId &about);
    [[nodiscard]] QString newPassword();

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Base::Random &m_random;
    Base::PasswordCost m_cost;
};

/// `daoyictl staff …` after its first word, which is left out; what to say goes to `out`. The exit
/// status.
[[nodiscard]] int staffCommand(Staff &staff,
    Store::Database &database,
    const QStringList &words,
    const QString &role,
    const QString &displayName,
    QTextStream &out);
} // namespace Ctl

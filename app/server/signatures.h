// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "operations/rights.h"
#include "store/stafftable.h"

namespace Server {

/// Whose act an operation is, and whether she may do it.
struct Signature {
    Domain::StaffId staff; ///< empty: nobody's
    QString refusal; ///< why it may not be done: `sign-in-needed`, `not-your-right`; empty: it may
    QString alarm; ///< it was told and stands, and somebody should look: `nobody-signed`,
                   ///< `unknown-staff`, `unknown-session`, `late-session`, `disabled-staff`;
                   ///< empty: all is well

    bool operator==(const Signature &) const = default;
};

/// What came from a desk at `at`, with the signer in its arguments.
struct SignedAct {
    QString name;
    QJsonObject arguments;
    Base::Instant at;
    bool question = false;
    bool fact = false; ///< told already: about the session it raises an alarm, it is not refused
};

/// Checks the account behind an act of a desk: does it exist, is it signed in there, does its role
/// include this. Kiosks, boards and the server's own stations have nobody signed in; desks neither
/// while the policy is `off`, but who has signed is checked all the same.
class Signatures
{
public:
    explicit Signatures(Store::Database &database)
        : m_table(database)
    {
    }

    /// Errors: those of the store.
    [[nodiscard]] Base::Result<Signature> check(
        const Domain::StationId &station, Operations::Role role, const SignedAct &act);
    /// Reads everything anew from now on. What was read holds for one transaction.
    void forget();

private:
    [[nodiscard]] Base::Result<QString> policy();
    [[nodiscard]] Base::Result<std::optional<Store::StaffAccount>> account(
        const Domain::StaffId &id);
    [[nodiscard]] Base::Result<std::optional<Store::StaffSession>> session(
        const Domain::StaffSessionId &id);
    [[nodiscard]] Base::Result<QString> sessionFlaw(
        const Domain::StationId &station, const Operations::Signer &signer, Base::Instant at);

    Store::StaffTable m_table;
    std::optional<QString> m_policy;
    std::map<Domain::StaffId, std::optional<Store::StaffAccount>> m_accounts;
    std::map<Domain::StaffSessionId, std::optional<Store::StaffSession>> m_sessions;
};
} // namespace Server

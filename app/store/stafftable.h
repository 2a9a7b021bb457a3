// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/ids.h"
#include "store/transaction.h"

namespace Store {

/// Somebody who may work at a desk, as the server knows her.
struct StaffAccount {
    Domain::StaffId id;
    QString name; ///< `Domain::accountName`; what she types
    QString displayName; ///< what her colleagues call her
    QString role; ///< word of a `Domain::StaffRole`
    QString password; ///< Argon2id, see `Base::hashPassword`
    bool mustChange = false; ///< the password was given to her by somebody else
    int failures = 0; ///< wrong tries in a row
    Base::Instant lockedUntilAt; ///< `Never`: not locked
    Base::Instant changedAt; ///< of the password
    Base::Instant disabledAt; ///< `Never`: she works here

    bool operator==(const StaffAccount &) const = default;
};

template<>
const Mapping<StaffAccount> &mapping<StaffAccount>();

/// Somebody is signed in at one station.
struct StaffSession {
    Domain::StaffSessionId id;
    Domain::StaffId staffId;
    Domain::StationId stationId;
    Base::Instant startedAt;
    Base::Instant endedAt; ///< `Never`: not ended by anybody

    bool operator==(const StaffSession &) const = default;
};

template<>
const Mapping<StaffSession> &mapping<StaffSession>();

/// What a desk keeps of somebody who has signed in there, for when the server is away.
struct StaffVerifier {
    Domain::StaffId id;
    QString name;
    QString displayName;
    QString role;
    QString verifier; ///< Argon2id of her password, made here with a salt of its own
    Base::Instant signedInAt; ///< last time with the server's consent; server's time
    int failures = 0; ///< wrong tries in a row while the server was away
    Base::Instant lockedUntilAt;

    bool operator==(const StaffVerifier &) const = default;
};

template<>
const Mapping<StaffVerifier> &mapping<StaffVerifier>();

/// The people who work at the desks: accounts, sessions and policies on a server; verifiers and
/// policies on a station. Writing functions belong inside a transaction.
class StaffTable
{
public:
    explicit StaffTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Base::Result<std::optional<StaffAccount>> account(const Domain::StaffId &id);
    [[nodiscard]] Base::Result<std::optional<StaffAccount>> accountNamed(const QString &name);
    /// By name.
    [[nodiscard]] Base::Result<std::vector<StaffAccount>> accounts();
    [[nodiscard]] Base::Result<void> put(const StaffAccount &account);

    [[nodiscard]] Base::Result<std::optional<StaffSession>> session(
        const Domain::StaffSessionId &id);
    /// The latest that somebody began at this station at `at` or before.
    [[nodiscard]] Base::Result<std::optional<StaffSession>> latestSession(
        const Domain::StaffId &staff, const Domain::StationId &station, Base::Instant at);
    [[nodiscard]] Base::Result<void> put(const StaffSession &session);
    /// Ends every session of hers that still runs.
    [[nodiscard]] Base::Result<void> endSessions(const Domain::StaffId &staff, Base::Instant at);

    [[nodiscard]] Base::Result<std::optional<StaffVerifier>> verifierNamed(const QString &name);
    [[nodiscard]] Base::Result<std::vector<StaffVerifier>> verifiers();
    [[nodiscard]] Base::Result<void> put(const StaffVerifier &verifier);
    [[nodiscard]] Base::Result<void> dropVerifier(const Domain::StaffId &id);

    /// Empty when nobody has set it.
    [[nodiscard]] Base::Result<QString> setting(const QString &name);
    [[nodiscard]] Base::Result<void> setSetting(const QString &name, const QString &value);

private:
    Database &m_database;
};

/// What a kiosk closes boxes with, as the server last said; base 64. The server keeps its own here.
inline const QString SealKeySetting = QStringLiteral("seal.publicKey");
/// On a station: with what its server signs the time; base 64.
inline const QString ServerKeySetting = QStringLiteral("server.key");
/// On a station: by how many seconds its clock was ahead when the server last spoke, if too much.
inline const QString ClockAheadSetting = QStringLiteral("clock.ahead");
/// On a station: `outgrown` when a schema step, of its own or of the server, has made other rows of
/// those that the server has told before.
inline const QString BaseSetting = QStringLiteral("base");
/// On a station: of which schema the server's rows were that it has.
inline const QString ServerSchemaSetting = QStringLiteral("server.schema");
/// On a station: `yes` when a person has given it up.
inline const QString WrittenOffSetting = QStringLiteral("written-off");
/// The policy that says whether desks want a person: `required` or `off`.
inline const QString SignInPolicy = QStringLiteral("staff.signIn");
inline const QString SignInRequired = QStringLiteral("required");
inline const QString SignInOff = QStringLiteral("off");
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/signatures.h"

namespace Server {

using Operations::Signer;
using Store::StaffAccount;
using Store::StaffSession;

namespace {
const auto SignInNeeded = QStringLiteral("sign-in-needed");
/// A station's idea of our time lags behind by the way of a message, and both count whole seconds.
constexpr std::chrono::seconds ClockSlack{60};

/// Not signed as it should be: a fact was told and stands, anything else waits for a sign-in.
Signature unsignedAct(const SignedAct &act, const char *alarm)
{
    return act.fact ? Signature{{}, {}, QString::fromLatin1(alarm)}
                    : Signature{{}, SignInNeeded, {}};
}
} // namespace

void Signatures::forget()
{
    m_policy.reset();
    m_accounts.clear();
    m_sessions.clear();
}

Base::Result<QString> Signatures::policy()
{
    if (!m_policy) {
        const auto read = m_table.setting(Store::SignInPolicy);
        if (!read)
            return read;
        m_policy = *read;
    }
    return *m_policy;
}

Base::Result<std::optional<StaffAccount>> Signatures::account(const Domain::StaffId &id)
{
    const auto known = m_accounts.find(id);
    if (known != m_accounts.end())
        return known->second;
    auto read = m_table.account(id);
    if (read)
        m_accounts.emplace(id, *read);
    return read;
}

Base::Result<std::optional<StaffSession>> Signatures::session(const Domain::StaffSessionId &id)
{
    const auto known = m_sessions.find(id);
    if (known != m_sessions.end())
        return known->second;
    auto read = m_table.session(id);
    if (read)
        m_sessions.emplace(id, *read);
    return read;
}

/// What is wrong with the session at the time of the act; empty: nothing.
Base::Result<QString> Signatures::sessionFlaw(
    const Domain::StationId &station, const Signer &signer, Base::Instant at)
{
    if (signer.session.isEmpty()) { // signed in while the server was away
        const auto latest = m_table.latestSession(signer.staff, station, at);
        if (!latest)
            return Base::passOn(latest);
        constexpr auto Longest = Domain::OfflineSignIn + Domain::SessionLength;
        const bool recent = *latest && (*latest)->startedAt + Longest >= at;
        return recent ? QString() : QStringLiteral("unknown-session");
    }
    const auto found = session(signer.session);
    if (!found)
        return Base::passOn(found);
    if (!*found || (*found)->staffId != signer.staff || (*found)->stationId != station)
        return QStringLiteral("unknown-session");
    const StaffSession &known = **found;
    const bool ended = known.endedAt != Base::Never && at > known.endedAt + ClockSlack;
    const bool over = at > known.startedAt + Domain::SessionLength;
    return ended || over ? QStringLiteral("late-session") : QString();
}

Base::Result<Signature> Signatures::check(
    const Domain::StationId &station, Operations::Role role, const SignedAct &act)
{
    if (role != Operations::Role::Reception || !Operations::isPersons(act.name))
        return Signature{};
    const auto signer = Operations::signerOf(act.arguments);
    if (!signer) {
        const auto wanted = policy();
        if (!wanted)
            return Base::passOn(wanted);
        return *wanted == Store::SignInRequired ? unsignedAct(act, "nobody-signed") : Signature{};
    }
    const auto known = account(signer->staff);
    if (!known)
        return Base::passOn(known);
    const auto work = *known ? Domain::staffRole((*known)->role) : std::nullopt;
    if (!work) // also after a restored backup: it has forgotten the account
        return unsignedAct(act, "unknown-staff");
    const bool may = act.question ? Operations::mayAsk(*work, act.name)
                                  : Operations::mayDo(*work, act.name);
    if (!may)
        return Signature{signer->staff, QStringLiteral("not-your-right"), {}};
    auto flaw = sessionFlaw(station, *signer, act.at);
    if (!flaw)
        return Base::passOn(flaw);
    const Base::Instant disabled = (*known)->disabledAt;
    if (disabled != Base::Never && act.at >= disabled)
        *flaw = QStringLiteral("disabled-staff");
    // What has not been told to anybody may still be refused. It also needs the server's own
    // consent, not only that of the desk while the server was away.
    if (!act.fact && (!flaw->isEmpty() || signer->session.isEmpty()))
        return Signature{signer->staff, SignInNeeded, {}};
    return Signature{signer->staff, {}, *flaw};
}
} // namespace Server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts.h"

#include <QJsonArray>

#include "base/log.h"
#include "domain/staff/staff.h"
#include "operations/arguments.h"
#include "store/servertable.h"

namespace Server {

using Base::ErrorKind;
using Domain::PasswordFlaw;
using Domain::StaffId;
using Operations::Outcome;
using Store::StaffAccount;
using Store::StaffTable;

namespace {
const auto Policy = QStringLiteral("staff.policy");
const auto SignInQuestion = QStringLiteral("staff.signIn");
const auto SignOutQuestion = QStringLiteral("staff.signOut");
const auto PasswordQuestion = QStringLiteral("staff.password");

Outcome wrongPassword()
{
    return Base::fail(ErrorKind::Forbidden, "wrong-password", {});
}

/// Adds one line under the site's newest operation. Inside a transaction.
Base::Result<void> audit(Store::Database &database, Store::AuditEntry act)
{
    const auto site = Store::ServerTable(database).site();
    if (!site)
        return Base::passOn(site);
    act.ver = site->ver;
    return Store::AuditTable(database).append({act});
}

/// Nothing: it will do.
std::optional<Outcome> flawOf(const QString &password, const QString &name, const QString &old)
{
    const auto no = [](const char *code) {
        return std::optional<Outcome>(Base::fail(ErrorKind::Invalid, code, {}));
    };
    if (password == old)
        return no("password-same");
    switch (Domain::passwordFlaw(password, name)) {
    case PasswordFlaw::TooShort:
        return no("password-short");
    case PasswordFlaw::TooLong:
        return no("password-long");
    case PasswordFlaw::IsName:
        return no("password-is-name");
    case PasswordFlaw::None:
        break;
    }
    return std::nullopt;
}
} // namespace

Accounts::Accounts(Store::Database &database,
    const Base::Clock &clock,
    Base::Random &random,
    const Base::PasswordCost &cost,
    QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_worker(cost)
{
}

bool Accounts::answers(const QString &question)
{
    return question.startsWith(QLatin1String("staff."));
}

void Accounts::answer(const Viewer &viewer,
    const QString &question,
    const QJsonObject &object,
    const Answer &answer)
{
    if (viewer.role != Operations::Role::Reception)
        return answer(Base::fail(ErrorKind::Forbidden, "not-your-role", question.left(40)));
    if (question == Policy)
        return answer(policy(viewer, object));
    if (question == SignOutQuestion)
        return answer(signOut(viewer, object));
    Operations::Arguments arguments(object);
    const QString name = Domain::accountName(arguments.text("name"));
    const QString typed = arguments.text("password");
    const QString wanted = arguments.text("new");
    if (!arguments.ok())
        return answer(arguments.error());
    if (question == SignInQuestion)
        return tryPassword({viewer, question, {}, {}, answer}, name, typed);
    if (question != PasswordQuestion)
        return answer(Base::fail(ErrorKind::Invalid, "unknown-question", question.left(40)));
    if (const auto flaw = flawOf(wanted, name, typed))
        return answer(*flaw);
    tryPassword({viewer, question, {}, wanted, answer}, name, typed);
}

/// What desks need to know before anybody signs in, and who of those they remember is gone: her
/// account is disabled or her password is another one since. `session`: whether it still holds.
Outcome Accounts::policy(const Viewer &viewer, const QJsonObject &arguments)
{
    constexpr qsizetype MostRemembered = 500;
    StaffTable table(m_database);
    const auto signIn = table.setting(Store::SignInPolicy);
    if (!signIn)
        return Base::passOn(signIn);
    QJsonArray gone;
    const QJsonArray known = arguments.value(QStringLiteral("known")).toArray();
    if (known.size() > MostRemembered)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("known"));
    for (const QJsonValue &one : known) {
        const QString id = one[QStringLiteral("staff")].toString();
        const auto since = Base::fromSeconds(one[QStringLiteral("since")].toInteger());
        const auto account = table.account(StaffId(id));
        if (!account)
            return Base::passOn(account);
        if (!*account || (*account)->disabledAt != Base::Never || (*account)->changedAt > since)
            gone.append(id);
    }
    const auto session =
        table.session(Domain::StaffSessionId(arguments.value(QStringLiteral("session")).toString()));
    if (!session)
        return Base::passOn(session);
    const bool holds = *session && (*session)->stationId == viewer.station
        && (*session)->endedAt == Base::Never
        && m_clock.now() <= (*session)->startedAt + Domain::SessionLength;
    return QJsonObject{
        {QStringLiteral("signIn"), signIn->isEmpty() ? Store::SignInOff : *signIn},
        {QStringLiteral("gone"), gone},
        {QStringLiteral("holds"), holds}};
}

Outcome Accounts::signOut(const Viewer &viewer, const QJsonObject &object)
{
    Operations::Arguments arguments(object);
    const auto id = arguments.id<Domain::StaffSessionId>("session");
    if (!arguments.ok())
        return arguments.error();
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    auto session = table.session(id);
    if (!session)
        return Base::passOn(session);
    const bool runs = *session && (*session)->stationId == viewer.station
        && (*session)->endedAt == Base::Never;
    if (!runs)
        return QJsonObject();
    (*session)->endedAt = m_clock.now();
    if (const auto put = table.put(**session); !put)
        return Base::passOn(put);
    const Try attempt{viewer, SignOutQuestion, (*session)->staffId, {}, {}};
    if (const auto noted = audit(m_database, line(attempt, {})); !noted)
        return Base::passOn(noted);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return QJsonObject();
}

Store::AuditEntry Accounts::line(const Try &attempt, const QString &result) const
{
    Store::AuditEntry entry;
    entry.doneAt = m_clock.now();
    entry.station = attempt.viewer.station;
    entry.staff = attempt.staff;
    entry.what = attempt.question;
    entry.result = result;
    return entry;
}

/// A try counts before the password is looked at: guesses that come all at once count as well.
Base::Result<std::optional<StaffAccount>> Accounts::countTry(
    const QString &name, Base::Instant &locked)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    auto account = table.accountNamed(name);
    if (!account || !*account)
        return account;
    StaffAccount &known = **account;
    if (known.lockedUntilAt > m_clock.now()) {
        locked = known.lockedUntilAt;
        return account;
    }
    known.failures += 1;
    known.lockedUntilAt = Domain::lockedUntil(known.failures, m_clock.now());
    if (const auto put = table.put(known); !put)
        return Base::passOn(put);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return account;
}

void Accounts::tryPassword(Try attempt, const QString &name, const QString &typed)
{
    Base::Instant locked = Base::Never;
    const auto account = countTry(name, locked);
    if (!account)
        return attempt.answer(Base::passOn(account));
    if (*account)
        attempt.staff = (*account)->id;
    if (locked != Base::Never)
        return turnAway(
            attempt, QJsonObject{{QStringLiteral("lockedUntil"), Base::toSeconds(locked)}});
    if (!*account) // somebody who is not there takes as long as somebody who is
        return m_worker.hash(typed, this, [this, attempt](const Base::Result<QString> &hash) {
            turnAway(attempt, hash ? wrongPassword() : Outcome(Base::passOn(hash)));
        });
    m_worker.check(
        typed, (*account)->password, this, [this, attempt](const Base::Result<bool> &fits) {
            if (!fits)
                return attempt.answer(Base::passOn(fits));
            judge(attempt, *fits);
        });
}

void Accounts::judge(const Try &attempt, bool fits)
{
    if (!fits)
        return turnAway(attempt, wrongPassword());
    const auto account = StaffTable(m_database).account(attempt.staff);
    if (!account)
        return attempt.answer(Base::passOn(account));
    if (!*account)
        return turnAway(attempt, wrongPassword());
    if ((*account)->disabledAt != Base::Never)
        return turnAway(attempt, Base::fail(ErrorKind::Forbidden, "staff-disabled", {}));
    if (!attempt.password.isEmpty())
        return change(attempt);
    attempt.answer(letIn(attempt, {}));
}

void Accounts::change(const Try &attempt)
{
    m_worker.hash(attempt.password, this, [this, attempt](const Base::Result<QString> &hash) {
        attempt.answer(hash ? letIn(attempt, *hash) : Outcome(Base::passOn(hash)));
    });
}

void Accounts::turnAway(const Try &attempt, const Outcome &outcome)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return attempt.answer(Base::passOn(transaction));
    const QString result = outcome ? QStringLiteral("staff-locked") : outcome.error().code;
    if (const auto noted = audit(m_database, line(attempt, result)); !noted)
        return attempt.answer(Base::passOn(noted));
    if (const auto done = (*transaction)->commit(); !done)
        return attempt.answer(Base::passOn(done));
    attempt.answer(outcome);
}

Outcome Accounts::letIn(const Try &attempt, const QString &hash)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    auto account = table.account(attempt.staff);
    if (!account)
        return Base::passOn(account);
    if (!*account || (*account)->disabledAt != Base::Never) // meanwhile
        return wrongPassword();
    StaffAccount &person = **account;
    person.failures = 0;
    person.lockedUntilAt = Base::Never;
    const auto now = m_clock.now();
    if (!hash.isEmpty()) {
        person.password = hash;
        person.changedAt = now;
        person.mustChange = false;
        // Whoever may have known the old one is out, everywhere.
        if (const auto ended = table.endSessions(person.id, now); !ended)
            return Base::passOn(ended);
    }
    if (const auto put = table.put(person); !put)
        return Base::passOn(put);
    QJsonObject told{{QStringLiteral("mustChange"), person.mustChange}};
    if (!person.mustChange) {
        const Store::StaffSession session{m_random.id<Domain::StaffSessionId>(),
            person.id,
            attempt.viewer.station,
            now,
            Base::Never};
        if (const auto put = table.put(session); !put)
            return Base::passOn(put);
        told = QJsonObject{{QStringLiteral("staff"), person.id.text()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("displayName"), person.displayName},
            {QStringLiteral("role"), person.role},
            {QStringLiteral("session"), session.id.text()},
            {QStringLiteral("startedAt"), Base::toSeconds(now)}};
    }
    if (const auto noted = audit(m_database, line(attempt, {})); !noted)
        return Base::passOn(noted);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return told;
}
} // namespace Server

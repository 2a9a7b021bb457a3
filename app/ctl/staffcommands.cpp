// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/staffcommands.h"

#include <QTextStream>

#include "domain/staff/staff.h"
#include "store/audittable.h"
#include "store/servertable.h"

namespace Ctl {

using Base::ErrorKind;
using Store::StaffAccount;
using Store::StaffTable;

Staff::Staff(Store::Database &database,
    const Base::Clock &clock,
    Base::Random &random,
    const Base::PasswordCost &cost)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_cost(cost)
{
}

/// 60 random bits in three groups that can be read out: it is used once.
QString Staff::newPassword()
{
    const QString token = m_random.token();
    return QStringList{token.mid(0, 4), token.mid(4, 4), token.mid(8, 4)}.join(u'-');
}

Base::Result<void> Staff::audit(const char *what, const Domain::StaffId &about)
{
    const auto site = Store::ServerTable(m_database).site();
    if (!site)
        return Base::passOn(site);
    Store::AuditEntry entry;
    entry.doneAt = m_clock.now();
    entry.station = Domain::StationId(QStringLiteral("administration"));
    entry.staff = about;
    entry.what = QString::fromLatin1(what);
    entry.ver = site->ver;
    return Store::AuditTable(m_database).append({entry});
}

Base::Result<QString> Staff::add(
    const QString &typed, const QString &role, const QString &displayName)
{
    const QString name = Domain::accountName(typed);
    if (name.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-name", {});
    if (!Domain::staffRole(role))
        return Base::fail(ErrorKind::Invalid, "bad-role", role);
    if (displayName.trimmed().isEmpty() || displayName.size() > 40)
        return Base::fail(ErrorKind::Invalid, "empty-name", {});
    const QString password = newPassword();
    const auto hash = Base::hashPassword(password, m_cost);
    if (!hash)
        return hash;
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    const auto taken = table.accountNamed(name);
    if (!taken)
        return Base::passOn(taken);
    if (*taken)
        return Base::fail(ErrorKind::Conflict, "name-taken", {});
    StaffAccount account;
    account.id = m_random.id<Domain::StaffId>();
    account.name = name;
    account.displayName = displayName.trimmed();
    account.role = role;
    account.password = *hash;
    account.mustChange = true;
    account.changedAt = m_clock.now();
    if (const auto put = table.put(account); !put)
        return Base::passOn(put);
    const auto policy = table.setting(Store::SignInPolicy);
    if (!policy)
        return policy;
    if (policy->isEmpty()) {
        const auto set = table.setSetting(Store::SignInPolicy, Store::SignInRequired);
        if (!set)
            return Base::passOn(set);
    }
    if (const auto noted = audit("staff.add", account.id); !noted)
        return Base::passOn(noted);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return password;
}

Base::Result<void> Staff::change(const QString &name, const char *what, const Change &how)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    auto account = table.accountNamed(Domain::accountName(name));
    if (!account)
        return Base::passOn(account);
    if (!*account)
        return Base::fail(ErrorKind::NotFound, "no-account", {});
    if (const auto done = how(table, **account); !done)
        return done;
    if (const auto put = table.put(**account); !put)
        return put;
    if (const auto noted = audit(what, (*account)->id); !noted)
        return noted;
    return (*transaction)->commit();
}

Base::Result<QString> Staff::resetPassword(const QString &name)
{
    const QString password = newPassword();
    const auto hash = Base::hashPassword(password, m_cost);
    if (!hash)
        return hash;
    const auto done = change(name,
        "staff.resetPassword",
        [&](StaffTable &table, StaffAccount &account) {
            account.password = *hash;
            account.mustChange = true;
            account.changedAt = m_clock.now();
            account.failures = 0;
            account.lockedUntilAt = Base::Never;
            return table.endSessions(account.id, m_clock.now());
        });
    if (!done)
        return Base::passOn(done);
    return password;
}

Base::Result<void> Staff::disable(const QString &name)
{
    return change(name, "staff.disable", [&](StaffTable &table, StaffAccount &account) {
        if (account.disabledAt == Base::Never)
            account.disabledAt = m_clock.now();
        return table.endSessions(account.id, m_clock.now());
    });
}

Base::Result<void> Staff::enable(const QString &name)
{
    return change(name, "staff.enable", [](StaffTable &, StaffAccount &account) {
        account.disabledAt = Base::Never;
        return Base::Result<void>();
    });
}

Base::Result<void> Staff::unlock(const QString &name)
{
    return change(name, "staff.unlock", [](StaffTable &, StaffAccount &account) {
        account.failures = 0;
        account.lockedUntilAt = Base::Never;
        return Base::Result<void>();
    });
}

Base::Result<void> Staff::setSignIn(const QString &policy)
{
    if (policy != Store::SignInRequired && policy != Store::SignInOff)
        return Base::fail(ErrorKind::Invalid, "bad-policy", policy.left(20));
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    const auto set = StaffTable(m_database).setSetting(Store::SignInPolicy, policy);
    if (!set)
        return set;
    const bool required = policy == Store::SignInRequired;
    if (const auto noted = audit(required ? "staff.requireSignIn" : "staff.dropSignIn", {}); !noted)
        return noted;
    return (*transaction)->commit();
}

namespace {
int complain(const QString &what)
{
    QTextStream(stderr) << "daoyictl: " << what << '\n';
    return 1;
}

int tell(const Base::Result<void> &done)
{
    return done ? 0 : complain(Base::describe(done.error()));
}

int tell(const Base::Result<QString> &password, QTextStream &out)
{
    if (!password)
        return complain(Base::describe(password.error()));
    out << *password << Qt::endl;
    return 0;
}

int list(Store::Database &database, QTextStream &out)
{
    const auto accounts = StaffTable(database).accounts();
    if (!accounts)
        return complain(Base::describe(accounts.error()));
    for (const StaffAccount &account : *accounts) {
        const char *state = account.disabledAt != Base::Never ? "disabled"
            : account.mustChange                              ? "has not signed in yet"
                                                              : "active";
        out << account.name << '\t' << account.role << '\t' << account.displayName << '\t' << state
            << '\t' << account.failures << " wrong tries" << Qt::endl;
    }
    return 0;
}
} // namespace

int staffCommand(Staff &staff,
    Store::Database &database,
    const QStringList &words,
    const QString &role,
    const QString &displayName,
    QTextStream &out)
{
    const QString verb = words.value(0);
    if (words.size() == 1 && verb == QLatin1String("list"))
        return list(database, out);
    if (words.size() == 2) {
        const QString &name = words.at(1);
        if (verb == QLatin1String("add"))
            return tell(staff.add(name, role, displayName), out);
        if (verb == QLatin1String("password"))
            return tell(staff.resetPassword(name), out);
        if (verb == QLatin1String("disable"))
            return tell(staff.disable(name));
        if (verb == QLatin1String("enable"))
            return tell(staff.enable(name));
        if (verb == QLatin1String("unlock"))
            return tell(staff.unlock(name));
        if (verb == QLatin1String("policy"))
            return tell(staff.setSignIn(name));
    }
    return complain(
        QStringLiteral("unknown command staff %1; see daoyictl --help").arg(words.join(u' ')));
}
} // namespace Ctl

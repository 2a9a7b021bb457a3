// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include <utility>

#include <QJsonArray>

#include "base/log.h"

namespace Sync {

using Base::ErrorKind;
using Operations::Outcome;
using Store::StaffTable;
using Store::StaffVerifier;

namespace {
/// So long somebody whose account was disabled may go on at a desk that has contact.
constexpr std::chrono::minutes LookPause{1};

Base::Result<void> locked(Base::Instant until, Base::Instant now)
{
    const auto left = std::max<qint64>(1, Base::toSeconds(until) - Base::toSeconds(now));
    return Base::fail(ErrorKind::Conflict, "staff-locked", QString::number(left));
}
} // namespace

SignIn::SignIn(Station &station,
    Store::Database &database,
    const Base::PasswordCost &cost,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_database(database)
    , m_worker(cost)
{
    m_look.setInterval(LookPause);
    connect(&m_look, &QTimer::timeout, this, &SignIn::askPolicy);
    connect(&station, &Station::contactChanged, this, &SignIn::askPolicy);
    m_look.start();
}

Base::Result<void> SignIn::load()
{
    const auto policy = StaffTable(m_database).setting(Store::SignInPolicy);
    if (!policy)
        return Base::passOn(policy);
    m_required = *policy == Store::SignInRequired;
    become(std::nullopt);
    askPolicy();
    return {};
}

/// From now on this person, or nobody, signs what the station does.
void SignIn::become(std::optional<Person> person)
{
    m_person = std::move(person);
    Signing signing;
    signing.required = m_required;
    if (m_person) {
        signing.signer = Operations::Signer{m_person->id, m_person->session};
        signing.role = m_person->role;
    }
    m_station.signAs(signing);
    Q_EMIT changed();
}

void SignIn::end(const Base::Result<void> &how)
{
    const Answer answer = std::exchange(m_answer, {});
    if (answer)
        answer(how);
}

Base::Result<void> SignIn::store(const std::function<Base::Result<void>(StaffTable &)> &write)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    StaffTable table(m_database);
    if (const auto written = write(table); !written)
        return written;
    return (*transaction)->commit();
}

void SignIn::signIn(const QString &typed, const QString &password, Answer answer)
{
    if (m_answer)
        return answer(Base::fail(ErrorKind::Conflict, "busy", {}));
    m_answer = std::move(answer);
    const QString name = Domain::accountName(typed);
    if (m_station.contact() == Contact::Lost)
        return signInHere(name, password);
    ask(QStringLiteral("staff.signIn"),
        {{QStringLiteral("name"), name}, {QStringLiteral("password"), password}},
        name,
        password);
}

void SignIn::changePassword(
    const QString &typed, const QString &old, const QString &wanted, Answer answer)
{
    if (m_answer)
        return answer(Base::fail(ErrorKind::Conflict, "busy", {}));
    m_answer = std::move(answer);
    const QString name = Domain::accountName(typed);
    ask(QStringLiteral("staff.password"),
        {{QStringLiteral("name"), name},
            {QStringLiteral("password"), old},
            {QStringLiteral("new"), wanted}},
        {},
        wanted);
}

/// `name` is not empty: when contact is lost on the way the desk decides by itself.
void SignIn::ask(const QString &question,
    const QJsonObject &arguments,
    const QString &name,
    const QString &password)
{
    m_station.ask(question, arguments, this, [this, name, password](const Outcome &outcome) {
        const bool away = !outcome && outcome.error().code == QLatin1String("offline");
        if (away && !name.isEmpty())
            return signInHere(name, password);
        onAnswered(outcome, password);
    });
}

void SignIn::onAnswered(const Outcome &outcome, const QString &password)
{
    if (!outcome)
        return end(Base::passOn(outcome));
    const auto text = [&outcome](const char *field) {
        return outcome->value(QLatin1String(field)).toString();
    };
    const auto number = [&outcome](const char *field) {
        return Base::fromSeconds(outcome->value(QLatin1String(field)).toInteger());
    };
    if (outcome->contains(QStringLiteral("lockedUntil")))
        return end(locked(number("lockedUntil"), m_station.now()));
    if (outcome->value(QStringLiteral("mustChange")).toBool())
        return end(Base::fail(ErrorKind::Conflict, "must-change", {}));
    const auto role = Domain::staffRole(text("role"));
    if (!role || text("staff").isEmpty())
        return end(Base::fail(ErrorKind::Corrupt, "bad-answer", {}));
    const Person person{Domain::StaffId(text("staff")),
        text("name"),
        text("displayName"),
        *role,
        Domain::StaffSessionId(text("session")),
        number("startedAt")};
    remember(person, password);
    become(person);
    end({});
}

/// Makes the verifier for the days without a network. When that fails she is in all the same.
void SignIn::remember(const Person &person, const QString &password)
{
    m_worker.hash(password, this, [this, person](const Base::Result<QString> &hash) {
        const auto kept = hash ? store([&](StaffTable &table) {
            return table.put(StaffVerifier{person.id,
                person.name,
                person.displayName,
                Domain::word(person.role),
                *hash,
                person.since,
                0,
                Base::Never});
        })
                               : Base::Result<void>(Base::passOn(hash));
        if (!kept)
            qCWarning(logSync, "%s", qPrintable(Base::describe(kept.error())));
    });
}

/// What is kept of her, after this try was counted: guesses that come all at once count as well.
Base::Result<StaffVerifier> SignIn::countTry(const QString &name)
{
    auto known = StaffTable(m_database).verifierNamed(name);
    if (!known)
        return Base::passOn(known);
    const auto now = m_station.now();
    if (!*known || now > (*known)->signedInAt + Domain::OfflineSignIn)
        return Base::fail(ErrorKind::Forbidden, "offline-unknown", {});
    StaffVerifier verifier = **known;
    if (verifier.lockedUntilAt > now)
        return Base::passOn(locked(verifier.lockedUntilAt, now));
    verifier.failures += 1;
    verifier.lockedUntilAt = Domain::lockedUntil(verifier.failures, now);
    const auto counted = store([&](StaffTable &table) { return table.put(verifier); });
    if (!counted)
        return Base::passOn(counted);
    return verifier;
}

void SignIn::signInHere(const QString &name, const QString &password)
{
    const auto verifier = countTry(name);
    if (!verifier)
        return end(Base::passOn(verifier));
    m_worker.check(password,
        verifier->verifier,
        this,
        [this, known = *verifier](const Base::Result<bool> &fits) {
            if (!fits)
                return end(Base::passOn(fits));
            if (!*fits)
                return end(Base::fail(ErrorKind::Forbidden, "wrong-password", {}));
            letInHere(known);
        });
}

void SignIn::letInHere(StaffVerifier verifier)
{
    const auto role = Domain::staffRole(verifier.role);
    if (!role)
        return end(Base::fail(ErrorKind::Corrupt, "bad-row", QStringLiteral("staff_verifier")));
    verifier.failures = 0;
    verifier.lockedUntilAt = Base::Never;
    const auto stored = store([&](StaffTable &table) { return table.put(verifier); });
    if (!stored)
        return end(stored);
    become(Person{
        verifier.id, verifier.name, verifier.displayName, *role, {}, m_station.now()});
    end({});
}

void SignIn::signOut()
{
    if (!m_person)
        return;
    const auto session = m_person->session;
    if (!session.isEmpty() && m_station.contact() == Contact::Connected)
        m_station.ask(QStringLiteral("staff.signOut"),
            {{QStringLiteral("session"), session.text()}},
            this,
            [](const Outcome &) {}); // otherwise it ends by itself
    become(std::nullopt);
}

void SignIn::askPolicy()
{
    if (m_station.contact() == Contact::Lost)
        return;
    const auto verifiers = StaffTable(m_database).verifiers();
    if (!verifiers)
        return;
    QJsonArray known;
    for (const StaffVerifier &verifier : *verifiers)
        known.append(QJsonObject{{QStringLiteral("staff"), verifier.id.text()},
            {QStringLiteral("since"), Base::toSeconds(verifier.signedInAt)}});
    m_station.ask(QStringLiteral("staff.policy"),
        {{QStringLiteral("known"), known},
            {QStringLiteral("session"), m_person ? m_person->session.text() : QString()}},
        this,
        [this](const Outcome &outcome) { onPolicy(outcome); });
}

void SignIn::onPolicy(const Outcome &outcome)
{
    if (!outcome)
        return;
    const QString policy = outcome->value(QStringLiteral("signIn")).toString();
    const QJsonArray gone = outcome->value(QStringLiteral("gone")).toArray();
    const bool required = policy == Store::SignInRequired;
    const auto stored = store([&](StaffTable &table) -> Base::Result<void> {
        for (const QJsonValue &id : gone) {
            const auto dropped = table.dropVerifier(Domain::StaffId(id.toString()));
            if (!dropped)
                return dropped;
        }
        return table.setSetting(Store::SignInPolicy, policy);
    });
    if (!stored)
        qCWarning(logSync, "%s", qPrintable(Base::describe(stored.error())));
    const bool another = std::exchange(m_required, required) != required;
    auto person = m_person;
    const bool unwelcome = person && gone.contains(person->id.text());
    const bool lapsed = person && !person->session.isEmpty()
        && !outcome->value(QStringLiteral("holds")).toBool();
    if (unwelcome)
        person.reset();
    else if (lapsed)
        person->session = {}; // facts only, until she signs in again
    if (another || unwelcome || lapsed)
        become(person);
}
} // namespace Sync

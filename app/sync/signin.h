// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "base/password.h"
#include "store/stafftable.h"
#include "sync/station.h"

namespace Sync {

/// Who works at this desk. With contact the server lets people in; without it, somebody who was
/// let in here not long ago (`Domain::OfflineSignIn`) is known by a verifier that the desk keeps,
/// and may record facts only. Whoever is in signs what the station does.
class SignIn : public QObject
{
    Q_OBJECT

public:
    struct Person {
        Domain::StaffId id;
        QString name; ///< of the account
        QString displayName;
        Domain::StaffRole role = Domain::StaffRole::Receptionist;
        Domain::StaffSessionId session; ///< empty: the server has not let her in
        Base::Instant since; ///< server's time

        bool operator==(const Person &) const = default;
    };

    /// How a try ended; called once, later, unless this is gone.
    using Answer = std::function<void(const Base::Result<void> &)>;

    /// All must outlive this; `database` is the station's.
    SignIn(Station &station,
        Store::Database &database,
        const Base::PasswordCost &cost = Base::ModerateCost,
        QObject *parent = nullptr);

    /// Reads what the desk was last told of the policy. Errors: those of the store.
    [[nodiscard]] Base::Result<void> load();
    /// Whether the hospital wants somebody signed in at its desks.
    [[nodiscard]] bool isRequired() const { return m_required; }

    /// Nobody: signed out, or locked.
    [[nodiscard]] const std::optional<Person> &person() const { return m_person; }

    /// Errors: Forbidden `wrong-password`, `staff-disabled`, `offline-unknown` (without contact,
    /// and not let in here lately); Conflict `staff-locked` (the detail: for how many seconds),
    /// `must-change` (nobody is in before `changePassword`), `busy` (a try is under way);
    /// Unavailable `busy`, those of the store.
    void signIn(const QString &name, const QString &password, Answer answer);
    /// Needs contact; signs in, too. Errors: as `signIn`, Unavailable `offline`, Invalid
    /// `password-short`, `password-long`, `password-is-name`, `password-same`.
    void changePassword(
        const QString &name, const QString &old, const QString &wanted, Answer answer);
    /// Nobody is in from now on. The server is told when it is there.
    void signOut();
    /// Asks the server for the policy and whether the person who is in is still welcome; it does
    /// so by itself at every contact and once a minute.
    void askPolicy();

Q_SIGNALS:
    /// Somebody came in or is out, or the policy is another one.
    void changed();

private:
    void ask(const QString &question,
        const QJsonObject &arguments,
        const QString &name,
        const QString &password);
    void onAnswered(const Operations::Outcome &outcome, const QString &password);
    void onPolicy(const Operations::Outcome &outcome);
    void signInHere(const QString &name, const QString &password);
    [[nodiscard]] Base::Result<Store::StaffVerifier> countTry(const QString &name);
    void letInHere(Store::StaffVerifier verifier);
    void remember(const Person &person, const QString &password);
    [[nodiscard]] Base::Result<void> store(
        const std::function<Base::Result<void>(Store::StaffTable &)> &write);
    void become(std::optional<Person> person);
    void end(const Base::Result<void> &how);

    Station &m_station;
    Store::Database &m_database;
    bool m_required = false;
    std::optional<Person> m_person;
    Answer m_answer; ///< of the try that is under way
    QTimer m_look;
    Base::PasswordWorker m_worker;
};
} // namespace Sync

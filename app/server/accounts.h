// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "base/clock.h"
#include "base/password.h"
#include "base/random.h"
#include "operations/operation.h"
#include "server/scope.h"
#include "store/audittable.h"
#include "store/stafftable.h"

namespace Server {

/// People at the desks' doors: lets them in, one try at a time, and sees them out. Questions are
/// answered later: a password takes its time (`Base::PasswordWorker`), the server does not wait.
class Accounts : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Operations::Outcome &)>;

    Accounts(Store::Database &database,
        const Base::Clock &clock,
        Base::Random &random,
        const Base::PasswordCost &cost = Base::ModerateCost,
        QObject *parent = nullptr);

    /// `staff.policy`, `staff.signIn`, `staff.signOut`, `staff.password`; see
    /// app/protocol/README.md, "Questions".
    [[nodiscard]] static bool answers(const QString &question);
    /// `answer` is called once, at once or later. Every try and every sign-out is written into the
    /// audit trail before it is answered.
    /// Errors: Forbidden `not-your-role` (no desk), `wrong-password` (or no such account),
    /// `staff-disabled`; Invalid `unknown-question`, `bad-arguments`, `password-short`,
    /// `password-long`, `password-is-name`, `password-same`; Unavailable `busy`, those of the
    /// store.
    void answer(const Viewer &viewer,
        const QString &question,
        const QJsonObject &arguments,
        const Answer &answer);

private:
    struct Try {
        Viewer viewer;
        QString question;
        Domain::StaffId staff; ///< empty: there is no such account
        QString password;      ///< that is wanted from now on; empty: the old one stays
        Answer answer;
    };

    [[nodiscard]] Operations::Outcome policy(
        const Viewer &viewer, const QJsonObject &arguments);
    [[nodiscard]] Operations::Outcome signOut(
        const Viewer &viewer, const QJsonObject &arguments);
    void tryPassword(Try attempt, const QString &name, const QString &typed);
    /// The account, after its try was counted; nothing in `locked`: it may be tried.
    [[nodiscard]] Base::Result<std::optional<Store::StaffAccount>> countTry(
        const QString &name, Base::Instant &locked);
    void judge(const Try &attempt, bool fits);
    void change(const Try &attempt);
    /// Wrong or locked out: written down, then told.
    void turnAway(const Try &attempt, const Operations::Outcome &outcome);
    /// Lets the person in; a `hash` that is not empty is her password from now on.
    [[nodiscard]] Operations::Outcome letIn(const Try &attempt, const QString &hash);
    [[nodiscard]] Store::AuditEntry line(const Try &attempt, const QString &result) const;

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Base::Random &m_random;
    Base::PasswordWorker m_worker;
};
} // namespace Server

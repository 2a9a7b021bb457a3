// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts.h"

#include "ctl/staffcommands.h"
#include "domain/staff/staff.h"
#include "operations/careoperations.h"
#include "operations/leaseoperations.h"
#include "operations/rights.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Door;
using TestLib::Guest;
using TestLib::NthFails;

namespace {
/// The cheapest that libsodium takes, on the same way.
constexpr Base::PasswordCost Cheap{1, 8192};
const QString Right = QStringLiteral("three quiet words");
} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT

    Operations::Outcome ask(Guest &guest, const QString &question, const QJsonObject &arguments)
    {
        guest.forget();
        guest.hold(Protocol::encode(Protocol::Ask{++m_number, question, arguments}));
        const auto heard = [&] {
            const auto *answered = guest.heard<Protocol::Answered>();
            return answered != nullptr && answered->number == m_number;
        };
        if (!QTest::qWaitFor(heard, 20'000))
            return Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
        return guest.heard<Protocol::Answered>()->outcome;
    }

    Operations::Outcome signIn(Guest &guest, const QString &name, const QString &password)
    {
        return ask(guest, "staff.signIn", {{"name", name}, {"password", password}});
    }

    /// An account with the password `Right`, its own already.
    void hire(const QString &name, const char *role = "receptionist")
    {
        VERIFY_OK(m_staff->add(name, role, "周敏"));
        auto account = **Store::StaffTable(*m_door->database).accountNamed(name);
        account.password = *Base::hashPassword(Right, Cheap);
        account.mustChange = false;
        VERIFY_OK(Store::StaffTable(*m_door->database).put(account));
    }

    Store::StaffAccount account(const QString &name)
    {
        return **Store::StaffTable(*m_door->database).accountNamed(name);
    }

    static Operations::Request survey(const QString &id)
    {
        Survey row;
        row.id = SurveyId(id);
        row.score = 3;
        return Operations::recordSurvey(row, {});
    }

    /// The request as this person signs it.
    static Operations::Request by(const Operations::Outcome &entered, Operations::Request request)
    {
        request.arguments = Operations::withSigner(request.arguments,
            {StaffId(entered->value("staff").toString()),
                StaffSessionId(entered->value("session").toString())});
        return request;
    }

    qint64 count(const char *what)
    {
        return m_door->database->run(QStringLiteral("SELECT count(*) AS n FROM ")
                                     + QLatin1String(what))
            ->front()
            .value("n")
            .toInteger();
    }

    QString lastAlarm()
    {
        const auto alarms = Store::ServerTable(*m_door->database).openAlarms(100);
        return alarms->empty() ? QString() : alarms->back().code;
    }

    /// The last line of the trail: "what person result".
    QString lastLine()
    {
        const auto line = *Store::AuditTable(*m_door->database).newest();
        return QStringList{line->what, line->staff.text(), line->result}.join(u' ');
    }

private Q_SLOTS:

    void init()
    {
        m_door = std::make_unique<Door>(Cheap);
        m_staff = std::make_unique<Ctl::Staff>(
            *m_door->database, m_door->clock, m_door->random, Cheap);
        m_desk = std::make_unique<Guest>(*m_door);
        m_desk->enter("reception");
    }

    void cleanup()
    {
        const auto verdict = Store::AuditTable(*m_door->database).verify();
        VERIFY_OK(verdict);
        QVERIFY(!verdict->broken);
        m_desk.reset();
    }

    // Coming in

    void personComesInWithHerPassword()
    {
        hire("zhou.min", "nurse");

        const auto entered = signIn(*m_desk, " Zhou.Min", Right);

        VERIFY_OK(entered);
        QCOMPARE(entered->value("displayName").toString(), "周敏");
        QCOMPARE(entered->value("role").toString(), "nurse");
        QVERIFY(entered->value("session").toString().size() >= 26);
        QVERIFY(!m_desk->everythingHeard().contains("argon2"));
        QCOMPARE(lastLine(), "staff.signIn " + account("zhou.min").id.text() + ' ');
    }

    void wrongWordsAreAllAlike()
    {
        hire("zhou.min");

        VERIFY_FAILS(signIn(*m_desk, "zhou.min", "another"), "wrong-password");
        QCOMPARE(lastLine(), "staff.signIn " + account("zhou.min").id.text() + " wrong-password");
        VERIFY_FAILS(signIn(*m_desk, "nobody", Right), "wrong-password");
        QCOMPARE(lastLine(), "staff.signIn  wrong-password"); // not what was typed as a name
        VERIFY_FAILS(signIn(*m_desk, "", ""), "wrong-password");
        VERIFY_FAILS(signIn(*m_desk, "' OR 1=1 --", Right), "wrong-password");
        QCOMPARE(count("staff_session"), 0);
    }

    void onlyDesksAreAsked()
    {
        hire("zhou.min");
        for (const char *role : {"kiosk", "board"}) {
            Guest guest(*m_door);
            guest.enter(role);
            VERIFY_FAILS(signIn(guest, "zhou.min", Right), "not-your-role");
            VERIFY_FAILS(ask(guest, "staff.policy", {}), "not-your-role");
        }
    }

    void wordsOfAnotherShapeAreRefused()
    {
        VERIFY_FAILS(ask(*m_desk, "staff.signIn", {{"name", 7}}), "bad-arguments");
        VERIFY_FAILS(ask(*m_desk, "staff.all", {}), "unknown-question");
        VERIFY_FAILS(ask(*m_desk, "staff.signOut", {}), "bad-arguments");
        VERIFY_OK(ask(*m_desk, "staff.signOut", {{"session", "none"}}));
    }

    // Guessing

    void fifthWrongTryLocksForHalfAMinute()
    {
        hire("zhou.min");
        for (int i = 0; i < 5; ++i)
            VERIFY_FAILS(signIn(*m_desk, "zhou.min", "guess"), "wrong-password");

        const auto locked = signIn(*m_desk, "zhou.min", Right);
        VERIFY_OK(locked);
        QCOMPARE(locked->value("lockedUntil").toInteger(),
            Base::toSeconds(m_door->clock.now() + 30s));
        QVERIFY(!locked->contains("session"));
        QVERIFY(lastLine().endsWith(" staff-locked"));

        m_door->clock.advance(31s);
        VERIFY_FAILS(signIn(*m_desk, "zhou.min", "guess"), "wrong-password");
        m_door->clock.advance(31s); // twice as long by now
        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("lockedUntil"));
        m_door->clock.advance(30s);
        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("session"));
        QCOMPARE(account("zhou.min").failures, 0);
        VERIFY_FAILS(signIn(*m_desk, "zhou.min", "guess"), "wrong-password"); // counted anew
    }

    void triesWhileLockedDoNotLockForLonger()
    {
        hire("zhou.min");
        for (int i = 0; i < 20; ++i)
            (void)signIn(*m_desk, "zhou.min", "guess").has_value();

        QCOMPARE(account("zhou.min").failures, 5);
    }

    void guessesThatComeAtOnceAreCountedOneByOne()
    {
        hire("zhou.min");
        for (int i = 0; i < 20; ++i)
            m_desk->hold(Protocol::encode(Protocol::Ask{
                1000 + i, "staff.signIn", {{"name", "zhou.min"}, {"password", "guess"}}}));

        QCOMPARE(account("zhou.min").failures, 5); // the sixth was locked out already
        QTRY_VERIFY(m_desk->heard<Protocol::Answered>()->number >= 1000);
        m_number = 2000;
        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("lockedUntil"));
    }

    void administratorUnlocks()
    {
        hire("zhou.min");
        for (int i = 0; i < 5; ++i)
            VERIFY_FAILS(signIn(*m_desk, "zhou.min", "guess"), "wrong-password");
        VERIFY_OK(m_staff->unlock("zhou.min"));

        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("session"));
    }

    void tryCountsAlsoWhenTheDiskFailsAfterwards()
    {
        hire("zhou.min");
        for (int nth = 1;; ++nth) {
            const int before = account("zhou.min").failures;
            m_door->clock.advance(2h);
            m_door->faults.arm(nth, NthFails::Mode::FromThenOn);
            const auto outcome = signIn(*m_desk, "zhou.min", "guess");
            const bool struck = m_door->faults.struck();
            m_door->faults.heal();
            QVERIFY(!outcome);
            const bool looked = outcome.error().code == QLatin1String("wrong-password");
            QVERIFY2(!looked || account("zhou.min").failures == before + 1, "a free guess");
            if (!struck)
                break;
        }
    }

    // Passwords

    void firstSignInAsksForAPasswordOfOnesOwn()
    {
        const auto given = m_staff->add("zhou.min", "receptionist", "周敏");
        VERIFY_OK(given);

        const auto first = signIn(*m_desk, "zhou.min", *given);
        VERIFY_OK(first);
        QVERIFY(first->value("mustChange").toBool());
        QVERIFY(!first->contains("session"));
        const auto changed = ask(*m_desk,
            "staff.password",
            {{"name", "zhou.min"}, {"password", *given}, {"new", Right}});
        VERIFY_OK(changed);
        QVERIFY(changed->contains("session"));
        VERIFY_FAILS(signIn(*m_desk, "zhou.min", *given), "wrong-password");
        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("session"));
    }

    void newPasswordKeepsTheRules()
    {
        hire("zhou.min.desk");
        const auto change = [&](const QString &old, const QString &wanted) {
            return ask(*m_desk,
                "staff.password",
                {{"name", "zhou.min.desk"}, {"password", old}, {"new", wanted}});
        };

        VERIFY_FAILS(change(Right, "too short"), "password-short");
        VERIFY_FAILS(change(Right, "Zhou.Min.Desk"), "password-is-name");
        VERIFY_FAILS(change(Right, QString(300, 'a')), "password-long");
        VERIFY_FAILS(change(Right, Right), "password-same");
        VERIFY_FAILS(change("guess guess", "another long one"), "wrong-password");
        QVERIFY(signIn(*m_desk, "zhou.min.desk", Right)->contains("session"));
    }

    void changedPasswordEndsWhatWasBegunWithTheOldOne()
    {
        hire("zhou.min");
        Guest other(*m_door);
        other.enter("reception");
        const auto there = signIn(other, "zhou.min", Right);
        m_door->clock.advance(5min);
        VERIFY_OK(ask(*m_desk,
            "staff.password",
            {{"name", "zhou.min"}, {"password", Right}, {"new", "another long one"}}));

        const auto policy =
            ask(other, "staff.policy", {{"session", there->value("session")}});
        VERIFY_OK(policy);
        QVERIFY(!policy->value("holds").toBool());
    }

    // Policy

    void firstAccountMakesSignInRequired()
    {
        QCOMPARE(ask(*m_desk, "staff.policy", {})->value("signIn").toString(), "off");
        hire("zhou.min");
        QCOMPARE(ask(*m_desk, "staff.policy", {})->value("signIn").toString(), "required");
        VERIFY_OK(m_staff->setSignIn("off"));
        hire("li.hui");
        QCOMPARE(ask(*m_desk, "staff.policy", {})->value("signIn").toString(), "off");
        VERIFY_FAILS(m_staff->setSignIn("perhaps"), "bad-policy");
    }

    void policyTellsWhoIsGone()
    {
        hire("zhou.min");
        hire("li.hui");
        hire("wang.fang");
        const auto since = Base::toSeconds(m_door->clock.now());
        QJsonArray known{QJsonObject{{"staff", "stranger"}, {"since", since}}};
        for (const char *name : {"zhou.min", "li.hui", "wang.fang"})
            known.append(QJsonObject{{"staff", account(name).id.text()}, {"since", since}});
        m_door->clock.advance(1min);
        VERIFY_OK(m_staff->disable("li.hui"));
        VERIFY_OK(m_staff->resetPassword("wang.fang"));

        const auto policy = ask(*m_desk, "staff.policy", {{"known", known}});

        QCOMPARE(policy->value("gone").toArray(),
            QJsonArray({"stranger", account("li.hui").id.text(), account("wang.fang").id.text()}));
    }

    // What may be done

    void requiredSignInKeepsOutWhatNobodySigned()
    {
        hire("zhou.min");

        VERIFY_OK(m_desk->push(survey("told"))); // a fact was told to somebody: it stands
        QCOMPARE(lastAlarm(), "nobody-signed");
        m_desk->say(Protocol::Ask{
            ++m_number, "person.byIdentifier", {{"kind", 1}, {"value", "1"}}});
        VERIFY_FAILS(m_desk->heard<Protocol::Answered>()->outcome, "sign-in-needed");
        QVERIFY(lastLine().endsWith("sign-in-needed"));
    }

    void kioskNeedsNobody()
    {
        hire("zhou.min");
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");

        VERIFY_OK(kiosk.push(survey("s")));
        QCOMPARE(lastAlarm(), QString());
    }

    void signedActIsHersInTheTrail()
    {
        hire("zhou.min");
        const auto entered = signIn(*m_desk, "zhou.min", Right);

        VERIFY_OK(m_desk->push(by(entered, survey("s"))));

        QCOMPARE(lastLine(), "survey.record " + account("zhou.min").id.text() + ' ');
        QCOMPARE(lastAlarm(), QString());
    }

    void nobodyDoesMoreThanHerWork()
    {
        hire("admin", "administrator");
        const auto entered = signIn(*m_desk, "admin", Right);

        VERIFY_FAILS(m_desk->push(by(entered, survey("s"))), "not-your-right");
        QCOMPARE(count("survey"), 0);
        QCOMPARE(count("quarantine"), 1); // where a person looks at it
        QVERIFY(lastLine().endsWith("not-your-right"));
        const auto question = by(entered,
            {"person.byIdentifier", 1, {{"kind", 1}, {"value", "1"}}, {}});
        VERIFY_FAILS(ask(*m_desk, question.name, question.arguments), "not-your-right");
    }

    void sessionOfAnotherStationIsNone()
    {
        hire("zhou.min");
        Guest other(*m_door);
        other.enter("reception");
        const auto there = signIn(other, "zhou.min", Right);

        VERIFY_OK(m_desk->push(by(there, survey("told"))));
        QCOMPARE(lastAlarm(), "unknown-session");
        const auto question =
            by(there, {"person.byIdentifier", 1, {{"kind", 1}, {"value", "1"}}, {}});
        VERIFY_FAILS(ask(*m_desk, question.name, question.arguments), "sign-in-needed");
        VERIFY_OK(ask(other, question.name, question.arguments));
    }

    void sessionEnds_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("signed out") << "out";
        QTest::newRow("after a double shift") << "time";
        QTest::newRow("account disabled") << "disabled";
        QTest::newRow("password reset") << "reset";
    }

    void sessionEnds()
    {
        QFETCH(QString, how);
        hire("zhou.min");
        const auto entered = signIn(*m_desk, "zhou.min", Right);
        const auto question =
            by(entered, {"person.byIdentifier", 1, {{"kind", 1}, {"value", "1"}}, {}});
        VERIFY_OK(ask(*m_desk, question.name, question.arguments));
        VERIFY_OK(m_desk->push(by(entered, survey("during"))));
        QCOMPARE(lastAlarm(), QString());

        if (how == "out")
            VERIFY_OK(ask(*m_desk, "staff.signOut", {{"session", entered->value("session")}}));
        else if (how == "disabled")
            VERIFY_OK(m_staff->disable("zhou.min"));
        else if (how == "reset")
            VERIFY_OK(m_staff->resetPassword("zhou.min"));
        m_door->clock.advance(how == "time" ? SessionLength + 1min : std::chrono::minutes(2));

        VERIFY_FAILS(ask(*m_desk, question.name, question.arguments), "sign-in-needed");
        VERIFY_OK(m_desk->push(by(entered, survey("after")))); // told: it stands and is listed
        QCOMPARE(lastAlarm(), how == "disabled" ? "disabled-staff" : "late-session");
    }

    void disabledPersonIsToldSoWhenThePasswordIsRight()
    {
        hire("zhou.min");
        VERIFY_OK(m_staff->disable("zhou.min"));

        VERIFY_FAILS(signIn(*m_desk, "zhou.min", "guess"), "wrong-password");
        VERIFY_FAILS(signIn(*m_desk, "zhou.min", Right), "staff-disabled");
        VERIFY_OK(m_staff->enable("zhou.min"));
        QVERIFY(signIn(*m_desk, "zhou.min", Right)->contains("session"));
    }

    void offlineSignInIsForFactsOfWhoWasHereLately()
    {
        hire("zhou.min");
        hire("stranger");
        const auto entered = signIn(*m_desk, "zhou.min", Right);
        const auto offline = [&](const QString &name, const QString &id) {
            auto request = survey(id);
            request.arguments =
                Operations::withSigner(request.arguments, {account(name).id, {}});
            return request;
        };
        m_door->clock.advance(OfflineSignIn);

        VERIFY_OK(m_desk->push(offline("zhou.min", "a")));
        QCOMPARE(lastAlarm(), QString());
        const auto question = Operations::withSigner(
            {{"kind", 1}, {"value", "1"}}, {account("zhou.min").id, {}});
        VERIFY_FAILS(ask(*m_desk, "person.byIdentifier", question), "sign-in-needed");
        VERIFY_OK(m_desk->push(offline("stranger", "b")));
        QCOMPARE(lastAlarm(), "unknown-session");
    }

    void stationItselfNeedsNobody()
    {
        hire("zhou.min");
        const auto outcome =
            m_desk->push({"numbers.request", 1, {{"day", "2026-05-14"}, {"queues", QJsonArray()}}, {}});

        QVERIFY(outcome || outcome.error().code != QLatin1String("sign-in-needed"));
        QCOMPARE(lastAlarm(), QString());
    }

    // Accounts

    void accountsHaveRules()
    {
        VERIFY_FAILS(m_staff->add("zhou min", "nurse", "周敏"), "bad-name");
        VERIFY_FAILS(m_staff->add("zhou", "boss", "周敏"), "bad-role");
        VERIFY_FAILS(m_staff->add("zhou", "nurse", " "), "empty-name");
        VERIFY_OK(m_staff->add("Zhou", "nurse", "周敏"));
        VERIFY_FAILS(m_staff->add("zhou", "doctor", "周敏"), "name-taken");
        VERIFY_FAILS(m_staff->disable("nobody"), "no-account");
        VERIFY_FAILS(m_staff->resetPassword("nobody"), "no-account");
    }

    void givenPasswordIsLongAndNeverTheSame()
    {
        const auto first = m_staff->add("a", "nurse", "甲");
        const auto second = m_staff->resetPassword("a");

        VERIFY_OK(first);
        VERIFY_OK(second);
        QVERIFY(*first != *second);
        QCOMPARE(passwordFlaw(*first, "a"), PasswordFlaw::None);
        QCOMPARE(first->count('-'), 2);
    }

private:
    std::unique_ptr<Door> m_door;
    std::unique_ptr<Ctl::Staff> m_staff;
    std::unique_ptr<Guest> m_desk;
    qint64 m_number = 0;
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "accountstest.moc"

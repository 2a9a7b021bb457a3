// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "ctl/staffcommands.h"
#include "operations/bookingoperations.h"
#include "operations/careoperations.h"
#include "store/servertable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Desk;
using TestLib::Hospital;

namespace {
const QString Own = QStringLiteral("three quiet words");

Operations::Request survey(Sync::Station &station)
{
    Survey row;
    row.id = station.random().id<SurveyId>();
    row.score = 3;
    return Operations::recordSurvey(row, station.now());
}
} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

    using How = Base::Result<void>;

    /// Waits for the end of a try.
    template<typename Act>
    How ended(Act act)
    {
        std::optional<How> how;
        act([&how](const How &one) { how = one; });
        if (!QTest::qWaitFor([&how] { return how.has_value(); }, 20'000))
            return Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
        m_hospital->settle();
        return *how;
    }

    How signIn(const QString &name, const QString &password)
    {
        return ended([&](const Sync::SignIn::Answer &answer) {
            m_door->signIn(name, password, answer);
        });
    }

    How change(const QString &name, const QString &old, const QString &wanted)
    {
        return ended([&](const Sync::SignIn::Answer &answer) {
            m_door->changePassword(name, old, wanted, answer);
        });
    }

    /// An account whose person has her own password and has been at this desk.
    void hireAndMeet(const QString &name, const char *role = "receptionist")
    {
        const auto given = m_staff->add(name, role, "周敏");
        VERIFY_OK(given);
        VERIFY_OK(change(name, *given, Own));
        QTRY_VERIFY(*Store::StaffTable(*m_desk->database).verifierNamed(name));
    }

    void goOffline()
    {
        m_desk->wire->cut();
        m_hospital->settle();
        QCOMPARE(m_desk->station->contact(), Sync::Contact::Lost);
    }

    void openDoor()
    {
        m_door = std::make_unique<Sync::SignIn>(
            *m_desk->station, *m_desk->database, Hospital::passwordCost);
        VERIFY_OK(m_door->load());
        m_hospital->settle();
    }

    QString lastSigner()
    {
        const auto rows = m_desk->database->run("SELECT arguments FROM outbox ORDER BY seq DESC");
        const auto signer = Operations::signerOf(
            Store::objectOf(rows->front().value("arguments").toString()));
        return signer ? signer->staff.text() : QStringLiteral("nobody");
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_staff = std::make_unique<Ctl::Staff>(m_hospital->serverStore(),
            m_hospital->clock,
            m_hospital->random,
            Hospital::passwordCost);
        m_desk = &m_hospital->join("reception", "1 号前台");
        openDoor();
    }

    void cleanup()
    {
        m_door.reset();
        m_hospital.reset();
    }

    void withoutAccountsNobodyHasToSignIn()
    {
        QVERIFY(!m_door->isRequired());
        VERIFY_OK(m_desk->station->record(survey(*m_desk->station)));
        QCOMPARE(lastSigner(), "nobody");
    }

    void deskLearnsThatSignInIsRequired()
    {
        VERIFY_OK(m_staff->add("zhou", "receptionist", "周敏"));
        m_door->askPolicy();
        m_hospital->settle();

        QVERIFY(m_door->isRequired());
        VERIFY_FAILS(m_desk->station->record(survey(*m_desk->station)), "sign-in-needed");
        goOffline();
        openDoor(); // the program starts again without a network
        QVERIFY(m_door->isRequired());
    }

    void firstSignInIsWithAPasswordOfHerOwn()
    {
        const auto given = m_staff->add("zhou", "receptionist", "周敏");
        VERIFY_FAILS(signIn("zhou", *given), "must-change");
        QVERIFY(!m_door->person());

        VERIFY_FAILS(change("zhou", *given, "short"), "password-short");
        VERIFY_OK(change("zhou", *given, Own));

        QCOMPARE(m_door->person()->displayName, "周敏");
        QVERIFY(!m_door->person()->session.isEmpty());
    }

    void whoIsInSignsWhatTheStationDoes()
    {
        hireAndMeet("zhou");

        VERIFY_OK(m_desk->station->record(survey(*m_desk->station)));

        QCOMPARE(lastSigner(), m_door->person()->id.text());
        m_hospital->settle();
        const auto last = *Store::AuditTable(m_hospital->serverStore()).newest();
        QCOMPARE(last->what, "survey.record");
        QCOMPARE(last->staff, m_door->person()->id);
        QVERIFY(Store::ServerTable(m_hospital->serverStore()).openAlarms(10)->empty());
    }

    void nobodyIsToldWhatHerWorkDoesNotInclude()
    {
        hireAndMeet("admin", "administrator");
        const qint64 before = m_desk->station->state().nextSeq;

        VERIFY_FAILS(m_desk->station->record(survey(*m_desk->station)), "not-your-right");
        QCOMPARE(m_desk->station->state().nextSeq, before);
    }

    void signedOutNobodySigns()
    {
        hireAndMeet("zhou");
        m_door->askPolicy();
        m_hospital->settle();
        m_door->signOut();
        m_hospital->settle();

        QVERIFY(!m_door->person());
        VERIFY_FAILS(m_desk->station->record(survey(*m_desk->station)), "sign-in-needed");
        QCOMPARE((*Store::AuditTable(m_hospital->serverStore()).newest())->what, "staff.signOut");
    }

    // Without the server

    void whoWasHereLatelyComesInWithoutTheServerForFacts()
    {
        hireAndMeet("zhou");
        m_door->signOut();
        goOffline();
        m_hospital->clock.advance(24h);

        VERIFY_OK(signIn("Zhou", Own));

        QVERIFY(m_door->person()->session.isEmpty());
        VERIFY_OK(m_desk->station->record(survey(*m_desk->station)));
        m_hospital->reconnect(*m_desk);
        QVERIFY(Store::ServerTable(m_hospital->serverStore()).openAlarms(10)->empty());
        std::optional<Operations::Outcome> decided;
        m_desk->station->request({"appointment.move", 1, {}, {}}, this, [&](const auto &outcome) {
            decided = outcome;
        });
        m_hospital->settle();
        VERIFY_FAILS(*decided, "sign-in-needed");
    }

    void strangersAndWrongPasswordsStayOutside()
    {
        hireAndMeet("zhou");
        VERIFY_OK(m_staff->add("stranger", "nurse", "李慧"));
        m_door->signOut();
        goOffline();

        VERIFY_FAILS(signIn("stranger", Own), "offline-unknown");
        VERIFY_FAILS(signIn("", Own), "offline-unknown");
        VERIFY_FAILS(signIn("zhou", "guess"), "wrong-password");
        QVERIFY(!m_door->person());
    }

    void afterThreeDaysNobodyIsKnownAnyMore()
    {
        hireAndMeet("zhou");
        m_door->signOut();
        goOffline();
        m_hospital->clock.advance(OfflineSignIn);
        VERIFY_OK(signIn("zhou", Own));
        m_door->signOut();
        m_hospital->clock.advance(1s);

        VERIFY_FAILS(signIn("zhou", Own), "offline-unknown");
    }

    void guessingIsLockedOutHereToo()
    {
        hireAndMeet("zhou");
        m_door->signOut();
        goOffline();
        for (int i = 0; i < 5; ++i)
            VERIFY_FAILS(signIn("zhou", "guess"), "wrong-password");

        const auto locked = signIn("zhou", Own);
        VERIFY_FAILS(locked, "staff-locked");
        QCOMPARE(locked.error().detail, "30");
        openDoor(); // also after a new start
        VERIFY_FAILS(signIn("zhou", Own), "staff-locked");
        m_hospital->clock.advance(30s);
        VERIFY_OK(signIn("zhou", Own));
    }

    void whoWasDisabledIsForgottenAtTheNextContact()
    {
        hireAndMeet("zhou");
        m_hospital->clock.advance(1min);
        VERIFY_OK(m_staff->disable("zhou"));
        m_door->askPolicy();
        m_hospital->settle();

        QVERIFY(!m_door->person()); // and is out at once
        goOffline();
        VERIFY_FAILS(signIn("zhou", Own), "offline-unknown");
    }

    void endedSessionLeavesFactsOnly()
    {
        hireAndMeet("zhou");
        m_hospital->clock.advance(SessionLength + 1min);
        m_door->askPolicy();
        m_hospital->settle();

        QVERIFY(m_door->person());
        QVERIFY(m_door->person()->session.isEmpty());
        VERIFY_OK(m_desk->station->record(survey(*m_desk->station)));
        VERIFY_OK(signIn("zhou", Own));
        QVERIFY(!m_door->person()->session.isEmpty());
    }

    void contactLostDuringATryIsNoEnd()
    {
        hireAndMeet("zhou");
        m_door->signOut();
        m_hospital->settle();

        const auto how = ended([&](const Sync::SignIn::Answer &answer) {
            m_door->signIn("zhou", Own, answer);
            m_desk->wire->cut();
        });

        VERIFY_OK(how);
        QVERIFY(m_door->person()->session.isEmpty());
    }

    void passwordStandsNowhereOnTheDesksDisk()
    {
        hireAndMeet("zhou");
        VERIFY_OK(m_desk->station->record(survey(*m_desk->station)));
        m_hospital->settle();

        for (const char *companion : {"", "-wal"}) {
            QFile file(m_desk->file + QLatin1String(companion));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(Own.toUtf8()));
        }
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    std::unique_ptr<Ctl::Staff> m_staff;
    Desk *m_desk = nullptr;
    std::unique_ptr<Sync::SignIn> m_door;
};

QTEST_GUILESS_MAIN(SignInTest)
#include "signintest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit.h"

#include "operations/careoperations.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Door;
using TestLib::Guest;
using TestLib::NthFails;

class AuditTest : public QObject
{
    Q_OBJECT

    Operations::Request visit(const QString &person, const QString &number)
    {
        Operations::VisitStart start;
        Operations::PatientDraft draft;
        draft.patient.id = PatientId(person);
        draft.patient.name = "欧阳雪梅";
        draft.identifiers = {{{}, {}, IdentifierKind::ResidentId, number}};
        start.newPatient = draft;
        start.visit.id = VisitId("v" + person);
        start.visit.patientId = draft.patient.id;
        start.visit.token = "slip" + person;
        start.visit.serviceDay = QDate(2026, 5, 14);
        return Operations::startVisit(start, m_door->clock.now());
    }

    /// Every line after the first as "station what patient result".
    QStringList trail()
    {
        QStringList lines;
        const auto entries = Store::AuditTable(*m_door->database).lines({});
        for (const Store::AuditEntry &entry : *entries) {
            if (entry.n > 1)
                lines += QStringList{entry.station.text(), entry.what, entry.patient.text(),
                    entry.result}
                             .join(u' ');
        }
        return lines;
    }

    bool inOrder()
    {
        const auto verdict = Store::AuditTable(*m_door->database).verify();
        return verdict && !verdict->broken;
    }

private Q_SLOTS:
    void init() { m_door = std::make_unique<Door>(); }

    void everyOperationIsWrittenDownWithWhomItWasAbout()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        VERIFY_OK(kiosk.push(visit("p", "110101195003070035")));
        Survey survey;
        survey.id = SurveyId("s");
        survey.score = 3;
        VERIFY_OK(kiosk.push(Operations::recordSurvey(survey, {})));

        QCOMPARE(trail(), QStringList({"1 visit.start p ", "1 survey.record  "}));
        QVERIFY(inOrder());
    }

    void rowThatNamesOnlyTheVisitIsAboutItsPatient()
    {
        Guest desk(*m_door);
        desk.enter("reception");
        VERIFY_OK(desk.push(visit("p", "110101195003070035")));
        HelpCall call;
        call.id = HelpCallId("h");
        call.visitId = VisitId("vp");
        call.place = "自助机 1";
        VERIFY_OK(desk.push(Operations::callForHelp(call, {})));

        QCOMPARE(trail().last(), "1 help.call p ");
    }

    void refusedOperationIsWrittenDownToo()
    {
        Guest board(*m_door);
        board.enter("board");
        VERIFY_FAILS(board.push(visit("p", "110101195003070035")), "not-your-role");

        QCOMPARE(trail(), QStringList({"1 visit.start p not-your-role"}));
    }

    void operationThatCameBeforeIsNotWrittenDownAgain()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        const auto operation = visit("p", "110101195003070035");
        const auto pushed = kiosk.next(operation.name, operation.arguments);
        VERIFY_OK(kiosk.push(pushed));
        VERIFY_OK(kiosk.push(pushed));

        QCOMPARE(trail().size(), 1);
    }

    void questionTellsWhoSawWhom()
    {
        Guest desk(*m_door);
        desk.enter("reception");
        VERIFY_OK(desk.push(visit("p", "110101195003070035")));
        desk.say(Protocol::Ask{1,
            "person.byIdentifier",
            {{"kind", 1}, {"value", "110101195003070035"}}});
        desk.say(Protocol::Ask{2, "visit.byToken", {{"token", "slipp"}}});
        desk.say(Protocol::Ask{3, "person.byIdentifier", {{"kind", 1}, {"value", "1"}}});
        desk.say(Protocol::Ask{4, "person.all", {}});

        QCOMPARE(trail().mid(1),
            QStringList({"1 person.byIdentifier p ",
                "1 visit.byToken p ",
                "1 person.byIdentifier  ",
                "1 person.all  unknown-question"}));
        QVERIFY(inOrder());
    }

    void whatCannotBeWrittenDownIsNotTold()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        VERIFY_OK(kiosk.push(visit("p", "110101195003070035")));
        const QByteArray question = Protocol::encode(Protocol::Ask{
            1, "person.byIdentifier", {{"kind", 1}, {"value", "110101195003070035"}}});
        for (int nth = 1;; ++nth) {
            kiosk.forget();
            const qsizetype before = trail().size();
            m_door->faults.arm(nth, NthFails::Mode::FromThenOn);
            kiosk.hold(question);
            const bool struck = m_door->faults.struck();
            m_door->faults.heal();
            const auto *answered = kiosk.heard<Protocol::Answered>();
            QVERIFY(answered != nullptr);
            if (!struck) {
                VERIFY_OK(answered->outcome);
                QCOMPARE(trail().size(), before + 1);
                break;
            }
            QVERIFY(!answered->outcome);
            QCOMPARE(trail().size(), before);
            QVERIFY(!kiosk.everythingHeard().contains("欧*"));
        }
        QVERIFY(inOrder());
    }

    void batchAndItsLinesAreWrittenTogetherOrNotAtAll()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        for (int nth = 1;; ++nth) {
            const QString id = QString::number(nth);
            const qsizetype before = trail().size();
            const auto operation = visit(id, id);
            const auto pushed = kiosk.next(operation.name, operation.arguments);
            m_door->faults.arm(nth, NthFails::Mode::Once);
            kiosk.say(Protocol::Push{1, {pushed}});
            const bool struck = m_door->faults.struck();
            m_door->faults.heal();
            QVERIFY(inOrder());
            QVERIFY(trail().size() <= before + 1);
            VERIFY_OK(kiosk.push(pushed)); // it comes again
            QCOMPARE(trail().size(), before + 1);
            QCOMPARE(trail().last(), QStringLiteral("1 visit.start %1 ").arg(id));
            if (!struck)
                break;
        }
        QVERIFY(inOrder());
    }

    void serversOwnActsAreWrittenDown()
    {
        VERIFY_OK(Server::Applier(*m_door->database, m_door->clock)
                      .applyOwn("administration", visit("p", "110101195003070035")));

        QCOMPARE(trail(), QStringList({"administration visit.start p "}));
    }

    void noNameOrNumberStandsInTheTrail()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        VERIFY_OK(kiosk.push(visit("p", "110101195003070035")));
        kiosk.say(Protocol::Ask{1,
            "person.byIdentifier",
            {{"kind", 1}, {"value", "110101195003070035"}}});

        const QString all = trail().join('\n');
        QVERIFY(all.contains("visit.start p"));
        QVERIFY(!all.contains("欧阳"));
        QVERIFY(!all.contains("110101195003070035"));
        QVERIFY(!all.contains("slip"));
    }

private:
    std::unique_ptr<Door> m_door;
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audittest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/rights.h"

#include <QtTest>

using namespace Operations;
using Domain::StaffRole;

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everythingADeskMaySendSomebodyMayDo()
    {
        for (const Act &act : catalogue()) {
            if (!act.allows(Role::Reception) || !isPersons(act.name))
                continue;
            QVERIFY2(mayDo(StaffRole::Supervisor, act.name)
                    || mayDo(StaffRole::Administrator, act.name),
                qPrintable(act.name + " stands in no right: see operations/rights.cpp"));
        }
    }

    void everyRoleMayDoItsWorkAndNothingElse_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("roles"); // receptionist, nurse, doctor, supervisor, administrator
        QTest::newRow("registers") << "visit.start" << "rn-s-";
        QTest::newRow("opens a file") << "patient.register" << "rn-s-";
        QTest::newRow("takes a check-in back") << "checkin.undo" << "rn-s-";
        QTest::newRow("calls") << "queue.callNext" << "rnds-";
        QTest::newRow("sends on") << "step.finish" << "rnds-";
        QTest::newRow("books") << "appointment.bookLeased" << "rnds-";
        QTest::newRow("document seen") << "patient.verify" << "rn-s-";
        QTest::newRow("rooms as before") << "room.restore" << "rn-s-";
        QTest::newRow("length of a visit") << "appointment.resize" << "rn-s-";
        QTest::newRow("answers a complaint") << "complaint.answer" << "rn-s-";
        QTest::newRow("closes a complaint") << "complaint.close" << "---s-";
        QTest::newRow("changes the directory") << "directory.put" << "-----";
        QTest::newRow("writes a station off") << "station.writeOff" << "-----";
        QTest::newRow("says that a room is late") << "room.duty" << "rnds-";
        QTest::newRow("sets who works in a room") << "room.assign" << "rn-s-";
        QTest::newRow("asks who was left by a doctor") << "unplaced.decide" << "rn-s-";
        QTest::newRow("ends a day") << "day.end" << "rn-s-";
        QTest::newRow("opens a day again") << "day.reopen" << "rn-s-";
        QTest::newRow("says that a result is there") << "ticket.ready" << "rnds-";
        QTest::newRow("lets somebody go") << "ticket.leave" << "rnds-";
        QTest::newRow("takes an act back") << "ticket.undo" << "rnds-";
        QTest::newRow("changes the rules of calling") << "policy.set" << "----a";
        QTest::newRow("takes a change of the rules back") << "policy.rollback" << "----a";
        QTest::newRow("changes a weekly session") << "rota.change" << "---s-";
        QTest::newRow("says that a missed booking does not count") << "noshow.excuse" << "---s-";
        QTest::newRow("notes an appeal") << "noshow.appeal" << "rn-s-";
        QTest::newRow("decides an appeal") << "noshow.decide" << "---s-";
        QTest::newRow("telephones in vain") << "message.tried" << "rn-s-";
        QTest::newRow("nobody knows what") << "unknown" << "-----";
        QTest::newRow("the station itself") << "numbers.request" << "rndsa";
    }

    void everyRoleMayDoItsWorkAndNothingElse()
    {
        QFETCH(QString, act);
        QFETCH(QString, roles);
        const std::pair<StaffRole, char> letters[]{{StaffRole::Receptionist, 'r'},
            {StaffRole::Nurse, 'n'},
            {StaffRole::Doctor, 'd'},
            {StaffRole::Supervisor, 's'},
            {StaffRole::Administrator, 'a'}};
        QString may;
        for (const auto &[role, letter] : letters)
            may += QLatin1Char(mayDo(role, act) ? letter : '-');

        QCOMPARE(may, roles);
    }

    void administratorsSeeNoPatient()
    {
        QVERIFY(mayAsk(StaffRole::Receptionist, "person.byIdentifier"));
        QVERIFY(!mayAsk(StaffRole::Administrator, "person.byIdentifier"));
    }

    void signerComesBackAsSheWasPut()
    {
        const Signer signer{Domain::StaffId("s"), Domain::StaffSessionId("x")};
        const QJsonObject whole = withSigner({{"kind", 1}}, signer);

        QCOMPARE(whole.value("kind").toInt(), 1);
        QCOMPARE(signerOf(whole), signer);
        QVERIFY(!signerOf({{"kind", 1}}));
        QVERIFY(!signerOf({{"signer", "s"}}));
        QVERIFY(!signerOf({{"signer", QJsonObject{{"session", "x"}}}}));
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"

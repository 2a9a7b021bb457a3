// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "operations/operation.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Operations;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationIsThereOnce()
    {
        QSet<QString> names;
        for (const Act &act : catalogue()) {
            QVERIFY2(!names.contains(act.name), qPrintable(act.name));
            names += act.name;
            QCOMPARE(find(act.name, act.version), &act);
            QVERIFY(act.run != nullptr);
        }
        QVERIFY(find("visit.start", 2) == nullptr);
        QVERIFY(find("visit.forget", 1) == nullptr);
    }

    void boardMaySendNothingAndKiosksNothingOfTheStaff()
    {
        const QSet<QString> ofKiosks { "patient.register", "patient.verify", "consent.record", "visit.start",
            "checkin.confirm", "ticket.issue", "visit.close", "slot.hold", "hold.release",
            "appointment.book", "appointment.bookLeased", "lease.request", "lease.return",
            "appointment.cancel", "appointment.move", "numbers.request", "waitlist.join",
            "waitlist.leave", "waitlist.decline", "waitlist.accept",
            "survey.record", "complaint.open", "help.call", "help.update" };
        for (const Act &act : catalogue()) {
            QVERIFY2(!act.allows(Role::Board), qPrintable(act.name));
            QVERIFY2(act.allows(Role::Kiosk) == ofKiosks.contains(act.name), qPrintable(act.name));
        }
    }

    void onlyTheAdministrationChangesTheHospital()
    {
        for (const char *name : { "directory.put", "slots.make", "lease.forget", "claim.forget",
                 "station.writeOff", "station.recover", "fact.retry" }) {
            const Act *act = find(QString::fromLatin1(name), 1);
            QVERIFY(act->allows(Role::Administration));
            QVERIFY(!act->allows(Role::Reception));
        }
    }

    void roleWordsComeBack()
    {
        for (const Role one : { Role::Kiosk, Role::Reception, Role::Board, Role::Administration })
            QCOMPARE(role(word(one)), std::optional(one));
        QVERIFY(!role("director"));
        QVERIFY(!role(QString()));
    }

    void unknownOperationIsRefused()
    {
        TestLib::Counter counter;

        VERIFY_FAILS(counter.record({ "visit.forget", 1, {}, counter.clock.now() }),
            "unknown-operation");
    }

    void nothingIsWrittenForArgumentsOfAnyOtherShape() // every operation
    {
        TestLib::Counter counter;
        const QByteArray before = counter.everything();
        const QList<QJsonObject> bad { {}, { { "visit", 7 } }, { { "ticket", QJsonArray() } },
            { { "patient", "王" } }, { { "id", QString(300, 'x') } },
            { { "queues", QJsonObject() }, { "rows", 3 }, { "table", "patient" } },
            { { "slot", QJsonValue() }, { "day", "yesterday" }, { "hold", 1.5 } } };

        for (const Act &act : catalogue()) {
            for (const QJsonObject &arguments : bad) {
                const Request request { act.name, act.version, arguments, counter.clock.now() };
                QVERIFY2(!counter.record(request), qPrintable(act.name));
                QVERIFY2(!counter.attempt(request), qPrintable(act.name));
            }
        }
        QCOMPARE(counter.everything(), before);
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"

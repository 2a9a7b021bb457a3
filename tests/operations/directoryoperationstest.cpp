// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/directoryoperations.h"

#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using TestLib::Counter;

namespace {
PractitionerRole role(const char *rota)
{
    PractitionerRole result;
    result.id = RoleId("r");
    result.departmentId = DepartmentId("heart");
    result.availableTime = QLatin1String(rota);
    return result;
}
}

class DirectoryOperationsTest : public QObject
{
    Q_OBJECT

    Outcome make()
    {
        return m_counter->record(makeSlots(m_counter->day, "Asia/Shanghai", m_counter->clock.now()));
    }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }

    void rowsOfTheHospitalAreWritten()
    {
        const auto put = putDirectory("practitioner_role",
            { Store::toRecord(role("4 480-540 x2")) }, m_counter->clock.now());

        const auto done = m_counter->record(put);

        VERIFY_OK(done);
        QCOMPARE(done->value("rows").toInt(), 1);
        QCOMPARE(m_counter->stored<PractitionerRole>(RoleId("r")), role("4 480-540 x2"));
    }

    void onlyTheHospitalsOwnTablesAreOpen()
    {
        for (const char *table : { "patient", "ticket", "slot", "sync_state", "", "no; DROP" }) {
            VERIFY_FAILS(m_counter->record(putDirectory(
                             QLatin1String(table), { {} }, m_counter->clock.now())),
                "bad-table");
        }
    }

    void rowOfAnotherShapeWritesNothing()
    {
        const auto good = Store::toRecord(role(""));
        auto bad = good;
        bad.insert("id", 7);

        VERIFY_FAILS(m_counter->record(putDirectory(
                         "practitioner_role", { good, bad }, m_counter->clock.now())),
            "bad-row");
        QVERIFY(m_counter->all<PractitionerRole>().empty());
    }

    void slotsMadeAgainKeepTheirBookingsAndFollowTheRota() // edges 35, 46, 96
    {
        m_counter->put(role("4 480-540 x3"));
        VERIFY_OK(make());
        auto slots = m_counter->all<Slot>();
        QCOMPARE(slots.size(), size_t { 2 });
        slots[0].booked = 2;
        slots[0].held = 1;
        m_counter->put(slots[0]);
        m_counter->put(role("4 480-540 x1"));

        VERIFY_OK(make());

        slots = m_counter->all<Slot>();
        QCOMPARE(slots.size(), size_t { 2 });
        QCOMPARE(slots[0].capacity, 1);
        QCOMPARE(slots[0].booked, 2);
        QCOMPARE(slots[0].held, 1);
    }

    void unknownZoneOrDayIsRefused() // edge 42
    {
        for (const Request &bad : { makeSlots(m_counter->day, "Mars/Olympus", {}),
                 makeSlots(QDate(), "Asia/Shanghai", {}) })
            VERIFY_FAILS(m_counter->record(bad), "bad-arguments");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(DirectoryOperationsTest)
#include "directoryoperationstest.moc"

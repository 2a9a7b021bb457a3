// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/demoday.h"

#include <map>
#include <set>

#include <QtTest>

#include "domain/booking/slots.h"
#include "interop/demopeople.h"
#include "interop/hospitalfile.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Interop;

namespace {
const QDate Today(2026, 5, 14);

DemoHouse house(int people)
{
    DemoHouse result;
    result.zone = QTimeZone("Asia/Shanghai");
    const auto file = readHospitalFile(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/hospital.fhir.json"),
        Today);
    if (!file)
        return result;
    const auto directory = std::get<Directory>(*file);
    result.departments = directory.departments;
    for (const PractitionerRole &role : directory.roles) {
        for (int day = -1; day <= 6; ++day) {
            const auto places = slotsOf(role, Today.addDays(day), result.zone);
            if (places)
                result.places.insert(result.places.end(), places->begin(), places->end());
        }
    }
    for (const ImportedPatient &person : makePatients(people, 5, Today))
        result.people.push_back(person.patient);
    return result;
}

Base::Instant at(int hour, int minute)
{
    return Base::instantAt(Today, hour * 60 + minute, QTimeZone("Asia/Shanghai"));
}

int count(const std::vector<DemoEvent> &events, DemoAct act)
{
    return int(std::count_if(
        events.begin(), events.end(), [&](const DemoEvent &event) { return event.act == act; }));
}
} // namespace

class DemoDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sameSeedMakesTheSameDay()
    {
        const DemoHouse demo = house(500);
        const auto day = makeDay(demo, at(10, 30), 3);

        QVERIFY(!day.empty());
        QVERIFY(day == makeDay(demo, at(10, 30), 3));
        QVERIFY(day != makeDay(demo, at(10, 30), 4));
    }

    void morningHasPeopleDoneInsideAndWaiting()
    {
        const auto day = makeDay(house(1200), at(10, 30), 3);
        const int arrived = count(day, DemoAct::CheckIn) + count(day, DemoAct::WalkIn);
        const int called = count(day, DemoAct::Call);
        const int done = count(day, DemoAct::Finish);

        QVERIFY(count(day, DemoAct::Book) > 400);
        QVERIFY(count(day, DemoAct::Cancel) > 5);
        QVERIFY2(arrived > 200, qPrintable(QString::number(arrived)));
        QVERIFY2(arrived - called > 25, qPrintable(QString::number(arrived - called)));
        QVERIFY2(called - done > 10, qPrintable(QString::number(called - done)));
        QVERIFY2(done > 150, qPrintable(QString::number(done)));
        QVERIFY(count(day, DemoAct::Survey) > 30);
        QVERIFY(count(day, DemoAct::Complain) >= 3);
    }

    void nothingContradictsItself()
    {
        const DemoHouse demo = house(1200);
        std::map<SlotId, int> free;
        for (const Slot &slot : demo.places)
            free[slot.id] += slot.capacity;
        std::set<PatientId> present;
        std::set<AppointmentId> booked;
        std::map<DepartmentId, int> waiting;
        std::map<LocationId, DemoAct> rooms;
        Base::Instant last = Base::Never;

        for (const DemoEvent &event : makeDay(demo, at(16, 10), 3)) {
            QVERIFY(event.at >= last && event.at <= at(16, 10));
            last = event.at;
            switch (event.act) {
            case DemoAct::Book:
                QVERIFY(--free[event.slotId] >= 0);
                QVERIFY(booked.insert(event.appointmentId).second);
                break;
            case DemoAct::Cancel:
                QCOMPARE(booked.erase(event.appointmentId), 1u);
                break;
            case DemoAct::CheckIn:
                QVERIFY(booked.contains(event.appointmentId));
                [[fallthrough]];
            case DemoAct::WalkIn:
                QVERIFY(present.insert(event.patientId).second); // edge 63
                ++waiting[event.departmentId];
                break;
            case DemoAct::Call:
                QVERIFY(--waiting[event.departmentId] >= 0);
                QVERIFY(!rooms.contains(event.roomId));
                rooms[event.roomId] = DemoAct::Call;
                break;
            case DemoAct::Start:
                QVERIFY(rooms[event.roomId] == DemoAct::Call);
                rooms[event.roomId] = DemoAct::Start;
                break;
            case DemoAct::Miss:
                QVERIFY(rooms[event.roomId] == DemoAct::Call);
                rooms.erase(event.roomId);
                break;
            case DemoAct::Finish:
                QVERIFY(rooms[event.roomId] == DemoAct::Start);
                rooms.erase(event.roomId);
                break;
            default:
                break;
            }
        }
    }

    void atNightOnlyEmergencyWorks()
    {
        for (const DemoEvent &event : makeDay(house(1200), at(3, 30), 3)) {
            if (event.act == DemoAct::Call || event.act == DemoAct::WalkIn)
                QCOMPARE(event.departmentId.text(), QStringLiteral("emergency"));
            QVERIFY(event.act != DemoAct::CheckIn);
        }
    }

    void inTheEveningNobodyIsForgotten() // edge 86
    {
        std::map<DepartmentId, int> waiting;
        for (const DemoEvent &event : makeDay(house(1200), at(19, 0), 3)) {
            const bool comes = event.act == DemoAct::CheckIn || event.act == DemoAct::WalkIn;
            waiting[event.departmentId] += comes ? 1 : event.act == DemoAct::Call ? -1 : 0;
        }

        int forgotten = 0;
        for (const auto &[department, people] : waiting)
            forgotten += department.text() == u"emergency" ? 0 : people;
        QVERIFY2(forgotten <= 60, qPrintable(QString::number(forgotten)));
    }

    void emptyHouseHasAnEmptyDay()
    {
        QVERIFY(makeDay({}, at(10, 0), 1).empty());
        DemoHouse nobody = house(0);
        QCOMPARE(count(makeDay(nobody, at(10, 0), 1), DemoAct::Book), 0);
        nobody.places.clear();
        QCOMPARE(count(makeDay(nobody, at(10, 0), 1), DemoAct::Call), 0);
    }
};

QTEST_GUILESS_MAIN(DemoDayTest)
#include "demodaytest.moc"

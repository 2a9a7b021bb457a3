// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "domain/booking/lease.h"
#include "operations/leaseoperations.h"
#include "store/servertable.h"
#include "store/slottable.h"
#include "sync/station.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Desk;
using TestLib::Hospital;

namespace {

/// The rows of an answer that cannot fail here; they live as long as they are looped over.
template<typename Row>
std::vector<Row> rows(Base::Result<std::vector<Row>> answer)
{
    return std::move(*answer);
}

std::vector<Lease> leasesOf(Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    return *Store::SlotTable(reader).leasesOf(desk.station->id(), desk.station->today());
}

int leftOf(Desk &desk)
{
    int left = 0;
    for (const Lease &lease : leasesOf(desk))
        left += lease.left();
    return left;
}

/// A new person books `slot` at `desk` without asking anybody.
Operations::Outcome book(Desk &desk, const SlotId &slot)
{
    Sync::Station &station = *desk.station;
    Operations::BookingWish wish;
    wish.id = station.random().id<AppointmentId>();
    wish.slotId = slot;
    wish.patientId = station.random().id<PatientId>();
    Store::Reader reader = station.reader();
    const auto appointment = Operations::leasedAppointment(reader, wish, station.now());
    if (!appointment)
        return Base::passOn(appointment);
    Operations::PatientDraft draft;
    draft.patient.id = wish.patientId;
    draft.patient.name = QStringLiteral("王建国");
    return station.record(Operations::bookLeased({*appointment, draft}, station.now()));
}

/// The appointments the server has, by slot, not cancelled.
std::map<SlotId, int> bookedAt(Hospital &hospital)
{
    std::map<SlotId, int> counts;
    Store::Reader reader(hospital.serverStore());
    for (const Appointment &one : rows(reader.select<Appointment>({.limit = 100000})))
        counts[one.slotId] += one.status == AppointmentStatus::Cancelled ? 0 : 1;
    return counts;
}

/// Nobody is promised a place that is not there, on the server as it stands now.
void verifyServer(Hospital &hospital)
{
    Store::Reader reader(hospital.serverStore());
    Store::SlotTable table(reader);
    auto booked = bookedAt(hospital);
    for (const Slot &slot : rows(reader.select<Slot>({.limit = 100000}))) {
        int leased = 0;
        for (const Lease &lease : rows(table.leasesOfSlot(slot.id)))
            leased += lease.left();
        QCOMPARE(slot.leased, leased);
        QCOMPARE(slot.booked, booked[slot.id]);
        QVERIFY(slot.free() >= 0);
    }
    QVERIFY(Store::ServerTable(hospital.serverStore()).openAlarms(10)->empty());
}
}

class LeasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStationHoldsItsShareOfTheComingDays()
    {
        Hospital hospital;
        Desk &one = hospital.join("kiosk", "自助机 1");
        Desk &two = hospital.join("reception", "前台 1");
        Desk &board = hospital.join("board", "大屏 1");

        QVERIFY(leftOf(one) > 0);
        QVERIFY(leftOf(two) > 0);
        QVERIFY(leasesOf(board).empty());
        for (const Lease &lease : leasesOf(one))
            QCOMPARE(lease.stationId, one.station->id()); // others' leases are not its business
        verifyServer(hospital);
    }

    void cutOffKiosksRaceForTheLastPlacesAndNobodyIsDenied() // I1, I3, I9
    {
        Hospital hospital;
        Desk &one = hospital.join("kiosk", "自助机 1");
        Desk &two = hospital.join("kiosk", "自助机 2");
        hospital.clock.advance(11min); // the first gives the second its part
        one.station->beat();
        hospital.settle();
        one.wire->cut();
        two.wire->cut();
        hospital.settle();
        QCOMPARE(two.station->contact(), Sync::Contact::Lost);

        std::map<SlotId, int> told;
        for (Desk *kiosk : {&one, &two}) {
            Store::Reader reader = kiosk->station->reader();
            for (int ahead = 0; ahead < 3; ++ahead) {
                const QDate day = kiosk->station->today().addDays(ahead);
                for (const Slot &slot : rows(Store::SlotTable(reader).ofDay(day))) {
                    while (book(*kiosk, slot.id))
                        told[slot.id] += 1;
                }
            }
        }
        QVERIFY(told.size() > 20);
        QVERIFY(one.station->pending() > 10 && two.station->pending() > 10);
        Store::Reader before(hospital.serverStore());
        for (const auto &[slot, count] : told) // also before anybody has heard of it
            QVERIFY(count <= (*Store::SlotTable(before).slot(slot))->capacity);
        hospital.reconnect(two);
        hospital.reconnect(one);

        QCOMPARE(one.station->pending() + two.station->pending(), 0);
        auto booked = bookedAt(hospital);
        for (const auto &[slot, count] : told)
            QCOMPARE(booked[slot], count);
        verifyServer(hospital);
        for (Desk *kiosk : {&one, &two}) {
            for (const Lease &lease : leasesOf(*kiosk)) {
                Store::Reader reader(hospital.serverStore());
                QCOMPARE(lease, **reader.get<Lease>(lease.id)); // and they agree
            }
        }
    }

    void leaseOutlivesARestartAndIsSpentOnce()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        kiosk.wire->cut();
        hospital.settle();
        const SlotId slot = leasesOf(kiosk).front().slotId;
        int told = 0;
        while (book(kiosk, slot))
            ++told;
        QVERIFY(told > 0);

        hospital.restart(kiosk);
        kiosk.wire->cut();
        hospital.settle();

        VERIFY_FAILS(book(kiosk, slot), "no-lease");
    }

    void spentLeaseIsToppedUp()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        const int before = leftOf(kiosk);

        VERIFY_OK(book(kiosk, leasesOf(kiosk).back().slotId));
        QCOMPARE(leftOf(kiosk), before - 1);
        hospital.settle();

        QCOMPARE(leftOf(kiosk), before);
        verifyServer(hospital);
    }

    void whatBeginsSoonIsEverybodysAgain() // edge 45
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Store::Reader reader = kiosk.station->reader();
        Store::SlotTable table(reader);
        Base::Instant first = Base::Never;
        for (const Lease &lease : leasesOf(kiosk)) {
            const auto starts = (*table.slot(lease.slotId))->startsAt;
            if (lease.left() > 0 && (first == Base::Never || starts < first))
                first = starts;
        }
        QVERIFY(first > hospital.clock.now() + LeaseReturnedBefore);

        hospital.clock.advance(first - LeaseReturnedBefore - hospital.clock.now());
        kiosk.station->beat();
        hospital.settle();

        for (const Lease &lease : leasesOf(kiosk)) {
            if (lease.left() > 0)
                QVERIFY((*table.slot(lease.slotId))->startsAt > first);
        }
        verifyServer(hospital);
    }

    void deadStationIsGivenUpByAPerson()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        kiosk.wire->cut();
        hospital.settle();
        const int held = leftOf(kiosk);
        VERIFY_OK(book(kiosk, leasesOf(kiosk).back().slotId));

        VERIFY_FAILS(hospital.administration().writeOff(kiosk.station->id(), " "), "empty-name");
        const auto freed = hospital.administration().writeOff(kiosk.station->id(), "王主任");

        VERIFY_OK(freed);
        QCOMPARE(*freed, held); // nobody knows of the one that was promised
        QCOMPARE(*hospital.administration().placesAtRisk(kiosk.station->id()), 0);
        verifyServer(hospital);
    }

    void lateFactsOfAStationThatWasGivenUpStandAndAreListed()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        kiosk.wire->cut();
        hospital.settle();
        const SlotId slot = leasesOf(kiosk).back().slotId;
        VERIFY_OK(book(kiosk, slot));
        VERIFY_OK(hospital.administration().writeOff(kiosk.station->id(), "王主任"));
        QVERIFY(!kiosk.station->isWrittenOff()); // nobody has told it yet

        hospital.reconnect(kiosk);

        QVERIFY(kiosk.station->isWrittenOff());
        QCOMPARE(kiosk.station->pending(), 0);
        QCOMPARE(bookedAt(hospital)[slot], 1);
        QCOMPARE(leftOf(kiosk), 0); // it is given nothing any more
        QStringList codes;
        for (const Store::Alarm &alarm :
            rows(Store::ServerTable(hospital.serverStore()).openAlarms(10)))
            codes += alarm.code;
        QCOMPARE(codes, (QStringList{"no-lease", "late-fact"}));
        VERIFY_FAILS(book(kiosk, slot), "no-lease");
        hospital.restart(kiosk);
        QVERIFY(kiosk.station->isWrittenOff());
        VERIFY_OK(hospital.administration().reinstate(kiosk.station->id()));
        kiosk.wire->cut();
        hospital.settle();
        hospital.reconnect(kiosk);
        QVERIFY(!kiosk.station->isWrittenOff());
    }

    void stationInContactThatIsGivenUpHearsItAtItsNextWord()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        VERIFY_OK(hospital.administration().writeOff(kiosk.station->id(), "王主任"));

        const SlotId slot = leasesOf(kiosk).back().slotId;
        VERIFY_OK(book(kiosk, slot));
        hospital.settle();
        QVERIFY(kiosk.station->contact() == Sync::Contact::Lost); // to be greeted anew
        hospital.reconnect(kiosk);

        QVERIFY(kiosk.station->isWrittenOff());
        QCOMPARE(kiosk.station->pending(), 0);
        QCOMPARE(bookedAt(hospital)[slot], 1);
    }

    void silentStationKeepsItsLease() // no clock takes a promise back (I1)
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        kiosk.wire->cut();
        hospital.settle();
        const int held = leftOf(kiosk);

        hospital.clock.advance(std::chrono::hours(20));
        hospital.hub()->keepUp();
        Desk &other = hospital.join("kiosk", "自助机 2");

        QVERIFY(leftOf(other) > 0);
        Store::Reader reader(hospital.serverStore());
        int there = 0;
        for (const Lease &lease : rows(Store::SlotTable(reader).leasesOf(kiosk.station->id(), {})))
            there += lease.left();
        QCOMPARE(there, held);
        verifyServer(hospital);
    }
};

QTEST_GUILESS_MAIN(LeasesTest)
#include "leasestest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ticketnumber.h"
#include "sync/station.h"

#include "operations/bookingoperations.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "store/directorytable.h"
#include "store/patienttable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Desk;
using TestLib::Hospital;

namespace {

Queue heartQueue(Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    return Store::DirectoryTable(reader).queues()->front();
}

/// A person registers at `desk` and takes a number. The number told.
QString takeNumber(Desk &desk, const QString &name, const QString &residentId)
{
    Sync::Station &station = *desk.station;
    const Queue queue = heartQueue(desk);
    Store::Reader reader = station.reader();
    const auto next = Operations::nextNumber(reader, station.id(), queue, station.today());
    Operations::VisitStart start;
    Operations::PatientDraft draft;
    draft.patient.id = station.random().id<PatientId>();
    draft.patient.name = name;
    draft.identifiers
        = { { {}, draft.patient.id, IdentifierKind::ResidentId, residentId } };
    start.visit.id = station.random().id<VisitId>();
    start.visit.patientId = draft.patient.id;
    start.visit.token = station.random().token();
    start.visit.serviceDay = station.today();
    VisitStep step;
    step.id = station.random().id<StepId>();
    step.visitId = start.visit.id;
    step.position = 1;
    step.kind = StepKind::Consult;
    step.state = StepState::Active;
    start.steps = { step };
    start.newPatient = draft;
    Operations::TicketOrder order;
    order.ticket.id = station.random().id<TicketId>();
    order.ticket.number = next->number;
    order.ticket.sequence = next->sequence;
    order.ticket.queueId = queue.id;
    order.ticket.visitId = start.visit.id;
    order.ticket.stepId = step.id;
    order.ticket.serviceDay = station.today();
    order.blockId = next->blockId;
    start.ticket = order;
    const auto told = station.record(Operations::startVisit(start, station.now()));
    return told ? next->number : Base::describe(told.error());
}

std::vector<Ticket> waiting(Store::Database &database, const Queue &queue, QDate day)
{
    Store::Reader reader(database);
    return *Store::TicketTable(reader).waiting(queue.id, day);
}

Operations::Outcome ask(Hospital &hospital, Desk &desk, const Operations::Request &intent)
{
    Operations::Outcome outcome = Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
    desk.station->request(
        intent, desk.station.get(), [&](const Operations::Outcome &result) { outcome = result; });
    hospital.settle();
    return outcome;
}

Operations::Request callFor(Desk &desk, const char *room)
{
    return Operations::callNext({ desk.station->random().id<CallId>(), heartQueue(desk).id,
                                    LocationId(QString::fromLatin1(room)), desk.station->today() },
        desk.station->now());
}
}

class StationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newStationReceivesWhatItsRoleMayHold()
    {
        Hospital hospital;
        VERIFY_OK(hospital.administration().addDemoPeople(50, 1));

        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Desk &reception = hospital.join("reception", "前台 1");

        Store::Reader atKiosk = kiosk.station->reader();
        Store::Reader atReception = reception.station->reader();
        QCOMPARE(kiosk.station->contact(), Sync::Contact::Connected);
        QVERIFY(Store::DirectoryTable(atKiosk).departments()->size() >= 14);
        QCOMPARE(*Store::PatientTable(atKiosk).count(), 0);
        QCOMPARE(*Store::PatientTable(atReception).count(), 50);
    }

    void whatOneStationDoesTheOthersSee()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Desk &reception = hospital.join("reception", "前台 1");

        const QString number = takeNumber(kiosk, "王建国", "110101195003070035");
        hospital.settle();

        const auto there
            = waiting(*reception.database, heartQueue(reception), reception.station->today());
        QCOMPARE(there.size(), size_t { 1 });
        QCOMPARE(there.front().number, number);
        QCOMPARE(kiosk.station->pending(), 0);
        Store::Reader atKiosk = kiosk.station->reader();
        QCOMPARE(*Store::PatientTable(atKiosk).count(), 0); // it goes when the server has it
    }

    void everythingArrivesOnceWhenTheServerComesBack() // edges 112, 120
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Desk &reception = hospital.join("reception", "前台 1");
        hospital.stopServer();
        hospital.settle();
        QCOMPARE(kiosk.station->contact(), Sync::Contact::Lost);

        const QString first = takeNumber(kiosk, "王建国", "110101195003070035");
        const QString second = takeNumber(kiosk, "李梅", "110101199003070021");
        QCOMPARE(kiosk.station->pending(), 2);
        hospital.startServer();
        hospital.reconnect(kiosk);
        hospital.reconnect(reception);

        const auto there
            = waiting(*reception.database, heartQueue(reception), reception.station->today());
        QCOMPARE(there.size(), size_t { 2 });
        QVERIFY(first != second);
        QCOMPARE(there[0].number, first);
        QCOMPARE(there[1].number, second);
        QCOMPARE(kiosk.station->pending(), 0);
    }

    void confirmedFactsSurviveTheStationsDeath() // edge 119
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        kiosk.wire->cut();
        hospital.settle();
        const QString number = takeNumber(kiosk, "王建国", "110101195003070035");

        hospital.restart(kiosk);
        hospital.settle();

        const auto atServer
            = waiting(hospital.serverStore(), heartQueue(kiosk), kiosk.station->today());
        QCOMPARE(atServer.size(), size_t { 1 });
        QCOMPARE(atServer.front().number, number);
    }

    void intentIsRefusedAtOnceWithoutContact()
    {
        Hospital hospital;
        Desk &reception = hospital.join("reception", "前台 1");
        reception.wire->cut();
        hospital.settle();

        VERIFY_FAILS(ask(hospital, reception, callFor(reception, "302")), "offline");
        QCOMPARE(reception.station->pending(), 0);
    }

    void twoDesksThatCallAtOnceGetTwoDifferentPeople() // edge 64
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Desk &one = hospital.join("reception", "前台 1");
        Desk &other = hospital.join("reception", "前台 2");
        takeNumber(kiosk, "王建国", "110101195003070035");
        takeNumber(kiosk, "李梅", "110101199003070021");
        hospital.settle();

        QStringList called;
        const auto remember = [&called](const Operations::Outcome &outcome) {
            called += outcome ? outcome->value("number").toString() : outcome.error().code;
        };
        one.station->request(callFor(one, "302"), one.station.get(), remember);
        other.station->request(callFor(other, "303"), other.station.get(), remember);
        hospital.settle();

        QCOMPARE(called.size(), 2);
        QVERIFY(called[0] != called[1]);
        QVERIFY(!called.contains(QString()));
    }

    void lastPlaceGoesToOneOnly() // edge 22
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &other = hospital.join("reception", "前台 2");
        Store::Reader reader = one.station->reader();
        Slot slot;
        const auto tomorrow = Store::SlotTable(reader).ofDay(one.station->today().addDays(1));
        for (const Slot &candidate : *tomorrow) {
            if (candidate.capacity == 1 || slot.id.isEmpty())
                slot = candidate;
        }
        const int toAsk = slot.free(); // the rest is had without asking, or opens later
        int booked = 0;
        QStringList refusals;
        for (int i = 0; i < toAsk + 1; ++i) {
            Desk &desk = i % 2 == 0 ? one : other;
            const auto outcome = ask(hospital, desk,
                Operations::confirmBooking({ desk.station->random().id<AppointmentId>(), slot.id,
                                               PatientId(QString::number(i)), {} },
                    desk.station->now()));
            if (outcome)
                ++booked;
            else
                refusals += outcome.error().code;
        }

        QVERIFY(toAsk > 0);
        QCOMPARE(booked, toAsk);
        QCOMPARE(refusals, QStringList { slot.reserved > 0 ? "slot-not-yet" : "slot-full" });
        Store::Reader after = other.station->reader();
        QCOMPARE(Store::SlotTable(after).slot(slot.id)->value().booked, toAsk);
    }

    void visitOfAKnownPersonRegisteredOfflineJoinsTheFile() // edge 6
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Desk &reception = hospital.join("reception", "前台 1");
        takeNumber(kiosk, "王建国", "110101195003070035");
        hospital.settle();
        Store::Reader reader = reception.station->reader();
        const auto known = waiting(
            *reception.database, heartQueue(reception), reception.station->today());
        hospital.clock.advance(std::chrono::hours(1));

        takeNumber(kiosk, "王建国", "110101195003070035");
        hospital.settle();

        QCOMPARE(*Store::PatientTable(reader).count(), 1);
        const auto both = waiting(
            *reception.database, heartQueue(reception), reception.station->today());
        QCOMPARE(both.size(), size_t { 2 });
        QCOMPARE(both[1].patientId, known.front().patientId);
    }

    void wrongCodeEnrolsNobody()
    {
        Hospital hospital;
        Desk desk;
        desk.database = *Store::Database::open(
            hospital.folder() + "/stranger.sqlite", Store::StoreKind::Station);
        desk.wire = std::make_unique<TestLib::MemoryTransport>([&] { return hospital.hub(); });
        desk.station = std::make_unique<Sync::Station>(
            *desk.database, *desk.wire, hospital.clock, hospital.random);
        VERIFY_OK(desk.station->load());
        QStringList refusals;
        QObject::connect(desk.station.get(), &Sync::Station::refused, desk.station.get(),
            [&](const QString &code) { refusals += code; });
        desk.station->enrolWith("guess");

        desk.station->start();
        hospital.settle();

        QVERIFY(refusals.contains("wrong-code"));
        QVERIFY(!desk.station->isEnrolled());
    }
};

QTEST_GUILESS_MAIN(StationTest)
#include "stationtest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "operations/leaseoperations.h"
#include "operations/queueoperations.h"
#include "operations/ticketnumber.h"
#include "operations/visitoperations.h"
#include "server/recovery.h"
#include "store/directorytable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "sync/station.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Desk;
using TestLib::Hospital;

namespace {

Queue firstQueue(Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    return Store::DirectoryTable(reader).queues()->front();
}

/// A person without a file takes a number at `desk`. The number told.
QString takeNumber(Desk &desk)
{
    Sync::Station &station = *desk.station;
    const Queue queue = firstQueue(desk);
    Store::Reader reader = station.reader();
    const auto next = Operations::nextNumber(reader, station.id(), queue, station.today());
    Operations::VisitStart start;
    start.visit.id = station.random().id<VisitId>();
    start.visit.token = station.random().token();
    start.visit.serviceDay = station.today();
    VisitStep step;
    step.id = station.random().id<StepId>();
    step.visitId = start.visit.id;
    step.position = 1;
    step.state = StepState::Active;
    start.steps = {step};
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

Operations::Outcome ask(Hospital &hospital, Desk &desk, const Operations::Request &intent)
{
    Operations::Outcome outcome = Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
    desk.station->request(
        intent, desk.station.get(), [&](const Operations::Outcome &result) { outcome = result; });
    hospital.settle();
    return outcome;
}

Operations::Request nextInto(Desk &desk, const char *room)
{
    return Operations::callNext({desk.station->random().id<CallId>(),
                                    firstQueue(desk).id,
                                    LocationId(QString::fromLatin1(room)),
                                    desk.station->today()},
        desk.station->now());
}

Operations::Outcome callInto(Hospital &hospital, Desk &desk, const char *room)
{
    return ask(hospital, desk, nextInto(desk, room));
}

/// The next place that the desk can have by asking is booked for somebody.
Operations::Outcome bookByAsking(Hospital &hospital, Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    const auto day = *Store::SlotTable(reader).ofDay(desk.station->today().addDays(1));
    const auto free =
        std::find_if(day.begin(), day.end(), [](const Slot &slot) { return slot.free() > 0; });
    Operations::BookingWish wish;
    wish.id = desk.station->random().id<AppointmentId>();
    wish.slotId = free->id;
    wish.patientId = desk.station->random().id<PatientId>();
    return ask(hospital, desk, Operations::confirmBooking(wish, desk.station->now()));
}

/// A person books from the desk's own lease. Which appointment was told.
AppointmentId bookLeased(Desk &desk)
{
    Sync::Station &station = *desk.station;
    Store::Reader reader = station.reader();
    const auto leases = *Store::SlotTable(reader).leasesOf(station.id(), station.today());
    const auto lease = std::find_if(
        leases.begin(), leases.end(), [](const Lease &one) { return one.left() > 0; });
    Operations::BookingWish wish;
    wish.id = station.random().id<AppointmentId>();
    wish.slotId = lease->slotId;
    wish.patientId = station.random().id<PatientId>();
    const auto row = Operations::leasedAppointment(reader, wish, station.now());
    const auto told = station.record(Operations::bookLeased({*row, {}}, station.now()));
    return told ? wish.id : AppointmentId();
}

template<typename Row>
std::vector<Row> all(Store::Database &database)
{
    return *Store::Reader(database).select<Row>({.limit = 100000});
}

std::optional<Ticket> ticketNumbered(Store::Database &database, const QString &number, QDate day)
{
    Store::Reader reader(database);
    return *Store::TicketTable(reader).numbered(number, day);
}

QByteArray hallOf(Store::Database &database)
{
    QByteArray text;
    for (const Ticket &ticket : all<Ticket>(database))
        text += ticket.id.text().toUtf8() + char('0' + int(ticket.state)) + ' '
            + ticket.roomId.text().toUtf8() + '\n';
    for (const Appointment &one : all<Appointment>(database))
        text += one.id.text().toUtf8() + char('0' + int(one.status)) + '\n';
    for (const Slot &slot : all<Slot>(database))
        text += slot.id.text().toUtf8() + ' ' + QByteArray::number(slot.booked) + ' '
            + QByteArray::number(slot.leased) + '\n';
    return text;
}
}

class RecoveryTest : public QObject
{
    Q_OBJECT

    QString serverFile() const { return m_hospital->folder() + "/server.sqlite"; }

    QString backupFile() const { return m_hospital->folder() + "/backup.sqlite"; }

    void backUp()
    {
        m_hospital->stopServer();
        m_hospital->settle();
        QFile::remove(backupFile());
        QVERIFY(QFile::copy(serverFile(), backupFile()));
        m_hospital->startServer();
    }

    /// The server's disk is lost; the backup takes its place. Nobody is in contact.
    void restore()
    {
        m_kiosk->wire->cut();
        m_desk->wire->cut();
        m_hospital->stopServer();
        m_hospital->settle();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(serverFile() + QLatin1String(part));
        QVERIFY(QFile::copy(backupFile(), serverFile()));
        m_hospital->startServer();
        VERIFY_OK(Server::Recovery::begin(m_hospital->serverStore(), m_hospital->clock, m_hospital->random));
    }

    void verifyPlaces()
    {
        std::map<SlotId, int> booked;
        std::map<SlotId, int> leased;
        for (const Appointment &one : all<Appointment>(m_hospital->serverStore()))
            booked[one.slotId] += one.status == AppointmentStatus::Cancelled ? 0 : 1;
        for (const Lease &one : all<Lease>(m_hospital->serverStore()))
            leased[one.slotId] += one.left();
        for (const Slot &slot : all<Slot>(m_hospital->serverStore())) {
            QCOMPARE(slot.booked, booked[slot.id]);
            QCOMPARE(slot.leased, leased[slot.id]);
            QVERIFY(slot.free() >= 0);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_kiosk = &m_hospital->join("kiosk", "自助机 1");
        m_desk = &m_hospital->join("reception", "前台 1");
    }

    void cleanup() { m_hospital.reset(); }

    void nothingThatWasToldIsLost() // I1, I2, I3, I6, I9
    {
        backUp();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        const QString first = takeNumber(*m_kiosk);
        m_hospital->settle();
        const auto called = callInto(*m_hospital, *m_desk, "302");
        VERIFY_OK(called);
        QCOMPARE(called->value("number").toString(), first);
        const auto asked = bookByAsking(*m_hospital, *m_desk);
        VERIFY_OK(asked);
        const AppointmentId leased = bookLeased(*m_kiosk);
        m_hospital->settle();
        const QString second = takeNumber(*m_desk);
        m_hospital->settle();
        const QByteArray before = hallOf(m_hospital->serverStore());

        restore();
        const AppointmentId alone = bookLeased(*m_kiosk); // the hall goes on
        const QString third = takeNumber(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        VERIFY_FAILS(callInto(*m_hospital, *m_desk, "303"), "recovering");
        m_hospital->reconnect(*m_kiosk);

        Store::Reader reader(m_hospital->serverStore());
        QCOMPARE(m_kiosk->station->pending() + m_desk->station->pending(), 0);
        for (const auto &id : {leased, alone})
            QCOMPARE((*Store::SlotTable(reader).appointment(id))->status,
                AppointmentStatus::Booked);
        const auto row = asked->value("appointment").toObject();
        QVERIFY(*Store::SlotTable(reader).appointment(AppointmentId(row["id"].toString())));
        const QDate day = m_kiosk->station->today();
        const auto there = ticketNumbered(m_hospital->serverStore(), first, day);
        QVERIFY(there);
        QCOMPARE(there->state, TicketState::Called);
        QCOMPARE(there->roomId, LocationId("302"));
        QVERIFY(there->t0 != Base::Never);
        QCOMPARE(all<Ticket>(m_hospital->serverStore()).size(), size_t{3});
        QVERIFY(QSet<QString>({first, second, third}).size() == 3);
        verifyPlaces();
        QVERIFY(hallOf(m_hospital->serverStore()) != before);
    }

    void gateOpensWhenEverybodyHasTold()
    {
        backUp();
        restore();
        m_hospital->reconnect(*m_desk);
        VERIFY_FAILS(bookByAsking(*m_hospital, *m_desk), "recovering");

        m_hospital->reconnect(*m_kiosk);

        VERIFY_OK(bookByAsking(*m_hospital, *m_desk));
        verifyPlaces();
    }

    void gateOpensWhenTheLastOneIsGivenUp()
    {
        backUp();
        restore();
        m_hospital->reconnect(*m_desk);

        VERIFY_OK(m_hospital->administration().writeOff(m_kiosk->station->id(), "王主任"));

        VERIFY_OK(bookByAsking(*m_hospital, *m_desk));
    }

    void whoWasEnrolledAfterTheBackupComesBackWithANewCode()
    {
        backUp();
        Desk &late = m_hospital->join("reception", "前台 2");
        const QString id = late.station->id().text();
        const QString number = takeNumber(late);
        m_hospital->settle();
        late.wire->cut();
        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        m_hospital->reconnect(late);
        QCOMPARE(late.station->refusal(), "unknown-station");

        const auto code = m_hospital->administration().enrolCode(
            "reception", "前台 2", std::chrono::minutes(5));
        VERIFY_OK(code);
        late.station->enrolWith(*code);
        m_hospital->reconnect(late);

        QCOMPARE(late.station->refusal(), "");
        QCOMPARE(late.station->id().text(), id);
        QCOMPARE(late.station->pending(), 0);
        const QDate day = m_kiosk->station->today();
        QVERIFY(ticketNumbered(m_hospital->serverStore(), number, day));
        VERIFY_OK(bookByAsking(*m_hospital, *m_desk)); // the gate is open again
    }

    void whoseForgottenNumberIsAnothersNowComesBackUnderANewOne()
    {
        backUp();
        Desk &late = m_hospital->join("reception", "前台 2");
        const QString id = late.station->id().text();
        const QString told = takeNumber(late); // the server knows it, and forgets it
        m_hospital->settle();
        late.wire->cut();
        const QString alone = takeNumber(late); // the server has never heard of it
        const int made = static_cast<int>(late.station->state().nextSeq) - 1;
        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        Desk &other = m_hospital->join("reception", "前台 3");
        QCOMPARE(other.station->id().text(), id);
        m_hospital->reconnect(late);
        QCOMPARE(late.station->refusal(), "bad-signature");

        const auto code = m_hospital->administration().enrolCode(
            "reception", "前台 2", std::chrono::minutes(5));
        VERIFY_OK(code);
        late.station->enrolWith(*code);
        m_hospital->reconnect(late);

        QCOMPARE(late.station->refusal(), "");
        const auto now = late.station->id();
        QVERIFY(now.text() != id);
        QCOMPARE(late.station->pending(), 0);
        const QDate day = m_kiosk->station->today();
        QVERIFY(ticketNumbered(m_hospital->serverStore(), told, day));
        QVERIFY(ticketNumbered(m_hospital->serverStore(), alone, day));
        Store::ServerTable server(m_hospital->serverStore());
        QVERIFY(late.station->state().nextSeq > made);
        QCOMPARE((*server.station(now))->lastSeq, late.station->state().nextSeq - 1); // all of it
        QCOMPARE((*server.station(other.station->id()))->publicKey, other.station->state().publicKey);
        const auto listed = m_hospital->serverStore().run(
            "SELECT station_id, detail FROM alarm WHERE code = 'station-renumbered'");
        VERIFY_OK(listed);
        QCOMPARE(static_cast<int>(listed->size()), 1);
        QCOMPARE(listed->front().value("station_id").toString(), now.text());
        QCOMPARE(listed->front().value("detail").toString(), id);
        VERIFY_OK(bookByAsking(*m_hospital, *m_desk)); // the gate is open again
        verifyPlaces();
    }

    void leasesTheServerHasForgottenCountAgain()
    {
        m_kiosk->wire->cut();
        m_desk->wire->cut();
        m_hospital->settle();
        backUp();
        m_hospital->clock.advance(std::chrono::hours(24)); // leases for another day come
        m_hospital->reconnect(*m_kiosk);
        Store::Reader reader = m_kiosk->station->reader();
        const auto held =
            *Store::SlotTable(reader).leasesOf(m_kiosk->station->id(), m_kiosk->station->today());

        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);

        for (const Lease &lease : held) {
            Store::Reader server(m_hospital->serverStore());
            const auto there = *server.get<Lease>(lease.id);
            QVERIFY(there);
            QVERIFY(there->granted >= lease.granted);
        }
        verifyPlaces();
    }

    void everybodyHoldsTheSameAfterwards() // I5
    {
        backUp();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        takeNumber(*m_kiosk);
        m_hospital->settle();
        VERIFY_OK(callInto(*m_hospital, *m_desk, "302"));

        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);

        QCOMPARE(hallOf(*m_desk->database), hallOf(m_hospital->serverStore()));
        QCOMPARE(m_kiosk->station->state().cursor, m_desk->station->state().cursor);
    }

    void backupPutBackTwiceWithinASecondIsTwoEpochs() // I5
    {
        backUp();
        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        restore(); // the clock stands still
        m_hospital->reconnect(*m_kiosk);
        for (int person = 0; person < 3; ++person)
            takeNumber(*m_kiosk);
        m_hospital->settle();

        m_hospital->reconnect(*m_desk); // it has read so far in the server's other life

        QCOMPARE(all<Ticket>(m_hospital->serverStore()).size(), size_t { 3 });
        QCOMPARE(hallOf(*m_desk->database), hallOf(m_hospital->serverStore()));
    }

    void reportOutlivesACrashOfTheStation()
    {
        backUp();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        const QString number = takeNumber(*m_kiosk);
        m_hospital->settle();
        const auto called = callInto(*m_hospital, *m_desk, "302");
        VERIFY_OK(called);

        restore();
        m_hospital->restart(*m_desk); // it has told nothing yet; what it knows is on its disk
        m_hospital->restart(*m_kiosk);

        const auto there =
            ticketNumbered(m_hospital->serverStore(), number, m_kiosk->station->today());
        QVERIFY(there);
        QCOMPARE(there->state, TicketState::Called);
    }

    void callWhoseAnswerWasLostIsKnownAfterwards_data()
    {
        QTest::addColumn<int>("lost");
        QTest::newRow("killed before the answer") << 0;
        QTest::newRow("answer lost") << 2;
    }

    void callWhoseAnswerWasLostIsKnownAfterwards() // I6
    {
        QFETCH(const int, lost);
        backUp();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);
        const QString number = takeNumber(*m_kiosk);
        m_hospital->settle();
        m_desk->wire->cutAtMessage(lost);
        m_desk->station->request(
            nextInto(*m_desk, "302"), m_desk->station.get(), [](const auto &) {});
        if (lost > 0)
            m_hospital->settle();
        m_hospital->restart(*m_desk); // it sees the person called to its room, and opens the door
        m_hospital->settle();
        const auto seen =
            ticketNumbered(*m_desk->database, number, m_kiosk->station->today());
        QVERIFY(seen);
        QCOMPARE(seen->state, TicketState::Called);

        restore();
        m_hospital->reconnect(*m_kiosk);
        m_hospital->reconnect(*m_desk);

        const auto there =
            ticketNumbered(m_hospital->serverStore(), number, m_kiosk->station->today());
        QVERIFY(there);
        QCOMPARE(there->state, TicketState::Called);
        QCOMPARE(there->roomId, LocationId("302"));
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    Desk *m_kiosk = nullptr;
    Desk *m_desk = nullptr;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recoverytest.moc"

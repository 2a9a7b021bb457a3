// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pages.h"

#include "operations/bookingoperations.h"
#include "operations/careoperations.h"
#include "operations/directoryoperations.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "server/applier.h"
#include "server/scope.h"
#include "store/tables.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Door;
using TestLib::Guest;

namespace {

// What nobody but the staff may read.
const QStringList Secrets { "欧阳雪梅", "13812345678", "110101195003070035", "幸福路",
    "ouyangxuemei", "secrettoken", "疼了三天", "patient-of-the-test", "visit-of-the-test",
    "司徒伯伯", "对芒果过敏", "等了两个小时" };
const auto Masked = QStringLiteral("欧阳*梅");

Patient secretPatient()
{
    Patient patient;
    patient.id = PatientId("patient-of-the-test");
    patient.name = "欧阳雪梅";
    patient.searchKey = "ouyangxuemei";
    patient.phone = "13812345678";
    patient.address = "幸福路 1 号";
    patient.companionName = "司徒伯伯";
    patient.note = "对芒果过敏";
    return patient;
}

/// Everything a person leaves behind in one visit.
std::vector<Operations::Request> visitOf(QDate day, Base::Instant at)
{
    using namespace Operations;
    VisitStart start;
    start.newPatient = PatientDraft { secretPatient(),
        { { {}, {}, IdentifierKind::ResidentId, "110101195003070035" } } };
    start.visit.id = VisitId("visit-of-the-test");
    start.visit.patientId = PatientId("patient-of-the-test");
    start.visit.token = "secrettoken";
    start.visit.serviceDay = day;
    VisitStep step;
    step.id = StepId("step");
    step.visitId = start.visit.id;
    step.bring.zh = "疼了三天";
    start.steps = { step };
    start.consent = Consent { ConsentId("c"), start.visit.patientId, {}, "1", {}, {} };
    TicketOrder order;
    order.ticket.id = TicketId("ticket");
    order.ticket.number = "A001";
    order.ticket.queueId = QueueId("heart");
    order.ticket.visitId = start.visit.id;
    order.ticket.serviceDay = day;
    order.ticket.maskedName = Masked;
    start.ticket = order;
    Complaint complaint;
    complaint.id = ComplaintId("complaint");
    complaint.text = "等了两个小时";
    complaint.contact = "13812345678";
    complaint.visitId = start.visit.id;
    HelpCall help;
    help.id = HelpCallId("help");
    help.visitId = start.visit.id;
    BookingWish wish { AppointmentId("a"), SlotId("slot"), start.visit.patientId, {} };
    return { startVisit(start, at), openComplaint(complaint, at), callForHelp(help, at),
        holdSlot({ HoldId("h"), SlotId("slot"), {}, start.visit.patientId, {} }, at),
        confirmBooking(wish, at),
        callNext({ CallId("call"), QueueId("heart"), LocationId("302"), day }, at) };
}
}

class PagesTest : public QObject
{
    Q_OBJECT

    void administrate(const std::vector<Operations::Request> &requests)
    {
        Server::Applier applier(*m_door->database, m_door->clock);
        const auto outcomes = applier.applyAllOwn("administration", requests);
        VERIFY_OK(outcomes);
        for (const auto &outcome : *outcomes)
            VERIFY_OK(outcome);
    }

    /// All pages of a snapshot.
    void takeSnapshot(Guest &guest)
    {
        Protocol::Snapshot next;
        for (int page = 0; page < 1000; ++page) {
            guest.say(next);
            const auto *got = guest.heard<Protocol::SnapshotPage>();
            QVERIFY(got != nullptr);
            if (got->nextTable.isEmpty())
                return;
            next = { got->nextTable, got->nextAfter };
        }
        QFAIL("endless");
    }

    void takeChanges(Guest &guest, qint64 from = 0)
    {
        for (int page = 0; page < 1000; ++page) {
            guest.say(Protocol::Pull { 1, from });
            const auto *got = guest.heard<Protocol::Pulled>();
            QVERIFY(got != nullptr);
            QVERIFY(!got->tooOld);
            QVERIFY(got->upto >= from);
            from = got->upto;
            if (!got->more)
                return;
        }
        QFAIL("endless");
    }

private Q_SLOTS:
    void init()
    {
        m_door = std::make_unique<Door>();
        const auto transaction = Store::Transaction::begin(*m_door->database);
        Slot slot;
        slot.id = SlotId("slot");
        slot.serviceDay = QDate(2026, 5, 14);
        slot.startsAt = m_door->clock.now() + 2h;
        slot.endsAt = slot.startsAt + 30min;
        slot.capacity = 3;
        VERIFY_OK((*transaction)->put(slot));
        VERIFY_OK((*transaction)->commit());
    }

    void publicMachinesNeverReceiveAPerson_data() // sync.md section 7
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("kiosk") << "kiosk";
        QTest::newRow("board") << "board";
    }

    void publicMachinesNeverReceiveAPerson()
    {
        QFETCH(QString, role);
        Guest guest(*m_door);
        guest.enter(role);
        administrate(visitOf(QDate(2026, 5, 14), m_door->clock.now()));

        takeChanges(guest);
        takeSnapshot(guest);

        const QString heard = QString::fromUtf8(guest.everythingHeard());
        QVERIFY(heard.contains("A001")); // the number, of course
        QCOMPARE(heard.contains(Masked), role == "board");
        for (const QString &secret : Secrets)
            QVERIFY2(!heard.contains(secret), qPrintable(secret));
    }

    void receptionReceivesAll()
    {
        Guest guest(*m_door);
        guest.enter("reception");
        administrate(visitOf(QDate(2026, 5, 14), m_door->clock.now()));

        takeChanges(guest);
        const QString pulled = QString::fromUtf8(guest.everythingHeard());
        guest.forget();
        takeSnapshot(guest);
        const QString snapshot = QString::fromUtf8(guest.everythingHeard());

        for (const QString &secret : Secrets) {
            QVERIFY2(pulled.contains(secret), qPrintable(secret));
            QVERIFY2(snapshot.contains(secret), qPrintable(secret));
        }
    }

    void ownHoldsAndNumbersAreNobodyElses()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        Guest other(*m_door);
        other.enter("reception");
        VERIFY_OK(kiosk.push(Operations::holdSlot(
            { HoldId("my-hold"), SlotId("slot"), {}, {}, {} }, m_door->clock.now())));
        VERIFY_OK(kiosk.push(Operations::requestNumbers(
            { QDate(2026, 5, 14), { QueueId("my-queue") } }, m_door->clock.now())));

        for (Guest *guest : { &kiosk, &other }) {
            guest->forget();
            takeChanges(*guest);
            takeSnapshot(*guest);
            const QByteArray heard = guest->everythingHeard();
            QCOMPARE(heard.contains("my-hold"), guest == &kiosk);
            QCOMPARE(heard.contains("my-queue"), guest == &kiosk);
        }
    }

    void onlyOpenTablesAreSentUnreadToAHallsMachines()
    {
        const QStringList open{"site", "department", "location", "practitioner",
            "practitioner_role", "price", "document", "notice", "queue", "holiday", "slot",
            "room_duty"};
        for (const Store::TableShape &table : Store::syncedTables()) {
            for (const auto role : {Operations::Role::Kiosk, Operations::Role::Board})
                QCOMPARE(Server::seesWhole({StationId("1"), role}, table.name),
                    open.contains(table.name));
        }
        const Server::Viewer desk{StationId("1"), Operations::Role::Reception};
        QVERIFY(Server::seesWhole(desk, "patient"));
        for (const char *own : {"hold", "lease", "number_block"}) // another station's are not told
            QVERIFY(!Server::seesWhole(desk, own));
    }

    void changesComeInWholeOperationsAndNoneIsLost() // mutant cursor_gap
    {
        std::vector<Operations::Request> requests;
        for (int i = 0; i < 150; ++i) {
            std::vector<Store::Record> rows;
            for (int n = 0; n < 30; ++n) {
                Price price;
                price.id = PriceId(QStringLiteral("%1-%2").arg(i).arg(n));
                rows.push_back(Store::toRecord(price));
            }
            requests.push_back(Operations::putDirectory("price", rows, m_door->clock.now()));
        }
        administrate(requests);
        Guest guest(*m_door);
        guest.enter("board");

        QHash<QString, int> parts;
        qint64 from = 0;
        for (bool more = true; more;) {
            const auto page = Server::pageOfChanges(
                *m_door->database, { StationId(guest.station), Operations::Role::Board }, from);
            VERIFY_OK(page);
            QCOMPARE(page->from, from);
            QCOMPARE(static_cast<qint64>(page->rows.size()), 30 * (page->upto - from));
            for (const Protocol::RowChange &row : page->rows)
                parts[row.key.section('-', 0, 0)] += 1;
            QVERIFY(page->rows.size() <= static_cast<size_t>(Protocol::MostRows));
            from = page->upto;
            more = page->more;
        }

        QCOMPARE(parts.size(), 150);
        for (const int count : parts)
            QCOMPARE(count, 30);
    }

    void longTextsFitTheirMessages() // sync.md section 5: 2 MiB
    {
        std::vector<Operations::Request> requests;
        for (int i = 0; i < 1000; ++i) {
            Complaint complaint;
            complaint.id = ComplaintId(QString::number(i));
            complaint.text = QString(2000, QChar(u'慢'));
            requests.push_back(Operations::openComplaint(complaint, m_door->clock.now()));
        }
        administrate(requests);
        Guest guest(*m_door);
        guest.enter("reception");
        guest.forget();

        takeChanges(guest); // every message passes the limit of `decode`
        takeSnapshot(guest);

        const QByteArray heard = guest.everythingHeard();
        for (const int i : { 0, 1, 499, 998, 999 })
            QCOMPARE(heard.count("\"key\":\"" + QByteArray::number(i) + '"'), 2);
    }

    void actThatNoPageHoldsSendsForASnapshot()
    {
        std::vector<Store::Record> rows;
        for (int i = 0; i < 40; ++i) {
            Document document;
            document.id = DocumentId(QString::number(i));
            document.body = QString(60000, 'x');
            rows.push_back(Store::toRecord(document));
        }
        administrate({ Operations::putDirectory("document", rows, m_door->clock.now()) });
        Guest guest(*m_door);
        guest.enter("board");

        guest.say(Protocol::Pull { 1, 0 });
        QVERIFY(guest.heard<Protocol::Pulled>()->tooOld);
        takeSnapshot(guest);
        QCOMPARE(guest.everythingHeard().count("\"table\":\"document\""), 40);
    }

    void cursorOutsideTheLogSendsForASnapshot()
    {
        administrate(visitOf(QDate(2026, 5, 14), m_door->clock.now()));
        Guest guest(*m_door);
        guest.enter("board");

        guest.say(Protocol::Pull { 1, 1000 }); // of a server that has forgotten
        QVERIFY(guest.heard<Protocol::Pulled>()->tooOld);
        VERIFY_OK(m_door->database->run("DELETE FROM change WHERE ver < 3"));
        guest.say(Protocol::Pull { 1, 0 }); // long absent
        QVERIFY(guest.heard<Protocol::Pulled>()->tooOld);
    }

    void tableThatIsNotThereIsRefused()
    {
        for (const char *table : { "station", "op_log", "enrol_code", "sqlite_schema", "x" }) {
            Guest guest(*m_door);
            guest.enter("reception");
            guest.say(Protocol::Snapshot { QString::fromLatin1(table), {} });
            QCOMPARE(guest.refusal(), "bad-message");
        }
    }

private:
    std::unique_ptr<Door> m_door;
};

QTEST_GUILESS_MAIN(PagesTest)
#include "pagestest.moc"

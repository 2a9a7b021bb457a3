// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "operations/careoperations.h"
#include "operations/patientoperations.h"
#include "operations/sealing.h"
#include "operations/ticketnumber.h"
#include "operations/visitoperations.h"
#include "store/caretable.h"
#include "store/directorytable.h"
#include "store/patienttable.h"
#include "store/tickettable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Desk;
using TestLib::Hospital;

namespace {
// Somebody whom nothing else in the hospital can be taken for.
const QString Name = QStringLiteral("鄢栩婧");
const QString Number = QStringLiteral("110000199208173426");
const QString Phone = QStringLiteral("13977700426");
const QString Street = QStringLiteral("槐荫胡同");
const QString Words = QStringLiteral("等了三个钟头没人管");
} // namespace

/// A stolen kiosk's disk reveals nobody.
class SealingTest : public QObject
{
    Q_OBJECT

    Operations::VisitStart visit()
    {
        Sync::Station &station = *m_kiosk->station;
        Store::Reader reader = station.reader();
        const Queue queue = Store::DirectoryTable(reader).queues()->front();
        const auto next =
            Operations::nextNumber(reader, station.id(), queue, station.today());
        Operations::VisitStart start;
        Operations::PatientDraft draft;
        draft.patient.id = PatientId("p");
        draft.patient.name = Name;
        draft.patient.phone = Phone;
        draft.patient.address = Street;
        draft.identifiers = {{{}, draft.patient.id, IdentifierKind::ResidentId, Number}};
        start.newPatient = draft;
        start.visit.id = VisitId("v");
        start.visit.patientId = draft.patient.id;
        start.visit.token = station.random().token();
        start.visit.serviceDay = station.today();
        VisitStep step;
        step.id = StepId("s");
        step.visitId = start.visit.id;
        step.position = 1;
        step.kind = StepKind::Consult;
        step.state = StepState::Active;
        start.steps = {step};
        Operations::TicketOrder order;
        order.ticket.id = TicketId("t");
        order.ticket.number = next->number;
        order.ticket.sequence = next->sequence;
        order.ticket.queueId = queue.id;
        order.ticket.visitId = start.visit.id;
        order.ticket.stepId = step.id;
        order.ticket.serviceDay = station.today();
        order.blockId = next->blockId;
        start.ticket = order;
        return start;
    }

    Complaint complaint()
    {
        Complaint row;
        row.id = ComplaintId("c");
        row.code = "K7Q2";
        row.text = Words;
        row.contact = Phone;
        return row;
    }

    void goOffline()
    {
        m_kiosk->wire->cut();
        m_hospital->settle();
    }

    /// What is found of the person in the raw bytes of the kiosk's files.
    QStringList traces()
    {
        const QFileInfo store(m_kiosk->file);
        QStringList found;
        const auto files =
            store.dir().entryInfoList({store.fileName() + '*'}, QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read");
            const QByteArray bytes = file.readAll();
            for (const QString &secret : {Name, Number, Phone, Street, Words}) {
                const QByteArray little(reinterpret_cast<const char *>(secret.utf16()),
                    secret.size() * 2);
                QByteArray big = little;
                for (qsizetype i = 0; i + 1 < big.size(); i += 2)
                    std::swap(big[i], big[i + 1]);
                for (const QByteArray &form : {secret.toUtf8(),
                         little,
                         big,
                         secret.toUtf8().toBase64().chopped(4), // whole groups of a box's text
                         secret.toUtf8().toHex()}) {
                    if (bytes.contains(form))
                        found += info.fileName() + ": " + secret;
                }
            }
        }
        return found;
    }

    void closeKiosk()
    {
        m_kiosk->station.reset();
        m_kiosk->wire.reset();
        m_kiosk->database.reset();
        m_hospital->settle();
    }

    Base::Result<std::optional<Patient>> onTheServer()
    {
        Store::Reader reader(m_hospital->serverStore());
        return Store::PatientTable(reader).withIdentifier(IdentifierKind::ResidentId, Number);
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_kiosk = &m_hospital->join("kiosk", "自助机 1");
    }

    void cleanup() { m_hospital.reset(); }

    void deskWouldBeFound() // that the search finds at all
    {
        m_kiosk = &m_hospital->join("reception", "1 号前台");
        goOffline();
        VERIFY_OK(m_kiosk->station->record(
            Operations::startVisit(visit(), m_kiosk->station->now())));

        QVERIFY(traces().size() >= 4);
    }

    void stolenDiskRevealsNobody()
    {
        goOffline();
        VERIFY_OK(m_kiosk->station->record(
            Operations::startVisit(visit(), m_kiosk->station->now())));
        VERIFY_OK(m_kiosk->station->record(
            Operations::openComplaint(complaint(), m_kiosk->station->now())));

        QCOMPARE(traces(), QStringList()); // pulled out while it runs
        closeKiosk();
        QCOMPARE(traces(), QStringList());
    }

    void serverOpensWhatTheKioskSealed()
    {
        goOffline();
        const auto start = visit();
        VERIFY_OK(m_kiosk->station->record(
            Operations::startVisit(start, m_kiosk->station->now())));
        VERIFY_OK(m_kiosk->station->record(
            Operations::openComplaint(complaint(), m_kiosk->station->now())));
        m_hospital->restart(*m_kiosk); // the program dies and comes back
        m_hospital->reconnect(*m_kiosk);

        const auto patient = onTheServer();
        VERIFY_OK(patient);
        QVERIFY(*patient);
        QCOMPARE((*patient)->name, Name);
        QCOMPARE((*patient)->phone, Phone);
        Store::Reader reader(m_hospital->serverStore());
        QCOMPARE((*Store::CareTable(reader).complaint(ComplaintId("c")))->text, Words);
        QCOMPARE(*Store::ServerTable(m_hospital->serverStore()).quarantined(), 0);
        QCOMPARE(m_kiosk->station->pending(), 0);
        QCOMPARE(traces(), QStringList()); // nor after it was acknowledged and pulled
    }

    void whatIsToldHoldsOnTheKiosk()
    {
        goOffline();
        const auto start = visit();
        VERIFY_OK(m_kiosk->station->record(
            Operations::startVisit(start, m_kiosk->station->now())));
        const auto number = [&] {
            Store::Reader reader = m_kiosk->station->reader();
            const auto ticket = Store::TicketTable(reader).ticket(TicketId("t"));
            return ticket && *ticket ? (*ticket)->number : QString();
        };

        QCOMPARE(number(), start.ticket->ticket.number);
        m_hospital->restart(*m_kiosk);
        QCOMPARE(number(), start.ticket->ticket.number);
        m_hospital->reconnect(*m_kiosk);
        QCOMPARE(number(), start.ticket->ticket.number);
    }

    void badNameIsRefusedBeforeAnythingIsTold()
    {
        goOffline();
        auto start = visit();
        start.newPatient->patient.name = "  ";
        const qint64 before = m_kiosk->station->state().nextSeq;

        QVERIFY(!m_kiosk->station->record(
            Operations::startVisit(start, m_kiosk->station->now())));
        QCOMPARE(m_kiosk->station->state().nextSeq, before);
    }

    void fileAloneIsSealedToo()
    {
        goOffline();
        const auto start = visit();
        VERIFY_OK(m_kiosk->station->record(
            Operations::registerPatient(*start.newPatient, m_kiosk->station->now())));

        QCOMPARE(traces(), QStringList());
        m_hospital->reconnect(*m_kiosk);
        QVERIFY(*onTheServer());
        QCOMPARE(traces(), QStringList());
    }

    void boxOfAnotherKeyIsSetAside()
    {
        goOffline();
        VERIFY_OK(m_kiosk->station->record(
            Operations::startVisit(visit(), m_kiosk->station->now())));
        Store::StaffTable table(m_hospital->serverStore());
        Base::SystemRandom random;
        const auto other = Base::makeSealKeys(random);
        VERIFY_OK(table.setSetting(
            "seal.secretKey", QString::fromLatin1(other.secretKey.toBase64())));
        m_hospital->stopServer();
        m_hospital->startServer();
        m_hospital->reconnect(*m_kiosk);

        QCOMPARE(*Store::ServerTable(m_hospital->serverStore()).quarantined(), 1);
        QVERIFY(!*onTheServer());
        QCOMPARE(m_kiosk->station->pending(), 0); // and nothing behind it waits
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    Desk *m_kiosk = nullptr;
};

QTEST_GUILESS_MAIN(SealingTest)
#include "sealingtest.moc"

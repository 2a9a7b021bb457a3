// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/deskpatient.h"

#include <QtTest>

#include "domain/identity/names.h"
#include "operations/patientoperations.h"
#include "presentation/queue/queuepresenter.h"
#include "store/audittable.h"
#include "testlib/receptiondesk.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Presentation;

class DeskPatientTest : public QObject
{
    Q_OBJECT

    /// What the server's trail says of the person, in order.
    QStringList trail(const char *person)
    {
        m_desk->hospital.settle();
        QStringList told;
        const auto lines = Store::AuditTable(m_desk->hospital.serverStore())
                               .lines({.patient = PatientId(QString::fromLatin1(person))});
        for (const Store::AuditEntry &line : *lines)
            told += line.what;
        return told;
    }

    void enter(const char *person, const char *name)
    {
        Operations::PatientDraft draft;
        draft.patient.id = PatientId(QString::fromLatin1(person));
        draft.patient.name = QString::fromUtf8(name);
        VERIFY_OK(
            m_desk->station().record(Operations::registerPatient(draft, m_desk->station().now())));
    }

    /// The first room of the department that works calls whoever waits.
    void callNext(const DepartmentId &department)
    {
        const auto &queues = m_desk->directory->queues();
        const auto queue = std::ranges::find_if(queues, [&department](const Queue &one) {
            return one.departmentId == department && one.practitionerId.isEmpty();
        });
        m_desk->settings->setQueue(queue->id);
        QueuePresenter presenter(
            m_desk->station(), *m_desk->directory, *m_desk->settings, *m_desk->messages);
        m_desk->settings->setRoom(
            m_desk->directory->roomsOf(queue->id, m_desk->station().today()).front().id);
        presenter.callNext();
        m_desk->hospital.settle();
        QCOMPARE(presenter.current()->maskedName, maskedName(QStringLiteral("单雄信")));
    }

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestLib::ReceptionDesk>();
        enter("one", "王建国");
        enter("other", "李慧");
        m_desk->hospital.settle();
        m_patient = std::make_unique<DeskPatient>(
            m_desk->station(), *m_desk->directory, *m_desk->messages, nullptr);
    }

    void cleanup()
    {
        m_patient.reset();
        m_desk.reset();
    }

    void openingAFileAndShowingItsNumbersIsInTheTrail()
    {
        m_patient->open(PatientId("one"));
        m_patient->open(PatientId("one")); // the same person, read anew
        m_patient->reveal();
        m_patient->reveal(); // hidden again
        m_patient->close();

        QCOMPARE(trail("one"), QStringList({"patient.register", "patient.view", "patient.reveal"}));
        QCOMPARE(trail("other"), QStringList({"patient.register"}));
    }

    void filesOpenedOfflineAreInTheTrailAfterwards()
    {
        m_desk->desk->wire->cut();
        m_desk->hospital.settle();
        m_patient->open(PatientId("one"));
        m_patient->open(PatientId("other"));
        QCOMPARE(trail("other"), QStringList({"patient.register"}));

        m_desk->hospital.reconnect(*m_desk->desk);

        QCOMPARE(trail("one"), QStringList({"patient.register", "patient.view"}));
        QCOMPARE(trail("other"), QStringList({"patient.register", "patient.view"}));
    }

    void documentSeenClearsTheMarkAndIsInTheTrail() // edge 16
    {
        m_patient->open(PatientId("one"));
        QVERIFY(!m_patient->card().verified);
        const auto marked = [this] {
            return std::ranges::any_of(m_patient->card().tags,
                [](const DeskTag &tag) { return tag.text == QStringLiteral("资料待核实"); });
        };
        QVERIFY(marked());

        m_patient->documentSeen();
        m_patient->documentSeen(); // a second press does nothing

        QVERIFY(m_patient->card().verified);
        QVERIFY(!marked());
        QCOMPARE(trail("one"), QStringList({"patient.register", "patient.view", "patient.verify"}));
        const auto stored =
            Store::Reader(m_desk->hospital.serverStore()).get<Patient>(PatientId("one"));
        QVERIFY((*stored)->verified);
        const auto other =
            Store::Reader(m_desk->hospital.serverStore()).get<Patient>(PatientId("other"));
        QVERIFY(!(*other)->verified);
    }

    void readingCorrectedOnceIsInTheFileAndInTheCallingLine()
    {
        enter("shan", "单雄信");
        m_patient->open(PatientId("shan"));
        const auto stored = [this] {
            m_desk->hospital.settle();
            return **Store::Reader(m_desk->hospital.serverStore()).get<Patient>(PatientId("shan"));
        };
        QVERIFY(!m_patient->correctReading(QStringLiteral("单雄信")));
        QVERIFY(!m_patient->correctReading(QStringLiteral("  ")));
        QCOMPARE(stored().nameReading, QString());

        QVERIFY(m_patient->correctReading(QStringLiteral("Dān  Xióng Xìn")));

        const QString reading = QStringLiteral("dān xióng xìn");
        QCOMPARE(m_patient->card().reading, reading);
        QCOMPARE(stored().nameReading, reading);
        QVERIFY(stored().searchKey.contains(QStringLiteral("danxiongxin")));
        m_patient->saveNote(QStringLiteral("右耳听得清一些")); // the next change keeps it
        QCOMPARE(stored().nameReading, reading);

        const DepartmentId heart("cardiology");
        m_patient->walkIn(heart);
        m_desk->hospital.settle();
        callNext(heart);

        QVERIFY2(
            m_desk->messages->sentence().contains(QStringLiteral("单雄信 读作 %1。").arg(reading)),
            qPrintable(m_desk->messages->sentence()));
    }

    void nameInLettersHasNoReadingToCorrect()
    {
        enter("jose", "José Ñandú");
        m_patient->open(PatientId("jose"));

        QVERIFY(m_patient->card().reading.isEmpty());
    }

    void fileThatIsNotHereIsNotSaidToBeSeen()
    {
        m_patient->open(PatientId("nobody"));

        QVERIFY(trail("nobody").isEmpty());
    }

private:
    std::unique_ptr<TestLib::ReceptionDesk> m_desk;
    std::unique_ptr<DeskPatient> m_patient;
};

QTEST_MAIN(DeskPatientTest)
#include "deskpatienttest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/patientoperations.h"

#include "domain/identity/identifiers.h"
#include "store/patienttable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using TestLib::Counter;

namespace {
PatientDraft draft(const char *id, const QString &name, const char *residentId = nullptr)
{
    PatientDraft result;
    result.patient.id = PatientId(QLatin1String(id));
    result.patient.name = name;
    if (residentId != nullptr)
        result.identifiers = { { {}, {}, IdentifierKind::ResidentId, QLatin1String(residentId) } };
    return result;
}

const auto Number = "110101195003070035";
}

class PatientOperationsTest : public QObject
{
    Q_OBJECT

    Outcome registerHere(const PatientDraft &person)
    {
        return m_counter->record(registerPatient(person, m_counter->clock.now()));
    }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }

    void fileIsOpenedWithItsNumberAndATime()
    {
        VERIFY_OK(registerHere(draft("1", "王建国", Number)));

        const auto patient = m_counter->stored<Patient>(PatientId("1"));
        QVERIFY(patient);
        QCOMPARE(patient->recordNumber, "00000001");
        QCOMPARE(patient->createdAt, m_counter->clock.now());
        const auto numbers = m_counter->all<Identifier>();
        QCOMPARE(numbers.size(), size_t { 1 });
        QCOMPARE(numbers.front().patientId, PatientId("1"));
        QCOMPARE(numbers.front().id, identifierId(IdentifierKind::ResidentId, Number));
    }

    void kioskVerifiesOnlyHerWhoseCardItHasRead() // edge 16
    {
        VERIFY_OK(registerHere(draft("1", "王建国", Number)));
        VERIFY_OK(registerHere(draft("2", "李梅")));
        const auto now = m_counter->clock.now();
        const std::vector<CheckedIdentifier> card{{IdentifierKind::ResidentId, Number}};
        const std::vector<CheckedIdentifier> other{
            {IdentifierKind::ResidentId, "11010519491231002X"}};
        const auto isVerified = [this](const char *id) {
            return m_counter->stored<Patient>(PatientId(QLatin1String(id)))->verified;
        };
        m_counter->role = Role::Kiosk;

        VERIFY_FAILS(m_counter->record(verifyPatient(PatientId("2"), now)), "not-her-card");
        VERIFY_FAILS(m_counter->record(verifyPatient(PatientId("2"), now, card)), "not-her-card");
        VERIFY_FAILS(m_counter->record(verifyPatient(PatientId("1"), now, other)), "not-her-card");
        VERIFY_FAILS(m_counter->attempt(verifyPatient(PatientId("1"), now)), "not-her-card");
        QVERIFY(!isVerified("1") && !isVerified("2"));

        VERIFY_OK(m_counter->record(verifyPatient(PatientId("1"), now, card)));
        QVERIFY(isVerified("1"));
        m_counter->role = Role::Reception; // somebody at a desk has seen the document
        VERIFY_OK(m_counter->record(verifyPatient(PatientId("2"), now)));
        QVERIFY(isVerified("2"));
    }

    void stationGivesNoRecordNumber() // edge 21
    {
        VERIFY_OK(m_counter->attempt(
            registerPatient(draft("1", "王建国"), m_counter->clock.now())));

        QCOMPARE(m_counter->stored<Patient>(PatientId("1"))->recordNumber, QString());
    }

    void recordNumbersAreGivenOnce()
    {
        for (int i = 0; i < 12; ++i)
            VERIFY_OK(registerHere(draft(qPrintable(QString::number(i)), "王建国")));

        QSet<QString> numbers;
        for (const Patient &patient : m_counter->all<Patient>())
            numbers += patient.recordNumber;
        QCOMPARE(numbers.size(), 12);
        QVERIFY(numbers.contains("00000012"));
    }

    void recordNumbersOfAnotherSystemDisturbNobody()
    {
        PatientDraft imported = draft("old", "李梅");
        imported.patient.recordNumber = "MRN-77";
        VERIFY_OK(registerHere(imported));
        VERIFY_OK(registerHere(draft("1", "王建国")));
        VERIFY_OK(registerHere(draft("2", "赵强")));

        QCOMPARE(m_counter->stored<Patient>(PatientId("1"))->recordNumber, "00000001");
        QCOMPARE(m_counter->stored<Patient>(PatientId("2"))->recordNumber, "00000002");
    }

    void toldTwiceIsWrittenOnce() // edge 20
    {
        VERIFY_OK(registerHere(draft("1", "王建国", Number)));
        const QByteArray once = m_counter->everything();

        VERIFY_OK(registerHere(draft("1", "王建国", Number)));

        QCOMPARE(m_counter->everything(), once);
    }

    void knownNumberIsRefusedWhileTryingAndJoinedWhenTold() // edge 6
    {
        VERIFY_OK(registerHere(draft("1", "王建国", Number)));
        const auto second = draft("2", "王建国", Number);
        const auto at = m_counter->clock.now();

        VERIFY_FAILS(m_counter->attempt(registerPatient(second, at)), "known-identifier");
        QVERIFY(!m_counter->stored<Patient>(PatientId("2")));
        const auto told = m_counter->record(registerPatient(second, at));
        VERIFY_OK(told);
        QCOMPARE(told->value("duplicateOf").toString(), "1");
        QCOMPARE(m_counter->all<Identifier>().front().patientId, PatientId("1"));
    }

    void whatIsNoPersonIsRefusedWithNothingWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("birthDate");
        QTest::addColumn<QString>("code");
        QTest::newRow("no name") << QString() << QDate() << "name-empty";
        QTest::newRow("blanks") << "  　 " << QDate() << "name-empty";
        QTest::newRow("300 characters") << QString(300, QChar(u'王')) << QDate() << "name-too-long";
        QTest::newRow("line break") << "王\n建国" << QDate() << "name-control-character";
        QTest::newRow("next year") << "王建国" << QDate(2027, 1, 1) << "bad-birth-date";
        QTest::newRow("in the year 1800") << "王建国" << QDate(1800, 1, 1) << "bad-birth-date";
    }

    void whatIsNoPersonIsRefusedWithNothingWritten()
    {
        QFETCH(QString, name);
        QFETCH(QDate, birthDate);
        QFETCH(QString, code);
        PatientDraft person = draft("1", name, Number);
        person.patient.birthDate = birthDate;
        const QByteArray before = m_counter->everything();

        for (const auto &outcome :
            { m_counter->attempt(registerPatient(person, m_counter->clock.now())),
                m_counter->record(registerPatient(person, m_counter->clock.now())) }) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, code);
            QVERIFY2(name.isEmpty() || !outcome.error().detail.contains(name),
                "a name in an error's detail would be logged");
        }
        QCOMPARE(m_counter->everything(), before);
    }

    void longTextsAreRefused()
    {
        PatientDraft person = draft("1", "王建国");
        person.patient.address = QString(2001, 'a');

        VERIFY_FAILS(registerHere(person), "bad-arguments");
    }

    void bornTodayIsFine() // edges 13, 14
    {
        PatientDraft newborn = draft("1", "王宝宝");
        newborn.patient.birthDate = QDate(2026, 5, 14);

        VERIFY_OK(registerHere(newborn));
    }

    void blanksNeverOverwriteGoodData() // edge 18
    {
        PatientDraft person = draft("1", "王建国");
        person.patient.phone = "13800138000";
        person.patient.address = "北京市";
        VERIFY_OK(registerHere(person));
        Patient update = person.patient;
        update.phone = "13900139000";
        update.address.clear();
        update.verified = true;

        VERIFY_OK(m_counter->record(updatePatient(update, m_counter->clock.now())));
        update.verified = false; // once confirmed, confirmed (edge 16)
        VERIFY_OK(m_counter->record(updatePatient(update, m_counter->clock.now())));

        const auto patient = m_counter->stored<Patient>(PatientId("1"));
        QCOMPARE(patient->phone, "13900139000");
        QCOMPARE(patient->address, "北京市");
        QCOMPARE(patient->recordNumber, "00000001");
        QVERIFY(patient->verified);
    }

    void consentSaysWhereAndWhen()
    {
        Consent consent;
        consent.id = ConsentId("c");
        consent.patientId = PatientId("1");
        consent.textVersion = "2";

        VERIFY_OK(m_counter->record(recordConsent(consent, m_counter->clock.now())));

        const auto stored = m_counter->stored<Consent>(consent.id);
        QCOMPARE(stored->stationId, StationId("3"));
        QCOMPARE(stored->givenAt, m_counter->clock.now());
    }

    void whoAgreesToBeRememberedHasLargeLettersInHisFile()
    {
        VERIFY_OK(registerHere(draft("1", "王建国", Number)));
        Consent consent;
        consent.id = ConsentId("c");
        consent.patientId = PatientId("1");
        consent.kind = ConsentKind::RememberElderlyMode;

        VERIFY_OK(m_counter->record(recordConsent(consent, m_counter->clock.now())));

        QVERIFY(m_counter->stored<Patient>(PatientId("1"))->prefersElderly);
    }

    void peopleAreFoundByPartOfWhatIsKnown()
    {
        PatientDraft person = draft("1", "王建国", Number);
        person.patient.searchKey = "wang jian guo wjg";
        person.patient.phone = "13800138000";
        person.patient.birthDate = QDate(1974, 5, 12);
        VERIFY_OK(registerHere(person));
        Store::Reader reader(*m_counter->database);
        const auto found = [&](const char *typed) {
            const auto people = Store::PatientTable(reader).search(QString::fromUtf8(typed), 10);
            if (!people)
                qWarning("%s", qPrintable(Base::describe(people.error())));
            return people ? static_cast<int>(people->size()) : -1;
        };

        for (const char *typed : { "王", "建国", "jian", "WJG", "8000", "0035", "0001",
                 "19740512", "1974-05-12", "1974/5/12", "1974.5.12" })
            QVERIFY2(found(typed) == 1, typed);
        for (const char *typed : { "", "w", "李", "%%", "__", "1380", "19740513", "' OR 1=1 --" })
            QVERIFY2(found(typed) == 0, typed);
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(PatientOperationsTest)
#include "patientoperationstest.moc"

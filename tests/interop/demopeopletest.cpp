// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/demopeople.h"

#include <set>

#include <QtTest>

#include "domain/identity/identifiers.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Interop;

namespace {
const QDate Today(2026, 5, 14);
}

class DemoPeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sameSeedMakesTheSamePeople()
    {
        const auto few = makePatients(100, 42, Today);
        const auto many = makePatients(300, 42, Today);

        QVERIFY(few == makePatients(100, 42, Today));
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        QVERIFY(few != makePatients(100, 43, Today));
        QVERIFY(makePatients(0, 42, Today).empty());
    }

    void everybodyPassesTheDesksChecks()
    {
        std::set<IdentifierId> numbers;
        std::set<PatientId> ids;
        for (const quint64 seed : {1, 2}) {
            for (const ImportedPatient &person : makePatients(5000, seed, Today)) {
                const Patient &patient = person.patient;
                VERIFY_OK(checkName(patient.name));
                VERIFY_OK(checkPhone(patient.phone));
                QVERIFY(patient.birthDate <= Today);
                QVERIFY(!patient.searchKey.isEmpty());
                QVERIFY(ids.insert(patient.id).second);
                QVERIFY(!person.identifiers.empty());
                for (const Identifier &identifier : person.identifiers) {
                    const auto checked = checkIdentifier(identifier.kind, identifier.value, Today);
                    VERIFY_OK(checked);
                    QCOMPARE(checked->number, identifier.value);
                    const bool perSeed = identifier.kind == IdentifierKind::ResidentId
                        || identifier.kind == IdentifierKind::HospitalCard;
                    QVERIFY(numbers.insert(identifier.id).second || !perSeed);
                    if (identifier.kind == IdentifierKind::ResidentId) {
                        QVERIFY(!checked->areaUnknown);
                        QCOMPARE(checked->birth.date, patient.birthDate);
                        QCOMPARE(checked->gender, patient.gender);
                    }
                }
            }
        }
    }

    void hallIsFullOfOldAndYoung()
    {
        int seniors = 0;
        int children = 0;
        const auto people = makePatients(2000, 7, Today);
        for (const ImportedPatient &person : people) {
            const BirthDate birth{person.patient.birthDate, person.patient.birthPrecision};
            seniors += isSenior(birth, Today) ? 1 : 0;
            children += isChild(birth, Today) ? 1 : 0;
        }

        QVERIFY2(seniors > 600 && seniors < 760, qPrintable(QString::number(seniors)));
        QVERIFY2(children > 120 && children < 240, qPrintable(QString::number(children)));
    }

    void twentyThousandNumbersNeverMeet()
    {
        std::set<IdentifierId> numbers;
        for (const ImportedPatient &person : makePatients(20'000, 1, Today)) {
            for (const Identifier &identifier : person.identifiers)
                QVERIFY2(numbers.insert(identifier.id).second, qPrintable(identifier.id.text()));
        }
    }
};

QTEST_GUILESS_MAIN(DemoPeopleTest)
#include "demopeopletest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/hospitalfile.h"

#include <QtTest>

#include "testlib/verify.h"

using namespace Interop;

namespace {
const QDate Today(2026, 5, 14);

QString resource(const char *name)
{
    return qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/hospital/")
        + QLatin1String(name);
}
} // namespace

class HospitalFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void fileIsKnownByItsContents_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("document");
        QTest::newRow("hospital") << "hospital.fhir.json" << 0 << "";
        QTest::newRow("guide") << "guide.json" << 2 << "guide";
        QTest::newRow("faq") << "faq.json" << 2 << "faq";
        QTest::newRow("materials") << "materials.json" << 2 << "materials";
        QTest::newRow("phrases") << "phrases.json" << 2 << "phrases";
        QTest::newRow("map") << "map.geojson" << 2 << "map";
    }

    void fileIsKnownByItsContents()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        QFETCH(QString, document);

        const auto file = readHospitalFile(resource(qPrintable(name)), Today);

        VERIFY_OK(file);
        QCOMPARE(int(file->index()), kind);
        if (kind == 2)
            QCOMPARE(std::get<Domain::Document>(*file).id.text(), document);
    }

    void patientsAreKnownInEveryShape()
    {
        const QByteArray one = "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"王明\"}]}";
        for (const QByteArray &text : {one,
                 QByteArray(one + "\n{\n" + one),
                 QByteArray(
                     "{\"resourceType\":\"Bundle\",\n\"entry\":[{\"resource\":" + one + "}]}")}) {
            const auto file = readHospital(text, Today);
            VERIFY_OK(file);
            QCOMPARE(int(file->index()), 1);
            QCOMPARE(std::get<PatientImport>(*file).patients.size(), 1u);
        }
    }

    void strangersFileIsRefusedWithItsReason()
    {
        VERIFY_FAILS(readHospital("", Today), "file-empty");
        VERIFY_FAILS(readHospital("{\"kind\":\"recipe\"}", Today), "not-patients");
        VERIFY_FAILS(readHospital("%PDF-1.7", Today), "bad-json");
        VERIFY_FAILS(readHospital("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                                  "{\"resourceType\":\"HealthcareService\"}},{\"resource\":"
                                  "{\"resourceType\":\"Location\"}}]}",
                         Today),
            "not-a-hospital");
        VERIFY_FAILS(readHospitalFile(QStringLiteral("/no/such/file"), Today), "no-such-file");
    }

    void problemIsOneSentence()
    {
        const ImportProblem problem{3,
            QStringLiteral("entry 2"),
            Outcome::Refused,
            {Base::ErrorKind::Invalid,
                QStringLiteral("name-empty"),
                QStringLiteral("nothing typed")}};

        QCOMPARE(describe(problem),
            QStringLiteral("line 3, entry 2: refused, name-empty (nothing typed)"));
    }
};

QTEST_GUILESS_MAIN(HospitalFileTest)
#include "hospitalfiletest.moc"

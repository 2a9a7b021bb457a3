// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/fhirpatient.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include "base/random.h"
#include "domain/identity/identifiers.h"
#include "interop/jsontext.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Interop;

namespace {
const QDate Today(2026, 5, 14);

/// JSON written with single quotes, for the reader's eyes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray person(const char *id, const char *more = "")
{
    return QByteArray("{\"resourceType\":\"Patient\",\"id\":\"") + id
        + "\",\"name\":[{\"text\":\"王小明\"}]" + more + "}";
}

QString sharedFile(const char *name)
{
    return qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/../shared/data/")
        + QLatin1String(name);
}
} // namespace

class FhirPatientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void chinesePatientArrives()
    {
        const QByteArray text = json(
            "{'resourceType':'Patient','id':'p1',"
            "'identifier':[{'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/"
            "v2-0203',"
            "'code':'NNCHN'}]},'value':'11010519491231002x'},"
            "{'system':'https://daoyi.example/fhir/identifier/hospital-card','value':'000000018'}],"
            "'name':[{'use':'official','family':'单','given':['田','芳']},"
            "{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/"
            "iso21090-EN-representation',"
            "'valueCode':'SYL'}],'text':'shan tian fang'}],"
            "'telecom':[{'system':'phone','value':'138 1234 "
            "5678'}],'gender':'female','birthDate':'1949-12',"
            "'address':[{'text':'青禾市禾苗路 1 号'}],"
            "'contact':[{'relationship':[{'text':'女儿'}],'name':{'text':'单明'},"
            "'telecom':[{'system':'phone','value':'13900000000'}]}]}");

        const auto file = readPatients(text, Today);

        VERIFY_OK(file);
        QCOMPARE(file->problems.size(), 0u);
        QCOMPARE(file->patients.size(), 1u);
        const Patient &patient = file->patients[0].patient;
        QCOMPARE(patient.id.text(), QStringLiteral("p1"));
        QCOMPARE(patient.name, QStringLiteral("单田芳"));
        QCOMPARE(patient.nameReading, QStringLiteral("shan tian fang"));
        QVERIFY(patient.searchKey.contains(u"shantianfang"));
        QCOMPARE(patient.birthPrecision, DatePrecision::Month); // edge 12
        QCOMPARE(patient.phone, QStringLiteral("13812345678"));
        QCOMPARE(patient.companionRelation, QStringLiteral("女儿"));
        QVERIFY(!patient.verified); // edge 16
        QCOMPARE(file->patients[0].identifiers.size(), 2u);
        QCOMPARE(
            file->patients[0].identifiers[0].id.text(), QStringLiteral("1:11010519491231002X"));
        QCOMPARE(file->patients[0].identifiers[1].kind, IdentifierKind::HospitalCard);
    }

    void brokenLineIsNamedAndTheOthersStay()
    {
        const QByteArray text = person("a") + "\n\n{\"resourceType\":\"Patient\",\"id\n"
            + person("b", ",\"birthDate\":\"2027-01-01\"") + "\r\n" + person("c") + "\n"
            + "{\"resourceType\":\"Patient\",\"id\":\"d\"}\n" + person("a") + "\n"
            + "{\"resourceType\":\"Encounter\"}\n[1]\n{}\n"
            + person("e",
                ",\"identifier\":[{\"system\":"
                "\"https://daoyi.example/fhir/identifier/resident-id\","
                "\"value\":\"110105194912310021\"}]");

        const auto file = readPatients(text, Today);

        VERIFY_OK(file);
        QStringList problems;
        for (const ImportProblem &problem : file->problems)
            problems += QString::number(problem.line) + u' ' + problem.error.code;
        QCOMPARE(problems,
            QStringList({"3 bad-json",
                "4 future-birth-date",
                "6 name-empty",
                "7 twice",
                "9 bad-json",
                "10 not-fhir",
                "11 bad-check-digit"}));
        QCOMPARE(file->patients.size(), 3u);
        QCOMPARE(file->otherResources, 1);
        QCOMPARE(file->problems.back().outcome, Outcome::Incomplete);
    }

    void problemsNameNobody()
    {
        const auto file = readPatients(person("a", ",\"birthDate\":\"1888-08-08\"") + "\n"
                + person("b") + "\n{\"resourceType\":\"Patient\",\"name\":[{\"text\":\""
                + QByteArray(300, 'x') + "\"}]}",
            Today);

        VERIFY_OK(file);
        QCOMPARE(file->problems.size(), 2u);
        for (const ImportProblem &problem : file->problems) {
            const QString said = Base::describe(problem.error) + problem.place;
            QVERIFY(!said.contains(u"1888") && !said.contains(u"xxx") && !said.contains(u"王"));
        }
    }

    void transactionBundleWithUuidsArrives()
    {
        const QByteArray text = json(
            "{'resourceType':'Bundle','type':'transaction','entry':["
            "{'fullUrl':'urn:uuid:0d2177ba-f67b-4f29-addb-91040de55388','resource':"
            "{'resourceType':'Patient','name':[{'family':'Gottlieb','given':['Brett','José']}]},"
            "'request':{'method':'POST','url':'Patient'}},"
            "{'fullUrl':'urn:uuid:1','resource':{'resourceType':'Organization','id':'1'}}]}");

        const auto file = readPatients(text, Today);

        VERIFY_OK(file);
        QCOMPARE(file->patients.size(), 1u);
        QCOMPARE(file->patients[0].patient.id.text(),
            QStringLiteral("0d2177ba-f67b-4f29-addb-91040de55388"));
        QCOMPARE(file->patients[0].patient.name, QStringLiteral("Brett José Gottlieb"));
        QCOMPARE(file->otherResources, 1);
    }

    void personWithoutIdIsTheSameNextTime()
    {
        const QByteArray text = json("{'resourceType':'Patient','name':[{'text':'王小明'}]}");

        const auto once = readPatients(text, Today);
        const auto again = readPatients(text, Today);

        VERIFY_OK(once);
        QCOMPARE(once->patients[0].patient.id.text().size(), 32);
        QVERIFY(*once == *again);
    }

    void unreadableFilesAreRefused()
    {
        VERIFY_FAILS(readPatients("", Today), "file-empty");
        VERIFY_FAILS(readPatients("\n \n", Today), "file-empty");
        VERIFY_FAILS(readPatients("hello", Today), "bad-json");
        VERIFY_FAILS(readPatients("{\"type\":\"FeatureCollection\"}", Today), "not-patients");
        VERIFY_FAILS(readPatients(QByteArray(100'000, '['), Today), "json-too-deep");
    }

    void allOfSyntheasPatientsArrive()
    {
        const auto contents = fileContents(sharedFile("synthea_r4/patients.ndjson.gz"));
        if (!contents)
            QSKIP("skipped: no ../shared/data");

        const auto file = readPatients(*contents, Today);

        VERIFY_OK(file);
        QCOMPARE(file->patients.size(), 308u);
        for (const ImportProblem &problem : file->problems)
            qWarning() << problem.line << Base::describe(problem.error);
        QCOMPARE(file->problems.size(), 0u);
        for (const ImportedPatient &imported : file->patients) {
            QVERIFY(imported.patient.birthDate.isValid());
            QVERIFY(!imported.patient.searchKey.isEmpty());
            QVERIFY(imported.identifiers.size() >= 3);
        }
    }

    void syntheasBundlesArrive()
    {
        const QDir folder(sharedFile("synthea_r4/bundles"));
        const QStringList names = folder.entryList({QStringLiteral("*.gz")}, QDir::Files);
        if (names.isEmpty())
            QSKIP("skipped: no ../shared/data");

        for (const QString &name : names) {
            const auto contents = fileContents(folder.filePath(name));
            VERIFY_OK(contents);
            const auto file = readPatients(*contents, Today);
            VERIFY_OK(file);
            QCOMPARE(file->patients.size(), 1u);
            QVERIFY(file->otherResources > 0);
        }
    }

    void officialExamplesImportWithoutACrash()
    {
        const auto contents = fileContents(sharedFile("fhir_r4/examples_dev.ndjson.gz"));
        if (!contents)
            QSKIP("skipped: no ../shared/data");
        QByteArray lines;
        int patients = 0;
        for (const QByteArray &line : contents->split('\n')) {
            const QJsonObject resource = QJsonDocument::fromJson(line)[u"resource"].toObject();
            patients += resource[u"resourceType"].toString() == u"Patient" ? 1 : 0;
            lines += QJsonDocument(resource).toJson(QJsonDocument::Compact) + '\n';
        }

        const auto file = readPatients(lines, Today);

        VERIFY_OK(file);
        QVERIFY(int(file->patients.size() + file->problems.size()) >= patients);
    }

    void garbageNeverCrashes()
    {
        Base::SeededRandom random(7);
        const QByteArray good = person("a",
                                    ",\"telecom\":[{\"system\":\"phone\",\"value\":\"1\"}],"
                                    "\"identifier\":[{\"value\":\"1\"}],\"address\":[{}]")
            + "\n" + person("b");
        for (qsizetype length = 0; length < good.size(); ++length)
            (void)readPatients(good.left(length), Today);
        for (int round = 0; round < 3000; ++round) {
            QByteArray broken = good;
            for (int i = 0; i < 4; ++i)
                broken[random.below(quint32(broken.size()))] = random.bytes(1)[0];
            (void)readPatients(broken, Today);
        }
        for (int round = 0; round < 300; ++round)
            (void)readPatients(random.bytes(200), Today);
    }

    void packedFileIsUnpackedWithinItsLimit()
    {
        // 1 MB of blanks in 1 kB: what a stranger's file can do to a disk or a memory.
        const auto contents = fileContents(sharedFile("synthea_r4/patients.ndjson.gz"), 1000);
        if (!contents && contents.error().code == u"no-such-file")
            QSKIP("skipped: no ../shared/data");
        VERIFY_FAILS(contents, "file-too-large");
    }

    void damagedPackedFileIsRefused()
    {
        VERIFY_FAILS(unpacked("\x1f\x8b\x08 nonsense", 1000), "bad-gzip");
        VERIFY_FAILS(unpacked(QByteArray("\x1f\x8b", 2), 1000), "bad-gzip");
        VERIFY_FAILS(fileContents(QStringLiteral("/no/such/file")), "no-such-file");
    }
};

QTEST_GUILESS_MAIN(FhirPatientTest)
#include "fhirpatienttest.moc"

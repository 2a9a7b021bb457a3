// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/administration.h"

#include <QFile>
#include <QTemporaryDir>

#include "store/directorytable.h"
#include "store/patienttable.h"
#include "store/slottable.h"
#include "testlib/fakeclock.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace std::chrono_literals;
using TestLib::sourceFile;

namespace {

/// A server's store and its administration.
struct House {
    QTemporaryDir folder;
    std::unique_ptr<Store::Database> database
        = std::move(*Store::Database::open(
            folder.filePath("server.sqlite"), Store::StoreKind::Server));
    TestLib::FakeClock clock;
    Base::SeededRandom random { 1 };
    Ctl::Administration administration { *database, clock, random };

    Base::Result<Ctl::ImportReport> import(const char *name)
    {
        return administration.importFile(
            sourceFile(QStringLiteral("resources/hospital/") + QLatin1String(name)));
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    qint64 patients()
    {
        Store::Reader reader(*database);
        return *Store::PatientTable(reader).count();
    }

    QByteArray everything()
    {
        QByteArray text;
        for (const Store::TableShape &table : Store::syncedTables()) {
            Store::Select all;
            all.limit = 1000000;
            const auto rows = Store::Reader(*database).selectRecords(table, all);
            for (const Store::Record &row : *rows)
                text += table.name.toUtf8() + row.toText().toUtf8() + '\n';
        }
        return text;
    }
};

const auto GoodLine = QByteArrayLiteral(
    R"({"resourceType":"Patient","id":"p%1","name":[{"text":"王建国"}],"gender":"male"})");
}

class AdministrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demonstrationHospitalArrivesWhole()
    {
        House house;
        for (const char *name : { "hospital.fhir.json", "map.geojson", "materials.json",
                 "faq.json", "phrases.json", "guide.json" }) {
            const auto report = house.import(name);
            VERIFY_OK(report);
            QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join('\n')));
            QVERIFY(report->rows > 0);
        }

        Store::Reader reader(*house.database);
        Store::DirectoryTable directory(reader);
        QCOMPARE(directory.site()->value().zone, "Asia/Shanghai");
        QVERIFY(directory.departments()->size() >= 14);
        QCOMPARE(directory.queues()->size(), directory.departments()->size());
        QSet<QString> letters; // edges 80, 85
        const auto queues = directory.queues();
        for (const Domain::Queue &queue : *queues) {
            QVERIFY2(!letters.contains(queue.letter), qPrintable(queue.letter));
            letters += queue.letter;
            for (const QChar confusing : QStringLiteral("IOQ"))
                QVERIFY(!queue.letter.contains(confusing));
        }
        const auto roles = directory.roles();
        for (const Domain::PractitionerRole &role : *roles) {
            const auto price = directory.priceOn(role.feeCode, QDate(2026, 5, 14));
            VERIFY_OK(price);
            QVERIFY2(price->has_value(), qPrintable(role.feeCode));
        }
    }

    void importTwiceIsImportOnce() // edge 35
    {
        House house;
        VERIFY_OK(house.import("hospital.fhir.json"));
        const QByteArray once = house.everything();

        VERIFY_OK(house.import("hospital.fhir.json"));

        QCOMPARE(house.everything(), once);
    }

    void newTextTakesTheOldOnesPlaceWithAHigherVersion()
    {
        House house;
        VERIFY_OK(house.import("faq.json"));
        VERIFY_OK(house.import("faq.json"));

        Store::Reader reader(*house.database);
        const auto documents = reader.select<Domain::Document>({});
        QCOMPARE(documents->size(), size_t { 1 });
        QCOMPARE(documents->front().version, 2);
    }

    void peopleOfSyntheaAllArrive()
    {
        const QString file = sourceFile("../shared/data/synthea_r4/patients.ndjson.gz");
        if (!QFile::exists(file))
            QSKIP("skipped: no ../shared/data");
        House house;

        const auto report = house.administration.importFile(file);

        VERIFY_OK(report);
        QCOMPARE(house.patients(), 308);
        QCOMPARE(report->rows, 308);
        QSet<QString> numbers;
        const auto all = Store::Reader(*house.database).select<Domain::Patient>({});
        for (const Domain::Patient &patient : *all)
            numbers += patient.recordNumber;
        QCOMPARE(numbers.size(), 308);
        QVERIFY(!numbers.contains(QString()));
    }

    void brokenLineIsNamedAndTheGoodOnesStay()
    {
        House house;
        QByteArray lines;
        for (int i = 1; i <= 5; ++i)
            lines += QString::fromUtf8(GoodLine).arg(i).toUtf8() + '\n';
        lines.insert(lines.indexOf('\n') + 1, "{\"resourceType\":\"Patient\", broken\n");

        const auto report = house.administration.importFile(house.write("p.ndjson", lines));

        VERIFY_OK(report);
        QCOMPARE(report->rows, 5);
        QCOMPARE(house.patients(), 5);
        QCOMPARE(report->problems.size(), 1);
        QVERIFY2(report->problems.front().contains("line 2"), qPrintable(report->problems.front()));
        QVERIFY(report->problems.front().size() > 15); // and why
    }

    void personWithoutANameIsNamedByLineNotByWord()
    {
        House house;
        const QByteArray lines = QString::fromUtf8(GoodLine).arg(1).toUtf8()
            + "\n{\"resourceType\":\"Patient\",\"id\":\"p2\",\"name\":[{\"text\":\""
            + QString(300, QChar(u'王')).toUtf8() + "\"}]}\n";

        const auto report = house.administration.importFile(house.write("p.ndjson", lines));

        VERIFY_OK(report);
        QCOMPARE(house.patients(), 1);
        QCOMPARE(report->problems.size(), 1);
        QVERIFY(report->problems.front().contains("line 2"));
        QVERIFY(!report->problems.front().contains("王"));
    }

    void fileThatIsNoneChangesNothing()
    {
        House house;
        const QByteArray before = house.everything();

        for (const QString &path : { house.folder.filePath("none.json"), house.write("a.json", ""),
                 house.write("b.json", "Dear administrator"), house.write("c.json", "{\"a\":1}"),
                 house.write("d.ndjson.gz", "\x1f\x8b\x08 broken"), house.folder.path() })
            QVERIFY2(!house.administration.importFile(path), qPrintable(path));

        QCOMPARE(house.everything(), before);
    }

    void inventedPeopleAreTheSameForTheSameSeed()
    {
        House one;
        House other;
        House third;
        QCOMPARE(*one.administration.addDemoPeople(80, 7), 80);
        QCOMPARE(*other.administration.addDemoPeople(80, 7), 80);
        QCOMPARE(*third.administration.addDemoPeople(80, 8), 80);

        QCOMPARE(one.everything(), other.everything());
        QVERIFY(one.everything() != third.everything());
        QCOMPARE(*one.administration.addDemoPeople(80, 7), 0);
    }

    void demonstrationDayIsReproducible()
    {
        QByteArray first;
        for (int round = 0; round < 2; ++round) {
            House house;
            VERIFY_OK(house.import("hospital.fhir.json"));
            house.clock.advance(2h);
            const auto count
                = house.administration.playDemo({ 100, 3, house.clock.now() });
            VERIFY_OK(count);
            QCOMPARE(count->people, 100);
            if (round == 0)
                first = house.everything();
            else
                QVERIFY(house.everything() == first);
        }
    }

    void slotsNeedAHospital()
    {
        House house;
        VERIFY_FAILS(house.administration.makeSlots(1), "no-hospital");
        VERIFY_OK(house.import("hospital.fhir.json"));

        const auto made = house.administration.makeSlots(2);

        VERIFY_OK(made);
        QVERIFY(*made > 50);
    }

    void codesAreForRolesThatExistAndStationsWithAName()
    {
        House house;
        const auto code = house.administration.enrolCode("kiosk", " 自助机 1 ", 60min);

        VERIFY_OK(code);
        QVERIFY(code->size() >= 10);
        const auto row = Store::ServerTable(*house.database).enrolCode(*code);
        QCOMPARE((*row)->name, "自助机 1");
        QCOMPARE((*row)->expiresAt, house.clock.now() + 60min);
        QVERIFY(*house.administration.enrolCode("kiosk", "自助机 2", 60min) != *code);
        for (const char *role : { "", "director", "administration", "Kiosk" })
            VERIFY_FAILS(
                house.administration.enrolCode(QLatin1String(role), "x", 60min), "bad-role");
        for (const QString &name : { QString(), QString("  "), QString(41, 'x') })
            VERIFY_FAILS(house.administration.enrolCode("board", name, 60min), "empty-name");
    }

    void unknownStationCannotBeRevoked()
    {
        House house;
        VERIFY_OK(house.administration.addDemoPeople(1, 1));

        VERIFY_FAILS(house.administration.revoke(Domain::StationId("9")), "no-station");
        VERIFY_FAILS(
            house.administration.revoke(Domain::StationId("administration")), "no-station");
    }
};

QTEST_GUILESS_MAIN(AdministrationTest)
#include "administrationtest.moc"

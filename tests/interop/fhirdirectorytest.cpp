// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/fhirdirectory.h"

#include <set>

#include <QFile>
#include <QJsonArray>
#include <QTimeZone>
#include <QtTest>

#include "domain/booking/slots.h"
#include "interop/fhirvalue.h"
#include "interop/jsontext.h"
#include "interop/mapimport.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Interop;

namespace {
QString hospitalFile(const char *name)
{
    return qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/hospital/")
        + QLatin1String(name);
}

QJsonObject hospitalBundle()
{
    const auto contents = fileContents(hospitalFile("hospital.fhir.json"));
    return contents ? jsonObject(*contents).value_or(QJsonObject{}) : QJsonObject{};
}

/// The demonstration hospital with one resource changed or, when `change` empties it, gone.
template<typename Change>
QJsonObject changed(const QString &reference, Change change)
{
    QJsonObject bundle = hospitalBundle();
    QJsonArray entries = bundle[u"entry"].toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QJsonObject entry = entries[i].toObject();
        QJsonObject resource = entry[u"resource"].toObject();
        const QString name =
            resource[u"resourceType"].toString() + u'/' + resource[u"id"].toString();
        if (name != reference)
            continue;
        change(resource);
        entry[QStringLiteral("resource")] = resource;
        entries[i] = entry;
    }
    bundle[QStringLiteral("entry")] = entries;
    return bundle;
}

QStringList refusals(const Directory &directory)
{
    QStringList result;
    for (const ImportProblem &problem : directory.problems)
        result += problem.place + u' ' + problem.error.code;
    return result;
}
} // namespace

class FhirDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void demonstrationHospitalArrivesWhole()
    {
        const auto directory = readDirectory(hospitalBundle());

        VERIFY_OK(directory);
        QCOMPARE(refusals(*directory), QStringList());
        QCOMPARE(directory->site.name,
            (Base::LocalText{
                QStringLiteral("青禾市人民医院"), QStringLiteral("Qinghe People's Hospital")}));
        QCOMPARE(directory->site.zone, QStringLiteral("Asia/Shanghai"));
        QCOMPARE(directory->departments.size(), 20u);
        QCOMPARE(directory->queues.size(), 20u);
        QCOMPARE(directory->practitioners.size(), 36u);
        QCOMPARE(directory->roles.size(), 36u);
        QVERIFY(directory->prices.size() >= 20);

        const Department &first = directory->departments.front();
        QCOMPARE(first.name.zh, QStringLiteral("心血管内科"));
        QCOMPARE(first.letter, QStringLiteral("A"));
        QCOMPARE(first.waitingAreaId, LocationId(QStringLiteral("room-306")));
        QVERIFY(first.aliases.contains(u"胸闷") && first.aliases.contains(u"heart"));
        const Practitioner &doctor = directory->practitioners.front();
        QCOMPARE(doctor.name, (Base::LocalText{QStringLiteral("李慧"), QStringLiteral("Li Hui")}));
        QCOMPARE(doctor.title.en, QStringLiteral("Chief physician"));
        QVERIFY(!doctor.speciality.zh.isEmpty() && !doctor.speciality.en.isEmpty());
    }

    void everythingHasBothLanguagesAndItsPlace()
    {
        const auto directory = readDirectory(hospitalBundle());

        VERIFY_OK(directory);
        for (const Department &department : directory->departments) {
            QVERIFY2(!department.name.en.isEmpty(), qPrintable(department.id.text()));
            QVERIFY2(!department.waitingAreaId.isEmpty(), qPrintable(department.id.text()));
            QVERIFY2(QFile::exists(qEnvironmentVariable("DAOYI_SOURCE") + u"/resources/icons/"_qs
                         + department.icon + u".svg"_qs),
                qPrintable(department.icon));
        }
        for (const Location &location : directory->locations) {
            QVERIFY2(!location.name.en.isEmpty(), qPrintable(location.id.text()));
            QVERIFY2(location.kind != LocationKind::Other, qPrintable(location.id.text()));
            QVERIFY2(location.kind == LocationKind::Building || location.floor >= 1,
                qPrintable(location.id.text()));
        }
    }

    void everyPlaceIsOnTheMap()
    {
        const auto directory = readDirectory(hospitalBundle());
        const auto file = fileContents(hospitalFile("map.geojson"));
        VERIFY_OK(directory);
        VERIFY_OK(file);
        const auto map = importMap(*file);
        VERIFY_OK(map);

        for (const Location &location : directory->locations) {
            const bool arrived = std::any_of(map->nodes.begin(), map->nodes.end(),
                [&](const MapNode &node) { return node.ref == location.mapRef; });
            QVERIFY2(arrived || location.mapRef.isEmpty(), qPrintable(location.mapRef));
        }
    }

    void feesAreThoseOfTheDay() // edge 132
    {
        const auto directory = readDirectory(hospitalBundle());
        VERIFY_OK(directory);

        for (const PractitionerRole &role : directory->roles) {
            int valid = 0;
            for (const Price &price : directory->prices) {
                const QDate day(2026, 5, 14);
                valid += price.code == role.feeCode && price.validFrom <= day
                        && (price.validTo.isNull() || price.validTo >= day)
                    ? 1
                    : 0;
            }
            QVERIFY2(valid == 1, qPrintable(role.feeCode));
        }
        std::map<QString, int> now;
        for (const Price &price : directory->prices) {
            if (price.validTo.isNull())
                now[price.code] = price.amountFen;
        }
        QCOMPARE(now[QStringLiteral("visit-attending")], 1500);
        QCOMPARE(now[QStringLiteral("visit-associate")], 3000);
        QCOMPARE(now[QStringLiteral("visit-chief")], 5000);
    }

    void atAnyHourMostDepartmentsAreOpen()
    {
        const auto directory = readDirectory(hospitalBundle());
        VERIFY_OK(directory);
        const QTimeZone zone("Asia/Shanghai");

        for (int day = 11; day <= 17; ++day) {
            std::map<int, std::set<DepartmentId>> open; // by half hour of the day
            for (int before = 0; before <= 1; ++before) {
                for (const PractitionerRole &role : directory->roles) {
                    const auto places = slotsOf(role, QDate(2026, 5, day - before), zone);
                    VERIFY_OK(places);
                    for (const Slot &slot : *places) {
                        const QDateTime start = Base::wallTime(slot.startsAt, zone);
                        if (start.date() == QDate(2026, 5, day)) {
                            open[start.time().msecsSinceStartOfDay() / 1'800'000].insert(
                                role.departmentId);
                        }
                    }
                }
            }
            for (int half = 0; half < 48; ++half) {
                const bool daytime = (half >= 16 && half < 24) || (half >= 27 && half < 35);
                QVERIFY2(open[half].contains(DepartmentId(QStringLiteral("emergency"))),
                    qPrintable(QStringLiteral("May %1, half hour %2").arg(day).arg(half)));
                QVERIFY(!daytime || open[half].size() >= 15);
            }
        }
    }

    void noRoomHoldsTwoDoctorsAtOnce()
    {
        const auto directory = readDirectory(hospitalBundle());
        VERIFY_OK(directory);
        std::set<std::tuple<LocationId, int, int>> taken;

        for (const PractitionerRole &role : directory->roles) {
            const auto rota = parseRota(role.availableTime);
            VERIFY_OK(rota);
            for (const RotaSession &session : *rota) {
                for (int minute = session.startMinute; minute < session.endMinute; minute += 30) {
                    QVERIFY2(taken.emplace(role.roomId, session.weekday, minute).second,
                        qPrintable(role.id.text()));
                }
            }
        }
    }

    void oneWrongThingLeavesTheOthers_data()
    {
        using Change = std::function<void(QJsonObject &)>;
        QTest::addColumn<QString>("reference");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("problem");
        const auto set = [](const char *key, const QJsonValue &value) {
            return Change(
                [key, value](QJsonObject &resource) { resource[QLatin1String(key)] = value; });
        };
        QTest::newRow("letter") << "HealthcareService/ent" << Change([](QJsonObject &resource) {
            resource[QStringLiteral("extension")] = QJsonArray{QJsonObject{
                {"url", ourUrl("StructureDefinition/ticket-letter")}, {"valueCode", "O"}}};
        }) << "HealthcareService/ent bad-ticket-letter";
        QTest::newRow("letter taken")
            << "HealthcareService/ent" << Change([](QJsonObject &resource) {
                   resource[QStringLiteral("extension")] = QJsonArray{QJsonObject{
                       {"url", ourUrl("StructureDefinition/ticket-letter")}, {"valueCode", "A"}}};
               })
            << "HealthcareService/ent ticket-letter-taken";
        QTest::newRow("nameless") << "Practitioner/li-hui" << set("name", QJsonArray())
                                  << "Practitioner/li-hui name-empty";
        QTest::newRow("stranger") << "PractitionerRole/cardiology-li-hui"
                                  << set("practitioner",
                                         QJsonObject{{"reference", "Practitioner/x"}})
                                  << "PractitionerRole/cardiology-li-hui unknown-reference";
        QTest::newRow("25 o'clock") << "PractitionerRole/cardiology-li-hui"
                                    << set("availableTime",
                                           QJsonArray{QJsonObject{{"daysOfWeek", QJsonArray{"mon"}},
                                               {"availableStartTime", "25:00:00"},
                                               {"availableEndTime", "26:00:00"}}})
                                    << "PractitionerRole/cardiology-li-hui bad-rota";
        QTest::newRow("negative price")
            << "ChargeItemDefinition/ecg-202401" << set("propertyGroup", QJsonArray())
            << "ChargeItemDefinition/ecg-202401 bad-amount";
        QTest::newRow("type") << "Practitioner/li-hui" << set("resourceType", "Claim")
                              << "Claim/li-hui unknown-type";
    }

    void oneWrongThingLeavesTheOthers() // edges 80, 85
    {
        QFETCH(QString, reference);
        QFETCH(std::function<void(QJsonObject &)>, change);
        QFETCH(QString, problem);

        const auto directory = readDirectory(changed(reference, change));

        VERIFY_OK(directory);
        QVERIFY2(refusals(*directory).contains(problem),
            qPrintable(refusals(*directory).join(u"; "_qs)));
        QVERIFY(directory->departments.size() >= 19);
        QVERIFY(directory->roles.size() >= 33);
    }

    void bundleOfPatientsIsNoHospital()
    {
        QVERIFY(isDirectory(hospitalBundle()));
        QVERIFY(!isDirectory(QJsonObject{{"resourceType", "Bundle"}}));
        VERIFY_FAILS(readDirectory(QJsonObject{}), "not-a-hospital");
    }
};

QTEST_GUILESS_MAIN(FhirDirectoryTest)
#include "fhirdirectorytest.moc"

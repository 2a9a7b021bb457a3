// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/fhirdirectory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <QRegularExpression>
#include <QTimeZone>

#include "domain/booking/rota.h"
#include "interop/fhirvalue.h"

namespace Interop {

using namespace Domain;

namespace {
constexpr int MinutesPerDay = 24 * 60;
/// FHIR says nothing of places; a doctor's half hour without them takes three.
constexpr int UsualPlaces = 3;
constexpr QStringView Timezone = u"http://hl7.org/fhir/StructureDefinition/timezone";

constexpr std::array<std::pair<const char *, LocationKind>, 17> Kinds{{
    {"building", LocationKind::Building},
    {"floor", LocationKind::Floor},
    {"consulting", LocationKind::Consulting},
    {"waiting", LocationKind::Waiting},
    {"cashier", LocationKind::Cashier},
    {"pharmacy", LocationKind::Pharmacy},
    {"blood", LocationKind::Blood},
    {"radiology", LocationKind::Radiology},
    {"ultrasound", LocationKind::Ultrasound},
    {"lab", LocationKind::Laboratory},
    {"desk", LocationKind::Desk},
    {"entrance", LocationKind::Entrance},
    {"lift", LocationKind::Lift},
    {"stairs", LocationKind::Stairs},
    {"toilet", LocationKind::Toilet},
    {"emergency", LocationKind::Emergency},
    {"kiosk", LocationKind::Kiosk},
}};

constexpr std::array<const char *, 7> Weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

LocationKind locationKind(const QString &word)
{
    for (const auto &[name, kind] : Kinds) {
        if (word == QLatin1String(name))
            return kind;
    }
    return LocationKind::Other;
}

Gender genderOf(const QString &word)
{
    if (word == u"male")
        return Gender::Male;
    if (word == u"female")
        return Gender::Female;
    return word == u"other" ? Gender::Other : Gender::Unknown;
}

/// Reads one Bundle; each `read…` takes one resource and either keeps a thing or a problem.
class Reading
{
public:
    explicit Reading(const QJsonObject &bundle)
        : m_bundle(bundle)
    {
    }

    Directory directory();

private:
    void read(const BundleEntry &entry);
    void readSite(const BundleEntry &entry);
    void readLocation(const BundleEntry &entry);
    void readDepartment(const BundleEntry &entry);
    void readPractitioner(const BundleEntry &entry);
    void readRole(const BundleEntry &entry);
    void readPrice(const BundleEntry &entry);
    void readSchedule(const BundleEntry &entry);
    void settleFloors();
    void settleWaitingAreas();
    void problem(const BundleEntry &entry,
        const char *code,
        const char *detail,
        Outcome outcome = Outcome::Refused);

    FhirBundle m_bundle;
    Directory m_directory;
    std::set<QString> m_seen;
    std::map<DepartmentId, std::vector<LocationId>> m_departmentPlaces;
};

void Reading::problem(
    const BundleEntry &entry, const char *code, const char *detail, Outcome outcome)
{
    const QString place = entry.id.isEmpty() ? QStringLiteral("entry %1").arg(entry.position)
                                             : entry.type + QLatin1Char('/') + entry.id;
    m_directory.problems.push_back({0,
        place,
        outcome,
        {Base::ErrorKind::Invalid, QString::fromLatin1(code), QString::fromLatin1(detail)}});
}

void Reading::readSite(const BundleEntry &entry)
{
    if (!m_directory.site.id.isEmpty())
        return problem(entry, "second-site", "one hospital at a time");
    Site site;
    site.id = SiteId(entry.id);
    site.name = localText(entry.resource, QStringLiteral("name"));
    site.zone = textOf(extensionValue(entry.resource, Timezone));
    if (site.name.zh.isEmpty())
        return problem(entry, "name-empty", "a hospital needs a name");
    if (!QTimeZone(site.zone.toLatin1()).isValid())
        return problem(entry, "bad-zone", "the timezone extension names no zone");
    const QJsonArray addresses = listOf(entry.resource[u"address"]);
    if (!addresses.isEmpty())
        site.address = localText(addresses[0].toObject(), QStringLiteral("text"));
    for (const QJsonValue &telecom : listOf(entry.resource[u"telecom"])) {
        if (telecom[u"system"].toString() == u"phone" && site.phone.isEmpty())
            site.phone = textOf(telecom[u"value"]);
    }
    m_directory.site = site;
}

void Reading::readLocation(const BundleEntry &entry)
{
    Location location;
    location.id = LocationId(entry.id);
    location.name = localText(entry.resource, QStringLiteral("name"));
    location.mapRef = identifierOf(entry.resource, ourUrl("map-ref"));
    location.kind =
        locationKind(codeOf(entry.resource[u"type"], ourUrl("CodeSystem/location-kind")));
    location.floor = extensionValue(entry.resource, ourUrl("StructureDefinition/floor")).toInt();
    if (location.name.zh.isEmpty())
        return problem(entry, "name-empty", "a place needs a name");
    const QJsonValue parent = entry.resource[u"partOf"];
    if (const auto id = m_bundle.target(parent, QStringLiteral("Location")))
        location.parentId = LocationId(*id);
    else if (parent.isObject())
        problem(entry, "unknown-reference", "partOf", Outcome::Incomplete);
    m_directory.locations.push_back(location);
}

void Reading::readDepartment(const BundleEntry &entry)
{
    const QJsonObject &resource = entry.resource;
    Department department;
    department.id = DepartmentId(entry.id);
    department.name = localText(resource, QStringLiteral("name"));
    department.letter =
        textOf(extensionValue(resource, ourUrl("StructureDefinition/ticket-letter")));
    department.icon = textOf(extensionValue(resource, ourUrl("StructureDefinition/icon")));
    department.position =
        extensionValue(resource, ourUrl("StructureDefinition/position")).toInt(entry.position);
    department.emergency =
        codeOf(resource[u"category"], ourUrl("CodeSystem/service-category")) == u"emergency";
    if (department.name.zh.isEmpty())
        return problem(entry, "name-empty", "a department needs a name");
    static const QRegularExpression letterForm(QStringLiteral("^[A-HJ-NPR-Z]{1,2}$"));
    if (!letterForm.match(department.letter).hasMatch()) // edge 85
        return problem(entry, "bad-ticket-letter", "one or two capitals without I, O, Q");
    const bool taken = std::any_of(m_directory.departments.begin(),
        m_directory.departments.end(),
        [&](const Department &other) { return other.letter == department.letter; });
    if (taken) // edge 80
        return problem(entry, "ticket-letter-taken", "another department has this letter");

    QStringList words;
    for (const QJsonValue &characteristic : listOf(resource[u"characteristic"]))
        words += textOf(characteristic[u"text"]);
    words.removeAll(QString());
    department.aliases = words.join(QLatin1Char(' ')).left(LongestText);
    for (const QJsonValue &place : listOf(resource[u"location"])) {
        if (const auto id = m_bundle.target(place, QStringLiteral("Location")))
            m_departmentPlaces[department.id].push_back(LocationId(*id));
        else
            problem(entry, "unknown-reference", "location", Outcome::Incomplete);
    }
    m_directory.departments.push_back(department);
}

void Reading::readPractitioner(const BundleEntry &entry)
{
    Practitioner practitioner;
    practitioner.id = PractitionerId(entry.id);
    const QJsonArray names = listOf(entry.resource[u"name"]);
    if (!names.isEmpty())
        practitioner.name = localText(names[0].toObject(), QStringLiteral("text"));
    if (practitioner.name.zh.isEmpty())
        return problem(entry, "name-empty", "a practitioner needs name.text");
    const QJsonArray qualifications = listOf(entry.resource[u"qualification"]);
    if (!qualifications.isEmpty()) {
        practitioner.title =
            localText(qualifications[0][u"code"].toObject(), QStringLiteral("text"));
    }
    practitioner.gender = genderOf(entry.resource[u"gender"].toString());
    m_directory.practitioners.push_back(practitioner);
}

template<typename Thing, typename IdType>
bool isKept(const std::vector<Thing> &things, const IdType &id)
{
    return std::any_of(
        things.begin(), things.end(), [&](const Thing &thing) { return thing.id == id; });
}

/// Minutes after midnight of "13:30:00"; -1 for anything else.
int minuteOf(const QJsonValue &value)
{
    const QTime time = QTime::fromString(value.toString().left(8), QStringLiteral("HH:mm:ss"));
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

/// The weekly sessions of a role; nothing when one of them cannot be read.
std::optional<Rota> rotaOf(const QJsonValue &availableTime)
{
    Rota rota;
    for (const QJsonValue &value : listOf(availableTime)) {
        RotaSession session;
        const bool allDay = value[u"allDay"].toBool();
        session.startMinute = allDay ? 0 : minuteOf(value[u"availableStartTime"]);
        session.endMinute = allDay ? MinutesPerDay : minuteOf(value[u"availableEndTime"]);
        if (session.startMinute < 0 || session.endMinute < 0)
            return std::nullopt;
        if (session.endMinute <= session.startMinute) // edge 43
            session.endMinute += MinutesPerDay;
        session.placesPerSlot =
            extensionValue(value.toObject(), ourUrl("StructureDefinition/places-per-slot"))
                .toInt(UsualPlaces);
        for (const QJsonValue &day : value[u"daysOfWeek"].toArray()) {
            const auto weekday = std::find_if(Weekdays.begin(),
                Weekdays.end(),
                [&](const char *word) { return day.toString() == QLatin1String(word); });
            if (weekday == Weekdays.end())
                return std::nullopt;
            session.weekday = int(weekday - Weekdays.begin()) + 1;
            rota.push_back(session);
        }
    }
    std::sort(rota.begin(), rota.end(), [](const RotaSession &one, const RotaSession &other) {
        return std::pair(one.weekday, one.startMinute)
            < std::pair(other.weekday, other.startMinute);
    });
    // What cannot be read back from the table would be lost there.
    const auto readBack = parseRota(rotaText(rota));
    return readBack && *readBack == rota ? std::optional(rota) : std::nullopt;
}

void Reading::readRole(const BundleEntry &entry)
{
    const QJsonObject &resource = entry.resource;
    const auto practitioner =
        m_bundle.target(resource[u"practitioner"], QStringLiteral("Practitioner"));
    const auto department = m_bundle.target(
        listOf(resource[u"healthcareService"]).first(), QStringLiteral("HealthcareService"));
    const auto room =
        m_bundle.target(listOf(resource[u"location"]).first(), QStringLiteral("Location"));
    const bool complete = practitioner && department && room
        && isKept(m_directory.practitioners, PractitionerId(*practitioner))
        && isKept(m_directory.departments, DepartmentId(*department))
        && isKept(m_directory.locations, LocationId(*room));
    if (!complete) {
        return problem(entry,
            "unknown-reference",
            "a role needs practitioner, healthcareService and location of this bundle");
    }
    const std::optional<Rota> rota = rotaOf(resource[u"availableTime"]);
    if (!rota)
        return problem(entry, "bad-rota", "availableTime");

    PractitionerRole role;
    role.id = RoleId(entry.id);
    role.practitionerId = PractitionerId(*practitioner);
    role.departmentId = DepartmentId(*department);
    role.roomId = LocationId(*room);
    role.feeCode = textOf(extensionValue(resource, ourUrl("StructureDefinition/fee-code")));
    role.availableTime = rotaText(*rota);
    for (Practitioner &known : m_directory.practitioners) {
        if (known.id == role.practitionerId && known.speciality.zh.isEmpty()) {
            known.speciality = localText(
                listOf(resource[u"specialty"]).first().toObject(), QStringLiteral("text"));
        }
    }
    m_directory.roles.push_back(role);
}

void Reading::readPrice(const BundleEntry &entry)
{
    const QJsonObject &resource = entry.resource;
    Price price;
    price.id = PriceId(entry.id);
    price.code = codeOf(resource[u"code"], ourUrl("CodeSystem/price"));
    price.name = localText(resource, QStringLiteral("title"));
    const QJsonValue period = resource[u"effectivePeriod"];
    price.validFrom = QDate::fromString(period[u"start"].toString().left(10), Qt::ISODate);
    const QString end = period[u"end"].toString();
    price.validTo = QDate::fromString(end.left(10), Qt::ISODate);
    const QJsonValue amount =
        listOf(listOf(resource[u"propertyGroup"]).first()[u"priceComponent"]).first()[u"amount"];
    const double yuan = amount[u"value"].toDouble(-1);
    constexpr double HighestYuan = 1'000'000;
    if (price.code.isEmpty() || price.name.zh.isEmpty())
        return problem(entry, "name-empty", "a price needs a code and a title");
    if (!price.validFrom.isValid() || (!end.isEmpty() && price.validTo < price.validFrom))
        return problem(entry, "bad-period", "effectivePeriod");
    if (amount[u"currency"].toString() != u"CNY" || !(yuan >= 0 && yuan <= HighestYuan))
        return problem(entry, "bad-amount", "a price is an amount of CNY, 0 or more");
    price.amountFen = int(std::lround(yuan * 100));
    m_directory.prices.push_back(price);
}

void Reading::readSchedule(const BundleEntry &entry)
{
    // Times stand in the role; a schedule only says that this role can be booked.
    const QJsonArray actors = listOf(entry.resource[u"actor"]);
    const bool ours = std::any_of(actors.begin(), actors.end(), [&](const QJsonValue &actor) {
        return m_bundle.target(actor, QStringLiteral("PractitionerRole")).has_value();
    });
    if (!ours)
        problem(entry, "unknown-reference", "a schedule needs a role of this bundle");
}

void Reading::read(const BundleEntry &entry)
{
    using Reader = void (Reading::*)(const BundleEntry &);
    constexpr std::array<std::pair<const char *, Reader>, 7> Readers{{
        {"Organization", &Reading::readSite},
        {"Location", &Reading::readLocation},
        {"HealthcareService", &Reading::readDepartment},
        {"Practitioner", &Reading::readPractitioner},
        {"PractitionerRole", &Reading::readRole},
        {"Schedule", &Reading::readSchedule},
        {"ChargeItemDefinition", &Reading::readPrice},
    }};
    for (const auto &[type, reader] : Readers) {
        if (entry.type != QLatin1String(type))
            continue;
        if (entry.id.isEmpty())
            return problem(entry, "no-id", "a resource of the directory needs an id");
        if (!m_seen.insert(entry.type + QLatin1Char('/') + entry.id).second)
            return problem(entry, "twice", "another resource has this id");
        return (this->*reader)(entry);
    }
    problem(entry, "unknown-type", "this type has no place in a directory");
}

/// A place without a floor of its own is on the floor that it is part of.
void Reading::settleFloors()
{
    std::map<LocationId, const Location *> byId;
    for (const Location &location : m_directory.locations)
        byId.emplace(location.id, &location);
    constexpr int DeepestHouse = 8; // site, house, wing, floor, ward, room, bed; and no circles
    for (Location &location : m_directory.locations) {
        const Location *at = &location;
        for (int depth = 0; depth < DeepestHouse && at->floor == 0; ++depth) {
            const auto parent = byId.find(at->parentId);
            if (parent == byId.end())
                break;
            at = parent->second;
        }
        location.floor = at->floor;
    }
}

void Reading::settleWaitingAreas()
{
    for (Department &department : m_directory.departments) {
        for (const LocationId &place : m_departmentPlaces[department.id]) {
            const auto waiting = std::find_if(m_directory.locations.begin(),
                m_directory.locations.end(),
                [&](const Location &location) {
                    return location.id == place && location.kind == LocationKind::Waiting;
                });
            if (waiting != m_directory.locations.end() && department.waitingAreaId.isEmpty())
                department.waitingAreaId = place;
        }
        m_directory.queues.push_back(
            {QueueId(department.id.text()), department.id, {}, department.letter});
    }
}

Directory Reading::directory()
{
    // Roles fill in what practitioners lack, wherever they stand in the file.
    for (const BundleEntry &entry : m_bundle.entries()) {
        if (entry.type != u"PractitionerRole")
            read(entry);
    }
    for (const BundleEntry &entry : m_bundle.entries()) {
        if (entry.type == u"PractitionerRole")
            read(entry);
    }
    settleFloors();
    std::stable_sort(m_directory.departments.begin(),
        m_directory.departments.end(),
        [](const Department &one, const Department &other) {
            return one.position < other.position;
        });
    settleWaitingAreas();
    return m_directory;
}
} // namespace

bool isDirectory(const QJsonObject &bundle)
{
    if (bundle[u"resourceType"].toString() != u"Bundle")
        return false;
    const FhirBundle contents(bundle);
    return contents.has(QStringLiteral("HealthcareService"))
        && contents.has(QStringLiteral("Location"));
}

Base::Result<Directory> readDirectory(const QJsonObject &bundle)
{
    Directory directory = Reading(bundle).directory();
    if (directory.site.id.isEmpty() || directory.locations.empty()
        || directory.departments.empty()) {
        return Base::fail(Base::ErrorKind::Invalid,
            "not-a-hospital",
            QStringLiteral("Organization, Location or HealthcareService is missing or refused"));
    }
    return directory;
}
} // namespace Interop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directorytable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int MostPlaces = 10000; // a large hospital has some 3,000 rooms
}

template<>
const Mapping<Site> &mapping<Site>()
{
    static const auto map = Mapping<Site>(QStringLiteral("site"))
                                .column("id", &Site::id)
                                .text("name", &Site::name)
                                .column("zone", &Site::zone)
                                .text("address", &Site::address)
                                .column("phone", &Site::phone);
    return map;
}

template<>
const Mapping<Department> &mapping<Department>()
{
    static const auto map = Mapping<Department>(QStringLiteral("department"))
                                .column("id", &Department::id)
                                .text("name", &Department::name)
                                .column("letter", &Department::letter)
                                .column("icon", &Department::icon)
                                .column("aliases", &Department::aliases)
                                .column("waiting_area_id", &Department::waitingAreaId)
                                .column("emergency", &Department::emergency)
                                .column("position", &Department::position);
    return map;
}

template<>
const Mapping<Location> &mapping<Location>()
{
    static const auto map = Mapping<Location>(QStringLiteral("location"))
                                .column("id", &Location::id)
                                .text("name", &Location::name)
                                .column("map_ref", &Location::mapRef)
                                .column("kind", &Location::kind)
                                .column("floor", &Location::floor)
                                .column("parent_id", &Location::parentId);
    return map;
}

template<>
const Mapping<Notice> &mapping<Notice>()
{
    static const auto map = Mapping<Notice>(QStringLiteral("notice"))
                                .column("id", &Notice::id)
                                .column("department_id", &Notice::departmentId)
                                .text("text", &Notice::text)
                                .column("station_id", &Notice::stationId)
                                .column("posted_at", &Notice::postedAt)
                                .column("ends_at", &Notice::endsAt);
    return map;
}

template<>
const Mapping<Practitioner> &mapping<Practitioner>()
{
    static const auto map = Mapping<Practitioner>(QStringLiteral("practitioner"))
                                .column("id", &Practitioner::id)
                                .text("name", &Practitioner::name)
                                .text("title", &Practitioner::title)
                                .text("speciality", &Practitioner::speciality)
                                .column("gender", &Practitioner::gender);
    return map;
}

template<>
const Mapping<PractitionerRole> &mapping<PractitionerRole>()
{
    static const auto map = Mapping<PractitionerRole>(QStringLiteral("practitioner_role"))
                                .column("id", &PractitionerRole::id)
                                .column("practitioner_id", &PractitionerRole::practitionerId)
                                .column("department_id", &PractitionerRole::departmentId)
                                .column("room_id", &PractitionerRole::roomId)
                                .column("fee_code", &PractitionerRole::feeCode)
                                .column("available_time", &PractitionerRole::availableTime);
    return map;
}

template<>
const Mapping<Price> &mapping<Price>()
{
    static const auto map = Mapping<Price>(QStringLiteral("price"))
                                .column("id", &Price::id)
                                .column("code", &Price::code)
                                .text("name", &Price::name)
                                .column("amount_fen", &Price::amountFen)
                                .column("valid_from", &Price::validFrom)
                                .column("valid_to", &Price::validTo);
    return map;
}

template<>
const Mapping<Document> &mapping<Document>()
{
    static const auto map = Mapping<Document>(QStringLiteral("document"))
                                .column("id", &Document::id)
                                .column("media_type", &Document::mediaType)
                                .column("body", &Document::body)
                                .column("version", &Document::version);
    return map;
}

Base::Result<std::optional<Site>> DirectoryTable::site()
{
    auto sites = m_reader.select<Site>({ .limit = 1 });
    if (!sites)
        return Base::passOn(sites);
    return sites->empty() ? std::optional<Site> {} : std::optional<Site>(sites->front());
}

Base::Result<std::vector<Department>> DirectoryTable::departments()
{
    return m_reader.select<Department>({ .order = QStringLiteral("position, id") });
}

Base::Result<std::vector<Location>> DirectoryTable::locations()
{
    return m_reader.select<Location>({ .order = QStringLiteral("floor, map_ref, id"),
        .limit = MostPlaces });
}

Base::Result<std::vector<Practitioner>> DirectoryTable::practitioners()
{
    return m_reader.select<Practitioner>({ .limit = MostPlaces });
}

Base::Result<std::vector<PractitionerRole>> DirectoryTable::roles()
{
    return m_reader.select<PractitionerRole>({ .limit = MostPlaces });
}

Base::Result<std::vector<PractitionerRole>> DirectoryTable::rolesOf(const DepartmentId &department)
{
    return m_reader.select<PractitionerRole>(
        { .where = QStringLiteral("department_id = ?"), .values = { department.text() } });
}

Base::Result<std::vector<Queue>> DirectoryTable::queues()
{
    return m_reader.select<Queue>({});
}

Base::Result<std::optional<Queue>> DirectoryTable::queueOf(const DepartmentId &department)
{
    auto queues
        = m_reader.select<Queue>({ .where = QStringLiteral("department_id = ? AND practitioner_id = ''"),
            .values = { department.text() },
            .limit = 1 });
    if (!queues)
        return Base::passOn(queues);
    return queues->empty() ? std::optional<Queue> {} : std::optional<Queue>(queues->front());
}

Base::Result<std::vector<Price>> DirectoryTable::prices()
{
    return m_reader.select<Price>({ .order = QStringLiteral("code, valid_from") });
}

Base::Result<std::optional<Price>> DirectoryTable::priceOn(const QString &code, QDate day)
{
    const QString date = day.toString(Qt::ISODate);
    auto prices = m_reader.select<Price>(
        { .where = QStringLiteral(
              "code = ? AND valid_from <= ? AND (valid_to = '' OR valid_to >= ?)"),
            .values = { code, date, date },
            .order = QStringLiteral("valid_from DESC"),
            .limit = 1 });
    if (!prices)
        return Base::passOn(prices);
    return prices->empty() ? std::optional<Price> {} : std::optional<Price>(prices->front());
}

Base::Result<std::optional<Document>> DirectoryTable::document(const DocumentId &id)
{
    return m_reader.get<Document>(id);
}

Base::Result<std::vector<Notice>> DirectoryTable::notices(Base::Instant now)
{
    return m_reader.select<Notice>({.where = QStringLiteral("ends_at > ?"),
        .values = {Base::toSeconds(now)},
        .order = QStringLiteral("posted_at, id")});
}
}

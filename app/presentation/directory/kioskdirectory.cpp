// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/kioskdirectory.h"

#include <algorithm>

#include "base/log.h"
#include "presentation/kioskflow.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

namespace {

template<typename Row, typename Value>
const Row *with(const std::vector<Row> &rows, Value Row::*member, const Value &value)
{
    const auto found = std::ranges::find(rows, value, member);
    return found != rows.end() ? &*found : nullptr;
}

/// Keeps the old rows when the new ones can't be read; the screen goes on with what it knows.
template<typename Row>
void take(std::vector<Row> &rows, Base::Result<std::vector<Row>> read)
{
    if (read)
        rows = std::move(*read);
    else
        qCWarning(logScreen) << "directory not read:" << Base::describe(read.error());
}

QByteArray bodyOf(Sync::DirectoryTable &table, const char *id)
{
    const auto document = table.document(Domain::DocumentId(QString::fromLatin1(id)));
    if (!document) {
        qCWarning(logScreen) << "document not read:" << Base::describe(document.error());
        return {};
    }
    return *document ? (*document)->body.toUtf8() : QByteArray();
}
} // namespace

KioskDirectory::KioskDirectory(Sync::Station &station, const KioskFlow &flow, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
{
    connect(&station, &Sync::Station::changed, this, &KioskDirectory::onChanged);
    connect(&flow, &KioskFlow::languageChanged, this, &KioskDirectory::changed);
    read();
}

void KioskDirectory::onChanged(const QStringList &tables)
{
    static const QStringList ours{QStringLiteral("department"),
        QStringLiteral("location"),
        QStringLiteral("practitioner"),
        QStringLiteral("practitioner_role"),
        QStringLiteral("queue"),
        QStringLiteral("price"),
        QStringLiteral("document")};
    if (!std::ranges::any_of(tables, [](const QString &table) { return ours.contains(table); }))
        return;
    read();
    Q_EMIT changed();
}

void KioskDirectory::read()
{
    Sync::Reader reader = m_station.reader();
    Sync::DirectoryTable table(reader);
    take(m_departments, table.departments());
    take(m_locations, table.locations());
    take(m_practitioners, table.practitioners());
    take(m_roles, table.roles());
    take(m_queues, table.queues());
    take(m_prices, table.prices());
    m_guide = DepartmentGuide::parse(bodyOf(table, "guide"));
    m_materials = Materials::parse(bodyOf(table, "materials"));
}

const Domain::Department *KioskDirectory::department(const Domain::DepartmentId &id) const
{
    return with(m_departments, &Domain::Department::id, id);
}

const Domain::PractitionerRole *KioskDirectory::role(const Domain::RoleId &id) const
{
    return with(m_roles, &Domain::PractitionerRole::id, id);
}

const Domain::PractitionerRole *KioskDirectory::roleOf(
    const Domain::PractitionerId &practitioner, const Domain::DepartmentId &department) const
{
    const auto found = std::ranges::find_if(m_roles, [&](const Domain::PractitionerRole &role) {
        return role.practitionerId == practitioner && role.departmentId == department;
    });
    return found != m_roles.end() ? &*found : nullptr;
}

const Domain::Practitioner *KioskDirectory::practitioner(const Domain::PractitionerId &id) const
{
    return with(m_practitioners, &Domain::Practitioner::id, id);
}

const Domain::Location *KioskDirectory::location(const Domain::LocationId &id) const
{
    return with(m_locations, &Domain::Location::id, id);
}

const Domain::Location *KioskDirectory::locationAt(const QString &mapRef) const
{
    return with(m_locations, &Domain::Location::mapRef, mapRef);
}

const Domain::Queue *KioskDirectory::queue(const Domain::QueueId &id) const
{
    return with(m_queues, &Domain::Queue::id, id);
}

const Domain::Queue *KioskDirectory::queueOf(const Domain::DepartmentId &department) const
{
    const auto found = std::ranges::find_if(m_queues, [&](const Domain::Queue &queue) {
        return queue.departmentId == department && queue.practitionerId.isEmpty();
    });
    return found != m_queues.end() ? &*found : nullptr;
}

std::optional<int> KioskDirectory::feeOf(const Domain::PractitionerRole &role, QDate day) const
{
    for (const Domain::Price &price : m_prices) {
        const bool valid =
            price.validFrom <= day && (price.validTo.isNull() || day <= price.validTo);
        if (price.code == role.feeCode && valid)
            return price.amountFen;
    }
    return std::nullopt;
}

std::optional<int> KioskDirectory::lowestFee(
    const Domain::DepartmentId &department, QDate day) const
{
    std::optional<int> lowest;
    for (const Domain::PractitionerRole &role : m_roles) {
        if (role.departmentId != department)
            continue;
        const auto fee = feeOf(role, day);
        if (fee && (!lowest || *fee < *lowest))
            lowest = fee;
    }
    return lowest;
}

Sentences KioskDirectory::sentences() const
{
    return Sentences(m_flow.language(), m_station.zone());
}
} // namespace Presentation

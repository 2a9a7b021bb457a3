// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/deskdirectory.h"

#include <algorithm>

#include "base/log.h"
#include "domain/booking/rota.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
template<typename Row>
std::vector<Row> orNone(Base::Result<std::vector<Row>> rows)
{
    if (rows)
        return std::move(*rows);
    qCWarning(logScreen).noquote() << "directory:" << Base::describe(rows.error());
    return {};
}

template<typename Row>
QHash<QString, size_t> byId(const std::vector<Row> &rows)
{
    QHash<QString, size_t> at;
    for (size_t i = 0; i < rows.size(); ++i)
        at.insert(rows[i].id.text(), i);
    return at;
}

template<typename Row, typename IdType>
const Row *found(const std::vector<Row> &rows, const QHash<QString, size_t> &at, const IdType &id)
{
    const auto place = at.constFind(id.text());
    return place == at.constEnd() ? nullptr : &rows[*place];
}

bool worksOn(const PractitionerRole &role, QDate day)
{
    const auto rota = parseRota(role.availableTime);
    return rota && std::any_of(rota->begin(), rota->end(), [day](const RotaSession &session) {
        return session.weekday == day.dayOfWeek() && session.holdsOn(day);
    });
}
} // namespace

DeskDirectory::DeskDirectory(Sync::Station &station, const DeskSettings &settings, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_settings(settings)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        static const QStringList ours{QStringLiteral("department"),
            QStringLiteral("location"),
            QStringLiteral("practitioner"),
            QStringLiteral("practitioner_role"),
            QStringLiteral("queue")};
        const bool touched = std::any_of(tables.begin(), tables.end(), [](const QString &table) {
            return ours.contains(table);
        });
        if (touched)
            read();
    });
    // Queued: the program has the new language's words in place before anybody reads anew.
    connect(&settings,
        &DeskSettings::languageChanged,
        this,
        &DeskDirectory::changed,
        Qt::QueuedConnection);
    read();
}

void DeskDirectory::read()
{
    auto reader = m_station.reader();
    Sync::DirectoryTable table(reader);
    m_departments = orNone(table.departments());
    m_locations = orNone(table.locations());
    m_practitioners = orNone(table.practitioners());
    m_roles = orNone(table.roles());
    m_queues = orNone(table.queues());
    m_departmentAt = byId(m_departments);
    m_locationAt = byId(m_locations);
    m_practitionerAt = byId(m_practitioners);
    Q_EMIT changed();
}

const Queue *DeskDirectory::queue(const QueueId &id) const
{
    const auto place = std::find_if(
        m_queues.begin(), m_queues.end(), [&id](const Queue &queue) { return queue.id == id; });
    return place == m_queues.end() ? nullptr : &*place;
}

const Department *DeskDirectory::department(const DepartmentId &id) const
{
    return found(m_departments, m_departmentAt, id);
}

const Location *DeskDirectory::location(const LocationId &id) const
{
    return found(m_locations, m_locationAt, id);
}

const Queue *DeskDirectory::queueOf(const DepartmentId &department) const
{
    const auto place =
        std::find_if(m_queues.begin(), m_queues.end(), [&department](const Queue &queue) {
            return queue.departmentId == department && queue.practitionerId.isEmpty();
        });
    return place == m_queues.end() ? nullptr : &*place;
}

QString DeskDirectory::departmentName(const DepartmentId &id) const
{
    const Department *one = department(id);
    return one ? one->name.in(language()) : QString();
}

QString DeskDirectory::queueName(const QueueId &id) const
{
    const Queue *one = queue(id);
    if (!one)
        return {};
    const QString doctor = doctorName(one->practitionerId);
    const QString name = departmentName(one->departmentId);
    return doctor.isEmpty() ? name : name + u' ' + doctor;
}

QString DeskDirectory::doctorName(const PractitionerId &id) const
{
    const auto *one = found(m_practitioners, m_practitionerAt, id);
    return one ? one->name.in(language()) : QString();
}

QString DeskDirectory::roomName(const LocationId &id) const
{
    const Location *one = location(id);
    return one ? one->name.in(language()) : QString();
}

QString DeskDirectory::placeName(const LocationId &id) const
{
    const Location *one = location(id);
    if (!one)
        return {};
    const QString name = one->name.in(language());
    return one->floor == 0 ? name : tr("%1 楼 %2").arg(one->floor).arg(name);
}

LocationId DeskDirectory::waitingArea(const DepartmentId &id) const
{
    const Department *one = department(id);
    return one ? one->waitingAreaId : LocationId();
}

LocationId DeskDirectory::placeOf(LocationKind kind) const
{
    const Location *best = nullptr;
    for (const Location &one : m_locations) {
        if (one.kind != kind)
            continue;
        if (!best || std::pair(one.floor, one.mapRef) < std::pair(best->floor, best->mapRef))
            best = &one;
    }
    return best ? best->id : LocationId();
}

std::vector<DeskRoom> DeskDirectory::roomsOf(const QueueId &id, QDate day) const
{
    std::vector<DeskRoom> rooms;
    const Queue *line = queue(id);
    if (!line)
        return rooms;
    for (const PractitionerRole &role : m_roles) {
        const bool own =
            line->practitionerId.isEmpty() || role.practitionerId == line->practitionerId;
        if (role.departmentId != line->departmentId || !own || role.roomId.isEmpty())
            continue;
        const auto same = std::find_if(rooms.begin(), rooms.end(), [&role](const DeskRoom &room) {
            return room.id == role.roomId;
        });
        const bool works = worksOn(role, day);
        if (same == rooms.end())
            rooms.push_back({role.roomId, works ? role.practitionerId : PractitionerId()});
        else if (works)
            same->practitionerId = role.practitionerId;
    }
    std::sort(rooms.begin(), rooms.end(), [this](const DeskRoom &one, const DeskRoom &other) {
        return roomName(one.id) < roomName(other.id);
    });
    return rooms;
}
} // namespace Presentation

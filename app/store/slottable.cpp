// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/slottable.h"

#include "domain/booking/slots.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int MostPerDay = 20000; // 200 doctors with 24 half hours are 4,800
}

template<>
const Mapping<Slot> &mapping<Slot>()
{
    static const auto map = Mapping<Slot>(QStringLiteral("slot"))
                                .column("id", &Slot::id)
                                .column("role_id", &Slot::roleId)
                                .column("practitioner_id", &Slot::practitionerId)
                                .column("department_id", &Slot::departmentId)
                                .column("room_id", &Slot::roomId)
                                .column("service_day", &Slot::serviceDay)
                                .column("starts_at", &Slot::startsAt)
                                .column("ends_at", &Slot::endsAt)
                                .column("capacity", &Slot::capacity)
                                .column("booked", &Slot::booked)
                                .column("held", &Slot::held)
                                .column("state", &Slot::state)
                                .column("leased", &Slot::leased)
                                .column("cooling", &Slot::cooling)
                                .column("reserved", &Slot::reserved)
                                .column("over", &Slot::over);
    return map;
}

template<>
const Mapping<Lease> &mapping<Lease>()
{
    static const auto map = Mapping<Lease>(QStringLiteral("lease"))
                                .column("id", &Lease::id)
                                .column("station_id", &Lease::stationId)
                                .column("slot_id", &Lease::slotId)
                                .column("service_day", &Lease::serviceDay)
                                .column("granted", &Lease::granted)
                                .column("used", &Lease::used)
                                .column("returned", &Lease::returned);
    return map;
}

template<>
const Mapping<Hold> &mapping<Hold>()
{
    static const auto map = Mapping<Hold>(QStringLiteral("hold"))
                                .column("id", &Hold::id)
                                .column("slot_id", &Hold::slotId)
                                .column("station_id", &Hold::stationId)
                                .column("patient_id", &Hold::patientId)
                                .column("expires_at", &Hold::expiresAt)
                                .column("kind", &Hold::kind);
    return map;
}

template<>
const Mapping<HoldEnd> &mapping<HoldEnd>()
{
    static const auto map = Mapping<HoldEnd>(QStringLiteral("hold_end"))
                                .column("id", &HoldEnd::id)
                                .column("slot_id", &HoldEnd::slotId)
                                .column("station_id", &HoldEnd::stationId)
                                .column("ending", &HoldEnd::ending)
                                .column("ended_at", &HoldEnd::endedAt);
    return map;
}

template<>
const Mapping<CoolingPlace> &mapping<CoolingPlace>()
{
    static const auto map = Mapping<CoolingPlace>(QStringLiteral("cooling"))
                                .column("id", &CoolingPlace::id)
                                .column("slot_id", &CoolingPlace::slotId)
                                .column("opens_at", &CoolingPlace::opensAt);
    return map;
}

template<>
const Mapping<Appointment> &mapping<Appointment>()
{
    static const auto map = Mapping<Appointment>(QStringLiteral("appointment"))
                                .column("id", &Appointment::id)
                                .column("slot_id", &Appointment::slotId)
                                .column("patient_id", &Appointment::patientId)
                                .column("department_id", &Appointment::departmentId)
                                .column("practitioner_id", &Appointment::practitionerId)
                                .column("room_id", &Appointment::roomId)
                                .column("service_day", &Appointment::serviceDay)
                                .column("starts_at", &Appointment::startsAt)
                                .column("ends_at", &Appointment::endsAt)
                                .column("fee_fen", &Appointment::feeFen)
                                .column("status", &Appointment::status)
                                .column("channel", &Appointment::channel)
                                .column("booked_by_relation", &Appointment::bookedByRelation)
                                .column("reason", &Appointment::reason)
                                .column("moved_from", &Appointment::movedFrom)
                                .column("created_at", &Appointment::createdAt)
                                .column("root_id", &Appointment::rootId)
                                .column("sequence", &Appointment::sequence)
                                .column("proxy_name", &Appointment::proxyName)
                                .column("proxy_phone", &Appointment::proxyPhone)
                                .column("cancelled_by", &Appointment::cancelledBy);
    return map;
}

Base::Result<std::optional<Slot>> SlotTable::slot(const SlotId &id)
{
    return m_reader.get<Slot>(id);
}

Base::Result<std::vector<Slot>> SlotTable::ofDepartment(const DepartmentId &department, QDate day)
{
    return m_reader.select<Slot>({.where = QStringLiteral("service_day = ? AND department_id = ?"),
        .values = {day.toString(Qt::ISODate), department.text()},
        .order = QStringLiteral("practitioner_id, starts_at, id"),
        .limit = MostPerDay});
}

Base::Result<std::vector<DayPlaces>> SlotTable::freePlaces(
    const DepartmentId &department, QDate from, QDate to, Base::Instant now)
{
    // As `Slot::free` and `refusal` say it; a test compares them.
    const auto free = QStringLiteral("capacity - booked - held - leased - cooling - reserved");
    const auto rows = m_reader.database().run(
        QStringLiteral("SELECT role_id, service_day, CAST(SUM(%1) AS INTEGER) AS places FROM slot "
                       "WHERE service_day >= ? AND service_day <= ? AND department_id = ? "
                       "AND state = 1 AND ends_at >= ? AND %1 > 0 "
                       "GROUP BY service_day, role_id ORDER BY service_day, role_id")
            .arg(free),
        {from.toString(Qt::ISODate),
            to.toString(Qt::ISODate),
            department.text(),
            Base::toSeconds(now + LatestBooking)});
    if (!rows)
        return Base::passOn(rows);
    std::vector<DayPlaces> places;
    places.reserve(rows->size());
    for (const Record &row : *rows)
        places.push_back({RoleId(row.value(QStringLiteral("role_id")).toString()),
            QDate::fromString(row.value(QStringLiteral("service_day")).toString(), Qt::ISODate),
            row.value(QStringLiteral("places")).toInt()});
    return places;
}

Base::Result<std::vector<Slot>> SlotTable::ofDay(QDate day)
{
    return m_reader.select<Slot>({.where = QStringLiteral("service_day = ?"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("practitioner_id, starts_at, id"),
        .limit = MostPerDay});
}

Base::Result<std::vector<Slot>> SlotTable::ofPractitioner(
    const PractitionerId &practitioner, QDate day)
{
    return m_reader.select<Slot>(
        {.where = QStringLiteral("service_day = ? AND practitioner_id = ?"),
            .values = {day.toString(Qt::ISODate), practitioner.text()},
            .order = QStringLiteral("starts_at, id")});
}

Base::Result<std::optional<Hold>> SlotTable::hold(const HoldId &id)
{
    return m_reader.get<Hold>(id);
}

Base::Result<std::vector<Hold>> SlotTable::holdsOfSlot(const SlotId &slot)
{
    return m_reader.select<Hold>({.where = QStringLiteral("slot_id = ?"), .values = {slot.text()}});
}

Base::Result<std::vector<Hold>> SlotTable::holdsOfStation(const StationId &station)
{
    return m_reader.select<Hold>(
        {.where = QStringLiteral("station_id = ?"), .values = {station.text()}});
}

Base::Result<std::vector<Hold>> SlotTable::holdsOfPatient(const PatientId &patient)
{
    return m_reader.select<Hold>(
        {.where = QStringLiteral("patient_id = ?"), .values = {patient.text()}});
}

Base::Result<std::vector<Hold>> SlotTable::expiredHolds(Base::Instant now)
{
    return m_reader.select<Hold>(
        {.where = QStringLiteral("expires_at <= ?"), .values = {Base::toSeconds(now)}});
}

Base::Result<std::vector<CoolingPlace>> SlotTable::coolingOfSlot(const SlotId &slot)
{
    return m_reader.select<CoolingPlace>({.where = QStringLiteral("slot_id = ?"),
        .values = {slot.text()},
        .order = QStringLiteral("opens_at, id")});
}

Base::Result<std::vector<CoolingPlace>> SlotTable::cooledAt(Base::Instant now)
{
    return m_reader.select<CoolingPlace>({.where = QStringLiteral("opens_at <= ?"),
        .values = {Base::toSeconds(now)},
        .order = QStringLiteral("opens_at, id")});
}

Base::Result<std::vector<Slot>> SlotTable::ofRole(const RoleId &role, QDate day)
{
    return m_reader.select<Slot>({.where = QStringLiteral("role_id = ? AND service_day = ?"),
        .values = {role.text(), day.toString(Qt::ISODate)},
        .order = QStringLiteral("starts_at, id")});
}

Base::Result<bool> SlotTable::isMade(QDate day)
{
    const auto one = m_reader.select<Slot>({.where = QStringLiteral("service_day = ?"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("service_day"), // as the index has them: nothing is sorted
        .limit = 1});
    if (!one)
        return Base::passOn(one);
    return !one->empty();
}

Base::Result<std::vector<Slot>> SlotTable::openingFrom(QDate day, Base::Instant soon, int percent)
{
    return m_reader.select<Slot>(
        {.where = QStringLiteral(
             "service_day >= ? AND reserved > 0 AND (starts_at <= ? OR reserved > capacity "
             "OR reserved > (capacity * ? + 50) / 100)"), // as `Domain::reservedAt` counts
            .values = {day.toString(Qt::ISODate), Base::toSeconds(soon), percent},
            .order = QStringLiteral("service_day, starts_at, id"),
            .limit = MostPerDay});
}

Base::Result<std::vector<Lease>> SlotTable::leasesOf(const StationId &station, QDate fromDay)
{
    return m_reader.select<Lease>({.where = QStringLiteral("station_id = ? AND service_day >= ?"),
        .values = {station.text(), fromDay.toString(Qt::ISODate)},
        .limit = MostPerDay});
}

Base::Result<std::vector<Lease>> SlotTable::leasesOn(const StationId &station, QDate day)
{
    return m_reader.select<Lease>({.where = QStringLiteral("station_id = ? AND service_day = ?"),
        .values = {station.text(), day.toString(Qt::ISODate)},
        .limit = MostPerDay});
}

Base::Result<std::vector<Lease>> SlotTable::leasesOfSlot(const SlotId &slot)
{
    return m_reader.select<Lease>(
        {.where = QStringLiteral("slot_id = ?"), .values = {slot.text()}});
}

Base::Result<std::vector<Lease>> SlotTable::leasesBefore(QDate day, int limit)
{
    return m_reader.select<Lease>({.where = QStringLiteral("service_day < ?"),
        .values = {day.toString(Qt::ISODate)},
        .limit = limit});
}

Base::Result<std::vector<LeaseStanding>> SlotTable::leaseStandings(
    const StationId &station, QDate day, Base::Instant after)
{
    const auto rows = m_reader.database().run(
        QStringLiteral("SELECT s.department_id AS department, SUM(s.capacity) AS places, "
                       "SUM(s.leased) AS leased, SUM(CASE WHEN l.granted > l.used + l.returned "
                       "THEN l.granted - l.used - l.returned ELSE 0 END) AS mine "
                       "FROM slot s LEFT JOIN lease l ON l.slot_id = s.id AND l.station_id = ? "
                       "WHERE s.service_day = ? AND s.state = 1 AND s.starts_at > ? "
                       "GROUP BY s.department_id ORDER BY s.department_id"),
        {station.text(), day.toString(Qt::ISODate), Base::toSeconds(after)});
    if (!rows)
        return Base::passOn(rows);
    std::vector<LeaseStanding> standings;
    for (const Record &row : *rows)
        standings.push_back({DepartmentId(row.value(QStringLiteral("department")).toString()),
            row.value(QStringLiteral("places")).toInt(),
            row.value(QStringLiteral("leased")).toInt(),
            row.value(QStringLiteral("mine")).toInt()});
    return standings;
}

Base::Result<Base::Instant> SlotTable::nextLeasedStart(
    const StationId &station, Base::Instant after)
{
    const auto rows = m_reader.database().run(
        QStringLiteral("SELECT coalesce(min(s.starts_at), 0) AS at FROM lease l "
                       "JOIN slot s ON s.id = l.slot_id WHERE l.station_id = ? "
                       "AND l.granted > l.used + l.returned AND s.starts_at > ?"),
        {station.text(), Base::toSeconds(after)});
    if (!rows)
        return Base::passOn(rows);
    return Base::fromSeconds(rows->front().value(QStringLiteral("at")).toInteger());
}

Base::Result<std::optional<Appointment>> SlotTable::appointment(const AppointmentId &id)
{
    return m_reader.get<Appointment>(id);
}

Base::Result<std::vector<Appointment>> SlotTable::appointmentsOf(
    const PatientId &patient, QDate fromDay)
{
    return m_reader.select<Appointment>(
        {.where = QStringLiteral("patient_id = ? AND service_day >= ? AND status <> 4"),
            .values = {patient.text(), fromDay.toString(Qt::ISODate)},
            .order = QStringLiteral("starts_at, id"),
            .limit = 100});
}

Base::Result<std::vector<Appointment>> SlotTable::appointmentsOn(QDate day)
{
    return m_reader.select<Appointment>({.where = QStringLiteral("service_day = ?"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("starts_at, id"),
        .limit = MostPerDay});
}

Base::Result<std::vector<Appointment>> SlotTable::unmet(QDate until, Base::Instant endedBefore)
{
    return m_reader.select<Appointment>(
        {.where = QStringLiteral("status = 1 AND service_day <= ? AND ends_at <= ? "
                                 "AND slot_id <> ''"),
            .values = {until.toString(Qt::ISODate), Base::toSeconds(endedBefore)},
            .order = QStringLiteral("ends_at, id"),
            .limit = 200});
}

Base::Result<std::vector<Appointment>> SlotTable::appointmentsBetween(QDate from, QDate to)
{
    return m_reader.select<Appointment>(
        {.where = QStringLiteral("service_day >= ? AND service_day <= ?"),
            .values = {from.toString(Qt::ISODate), to.toString(Qt::ISODate)},
            .order = QStringLiteral("starts_at, id"),
            .limit = MostPerDay});
}

Base::Result<NoShowRates> SlotTable::noShowRates(QDate fromDay)
{
    const auto rows = m_reader.database().run(
        QStringLiteral("SELECT (starts_at - created_at) / 86400 AS lead, "
                       "CASE WHEN status = 5 THEN 0 ELSE 1 END AS came, COUNT(*) AS n "
                       "FROM appointment WHERE service_day >= ? AND status IN (2, 3, 5) "
                       "GROUP BY 1, 2"),
        {fromDay.toString(Qt::ISODate)});
    if (!rows)
        return Base::passOn(rows);
    NoShowRates rates;
    for (const Record &row : *rows)
        rates.add(row.value(QStringLiteral("lead")).toInt(),
            row.value(QStringLiteral("came")).toInt() == 1,
            row.value(QStringLiteral("n")).toInt());
    return rates;
}

Base::Result<std::vector<Appointment>> SlotTable::appointmentsInSlot(const Slot &slot)
{
    // The second half is `takesPlaceIn`; a test compares them. No booking is longer than the
    // longest, so the index by day finds the few that may reach into it.
    return m_reader.select<Appointment>(
        {.where = QStringLiteral(
             "status <> 4 AND (slot_id = ? OR (service_day = ? AND starts_at < ? "
             "AND starts_at > ? AND ends_at > ? AND ends_at - starts_at > ? "
             "AND practitioner_id = ? AND practitioner_id <> '' AND department_id = ?))"),
            .values = {slot.id.text(),
                slot.serviceDay.toString(Qt::ISODate),
                Base::toSeconds(slot.endsAt),
                Base::toSeconds(slot.startsAt - LongestBooking),
                Base::toSeconds(slot.startsAt),
                static_cast<qint64>(std::chrono::seconds(SlotLength).count()),
                slot.practitionerId.text(),
                slot.departmentId.text()},
            .order = QStringLiteral("created_at, id")});
}

Base::Result<std::vector<Slot>> SlotTable::takenBy(const Appointment &appointment)
{
    if (!isLong(appointment) || appointment.practitionerId.isEmpty())
        return m_reader.select<Slot>(
            {.where = QStringLiteral("id = ?"), .values = {appointment.slotId.text()}});
    return m_reader.select<Slot>(
        {.where = QStringLiteral("id = ? OR (service_day = ? AND department_id = ? "
                                 "AND practitioner_id = ? AND starts_at < ? AND ends_at > ?)"),
            .values = {appointment.slotId.text(),
                appointment.serviceDay.toString(Qt::ISODate),
                appointment.departmentId.text(),
                appointment.practitionerId.text(),
                Base::toSeconds(appointment.endsAt),
                Base::toSeconds(appointment.startsAt)},
            .order = QStringLiteral("starts_at, id")});
}
} // namespace Store

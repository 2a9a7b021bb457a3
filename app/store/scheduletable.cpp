// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scheduletable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int Most = 5000; // rows of one answer
}

template<>
const Mapping<ScheduleException> &mapping<ScheduleException>()
{
    static const auto map = Mapping<ScheduleException>(QStringLiteral("schedule_exception"))
                                .column("id", &ScheduleException::id)
                                .column("change_id", &ScheduleException::changeId)
                                .column("role_id", &ScheduleException::roleId)
                                .column("day", &ScheduleException::day)
                                .column("kind", &ScheduleException::kind)
                                .column("start_min", &ScheduleException::startMinute)
                                .column("end_min", &ScheduleException::endMinute)
                                .column("room_id", &ScheduleException::roomId)
                                .column("places", &ScheduleException::placesPerSlot)
                                .column("reason", &ScheduleException::reason)
                                .column("made_at", &ScheduleException::madeAt)
                                .column("undone_at", &ScheduleException::undoneAt);
    return map;
}

template<>
const Mapping<Holiday> &mapping<Holiday>()
{
    static const auto map = Mapping<Holiday>(QStringLiteral("holiday"))
                                .column("id", &Holiday::id)
                                .column("kind", &Holiday::kind)
                                .text("name", &Holiday::name);
    return map;
}

template<>
const Mapping<AffectedBooking> &mapping<AffectedBooking>()
{
    static const auto map = Mapping<AffectedBooking>(QStringLiteral("affected"))
                                .column("id", &AffectedBooking::id)
                                .column("change_id", &AffectedBooking::changeId)
                                .column("appointment_id", &AffectedBooking::appointmentId)
                                .column("patient_id", &AffectedBooking::patientId)
                                .column("department_id", &AffectedBooking::departmentId)
                                .column("service_day", &AffectedBooking::serviceDay)
                                .column("starts_at", &AffectedBooking::startsAt)
                                .column("kind", &AffectedBooking::kind)
                                .column("proposed_slot_id", &AffectedBooking::proposedSlotId)
                                .column("state", &AffectedBooking::state)
                                .column("note", &AffectedBooking::note)
                                .column("made_at", &AffectedBooking::madeAt)
                                .column("settled_at", &AffectedBooking::settledAt);
    return map;
}

Base::Result<std::vector<ScheduleException>> ScheduleTable::exceptionsOn(QDate day)
{
    return m_reader.select<ScheduleException>({.where = QStringLiteral("day = ? AND undone_at = 0"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("made_at, id"),
        .limit = Most});
}

Base::Result<std::vector<ScheduleException>> ScheduleTable::exceptionsFrom(QDate day)
{
    return m_reader.select<ScheduleException>(
        {.where = QStringLiteral("day >= ? AND undone_at = 0"),
            .values = {day.toString(Qt::ISODate)},
            .order = QStringLiteral("day, made_at, id"),
            .limit = Most});
}

Base::Result<std::vector<ScheduleException>> ScheduleTable::ofChange(const ScheduleChangeId &change)
{
    return m_reader.select<ScheduleException>({.where = QStringLiteral("change_id = ?"),
        .values = {change.text()},
        .order = QStringLiteral("id"),
        .limit = Most});
}

Base::Result<std::vector<Holiday>> ScheduleTable::holidaysFrom(QDate day)
{
    return m_reader.select<Holiday>({.where = QStringLiteral("id >= ?"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("id"),
        .limit = Most});
}

Base::Result<std::vector<AffectedBooking>> ScheduleTable::openAffected()
{
    return m_reader.select<AffectedBooking>({.where = QStringLiteral("state = 1"),
        .values = {},
        .order = QStringLiteral("starts_at, id"),
        .limit = Most});
}

Base::Result<std::vector<AffectedBooking>> ScheduleTable::affectedBy(const ScheduleChangeId &change)
{
    return m_reader.select<AffectedBooking>({.where = QStringLiteral("change_id = ?"),
        .values = {change.text()},
        .order = QStringLiteral("starts_at, id"),
        .limit = Most});
}

Base::Result<std::vector<AffectedBooking>> ScheduleTable::affectedOf(
    const AppointmentId &appointment)
{
    return m_reader.select<AffectedBooking>({.where = QStringLiteral("appointment_id = ?"),
        .values = {appointment.text()},
        .order = QStringLiteral("made_at, id"),
        .limit = Most});
}
} // namespace Store

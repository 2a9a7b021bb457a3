// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/waitlisttable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int Most = 5000; // rows of one answer
}

template<>
const Mapping<WaitEntry> &mapping<WaitEntry>()
{
    static const auto map = Mapping<WaitEntry>(QStringLiteral("waitlist"))
                                .column("id", &WaitEntry::id)
                                .column("patient_id", &WaitEntry::patientId)
                                .column("department_id", &WaitEntry::departmentId)
                                .column("practitioner_id", &WaitEntry::practitionerId)
                                .column("day", &WaitEntry::day)
                                .column("channel", &WaitEntry::channel)
                                .column("state", &WaitEntry::state)
                                .column("unanswered", &WaitEntry::unanswered)
                                .column("joined_at", &WaitEntry::joinedAt)
                                .column("slot_id", &WaitEntry::slotId)
                                .column("hold_id", &WaitEntry::holdId)
                                .column("offer_until_at", &WaitEntry::offerUntil)
                                .column("appointment_id", &WaitEntry::appointmentId)
                                .column("proxy_name", &WaitEntry::proxyName)
                                .column("proxy_phone", &WaitEntry::proxyPhone);
    return map;
}

Base::Result<std::vector<WaitEntry>> WaitlistTable::openFrom(QDate day)
{
    return m_reader.select<WaitEntry>({.where = QStringLiteral("day >= ? AND state <= 2"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("day, joined_at, id"),
        .limit = Most});
}

Base::Result<std::vector<WaitEntry>> WaitlistTable::openBefore(QDate day)
{
    return m_reader.select<WaitEntry>({.where = QStringLiteral("day < ? AND state <= 2"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("day, joined_at, id"),
        .limit = Most});
}

Base::Result<std::vector<WaitEntry>> WaitlistTable::openOf(const PatientId &patient)
{
    return m_reader.select<WaitEntry>({.where = QStringLiteral("patient_id = ? AND state <= 2"),
        .values = {patient.text()},
        .order = QStringLiteral("day, joined_at, id"),
        .limit = Most});
}
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/noshowtable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int Most = 5000; // rows of one answer
}

template<>
const Mapping<NoShow> &mapping<NoShow>()
{
    static const auto map = Mapping<NoShow>(QStringLiteral("no_show"))
                                .column("id", &NoShow::id)
                                .column("patient_id", &NoShow::patientId)
                                .column("department_id", &NoShow::departmentId)
                                .column("service_day", &NoShow::serviceDay)
                                .column("state", &NoShow::state)
                                .column("excuse", &NoShow::excuse)
                                .column("appeal", &NoShow::appeal)
                                .column("verdict", &NoShow::verdict)
                                .column("recorded_at", &NoShow::recordedAt)
                                .column("decided_at", &NoShow::decidedAt);
    return map;
}

Base::Result<std::vector<NoShow>> NoShowTable::of(const PatientId &patient)
{
    return m_reader.select<NoShow>({.where = QStringLiteral("patient_id = ?"),
        .values = {patient.text()},
        .order = QStringLiteral("service_day DESC, id"),
        .limit = Most});
}

Base::Result<std::vector<NoShow>> NoShowTable::since(QDate fromDay)
{
    return m_reader.select<NoShow>({.where = QStringLiteral("service_day >= ?"),
        .values = {fromDay.toString(Qt::ISODate)},
        .order = QStringLiteral("service_day DESC, recorded_at DESC, id"),
        .limit = Most});
}

Base::Result<std::vector<NoShow>> NoShowTable::appeals()
{
    return m_reader.select<NoShow>({.where = QStringLiteral("state = 3"),
        .values = {},
        .order = QStringLiteral("recorded_at, id"),
        .limit = Most});
}
} // namespace Store

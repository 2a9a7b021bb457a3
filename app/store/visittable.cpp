// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/visittable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int MostPerDay = 20000; // as in tickettable.cpp
}

template<>
const Mapping<Visit> &mapping<Visit>()
{
    static const auto map = Mapping<Visit>(QStringLiteral("visit"))
                                .column("id", &Visit::id)
                                .column("patient_id", &Visit::patientId)
                                .column("token", &Visit::token)
                                .column("department_id", &Visit::departmentId)
                                .column("appointment_id", &Visit::appointmentId)
                                .column("service_day", &Visit::serviceDay)
                                .column("state", &Visit::state)
                                .column("step_free", &Visit::stepFree)
                                .column("started_at", &Visit::startedAt)
                                .column("closed_at", &Visit::closedAt);
    return map;
}

template<>
const Mapping<VisitStep> &mapping<VisitStep>()
{
    static const auto map = Mapping<VisitStep>(QStringLiteral("visit_step"))
                                .column("id", &VisitStep::id)
                                .column("visit_id", &VisitStep::visitId)
                                .column("position", &VisitStep::position)
                                .column("kind", &VisitStep::kind)
                                .column("state", &VisitStep::state)
                                .column("location_id", &VisitStep::locationId)
                                .column("limit_min", &VisitStep::limitMinutes)
                                .text("bring", &VisitStep::bring)
                                .column("active_at", &VisitStep::activeAt)
                                .column("done_at", &VisitStep::doneAt);
    return map;
}

Base::Result<std::optional<Visit>> VisitTable::visit(const VisitId &id)
{
    return m_reader.get<Visit>(id);
}

Base::Result<std::optional<Visit>> VisitTable::withToken(const QString &token)
{
    auto visits = m_reader.select<Visit>(
        { .where = QStringLiteral("token = ?"), .values = { token }, .limit = 1 });
    if (!visits)
        return Base::passOn(visits);
    return visits->empty() ? std::optional<Visit> {} : std::optional<Visit>(visits->front());
}

Base::Result<std::vector<Visit>> VisitTable::of(const PatientId &patient, QDate fromDay)
{
    return m_reader.select<Visit>({ .where = QStringLiteral("patient_id = ? AND service_day >= ?"),
        .values = { patient.text(), fromDay.toString(Qt::ISODate) },
        .order = QStringLiteral("started_at DESC, id"),
        .limit = 100 });
}

Base::Result<std::vector<Visit>> VisitTable::onDay(QDate day)
{
    return m_reader.select<Visit>({ .where = QStringLiteral("service_day = ?"),
        .values = { day.toString(Qt::ISODate) },
        .order = QStringLiteral("started_at, id"),
        .limit = MostPerDay });
}

Base::Result<std::vector<VisitStep>> VisitTable::steps(const VisitId &visit)
{
    return m_reader.select<VisitStep>({ .where = QStringLiteral("visit_id = ?"),
        .values = { visit.text() },
        .order = QStringLiteral("position, id") });
}
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit.h"

#include <QJsonArray>

#include "domain/booking/booking.h"
#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"
#include "store/tables.h"

namespace Server {

using Domain::PatientId;
using Domain::VisitId;
using Store::Record;

namespace {
const auto Patient = QStringLiteral("patient");
const auto PatientColumn = QStringLiteral("patient_id");
const auto VisitColumn = QStringLiteral("visit_id");
/// A station may send any text as an id; as long as `Operations::Arguments` takes one.
constexpr qsizetype LongestId = 200;

/// Adds the patient of the row with this key, when there is one.
template<typename Row, typename Key>
Base::Result<void> addOwner(Store::Reader &reader, const Key &id, std::set<PatientId> &patients)
{
    const auto row = reader.get<Row>(id);
    if (!row)
        return Base::passOn(row);
    if (*row && !(*row)->patientId.isEmpty())
        patients.insert((*row)->patientId);
    return {};
}

Base::Result<void> addOwnerOfStep(
    Store::Reader &reader, const Domain::StepId &id, std::set<PatientId> &patients)
{
    const auto step = reader.get<Domain::VisitStep>(id);
    if (!step)
        return Base::passOn(step);
    return *step ? addOwner<Domain::Visit>(reader, (*step)->visitId, patients)
                 : Base::Result<void>{};
}

/// `value` stands under `name`: an id, or a whole row.
Base::Result<void> addNamed(Store::Reader &reader,
    const QString &name,
    const QJsonValue &value,
    std::set<PatientId> &patients)
{
    const QJsonObject row = value.toObject();
    const QString id = value.isObject() ? row.value(QStringLiteral("id")).toString()
                                        : value.toString();
    const QString owner = row.value(PatientColumn).toString();
    if (owner.size() > LongestId || id.size() > LongestId)
        return {};
    if (!owner.isEmpty())
        patients.insert(PatientId(owner));
    if (!owner.isEmpty() || id.isEmpty())
        return {};
    if (name == Patient) {
        patients.insert(PatientId(id));
        return {};
    }
    if (name == QLatin1String("visit") || name == QLatin1String("visits"))
        return addOwner<Domain::Visit>(reader, VisitId(id), patients);
    if (name == QLatin1String("ticket"))
        return addOwner<Domain::Ticket>(reader, Domain::TicketId(id), patients);
    if (name == QLatin1String("appointment"))
        return addOwner<Domain::Appointment>(reader, Domain::AppointmentId(id), patients);
    if (name == QLatin1String("step"))
        return addOwnerOfStep(reader, Domain::StepId(id), patients);
    return {};
}
} // namespace

void Concerned::note(const QString &table, const Record &row)
{
    const bool isPatient = table == Patient;
    const QString patient =
        row.value(isPatient ? QStringLiteral("id") : PatientColumn).toString();
    if (!patient.isEmpty())
        m_patients.insert(PatientId(patient));
    const QString visit = row.value(VisitColumn).toString();
    if (patient.isEmpty() && !visit.isEmpty())
        m_visits.insert(VisitId(visit));
}

Base::Result<void> Concerned::changed(const Store::TableShape &table,
    const QString &key,
    const std::optional<Record> &before,
    const std::optional<Record> &after)
{
    if (before)
        note(table.name, *before);
    if (after)
        note(table.name, *after);
    return m_next.changed(table, key, before, after);
}

Base::Result<std::set<PatientId>> Concerned::take(
    Store::Reader &reader, const QJsonObject &arguments)
{
    auto patients = std::exchange(m_patients, {});
    const auto visits = std::exchange(m_visits, {});
    if (!patients.empty()) // the steps of a visit beside the visit itself
        return patients;
    for (const VisitId &visit : visits) {
        if (const auto added = addOwner<Domain::Visit>(reader, visit, patients); !added)
            return Base::passOn(added);
    }
    return patients.empty() ? patientsIn(reader, arguments) : patients;
}

void Concerned::clear()
{
    m_patients.clear();
    m_visits.clear();
}

Base::Result<std::set<PatientId>> patientsIn(Store::Reader &reader, const QJsonObject &object)
{
    std::set<PatientId> patients;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QJsonArray values =
            field->isArray() ? field->toArray() : QJsonArray{QJsonValue(*field)};
        for (const QJsonValue &value : values) {
            if (const auto added = addNamed(reader, field.key(), value, patients); !added)
                return Base::passOn(added);
        }
    }
    return patients;
}

Store::AuditEntry lineOf(const Store::LoggedOperation &operation,
    const Domain::StaffId &staff,
    const Operations::Outcome &outcome)
{
    Store::AuditEntry act;
    act.doneAt = operation.appliedAt;
    act.station = operation.station;
    act.staff = staff;
    act.what = operation.name.left(LongestWhat);
    act.result = outcome ? QString() : outcome.error().code;
    act.ver = operation.ver;
    return act;
}

void addLines(std::vector<Store::AuditEntry> &lines,
    const Store::AuditEntry &act,
    const std::set<PatientId> &patients)
{
    if (patients.empty())
        lines.push_back(act);
    for (const PatientId &patient : patients) {
        lines.push_back(act);
        lines.back().patient = patient;
    }
}

Base::Result<void> auditQuestion(Store::Database &database,
    Store::AuditEntry act,
    const QJsonObject &arguments,
    const Operations::Outcome &answer)
{
    const auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return Base::passOn(transaction);
    const auto patients = patientsIn(**transaction, answer ? *answer : arguments);
    if (!patients)
        return Base::passOn(patients);
    const auto site = Store::ServerTable(database).site();
    if (!site)
        return Base::passOn(site);
    act.ver = site->ver;
    act.result = answer ? QString() : answer.error().code;
    std::vector<Store::AuditEntry> lines;
    addLines(lines, act, *patients);
    if (const auto added = Store::AuditTable(database).append(std::move(lines)); !added)
        return added;
    return (*transaction)->commit();
}
} // namespace Server

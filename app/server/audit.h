// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include <QJsonObject>

#include "operations/operation.h"
#include "store/audittable.h"
#include "store/servertable.h"

namespace Server {

/// Hears of every changed row on its way into the change log, and so knows whom an operation was
/// about; no operation has to say so, and none can forget it.
class Concerned : public Store::ChangeSink
{
public:
    explicit Concerned(Store::ChangeSink &next)
        : m_next(next)
    {
    }

    [[nodiscard]] Base::Result<void> changed(const Store::TableShape &table,
        const QString &key,
        const std::optional<Store::Record> &before,
        const std::optional<Store::Record> &after) override;
    /// The patients whose rows have changed since the last time; when none has, whom the
    /// operation's own `arguments` name. Errors: those of the store.
    [[nodiscard]] Base::Result<std::set<Domain::PatientId>> take(
        Store::Reader &reader, const QJsonObject &arguments);
    void clear();

private:
    void note(const QString &table, const Store::Record &row);

    Store::ChangeSink &m_next;
    std::set<Domain::PatientId> m_patients;
    std::set<Domain::VisitId> m_visits; ///< of rows that name a visit and no patient
};

/// Whom `object`, the arguments of an operation or the answer to a question, names by id.
/// Errors: those of the store.
[[nodiscard]] Base::Result<std::set<Domain::PatientId>> patientsIn(
    Store::Reader &reader, const QJsonObject &object);

/// A station may send any text as the name of an operation or a question; so much of it is kept.
inline constexpr qsizetype LongestWhat = 60;

/// What the trail says of an operation, but for whom it was about.
[[nodiscard]] Store::AuditEntry lineOf(const Store::LoggedOperation &operation,
    const Domain::StaffId &staff,
    const Operations::Outcome &outcome);

/// One act for the trail: a line for each of `patients`, or one about nobody. Number and hashes
/// are given by `AuditTable::append`.
void addLines(std::vector<Store::AuditEntry> &lines,
    const Store::AuditEntry &act,
    const std::set<Domain::PatientId> &patients);

/// Writes down that `station` (and `staff`) asked `question` and what it was told, in a
/// transaction of its own; only then may the answer be given.
/// Errors: those of the store; then nothing was written.
[[nodiscard]] Base::Result<void> auditQuestion(Store::Database &database,
    Store::AuditEntry act,
    const QJsonObject &arguments,
    const Operations::Outcome &answer);
} // namespace Server

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// Visits and the steps of their route.
class VisitTable
{
public:
    explicit VisitTable(Reader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] Base::Result<std::optional<Domain::Visit>> visit(const Domain::VisitId &id);
    /// The visit whose slip says `token`.
    [[nodiscard]] Base::Result<std::optional<Domain::Visit>> withToken(const QString &token);
    /// Visits of a person from `fromDay` on, latest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Visit>> of(
        const Domain::PatientId &patient, QDate fromDay);
    [[nodiscard]] Base::Result<std::vector<Domain::Visit>> onDay(QDate day);
    /// By position.
    [[nodiscard]] Base::Result<std::vector<Domain::VisitStep>> steps(const Domain::VisitId &visit);

private:
    Reader &m_reader;
};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// Who waits for a place where all are taken.
class WaitlistTable
{
public:
    explicit WaitlistTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Waiting or offered, of `day` and later.
    [[nodiscard]] Base::Result<std::vector<Domain::WaitEntry>> openFrom(QDate day);
    /// Waiting or offered, of days before `day`.
    [[nodiscard]] Base::Result<std::vector<Domain::WaitEntry>> openBefore(QDate day);
    /// Everything this person waits for or is offered.
    [[nodiscard]] Base::Result<std::vector<Domain::WaitEntry>> openOf(
        const Domain::PatientId &patient);

private:
    Reader &m_reader;
};
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// People with a number who were left without a doctor.
class UnplacedTable
{
public:
    explicit UnplacedTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Those about whom something is still to be done, of `day`, oldest occasion and lowest number
    /// first.
    [[nodiscard]] Base::Result<std::vector<Domain::Unplaced>> open(QDate day);
    /// All of one departure or end of a day, by number.
    [[nodiscard]] Base::Result<std::vector<Domain::Unplaced>> of(const QString &occasion);
    /// Who waited for this doctor and whose line was settled at `at`, by number.
    [[nodiscard]] Base::Result<std::vector<Domain::Unplaced>> settledAt(
        const Domain::PractitionerId &practitioner, Base::Instant at);
    /// Of one ticket, the latest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Unplaced>> ofTicket(
        const Domain::TicketId &ticket);

private:
    Reader &m_reader;
};
} // namespace Store

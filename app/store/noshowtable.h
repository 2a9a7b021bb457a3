// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// Who did not come and had not cancelled.
class NoShowTable
{
public:
    explicit NoShowTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Of this person, newest first.
    [[nodiscard]] Base::Result<std::vector<Domain::NoShow>> of(const Domain::PatientId &patient);
    /// Everybody's of `fromDay` and later, newest first.
    [[nodiscard]] Base::Result<std::vector<Domain::NoShow>> since(QDate fromDay);
    /// Appeals that nobody has decided, oldest first.
    [[nodiscard]] Base::Result<std::vector<Domain::NoShow>> appeals();

private:
    Reader &m_reader;
};
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// What people are written.
class MessageTable
{
public:
    explicit MessageTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Waiting, and to be tried at `now`, longest due first.
    [[nodiscard]] Base::Result<std::vector<Domain::Message>> due(Base::Instant now);
    /// What a person has to tell because no machine can, oldest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Message>> toCall();
    /// All about one booking, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::Message>> of(
        const Domain::AppointmentId &appointment);

private:
    Reader &m_reader;
};
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// What staff have said of the rooms: late, paused, taken over, left.
class DutyTable
{
public:
    explicit DutyTable(Reader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] Base::Result<std::optional<Domain::RoomDuty>> duty(
        const Domain::LocationId &room, QDate day);
    /// Of every room of which something was said on `day`, by room.
    [[nodiscard]] Base::Result<std::vector<Domain::RoomDuty>> ofDay(QDate day);

private:
    Reader &m_reader;
};
} // namespace Store

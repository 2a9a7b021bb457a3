// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// What is different from the rota, and whom that touches.
class ScheduleTable
{
public:
    explicit ScheduleTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Those of `day` that stand, in the order in which they were made.
    [[nodiscard]] Base::Result<std::vector<Domain::ScheduleException>> exceptionsOn(QDate day);
    /// Those of `day` and later that stand, by day.
    [[nodiscard]] Base::Result<std::vector<Domain::ScheduleException>> exceptionsFrom(QDate day);
    /// Entered by one act, undone ones too.
    [[nodiscard]] Base::Result<std::vector<Domain::ScheduleException>> ofChange(
        const Domain::ScheduleChangeId &change);
    /// Holidays and make-up days of `day` and later.
    [[nodiscard]] Base::Result<std::vector<Domain::Holiday>> holidaysFrom(QDate day);
    /// Everybody who still has to be placed or told, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::AffectedBooking>> openAffected();
    /// Everybody touched by one act, settled ones too, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::AffectedBooking>> affectedBy(
        const Domain::ScheduleChangeId &change);
    /// What has touched this booking.
    [[nodiscard]] Base::Result<std::vector<Domain::AffectedBooking>> affectedOf(
        const Domain::AppointmentId &appointment);

private:
    Reader &m_reader;
};
} // namespace Store

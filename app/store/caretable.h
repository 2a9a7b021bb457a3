// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// Surveys, complaints and calls for help.
class CareTable
{
public:
    explicit CareTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Recorded from `from` to before `to`.
    [[nodiscard]] Base::Result<std::vector<Domain::Survey>> surveys(
        Base::Instant from, Base::Instant to);
    [[nodiscard]] Base::Result<std::optional<Domain::Complaint>> complaint(
        const Domain::ComplaintId &id);
    /// Open and answered ones first, oldest receipt first; at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Complaint>> complaints(int limit = 1000);
    [[nodiscard]] Base::Result<std::optional<Domain::HelpCall>> helpCall(
        const Domain::HelpCallId &id);
    /// Waiting or coming, oldest first.
    [[nodiscard]] Base::Result<std::vector<Domain::HelpCall>> openHelpCalls();

private:
    Reader &m_reader;
};
}

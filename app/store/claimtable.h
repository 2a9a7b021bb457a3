// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/claim.h"
#include "store/mapping.h"
#include "store/transaction.h"

namespace Store {

template<>
const Mapping<Domain::Claim> &mapping<Domain::Claim>();

/// What of the queues only one station may call.
class ClaimTable
{
public:
    explicit ClaimTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// Everything that is claimed of the queue on `day`.
    [[nodiscard]] Base::Result<Domain::Claims> ofQueue(const Domain::QueueId &queue, QDate day);
    /// What this station holds on `fromDay` and later; an invalid day: ever.
    [[nodiscard]] Base::Result<std::vector<Domain::Claim>> ofStation(
        const Domain::StationId &station, QDate fromDay);
    /// Everybody's claims of days before `day`, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Claim>> before(QDate day, int limit);

private:
    Reader &m_reader;
};
} // namespace Store

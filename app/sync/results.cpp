// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/results.h"

#include <algorithm>

#include "protocol/fields.h"
#include "store/outboxtable.h"

namespace Sync {

Base::Result<void> Results::load(Store::Database &database)
{
    const auto seqs = Store::OutboxTable(database).withoutResult(
        static_cast<int>(Operations::Kind::Intent), Protocol::MostOperations);
    if (!seqs)
        return Base::passOn(seqs);
    m_unkept = { seqs->begin(), seqs->end() };
    return {};
}

std::vector<qint64> Results::undecided() const
{
    const auto newest = std::min<size_t>(m_unkept.size(), Protocol::MostOperations);
    return { std::prev(m_unkept.end(), static_cast<ptrdiff_t>(newest)), m_unkept.end() };
}

void Results::hear(const std::vector<Protocol::OperationResult> &results)
{
    for (const Protocol::OperationResult &result : results)
        m_heard.insert_or_assign(result.seq, result.outcome);
}

bool Results::isDue(qint64 baseSeq) const
{
    return std::ranges::any_of(m_unkept,
        [this, baseSeq](qint64 seq) { return seq <= baseSeq && m_heard.contains(seq); });
}

Base::Result<std::vector<qint64>> Results::write(Store::Database &database) const
{
    std::vector<qint64> written;
    for (const qint64 seq : m_unkept) {
        const auto heard = m_heard.find(seq);
        if (heard == m_heard.end())
            continue;
        const auto put
            = Store::OutboxTable(database).setResult(seq, Protocol::textOf(heard->second));
        if (!put)
            return Base::passOn(put);
        written.push_back(seq);
    }
    return written;
}

void Results::keep(const std::vector<qint64> &written)
{
    for (const qint64 seq : written)
        m_unkept.erase(seq);
}

std::vector<Protocol::OperationResult> Results::take(qint64 baseSeq)
{
    std::vector<Protocol::OperationResult> taken;
    const auto end = m_heard.upper_bound(baseSeq);
    for (auto heard = m_heard.begin(); heard != end; heard = m_heard.erase(heard))
        taken.push_back({ heard->first, heard->second });
    return taken;
}
}

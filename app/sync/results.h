// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include "operations/operation.h"
#include "protocol/messages.h"
#include "store/database.h"

namespace Sync {

/// How this station's own operations ended, between hearing it and telling it. The result of an
/// intent is durable here before anybody sees what came of it: after a restore the server learns it
/// from us (sync.md decision 3), also when the program was killed while it waited.
class Results
{
public:
    /// Which intents of the outbox have no result. Errors: those of the store.
    [[nodiscard]] Base::Result<void> load(Store::Database &database);
    /// The intent `seq` has just been written.
    void ask(qint64 seq) { m_unkept.insert(seq); }
    /// Intents whose result is not durable here, the newest `MostOperations` of them.
    [[nodiscard]] std::vector<qint64> undecided() const;

    void hear(const std::vector<Protocol::OperationResult> &results);
    /// Whether something up to `baseSeq` waits to be written.
    [[nodiscard]] bool isDue(qint64 baseSeq) const;
    /// Writes the results that have come of intents, in the caller's transaction. Which; `keep`
    /// them once it is committed. Errors: those of the store.
    [[nodiscard]] Base::Result<std::vector<qint64>> write(Store::Database &database) const;
    void keep(const std::vector<qint64> &written);
    /// Takes the results up to `baseSeq`: they may be told.
    [[nodiscard]] std::vector<Protocol::OperationResult> take(qint64 baseSeq);

private:
    std::map<qint64, Operations::Outcome> m_heard; ///< decided, not yet in the view
    std::set<qint64> m_unkept; ///< intents that have no durable result
};
}

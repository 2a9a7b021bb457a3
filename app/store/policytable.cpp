// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/policytable.h"

#include "base/log.h"

namespace Store {

using namespace Domain;

template<>
const Mapping<PolicyVersion> &mapping<PolicyVersion>()
{
    static const auto map = Mapping<PolicyVersion>(QStringLiteral("queue_policy"))
                                .column("id", &PolicyVersion::id)
                                .column("version", &PolicyVersion::version)
                                .column("body", &PolicyVersion::body)
                                .column("made_at", &PolicyVersion::madeAt)
                                .column("made_by_id", &PolicyVersion::madeById)
                                .column("made_by", &PolicyVersion::madeBy)
                                .column("why", &PolicyVersion::why)
                                .column("restores", &PolicyVersion::restores);
    return map;
}

Base::Result<std::vector<PolicyVersion>> PolicyTable::versions(int limit)
{
    return m_reader.select<PolicyVersion>(
        {.where = {}, .values = {}, .order = QStringLiteral("version DESC, id"), .limit = limit});
}

Base::Result<int> PolicyTable::highest()
{
    const auto newest = versions(1);
    if (!newest)
        return Base::passOn(newest);
    return newest->empty() ? 1 : newest->front().version;
}

Base::Result<std::optional<PolicyVersion>> PolicyTable::version(int version)
{
    auto found = m_reader.select<PolicyVersion>({.where = QStringLiteral("version = ?"),
        .values = {version},
        .order = QStringLiteral("id"),
        .limit = 1});
    if (!found)
        return Base::passOn(found);
    return found->empty() ? std::optional<PolicyVersion>{}
                          : std::optional<PolicyVersion>(std::move(found->front()));
}

Base::Result<QueuePolicy> PolicyTable::current()
{
    constexpr int Tried = 10; // more unreadable ones in a row are no accident
    const auto newest = versions(Tried);
    if (!newest)
        return Base::passOn(newest);
    for (const PolicyVersion &one : *newest) {
        const auto policy = policyOf(one);
        if (policy)
            return *policy;
        qCWarning(logStore) << "queue policy" << one.version << Base::describe(policy.error());
    }
    return QueuePolicy();
}
} // namespace Store

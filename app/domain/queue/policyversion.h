// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "base/time.h"
#include "domain/ids.h"
#include "domain/queue/policy.h"

namespace Domain {

/// A queue policy as it was put in force. Never changed, never deleted: calls name its number.
/// Version 1 is the built-in one and has no row.
struct PolicyVersion {
    PolicyVersionId id;
    int version = 0; ///< from 2, without a gap; the highest one is in force
    QString body;    ///< JSON, every number written out
    Base::Instant madeAt;
    StaffId madeById; ///< empty: by the administration's own station
    QString madeBy;   ///< the name she had then
    QString why;
    int restores = 0; ///< the version whose numbers came back; 0: new numbers

    bool operator==(const PolicyVersion &) const = default;
};

/// The policy of `version`, its number set. Errors: those of `queuePolicy`.
[[nodiscard]] Base::Result<QueuePolicy> policyOf(const PolicyVersion &version);

/// One number that differs between two policies, by its place in the file.
struct PolicyDifference {
    QString place; ///< "classes.booked.creditMin"
    int before = 0;
    int after = 0;

    bool operator==(const PolicyDifference &) const = default;
};

/// What differs, in the file's order; the version's number is no difference.
[[nodiscard]] std::vector<PolicyDifference> differences(
    const QueuePolicy &before, const QueuePolicy &after);

/// One number of a policy with its bounds.
struct PolicyNumber {
    QString place;
    int value = 0;
    int lowest = 0;
    int highest = 0;

    bool operator==(const PolicyNumber &) const = default;
};

/// Every number but the version's, in the file's order: what a screen for editing lists.
[[nodiscard]] std::vector<PolicyNumber> numbersOf(const QueuePolicy &policy);

/// `policy` with one number changed, unchecked. An unknown place changes nothing.
[[nodiscard]] QueuePolicy withNumber(QueuePolicy policy, const QString &place, int value);
} // namespace Domain

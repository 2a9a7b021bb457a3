// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// The queue policies that the hospital has put in force.
class PolicyTable
{
public:
    explicit PolicyTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// The latest ones, newest first; at most `limit`. The built-in first one is not among them.
    [[nodiscard]] Base::Result<std::vector<Domain::PolicyVersion>> versions(int limit = 200);
    /// The number in force; 1 while the hospital has not set its own.
    [[nodiscard]] Base::Result<int> highest();
    /// Nothing for a version that was never put in force, and for the built-in first one.
    [[nodiscard]] Base::Result<std::optional<Domain::PolicyVersion>> version(int version);
    /// What holds now. A version that this program cannot read (a newer one has written it) is
    /// passed over, with a line in the log: a desk that calls by the rules of yesterday is better
    /// than one that does not call.
    [[nodiscard]] Base::Result<Domain::QueuePolicy> current();

private:
    Reader &m_reader;
};
} // namespace Store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QSet>
#include <QString>
#include <QStringList>

#include "store/database.h"

/// What people were told, and nothing else: it compares that with a server's store.
class Ledger
{
public:
    /// Lines of kill-station: "fact <ticket> <number>", "call <id> <ticket>".
    void add(const QStringList &told);

    /// Every promise that `server` does not keep, one sentence each; empty: all is well.
    [[nodiscard]] QStringList broken(Store::Database &server) const;

    [[nodiscard]] int facts() const { return static_cast<int>(m_facts.size()); }

    [[nodiscard]] int calls() const { return static_cast<int>(m_calls.size()); }

private:
    struct Fact {
        QString ticket;
        QString number;
    };

    struct Call {
        QString id;
        QString ticket;
    };

    void checkFacts(Store::Database &server, QStringList &problems) const;
    void checkCalls(Store::Database &server, QStringList &problems) const;

    std::vector<Fact> m_facts;
    std::vector<Call> m_calls;
    QStringList m_unreadable;
};

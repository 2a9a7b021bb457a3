// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutants.h"

#include <map>

namespace Simulation {

namespace {
std::string &living()
{
    static std::string name;
    return name;
}
} // namespace

const std::vector<Mutant> &mutants()
{
    static const std::vector<Mutant> all{
        {"no_dedupe", "the server runs an operation again that it has taken before"},
        {"not_durable", "a station confirms before its outbox row is on the disk"},
        {"cursor_gap", "a pull steps over an operation that commits later"},
        {"tombstone_gc", "an old cursor is not sent for a snapshot when the log was trimmed"},
        {"stale_pull",
            "a station takes a late answer that does not start at its cursor",
            90},
        {"clobber_pending", "the server's rows are taken without running what is pending again"},
        {"local_call", "a room that is cut off calls the next from its own copy"},
        {"reject_promise", "the server decides facts again"},
        {"reclaim_by_time", "the server takes the leases of a silent station back"},
        {"drop_on_ack", "a station forgets what the server has acknowledged"},
        {"no_recovery_gate",
            "a restored server decides before everybody has told what he holds"},
        {"intent_replay", "an intent that was told is decided again after a restore"},
        {"old_epoch_push", "a push addressed to the time before a restore is taken"},
        {"lease_not_atomic", "what of a lease is used is kept in memory, not in the transaction"},
        {"order_dependent", "a booking that arrives after its cancellation stands"},
        {"claim_ignored", "the server gives a room whom another has claimed"},
        {"push_forgotten", "a station whose push was not answered waits for ever", 25},
        {"copy_unseen",
            "a station put back from an older image goes on as if nothing had happened",
            50},
        {"no_room_for_the_told", "a restored server refuses what two tell of one place", 200},
        {"half_upgrade", "an upgraded station does not ask for the rows it had no place for"},
        {"new_id_on_retry", "an unanswered booking is asked for again under another number"},
    };
    return all;
}

bool mutant(std::string_view name)
{
    return living() == name;
}

void breed(const std::string &name)
{
    living() = name;
}

namespace {
std::map<std::pair<std::string, std::string>, int> &memory()
{
    static std::map<std::pair<std::string, std::string>, int> counts;
    return counts;
}
} // namespace

int &inMemory(const std::string &station, const std::string &key)
{
    return memory()[{station, key}];
}

void forgetMemory(const std::string &station)
{
    auto &all = memory();
    for (auto entry = all.begin(); entry != all.end();)
        entry = entry->first.first == station ? all.erase(entry) : std::next(entry);
}

bool oneIn(long long number, long long n)
{
    const auto mixed = static_cast<unsigned long long>(number + 1) * 0x9E3779B97F4A7C15ULL;
    return static_cast<long long>(mixed >> 40U) % n == 0;
}
} // namespace Simulation

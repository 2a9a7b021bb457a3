// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Simulation {

/// A protocol that is broken on purpose. The checker is trusted only while it kills every one.
struct Mutant {
    const char *name;
    const char *what;
    unsigned long long firstSeed = 1; ///< where the test begins to look: not long before it falls
};

/// All of them; their changes of the real code are in mutants.txt, or in `People` and `World`.
[[nodiscard]] const std::vector<Mutant> &mutants();
/// Whether this one lives now; none does unless `breed` was called.
[[nodiscard]] bool mutant(std::string_view name);
/// From now on this one lives; empty: none.
void breed(const std::string &name);
/// What the mutant lease_not_atomic keeps in the memory of the program of `station` instead of on
/// its disk: how often `key` was used.
[[nodiscard]] int &inMemory(const std::string &station, const std::string &key);
/// The program of this station has ended.
void forgetMemory(const std::string &station);
/// True for about one in `n` of these numbers, the same ones in every run.
[[nodiscard]] bool oneIn(long long number, long long n);
} // namespace Simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "domain/identity/nameinput.h"

namespace Devices {

/// Chinese characters by libime and Debian's dictionary for it. Reading that takes about half a
/// second (measured November 2026) and is done by a thread of its own: `load`, then `isReady`.
class PinyinInput : public Domain::NameInput
{
public:
    /// `dictionary`: a binary dictionary of libime. Nothing is read yet.
    explicit PinyinInput(QString dictionary = systemDictionary());
    /// Waits for the thread.
    ~PinyinInput() override;

    /// Debian's dictionary; empty when it is not installed.
    [[nodiscard]] static QString systemDictionary();

    /// Starts reading. Without dictionary or language model it says so in the log, once, and
    /// `isReady` stays false.
    void load();
    /// Blocks until the reading is over, well or not.
    void waitUntilLoaded();

    [[nodiscard]] bool isReady() const override { return m_ready; }

    [[nodiscard]] std::vector<Domain::NameCandidate> write(const QString &letters) const override;

    /// As many candidates are looked at; libime offers thousands for a single letter.
    static constexpr int MostCandidates = 200;

private:
    struct Engine;

    QString m_dictionary;
    std::unique_ptr<Engine> m_engine; ///< the thread's until `m_ready`, then ours
    std::atomic<bool> m_ready = false;
    std::jthread m_reading;
};
} // namespace Devices

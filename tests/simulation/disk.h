// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/random.h"

namespace Simulation {

/// What one file holds, and how it would look had nothing been written since it was last synced.
struct File {
    struct Write {
        qint64 at = 0;
        QByteArray before; ///< what stood there; shorter than the write where the file has grown
        qint64 length = 0;
        qint64 sizeBefore = 0;
    };

    QByteArray bytes;
    std::vector<Write> unsynced;                 ///< in order
    std::vector<std::unique_ptr<char[]>> shared; ///< regions of the write-ahead log's index
    std::vector<int> sharedLocks;                ///< per lock: readers, or -1 for one writer
    int readers = 0;                             ///< SHARED locks on the file itself
    bool reserved = false;
    bool exclusive = false;
};

/// What is wrong with a machine's disk. Counts calls that change it: write, truncate, sync, delete.
struct DiskFaults {
    int crashAt = 0;         ///< with this many calls from now the machine stops; 0: it does not
    bool crashAfter = false; ///< after that call has taken effect, not instead of it
    int failAt = 0;          ///< this many calls from now one ends with an I/O error
    bool full = false;       ///< no file can grow
    bool lies = false;       ///< says it has synced and has not (a mutant, not a fault)
};

/// The disk of one machine. SQLite sees it as a file system of its own; other machines do not.
class Disk
{
public:
    using Image = std::map<std::string, QByteArray>;

    /// `name` is the machine's: its files are `<name>/…` to SQLite.
    explicit Disk(std::string name);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    /// Makes these disks SQLite's file system, in all of this process. Once, before the first
    /// store.
    static void install();

    DiskFaults faults;

    [[nodiscard]] QString path(const char *file) const;

    /// The machine stands still: nothing can be written or read until `restart`.
    [[nodiscard]] bool isDead() const { return m_dead; }

    void stop() { m_dead = true; }

    /// Everybody who had a file open is gone; the kernel has kept what was written.
    void restart();
    /// The same after the power was cut: of what was not synced each sector is there or is not.
    void restartAfterPowerCut(Base::Random &random);

    /// All files as they are now.
    [[nodiscard]] Image image() const;
    void load(const Image &image);

    /// Calls that changed it since it was made.
    [[nodiscard]] int calls() const { return m_calls; }

    // For the file system only.
    [[nodiscard]] std::map<std::string, std::shared_ptr<File>> &files() { return m_files; }

    /// SQLITE_OK, or the error with which the call that is about to happen ends.
    [[nodiscard]] int before(int errorCode);
    /// The call has happened.
    void happened();

private:
    std::string m_name;
    std::map<std::string, std::shared_ptr<File>> m_files;
    bool m_dead = false;
    bool m_dying = false;
    int m_calls = 0;
};

/// Gives SQLite's own randomness (salts of the log) a seed.
void seedFileSystem(quint64 seed);
} // namespace Simulation

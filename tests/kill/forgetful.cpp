// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded in front of SQLite (LD_PRELOAD) by a test only: what a program writes stays in its own
// memory until it asks for it to be synced. Who is killed then has lost every unsynced write, as in
// a power cut. The programs themselves know nothing of it.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <new>

#include <dlfcn.h>
#include <sqlite3.h>

namespace {

constexpr sqlite3_int64 BlockBytes = 4096;
constexpr sqlite3_int64 NoLimit = INT64_MAX;

using Block = std::array<char, BlockBytes>;

/// A file whose disk has not seen the newest writes yet.
struct Unsynced {
    std::map<sqlite3_int64, Block> blocks; ///< by number, whole; over what the disk has
    sqlite3_int64 end = 0;                 ///< behind the last byte that was written
    sqlite3_int64 limit = NoLimit;         ///< the disk's own bytes count up to here
};

struct File {
    sqlite3_file base;
    Unsynced *unsynced;
    sqlite3_file *real; ///< right behind this struct
};

sqlite3_vfs *realVfs = nullptr;

File &of(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

int sizeOnDisk(File &file, sqlite3_int64 *size)
{
    const int code = file.real->pMethods->xFileSize(file.real, size);
    *size = std::min(*size, file.unsynced->limit);
    return code;
}

/// The disk's bytes; zeros where it has none.
int readDisk(File &file, char *bytes, sqlite3_int64 amount, sqlite3_int64 offset)
{
    std::memset(bytes, 0, static_cast<size_t>(amount));
    sqlite3_int64 size = 0;
    if (const int code = sizeOnDisk(file, &size); code != SQLITE_OK)
        return code;
    const sqlite3_int64 there = std::min(amount, size - offset);
    if (there <= 0)
        return SQLITE_OK;
    const int code =
        file.real->pMethods->xRead(file.real, bytes, static_cast<int>(there), offset);
    return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    const int code = sizeOnDisk(of(file), size);
    *size = std::max(*size, of(file).unsynced->end);
    return code;
}

int readFrom(sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
    File &file = of(base);
    auto *bytes = static_cast<char *>(buffer);
    if (const int code = readDisk(file, bytes, amount, offset); code != SQLITE_OK)
        return code;
    const auto &blocks = file.unsynced->blocks;
    for (auto block = blocks.lower_bound(offset / BlockBytes);
         block != blocks.end() && block->first * BlockBytes < offset + amount;
         ++block) {
        const sqlite3_int64 begin = block->first * BlockBytes;
        const sqlite3_int64 from = std::max(begin, offset);
        const sqlite3_int64 to = std::min(begin + BlockBytes, offset + amount);
        std::memcpy(bytes + (from - offset),
            block->second.data() + (from - begin),
            static_cast<size_t>(to - from));
    }
    sqlite3_int64 size = 0;
    if (const int code = sizeOf(base, &size); code != SQLITE_OK)
        return code;
    return offset + amount <= size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeTo(sqlite3_file *base, const void *buffer, int amount, sqlite3_int64 offset)
{
    File &file = of(base);
    const auto *bytes = static_cast<const char *>(buffer);
    for (sqlite3_int64 done = 0; done < amount;) {
        const sqlite3_int64 at = offset + done;
        const sqlite3_int64 begin = at / BlockBytes * BlockBytes;
        const sqlite3_int64 part = std::min(begin + BlockBytes - at, amount - done);
        const auto [block, fresh] = file.unsynced->blocks.try_emplace(at / BlockBytes);
        if (fresh) {
            const int code = readDisk(file, block->second.data(), BlockBytes, begin);
            if (code != SQLITE_OK)
                return code;
        }
        std::memcpy(
            block->second.data() + (at - begin), bytes + done, static_cast<size_t>(part));
        done += part;
    }
    file.unsynced->end = std::max(file.unsynced->end, offset + amount);
    return SQLITE_OK;
}

int truncateTo(sqlite3_file *base, sqlite3_int64 size)
{
    Unsynced &unsynced = *of(base).unsynced;
    unsynced.limit = std::min(unsynced.limit, size);
    unsynced.end = std::min(unsynced.end, size);
    auto &blocks = unsynced.blocks;
    blocks.erase(blocks.lower_bound((size + BlockBytes - 1) / BlockBytes), blocks.end());
    if (const auto last = blocks.find(size / BlockBytes); last != blocks.end())
        std::fill(last->second.begin() + size % BlockBytes, last->second.end(), '\0');
    return SQLITE_OK;
}

/// Now the disk has everything.
int syncNow(sqlite3_file *base, int flags)
{
    File &file = of(base);
    const sqlite3_io_methods &disk = *file.real->pMethods;
    sqlite3_int64 size = 0;
    if (const int code = sizeOf(base, &size); code != SQLITE_OK)
        return code;
    if (file.unsynced->limit != NoLimit) {
        const int code = disk.xTruncate(file.real, file.unsynced->limit);
        if (code != SQLITE_OK)
            return code;
    }
    for (const auto &[number, block] : file.unsynced->blocks) {
        const sqlite3_int64 begin = number * BlockBytes;
        const auto amount = static_cast<int>(std::min(BlockBytes, size - begin));
        if (amount <= 0)
            continue;
        const int code = disk.xWrite(file.real, block.data(), amount, begin);
        if (code != SQLITE_OK)
            return code;
    }
    *file.unsynced = {};
    return disk.xSync(file.real, flags);
}

int closeFile(sqlite3_file *base)
{
    File &file = of(base);
    const int code = file.real->pMethods->xClose(file.real); // what was not synced is gone
    delete file.unsynced;
    return code;
}

int control(sqlite3_file *base, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_SIZE_HINT) // would make the disk's file longer at once
        return SQLITE_OK;
    return of(base).real->pMethods->xFileControl(of(base).real, operation, argument);
}

/// What is not about bytes goes to the real file as it is.
const sqlite3_io_methods methods{2, // no xFetch: nothing is read around us
    closeFile,
    readFrom,
    writeTo,
    truncateTo,
    syncNow,
    sizeOf,
    [](sqlite3_file *file, int level) {
        return of(file).real->pMethods->xLock(of(file).real, level);
    },
    [](sqlite3_file *file, int level) {
        return of(file).real->pMethods->xUnlock(of(file).real, level);
    },
    [](sqlite3_file *file, int *held) {
        return of(file).real->pMethods->xCheckReservedLock(of(file).real, held);
    },
    control,
    [](sqlite3_file *file) { return of(file).real->pMethods->xSectorSize(of(file).real); },
    [](sqlite3_file *file) {
        return of(file).real->pMethods->xDeviceCharacteristics(of(file).real);
    },
    [](sqlite3_file *file, int page, int bytes, int extend, void volatile **memory) {
        return of(file).real->pMethods->xShmMap(of(file).real, page, bytes, extend, memory);
    },
    [](sqlite3_file *file, int offset, int count, int flags) {
        return of(file).real->pMethods->xShmLock(of(file).real, offset, count, flags);
    },
    [](sqlite3_file *file) { of(file).real->pMethods->xShmBarrier(of(file).real); },
    [](sqlite3_file *file, int erase) {
        return of(file).real->pMethods->xShmUnmap(of(file).real, erase);
    },
    nullptr,
    nullptr};

int openFile(
    sqlite3_vfs *, const char *name, sqlite3_file *base, int flags, int *flagsThen)
{
    File &file = of(base);
    file.base.pMethods = nullptr;
    file.real = reinterpret_cast<sqlite3_file *>(&file + 1);
    const int code = realVfs->xOpen(realVfs, name, file.real, flags, flagsThen);
    if (file.real->pMethods == nullptr)
        return code;
    file.unsynced = new Unsynced;
    file.base.pMethods = &methods;
    return code;
}

constexpr const char *Name = "forgetful";

void makeForgetful()
{
    static sqlite3_vfs forgetful;
    if (realVfs != nullptr)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    forgetful = *realVfs;
    forgetful.zName = Name;
    forgetful.szOsFile = static_cast<int>(sizeof(File)) + realVfs->szOsFile;
    forgetful.xOpen = openFile;
    sqlite3_vfs_register(&forgetful, 0);
}
} // namespace

/// Stands in front of SQLite's own function of this name.
extern "C" __attribute__((visibility("default"))) int sqlite3_open_v2(
    const char *name, sqlite3 **database, int flags, const char *vfs)
{
    using Open = int (*)(const char *, sqlite3 **, int, const char *);
    static const auto real = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "sqlite3_open_v2"));
    makeForgetful();
    return real(name, database, flags, vfs == nullptr ? Name : vfs);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk.h"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace Simulation {

namespace {
constexpr int SectorBytes = 512;
constexpr int LockCount = 8; // SQLITE_SHM_NLOCK

std::map<std::string, Disk *, std::less<>> &machines()
{
    static std::map<std::string, Disk *, std::less<>> all;
    return all;
}

Base::SeededRandom &chance()
{
    static Base::SeededRandom random(1);
    return random;
}

/// An open file as SQLite holds it. Its memory is SQLite's.
struct Handle {
    sqlite3_file base;
    Disk *disk;
    std::shared_ptr<File> *file;
    int lock;
    unsigned sharedMask;
    unsigned exclusiveMask;
};

Handle &handle(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file);
}

File &fileOf(sqlite3_file *file)
{
    return **handle(file).file;
}

/// The machine of "<name>/…"; nullptr: none of ours.
Disk *diskOf(const char *path)
{
    const std::string_view text(path);
    const auto found = machines().find(text.substr(0, text.find('/')));
    return found == machines().end() ? nullptr : found->second;
}

int closeFile(sqlite3_file *file)
{
    delete std::exchange(handle(file).file, nullptr);
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    const Handle &open = handle(file);
    if (open.disk != nullptr && open.disk->isDead())
        return SQLITE_IOERR_READ;
    const QByteArray &bytes = fileOf(file).bytes;
    const qint64 there = std::clamp<qint64>(bytes.size() - at, 0, count);
    if (there > 0)
        std::memcpy(to, bytes.constData() + at, static_cast<size_t>(there));
    if (there == count)
        return SQLITE_OK;
    std::memset(static_cast<char *>(to) + there, 0, static_cast<size_t>(count - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    const Handle &open = handle(file);
    File &stored = fileOf(file);
    if (open.disk != nullptr) {
        if (const int error = open.disk->before(SQLITE_IOERR_WRITE); error != SQLITE_OK)
            return error;
        if (open.disk->faults.full && at + count > stored.bytes.size())
            return SQLITE_FULL;
        stored.unsynced.push_back(
            {at, stored.bytes.mid(at, count), count, static_cast<qint64>(stored.bytes.size())});
    }
    if (stored.bytes.size() < at + count) {
        if (stored.bytes.capacity() < at + count)
            stored.bytes.reserve(std::max<qsizetype>(at + count, stored.bytes.size() * 2));
        stored.bytes.resize(at + count, '\0');
    }
    std::memcpy(stored.bytes.data() + at, from, static_cast<size_t>(count));
    if (open.disk != nullptr)
        open.disk->happened();
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const Handle &open = handle(file);
    if (open.disk != nullptr) {
        if (const int error = open.disk->before(SQLITE_IOERR_TRUNCATE); error != SQLITE_OK)
            return error;
    }
    File &stored = fileOf(file);
    stored.unsynced.push_back({size, stored.bytes.mid(size), 0, stored.bytes.size()});
    stored.bytes.resize(size, '\0');
    if (open.disk != nullptr)
        open.disk->happened();
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    const Handle &open = handle(file);
    if (open.disk == nullptr)
        return SQLITE_OK;
    if (const int error = open.disk->before(SQLITE_IOERR_FSYNC); error != SQLITE_OK)
        return error;
    if (!open.disk->faults.lies)
        fileOf(file).unsynced.clear();
    open.disk->happened();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = fileOf(file).bytes.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *file, int wanted)
{
    Handle &open = handle(file);
    File &stored = fileOf(file);
    if (wanted <= open.lock)
        return SQLITE_OK;
    if (wanted == SQLITE_LOCK_SHARED) {
        if (stored.exclusive)
            return SQLITE_BUSY;
        stored.readers += 1;
    } else if (wanted == SQLITE_LOCK_RESERVED) {
        if (stored.reserved)
            return SQLITE_BUSY;
        stored.reserved = true;
    } else if (wanted == SQLITE_LOCK_EXCLUSIVE) {
        if (stored.readers > 1 || (stored.reserved && open.lock < SQLITE_LOCK_RESERVED))
            return SQLITE_BUSY;
        stored.reserved = true;
        stored.exclusive = true;
    }
    open.lock = wanted;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *file, int wanted)
{
    Handle &open = handle(file);
    File &stored = fileOf(file);
    if (wanted >= open.lock)
        return SQLITE_OK;
    if (open.lock >= SQLITE_LOCK_RESERVED)
        stored.reserved = false;
    stored.exclusive = false;
    if (wanted == SQLITE_LOCK_NONE)
        stored.readers = std::max(0, stored.readers - 1);
    open.lock = wanted;
    return SQLITE_OK;
}

int isReserved(sqlite3_file *file, int *answer)
{
    *answer = fileOf(file).reserved ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return SectorBytes;
}

/// As on a usual disk: a torn write harms nothing beside itself.
int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, volatile void **memory)
{
    File &stored = fileOf(file);
    const auto index = static_cast<size_t>(region);
    if (stored.shared.size() <= index) {
        if (extend == 0) {
            *memory = nullptr;
            return SQLITE_OK;
        }
        while (stored.shared.size() <= index)
            stored.shared.push_back(std::make_unique<char[]>(static_cast<size_t>(size)));
    }
    *memory = stored.shared[index].get();
    return SQLITE_OK;
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    Handle &open = handle(file);
    File &stored = fileOf(file);
    stored.sharedLocks.resize(LockCount, 0);
    const unsigned mask = ((1U << static_cast<unsigned>(count)) - 1U)
        << static_cast<unsigned>(first);
    const bool shared = (flags & SQLITE_SHM_SHARED) != 0;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        for (int i = first; i < first + count; ++i) {
            int &lock = stored.sharedLocks[static_cast<size_t>(i)];
            const unsigned bit = 1U << static_cast<unsigned>(i);
            if ((open.exclusiveMask & bit) != 0)
                lock = 0;
            else if ((open.sharedMask & bit) != 0)
                lock -= 1;
        }
        open.exclusiveMask &= ~mask;
        open.sharedMask &= ~mask;
        return SQLITE_OK;
    }
    for (int i = first; i < first + count; ++i) {
        const int lock = stored.sharedLocks[static_cast<size_t>(i)];
        const bool own = (open.sharedMask & (1U << static_cast<unsigned>(i))) != 0;
        if (shared ? lock < 0 : lock != 0 && !(own && lock == 1))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        int &lock = stored.sharedLocks[static_cast<size_t>(i)];
        lock = shared ? lock + 1 : -1;
    }
    (shared ? open.sharedMask : open.exclusiveMask) |= mask;
    return SQLITE_OK;
}

void barrier(sqlite3_file *) { }

int unmapShared(sqlite3_file *file, int remove)
{
    if (remove != 0)
        fileOf(file).shared.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods{2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    lockFile,
    unlockFile,
    isReserved,
    control,
    sectorSize,
    characteristics,
    mapShared,
    lockShared,
    barrier,
    unmapShared,
    nullptr,
    nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    Handle &open = handle(file);
    open = {};
    if (outFlags != nullptr)
        *outFlags = flags;
    if (name == nullptr) { // a scratch file that nobody else sees
        open.file = new std::shared_ptr<File>(std::make_shared<File>());
        open.base.pMethods = &methods;
        return SQLITE_OK;
    }
    open.disk = diskOf(name);
    if (open.disk == nullptr || open.disk->isDead())
        return SQLITE_CANTOPEN;
    auto &files = open.disk->files();
    auto found = files.find(name);
    if (found == files.end()) {
        if ((flags & SQLITE_OPEN_CREATE) == 0)
            return SQLITE_CANTOPEN;
        if (open.disk->faults.full)
            return SQLITE_FULL;
        found = files.emplace(name, std::make_shared<File>()).first;
    }
    open.file = new std::shared_ptr<File>(found->second);
    open.base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int)
{
    Disk *disk = diskOf(name);
    if (disk == nullptr)
        return SQLITE_IOERR_DELETE;
    if (const int error = disk->before(SQLITE_IOERR_DELETE); error != SQLITE_OK)
        return error;
    const bool was = disk->files().erase(name) > 0;
    disk->happened();
    return was ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs *, const char *name, int, int *answer)
{
    Disk *disk = diskOf(name);
    *answer = disk != nullptr && !disk->isDead() && disk->files().count(name) > 0 ? 1 : 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomBytes(sqlite3_vfs *, int count, char *out)
{
    const QByteArray bytes = chance().bytes(count);
    std::memcpy(out, bytes.constData(), static_cast<size_t>(count));
    return count;
}

int sleepFor(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs *, double *day)
{
    *day = 2461175.0;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}
} // namespace

Disk::Disk(std::string name)
    : m_name(std::move(name))
{
    machines()[m_name] = this;
}

Disk::~Disk()
{
    machines().erase(m_name);
}

void Disk::install()
{
    static sqlite3_vfs vfs{};
    if (vfs.zName != nullptr)
        return;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = 200;
    vfs.zName = "simulation";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullName;
    vfs.xRandomness = randomBytes;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 1);
}

QString Disk::path(const char *file) const
{
    return QString::fromStdString(m_name) + QLatin1Char('/') + QLatin1String(file);
}

void Disk::restart()
{
    for (auto &[name, file] : m_files) { // new objects: who still holds the old ones is gone
        auto fresh = std::make_shared<File>();
        fresh->bytes = file->bytes;
        fresh->unsynced = std::move(file->unsynced);
        file = std::move(fresh);
    }
    m_dead = m_dying = false;
    faults = {.lies = faults.lies};
}

void Disk::restartAfterPowerCut(Base::Random &random)
{
    constexpr quint32 Kept = 40; // percent of the sectors that had reached the disk all the same
    for (auto &[name, file] : m_files) {
        for (auto write = file->unsynced.rbegin(); write != file->unsynced.rend(); ++write) {
            if (write->length == 0) { // a truncation that did not reach the disk
                if (random.below(100) >= Kept)
                    file->bytes = file->bytes.left(write->at) + write->before;
                continue;
            }
            for (qint64 at = 0; at < write->length; at += SectorBytes) {
                if (random.below(100) < Kept)
                    continue;
                QByteArray old = write->before.mid(at, SectorBytes);
                old.resize(std::min<qint64>(SectorBytes, write->length - at), '\0');
                if (write->at + at + old.size() <= file->bytes.size())
                    file->bytes.replace(write->at + at, old.size(), old);
            }
            if (random.below(100) >= Kept)
                file->bytes.truncate(std::max(write->sizeBefore, write->at));
        }
        file->unsynced.clear();
    }
    restart();
}

Disk::Image Disk::image() const
{
    Image image;
    for (const auto &[name, file] : m_files)
        image[name.substr(name.find('/') + 1)] = file->bytes;
    return image;
}

void Disk::load(const Image &image)
{
    m_files.clear();
    for (const auto &[name, bytes] : image) {
        auto file = std::make_shared<File>();
        file->bytes = bytes;
        m_files[m_name + '/' + name] = std::move(file);
    }
}

int Disk::before(int errorCode)
{
    if (m_dead)
        return errorCode;
    ++m_calls;
    if (faults.crashAt > 0 && --faults.crashAt == 0) {
        if (!faults.crashAfter) {
            m_dead = true;
            return errorCode;
        }
        m_dying = true;
    }
    if (faults.failAt > 0 && --faults.failAt == 0)
        return errorCode;
    return SQLITE_OK;
}

void Disk::happened()
{
    m_dead = m_dead || m_dying;
}

void seedFileSystem(quint64 seed)
{
    chance() = Base::SeededRandom(seed);
    sqlite3_randomness(0, nullptr); // SQLite keeps its own stream; this starts it anew
}
} // namespace Simulation

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultyFilesystem.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <new>
#include <random>
#include <sqlite3.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace wayfolio::test {

namespace {

using Bytes = std::vector<char>;

/// The world beneath SQLite, as https://www.sqlite.org/vfs.html has it: the usual one, and what is to happen to it.
struct FaultyWorld
{
    sqlite3_vfs* usual = nullptr;
    sqlite3_vfs shim{};
    FilesystemFault fault;
    std::int64_t* steps = nullptr;
    std::map<std::string, Bytes> synced; ///< of each open file, what is safe from a power loss
};

FaultyWorld& world()
{
    static FaultyWorld theWorld;
    return theWorld;
}

/// What SQLite holds for an open file; the usual one's follows it in memory.
struct FaultyFile
{
    sqlite3_file base;
    const char* name;
};

sqlite3_file* usualFile(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<FaultyFile*>(file) + 1);
}

Bytes contentOf(const std::string& name)
{
    Bytes content;
    const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status{};
    if (file >= 0 && ::fstat(file, &status) == 0) {
        content.resize(static_cast<size_t>(status.st_size));
        content.resize(static_cast<size_t>(std::max<ssize_t>(0, ::pread(file, content.data(), content.size(), 0))));
    }
    ::close(file);
    return content;
}

/// Every sector and the length are either as they were synced or as they were written since; a sector that was never
/// synced may read as zeros.
Bytes afterPowerLoss(const Bytes& synced, const Bytes& written, std::mt19937& random)
{
    constexpr size_t kSector = 512;
    std::bernoulli_distribution survives(std::uniform_real_distribution<double>(0.0, 1.0)(random));
    Bytes left(survives(random) ? written.size() : synced.size());
    for (size_t begin = 0; begin < left.size(); begin += kSector) {
        const Bytes& source = survives(random) ? written : synced;
        const size_t end = std::min({begin + kSector, left.size(), source.size()});
        if (begin < end)
            std::memcpy(&left[begin], &source[begin], end - begin);
    }
    return left;
}

void losePower()
{
    std::mt19937 random(world().fault.seed);
    for (const auto& [name, synced] : world().synced) {
        const Bytes left = afterPowerLoss(synced, contentOf(name), random);
        const int file = ::open(name.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
        if (file < 0)
            continue; // removed meanwhile
        if (::write(file, left.data(), left.size()) != static_cast<ssize_t>(left.size()))
            ::abort();
        ::close(file);
        ::unlink((name + "-shm").c_str()); // shared memory in all but name
    }
}

/// Whether there is room; does not come back when this is the step to die at. `half` is done by one that tears.
template<class Half>
bool step(const Half& half)
{
    using enum FilesystemFault::Kind;
    const FilesystemFault& fault = world().fault;
    const std::int64_t number = ++*world().steps;
    if (fault.kind == Full)
        return number < fault.step;
    if (fault.kind == None || number != fault.step)
        return true;
    if (fault.kind == MoveAway || fault.kind == Remove) {
        if (fault.kind == MoveAway)
            std::filesystem::rename(fault.folder, fault.folder + ".gone");
        else
            std::filesystem::remove_all(fault.folder);
        return true;
    }
    if (fault.kind == DieTorn)
        half();
    if (fault.kind == PowerLoss)
        losePower();
    ::raise(SIGKILL);
    return true;
}

bool step()
{
    return step([] {});
}

int closeFile(sqlite3_file* file)
{
    auto* faulty = reinterpret_cast<FaultyFile*>(file);
    if (faulty->name != nullptr)
        world().synced.erase(faulty->name);
    return usualFile(file)->pMethods->xClose(usualFile(file));
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset)
{
    return usualFile(file)->pMethods->xRead(usualFile(file), bytes, count, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    sqlite3_file* const usual = usualFile(file);
    const bool hasRoom = step([&] { usual->pMethods->xWrite(usual, bytes, count / 2, offset); });
    return hasRoom ? usual->pMethods->xWrite(usual, bytes, count, offset) : SQLITE_FULL;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    step();
    return usualFile(file)->pMethods->xTruncate(usualFile(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    step();
    const int result = usualFile(file)->pMethods->xSync(usualFile(file), flags);
    const char* const name = reinterpret_cast<FaultyFile*>(file)->name;
    if (name != nullptr && world().fault.kind == FilesystemFault::Kind::PowerLoss)
        world().synced[name] = contentOf(name);
    return result;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return usualFile(file)->pMethods->xFileSize(usualFile(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return usualFile(file)->pMethods->xLock(usualFile(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return usualFile(file)->pMethods->xUnlock(usualFile(file), level);
}

int checkLock(sqlite3_file* file, int* isReserved)
{
    return usualFile(file)->pMethods->xCheckReservedLock(usualFile(file), isReserved);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return usualFile(file)->pMethods->xFileControl(usualFile(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return usualFile(file)->pMethods->xSectorSize(usualFile(file));
}

/// Nothing is promised beyond what every disk does.
int characteristics(sqlite3_file* /*file*/)
{
    return 0;
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return usualFile(file)->pMethods->xShmMap(usualFile(file), page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return usualFile(file)->pMethods->xShmLock(usualFile(file), offset, count, flags);
}

void sharedBarrier(sqlite3_file* file)
{
    usualFile(file)->pMethods->xShmBarrier(usualFile(file));
}

int unmapShared(sqlite3_file* file, int remove)
{
    return usualFile(file)->pMethods->xShmUnmap(usualFile(file), remove);
}

constexpr sqlite3_io_methods kMethods{
    .iVersion = 2, // no memory-mapped reading
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = checkLock,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = mapShared,
    .xShmLock = lockShared,
    .xShmBarrier = sharedBarrier,
    .xShmUnmap = unmapShared,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs* /*shim*/, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* faulty = new (file) FaultyFile{.base = {.pMethods = nullptr}, .name = name};
    const int result = world().usual->xOpen(world().usual, name, usualFile(file), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    faulty->base.pMethods = &kMethods;
    if (name != nullptr && world().fault.kind == FilesystemFault::Kind::PowerLoss)
        world().synced.try_emplace(name, contentOf(name));
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs* /*shim*/, const char* name, int syncFolder)
{
    step();
    return world().usual->xDelete(world().usual, name, syncFolder);
}

} // namespace

void installFaultyFilesystem(const FilesystemFault& fault, std::int64_t& steps)
{
    FaultyWorld& made = world();
    made.usual = sqlite3_vfs_find(nullptr);
    made.fault = fault;
    made.steps = &steps;
    made.shim = *made.usual; // what is not replaced works on its own
    made.shim.zName = "faulty";
    made.shim.szOsFile = static_cast<int>(sizeof(FaultyFile)) + made.usual->szOsFile;
    made.shim.xOpen = openFile;
    made.shim.xDelete = removeFile;
    sqlite3_vfs_register(&made.shim, 1);
}

} // namespace wayfolio::test

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderListing.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace wayfolio {

namespace {

struct CloseFolder
{
    void operator()(DIR* folder) const { closedir(folder); }
};

// Some file systems do not say in the entry what it is.
unsigned char entryType(const dirent& entry, int folderHandle)
{
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type;
    struct stat status{};
    if (fstatat(folderHandle, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return static_cast<unsigned char>(IFTODT(status.st_mode));
}

} // namespace

FolderHandle::FolderHandle(const QByteArray& path)
    : m_descriptor(::open(path.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
{}

FolderHandle::~FolderHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool FolderHandle::status(const QByteArray& name, struct stat& status) const
{
    return fstatat(m_descriptor, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

FolderListing listFolder(const QByteArray& path)
{
    FolderListing folder{.path = path, .entries = {}};
    const std::unique_ptr<DIR, CloseFolder> stream(opendir(path.constData()));
    if (!stream) {
        folder.error = errno;
        return folder;
    }
    errno = 0;
    while (const dirent* const entry = readdir(stream.get())) { // NOLINT(concurrency-mt-unsafe): the stream is ours
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            folder.entries.emplace_back(name.toByteArray(), entryType(*entry, dirfd(stream.get())));
        errno = 0;
    }
    folder.error = errno;
    return folder;
}

QByteArray pathInFolder(const QByteArray& folder, const QByteArray& name)
{
    return folder.endsWith('/') ? folder + name : folder + '/' + name;
}

} // namespace wayfolio

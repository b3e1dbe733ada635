// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReadAhead.h"

#include "core/media/MediaFile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace wayfolio {

namespace {

constexpr int kCachedToTrust = 16; ///< files in a row that were in the cache, until only samples are taken
constexpr int kSampleEvery = 16;

/// Reads the first byte only if that needs no disk.
bool isCached(int descriptor)
{
    char byte = 0;
    const iovec target{.iov_base = &byte, .iov_len = 1};
    // Where the question is not supported, or the file is empty, nothing is to be gained.
    return ::preadv2(descriptor, &target, 1, 0, RWF_NOWAIT) >= 0 || errno != EAGAIN;
}

} // namespace

void ReadAhead::announce(const QString& path)
{
    if (m_cachedInARow >= kCachedToTrust && ++m_skipped % kSampleEvery != 0)
        return;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return;
    if (isCached(descriptor)) {
        ++m_cachedInARow;
    } else {
        m_cachedInARow = 0;
        ::posix_fadvise(descriptor, 0, MediaFile::kHeadBytes, POSIX_FADV_WILLNEED);
    }
    ::close(descriptor);
}

} // namespace wayfolio

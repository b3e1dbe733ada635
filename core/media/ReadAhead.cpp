// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReadAhead.h"

#include "core/media/MediaFile.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace wayfolio {

namespace {

constexpr int kCachedToTrust = 16; ///< files in a row that were in the cache, until only samples are taken
constexpr int kSampleEvery = 16;

/// Reads the head only if that needs no disk. Where it does, some kernels begin to fetch what was asked for, so the
/// whole head is.
bool isCached(int descriptor)
{
    std::array<char, MediaFile::kHeadBytes> head; // NOLINT: filled by preadv2()
    const iovec target{.iov_base = head.data(), .iov_len = head.size()};
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
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM); // no more than is asked for
    if (isCached(descriptor)) {
        ++m_cachedInARow;
    } else {
        m_cachedInARow = 0;
        ::posix_fadvise(descriptor, 0, MediaFile::kHeadBytes, POSIX_FADV_WILLNEED);
    }
    ::close(descriptor);
}

} // namespace wayfolio

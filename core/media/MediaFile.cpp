// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaFile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace wayfolio {

namespace {

std::unexpected<Error> failWithErrno(const QString& path, int number)
{
    // What open() answers for a socket, and for a FIFO or device that has nobody at its other end.
    const ErrorCode code = number == ENXIO ? ErrorCode::NotRegularFile : errorCodeFromErrno(number);
    return fail(code, path, QString::fromLocal8Bit(std::generic_category().message(number)));
}

/// pread() until `size` bytes, the end of the file or an error; -1 only when the very first read failed.
qint64 readFully(int descriptor, char* data, qint64 size, qint64 offset)
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t count = ::pread(descriptor, data + done, static_cast<size_t>(size - done), offset + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && done == 0)
            return -1;
        if (count <= 0)
            break;
        done += count;
    }
    return done;
}

} // namespace

Result<MediaFile> MediaFile::open(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return failWithErrno(path, errno);
    struct stat status{};
    const bool isKnown = ::fstat(descriptor, &status) == 0;
    const int error = errno;
    MediaFile file(descriptor, status.st_size);
    if (!isKnown)
        return failWithErrno(path, error);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::NotRegularFile, path);
    if (status.st_size == 0)
        return fail(ErrorCode::EmptyFile, path);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM);
    file.m_head.resizeForOverwrite(std::min<qint64>(kHeadBytes, file.m_size));
    const qint64 count = readFully(descriptor, file.m_head.data(), file.m_head.size(), 0);
    if (count < 0)
        return failWithErrno(path, errno);
    file.m_head.truncate(count);
    return file;
}

MediaFile::MediaFile(int descriptor, qint64 size)
    : m_descriptor(descriptor)
    , m_size(size)
{}

MediaFile::MediaFile(MediaFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_head(std::move(other.m_head))
{}

MediaFile::~MediaFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QByteArray MediaFile::read(qint64 offset, qint64 size) const
{
    if (offset < 0 || size <= 0 || offset >= m_size)
        return {};
    size = std::min(size, m_size - offset);
    if (offset + size <= m_head.size())
        return m_head.sliced(offset, size);
    QByteArray bytes(size, Qt::Uninitialized);
    const qint64 count = readFully(m_descriptor, bytes.data(), size, offset);
    bytes.truncate(std::max<qint64>(count, 0));
    return bytes;
}

} // namespace wayfolio

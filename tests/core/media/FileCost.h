// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace wayfolio::test {

/// A file of gigabytes that takes no room: between its head and its tail nothing was ever written.
struct LargeFile
{
    QByteArray head;
    qint64 holeBytes = 0;
    QByteArray tail;
};

inline bool writeSparse(const LargeFile& content, const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content.head) == content.head.size() &&
           file.resize(content.head.size() + content.holeBytes) && file.seek(file.size()) &&
           file.write(content.tail) == content.tail.size();
}

/// Counts what this process reads while it lives, and which pages of one file the kernel fetched for it: what is read
/// through a mapping shows only there, together with what the kernel read ahead.
class FileCost
{
public:
    explicit FileCost(const QString& path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {
        ::fsync(m_descriptor);
        ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED);
        m_pagesBefore = cachedPages();
        m_bytesBefore = bytesReadByProcess();
    }

    ~FileCost() { ::close(m_descriptor); }

    FileCost(const FileCost&) = delete;
    FileCost& operator=(const FileCost&) = delete;

    [[nodiscard]] bool isCounted() const { return m_bytesBefore >= 0; }

    [[nodiscard]] qint64 readBytes() const { return bytesReadByProcess() - m_bytesBefore; }

    [[nodiscard]] qint64 pageBytes() const { return (cachedPages() - m_pagesBefore) * ::sysconf(_SC_PAGESIZE); }

private:
    /// As the kernel counts it; -1 when it does not.
    static qint64 bytesReadByProcess()
    {
        QFile statistics(QStringLiteral("/proc/self/io"));
        if (!statistics.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray first = statistics.readAll().split('\n').first();
        return first.startsWith("rchar: ") ? first.sliced(7).toLongLong() : -1;
    }

    [[nodiscard]] qint64 cachedPages() const
    {
        struct stat status{};
        ::fstat(m_descriptor, &status);
        const auto size = static_cast<size_t>(status.st_size);
        void* const mapping = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, m_descriptor, 0);
        if (mapping == MAP_FAILED)
            return 0;
        const auto pageSize = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
        std::vector<unsigned char> pages((size + pageSize - 1) / pageSize);
        ::mincore(mapping, size, pages.data());
        ::munmap(mapping, size);
        return std::ranges::count_if(pages, [](unsigned char page) { return (page & 1U) != 0; });
    }

    int m_descriptor;
    qint64 m_pagesBefore = 0;
    qint64 m_bytesBefore = -1;
};

} // namespace wayfolio::test

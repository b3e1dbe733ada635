// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wayfolio {

/// A regular file, open for reading, of which little is read: the first kHeadBytes at once, the rest by request.
/// The kernel is told not to read ahead, which costs more than everything else on a cold scan.
class MediaFile
{
public:
    static constexpr qint64 kHeadBytes = 32 * 1024;

    /// Never waits for a FIFO's writer. NotFound, NotReadable, NotRegularFile, EmptyFile.
    static Result<MediaFile> open(const QString& path);
    ~MediaFile();
    MediaFile(MediaFile&& other) noexcept;
    MediaFile& operator=(MediaFile&&) = delete;
    MediaFile(const MediaFile&) = delete;
    MediaFile& operator=(const MediaFile&) = delete;

    [[nodiscard]] qint64 size() const { return m_size; }

    [[nodiscard]] const QByteArray& head() const { return m_head; }

    /// Fewer bytes than `size` at the end of the file, none where it cannot be read.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 size) const;

private:
    MediaFile(int descriptor, qint64 size);

    int m_descriptor;
    qint64 m_size;
    QByteArray m_head;
};

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QFlags>

#include <memory>
#include <optional>

namespace wayfolio {

/// One file, folder or link in an archive, as its header describes it. Nothing of it is to be trusted.
struct ArchiveEntry
{
    QString path; ///< with "/" between names; empty when it is no text
    bool isRegularFile = false;
    bool isFolder = false;
    qint64 sizeBytes = 0; ///< 0 when the header does not say
    QDateTime modified;   ///< invalid when the header does not say
};

/// Reads a ZIP, tar or gzipped tar file from its beginning to its end without unpacking it as a whole. The one door to
/// libarchive. Lives on one thread.
class ArchiveReader
{
public:
    /// NotFound, NotReadable, NotRegularFile, EmptyFile as MediaFile::open(); UnknownFormat for what is no archive.
    static Result<ArchiveReader> open(const QString& path);
    ~ArchiveReader();
    ArchiveReader(ArchiveReader&&) noexcept;
    ArchiveReader& operator=(ArchiveReader&&) = delete;
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// The next one; what is left of the one before is passed over. Nothing at the end; DamagedFile where the archive
    /// cannot be read on.
    Result<std::optional<ArchiveEntry>> next();

    /// The next piece of the entry's content, empty at its end. UnsupportedFormat for one that is encrypted.
    Result<QByteArray> read();

private:
    struct State;
    explicit ArchiveReader(std::unique_ptr<State> state);
    [[nodiscard]] std::unexpected<Error> failed(ErrorCode code) const;

    std::unique_ptr<State> m_state;
};

} // namespace wayfolio

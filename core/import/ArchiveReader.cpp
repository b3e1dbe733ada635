// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ArchiveReader.h"

#include "core/media/MediaFile.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cstdio>
#include <utility>

namespace wayfolio {

namespace {

constexpr qint64 kArchiveBlockBytes = qint64{1024} * 1024;

struct FreeArchive
{
    void operator()(archive* reader) const { archive_read_free(reader); }
};

QString pathOfEntry(archive_entry* entry)
{
    if (const char* const text = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(text);
    const char* const raw = archive_entry_pathname(entry); // in the locale's encoding, or nobody knows which
    return raw != nullptr && QUtf8StringView(raw).isValidUtf8() ? QString::fromUtf8(raw) : QString();
}

ArchiveEntry describe(archive_entry* entry)
{
    const bool isLink = archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
    const auto type = archive_entry_filetype(entry);
    ArchiveEntry described{.path = pathOfEntry(entry),
                           .isRegularFile = type == AE_IFREG && !isLink,
                           .isFolder = type == AE_IFDIR,
                           .sizeBytes = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0,
                           .modified = {}};
    if (archive_entry_mtime_is_set(entry) != 0)
        described.modified = QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry));
    return described;
}

} // namespace

struct ArchiveReader::State
{
    State(MediaFile&& opened, QString name)
        : path(std::move(name))
        , file(std::move(opened))
    {}

    la_ssize_t readBlock(const void** bytes)
    {
        block = file.read(offset, kArchiveBlockBytes);
        offset += block.size();
        *bytes = block.constData();
        return block.size();
    }

    la_int64_t seek(la_int64_t distance, int whence)
    {
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? offset : file.size();
        offset = std::clamp<qint64>(base + distance, 0, file.size());
        return offset;
    }

    QString path;
    MediaFile file;
    qint64 offset = 0;
    QByteArray block; ///< what libarchive looks at until it asks for the next
    std::unique_ptr<archive, FreeArchive> reader{archive_read_new()};
    archive_entry* entry = nullptr; ///< owned by `reader`
};

namespace {

/// The formats of Takeout's downloads and no others: each is code that strangers' bytes run through.
bool setUp(archive* reader)
{
    return reader != nullptr && archive_read_support_format_zip(reader) == ARCHIVE_OK &&
           archive_read_support_format_tar(reader) == ARCHIVE_OK &&
           archive_read_support_filter_gzip(reader) == ARCHIVE_OK;
}

} // namespace

Result<ArchiveReader> ArchiveReader::open(const QString& path)
{
    auto file = MediaFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    ArchiveReader opened(std::make_unique<State>(*std::move(file), path));
    archive* const reader = opened.m_state->reader.get();
    if (!setUp(reader))
        return fail(ErrorCode::UnsupportedFormat, path);
    archive_read_set_callback_data(reader, opened.m_state.get());
    archive_read_set_read_callback(
        reader, [](archive*, void* state, const void** bytes) { return static_cast<State*>(state)->readBlock(bytes); });
    archive_read_set_seek_callback(reader, [](archive*, void* state, la_int64_t distance, int whence) {
        return static_cast<State*>(state)->seek(distance, whence);
    });
    if (archive_read_open1(reader) != ARCHIVE_OK)
        return opened.failed(ErrorCode::UnknownFormat);
    return opened;
}

ArchiveReader::ArchiveReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;

ArchiveReader::~ArchiveReader() = default;

Result<std::optional<ArchiveEntry>> ArchiveReader::next()
{
    const int outcome = archive_read_next_header(m_state->reader.get(), &m_state->entry);
    if (outcome == ARCHIVE_EOF)
        return std::nullopt;
    if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN)
        return failed(ErrorCode::DamagedFile);
    return describe(m_state->entry);
}

Result<QByteArray> ArchiveReader::read()
{
    if (archive_entry_is_data_encrypted(m_state->entry) != 0)
        return failed(ErrorCode::UnsupportedFormat);
    QByteArray bytes(kArchiveBlockBytes, Qt::Uninitialized);
    const la_ssize_t count =
        archive_read_data(m_state->reader.get(), bytes.data(), static_cast<size_t>(kArchiveBlockBytes));
    if (count < 0)
        return failed(ErrorCode::DamagedFile);
    bytes.truncate(count);
    return bytes;
}

std::unexpected<Error> ArchiveReader::failed(ErrorCode code) const
{
    return fail(code, m_state->path, QString::fromLocal8Bit(archive_error_string(m_state->reader.get())));
}

} // namespace wayfolio

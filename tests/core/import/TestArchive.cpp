// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/import/TestArchive.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr time_t kModified = 1'700'000'000;

struct CloseEntry
{
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

struct CloseArchive
{
    void operator()(archive* writer) const { archive_write_free(writer); }
};

bool addEntry(archive* writer, const TestEntry& entry)
{
    const std::unique_ptr<archive_entry, CloseEntry> header(archive_entry_new());
    archive_entry_set_pathname_utf8(header.get(), entry.path.constData());
    archive_entry_set_filetype(header.get(), entry.kind == TestEntry::Kind::Folder ? AE_IFDIR
                                             : entry.kind == TestEntry::Kind::Link ? AE_IFLNK
                                                                                   : AE_IFREG);
    archive_entry_set_perm(header.get(), 0644);
    archive_entry_set_mtime(header.get(), kModified, 0);
    const bool isFile = entry.kind == TestEntry::Kind::File;
    if (entry.kind == TestEntry::Kind::Link)
        archive_entry_set_symlink_utf8(header.get(), entry.content.constData());
    else if (entry.kind == TestEntry::Kind::HardLink)
        archive_entry_set_hardlink_utf8(header.get(), entry.content.constData());
    archive_entry_set_size(header.get(), isFile ? entry.content.size() : 0);
    if (archive_write_header(writer, header.get()) != ARCHIVE_OK)
        return false;
    return !isFile || archive_write_data(writer, entry.content.constData(),
                                         static_cast<size_t>(entry.content.size())) == entry.content.size();
}

} // namespace

bool writeTestArchive(const QString& path, const QList<TestEntry>& entries)
{
    const std::unique_ptr<archive, CloseArchive> writer(archive_write_new());
    if (path.endsWith(".zip"_L1)) {
        archive_write_set_format_zip(writer.get());
    } else {
        archive_write_set_format_pax_restricted(writer.get());
        archive_write_add_filter_gzip(writer.get());
    }
    if (archive_write_open_filename(writer.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
        return false;
    bool isWritten = true;
    for (const TestEntry& entry : entries)
        isWritten = addEntry(writer.get(), entry) && isWritten;
    return archive_write_close(writer.get()) == ARCHIVE_OK && isWritten;
}

} // namespace wayfolio::test

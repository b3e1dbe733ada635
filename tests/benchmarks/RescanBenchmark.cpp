// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportPipeline.h"
#include "core/media/MetadataReader.h"
#include "tests/benchmarks/Benchmarks.h"

#include <array>
#include <cstdio>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kFilesInFolder = 500;
constexpr double kMicroseconds = 1e6;

/// Folders that exist only here: a scan of them costs no system call, so that what is left is ours.
class FakeFolders
{
public:
    explicit FakeFolders(int fileCount)
        : m_fileCount(fileCount)
    {}

    bool scan(const ScanVisitor& visitor) const
    {
        for (int i = 0; i < m_fileCount; ++i)
            visitor.file({.path = path(i), .stamp = stamp(i), .sidecars = {}});
        return true;
    }

    [[nodiscard]] KnownFiles known() const
    {
        KnownFiles files;
        files.reserve(static_cast<size_t>(m_fileCount));
        for (int i = 0; i < m_fileCount; ++i) {
            KnownFile file;
            file.stamp = stamp(i);
            file.readerVersion = MetadataReader::kVersion;
            file.hasPhoto = true;
            files.emplace(path(i), std::move(file));
        }
        return files;
    }

private:
    static QString path(int file)
    {
        std::array<char, 64> text{}; // as bytes, as a folder gives names
        const int length = std::snprintf(text.data(), text.size(), "/photos/2024/folder-%05d/IMG_%07d.jpg",
                                         file / kFilesInFolder, file);
        return QString::fromUtf8(text.data(), length);
    }

    static FileStamp stamp(int file)
    {
        return {.sizeBytes = 1'000'000 + file, .modifiedNs = 1'700'000'000'000'000'000 + file, .sidecars = 0};
    }

    int m_fileCount;
};

/// From the start of the scan until all is told; the number of files that were found unchanged.
qint64 rescan(const FakeFolders& folders, KnownFiles known, ReaderPool& readers)
{
    ImportPipeline pipeline(
        [&folders](const ScanVisitor& visitor, const std::stop_token&) { return folders.scan(visitor); }, {}, readers);
    pipeline.know(std::move(known));
    qint64 unchanged = 0;
    for (bool finished = false; !finished;) {
        const ImportFindings findings = pipeline.take(50ms);
        unchanged += findings.unchanged;
        finished = findings.finished;
    }
    return unchanged;
}

Row rescanRow(int fileCount, const Options& options)
{
    const FakeFolders folders(fileCount);
    ReaderPool readers(1);
    Row row{.work = u"re-scan of %L1 known files, nothing changed, a file"_s.arg(fileCount), .unit = u"µs"_s};
    row.referenceName = u"one pass over the map of known files"_s;
    row.goalAbsolute = 2;
    const auto known = folders.known();
    for (int round = 0; round < options.rounds; ++round) {
        qint64 sum = 0;
        row.reference.add(seconds([&] {
                              for (const auto& [path, file] : known)
                                  sum += file.stamp.sizeBytes;
                          }) *
                          kMicroseconds / fileCount);
        KnownFiles copy = known;
        qint64 unchanged = 0;
        row.measured.add(seconds([&] { unchanged = rescan(folders, std::move(copy), readers); }) * kMicroseconds /
                         fileCount);
        if (unchanged != fileCount || sum == 0)
            std::fprintf(stderr, "The re-scan should have found everything unchanged.\n");
    }
    return row;
}

} // namespace

std::vector<Row> rescanRows(const Options& options)
{
    std::vector<Row> rows;
    for (const int fileCount : {10'000, 100'000, 1'000'000})
        rows.push_back(rescanRow(fileCount, options));
    return rows;
}

} // namespace wayfolio::bench

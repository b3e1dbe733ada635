// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/TakeoutArchive.h"

#include "core/import/ArchiveReader.h"
#include "core/media/MediaType.h"
#include "core/media/SidecarMatcher.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kArchiveExtensions{"zip"_L1, "tgz"_L1, "tar.gz"_L1};

QStringView withoutArchiveSuffix(QStringView fileName)
{
    for (const QLatin1StringView extension : kArchiveExtensions) {
        const qsizetype dot = fileName.size() - extension.size() - 1;
        const bool fits = dot > 0 && fileName.at(dot) == u'.' && fileName.endsWith(extension, Qt::CaseInsensitive);
        if (fits && fileName.first(dot) != "."_L1 && fileName.first(dot) != ".."_L1) // folders of other things
            return fileName.first(dot);
    }
    return fileName;
}

/// "__MACOSX/._IMG.jpg", but not "../IMG.jpg", which is to be refused aloud.
bool isHiddenPath(QStringView path)
{
    return std::ranges::any_of(
        path.split(u'/'), [](QStringView name) { return name.startsWith(u'.') && name != "."_L1 && name != ".."_L1; });
}

/// Photos, videos and what stands beside them. Takeout's downloads have JSON of gigabytes that is no photo's.
bool isWanted(const ArchiveEntry& entry)
{
    constexpr qint64 kMaxSidecarBytes = qint64{16} * 1024 * 1024;
    const QStringView name = QStringView(entry.path).sliced(entry.path.lastIndexOf(u'/') + 1);
    const bool isSidecar = isSidecarName(name) && entry.sizeBytes <= kMaxSidecarBytes;
    return !entry.isFolder && (isSidecar || hasMediaExtension(name)) && !isHiddenPath(entry.path);
}

/// Where an archive's content goes: a folder that exists. Empty when none can be made.
QString makeFolder(const QFileInfo& archive, const QString& fallbackFolder)
{
    const QString name = folderNameOfArchive(archive.fileName());
    for (const QString& parent : {archive.absolutePath(), fallbackFolder}) {
        const QString folder = parent + u'/' + name;
        if (!parent.isEmpty() && QDir().mkpath(folder) && QFileInfo(folder).isWritable())
            return QFileInfo(folder).canonicalFilePath();
    }
    return {};
}

/// Writes the entries of one archive to a folder. What is wrong with one of them does not keep the next from coming.
class Unpacking
{
public:
    Unpacking(ArchiveReader& reader, UnpackReport& report, QString archivePath, const std::stop_token& stop)
        : m_reader(reader)
        , m_report(report)
        , m_archivePath(std::move(archivePath))
        , m_stop(stop)
    {}

    void unpack(const ArchiveEntry& entry)
    {
        if (!isWanted(entry))
            return;
        const QString path = safePathOfEntry(entry.path);
        const QString target = m_report.folder + u'/' + path;
        if (path.isEmpty())
            fail(ErrorCode::DamagedFile, inArchive(entry), u"a path that leads elsewhere"_s);
        else if (!entry.isRegularFile)
            fail(ErrorCode::DamagedFile, inArchive(entry), u"no regular file"_s);
        else if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
            ++m_report.present;
        else if (!hasRoomFor(entry.sizeBytes))
            fail(ErrorCode::DiskFull, target);
        else if (!makeParent(target))
            fail(ErrorCode::NotWritable, target);
        else
            write(entry, target);
    }

    /// There is no room for more.
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    /// The folder of a file. A link that stands there already may lead anywhere: nothing is written through it.
    [[nodiscard]] bool makeParent(const QString& target) const
    {
        const QString parent = QFileInfo(target).path();
        const QString real = QDir().mkpath(parent) ? QFileInfo(parent).canonicalFilePath() : QString();
        return real == m_report.folder || real.startsWith(m_report.folder + u'/');
    }

    void write(const ArchiveEntry& entry, const QString& target)
    {
        QSaveFile file(target);
        if (!file.open(QIODevice::WriteOnly)) {
            fail(file);
            return;
        }
        if (!copyTo(file, entry))
            return;
        file.flush(); // or writing the rest would change the time again
        if (entry.modified.isValid())
            file.setFileTime(entry.modified, QFileDevice::FileModificationTime);
        if (file.commit())
            ++m_report.written;
        else
            fail(file);
    }

    /// False when stopped or failed.
    bool copyTo(QSaveFile& file, const ArchiveEntry& entry)
    {
        constexpr qint64 kBytesBetweenChecks = qint64{64} * 1024 * 1024; // more than the header said may come
        qint64 unchecked = 0;
        while (!m_stop.stop_requested()) {
            const Result<QByteArray> bytes = m_reader.read();
            if (!bytes)
                return fail(bytes.error().code, inArchive(entry), bytes.error().detail);
            if (bytes->isEmpty())
                return true;
            unchecked += bytes->size();
            if (unchecked >= kBytesBetweenChecks && !hasRoomFor(std::exchange(unchecked, 0)))
                return fail(ErrorCode::DiskFull, file.fileName());
            if (file.write(*bytes) != bytes->size())
                return fail(file);
        }
        return false;
    }

    [[nodiscard]] bool hasRoomFor(qint64 bytes) const
    {
        std::error_code error;
        const auto space = std::filesystem::space(QFile::encodeName(m_report.folder).toStdString(), error);
        const bool hasSpaceToLeave = std::cmp_greater_equal(space.available, kSpaceToLeave);
        return error || (hasSpaceToLeave && std::cmp_greater_equal(space.available - kSpaceToLeave, bytes));
    }

    [[nodiscard]] QString inArchive(const ArchiveEntry& entry) const { return m_archivePath + u'/' + entry.path; }

    /// Always false.
    bool fail(const QSaveFile& file)
    {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::NotWritable, file.fileName(), file.errorString());
    }

    bool fail(ErrorCode code, const QString& subject, const QString& detail = {})
    {
        m_isFull = m_isFull || code == ErrorCode::DiskFull;
        m_report.failures.push_back({.code = code, .subject = subject, .detail = detail});
        return false;
    }

    ArchiveReader& m_reader;
    UnpackReport& m_report;
    QString m_archivePath;
    const std::stop_token& m_stop;
    bool m_isFull = false;
};

} // namespace

QStringList archiveExtensions()
{
    return {kArchiveExtensions.begin(), kArchiveExtensions.end()};
}

bool isArchiveName(QStringView fileName)
{
    return withoutArchiveSuffix(fileName).size() < fileName.size();
}

QString folderNameOfArchive(QStringView fileName)
{
    // Takeout numbers its parts; a browser numbers what is downloaded twice.
    static const QRegularExpression part(uR"(^(takeout-\d{8}T\d{6}Z)(-\d+)*( ?\(\d+\))?$)"_s);
    const QString name = withoutArchiveSuffix(fileName).toString();
    const auto match = part.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

QString safePathOfEntry(const QString& path)
{
    if (path.startsWith(u'/') || path.contains(QChar::Null))
        return {};
    QStringList names;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (name == ".."_L1)
            return {};
        if (name != "."_L1)
            names.append(name);
    }
    return names.join(u'/');
}

UnpackReport unpackArchive(const QString& archivePath, const QString& fallbackFolder, const std::stop_token& stop,
                           const ProgressFunction& progress)
{
    UnpackReport report;
    auto reader = ArchiveReader::open(archivePath);
    auto entry = reader.and_then([](ArchiveReader& opened) { return opened.next(); });
    if (!entry) {
        report.failures.push_back(std::move(entry.error()));
        return report;
    }
    report.folder = makeFolder(QFileInfo(archivePath), fallbackFolder);
    if (report.folder.isEmpty()) {
        report.failures.push_back({.code = ErrorCode::NotWritable, .subject = archivePath, .detail = {}});
        return report;
    }
    Unpacking unpacking(*reader, report, archivePath, stop);
    while (!stop.stop_requested() && entry && *entry) {
        unpacking.unpack(**entry);
        if (unpacking.isFull())
            return report;
        const qint64 done = report.written + report.present;
        if (progress)
            progress({.done = done, .total = done, .totalIsFinal = false});
        entry = reader->next();
    }
    if (!entry)
        report.failures.push_back(std::move(entry.error()));
    return report;
}

UnpackedPaths unpackArchives(const QStringList& paths, const QString& fallbackFolder, const std::stop_token& stop,
                             const ProgressFunction& progress)
{
    UnpackedPaths result;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (!isArchiveName(file.fileName()) || !file.isFile()) {
            result.paths.append(path);
            continue;
        }
        UnpackReport report = unpackArchive(path, fallbackFolder, stop, [&](const Progress& one) {
            const qint64 done = result.files + one.done;
            if (progress)
                progress({.done = done, .total = done, .totalIsFinal = false});
        });
        result.files += report.written + report.present;
        std::ranges::move(report.failures, std::back_inserter(result.failures));
        if (!report.folder.isEmpty())
            result.paths.append(report.folder);
    }
    return result;
}

} // namespace wayfolio

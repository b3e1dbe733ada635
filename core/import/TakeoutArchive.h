// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace wayfolio {

/// Without dots: zip, tgz, tar.gz, as Google Takeout is downloaded.
QStringList archiveExtensions();

/// Whether a file of this name is imported by unpacking it, in any letter case.
bool isArchiveName(QStringView fileName);

/// The name of the folder an archive is unpacked to. All parts of one download have the same, so that the JSON of a
/// photo comes to lie beside it: "takeout-20240310T123456Z-001.zip" -> "takeout-20240310T123456Z".
QString folderNameOfArchive(QStringView fileName);

/// The path of an entry below the folder it is unpacked to; empty for one that would lead out of it ("..", absolute)
/// or that names nothing.
QString safePathOfEntry(const QString& path);

/// What became of an archive.
struct UnpackReport
{
    QString folder;     ///< absolute; empty when nothing could be unpacked
    qint64 written = 0; ///< files
    qint64 present = 0; ///< files that were there already, and are left as they are
    std::vector<Error> failures;
};

/// Unpacks the photos, videos and sidecars of an archive into a folder beside it, or below `fallbackFolder` where that
/// cannot be written to. The archive itself is only read.
///
/// A file appears under its name only when it is whole. A file that is there already is never touched: an archive that
/// was unpacked before costs little. Links, and paths that lead out of the folder, are refused and reported; nothing is
/// written once the file system would be left with less than kSpaceToLeave. Stopped, it keeps what is done. `progress`
/// counts the files that were looked at.
UnpackReport unpackArchive(const QString& archivePath, const QString& fallbackFolder, const std::stop_token& stop,
                           const ProgressFunction& progress);

/// Paths to import, with the folders that archives were unpacked to in place of the archives.
struct UnpackedPaths
{
    QStringList paths;
    qint64 files = 0; ///< that were looked at in archives
    std::vector<Error> failures;
};

/// unpackArchive() for every archive among `paths`; the others stay as they are.
UnpackedPaths unpackArchives(const QStringList& paths, const QString& fallbackFolder, const std::stop_token& stop,
                             const ProgressFunction& progress);

/// Bytes of the file system that are never filled: the catalogue and other programs need some.
inline constexpr qint64 kSpaceToLeave = qint64{256} * 1024 * 1024;

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/media/SidecarReader.h"
#include "core/model/Photo.h"

#include <functional>
#include <stop_token>

namespace wayfolio {

struct ScanOptions
{
    bool recurse = true;
    bool hiddenFiles = false; ///< names that begin with a dot, and what is in such folders
    QStringList extensions;   ///< lower case, without dots; empty: every one of mediaExtensions()

    bool operator==(const ScanOptions&) const = default;
};

/// A file worth reading.
struct ScannedFile
{
    QString path; ///< absolute, symbolic links in the root resolved
    FileStamp stamp;
    Sidecars sidecars;
};

/// What a scan found, one call a finding, from the scanning thread.
struct ScanVisitor
{
    std::function<void(ScannedFile)> file;
    std::function<void(Error)> failure; ///< a folder or file that could not be looked at; the scan goes on
};

/// Walks folders without opening a file: one directory entry, one stat, for a photo as for each of its sidecars.
/// Symbolic links to folders are followed, each real folder is entered once. A root that is a file is always visited,
/// whatever its name, unless it is a sidecar of a file that is visited.
///
/// A file found through a link keeps the link's path, so that everything lies below its root; but what also lies in
/// the tree itself is visited there alone, however the folders happen to be ordered on disk.
class FolderScanner
{
public:
    explicit FolderScanner(ScanOptions options);

    /// True when everything below the roots was seen: not stopped, and no root or folder failed.
    bool scan(const QStringList& roots, const ScanVisitor& visitor, const std::stop_token& stop) const;

    /// Whether a scan of the folder `root` looks at a file of this path below it.
    [[nodiscard]] bool wouldVisit(const QString& path, const QString& root) const;
    /// A root as scan() names it: absolute, symbolic links resolved where it exists.
    static QString canonicalRoot(const QString& path);

private:
    ScanOptions m_options;
};

} // namespace wayfolio

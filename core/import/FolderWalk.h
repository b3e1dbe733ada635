// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/FolderListing.h"
#include "core/import/FolderScanner.h"
#include "core/import/FolderSidecars.h"

#include <QByteArray>

#include <map>
#include <set>
#include <unordered_set>
#include <vector>

struct stat;

namespace wayfolio {

/// What a scan takes an entry for by its name alone.
bool isScannedName(QStringView name, const ScanOptions& options);

/// One scan. Real folders come first, links after them in the order of their paths, so that what is found under
/// which path does not depend on the order of the entries on disk.
class FolderWalk
{
public:
    FolderWalk(const ScanOptions& options, const ScanVisitor& visitor, const std::stop_token& stop);

    bool run(const QStringList& roots);

private:
    /// A file or folder for the kernel: the number of its device and its own there.
    using FileKey = std::pair<quint64, quint64>;

    /// The one whose entries are looked at.
    struct VisitedFolder
    {
        QByteArray path;
        QString text; ///< the path, to which names are appended
        FolderHandle handle;
        FolderSidecars sidecars;
    };

    void addRoot(const QString& path);
    void walkFolders();
    void walkLinks();
    void enterFolder(const QByteArray& path);
    void visitEntry(const FolderEntry& entry, const VisitedFolder& folder);
    void visitRegularFile(const FolderEntry& entry, const QString& name, const VisitedFolder& folder);
    void followFolderLink(const QByteArray& path);
    void followFileLink(const QByteArray& path);
    [[nodiscard]] bool isVisitedInTree(const QByteArray& linkPath) const;
    const FolderSidecars& sidecarsBeside(const QByteArray& path);
    void report(const QByteArray& path, const struct stat& status, const FolderSidecars& sidecars);
    void report(QString path, const QString& name, const struct stat& status, const FolderSidecars& sidecars);
    void reportLoneSidecars();
    void failFolder(const QByteArray& path, int errnoValue);
    void failEntry(ErrorCode code, const QByteArray& path, const QString& detail = {});

    const ScanOptions& m_options;
    const ScanVisitor& m_visitor;
    const std::stop_token& m_stop;
    bool m_complete = true;
    std::vector<QByteArray> m_folders; ///< to be entered, the last one next
    std::set<QByteArray> m_links;      ///< to be followed once all real folders are done
    std::set<QByteArray> m_fileLinks;  ///< those of them that lead to no folder, to be followed last
    std::set<FileKey> m_entered;       ///< folders
    std::set<FileKey> m_linkedFiles;   ///< targets of links that were visited
    std::unordered_set<QByteArray> m_rootFiles;
    std::set<QString> m_sidecarRoots;                      ///< sidecars given by name whose photo was not met yet
    std::map<QByteArray, FolderSidecars> m_sidecarsBeside; ///< files that are not met in their folder, by folder
};

} // namespace wayfolio

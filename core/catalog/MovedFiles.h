// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/PhotoStore.h"

#include <QSet>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace wayfolio {

class FileMover;
struct FilePlace;

/// Recognises, for one import, files that were moved or renamed: a new path whose content (size, time and fingerprint)
/// is that of a known file that is no longer where it was. The known file gets the new path, and so keeps its photo,
/// what people decided of it, and its trip. The files of one photo move together; where only a part of them did, the
/// photo stays with the one that is shown.
///
/// What was recorded before there were fingerprints is recognised by size, time and name instead.
///
/// Reads the known files once, when the first new one is met. Used by the thread of its Catalog, and gone before it.
class MovedFiles
{
public:
    /// `isGone` tells that nothing is at a path, although everything needed to see it is there.
    using IsGone = std::function<bool(const QString& path)>;
    MovedFiles(Catalog& catalog, IsGone isGone);
    ~MovedFiles();
    MovedFiles(const MovedFiles&) = delete;
    MovedFiles& operator=(const MovedFiles&) = delete;

    /// Whether several known files have this content, so that it depends on the others which one it is. Let follow()
    /// have all of these at once, in a fixed order.
    Result<bool> isOneOfSeveral(const FileOutcome& file);

    /// Gives known files the paths of those of `files` that they are now, in one transaction, all or none; what has a
    /// known path is left alone. Those of the same name first, then in the order of `files`. PhotoStore::record() must
    /// follow.
    Result<void> follow(std::span<const FileOutcome> files);

    /// Whether it is a known file under a new path.
    [[nodiscard]] bool hasMovedTo(const QString& path) const { return m_to.contains(path); }

    [[nodiscard]] bool hasMovedFrom(const QString& path) const { return m_from.contains(path); }

private:
    class Index;

    /// Read when it is asked for the first time.
    Index& index();
    void followAll(std::span<const FileOutcome> files, bool ofSameName);
    /// A known file of this content that is gone from its path.
    std::optional<FilePlace> findGone(const FileOutcome& file, bool ofSameName);

    Catalog& m_catalog;
    IsGone m_isGone;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<FileMover> m_mover;
    QSet<QString> m_from;
    QSet<QString> m_to;
};

} // namespace wayfolio

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
class FilePlaces;
struct FilePlace;

/// Recognises, for one import, files that were moved or renamed: a new path whose content (size, time and fingerprint)
/// is that of a known file that is no longer where it was. The known file gets the new path, and so keeps its photo,
/// what people decided of it, and its trip. The files of one photo move together; where only a part of them did, the
/// photo stays with the one that is shown.
///
/// Files that changed their paths among each other are recognised as well: where a known path has another content than
/// before, and that is the content of a known file whose own path has another one by now, or none. The known file that
/// was there before is where its content is; where nobody has that any longer, it gets the path that became free.
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

    /// Of each, whether it depends on other files what became of it: several known files have its content, or its path
    /// or that of its content has another one than before. Let follow() have all of these at once, in a fixed order.
    Result<std::vector<bool>> dependOnOthers(std::span<const FileOutcome* const> files);

    /// Gives known files the paths of those of `files` that they are now, in one transaction, all or none. Those of the
    /// same name first, then in the order of `files`. PhotoStore::record() must follow.
    Result<void> follow(std::span<const FileOutcome> files);

    /// Whether a known file that was elsewhere is there.
    [[nodiscard]] bool hasMovedTo(const QString& path) const { return m_to.contains(path); }

    /// Whether the known file that was there is elsewhere, and no other one took its place in the catalogue.
    [[nodiscard]] bool hasMovedFrom(const QString& path) const { return m_from.contains(path) && !m_to.contains(path); }

private:
    class Index;

    /// Read when it is asked for the first time.
    Index& index();
    FilePlaces& places();
    [[nodiscard]] bool dependsOnOthers(const FileOutcome& file);
    /// The paths that are known and have the contents of other known files now.
    void findTaken(std::span<const FileOutcome> files);
    /// Others with the same digest are none of it.
    [[nodiscard]] bool isKnownContent(const FileOutcome& file);
    void followToFreePaths(std::span<const FileOutcome> files);
    void followAll(std::span<const FileOutcome> files, bool ofSameName);
    void exchange(std::span<const FileOutcome> files);
    /// A known file of this content that is no longer at its path.
    std::optional<FilePlace> findLeft(const FileOutcome& file, bool ofSameName, bool mayBeOverwritten);
    [[nodiscard]] bool hasLeft(const FilePlace& place, bool mayBeOverwritten) const;

    Catalog& m_catalog;
    IsGone m_isGone;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<FilePlaces> m_places; ///< outside of transactions
    std::unique_ptr<FileMover> m_mover;
    QSet<QString> m_taken;
    QSet<QString> m_from;
    QSet<QString> m_to;
};

} // namespace wayfolio

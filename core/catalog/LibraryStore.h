// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/Library.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace SQLite {
class Database;
}

namespace wayfolio {

class Catalog;

/// The folders that were imported, as libraries; what is known of them while their drives come and go. Files are never
/// touched. Used by the thread of its Catalog. Every function that writes is one transaction, all or none, but for
/// purge().
///
/// Removing a library marks its folders: it is gone, and back again, in one short transaction, however many photos it
/// has, and nothing about them changes meanwhile, so that it comes back exactly as it was: photos keep their ids and
/// their trips. Whoever asks the catalogue for photos honours the mark (the view `removed_photo`). After kRemovedDays
/// purge() forgets them, some at a time.
///
/// What is removed while an import into it goes on stays removed, with what the import still finds.
///
/// Errors: NoSuchLibrary, and those of the catalogue.
class LibraryStore
{
public:
    static constexpr int kRemovedDays = 30;

    explicit LibraryStore(Catalog& catalog);

    /// In the order of their paths; the files that are in none at the end, if there are any. One look at all files.
    Result<std::vector<Library>> libraries(const MountTable& mounts);

    /// The one at a path, among those that were removed or those that were not. NoSuchLibrary.
    Result<LibraryId> find(const QString& path, bool removed);

    /// The folders become libraries, unless they lie in one on the same volume; those that lie in them are theirs from
    /// now on. `scanned` when all of them was seen. Libraries whose files have all moved elsewhere go.
    Result<void> add(const QStringList& folders, const MountTable& mounts, Instant now, bool scanned);

    /// Libraries whose volume is mounted elsewhere now are there from now on; and those whose files are where they
    /// were, but on another volume, as after a change of disks, are on that one. Where another volume has taken the
    /// place of an absent one, whose files are not the other's though they have the same paths, the absent one's path
    /// gets its volume's id behind its mount point.
    Result<void> followVolumes(const MountTable& mounts);

    /// The paths of those whose drives are not connected: what is not found there is not gone.
    Result<QStringList> disconnected(const MountTable& mounts);

    /// The paths of those that are connected and to be watched (Library::isWatched()).
    Result<QStringList> watched(const MountTable& mounts);
    /// Nothing leaves it to the drive. Gives what was decided before.
    Result<std::optional<bool>> setWatched(LibraryId library, std::optional<bool> watched);

    /// Of these absolute paths, those in a library that is in the catalogue and connected.
    Result<QStringList> inLibraries(const QStringList& paths, const MountTable& mounts);

    /// Takes a library's photos out of the catalogue, or brings them back as they were; trips must be built anew
    /// afterwards.
    Result<void> setRemoved(LibraryId library, bool removed, Instant now);
    /// Before these folders and files are imported: brings back what was removed at or below them; what is only a part
    /// of a removed library comes back without the rest. Gives how many files these are.
    Result<qint64> restoreBelow(const QStringList& paths, Instant now);
    /// Forgets what was removed before that moment: nothing brings it back now. Many short transactions, between which
    /// others write; when it was stopped or killed, the next one goes on, and what is left can be brought back.
    Result<void> purge(Instant before, const std::stop_token& stop = {}, const ProgressFunction& progress = {});

    /// Says that a library is at another path now, with everything below it; gives the path it had. With `mustFit`
    /// the path must be a folder (NotFound) that holds some of the library's files (OtherFolder); what is known to be
    /// there already stands in the way (AlreadyInCatalog).
    Result<QString> relocate(LibraryId library, const QString& path, const MountTable& mounts, bool mustFit = true);

private:
    Result<void> write(const std::function<Result<void>(SQLite::Database&)>& work);

    Catalog& m_catalog;
};

} // namespace wayfolio

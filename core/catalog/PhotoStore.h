// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>

namespace wayfolio {

class Catalog;
class FileRecorder;

/// What the catalogue remembers of a file, so that an unchanged one need not be opened again.
struct KnownFile
{
    FileStamp stamp;
    int readerVersion = 0;
    bool missing = false;
    std::optional<Error> failure; ///< why it could not be read, when it could not
    bool hasPhoto = false;        ///< it was read at least once
    bool withoutPosition = false; ///< has a photo, but nobody knows where it was taken
    bool removed = false;         ///< with its library, whether it is there or not

    bool operator==(const KnownFile&) const = default;
};

/// Absolute path → what is known of it.
using KnownFiles = std::unordered_map<QString, KnownFile>;

/// One file as an import leaves it: a photo, or the reason why there is none.
struct FileOutcome
{
    QString path;
    FileStamp stamp;
    int readerVersion = 0;
    quint64 fingerprint = 0; ///< tells its content from others; 0 where it could not be read
    Result<Photo> photo;     ///< its id, files and trip are ignored; the store decides them
};

/// Photos and their files in the catalogue. Used by the thread of its Catalog, and gone before it.
/// Every function that writes is one transaction.
class PhotoStore
{
public:
    /// Whether there is room for a second list of all photos while they are put in order, which is faster.
    enum class Room {
        Ample,
        Scarce,
    };

    explicit PhotoStore(Catalog& catalog);
    ~PhotoStore();
    PhotoStore(const PhotoStore&) = delete;
    PhotoStore& operator=(const PhotoStore&) = delete;

    /// Every file at or below any of the roots (a root may itself be a file).
    Result<KnownFiles> knownFiles(const QStringList& roots);
    /// Adds or updates, all or none. A file that could be read before and cannot now keeps its photo.
    Result<void> record(std::span<const FileOutcome> outcomes);
    /// Marks files as missing (they are still in the catalogue, but their folder was scanned without finding them)
    /// or, with `missing` false, as back.
    Result<void> setMissing(const QStringList& paths, bool missing);

    Result<qint64> count();
    /// All photos with at least one file that is not missing, in time order.
    Result<std::vector<PhotoSummary>> summaries(Room room = Room::Ample);
    /// Nothing when there is no such photo.
    Result<std::optional<Photo>> photo(PhotoId id);
    /// In the order of the ids; unknown ids are left out.
    Result<std::vector<Photo>> photos(std::span<const PhotoId> ids);
    /// Files that say nothing of their place although their photo has one: another file of it does, or a person.
    Result<QStringList> filesPlacedOtherwise();
    /// The photo that owns this file.
    Result<std::optional<PhotoId>> photoOfFile(const QString& path);
    /// Every photo but those of removed libraries, also those whose files are missing, in time order, one at a time, in
    /// constant memory; stops when `visit` returns false.
    Result<void> forEachPhoto(const std::function<bool(const Photo&)>& visit);

private:
    Result<void> write(const std::function<void(FileRecorder&)>& work);

    Catalog& m_catalog;
    std::unique_ptr<FileRecorder> m_recorder; ///< made at the first write
};

} // namespace wayfolio

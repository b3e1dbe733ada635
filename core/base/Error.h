// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace wayfolio {

/// Why something expected to fail sometimes did. `ui/` (and the command line) turn these into sentences;
/// identifier() gives the stable English name used in JSON and in the catalogue.
enum class ErrorCode {
    NotFound,          ///< no such file or folder
    NotReadable,       ///< permission denied, or an I/O error while reading
    NotRegularFile,    ///< a FIFO, socket or device
    EmptyFile,         ///< zero bytes
    NameNotText,       ///< the file's name is not valid text in the file system's encoding
    UnknownFormat,     ///< the content is no image or video we know
    UnsupportedFormat, ///< known, but cannot be read here
    SidecarFile,       ///< XMP, JSON and the like beside photos: read with its photo, never by itself
    DamagedFile,       ///< recognised, but broken before anything useful could be read
    ReaderCrashed,     ///< reading it ended the process that read it
    ReaderTimedOut,    ///< reading it took too long; it is tried again
    ReaderFailed,      ///< nothing could be read: the process that reads did not start
    NotWritable,       ///< permission denied, read-only file system
    DiskFull,          ///< no space left, or quota reached
    NotCatalog,        ///< the file is not a Wayfolio catalogue
    NewerCatalog,      ///< written by a newer version of Wayfolio
    ReadOnlyCatalog,   ///< the catalogue cannot be written to
    DamagedCatalog,    ///< SQLite's or our own consistency check failed
    BusyCatalog,       ///< another program holds the catalogue
    CatalogGone,       ///< moved or removed while it was in use, or its drive unplugged
    NothingToExport,   ///< no photo with a position was chosen
    NoSuchTrip,
    NoSuchLibrary,    ///< the folder is not among those that were imported
    OtherFolder,      ///< it holds none of the files it should
    AlreadyInCatalog, ///< files are known there already
    InvalidArgument,
    NetworkFailed,      ///< the loopback server could not listen
    NoSuchTile,         ///< the map has none there
    NotMapFile,         ///< neither MBTiles nor PMTiles
    VectorTiles,        ///< lines and names instead of pictures, which cannot be drawn yet
    UnsupportedMapFile, ///< known, but in a version or packed in a way that cannot be read here
    NotPicture,         ///< where a tile should be there is something else
    ServerUnreachable,  ///< no connection: no network, no such host, refused
    ServerTimedOut,     ///< connected, but the answer did not come
    ServerRefused,      ///< HTTP 401 or 403
    ServerBusy,         ///< HTTP 429 or 503: asked to ask less
    ServerFailed,       ///< another HTTP error, or not HTTP at all
    Cancelled,          ///< stopped by the person; only where no report carries a JobState
};

/// An expected failure: the kind, what it happened to (usually a file's path) and the raw detail
/// (an errno text, an Exiv2 or SQLite message), never a sentence for a person.
struct Error
{
    ErrorCode code;
    QString subject;
    QString detail;

    bool operator==(const Error&) const = default;
};

/// The stable English identifier, e.g. "emptyFile".
QString identifier(ErrorCode code);
/// The reverse; nothing when the text names no code.
std::optional<ErrorCode> errorCodeFromIdentifier(QStringView text);
/// The code that fits an errno value.
ErrorCode errorCodeFromErrno(int number);

} // namespace wayfolio

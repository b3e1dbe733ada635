// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/model/CaptureTime.h"

#include <QString>

#include <optional>

namespace wayfolio {

using LibraryId = Id<struct LibraryTag>;

enum class LibraryState {
    Available,   ///< "available"
    Unavailable, ///< "unavailable": its drive is not connected, or its folder is not there
};

QString identifier(LibraryState state);

/// A folder that was imported, with everything below it; or all the files that are in none, which were imported one by
/// one or before libraries were kept.
struct Library
{
    LibraryId id;       ///< invalid for the files that are in none
    QString path;       ///< absolute; empty for the files that are in none
    QString volumeId;   ///< Mount::volumeId of its drive; empty when that is not known
    QString volumeName; ///< what a person called the drive, often empty
    LibraryState state = LibraryState::Available;
    qint64 photoCount = 0;           ///< that are shown
    qint64 missingCount = 0;         ///< files that a scan did not find
    qint64 failedCount = 0;          ///< files that could not be read
    std::optional<Instant> lastScan; ///< the last one that saw all of it
    bool isRemote = false;           ///< Mount::isRemote of its drive
    std::optional<bool> watched;     ///< as a person decided

    /// Whether what is new in it is imported by itself: unless a person decided otherwise, where its drive tells of it.
    [[nodiscard]] bool isWatched() const { return id.isValid() && watched.value_or(!isRemote); }

    bool operator==(const Library&) const = default;
};

} // namespace wayfolio

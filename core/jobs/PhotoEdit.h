// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/base/Progress.h"
#include "core/catalog/UserFacts.h"
#include "core/model/Library.h"

#include <stop_token>
#include <variant>

namespace wayfolio {

/// What zone a camera's clock is in wherever nothing better is known, as a person decided; nothing where nobody did.
struct CameraZoneFact
{
    QString camera; ///< Photo::camera
    std::optional<QTimeZone> zone;

    bool operator==(const CameraZoneFact&) const = default;
};

/// Whether a library is in the catalogue.
struct LibraryRemoval
{
    LibraryId library;
    bool removed = true;

    bool operator==(const LibraryRemoval&) const = default;
};

/// Where a library is, as a person says; see LibraryStore::relocate().
struct LibraryPlace
{
    LibraryId library;
    QString path;
    bool mustFit = true; ///< not when it goes back to where it was

    bool operator==(const LibraryPlace&) const = default;
};

/// Whether what is new in a library is imported by itself; nothing leaves it to its drive. See Library::isWatched().
struct LibraryWatching
{
    LibraryId library;
    std::optional<bool> watched;

    bool operator==(const LibraryWatching&) const = default;
};

/// One decision of a person: of photos, where they were taken or what zone their clock was in; of a camera; or of
/// libraries.
using PhotoEdit = std::variant<std::vector<PositionFact>, std::vector<ZoneFact>, CameraZoneFact,
                               std::vector<LibraryRemoval>, std::vector<LibraryPlace>, LibraryWatching>;

/// Of so many photos, cameras or libraries.
qsizetype sizeOf(const PhotoEdit& edit);

/// Writes the decision, lets the zones that nothing else tells follow it, and builds the trips anew. Gives the edit
/// that undoes it. Many photos are written in portions, so that an import beside it goes on; after a stop what is
/// written stays, and the edit that undoes it is as much shorter. Opens the catalogue on the calling thread.
///
/// A library is removed, brought back or relocated whole, or not at all.
///
/// Errors: those of UserFacts and LibraryStore, and nothing is changed. When the decision is stored but what follows
/// from it could not be, the error is given all the same, and the next import or edit makes up for it.
Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit, const std::stop_token& stop = {},
                            const ProgressFunction& progress = {});

} // namespace wayfolio

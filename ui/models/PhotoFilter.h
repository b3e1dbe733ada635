// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <vector>

namespace wayfolio {

/// Which photos a list shows.
struct PhotoFilter
{
    enum class Kind {
        Everything,
        Trip, ///< of `trip`
        WithoutPosition,
        WithoutTime,
        Chosen, ///< exactly `photos`: a cluster that was opened
    };

    Kind kind = Kind::Everything;
    TripId trip;
    std::vector<PhotoId> photos;

    static PhotoFilter ofTrip(TripId id) { return {.kind = Kind::Trip, .trip = id, .photos = {}}; }

    static PhotoFilter ofPhotos(std::vector<PhotoId> ids)
    {
        return {.kind = Kind::Chosen, .trip = {}, .photos = std::move(ids)};
    }

    /// Photos that are listed because something is wrong with them.
    [[nodiscard]] bool isProblemList() const { return kind == Kind::WithoutPosition || kind == Kind::WithoutTime; }

    /// For every kind but Chosen, which is a matter of the list alone.
    [[nodiscard]] bool accepts(const PhotoSummary& photo) const
    {
        switch (kind) {
        case Kind::Everything:
            return true;
        case Kind::Trip:
            return photo.trip == trip;
        case Kind::WithoutPosition:
            return !photo.point;
        case Kind::WithoutTime:
            return !photo.time;
        case Kind::Chosen:
            break;
        }
        return false;
    }

    bool operator==(const PhotoFilter&) const = default;
};

} // namespace wayfolio

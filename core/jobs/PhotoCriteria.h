// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "core/model/TimeSpan.h"

#include <QStringList>

#include <vector>

namespace wayfolio {

/// What photos a person wants to see. Every part narrows; of several cameras, countries or trips any will do. Photos
/// that lack what is asked for are not among them.
struct PhotoCriteria
{
    std::optional<TimeSpan> time; ///< of the clocks they are shown with
    QStringList texts;            ///< each to be found in a place, a trip's name or a file's name (SearchText.h)
    QStringList cameras;          ///< Photo::camera
    QStringList countries;        ///< PlaceName::countryCode
    std::vector<TripId> trips;
    std::optional<MediaKind> kind;
    std::optional<bool> hasPosition;
    int leastRating = 0;     ///< stars; 0 for any, and none
    bool isRejected = false; ///< by its rating; instead of stars

    [[nodiscard]] bool isEmpty() const { return *this == PhotoCriteria(); }

    bool operator==(const PhotoCriteria&) const = default;
};

} // namespace wayfolio

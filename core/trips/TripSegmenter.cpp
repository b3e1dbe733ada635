// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/TripSegmenter.h"

namespace wayfolio {

namespace {

constexpr std::chrono::hours kLongestGap{36};

} // namespace

std::vector<TripSegment> segmentTrips(std::span<const PhotoSummary> photos)
{
    std::vector<TripSegment> segments;
    std::optional<Instant> previous;
    for (size_t i = 0; i < photos.size(); ++i) {
        const PhotoSummary& photo = photos[i];
        if (!photo.time || !photo.point)
            continue;
        if (!previous || *photo.time - *previous > kLongestGap)
            segments.emplace_back();
        segments.back().push_back(static_cast<quint32>(i));
        previous = photo.time;
    }
    return segments;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <functional>
#include <span>
#include <string_view>

namespace wayfolio {

class Catalog;

/// A photo's time, and what is doubtful about it.
struct PhotoTime
{
    PhotoId id;
    CaptureTime time;
    PhotoProblems problems;

    bool operator==(const PhotoTime&) const = default;
};

/// The capture times in the catalogue. Used by the thread of its Catalog.
class TimeStore
{
public:
    explicit TimeStore(Catalog& catalog);

    /// The photos of one camera after the other, each in the order of its own clock; photos without a camera or a wall
    /// time are left out, and so are cameras none of whose times is of one of `sources`.
    Result<void> forEachCamera(std::span<const TimeSource> sources,
                               const std::function<void(const QString& camera, std::span<const PhotoTime>)>& visit);
    /// The photos with a position and a wall time whose time is of one of `sources`.
    Result<void> forEachPlaced(std::span<const TimeSource> sources,
                               const std::function<void(const PhotoTime&, GeoPoint)>& visit);
    /// The photos with a wall time whose time is of one of `sources`, also those without a camera.
    Result<void> forEach(std::span<const TimeSource> sources, const std::function<void(const PhotoTime&)>& visit);
    /// How the photos whose time is of one of `sources` mean their wall times, in no order: many, of which few are
    /// needed. The name of the zone is empty where only the offset is known, and there until the next one.
    Result<void>
    forEachOffset(std::span<const TimeSource> sources,
                  const std::function<void(WallTime wall, UtcOffset offset, std::string_view timeZone)>& visit);
    /// All or none; but what a person said of a photo is never overwritten.
    Result<void> update(std::span<const PhotoTime> times);

private:
    Catalog& m_catalog;
};

} // namespace wayfolio

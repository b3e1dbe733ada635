// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <functional>
#include <span>

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

/// The capture times in the catalogue, camera by camera. Used by the thread of its Catalog.
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
    /// All or none; but what a person said of a photo is never overwritten.
    Result<void> update(std::span<const PhotoTime> times);

private:
    Catalog& m_catalog;
};

} // namespace wayfolio

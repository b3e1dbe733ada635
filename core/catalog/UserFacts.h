// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/PhotoFacts.h"

#include <functional>
#include <span>
#include <unordered_map>

namespace SQLite {
class Database;
}

namespace wayfolio {

class Catalog;

/// Where a photo was taken, as a person decided; nothing where nobody did. `isRemoved`, without a position: not where
/// its files say.
struct PositionFact
{
    PhotoId photo;
    std::optional<GeoPoint> position;
    bool isRemoved = false;

    bool operator==(const PositionFact&) const = default;
};

/// What zone the clock of a photo's camera was in, as a person decided; nothing where nobody did.
struct ZoneFact
{
    PhotoId photo;
    std::optional<QTimeZone> zone;

    bool operator==(const ZoneFact&) const = default;
};

/// Camera (Photo::camera) → the zone its clock stands in when nothing better is known.
using CameraZones = std::unordered_map<QString, QTimeZone>;

/// What people decide about photos and cameras. It is never overwritten by what is read or computed, and when it is
/// withdrawn the photo says again what its files say. Used by the thread of its Catalog.
///
/// Every function that writes is one transaction, all or none, and gives what stood there before: writing that back
/// undoes it. Trips are not built anew. Errors: NotFound for a photo that is not in the catalogue, InvalidArgument for
/// a zone that this computer does not know, and those of the catalogue.
class UserFacts
{
public:
    explicit UserFacts(Catalog& catalog);

    /// Each photo once.
    Result<std::vector<PositionFact>> setPositions(std::span<const PositionFact> facts);
    /// Each photo once. See withFacts() for what a zone does to a photo's time.
    Result<std::vector<ZoneFact>> setZones(std::span<const ZoneFact> facts);

    /// The same for one photo.
    Result<std::optional<GeoPoint>> confirmPosition(PhotoId photo, GeoPoint position);
    Result<std::optional<GeoPoint>> clearPosition(PhotoId photo);
    Result<std::optional<QTimeZone>> setZone(PhotoId photo, const QTimeZone& zone);
    Result<std::optional<QTimeZone>> clearZone(PhotoId photo);

    /// Empty where nobody decided anything.
    Result<PhotoFacts> facts(PhotoId photo);

    /// For photos to be resolved with; those in the catalogue stay as they are until they are resolved again.
    Result<CameraZones> cameraZones();
    /// Nothing withdraws it.
    Result<std::optional<QTimeZone>> setCameraZone(const QString& camera, const std::optional<QTimeZone>& zone);

private:
    Result<void> write(const std::function<Result<void>(SQLite::Database&)>& work);

    Catalog& m_catalog;
};

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "core/model/Route.h"

#include <initializer_list>
#include <vector>

namespace wayfolio::test {

inline PhotoSummary photoAt(qint64 id, double latitude, double longitude)
{
    PhotoSummary photo;
    photo.id = PhotoId{id};
    photo.point = GeoPoint::nearest(latitude, longitude);
    return photo;
}

/// One leg through these places, given as latitude and longitude; ids count from `firstId`.
inline Leg legThrough(std::initializer_list<std::pair<double, double>> places, LegKind kind = LegKind::Inferred,
                      qint64 firstId = 1)
{
    Leg leg{.kind = kind, .points = {}};
    for (const auto& [latitude, longitude] : places)
        leg.points.push_back({.photo = PhotoId{firstId++}, .point = GeoPoint::nearest(latitude, longitude), .utc = {}});
    return leg;
}

} // namespace wayfolio::test

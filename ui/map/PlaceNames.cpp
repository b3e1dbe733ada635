// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PlaceNames.h"

#include "core/jobs/PlaceService.h"
#include "ui/PlaceWords.h"

namespace wayfolio {

PlaceNames placeNamesOf(PlaceService& places)
{
    return [&places](GeoPoint point) {
        return places.placeAt(point, interfaceNameLanguage()).then([](const std::optional<PlaceName>& place) {
            return place ? placeText(*place) : QString();
        });
    };
}

SharedPlaceNames sharedPlaceNamesOf(PlaceService& places)
{
    return [&places](std::vector<GeoPoint> points) {
        return places.placesAt(std::move(points), interfaceNameLanguage())
            .then([](const std::vector<std::optional<PlaceName>>& found) { return sharedPlaceText(found); });
    };
}

} // namespace wayfolio

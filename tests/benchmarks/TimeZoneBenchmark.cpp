// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TimeZoneFinder.h"
#include "tests/benchmarks/Benchmarks.h"

#include <cmath>
#include <numbers>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceCount = 10'000;
/// Places whose zone is another one this far to the north are near a border.
constexpr double kNearDegrees = 0.05;

/// Evenly spread over the globe.
GeoPoint randomPlace(std::mt19937_64& random)
{
    std::uniform_real_distribution<double> share(-1, 1);
    return GeoPoint::nearest(std::asin(share(random)) * 180 / std::numbers::pi, 180 * share(random));
}

bool isNearBorder(const TimeZoneFinder& finder, GeoPoint place)
{
    const GeoPoint other = GeoPoint::nearest(place.latitude() + kNearDegrees, place.longitude());
    return finder.zoneAt(place) != finder.zoneAt(other);
}

Samples lookUpMicroseconds(const TimeZoneFinder& finder, bool nearBorders)
{
    std::mt19937_64 random(5);
    Samples samples;
    while (samples.values.size() < kPlaceCount) {
        const GeoPoint place = randomPlace(random);
        if (!nearBorders || isNearBorder(finder, place))
            samples.add(1e6 * seconds([&] { (void)finder.zoneAt(place); }));
    }
    return samples;
}

} // namespace

std::vector<Row> timeZoneRows(const Options& options)
{
    const QString path = u":/timezones/zones.bin"_s;
    Row load{.work = u"time zones of the world: load"_s, .unit = u"ms"_s, .goalAbsolute = 100};
    for (int round = 0; round < options.rounds; ++round)
        load.measured.add(1000 * seconds([&] { [[maybe_unused]] const auto loaded = TimeZoneFinder::load(path); }));

    const auto finder = TimeZoneFinder::load(path);
    if (!finder)
        return {load};
    Row anywhere{.work = u"time zone of a place: anywhere"_s, .unit = u"µs"_s, .goalAbsolute = 20};
    anywhere.measured = lookUpMicroseconds(*finder, false);
    Row nearBorder{.work = u"time zone of a place: near a border"_s, .unit = u"µs"_s, .goalAbsolute = 20};
    nearBorder.measured = lookUpMicroseconds(*finder, true);
    return {load, anywhere, nearBorder};
}

} // namespace wayfolio::bench

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/SyntheticLibrary.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace wayfolio::bench {

namespace {

/// Rough boxes where people travel: south, west, north, east.
struct Region
{
    double south, west, north, east;
};

constexpr Region kRegions[] = {
    {36, -9, 55, 20},   {33, 126, 43, 145}, {-8, 95, 20, 122}, {30, -123, 48, -70}, {-38, 115, -12, 153},
    {-34, -72, 5, -38}, {-34, 16, 12, 40},  {8, 70, 32, 90},   {55, 5, 70, 30},     {22, 100, 40, 122},
};

} // namespace

std::vector<PhotoSummary> syntheticLibrary(qsizetype count)
{
    std::mt19937_64 random(7);
    const auto uniform = [&random](double low, double high) {
        return low + (high - low) * static_cast<double>(random() >> 11) * 0x1.0p-53;
    };
    std::vector<PhotoSummary> photos;
    photos.reserve(static_cast<size_t>(count));
    Instant time = std::chrono::sys_days(std::chrono::year(2005) / 1 / 1);
    double latitude = 0;
    double longitude = 0;
    double heading = 0;
    qsizetype leftInTrip = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (leftInTrip-- == 0) {
            const Region& region = kRegions[random() % std::size(kRegions)];
            latitude = uniform(region.south, region.north);
            longitude = uniform(region.west, region.east);
            leftInTrip = 40 + static_cast<qsizetype>(random() % 200);
            time += std::chrono::hours(48 + random() % 400);
        }
        heading += uniform(-0.8, 0.8);
        const double step =
            uniform(0, 1) < 0.05 ? uniform(0.1, 0.6) : uniform(0, 0.004); // mostly on foot, now and then a ride
        latitude = std::clamp(latitude + step * std::sin(heading), -70.0, 75.0);
        longitude += step * std::cos(heading);
        time += std::chrono::seconds(20 + random() % 1800);

        PhotoSummary photo;
        photo.id = PhotoId{i + 1};
        photo.point = GeoPoint::nearest(latitude, longitude);
        photo.time = time;
        photo.wall = WallTime(time.time_since_epoch());
        photo.timeIsKnown = true;
        photos.push_back(photo);
    }
    return photos;
}

} // namespace wayfolio::bench

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/ZonePlaces.h"

#include <set>

namespace wayfolio {

namespace {

constexpr double kLargeTown = 100'000; ///< people; some five thousand towns

} // namespace

std::map<QByteArray, QStringList> placesOfZones(const Gazetteer& gazetteer, const TimeZoneFinder& zones,
                                                const std::stop_token& stop)
{
    std::map<QByteArray, std::set<QString>> names;
    const std::span<const Town> towns = gazetteer.towns();
    for (quint32 number = 0; number < towns.size() && !stop.stop_requested(); ++number) {
        const Town& town = towns[number];
        if (town.population() < kLargeTown && town.seat != TownSeat::Country)
            continue; // capitals are known, however small
        const QStringList all = gazetteer.namesOf(number).all;
        names[zones.zoneAt(town.point)].insert(all.begin(), all.end());
    }
    std::map<QByteArray, QStringList> places;
    for (const auto& [zone, ofZone] : names)
        places.emplace(zone, QStringList(ofZone.begin(), ofZone.end()));
    return places;
}

} // namespace wayfolio

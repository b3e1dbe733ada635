// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace wayfolio {

/// In which words a place is named; what has no name in a language is given its English one.
enum class NameLanguage {
    English,
    Local, ///< as the people there write it
    Korean,
};

/// A place as people name it. Texts are empty where nothing is known, and where they would repeat a smaller one
/// ("Busan" is the city and the region); only a country that is a town keeps both (Singapore).
struct PlaceName
{
    QString town;              ///< "Haeundae"; empty far from everything
    QString city;              ///< the larger city the town is a part of ("Busan")
    QString region;            ///< first-level region ("Gyeonggi-do")
    QString country;           ///< "South Korea"
    QString countryCode;       ///< ISO 3166-1 alpha-2, and XK for Kosovo
    double distanceMeters = 0; ///< from the named town's centre; 0 without a town
    double bearingDegrees = 0; ///< from the town to the point, clockwise from true north in [0, 360)
    bool isInTown = false;     ///< near enough to be said without a distance

    bool operator==(const PlaceName&) const = default;

    /// What there is to say, each word once, from the town to the country.
    [[nodiscard]] QStringList parts() const;
};

} // namespace wayfolio

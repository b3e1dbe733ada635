// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geodata/CountryFinder.h"
#include "core/geodata/TextTable.h"
#include "core/geodata/TownTree.h"
#include "core/model/PlaceName.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace wayfolio {

/// A name in each language; empty ones are as the English.
struct LocalizedName
{
    QString english;
    QString local;
    QString korean;

    [[nodiscard]] const QString& in(NameLanguage language) const;
};

/// Names places without a network: the towns of GeoNames with 500 people and more, in the countries of Natural Earth
/// (resources/gazetteer). Loading takes some tens of milliseconds and belongs on a worker; it keeps about 16 MB.
/// Immutable once loaded: may be asked on any thread, in about two microseconds.
class Gazetteer
{
public:
    /// The bundled one is ":/gazetteer/places.bin". Errors: NotFound, DamagedFile.
    static Result<Gazetteer> load(const QString& path);

    /// Of the towns around a point the one that people would name: large ones reach farther, and on land only those of
    /// the country count. Up to 200 km from the town; beyond, the country alone. Nothing far out at sea, and no country
    /// beyond 24 nautical miles, a coast's contiguous zone: there, a town only says where that is.
    [[nodiscard]] std::optional<PlaceName> placeAt(GeoPoint point, NameLanguage language) const;

    /// What people search a place by.
    struct Names
    {
        QString countryCode; ///< empty out at sea
        LocalizedName country;
        QStringList all; ///< of town, city, region and country, in all languages, each once
    };

    /// A number for what placeAt() names there: the same for all points that it names alike, wherever in a town.
    [[nodiscard]] std::optional<quint32> placeNumberAt(GeoPoint point) const;
    /// What is a country's own at sea, and no more.
    static constexpr double kContiguousZoneMeters = 24 * 1852;
    /// Whether land is so near (CountryFinder::isNearLand()).
    enum class LandNearby { Unknown, Yes, No };
    /// The same from what namingTown() and the country finder say of the point, and what is known of land.
    [[nodiscard]] std::optional<quint32> placeNumber(GeoPoint point, const std::optional<TownTree::Hit>& town,
                                                     std::optional<quint16> country, LandNearby land) const;
    /// Of such a number.
    [[nodiscard]] Names namesOf(quint32 placeNumber) const;

    /// All there are, in no order that means anything; a town's number is its index.
    [[nodiscard]] std::span<const Town> towns() const { return m_towns.towns(); }

    [[nodiscard]] const TownTree& townTree() const { return m_towns; }

    [[nodiscard]] const CountryFinder& countryFinder() const { return m_countryFinder; }

    /// Of all it knows: tells it from another one, whose place numbers mean other places.
    [[nodiscard]] quint32 checksum() const { return m_checksum; }

    [[nodiscard]] LocalizedName townName(quint32 number) const;
    /// What one is in its centre, also where a larger one beside it would be named.
    [[nodiscard]] PlaceName placeOfTown(quint32 number, NameLanguage language) const;
    /// Of a region and of its country, in all languages.
    [[nodiscard]] QStringList landNames(quint16 region) const;
    /// By the two letters of ISO 3166-1; nothing for none that there is.
    [[nodiscard]] std::optional<LocalizedName> countryName(QStringView code) const;
    /// As countryFinder() and towns() count them.
    [[nodiscard]] std::optional<quint16> countryNumber(QStringView code) const;

    [[nodiscard]] size_t countryCount() const { return m_countries.size(); }

    [[nodiscard]] QString countryCode(quint16 number) const { return m_countries[number].code; }

    /// Empty for the part of a country without regions.
    [[nodiscard]] const LocalizedName& regionName(quint16 number) const { return m_regions[number].name; }

private:
    struct Country
    {
        QString code;
        LocalizedName name;
    };

    struct Region
    {
        quint16 country = 0;
        LocalizedName name;
    };

    bool read(PackedReader& reader);
    bool readCountries(PackedReader& reader);
    bool readRegions(PackedReader& reader);
    bool readTowns(PackedReader& reader);

    [[nodiscard]] quint32 firstSeaNumber() const { return static_cast<quint32>(m_towns.count() + m_countries.size()); }

    [[nodiscard]] bool isOutAtSea(GeoPoint point, const TownTree::Hit& town, std::optional<quint16> country,
                                  LandNearby land) const;
    void nameTown(PlaceName& place, quint32 number, NameLanguage language) const;

    quint32 m_checksum = 0;
    std::vector<Country> m_countries;
    std::vector<Region> m_regions;
    CountryFinder m_countryFinder;
    TownTree m_towns;
    TextTable m_englishNames;
    TextTable m_localNames;
    TextTable m_koreanNames;
};

} // namespace wayfolio

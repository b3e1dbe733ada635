// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/Gazetteer.h"

#include "core/geo/GreatCircle.h"
#include "core/geodata/TownNaming.h"

#include <QFile>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

// The format is described in resources/gazetteer/pack-gazetteer.
constexpr QByteArrayView kGazetteerMagic = "WFPLACE1";
// In the file's units of 0.001 degrees.
constexpr qint64 kTownUnits = 10'000; ///< of GeoPoint in one of them
constexpr qint64 kMaxTownLatitude = 90'000;
constexpr qint64 kMaxTownLongitude = 180'000;

enum TownFlag : quint8 {
    HasLocalName = 1,
    HasKoreanName = 2,
    BelongsToCity = 4,
    IsOutsideCountry = 8,
    IsCapital = 16,
    IsRegionSeat = 32
};

LocalizedName readLocalizedName(PackedReader& reader)
{
    const auto text = [&] { return QString::fromUtf8(reader.take(reader.count(1))); };
    LocalizedName name;
    name.english = text();
    name.local = text();
    name.korean = text();
    return name;
}

std::vector<quint32> townsWith(QByteArrayView flags, TownFlag flag)
{
    std::vector<quint32> numbers;
    for (qsizetype i = 0; i < flags.size(); ++i) {
        if (static_cast<quint8>(flags[i]) & flag)
            numbers.push_back(static_cast<quint32>(i));
    }
    return numbers;
}

/// A column of steps between coordinates; nothing when one is beyond the limit.
std::optional<std::vector<qint32>> readTownCoordinates(PackedReader& reader, size_t count, qint64 limit)
{
    std::vector<qint32> values;
    values.reserve(count);
    qint64 value = 0;
    for (size_t i = 0; i < count; ++i) {
        value += reader.zigzag();
        if (!reader.isGood() || value < -limit || value > limit)
            return std::nullopt;
        values.push_back(static_cast<qint32>(value * kTownUnits));
    }
    return values;
}

bool readTownPoints(PackedReader& reader, std::vector<Town>& towns)
{
    const auto latitudes = readTownCoordinates(reader, towns.size(), kMaxTownLatitude);
    const auto longitudes = readTownCoordinates(reader, towns.size(), kMaxTownLongitude);
    if (!latitudes || !longitudes)
        return false;
    for (size_t i = 0; i < towns.size(); ++i)
        towns[i].point = GeoPoint::fromUnits((*latitudes)[i], (*longitudes)[i]).value_or(GeoPoint());
    return true;
}

bool readTownCities(PackedReader& reader, QByteArrayView flags, std::vector<Town>& towns)
{
    for (size_t i = 0; i < towns.size(); ++i)
        towns[i].city = static_cast<quint32>(i);
    for (const quint32 number : townsWith(flags, BelongsToCity)) {
        const qint64 city = number + reader.zigzag();
        if (!reader.isGood() || city < 0 || city >= static_cast<qint64>(towns.size()))
            return false;
        towns[number].city = static_cast<quint32>(city);
    }
    return reader.isGood();
}

} // namespace

const QString& LocalizedName::in(NameLanguage language) const
{
    const QString& wanted = language == NameLanguage::Local    ? local
                            : language == NameLanguage::Korean ? korean
                                                               : english;
    return wanted.isEmpty() ? english : wanted;
}

Result<Gazetteer> Gazetteer::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path, file.errorString());
    const QByteArray packed = file.readAll();
    const QByteArray content = unpackedContent(packed, kGazetteerMagic);
    if (content.isEmpty())
        return fail(ErrorCode::DamagedFile, path, u"not a packed gazetteer"_s);

    PackedReader reader(content);
    Gazetteer gazetteer;
    gazetteer.m_checksum = packedChecksum(packed);
    if (!gazetteer.read(reader))
        return fail(ErrorCode::DamagedFile, path, u"impossible numbers in a packed gazetteer"_s);
    return gazetteer;
}

bool Gazetteer::read(PackedReader& reader)
{
    if (!readCountries(reader) || !readRegions(reader))
        return false;
    std::optional<CountryFinder> finder = CountryFinder::read(reader, static_cast<qsizetype>(m_countries.size()));
    if (!finder || !readTowns(reader) || !reader.isAtEnd())
        return false;
    m_countryFinder = std::move(*finder);
    return true;
}

bool Gazetteer::readCountries(PackedReader& reader)
{
    constexpr qsizetype kCodeSize = 2;
    const qsizetype count = reader.count(kCodeSize + 3);
    if (count >= std::numeric_limits<quint16>::max())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        Country country;
        country.code = QString::fromLatin1(reader.take(kCodeSize));
        country.name = readLocalizedName(reader);
        if (!reader.isGood() || country.name.english.isEmpty())
            return false;
        m_countries.push_back(std::move(country));
    }
    return true;
}

bool Gazetteer::readRegions(PackedReader& reader)
{
    const qsizetype count = reader.count(4);
    if (count > std::numeric_limits<quint16>::max())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 country = reader.varint();
        LocalizedName name = readLocalizedName(reader);
        if (!reader.isGood() || country >= m_countries.size())
            return false;
        m_regions.push_back({.country = static_cast<quint16>(country), .name = std::move(name)});
    }
    return reader.isGood();
}

bool Gazetteer::readTowns(PackedReader& reader)
{
    constexpr qsizetype kLeastTownBytes = 6;
    const qsizetype count = reader.count(kLeastTownBytes);
    std::vector<Town> towns(static_cast<size_t>(count));
    if (!readTownPoints(reader, towns))
        return false;
    const QByteArrayView sizes = reader.take(count);
    for (Town& town : towns) {
        const quint64 region = reader.varint();
        if (!reader.isGood() || region >= m_regions.size())
            return false;
        town.region = static_cast<quint16>(region);
        town.country = m_regions[region].country;
    }
    const QByteArrayView flags = reader.take(count);
    if (!reader.isGood())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const auto townFlags = static_cast<quint8>(flags[i]);
        Town& town = towns[static_cast<size_t>(i)];
        town.sizeClass = static_cast<quint8>(sizes[i]);
        town.isOutsideCountry = (townFlags & IsOutsideCountry) != 0;
        town.seat = (townFlags & IsCapital) != 0      ? TownSeat::Country
                    : (townFlags & IsRegionSeat) != 0 ? TownSeat::Region
                                                      : TownSeat::None;
    }

    std::vector<quint32> all(towns.size());
    std::iota(all.begin(), all.end(), 0);
    m_englishNames.read(reader, std::move(all));
    m_localNames.read(reader, townsWith(flags, HasLocalName));
    m_koreanNames.read(reader, townsWith(flags, HasKoreanName));
    if (!reader.isGood() || !readTownCities(reader, flags, towns))
        return false;
    m_towns = TownTree(std::move(towns));
    return true;
}

std::optional<PlaceName> Gazetteer::placeAt(GeoPoint point, NameLanguage language) const
{
    const std::optional<quint16> country = m_countryFinder.countryAt(point);
    const std::optional<TownTree::Hit> hit = namingTown(m_towns, point, country);
    if (!hit && !country)
        return std::nullopt;

    PlaceName place;
    const bool isAtSea = hit && isOutAtSea(point, *hit, country, LandNearby::Unknown);
    if (!isAtSea) {
        const Country& land = m_countries[hit ? m_towns.town(hit->number).country : *country];
        place.country = land.name.in(language);
        place.countryCode = land.code;
    }
    if (hit) {
        const Town& town = m_towns.town(hit->number);
        nameTown(place, hit->number, language);
        place.distanceMeters = distanceMeters(town.point, point);
        place.bearingDegrees = initialBearingDegrees(town.point, point);
        place.isInTown = place.distanceMeters <= town.reachMeters();
    }
    if (isAtSea)
        place.region.clear();
    return place;
}

std::optional<quint32> Gazetteer::placeNumberAt(GeoPoint point) const
{
    const std::optional<quint16> country = m_countryFinder.countryAt(point);
    return placeNumber(point, namingTown(m_towns, point, country), country, LandNearby::Unknown);
}

/// Towns by their numbers, countries behind them, the sea around towns behind these.
std::optional<quint32> Gazetteer::placeNumber(GeoPoint point, const std::optional<TownTree::Hit>& town,
                                              std::optional<quint16> country, LandNearby land) const
{
    if (town)
        return town->number + (isOutAtSea(point, *town, country, land) ? firstSeaNumber() : 0);
    return country.transform([this](quint16 number) { return m_towns.count() + number; });
}

bool Gazetteer::isOutAtSea(GeoPoint point, const TownTree::Hit& town, std::optional<quint16> country,
                           LandNearby land) const
{
    if (country || town.distanceMeters <= kContiguousZoneMeters || land == LandNearby::Yes)
        return false;
    return land == LandNearby::No || !m_countryFinder.isNearLand(point, kContiguousZoneMeters);
}

Gazetteer::Names Gazetteer::namesOf(quint32 placeNumber) const
{
    std::vector<LocalizedName> parts;
    const Country* country = nullptr;
    const bool isAtSea = placeNumber >= firstSeaNumber();
    if (isAtSea)
        placeNumber -= firstSeaNumber();
    if (placeNumber < m_towns.count()) {
        const Town& town = m_towns.town(placeNumber);
        parts = {townName(placeNumber), townName(town.city), m_regions[town.region].name};
        country = &m_countries[town.country];
    } else {
        country = &m_countries[placeNumber - m_towns.count()];
    }
    Names names;
    if (isAtSea) {
        parts.resize(2); // what is named there: the town, and the city that it is a part of
    } else {
        parts.push_back(country->name);
        names.countryCode = country->code;
        names.country = country->name;
    }
    for (const LocalizedName& part : parts) {
        for (const QString& name : {part.english, part.local, part.korean}) {
            if (!name.isEmpty() && !names.all.contains(name))
                names.all.append(name);
        }
    }
    return names;
}

LocalizedName Gazetteer::townName(quint32 number) const
{
    return {.english = m_englishNames.at(number), .local = m_localNames.at(number), .korean = m_koreanNames.at(number)};
}

PlaceName Gazetteer::placeOfTown(quint32 number, NameLanguage language) const
{
    PlaceName place;
    const Country& land = m_countries[m_towns.town(number).country];
    place.country = land.name.in(language);
    place.countryCode = land.code;
    place.isInTown = true;
    nameTown(place, number, language);
    return place;
}

QStringList Gazetteer::landNames(quint16 region) const
{
    const LocalizedName& own = m_regions[region].name;
    const LocalizedName& country = m_countries[m_regions[region].country].name;
    return {own.english, own.local, own.korean, country.english, country.local, country.korean};
}

std::optional<LocalizedName> Gazetteer::countryName(QStringView code) const
{
    const auto found = std::ranges::find(m_countries, code, &Country::code);
    return found == m_countries.end() ? std::nullopt : std::optional(found->name);
}

std::optional<quint16> Gazetteer::countryNumber(QStringView code) const
{
    const auto found = std::ranges::find(m_countries, code, &Country::code);
    return found == m_countries.end() ? std::nullopt : std::optional(static_cast<quint16>(found - m_countries.begin()));
}

void Gazetteer::nameTown(PlaceName& place, quint32 number, NameLanguage language) const
{
    // Compared in English: elsewhere a city and its region are often spelled apart (부산, 부산광역시).
    const Town& town = m_towns.town(number);
    const LocalizedName name = townName(number);
    const LocalizedName city = town.city == number ? name : townName(town.city);
    const LocalizedName& region = m_regions[town.region].name;
    const QString& country = m_countries[town.country].name.english;
    place.town = name.english == country ? place.country : name.in(language);
    if (city.english != name.english && city.english != country)
        place.city = city.in(language);
    // Of a country that is a city, nobody names a region.
    const bool isCityState = city.english == country;
    if (!isCityState && region.english != name.english && region.english != city.english && region.english != country)
        place.region = region.in(language);
    if (place.city == place.town)
        place.city.clear();
    if (place.region == place.town || place.region == place.city)
        place.region.clear();
}

} // namespace wayfolio

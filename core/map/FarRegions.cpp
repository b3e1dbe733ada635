// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/FarRegions.h"

#include "core/geo/WebMercator.h"

#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>

namespace wayfolio {

namespace {

constexpr int kRowsPerDegree = 10;
constexpr int kRows = 180 * kRowsPerDegree;
constexpr double kKilometersPerDegree = 111.2;
constexpr double kFarKilometers = 150;
/// Smaller islands are no land that others are near to.
constexpr double kLeastLand = 2000;
/// How many of a region's towns, and of its land's, and how much of its land have to agree.
constexpr double kMost = 0.9;
constexpr double kMostLand = 0.8;
/// Smaller ones are specks at all levels that have names of countries.
constexpr double kLeastArea = 6e-7;
/// A town stands this near to the outlines of its island, in degrees: they are thinned.
constexpr float kShore = 0.05F;
/// Of islands that lie about; the largest of others stands for all.
constexpr double kLargestShare = 0.75;
/// How much of the frame around islands counts as theirs.
constexpr double kFrameShare = 0.3;

double latitudeOf(double row)
{
    return (row + 0.5) / kRowsPerDegree - 90;
}

double squeeze(double latitude)
{
    return std::cos(latitude * std::numbers::pi / 180);
}

/// A piece of land of one country.
struct Land
{
    quint16 country = 0;
    double squareKilometers = 0;
    double mapArea = 0;
    QRectF frame; ///< in the unit square; x may be greater than 1
    QPointF middle;
    double widest = 0;
    std::vector<size_t> chords;
    int towns = 0;
};

/// The world's pieces of land, of rows of chords that touch one another.
class Lands
{
public:
    explicit Lands(const CountryFinder& finder)
    {
        for (int row = 0; row < kRows; ++row) {
            m_rowStarts.at(static_cast<size_t>(row)) = m_chords.size();
            for (const CountryFinder::Chord& chord : finder.chordsAt(latitudeOf(row)))
                m_chords.push_back({.chord = chord, .row = row});
        }
        m_rowStarts.back() = m_chords.size();
        m_parents.resize(m_chords.size());
        std::iota(m_parents.begin(), m_parents.end(), size_t{0});
        for (int row = 1; row < kRows; ++row)
            joinRows(row - 1, row);
        gather();
    }

    [[nodiscard]] std::vector<Land>& all() { return m_lands; }

    [[nodiscard]] const std::vector<Land>& all() const { return m_lands; }

    /// Where a town stands; nothing when its island is too small for a row.
    [[nodiscard]] Land* landAt(GeoPoint point, quint16 country)
    {
        const int middle = static_cast<int>(std::floor((point.latitude() + 90) * kRowsPerDegree));
        const auto longitude = static_cast<float>(point.longitude());
        for (const int row : {middle, middle - 1, middle + 1}) {
            if (row < 0 || row >= kRows)
                continue;
            for (const float x : {longitude, longitude + 360}) {
                if (const auto chord = chordAt(row, x, country))
                    return &m_lands[m_landOf[*chord]];
            }
        }
        return nullptr;
    }

    [[nodiscard]] double kilometersBetween(const Land& a, const Land& b) const
    {
        double nearest = std::numeric_limits<double>::max();
        for (const size_t i : a.chords) {
            for (const size_t k : b.chords)
                nearest = std::min(nearest, degreesBetween(m_chords[i], m_chords[k]));
        }
        return nearest * kKilometersPerDegree;
    }

private:
    struct RowChord
    {
        CountryFinder::Chord chord;
        int row;
    };

    static double degreesBetween(const RowChord& a, const RowChord& b)
    {
        const double shift = 360 * std::round((a.chord.west - b.chord.west) / 360);
        const double west = b.chord.west + shift;
        const double east = b.chord.east + shift;
        const double gap = std::max({0.0, west - a.chord.east, a.chord.west - east});
        const double across = gap * squeeze((latitudeOf(a.row) + latitudeOf(b.row)) / 2);
        return std::hypot(across, static_cast<double>(a.row - b.row) / kRowsPerDegree);
    }

    [[nodiscard]] std::optional<size_t> chordAt(int row, float longitude, quint16 country) const
    {
        const auto start = [&](int number) {
            return m_chords.begin() + static_cast<std::ptrdiff_t>(m_rowStarts.at(static_cast<size_t>(number)));
        };
        const auto westOf = [](const RowChord& chord) { return chord.chord.west; };
        auto chord = std::ranges::upper_bound(start(row), start(row + 1), longitude + kShore, {}, westOf);
        while (chord != start(row) && std::prev(chord)->chord.east >= longitude - kShore) {
            --chord;
            if (chord->chord.country == country)
                return static_cast<size_t>(chord - m_chords.begin());
        }
        return std::nullopt;
    }

    size_t rootOf(size_t chord)
    {
        while (m_parents[chord] != chord)
            chord = m_parents[chord] = m_parents[m_parents[chord]];
        return chord;
    }

    void joinRows(int row, int next)
    {
        const auto start = [&](int number) { return m_rowStarts.at(static_cast<size_t>(number)); };
        const auto joinAll = [&](float turn) {
            size_t k = start(next);
            for (size_t i = start(row); i < start(row + 1); ++i) {
                const CountryFinder::Chord& chord = m_chords[i].chord;
                while (k < start(next + 1) && m_chords[k].chord.east + turn < chord.west)
                    ++k;
                for (size_t other = k; other < start(next + 1) && m_chords[other].chord.west + turn <= chord.east;
                     ++other) {
                    if (m_chords[other].chord.country == chord.country)
                        m_parents[rootOf(other)] = rootOf(i);
                }
            }
        };
        for (const float turn : {0.0F, 360.0F, -360.0F})
            joinAll(turn);
    }

    void gather()
    {
        constexpr auto kNone = std::numeric_limits<size_t>::max();
        for (int row = 0; row <= kRows; ++row)
            m_tops.at(static_cast<size_t>(row)) = WebMercator::project(GeoPoint::nearest(latitudeOf(row - 0.5), 0)).y();
        std::vector<size_t> landOfRoot(m_chords.size(), kNone);
        m_landOf.resize(m_chords.size());
        for (size_t i = 0; i < m_chords.size(); ++i) {
            size_t& land = landOfRoot[rootOf(i)];
            if (land == kNone) {
                land = m_lands.size();
                m_lands.emplace_back().country = m_chords[i].chord.country;
            }
            m_landOf[i] = land;
            add(m_lands[land], i);
        }
    }

    void add(Land& land, size_t number)
    {
        const auto& [chord, row] = m_chords[number];
        const double latitude = latitudeOf(row);
        const double top = m_tops.at(static_cast<size_t>(row) + 1);
        const double height = m_tops.at(static_cast<size_t>(row)) - top;
        const double degrees = chord.east - chord.west;
        QRectF box(chord.west / 360 + 0.5, top, degrees / 360, height);
        if (!land.chords.empty())
            box.translate(std::round(land.frame.center().x() - box.center().x()), 0);
        land.frame = land.chords.empty() ? box : land.frame.united(box);
        land.squareKilometers +=
            degrees * squeeze(latitude) / kRowsPerDegree * kKilometersPerDegree * kKilometersPerDegree;
        land.mapArea += box.width() * box.height();
        if (box.width() > land.widest) {
            land.widest = box.width();
            land.middle = box.center();
        }
        land.chords.push_back(number);
    }

    std::vector<RowChord> m_chords;
    std::array<size_t, kRows + 1> m_rowStarts{};
    std::array<double, kRows + 1> m_tops{}; ///< the southern edges of rows, and what lies above the last
    std::vector<size_t> m_parents;
    std::vector<size_t> m_landOf; ///< by chord
    std::vector<Land> m_lands;
};

struct RegionLands
{
    quint16 country = 0;
    int towns = 0; ///< of which it is known where they stand
    std::map<Land*, int> townsOn;
};

class Search
{
public:
    Search(const Gazetteer& gazetteer, const std::vector<bool>& labelled)
        : m_gazetteer(gazetteer)
        , m_lands(gazetteer.countryFinder())
        , m_main(labelled.size())
    {
        for (Land& land : m_lands.all()) {
            Land*& main = m_main[land.country];
            if (main == nullptr || main->squareKilometers < land.squareKilometers)
                main = &land;
        }
        for (const Town& town : gazetteer.towns()) {
            RegionLands& region = m_regions[town.region];
            region.country = town.country;
            if (Land* land = m_lands.landAt(town.point, town.country)) {
                ++region.towns;
                ++region.townsOn[land];
                ++land->towns;
            }
        }
    }

    std::vector<FarRegion> found(const std::vector<bool>& labelled)
    {
        std::vector<FarRegion> all;
        std::vector<bool> hasFarRegions(labelled.size());
        const auto add = [&](const LocalizedName& name, FarRegion region) {
            region.name = name;
            if (!name.english.isEmpty())
                all.push_back(region);
        };
        for (const auto& [number, region] : m_regions) {
            const std::vector<const Land*> lands = farLandsOf(region);
            if (lands.empty())
                continue;
            hasFarRegions[region.country] = true;
            if (const FarRegion far = placed(lands); far.area >= kLeastArea)
                add(m_gazetteer.regionName(number), far);
        }
        for (size_t i = 0; i < labelled.size(); ++i) {
            const auto country = static_cast<quint16>(i);
            const Land* main = m_main[i];
            if (labelled[i] || main == nullptr)
                continue;
            const LocalizedName* name = hasFarRegions[country] ? regionOn(*main) : nullptr;
            const QString code = m_gazetteer.countryCode(country);
            add(name != nullptr ? *name : m_gazetteer.countryName(code).value_or(LocalizedName()), placed({main}));
        }
        return all;
    }

private:
    /// Nothing when it is not far, or shares its land with others.
    [[nodiscard]] std::vector<const Land*> farLandsOf(const RegionLands& region) const
    {
        int alone = 0;
        std::vector<const Land*> lands;
        for (const auto& [land, towns] : region.townsOn) {
            if (land == m_main[region.country] || towns < kMost * land->towns)
                continue;
            alone += towns;
            lands.push_back(land);
        }
        if (lands.empty() || alone < kMost * region.towns || !isFar(region.country, lands))
            return {};
        return lands;
    }

    [[nodiscard]] bool isFar(quint16 country, const std::vector<const Land*>& lands) const
    {
        const auto isNear = [&](const Land* land) {
            return std::ranges::any_of(m_lands.all(), [&](const Land& other) {
                const bool isLarge = other.squareKilometers >= kLeastLand && other.towns > 0;
                return other.country == country && (isLarge || &other == m_main[country]) &&
                       !std::ranges::contains(lands, &other) &&
                       m_lands.kilometersBetween(*land, other) < kFarKilometers;
            });
        };
        double all = 0;
        double far = 0;
        for (const Land* land : lands) {
            all += land->squareKilometers;
            far += isNear(land) ? 0 : land->squareKilometers;
        }
        return far >= kMostLand * all;
    }

    /// Nothing when there are several.
    [[nodiscard]] const LocalizedName* regionOn(const Land& main) const
    {
        const LocalizedName* found = nullptr;
        for (const auto& [number, region] : m_regions) {
            if (std::ranges::none_of(region.townsOn, [&](const auto& on) { return on.first == &main; }))
                continue;
            if (found != nullptr)
                return nullptr;
            found = &m_gazetteer.regionName(number);
        }
        return found;
    }

    [[nodiscard]] static const Land& largestOf(const std::vector<const Land*>& lands)
    {
        return **std::ranges::max_element(lands, {}, &Land::mapArea);
    }

    [[nodiscard]] static FarRegion placed(const std::vector<const Land*>& lands)
    {
        const Land& largest = largestOf(lands);
        double sum = 0;
        QRectF frame = largest.frame;
        for (const Land* land : lands) {
            const double turn = std::round(frame.center().x() - land->frame.center().x());
            frame = frame.united(land->frame.translated(turn, 0));
            sum += land->mapArea;
        }
        FarRegion region{.name = {}, .country = largest.country, .position = largest.middle, .area = largest.mapArea};
        if (largest.mapArea < kLargestShare * sum) {
            region.position = frame.center();
            region.area = std::max(region.area, kFrameShare * frame.width() * frame.height());
        }
        region.position.rx() -= std::floor(region.position.x());
        return region;
    }

    const Gazetteer& m_gazetteer;
    Lands m_lands;
    std::vector<Land*> m_main; ///< by country; null where it is smaller than a row
    std::map<quint16, RegionLands> m_regions;
};

} // namespace

std::vector<FarRegion> farRegions(const Gazetteer& gazetteer, const std::vector<bool>& labelled)
{
    return Search(gazetteer, labelled).found(labelled);
}

} // namespace wayfolio

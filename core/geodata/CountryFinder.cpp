// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/CountryFinder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <ranges>

namespace wayfolio {

namespace {

constexpr float kBandsPerDegree = 10;
constexpr int kBandCount = 1800;
constexpr float kFullCircle = 360;
/// Degrees; many times that of a longitude in 32 bits.
constexpr float kRounding = 0.001F;
/// Longitudes are unwrapped along a line, and no line goes round the world more often.
constexpr double kMaxUnwrappedLongitude = 3 * 360;
/// Many times what the world takes; a damaged file shall not fill the memory.
constexpr size_t kMaxBandedEdges = 1'000'000;

size_t bandOf(float latitude)
{
    return static_cast<size_t>(std::clamp(static_cast<int>((latitude + 90) * kBandsPerDegree), 0, kBandCount - 1));
}

struct BorderPoint
{
    float latitude;
    float longitude;
};

/// Turns the steps of a line into degrees.
class BorderGrid
{
public:
    explicit BorderGrid(PackedReader& reader)
        : m_eastPerUnit(reader.real())
        , m_northPerUnit(reader.real())
        , m_east(reader.real())
        , m_north(reader.real())
    {}

    [[nodiscard]] bool isGood() const
    {
        const auto isStep = [](double degrees) { return degrees > 1e-5 && degrees < 10; };
        return isStep(m_eastPerUnit) && isStep(m_northPerUnit) && std::abs(m_east) < 1000 && std::abs(m_north) < 1000;
    }

    /// Nothing when it is no place on Earth.
    [[nodiscard]] std::optional<BorderPoint> point(qint64 x, qint64 y) const
    {
        const double longitude = static_cast<double>(x) * m_eastPerUnit + m_east;
        const double latitude = static_cast<double>(y) * m_northPerUnit + m_north;
        if (!(std::abs(longitude) <= kMaxUnwrappedLongitude) || !(std::abs(latitude) <= 90))
            return std::nullopt;
        return BorderPoint{.latitude = static_cast<float>(latitude), .longitude = static_cast<float>(longitude)};
    }

private:
    double m_eastPerUnit;
    double m_northPerUnit;
    double m_east;
    double m_north;
};

/// Nothing when the content makes no sense.
std::optional<std::vector<BorderPoint>> readBorderPoints(PackedReader& reader, const BorderGrid& grid)
{
    const qsizetype count = reader.count(2);
    std::vector<BorderPoint> points;
    points.reserve(static_cast<size_t>(count));
    qint64 x = 0;
    qint64 y = 0;
    for (qsizetype i = 0; i < count; ++i) {
        x += reader.zigzag();
        y += reader.zigzag();
        const std::optional<BorderPoint> point = grid.point(x, y);
        if (!reader.isGood() || !point)
            return std::nullopt;
        points.push_back(*point);
    }
    return points;
}

/// From one longitude to another; from 0 to 360.
float toTheEast(float from, float to)
{
    const float gap = to - from;
    return gap - kFullCircle * std::floor(gap / kFullCircle);
}

/// The same difference of longitudes within half a turn. Faster than std::remainder(), for what is asked of each line.
double shortWay(double degrees)
{
    while (degrees > 180)
        degrees -= 360;
    while (degrees < -180)
        degrees += 360;
    return degrees;
}

} // namespace

std::optional<CountryFinder> CountryFinder::read(PackedReader& reader, qsizetype countryCount)
{
    const auto readOwner = [&]() -> std::optional<Owner> {
        const quint64 owner = reader.varint();
        if (!reader.isGood() || owner > static_cast<quint64>(countryCount))
            return std::nullopt;
        return static_cast<Owner>(owner);
    };

    const BorderGrid grid(reader);
    const std::optional<Owner> southOfAll = readOwner();
    const qsizetype lineCount = reader.count(3);
    if (!reader.isGood() || !grid.isGood() || !southOfAll)
        return std::nullopt;

    std::vector<Edge> edges;
    for (qsizetype i = 0; i < lineCount; ++i) {
        const std::optional<Owner> left = readOwner();
        const std::optional<Owner> right = readOwner();
        const auto points = readBorderPoints(reader, grid);
        if (!reader.isGood() || !left || !right || !points)
            return std::nullopt;
        for (size_t k = 1; k < points->size(); ++k) {
            const BorderPoint& from = (*points)[k - 1];
            const BorderPoint& to = (*points)[k];
            if (from.latitude < to.latitude)
                edges.push_back({from.latitude, to.latitude, from.longitude, to.longitude, *left, *right});
            else if (from.latitude > to.latitude)
                edges.push_back({to.latitude, from.latitude, to.longitude, from.longitude, *right, *left});
        }
    }
    if (bandedCount(edges) > kMaxBandedEdges)
        return std::nullopt;

    CountryFinder finder;
    finder.m_southOfAll = *southOfAll;
    finder.m_southernmost = edges.empty() ? -90 : std::ranges::min(edges, {}, &Edge::south).south;
    finder.sortIntoBands(edges);
    return finder;
}

size_t CountryFinder::bandedCount(const std::vector<Edge>& edges)
{
    size_t count = 0;
    for (const Edge& edge : edges)
        count += 1 + bandOf(edge.north) - bandOf(edge.south);
    return count;
}

void CountryFinder::sortIntoBands(const std::vector<Edge>& edges)
{
    // Counted first, so that the array is laid out once: bands are filled at their own places.
    std::array<quint32, kBandCount + 1> starts{};
    for (const Edge& edge : edges) {
        for (size_t band = bandOf(edge.south); band <= bandOf(edge.north); ++band)
            ++starts.at(band + 1);
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    m_bandStarts.assign(starts.begin(), starts.end());
    m_edges.resize(m_bandStarts.back());
    for (const Edge& edge : edges) {
        for (size_t band = bandOf(edge.south); band <= bandOf(edge.north); ++band)
            m_edges[starts.at(band)++] = edge;
    }
    sortBands();
}

void CountryFinder::sortBands()
{
    m_widths.reserve(kBandCount);
    m_westEnds.reserve(m_edges.size());
    std::vector<std::pair<float, Edge>> sorted;
    for (size_t number = 0; number < kBandCount; ++number) {
        sorted.clear();
        float width = 0;
        for (const Edge& edge : band(number)) {
            sorted.emplace_back(edge.westEnd(), edge);
            width = std::max(width, edge.width());
        }
        m_widths.push_back(width);
        std::ranges::stable_sort(sorted, {}, &std::pair<float, Edge>::first);
        std::ranges::copy(sorted | std::views::values, m_edges.begin() + m_bandStarts[number]);
        std::ranges::copy(sorted | std::views::keys, std::back_inserter(m_westEnds));
    }
}

float CountryFinder::Edge::westEnd() const
{
    return toTheEast(0, std::min(longitudeAtSouth, longitudeAtNorth));
}

float CountryFinder::Edge::degreesEast(float latitude, float longitude) const
{
    const float share = (latitude - south) / (north - south);
    return toTheEast(longitudeAtSouth + (longitudeAtNorth - longitudeAtSouth) * share, longitude);
}

std::optional<quint16> CountryFinder::countryAt(GeoPoint point) const
{
    const auto latitude = static_cast<float>(point.latitude());
    const auto longitude = static_cast<float>(point.longitude());
    Owner owner = latitude < m_southernmost ? m_southOfAll : Owner{0};
    Owner toTheEast = owner;
    float nearest = kFullCircle;
    float farthest = -1;
    for (const Edge& edge : band(bandOf(latitude))) {
        if (!edge.crosses(latitude))
            continue;
        const float gap = edge.degreesEast(latitude, longitude);
        if (gap < nearest) {
            nearest = gap;
            owner = edge.east;
        }
        if (gap > farthest) { // round the world, it is the nearest to the east
            farthest = gap;
            toTheEast = edge.west;
        }
    }
    if (owner != toTheEast)
        owner = ownerBetweenLines(latitude, longitude);
    if (owner == 0)
        return std::nullopt;
    return static_cast<quint16>(owner - 1);
}

/// What the lines on both sides agree on when those are left out that are nearest to one another, two at a time, from
/// the side on which they are nearer: lines that coincide or cross are out of order, but only among themselves.
CountryFinder::Owner CountryFinder::ownerBetweenLines(float latitude, float longitude) const
{
    struct Line
    {
        float gap;
        Owner west;
        Owner east;
    };

    std::vector<Line> lines; // from the point to the west, round the world
    for (const Edge& edge : band(bandOf(latitude))) {
        if (edge.crosses(latitude))
            lines.push_back({edge.degreesEast(latitude, longitude), edge.west, edge.east});
    }
    std::ranges::sort(lines, {}, &Line::gap);
    auto west = lines.begin();
    auto east = std::prev(lines.end());
    while (east - west >= 3 && west->east != east->west) {
        if (std::next(west)->gap - west->gap <= east->gap - std::prev(east)->gap)
            west += 2;
        else
            east -= 2;
    }
    return west->east == east->west ? west->east : lines.front().east;
}

bool CountryFinder::isNearLand(GeoPoint point, double meters) const
{
    // On a plane that touches the globe at the point, in degrees of latitude.
    constexpr double kMetersPerDegree = 111'195;
    const double reach = meters / kMetersPerDegree;
    const double squeeze = std::cos(point.latitude() * std::numbers::pi / 180);
    const auto isNear = [&](const Edge& edge) {
        const double south = edge.south - point.latitude();
        const double north = edge.north - point.latitude();
        if ((edge.west == 0 && edge.east == 0) || south > reach || north < -reach)
            return false;
        const double atSouth = shortWay(edge.longitudeAtSouth - point.longitude()) * squeeze;
        const double eastward = (double{edge.longitudeAtNorth} - edge.longitudeAtSouth) * squeeze;
        if (std::abs(atSouth) > reach + std::abs(eastward))
            return false; // nearly all
        const double northward = north - south;
        const double share = std::clamp(
            -(atSouth * eastward + south * northward) / (eastward * eastward + northward * northward), 0.0, 1.0);
        return std::hypot(atSouth + share * eastward, south + share * northward) <= reach;
    };
    const auto longitude = static_cast<float>(point.longitude());
    const auto reachEast = static_cast<float>(squeeze > 1e-3 ? reach / squeeze : 180) + kRounding;
    const Window window{.west = longitude - reachEast, .east = longitude + reachEast};
    const size_t last = bandOf(static_cast<float>(point.latitude() + reach));
    for (size_t number = bandOf(static_cast<float>(point.latitude() - reach)); number <= last; ++number) {
        if (anyBetween(number, window, isNear))
            return true;
    }
    return false;
}

std::vector<CountryFinder::Chord> CountryFinder::chordsAt(double latitudeDegrees) const
{
    const auto latitude = static_cast<float>(latitudeDegrees);

    struct Crossing
    {
        float longitude;
        Owner west;
        Owner east;
    };

    std::vector<Crossing> crossings;
    for (const Edge& edge : band(bandOf(latitude))) {
        if (!edge.crosses(latitude))
            continue;
        const float share = (latitude - edge.south) / (edge.north - edge.south);
        const float longitude = edge.longitudeAtSouth + (edge.longitudeAtNorth - edge.longitudeAtSouth) * share;
        const float turns = std::floor((longitude + kFullCircle / 2) / kFullCircle);
        crossings.push_back({.longitude = longitude - turns * kFullCircle, .west = edge.west, .east = edge.east});
    }
    if (crossings.empty()) {
        if (latitude >= m_southernmost || m_southOfAll == 0)
            return {};
        return {{.west = -kFullCircle / 2, .east = kFullCircle / 2, .country = static_cast<quint16>(m_southOfAll - 1)}};
    }
    std::ranges::sort(crossings, {}, &Crossing::longitude);
    std::vector<Chord> chords;
    for (size_t i = 0; i < crossings.size(); ++i) {
        const Crossing& crossing = crossings[i];
        const Crossing& next = crossings[(i + 1) % crossings.size()];
        const float west = crossing.longitude;
        const float east = next.longitude + (i + 1 == crossings.size() ? kFullCircle : 0);
        if (east <= west)
            continue;
        // Lines out of order, as countryAt() understands them.
        const auto country = crossing.east != next.west
                                 ? countryAt(GeoPoint::nearest(latitudeDegrees, std::remainder((west + east) / 2, 360)))
                             : crossing.east != 0 ? std::optional(static_cast<quint16>(crossing.east - 1))
                                                  : std::nullopt;
        if (country)
            chords.push_back({.west = west, .east = east, .country = *country});
    }
    return chords;
}

bool CountryFinder::mayChangeAround(GeoPoint point, float degreesNorth, float degreesEast) const
{
    const float south = static_cast<float>(point.latitude()) - degreesNorth;
    const float north = static_cast<float>(point.latitude()) + degreesNorth;
    const float west = static_cast<float>(point.longitude()) - degreesEast;
    const auto touches = [&](const Edge& edge) {
        if (edge.north < south || edge.south > north)
            return false;
        const float gap = toTheEast(west, std::min(edge.longitudeAtSouth, edge.longitudeAtNorth));
        return gap <= 2 * degreesEast || gap + edge.width() >= kFullCircle;
    };
    const Window window{.west = west, .east = west + 2 * degreesEast + kRounding};
    if (south < m_southernmost)
        return true; // there it is the latitude that decides
    for (size_t number = bandOf(south); number <= bandOf(north); ++number) {
        if (anyBetween(number, window, touches))
            return true;
    }
    return false;
}

template<class Predicate>
bool CountryFinder::anyBetween(size_t bandNumber, const Window& window, const Predicate& isSo) const
{
    const std::span<const Edge> edges = band(bandNumber);
    const float width = window.east - window.west + m_widths[bandNumber] + 2 * kRounding;
    if (width >= kFullCircle)
        return std::ranges::any_of(edges, isSo);
    const auto westEnds = std::span(m_westEnds).subspan(m_bandStarts[bandNumber], edges.size());
    const auto firstBeyond = [&](float east) { return std::ranges::upper_bound(westEnds, east) - westEnds.begin(); };
    // From where the widest one would begin that ends in the west.
    const float west = toTheEast(0, window.west - m_widths[bandNumber] - kRounding);
    const auto first = std::ranges::lower_bound(westEnds, west) - westEnds.begin();
    const auto last = firstBeyond(west + width);
    const auto round = std::min(first, firstBeyond(west + width - kFullCircle));
    return std::any_of(edges.begin() + first, edges.begin() + last, isSo) ||
           std::any_of(edges.begin(), edges.begin() + round, isSo);
}

std::span<const CountryFinder::Edge> CountryFinder::band(size_t number) const
{
    return std::span(m_edges).subspan(m_bandStarts[number], m_bandStarts[number + 1] - m_bandStarts[number]);
}

} // namespace wayfolio

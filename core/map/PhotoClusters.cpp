// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PhotoClusters.h"

#include "core/base/RadixSort.h"
#include "core/geo/WebMercator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace wayfolio {

namespace {

constexpr int kAxisBits = 32;
constexpr int kDirectoryBits = 16;
constexpr double kAxisUnits = 4294967296.0;
/// Entries that share a digest.
constexpr quint32 kBlock = 32;
/// Of the best photos of a range, so many on either side of its middle are looked at.
constexpr int kCandidates = 32;

/// Puts a zero bit between any two bits.
constexpr quint64 spread(quint32 value)
{
    quint64 bits = value;
    bits = (bits | bits << 16) & 0x0000ffff0000ffffULL;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ffULL;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | bits << 2) & 0x3333333333333333ULL;
    return (bits | bits << 1) & 0x5555555555555555ULL;
}

constexpr quint32 gather(quint64 bits)
{
    bits &= 0x5555555555555555ULL;
    bits = (bits | bits >> 1) & 0x3333333333333333ULL;
    bits = (bits | bits >> 2) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | bits >> 4) & 0x00ff00ff00ff00ffULL;
    bits = (bits | bits >> 8) & 0x0000ffff0000ffffULL;
    return static_cast<quint32>(bits | bits >> 16);
}

constexpr quint64 mortonCode(quint32 x, quint32 y)
{
    return spread(x) | spread(y) << 1;
}

quint32 axisUnits(double position)
{
    return static_cast<quint32>(std::clamp(position * kAxisUnits, 0.0, kAxisUnits - 1));
}

/// The middle of what has this code.
QPointF positionOf(quint64 code)
{
    return {(gather(code) + 0.5) / kAxisUnits, (gather(code >> 1) + 0.5) / kAxisUnits};
}

/// In the unit square, the shorter way round.
double squaredDistance(QPointF a, QPointF b)
{
    double dx = std::abs(a.x() - b.x());
    dx = std::min(dx, 1 - dx);
    const double dy = a.y() - b.y();
    return dx * dx + dy * dy;
}

bool isEstimate(PositionOrigin origin)
{
    return origin == PositionOrigin::Estimated || origin == PositionOrigin::Track;
}

/// A grid cell of one level: column and row in the world.
struct CellId
{
    quint32 x = 0;
    quint32 y = 0;

    bool operator==(const CellId&) const = default;
};

} // namespace

/// The clusters of one zoom level, worked out cell by cell as they are asked for. Cells are kMergeDistance wide, so
/// only the representatives of neighbouring cells (the photo in the middle of the cell's code range) can stand too
/// close. Of these, the one in the fuller cell stays (a maximal independent set in order of rank), and a cell that
/// does not stay joins the nearest neighbour that does. Ranks are few (powers of four, then the four colours of a
/// grid whose neighbours all differ), so what decides about a cell is near it, and nothing depends on the view.
class PhotoClusters::Level
{
public:
    struct Cell
    {
        enum class State : quint8 { Unknown, Stays, Joins };

        Range range;
        QPointF position; ///< of the representative; [0, 1)
        int rank = 0;
        State state = State::Unknown;
    };

    Level(const PhotoClusters& index, int level)
        : m_index(index)
        , m_number(level)
        , m_cellBits(level + 2) // 64 px cells in a world of 256 px at level 0
        , m_side(1U << m_cellBits)
        , m_distance(1.0 / m_side)
    {}

    [[nodiscard]] int number() const { return m_number; }

    [[nodiscard]] CellId cellAt(quint64 code) const
    {
        const int shift = kAxisBits - m_cellBits;
        return {gather(code) >> shift, gather(code >> 1) >> shift};
    }

    Cell& cell(CellId id)
    {
        const auto [found, added] = m_cells.try_emplace(cellKey(id));
        if (added)
            found->second = load(id);
        return found->second;
    }

    [[nodiscard]] bool stays(CellId id)
    {
        Cell& wanted = cell(id);
        if (wanted.state == Cell::State::Unknown) {
            bool alone = true;
            forNeighbours(id, [&](CellId other, const Cell& neighbour) {
                alone = alone && !(neighbour.rank > wanted.rank && isClose(wanted, neighbour) && stays(other));
            });
            wanted.state = alone ? Cell::State::Stays : Cell::State::Joins;
        }
        return wanted.state == Cell::State::Stays;
    }

    /// The cell whose marker stands for this one, which is not empty.
    [[nodiscard]] CellId owner(CellId id)
    {
        if (stays(id))
            return id;
        const Cell& wanted = cell(id);
        CellId nearest = id;
        double nearestSquared = 0;
        int nearestRank = 0;
        forNeighbours(id, [&](CellId other, const Cell& neighbour) {
            const double squared = squaredDistance(wanted.position, neighbour.position);
            if (squared >= m_distance * m_distance || !stays(other))
                return;
            const bool better = nearest == id || squared < nearestSquared ||
                                (squared == nearestSquared && neighbour.rank > nearestRank);
            if (better) {
                nearest = other;
                nearestSquared = squared;
                nearestRank = neighbour.rank;
            }
        });
        return nearest;
    }

    /// The parts of the cluster whose marker is in this cell, which stays; the cell's own comes first.
    [[nodiscard]] std::vector<Range> ranges(CellId id)
    {
        std::vector<Range> parts{cell(id).range};
        forNeighbours(id, [&](CellId other, const Cell& neighbour) {
            if (!stays(other) && owner(other) == id)
                parts.push_back(neighbour.range);
        });
        return parts;
    }

    /// With a one in front, so that no two levels share a key.
    [[nodiscard]] quint64 key(CellId id) const { return (1ULL << (2 * m_cellBits)) | cellKey(id); }

    /// The reverse; nothing when the key is of another level.
    [[nodiscard]] std::optional<CellId> cellOfKey(quint64 key) const
    {
        if (std::bit_width(key) != 2 * m_cellBits + 1)
            return std::nullopt;
        return CellId{gather(key) & (m_side - 1), gather(key >> 1) & (m_side - 1)};
    }

    /// The cells with photos that touch the view (x may leave [0, 1]), each once.
    [[nodiscard]] std::vector<CellId> occupiedCells(const QRectF& view)
    {
        const auto firstRow = static_cast<qint64>(std::floor(std::clamp(view.top(), 0.0, 1.0) * m_side));
        const auto lastRow =
            std::min<qint64>(static_cast<qint64>(std::clamp(view.bottom(), 0.0, 1.0) * m_side), m_side - 1);
        const auto firstColumn = static_cast<qint64>(std::floor(view.left() * m_side));
        const auto columns =
            std::min<qint64>(static_cast<qint64>(std::floor(view.right() * m_side)) - firstColumn + 1, m_side);
        if (view.bottom() < 0 || view.top() > 1)
            return {};

        std::vector<CellId> occupied;
        if (columns * (lastRow - firstRow + 1) < m_index.pointCount()) {
            for (qint64 y = firstRow; y <= lastRow; ++y) {
                for (qint64 x = firstColumn; x < firstColumn + columns; ++x) {
                    const CellId id{static_cast<quint32>(x) & (m_side - 1), static_cast<quint32>(y)};
                    if (cell(id).range.count() > 0)
                        occupied.push_back(id);
                }
            }
            return occupied;
        }
        // Fewer photos than cells: go from photo to photo.
        for (quint32 i = 0; i < m_index.m_entries.size(); i = cell(occupied.back()).range.last)
            occupied.push_back(cellAt(m_index.m_entries[i].code));
        return occupied;
    }

private:
    [[nodiscard]] static quint64 cellKey(CellId id) { return mortonCode(id.x, id.y); }

    [[nodiscard]] Cell load(CellId id) const
    {
        const int shift = 2 * (kAxisBits - m_cellBits);
        const quint64 first = cellKey(id) << shift;
        const quint64 last = first + ((1ULL << shift) - 1);
        Cell loaded;
        loaded.range.first = m_index.lowerBound(first);
        loaded.range.last =
            last == ~0ULL ? static_cast<quint32>(m_index.m_entries.size()) : m_index.lowerBound(last + 1);
        if (loaded.range.count() == 0)
            return loaded;
        loaded.position = positionOf(m_index.m_entries[loaded.range.middle()].code);
        const int fullness = (std::bit_width(loaded.range.count()) - 1) / 2;
        const auto colour = static_cast<int>((id.x & 1U) | (id.y & 1U) << 1);
        loaded.rank = fullness * 4 + colour + 1;
        return loaded;
    }

    /// Calls `function` for the neighbours that are not empty.
    template<class Function>
    void forNeighbours(CellId id, Function function)
    {
        for (int dy = -1; dy <= 1; ++dy) {
            const qint64 y = qint64{id.y} + dy;
            if (y < 0 || y >= m_side)
                continue;
            for (int dx = -1; dx <= 1; ++dx) {
                const CellId other{(id.x + static_cast<quint32>(dx)) & (m_side - 1), static_cast<quint32>(y)};
                if (other == id)
                    continue;
                const Cell& neighbour = cell(other);
                if (neighbour.range.count() > 0)
                    function(other, neighbour);
            }
        }
    }

    [[nodiscard]] bool isClose(const Cell& a, const Cell& b) const
    {
        return squaredDistance(a.position, b.position) < m_distance * m_distance;
    }

    const PhotoClusters& m_index;
    int m_number;
    int m_cellBits;
    quint32 m_side;
    double m_distance;                         ///< of merging, in unit squares
    std::unordered_map<quint64, Cell> m_cells; ///< references to its values stay valid
};

PhotoClusters::PhotoClusters(std::span<const PhotoSummary> photos)
    : PhotoClusters(photos, {})
{}

PhotoClusters::PhotoClusters(std::span<const PhotoSummary> photos,
                             const std::function<bool(const PhotoSummary&)>& isWanted)
{
    const auto isShown = [&](const PhotoSummary& photo) { return photo.point && (!isWanted || isWanted(photo)); };
    const auto shown = static_cast<size_t>(std::ranges::count_if(photos, isShown));
    m_entries.reserve(shown);
    m_photos.reserve(shown);
    for (const PhotoSummary& photo : photos) {
        if (!isShown(photo))
            continue;
        m_photos.push_back(photo.id);
        const QPointF position = WebMercator::project(*photo.point);
        // 180° east is 180° west.
        const double x = position.x() - std::floor(position.x());
        const quint64 code = mortonCode(axisUnits(x), axisUnits(position.y()));
        m_entries.push_back({.code = code,
                             .order = static_cast<quint32>(m_entries.size()),
                             .digest = {.rating = photo.rating, .isEstimate = isEstimate(photo.positionOrigin)},
                             .direction = photo.direction,
                             .uncertainty = photo.uncertainty,
                             .isVideo = photo.kind == MediaKind::Video});
    }
    radixSort(
        std::span(m_entries), [](const Entry& entry) { return entry.code; },
        [](const Entry& left, const Entry& right) { return left.order < right.order; });
    complete();
}

PhotoClusters::PhotoClusters(const PhotoClusters& whole, std::span<const PhotoSummary> some)
{
    constexpr quint32 kNone = ~quint32{0};
    std::vector<quint32> orders(whole.m_photos.size(), kNone); // what each has here
    size_t order = 0;
    m_photos.reserve(std::min(some.size(), whole.m_photos.size()));
    for (const PhotoSummary& photo : some) {
        if (!photo.point)
            continue;
        while (order < whole.m_photos.size() && whole.m_photos[order] != photo.id)
            ++order;
        if (order == whole.m_photos.size())
            break;
        orders[order] = static_cast<quint32>(m_photos.size());
        m_photos.push_back(photo.id);
    }
    m_entries.reserve(m_photos.size());
    for (const Entry& entry : whole.m_entries) {
        if (orders[entry.order] == kNone)
            continue;
        m_entries.push_back(entry);
        m_entries.back().order = orders[entry.order];
    }
    complete();
}

void PhotoClusters::complete()
{
    static_assert(sizeof(Entry) == 16);
    fillDirectory();
    fillDigests();
}

void PhotoClusters::fillDirectory()
{
    m_directory.resize((size_t{1} << kDirectoryBits) + 1);
    size_t bucket = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto own = static_cast<size_t>(m_entries[i].code >> (2 * kAxisBits - kDirectoryBits));
        while (bucket <= own)
            m_directory[bucket++] = static_cast<quint32>(i);
    }
    while (bucket < m_directory.size())
        m_directory[bucket++] = static_cast<quint32>(m_entries.size());
}

void PhotoClusters::Digest::add(Digest other)
{
    rating = std::max<qint8>(rating, other.rating);
    isEstimate = isEstimate && other.isEstimate;
}

void PhotoClusters::fillDigests()
{
    m_digests.resize((m_entries.size() + kBlock - 1) / kBlock);
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_digests[i / kBlock].add(m_entries[i].digest);
}

PhotoClusters::Digest PhotoClusters::digestOf(Range range) const
{
    Digest digest;
    for (quint32 i = range.first; i < range.last;) {
        const bool isWholeBlock = i % kBlock == 0 && range.last - i >= kBlock;
        digest.add(isWholeBlock ? m_digests[i / kBlock] : m_entries[i].digest);
        i += isWholeBlock ? kBlock : 1;
    }
    return digest;
}

/// Calls `function` for entries with this rating, which is the best of the range: for up to kCandidates on either side
/// of `start`, going outwards.
template<class Function>
void PhotoClusters::forBestAround(Range range, quint32 start, int rating, Function function) const
{
    int left = kCandidates;
    for (quint32 i = start; i < range.last && left > 0; ++i) {
        if (i % kBlock == 0 && m_digests[i / kBlock].rating < rating) {
            i += kBlock - 1;
        } else if (m_entries[i].digest.rating == rating) {
            function(i);
            --left;
        }
    }
    left = kCandidates;
    for (quint32 i = start; i > range.first && left > 0; --i) {
        if (i % kBlock == 0 && i - range.first > kBlock && m_digests[i / kBlock - 1].rating < rating) {
            i -= kBlock - 1;
        } else if (m_entries[i - 1].digest.rating == rating) {
            function(i - 1);
            --left;
        }
    }
}

/// Of the photos with this rating, which is the best there, the one nearest to the middle of the first part: exactly,
/// unless a part has more of them than are looked at.
quint32 PhotoClusters::bestOf(std::span<const Range> parts, int rating) const
{
    const quint32 middle = parts.front().middle();
    if (m_entries[middle].digest.rating == rating)
        return middle;
    const QPointF center = positionOf(m_entries[middle].code);
    std::optional<std::tuple<double, quint32, quint32>> best; // distance, then time
    for (const Range part : parts) {
        forBestAround(part, std::clamp(middle, part.first, part.last), rating, [&](quint32 i) {
            const double distance = squaredDistance(positionOf(m_entries[i].code), center);
            const std::tuple candidate(distance, m_entries[i].order, i);
            best = best ? std::min(*best, candidate) : candidate;
        });
    }
    return best ? std::get<2>(*best) : middle;
}

void PhotoClusters::describe(PhotoCluster& cluster, std::span<const Range> parts) const
{
    Digest digest;
    for (const Range part : parts) {
        cluster.count += part.count();
        digest.add(digestOf(part));
    }
    const Entry& best = m_entries[bestOf(parts, digest.rating)];
    cluster.cover = m_photos[best.order];
    cluster.isEstimate = digest.isEstimate;
    cluster.isVideo = best.isVideo;
    if (cluster.count == 1) {
        cluster.direction = best.direction;
        cluster.uncertainty = best.uncertainty;
    }
}

qsizetype PhotoClusters::byteSize() const
{
    const auto bytesOf = [](const auto& values) {
        return static_cast<qsizetype>(values.capacity()) * static_cast<qsizetype>(sizeof(values[0]));
    };
    return bytesOf(m_entries) + bytesOf(m_directory) + bytesOf(m_digests) + bytesOf(m_photos);
}

quint32 PhotoClusters::lowerBound(quint64 code) const
{
    const auto bucket = static_cast<size_t>(code >> (2 * kAxisBits - kDirectoryBits));
    const std::span<const Entry> candidates(m_entries.data() + m_directory[bucket],
                                            m_entries.data() + m_directory[bucket + 1]);
    const auto found = std::ranges::lower_bound(candidates, code, {}, &Entry::code);
    return m_directory[bucket] + static_cast<quint32>(found - candidates.begin());
}

std::vector<PhotoCluster> PhotoClusters::clusters(const QRectF& worldRect, double zoom) const
{
    constexpr double kFarthestCopy = 1e6; // keeps cell numbers within 64 bits, and NaN out
    std::vector<PhotoCluster> found;
    if (m_entries.empty() || !worldRect.isValid() || !std::isfinite(zoom) ||
        !(std::abs(worldRect.left()) < kFarthestCopy && worldRect.width() < kFarthestCopy) ||
        !std::isfinite(worldRect.top()) || !std::isfinite(worldRect.height()))
        return found;
    Level level(*this, std::clamp(static_cast<int>(std::floor(zoom)), 0, kMaxLevel));
    const double margin = kMergeDistance / 2 / WebMercator::worldSize(zoom);
    const QRectF view = worldRect.adjusted(-margin, -margin, margin, margin);
    for (const CellId id : level.occupiedCells(view)) {
        const Level::Cell& cell = level.cell(id);
        const double shift = std::round(view.center().x() - cell.position.x());
        const QPointF position = cell.position + QPointF(shift, 0);
        if (!view.contains(position) || !level.stays(id))
            continue;
        PhotoCluster& cluster = found.emplace_back();
        cluster.key = level.key(id);
        cluster.position = position;
        cluster.level = level.number();
        describe(cluster, level.ranges(id));
    }
    std::ranges::sort(found, {}, &PhotoCluster::key);
    return found;
}

std::vector<PhotoId> PhotoClusters::members(const PhotoCluster& cluster) const
{
    std::vector<quint32> orders;
    orders.reserve(static_cast<size_t>(std::max(qint64{0}, std::min<qint64>(cluster.count, pointCount()))));
    for (const Range part : rangesOf(cluster)) {
        for (quint32 i = part.first; i < part.last; ++i)
            orders.push_back(m_entries[i].order);
    }
    return photosOf(std::move(orders));
}

std::vector<PhotoId> PhotoClusters::sampleOf(const PhotoCluster& cluster, qsizetype most) const
{
    if (cluster.count <= most)
        return members(cluster);
    const auto step = static_cast<quint32>(cluster.count / std::max(qsizetype{1}, most - 2) + 1);
    quint32 first = ~quint32{0};
    quint32 last = 0;
    quint32 passed = 0;
    std::vector<quint32> orders;
    for (const Range part : rangesOf(cluster)) {
        for (quint32 i = part.first; i < part.last; ++i) {
            const quint32 order = m_entries[i].order;
            first = std::min(first, order);
            last = std::max(last, order);
            if (passed++ % step == 0)
                orders.push_back(order);
        }
    }
    if (orders.empty())
        return {};
    for (const quint32 end : {first, last}) {
        if (!std::ranges::contains(orders, end))
            orders.push_back(end);
    }
    return photosOf(std::move(orders));
}

qsizetype PhotoClusters::countBefore(const std::function<bool(PhotoId)>& isBefore) const
{
    return std::ranges::partition_point(m_photos, isBefore) - m_photos.begin();
}

bool PhotoClusters::hasOneOfTheFirst(qsizetype count, const PhotoCluster& cluster) const
{
    const auto isEarly = [count](const Entry& entry) { return entry.order < count; };
    return count > 0 && std::ranges::any_of(rangesOf(cluster), [&](Range part) {
               return std::any_of(m_entries.begin() + part.first, m_entries.begin() + part.last, isEarly);
           });
}

std::vector<PhotoId> PhotoClusters::photosIn(const QRectF& worldRect) const
{
    if (!worldRect.isValid() || !std::isfinite(worldRect.left()) || !std::isfinite(worldRect.width()))
        return {};
    std::vector<quint32> orders;
    // In a rectangle as wide as the world is all of it; otherwise it may lie in two copies.
    const double width = std::min(worldRect.width(), 1.0);
    const double left = width < 1 ? worldRect.left() - std::floor(worldRect.left()) : 0;
    const QRectF area(left, worldRect.top(), width, worldRect.height());
    addOrdersIn(area, 0, 0, orders);
    if (area.right() > 1)
        addOrdersIn(area.translated(-1, 0), 0, 0, orders);
    return photosOf(std::move(orders));
}

/// `cell` is the first code of a square of the world: one of 4^`bits`.
void PhotoClusters::addOrdersIn(const QRectF& area, quint64 cell, int bits, std::vector<quint32>& orders) const
{
    constexpr quint32 kFew = 16;
    const int shift = 2 * (kAxisBits - bits);
    const double side = std::ldexp(1.0, -bits);
    const QRectF square(gather(cell) / kAxisUnits, gather(cell >> 1) / kAxisUnits, side, side);
    const bool touches = square.left() <= area.right() && square.right() >= area.left() &&
                         square.top() <= area.bottom() && square.bottom() >= area.top();
    if (!touches)
        return;
    const quint32 first = lowerBound(cell);
    const quint64 behind = bits == 0 ? 0 : cell + (1ULL << shift); // 0 when it is behind the last code
    const quint32 last = behind == 0 ? static_cast<quint32>(m_entries.size()) : lowerBound(behind);
    const bool isInside = area.contains(square);
    if (isInside || last - first <= kFew || bits == kAxisBits) {
        for (quint32 i = first; i < last; ++i) {
            if (isInside || area.contains(positionOf(m_entries[i].code)))
                orders.push_back(m_entries[i].order);
        }
        return;
    }
    for (quint64 quarter = 0; quarter < 4; ++quarter)
        addOrdersIn(area, cell + (quarter << (shift - 2)), bits + 1, orders);
}

std::vector<PhotoId> PhotoClusters::photosOf(std::vector<quint32> orders) const
{
    std::ranges::sort(orders);
    std::vector<PhotoId> photos;
    photos.reserve(orders.size());
    for (const quint32 order : orders)
        photos.push_back(m_photos[order]);
    return photos;
}

std::optional<double> PhotoClusters::splittingZoom(const PhotoCluster& cluster) const
{
    const std::vector<Range> parts = rangesOf(cluster);
    for (int number = cluster.level + 1; number <= kMaxLevel && !parts.empty(); ++number) {
        Level level(*this, number);
        const CellId first = level.owner(level.cellAt(m_entries[parts.front().first].code));
        for (const Range part : parts) {
            // A cluster has at most nine cells, so this loop soon ends or meets a second one.
            for (quint32 i = part.first; i < part.last;) {
                const CellId id = level.cellAt(m_entries[i].code);
                if (level.owner(id) != first)
                    return number;
                i = level.cell(id).range.last;
            }
        }
    }
    return std::nullopt;
}

std::vector<PhotoClusters::Range> PhotoClusters::rangesOf(const PhotoCluster& cluster) const
{
    if (cluster.level < 0 || cluster.level > kMaxLevel)
        return {};
    Level level(*this, cluster.level);
    const std::optional<CellId> id = level.cellOfKey(cluster.key);
    if (!id || level.cell(*id).range.count() == 0 || !level.stays(*id))
        return {};
    return level.ranges(*id);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PhotoPoints.h"

#include "core/base/RadixSort.h"
#include "core/geo/WebMercator.h"
#include "core/map/MortonCode.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace wayfolio {

namespace {

constexpr int kDirectoryBits = 16;
/// Entries that share a digest.
constexpr quint32 kBlock = 32;
/// Of the best photos of a range, so many on either side of its middle are looked at.
constexpr int kCandidates = 32;

bool isEstimate(PositionOrigin origin)
{
    return origin == PositionOrigin::Estimated || origin == PositionOrigin::Track;
}

} // namespace

PhotoPoints::PhotoPoints(std::span<const PhotoSummary> photos, const std::function<bool(const PhotoSummary&)>& isWanted)
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
        m_entries.push_back({.code = morton::codeAt({x, position.y()}),
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

PhotoPoints::PhotoPoints(const PhotoPoints& whole, std::span<const PhotoSummary> some)
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

void PhotoPoints::complete()
{
    static_assert(sizeof(Entry) == 16);
    fillDirectory();
    fillDigests();
}

void PhotoPoints::fillDirectory()
{
    m_directory.resize((size_t{1} << kDirectoryBits) + 1);
    size_t bucket = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto own = static_cast<size_t>(m_entries[i].code >> (2 * morton::kAxisBits - kDirectoryBits));
        while (bucket <= own)
            m_directory[bucket++] = static_cast<quint32>(i);
    }
    while (bucket < m_directory.size())
        m_directory[bucket++] = static_cast<quint32>(m_entries.size());
}

void PhotoPoints::Digest::add(Digest other)
{
    rating = std::max<qint8>(rating, other.rating);
    isEstimate = isEstimate && other.isEstimate;
}

void PhotoPoints::fillDigests()
{
    m_digests.resize((m_entries.size() + kBlock - 1) / kBlock);
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_digests[i / kBlock].add(m_entries[i].digest);
}

PhotoPoints::Digest PhotoPoints::digestOf(Range range) const
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
void PhotoPoints::forBestAround(Range range, quint32 start, int rating, Function function) const
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

quint32 PhotoPoints::bestOf(std::span<const Range> parts, int rating) const
{
    const quint32 middle = parts.front().middle();
    if (m_entries[middle].digest.rating == rating)
        return middle;
    const QPointF center = morton::positionOf(m_entries[middle].code);
    std::optional<std::tuple<double, quint32, quint32>> best; // distance, then time
    for (const Range part : parts) {
        forBestAround(part, std::clamp(middle, part.first, part.last), rating, [&](quint32 i) {
            const double distance = squaredDistance(morton::positionOf(m_entries[i].code), center);
            const std::tuple candidate(distance, m_entries[i].order, i);
            best = best ? std::min(*best, candidate) : candidate;
        });
    }
    return best ? std::get<2>(*best) : middle;
}

qsizetype PhotoPoints::byteSize() const
{
    const auto bytesOf = [](const auto& values) {
        return static_cast<qsizetype>(values.capacity()) * static_cast<qsizetype>(sizeof(values[0]));
    };
    return bytesOf(m_entries) + bytesOf(m_directory) + bytesOf(m_digests) + bytesOf(m_photos);
}

PhotoPoints::Range PhotoPoints::inCell(quint64 cell, int bits) const
{
    if (bits == 0)
        return {.first = 0, .last = count()};
    const int shift = 2 * (morton::kAxisBits - bits);
    const quint64 first = cell << shift;
    const quint64 behind = first + (1ULL << shift); // 0 when it is behind the last code
    return {.first = lowerBound(first), .last = behind == 0 ? count() : lowerBound(behind)};
}

quint32 PhotoPoints::lowerBound(quint64 code) const
{
    const auto bucket = static_cast<size_t>(code >> (2 * morton::kAxisBits - kDirectoryBits));
    const std::span<const Entry> candidates(m_entries.data() + m_directory[bucket],
                                            m_entries.data() + m_directory[bucket + 1]);
    const auto found = std::ranges::lower_bound(candidates, code, {}, &Entry::code);
    return m_directory[bucket] + static_cast<quint32>(found - candidates.begin());
}

std::vector<quint32> PhotoPoints::ordersIn(const QRectF& area) const
{
    std::vector<quint32> orders;
    addOrdersIn(area, 0, 0, orders);
    return orders;
}

/// Of the square that is the `cell`th of 4^`bits`.
void PhotoPoints::addOrdersIn(const QRectF& area, quint64 cell, int bits, std::vector<quint32>& orders) const
{
    constexpr quint32 kFew = 16;
    const double side = std::ldexp(1.0, -bits);
    const QRectF square(morton::gather(cell) * side, morton::gather(cell >> 1) * side, side, side);
    const bool touches = square.left() <= area.right() && square.right() >= area.left() &&
                         square.top() <= area.bottom() && square.bottom() >= area.top();
    if (!touches)
        return;
    const Range range = inCell(cell, bits);
    const bool isInside = area.contains(square);
    if (isInside || range.count() <= kFew || bits == morton::kAxisBits) {
        for (const Entry& entry : of(range)) {
            if (isInside || area.contains(morton::positionOf(entry.code)))
                orders.push_back(entry.order);
        }
        return;
    }
    for (quint64 quarter = 0; quarter < 4; ++quarter)
        addOrdersIn(area, cell << 2 | quarter, bits + 1, orders);
}

std::vector<PhotoId> PhotoPoints::photosOf(std::vector<quint32> orders) const
{
    std::ranges::sort(orders);
    std::vector<PhotoId> photos;
    photos.reserve(orders.size());
    for (const quint32 order : orders)
        photos.push_back(m_photos[order]);
    return photos;
}

qsizetype PhotoPoints::countBefore(const std::function<bool(PhotoId)>& isBefore) const
{
    return std::ranges::partition_point(m_photos, isBefore) - m_photos.begin();
}

double PhotoPoints::squaredDistance(QPointF a, QPointF b)
{
    double dx = std::abs(a.x() - b.x());
    dx = std::min(dx, 1 - dx);
    const double dy = a.y() - b.y();
    return dx * dx + dy * dy;
}

} // namespace wayfolio

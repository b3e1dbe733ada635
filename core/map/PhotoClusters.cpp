// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PhotoClusters.h"

#include "core/geo/WebMercator.h"
#include "core/map/ClusterLevel.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wayfolio {

static_assert(PhotoClusters::kMergeDistance == ClusterLevel::kCellPixels);

PhotoClusters::PhotoClusters(std::span<const PhotoSummary> photos)
    : PhotoClusters(photos, {})
{}

PhotoClusters::PhotoClusters(std::span<const PhotoSummary> photos,
                             const std::function<bool(const PhotoSummary&)>& isWanted)
    : m_points(photos, isWanted)
{}

PhotoClusters::PhotoClusters(const PhotoClusters& whole, std::span<const PhotoSummary> some)
    : m_points(whole.m_points, some)
{}

std::vector<PhotoCluster> PhotoClusters::clusters(const QRectF& worldRect, double zoom) const
{
    constexpr double kFarthestCopy = 1e6; // keeps cell numbers within 64 bits, and NaN out
    std::vector<PhotoCluster> found;
    if (m_points.count() == 0 || !worldRect.isValid() || !std::isfinite(zoom) ||
        !(std::abs(worldRect.left()) < kFarthestCopy && worldRect.width() < kFarthestCopy) ||
        !std::isfinite(worldRect.top()) || !std::isfinite(worldRect.height()))
        return found;
    ClusterLevel level(m_points, std::clamp(static_cast<int>(std::floor(zoom)), 0, kMaxLevel));
    const double margin = kMergeDistance / 2 / WebMercator::worldSize(zoom);
    const QRectF view = worldRect.adjusted(-margin, -margin, margin, margin);
    for (const ClusterLevel::CellId id : level.occupiedCells(view)) {
        const ClusterLevel::Cell& cell = level.cell(id);
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

void PhotoClusters::describe(PhotoCluster& cluster, std::span<const PhotoPoints::Range> parts) const
{
    PhotoPoints::Digest digest;
    for (const PhotoPoints::Range part : parts) {
        cluster.count += part.count();
        digest.add(m_points.digestOf(part));
    }
    const PhotoPoints::Entry& best = m_points[m_points.bestOf(parts, digest.rating)];
    cluster.cover = m_points.photo(best.order);
    cluster.isEstimate = digest.isEstimate;
    cluster.isVideo = best.isVideo;
    if (cluster.count == 1) {
        cluster.direction = best.direction;
        cluster.uncertainty = best.uncertainty;
    }
}

std::vector<PhotoId> PhotoClusters::members(const PhotoCluster& cluster) const
{
    std::vector<quint32> orders;
    orders.reserve(static_cast<size_t>(std::max(qint64{0}, std::min<qint64>(cluster.count, pointCount()))));
    for (const PhotoPoints::Range part : rangesOf(cluster)) {
        for (const PhotoPoints::Entry& entry : m_points.of(part))
            orders.push_back(entry.order);
    }
    return m_points.photosOf(std::move(orders));
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
    for (const PhotoPoints::Range part : rangesOf(cluster)) {
        for (const PhotoPoints::Entry& entry : m_points.of(part)) {
            first = std::min(first, entry.order);
            last = std::max(last, entry.order);
            if (passed++ % step == 0)
                orders.push_back(entry.order);
        }
    }
    if (orders.empty())
        return {};
    for (const quint32 end : {first, last}) {
        if (!std::ranges::contains(orders, end))
            orders.push_back(end);
    }
    return m_points.photosOf(std::move(orders));
}

qsizetype PhotoClusters::countBefore(const std::function<bool(PhotoId)>& isBefore) const
{
    return m_points.countBefore(isBefore);
}

bool PhotoClusters::hasOneOfTheFirst(qsizetype count, const PhotoCluster& cluster) const
{
    const auto isEarly = [count](const PhotoPoints::Entry& entry) { return entry.order < count; };
    return count > 0 && std::ranges::any_of(rangesOf(cluster), [&](PhotoPoints::Range part) {
               return std::ranges::any_of(m_points.of(part), isEarly);
           });
}

std::vector<PhotoId> PhotoClusters::photosIn(const QRectF& worldRect) const
{
    if (!worldRect.isValid() || !std::isfinite(worldRect.left()) || !std::isfinite(worldRect.width()))
        return {};
    // In a rectangle as wide as the world is all of it; otherwise it may lie in two copies.
    const double width = std::min(worldRect.width(), 1.0);
    const double left = width < 1 ? worldRect.left() - std::floor(worldRect.left()) : 0;
    const QRectF area(left, worldRect.top(), width, worldRect.height());
    std::vector<quint32> orders = m_points.ordersIn(area);
    if (area.right() > 1)
        std::ranges::copy(m_points.ordersIn(area.translated(-1, 0)), std::back_inserter(orders));
    return m_points.photosOf(std::move(orders));
}

std::optional<double> PhotoClusters::splittingZoom(const PhotoCluster& cluster) const
{
    const std::vector<PhotoPoints::Range> parts = rangesOf(cluster);
    for (int number = cluster.level + 1; number <= kMaxLevel && !parts.empty(); ++number) {
        ClusterLevel level(m_points, number);
        const ClusterLevel::CellId first = level.owner(level.cellAt(m_points[parts.front().first].code));
        for (const PhotoPoints::Range part : parts) {
            // A cluster has at most nine cells, so this loop soon ends or meets a second one.
            for (quint32 i = part.first; i < part.last;) {
                const ClusterLevel::CellId id = level.cellAt(m_points[i].code);
                if (level.owner(id) != first)
                    return number;
                i = level.cell(id).range.last;
            }
        }
    }
    return std::nullopt;
}

std::vector<PhotoPoints::Range> PhotoClusters::rangesOf(const PhotoCluster& cluster) const
{
    if (cluster.level < 0 || cluster.level > kMaxLevel)
        return {};
    ClusterLevel level(m_points, cluster.level);
    const std::optional<ClusterLevel::CellId> id = level.cellOfKey(cluster.key);
    if (!id || level.cell(*id).range.count() == 0 || !level.stays(*id))
        return {};
    return level.ranges(*id);
}

} // namespace wayfolio

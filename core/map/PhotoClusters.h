// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PhotoPoints.h"

#include <QRectF>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace wayfolio {

/// Photos that stand so close on the screen that they share a marker.
struct PhotoCluster
{
    quint64 key = 0; ///< the same for the same photos at the same zoom level, whatever the view; unique over all levels
    QPointF position; ///< of a member, in WebMercator's unit square, shifted by whole worlds into the queried view
    PhotoId cover;    ///< the best rated member; of several, the one nearest to `position`
    qint64 count = 0;
    int level = 0;               ///< the integer zoom level it was made for
    bool isEstimate = false;     ///< nobody measured or said where any of them was taken
    bool isVideo = false;        ///< `cover` is one
    CoarseDirection direction{}; ///< of a single photo
    CoarseLength uncertainty{};  ///< of a single photo's position

    bool operator==(const PhotoCluster&) const = default;
};

/// An immutable index of where photos were taken, for the map (PhotoPoints): a view is answered in well under a
/// millisecond at 1,000,000 points. Built on a worker, then shared between threads as shared_ptr<const PhotoClusters>.
///
/// A cluster is one grid cell of kMergeDistance or up to nine neighbouring ones. Which cells join depends only on the
/// photos within a few cells, never on the view: panning changes no marker. Neither does it change a marker's picture.
class PhotoClusters
{
public:
    /// Markers are at least this far apart, in device-independent pixels.
    static constexpr double kMergeDistance = 64;
    /// Beyond this zoom level clusters stay as they are.
    static constexpr int kMaxLevel = 22;

    /// `photos` are in time order; those without a position are passed over.
    explicit PhotoClusters(std::span<const PhotoSummary> photos);
    /// Of those alone for which `isWanted`, where there is one, says so.
    PhotoClusters(std::span<const PhotoSummary> photos, const std::function<bool(const PhotoSummary&)>& isWanted);

    /// Of some photos of another index, in time order as there: nothing is projected or sorted again.
    PhotoClusters(const PhotoClusters& whole, std::span<const PhotoSummary> some);

    /// The markers in a view: `worldRect` in the unit square (x may leave [0, 1]), `zoom` as the camera has it; those
    /// up to half a marker outside are included. In a view wider than the world each is given once, nearest to the
    /// view's centre. Any thread. Sorted by key.
    [[nodiscard]] std::vector<PhotoCluster> clusters(const QRectF& worldRect, double zoom) const;
    /// The photos of a cluster, in time order.
    [[nodiscard]] std::vector<PhotoId> members(const PhotoCluster& cluster) const;
    /// Of a cluster of more than `most` photos the first, the last, and those between that are evenly spread over where
    /// they stand; in time order. A walk through a million photos takes some milliseconds, and nothing is sorted.
    [[nodiscard]] std::vector<PhotoId> sampleOf(const PhotoCluster& cluster, qsizetype most) const;
    /// The photos that stand in a part of the world, in time order; `worldRect` as in clusters(). Any thread.
    [[nodiscard]] std::vector<PhotoId> photosIn(const QRectF& worldRect) const;
    /// The smallest zoom at which the cluster falls apart; nothing when its photos stand at one spot (or closer than
    /// a marker at kMaxLevel).
    [[nodiscard]] std::optional<double> splittingZoom(const PhotoCluster& cluster) const;

    /// How many of the photos, in time order, come before the first one for which `isBefore` is false.
    [[nodiscard]] qsizetype countBefore(const std::function<bool(PhotoId)>& isBefore) const;
    /// Whether one of the cluster's photos is among the first `count` of all, in time order.
    [[nodiscard]] bool hasOneOfTheFirst(qsizetype count, const PhotoCluster& cluster) const;

    [[nodiscard]] qsizetype pointCount() const { return m_points.count(); }

    /// What it keeps in memory.
    [[nodiscard]] qsizetype byteSize() const { return m_points.byteSize(); }

private:
    [[nodiscard]] std::vector<PhotoPoints::Range> rangesOf(const PhotoCluster& cluster) const;
    void describe(PhotoCluster& cluster, std::span<const PhotoPoints::Range> parts) const;

    PhotoPoints m_points;
};

} // namespace wayfolio

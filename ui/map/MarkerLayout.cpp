// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerLayout.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace wayfolio {

namespace {

/// How far outside of the view markers are kept ready, so that a pan rarely asks the index.
constexpr double kMarginPixels = 200;
/// The frame of a marker, its tip and a dot instead of both, around its place: what reacts to the pointer.
constexpr double kHitHalfSide = kMarkerThumbnailSide / 2 + 4;
constexpr QRectF kHit(-kHitHalfSide, -kMarkerLift - kHitHalfSide, 2 * kHitHalfSide, kMarkerLift + kHitHalfSide + 8);
/// Farther from its place nothing of a marker is.
constexpr double kFarthest = kMarkerLift + kMarkerExtent / 2;
/// A dimmed marker this close to one that is not would only be in its way.
constexpr double kDimmedDistance = 50;

double squaredDistance(QPointF a, QPointF b)
{
    return QPointF::dotProduct(a - b, a - b);
}

} // namespace

MarkerLook PhotoMarker::look() const
{
    MarkerLook look = lookOf(cluster);
    look.state = state;
    look.isPassed = isPassed;
    look.isVideo = isVideo;
    return look;
}

void MarkerLayout::setContent(MarkerContent content)
{
    const bool samePhotos = content.photos == m_content.photos && content.dimmed == m_content.dimmed;
    m_content = std::move(content);
    query(!samePhotos);
}

bool MarkerLayout::setPointer(std::optional<QPointF> screen)
{
    const PhotoMarker* marker = screen ? markerAt(*screen) : nullptr;
    const quint64 key = marker ? marker->cluster.key : 0;
    const bool dimmed = marker && marker->dimmed;
    if (key == m_hoveredKey && dimmed == m_hoveredIsDimmed)
        return false;
    m_hoveredKey = key;
    m_hoveredIsDimmed = dimmed;
    query(false);
    return true;
}

void MarkerLayout::setCamera(const MapCamera& camera)
{
    m_camera = camera;
    const bool sameLevel = static_cast<int>(std::floor(camera.zoom)) == m_queriedLevel;
    if (!sameLevel || !m_queriedRect.contains(camera.worldRect(kFarthest)))
        query(!sameLevel);
}

QRectF MarkerLayout::area()
{
    return kHit;
}

const PhotoMarker* MarkerLayout::markerAt(QPointF screen) const
{
    for (const PhotoMarker& marker : std::views::reverse(m_markers)) { // the front one first
        if (kHit.contains(screen - m_camera.toScreen(marker.cluster.position)))
            return &marker;
    }
    return nullptr;
}

void MarkerLayout::query(bool isNewArrangement)
{
    if (isNewArrangement) {
        m_formerMarkers.swap(m_markers);
        ++m_arrangement;
    }
    m_queriedRect = m_camera.worldRect(kMarginPixels);
    m_queriedLevel = static_cast<int>(std::floor(m_camera.zoom));
    m_markers.clear();
    if (!m_camera.size.isEmpty()) {
        addMarkers(m_content.photos, false);
        addMarkers(m_content.dimmed, true);
        markSelected();
        sort();
    }
    ++m_version;
}

void MarkerLayout::addMarkers(const std::shared_ptr<const PhotoClusters>& clusters, bool dimmed)
{
    if (!clusters)
        return;
    const double nearest = kDimmedDistance / m_camera.worldSize();
    const auto others = static_cast<std::ptrdiff_t>(m_markers.size());
    for (PhotoCluster& cluster : clusters->clusters(m_queriedRect, m_camera.zoom)) {
        const auto isInTheWay = [&](const PhotoMarker& other) {
            return squaredDistance(other.cluster.position, cluster.position) < nearest * nearest;
        };
        if (dimmed && std::any_of(m_markers.begin(), m_markers.begin() + others, isInTheWay))
            continue;
        const bool hovered = cluster.key == m_hoveredKey && dimmed == m_hoveredIsDimmed;
        m_markers.push_back({.cluster = cluster,
                             .clusters = clusters,
                             .picture = cluster.cover,
                             .state = hovered ? MarkerState::Hovered : MarkerState::Normal,
                             .dimmed = dimmed,
                             .isPassed = !dimmed && clusters->hasOneOfTheFirst(m_content.passed, cluster),
                             .isVideo = cluster.isVideo});
    }
}

/// A photo's cluster is taken to be the nearest one of its own kind: exact for single photos, and never more than one
/// marker off. Null where there is none, as where all dimmed ones were in the way.
PhotoMarker* MarkerLayout::markerOf(QPointF position, bool dimmed)
{
    PhotoMarker* nearest = nullptr;
    double distance = 0;
    for (PhotoMarker& marker : m_markers) {
        const double squared = squaredDistance(marker.cluster.position, position);
        if (marker.dimmed == dimmed && (!nearest || squared < distance)) {
            nearest = &marker;
            distance = squared;
        }
    }
    return nearest;
}

void MarkerLayout::markSelected()
{
    const auto mark = [this](const std::shared_ptr<const PhotoClusters>& selected, bool dimmed) {
        if (!selected)
            return;
        for (const PhotoCluster& cluster : selected->clusters(m_queriedRect, m_camera.zoom)) {
            if (PhotoMarker* marker = markerOf(cluster.position, dimmed))
                marker->state = MarkerState::Selected;
        }
    };
    mark(m_content.selected, false);
    mark(m_content.selectedDimmed, true);
    if (!m_content.currentPosition)
        return;
    QPointF position = *m_content.currentPosition;
    position.rx() += std::round(m_camera.center.x() - position.x());
    if (!m_queriedRect.contains(position))
        return;
    if (PhotoMarker* marker = markerOf(position, m_content.currentIsDimmed)) {
        marker->picture = m_content.current;
        marker->isVideo = m_content.currentIsVideo;
    }
}

/// Dimmed below, selected above, southern ones over northern ones as things stand on a table.
void MarkerLayout::sort()
{
    std::ranges::sort(m_markers, {}, [](const PhotoMarker& marker) {
        return std::tuple(!marker.dimmed, marker.state == MarkerState::Selected, marker.cluster.position.y(),
                          marker.cluster.key);
    });
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/MarkerPainter.h"
#include "core/map/PhotoClusters.h"
#include "ui/map/MapCamera.h"

#include <utility>

namespace wayfolio {

/// A cluster as it is drawn.
struct PhotoMarker
{
    PhotoCluster cluster;
    std::shared_ptr<const PhotoClusters> clusters; ///< the index `cluster` is of
    PhotoId picture;                               ///< whose thumbnail is on it: the current photo, else the cover
    MarkerState state = MarkerState::Normal;
    bool dimmed = false;   ///< of another trip than the chosen one
    bool isPassed = false; ///< playback has been at one of its photos
    bool isVideo = false;  ///< `picture` is one

    [[nodiscard]] MarkerLook look() const;
};

/// What of the photos is shown, and how.
struct MarkerContent
{
    std::shared_ptr<const PhotoClusters> photos{};         ///< null for none
    std::shared_ptr<const PhotoClusters> dimmed{};         ///< of the other trips; null when there is no chosen trip
    std::shared_ptr<const PhotoClusters> selected{};       ///< of `photos`; null when none is selected
    std::shared_ptr<const PhotoClusters> selectedDimmed{}; ///< of `dimmed`, alike
    PhotoId current{};
    std::optional<QPointF> currentPosition{}; ///< of `current` in the unit square
    bool currentIsVideo = false;
    bool currentIsDimmed = false;
    qsizetype passed = 0; ///< of `photos`, in time order, playback has been at so many
};

/// Which markers stand where, in drawing order, and which one is under the pointer. Asks the index again only when the
/// view leaves the part it was asked about, or the zoom level changes. GUI thread.
class MarkerLayout
{
public:
    void setContent(MarkerContent content);
    /// Draws the marker under the pointer as hovered; no point for none. True when that is another one than before.
    bool setPointer(std::optional<QPointF> screen);
    void setCamera(const MapCamera& camera);

    [[nodiscard]] const MapCamera& camera() const { return m_camera; }

    /// From the lowest to the topmost one, also some just outside of the view.
    [[nodiscard]] const std::vector<PhotoMarker>& markers() const { return m_markers; }

    /// Changes whenever markers() does.
    [[nodiscard]] quint64 version() const { return m_version; }

    /// Changes when markers appear, split or merge where they are: with the photos or the zoom level, not by panning.
    [[nodiscard]] quint64 arrangement() const { return m_arrangement; }

    /// The markers of the arrangement before; once.
    [[nodiscard]] std::vector<PhotoMarker> takeFormerMarkers() { return std::exchange(m_formerMarkers, {}); }

    /// What of a marker reacts to the pointer, from its place.
    [[nodiscard]] static QRectF area();
    /// The topmost marker there; null when there is none. Valid until the next change.
    [[nodiscard]] const PhotoMarker* markerAt(QPointF screen) const;

private:
    void query(bool isNewArrangement);
    void addMarkers(const std::shared_ptr<const PhotoClusters>& clusters, bool dimmed);
    void markSelected();
    [[nodiscard]] PhotoMarker* markerOf(QPointF position, bool dimmed);
    void sort();

    MarkerContent m_content;
    MapCamera m_camera;
    QRectF m_queriedRect;
    int m_queriedLevel = -1;
    std::vector<PhotoMarker> m_markers;
    std::vector<PhotoMarker> m_formerMarkers;
    quint64 m_hoveredKey = 0; ///< no cluster has the key 0
    bool m_hoveredIsDimmed = false;
    quint64 m_version = 0;
    quint64 m_arrangement = 0;
};

} // namespace wayfolio

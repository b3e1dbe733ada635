// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/PhotoSet.h"
#include "ui/map/MarkerLayout.h"

#include <QObject>

#include <optional>

namespace wayfolio {

/// Which photos the map shows, and which of them stand out: those of a snapshot, of a trip, and the selected ones.
/// What takes a walk through many photos is worked out on `worker`. GUI thread.
class MapContent : public QObject
{
    Q_OBJECT

public:
    /// `worker` has one thread, and is joined before this is gone.
    explicit MapContent(WorkerPool& worker, QObject* parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const CatalogSnapshot>& snapshot() const { return m_snapshot; }

    void setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot);

    [[nodiscard]] TripId trip() const { return m_trip; }

    /// Invalid for all photos alike.
    void setTrip(TripId trip);
    void setHighlighted(const PhotoSet& selected, PhotoId current);

    /// What was taken until then counts as passed; nothing when nothing is played.
    void setPlayedUntil(std::optional<Instant> time);

    [[nodiscard]] bool isPlayed() const { return m_playedUntil.has_value(); }

    [[nodiscard]] PhotoId current() const { return m_current; }

    /// Of the photos of the trip, or all photos, those with a position.
    [[nodiscard]] qint64 placedCount() const { return m_content.photos ? m_content.photos->pointCount() : 0; }

    /// Around the photos of the trip, or all photos; nothing when none has a position.
    [[nodiscard]] const std::optional<GeoBounds>& bounds();
    /// The same photos, roughly, in few places. Of many of a trip a sample.
    [[nodiscard]] std::vector<PhotoSpot> spots() const;
    /// Calls `use` with the photos of the cluster: at once, or later when they are many.
    void findMembers(const PhotoMarker& marker, std::function<void(const PhotoSet&)> use);
    /// Calls `use` with the photos of the trip, or all photos, that stand in `worldRect`; later.
    void findInside(const QRectF& worldRect, std::function<void(const PhotoSet&)> use);

Q_SIGNALS:
    void changed(const wayfolio::MarkerContent& content);

private:
    void updatePhotos();
    void updateSelection();
    void countPassed();
    void find(std::function<std::vector<PhotoId>()> question, std::function<void(const PhotoSet&)> use);

    WorkerPool& m_worker;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    TripId m_trip;
    PhotoSet m_selected;
    PhotoId m_current;
    std::optional<Instant> m_playedUntil;
    MarkerContent m_content;
    quint64 m_photosVersion = 0;
    quint64 m_selectionVersion = 0;
    std::optional<std::optional<GeoBounds>> m_bounds; ///< nothing until it is asked for
};

} // namespace wayfolio

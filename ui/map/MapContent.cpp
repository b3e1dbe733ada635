// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapContent.h"

#include "core/geo/WebMercator.h"

#include <functional>

namespace wayfolio {

namespace {

/// Spots that are clusters are those of this zoom level: less than a hundredth of the world apart.
constexpr int kSpotLevel = 5;
constexpr size_t kMostSpots = 4000;

/// The photos of the chosen trip and those of the others.
struct TripClusters
{
    std::shared_ptr<const PhotoClusters> trip;
    std::shared_ptr<const PhotoClusters> others;
};

TripClusters tripClusters(const CatalogSnapshot& snapshot, TripId trip)
{
    const auto isInside = [trip](const PhotoSummary& photo) { return photo.trip == trip; };
    return {.trip = std::make_shared<const PhotoClusters>(snapshot.photos(), isInside),
            .others = std::make_shared<const PhotoClusters>(snapshot.photos(), std::not_fn(isInside))};
}

/// Null where none of them has a position.
TripClusters clustersOf(const PhotoSet& selected, TripId trip)
{
    std::vector<PhotoSummary> photos;
    std::vector<PhotoSummary> others;
    selected.forEach([&](const PhotoSummary& photo) {
        if (photo.point)
            (!trip.isValid() || photo.trip == trip ? photos : others).push_back(photo);
    });
    const auto built = [](const std::vector<PhotoSummary>& some) {
        return some.empty() ? nullptr : std::make_shared<const PhotoClusters>(some);
    };
    return {.trip = built(photos), .others = built(others)};
}

} // namespace

MapContent::MapContent(WorkerPool& worker, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_snapshot(std::make_shared<const CatalogSnapshot>())
{}

void MapContent::setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_bounds.reset();
    updatePhotos();
}

void MapContent::setTrip(TripId trip)
{
    m_trip = trip;
    m_bounds.reset();
    updatePhotos();
}

void MapContent::setHighlighted(const PhotoSet& selected, PhotoId current)
{
    if (selected == m_selected && current == m_current)
        return;
    m_selected = selected;
    m_current = current;
    updateSelection();
}

void MapContent::setPlayedUntil(std::optional<Instant> time)
{
    if (time == m_playedUntil)
        return;
    m_playedUntil = time;
    countPassed();
    Q_EMIT changed(m_content);
}

/// Photos of other moments stand in other places of the list; those without one stand at its end.
void MapContent::countPassed()
{
    const auto isPassed = [this](PhotoId id) {
        const PhotoSummary* photo = m_snapshot->find(id);
        return photo && photo->time && *photo->time <= *m_playedUntil;
    };
    m_content.passed = m_content.photos && m_playedUntil ? m_content.photos->countBefore(isPassed) : 0;
}

const std::optional<GeoBounds>& MapContent::bounds()
{
    if (m_bounds)
        return *m_bounds;
    if (!m_trip.isValid())
        return m_bounds.emplace(m_snapshot->bounds());
    std::vector<GeoPoint> points;
    for (const quint32 row : m_snapshot->rowsOfTrip(m_trip)) {
        if (const PhotoSummary& photo = m_snapshot->photos()[row]; photo.point)
            points.push_back(*photo.point);
    }
    return m_bounds.emplace(GeoBounds::around(points));
}

std::vector<PhotoSpot> MapContent::spots() const
{
    std::vector<PhotoSpot> spots;
    if (!m_trip.isValid()) {
        for (const PhotoCluster& cluster : m_snapshot->clusters()->clusters(QRectF(0, 0, 1, 1), kSpotLevel))
            spots.push_back({cluster.position, cluster.count});
        return spots;
    }
    const std::span<const quint32> rows = m_snapshot->rowsOfTrip(m_trip);
    const size_t step = rows.size() / kMostSpots + 1;
    for (size_t i = 0; i < rows.size(); i += step) {
        if (const PhotoSummary& photo = m_snapshot->photos()[rows[i]]; photo.point)
            spots.push_back({WebMercator::project(*photo.point), 1});
    }
    return spots;
}

void MapContent::findMembers(const PhotoMarker& marker, std::function<void(const PhotoSet&)> use)
{
    if (marker.cluster.count <= static_cast<qint64>(PhotoSet::kMany))
        use(PhotoSet::of(m_snapshot, marker.clusters->members(marker.cluster)));
    else
        find([marker] { return marker.clusters->members(marker.cluster); }, std::move(use));
}

void MapContent::findInside(const QRectF& worldRect, std::function<void(const PhotoSet&)> use)
{
    if (m_content.photos)
        find([photos = m_content.photos, worldRect] { return photos->photosIn(worldRect); }, std::move(use));
}

void MapContent::find(std::function<std::vector<PhotoId>()> question, std::function<void(const PhotoSet&)> use)
{
    m_worker.submit([this, shown = m_snapshot, question = std::move(question), use = std::move(use)] {
        QMetaObject::invokeMethod(this, [use, found = PhotoSet::of(shown, question())] { use(found); });
    });
}

void MapContent::updatePhotos()
{
    const quint64 version = ++m_photosVersion;
    if (!m_trip.isValid()) {
        m_content.photos = m_snapshot->clusters();
        m_content.dimmed.reset();
        countPassed();
        updateSelection();
        return;
    }
    m_worker.submit([this, version, shown = m_snapshot, chosen = m_trip]() mutable {
        TripClusters clusters = tripClusters(*shown, chosen);
        shown.reset(); // perhaps the last to hold it
        QMetaObject::invokeMethod(this, [this, version, clusters = std::move(clusters)] {
            if (version != m_photosVersion)
                return;
            m_content.photos = clusters.trip;
            m_content.dimmed = clusters.others;
            countPassed();
            updateSelection();
        });
    });
}

void MapContent::updateSelection()
{
    const quint64 version = ++m_selectionVersion;
    const auto show = [this](const TripClusters& selected) {
        m_content.selected = selected.trip;
        m_content.selectedDimmed = selected.others;
    };
    if (m_selected.snapshot() == m_snapshot && m_selected.size() == m_snapshot->photos().size()) {
        show({.trip = m_content.photos, .others = m_content.dimmed}); // everything: need not be built again
    } else if (!m_selected.isMany()) {
        show(clustersOf(m_selected.in(m_snapshot), m_trip));
    } else { // what was selected before stays marked so long
        m_worker.submit([this, version, show, shown = m_snapshot, selected = m_selected, trip = m_trip]() mutable {
            const TripClusters clusters = clustersOf(selected.in(shown), trip);
            shown.reset(); // perhaps the last to hold it
            selected = {}; // likewise
            QMetaObject::invokeMethod(this, [this, version, show, clusters] {
                if (version != m_selectionVersion)
                    return;
                show(clusters);
                Q_EMIT changed(m_content);
            });
        });
    }
    m_content.current = m_current;
    const PhotoSummary* photo = m_snapshot->find(m_current);
    m_content.currentPosition.reset();
    if (photo && photo->point)
        m_content.currentPosition = WebMercator::project(*photo->point);
    m_content.currentIsVideo = photo && photo->kind == MediaKind::Video;
    m_content.currentIsDimmed = photo && m_trip.isValid() && photo->trip != m_trip;
    Q_EMIT changed(m_content);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/GeoBounds.h"
#include "core/jobs/PhotoIndex.h"
#include "core/map/PhotoClusters.h"
#include "core/model/Route.h"
#include "core/model/TimeHistogram.h"
#include "core/model/Trip.h"

#include <functional>
#include <memory>

namespace wayfolio {

class Catalog;

/// Where two snapshots hold the same photos in the same order: so many at the beginning and, behind these, at the end.
struct CommonPhotos
{
    size_t head = 0;
    size_t tail = 0;
};

/// Everything the window shows at once, as it was at one moment. Immutable, shared between threads. Whatever needs a
/// walk through all photos to know is here, so that no slot has to: 72 bytes a photo, the cluster index included.
class CatalogSnapshot
{
public:
    /// Indices into photos(), ascending.
    using Rows = std::vector<quint32>;

    /// Empty.
    CatalogSnapshot();
    /// `photos` in time order, `trips` the oldest first.
    CatalogSnapshot(std::vector<PhotoSummary> photos, std::vector<Trip> trips);
    /// Of some of the photos of `whole`, which is faster.
    CatalogSnapshot(std::vector<PhotoSummary> some, std::vector<Trip> trips, const CatalogSnapshot& whole);

    [[nodiscard]] const std::vector<PhotoSummary>& photos() const { return m_photos; }

    [[nodiscard]] const std::vector<Trip>& trips() const { return m_trips; }

    /// Of every photo with a position; never null.
    [[nodiscard]] const std::shared_ptr<const PhotoClusters>& clusters() const { return m_clusters; }

    /// Of every photo with a time.
    [[nodiscard]] const TimeHistogram& histogram() const { return m_histogram; }

    [[nodiscard]] const Rows& withoutPosition() const { return m_withoutPosition; }

    [[nodiscard]] const Rows& withoutTime() const { return m_withoutTime; }

    /// Around every photo with a position.
    [[nodiscard]] const std::optional<GeoBounds>& bounds() const { return m_bounds; }

    /// Invalid when there are no photos.
    [[nodiscard]] PhotoId largestId() const { return m_index.largestId(); }

    /// -1 when there is no such photo.
    [[nodiscard]] qsizetype indexOf(PhotoId id) const { return m_index.indexOf(id); }

    /// Null when there is no such photo.
    [[nodiscard]] const PhotoSummary* find(PhotoId id) const;
    [[nodiscard]] const Trip* findTrip(TripId id) const;
    /// Empty when there is no such trip.
    [[nodiscard]] std::span<const quint32> rowsOfTrip(TripId id) const;
    /// Worked out anew at each call.
    [[nodiscard]] Route routeOf(const Trip& trip) const;

    /// Found out at once, for the one who asks either of the two for commonWith() has no time. Before it is shared;
    /// with as many as it will be shown after.
    void compareWith(const std::shared_ptr<const CatalogSnapshot>& former);
    [[nodiscard]] CommonPhotos commonWith(const CatalogSnapshot& before) const;

private:
    struct Comparison
    {
        std::weak_ptr<const CatalogSnapshot> former;
        CommonPhotos common;
    };

    [[nodiscard]] std::optional<CommonPhotos> comparedWith(const CatalogSnapshot& former) const;
    void build(const std::function<void()>& buildClusters);
    void groupByTrip();
    void gatherWhatLacks();

    std::vector<PhotoSummary> m_photos;
    std::vector<Trip> m_trips;
    std::vector<std::pair<TripId, quint32>> m_tripEnds; ///< by id: where its rows end in m_tripRows
    Rows m_tripRows;                                    ///< trip by trip
    Rows m_withoutPosition;
    Rows m_withoutTime;
    std::optional<GeoBounds> m_bounds;
    TimeHistogram m_histogram;
    PhotoIndex m_index;
    std::shared_ptr<const PhotoClusters> m_clusters;
    std::vector<Comparison> m_comparisons;
};

/// A snapshot of these rows alone (ascending), as if there were no others: trips count their photos among them, and
/// those that have none are left out, but for `kept`.
std::shared_ptr<CatalogSnapshot> narrowed(const CatalogSnapshot& whole, const CatalogSnapshot::Rows& rows,
                                          TripId kept = {});

/// Reads it on the catalogue's thread, with the help of another one. `former` may be null.
Result<std::shared_ptr<const CatalogSnapshot>> loadSnapshot(Catalog& catalog,
                                                            const std::shared_ptr<const CatalogSnapshot>& former = {});

} // namespace wayfolio

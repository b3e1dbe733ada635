// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogSnapshot.h"

#include "core/base/FreeMemory.h"
#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/jobs/AllPhotosTurn.h"
#include "core/trips/RouteBuilder.h"

#include <algorithm>
#include <unordered_map>

namespace wayfolio {

namespace {

/// A thread is not worth its start for fewer.
constexpr size_t kManyPhotos = 20'000;

std::optional<GeoBounds> boundsOf(const std::vector<PhotoSummary>& photos)
{
    GeoBoundsFinder finder;
    for (const PhotoSummary& photo : photos) {
        if (photo.point)
            finder.add(*photo.point);
    }
    return finder.bounds();
}

CommonPhotos commonPhotos(const std::vector<PhotoSummary>& before, const std::vector<PhotoSummary>& after)
{
    const auto same = [](const PhotoSummary& left, const PhotoSummary& right) { return left.id == right.id; };
    const auto head = std::ranges::mismatch(before, after, same).in1 - before.begin();
    const auto tail = std::mismatch(before.rbegin(), before.rend() - head, after.rbegin(), after.rend() - head, same);
    return {.head = static_cast<size_t>(head), .tail = static_cast<size_t>(tail.first - before.rbegin())};
}

} // namespace

CatalogSnapshot::CatalogSnapshot()
    : m_clusters(std::make_shared<const PhotoClusters>(std::span<const PhotoSummary>()))
{}

CatalogSnapshot::CatalogSnapshot(std::vector<PhotoSummary> photos, std::vector<Trip> trips)
    : m_photos(std::move(photos))
    , m_trips(std::move(trips))
{
    build([this] { m_clusters = std::make_shared<const PhotoClusters>(m_photos); });
}

CatalogSnapshot::CatalogSnapshot(std::vector<PhotoSummary> some, std::vector<Trip> trips, const CatalogSnapshot& whole)
    : m_photos(std::move(some))
    , m_trips(std::move(trips))
{
    build([&] { m_clusters = std::make_shared<const PhotoClusters>(*whole.clusters(), m_photos); });
}

void CatalogSnapshot::build(const std::function<void()>& buildClusters)
{
    const auto buildTheRest = [this] {
        m_index = PhotoIndex(m_photos);
        groupByTrip();
        gatherWhatLacks();
        m_histogram = TimeHistogram(m_photos);
        m_bounds = boundsOf(m_photos);
    };
    if (m_photos.size() < kManyPhotos) {
        buildClusters();
        buildTheRest();
    } else {
        WorkerPool helper(1);
        helper.submit(buildClusters);
        buildTheRest();
        helper.waitUntilIdle();
    }
}

const PhotoSummary* CatalogSnapshot::find(PhotoId id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_photos[static_cast<size_t>(index)];
}

const Trip* CatalogSnapshot::findTrip(TripId id) const
{
    const auto trip = std::ranges::find(m_trips, id, &Trip::id);
    return trip == m_trips.end() ? nullptr : &*trip;
}

std::span<const quint32> CatalogSnapshot::rowsOfTrip(TripId id) const
{
    const auto end = std::ranges::lower_bound(m_tripEnds, id, {}, &std::pair<TripId, quint32>::first);
    if (end == m_tripEnds.end() || end->first != id)
        return {};
    const quint32 first = end == m_tripEnds.begin() ? 0 : std::prev(end)->second;
    return std::span(m_tripRows).subspan(first, end->second - first);
}

Route CatalogSnapshot::routeOf(const Trip& trip) const
{
    std::vector<PhotoSummary> members;
    for (const quint32 row : rowsOfTrip(trip.id))
        members.push_back(m_photos[row]);
    return buildRoute(trip.id, members);
}

/// Counts first, then puts each photo where its trip's next one belongs.
void CatalogSnapshot::groupByTrip()
{
    for (const Trip& trip : m_trips)
        m_tripEnds.emplace_back(trip.id, 0);
    std::ranges::sort(m_tripEnds);
    auto last = m_tripEnds.end(); // photos of a trip follow one another, mostly
    const auto entryOf = [&](TripId id) {
        if (last == m_tripEnds.end() || last->first != id)
            last = std::ranges::lower_bound(m_tripEnds, id, {}, &std::pair<TripId, quint32>::first);
        return last != m_tripEnds.end() && last->first == id ? last : m_tripEnds.end();
    };
    for (const PhotoSummary& photo : m_photos) {
        if (const auto entry = entryOf(photo.trip); entry != m_tripEnds.end())
            ++entry->second;
    }
    quint32 start = 0;
    for (auto& [trip, place] : m_tripEnds)
        start += std::exchange(place, start);
    m_tripRows.resize(start);
    for (quint32 row = 0; row < m_photos.size(); ++row) {
        if (const auto entry = entryOf(m_photos[row].trip); entry != m_tripEnds.end())
            m_tripRows[entry->second++] = row;
    }
}

void CatalogSnapshot::gatherWhatLacks()
{
    for (quint32 row = 0; row < m_photos.size(); ++row) {
        if (!m_photos[row].point)
            m_withoutPosition.push_back(row);
        if (!m_photos[row].time)
            m_withoutTime.push_back(row);
    }
}

void CatalogSnapshot::compareWith(const std::shared_ptr<const CatalogSnapshot>& former)
{
    if (former && former.get() != this)
        m_comparisons.push_back({.former = former, .common = commonPhotos(former->photos(), m_photos)});
}

std::optional<CommonPhotos> CatalogSnapshot::comparedWith(const CatalogSnapshot& former) const
{
    for (const Comparison& comparison : m_comparisons) {
        if (comparison.former.lock().get() == &former)
            return comparison.common;
    }
    return std::nullopt;
}

CommonPhotos CatalogSnapshot::commonWith(const CatalogSnapshot& before) const
{
    if (&before == this)
        return {.head = m_photos.size(), .tail = 0};
    if (const auto known = comparedWith(before))
        return *known;
    if (const auto known = before.comparedWith(*this)) // it is the same seen from either
        return *known;
    return commonPhotos(before.photos(), m_photos);
}

std::shared_ptr<CatalogSnapshot> narrowed(const CatalogSnapshot& whole, const CatalogSnapshot::Rows& rows, TripId kept)
{
    struct Counts
    {
        qint64 photos = 0;
        qint64 located = 0;
    };

    std::vector<PhotoSummary> photos;
    photos.reserve(rows.size());
    std::unordered_map<TripId, Counts> counts;
    Counts* last = nullptr; // photos of a trip follow one another, mostly
    TripId lastTrip;
    for (const quint32 row : rows) {
        const PhotoSummary& photo = whole.photos()[row];
        photos.push_back(photo);
        if (last == nullptr || photo.trip != lastTrip)
            last = &counts[photo.trip];
        lastTrip = photo.trip;
        ++last->photos;
        last->located += photo.point ? 1 : 0;
    }
    std::vector<Trip> trips;
    for (const Trip& trip : whole.trips()) {
        const auto found = counts.find(trip.id);
        if (found == counts.end() && trip.id != kept)
            continue;
        trips.push_back(trip);
        trips.back().photoCount = found == counts.end() ? 0 : found->second.photos;
        trips.back().locatedCount = found == counts.end() ? 0 : found->second.located;
    }
    return std::make_shared<CatalogSnapshot>(std::move(photos), std::move(trips), whole);
}

Result<std::shared_ptr<const CatalogSnapshot>> loadSnapshot(Catalog& catalog,
                                                            const std::shared_ptr<const CatalogSnapshot>& former)
{
    const auto turn = turnWithAllPhotos();
    // Beside a former one, which is shown meanwhile, room counts for more than the moment it takes.
    const auto room = former ? PhotoStore::Room::Scarce : PhotoStore::Room::Ample;
    std::vector<PhotoSummary> photos;
    std::vector<Trip> trips;
    const Result<void> read = catalog.readAtOneMoment([&] {
        return PhotoStore(catalog)
            .summaries(room)
            .and_then([&](std::vector<PhotoSummary>&& found) {
                photos = std::move(found);
                return TripStore(catalog).trips();
            })
            .transform([&](std::vector<Trip>&& found) { trips = std::move(found); });
    });
    if (!read)
        return std::unexpected(read.error());
    if (former)
        giveFreeMemoryBack();
    auto snapshot = std::make_shared<CatalogSnapshot>(std::move(photos), std::move(trips));
    snapshot->compareWith(former);
    return snapshot;
}

} // namespace wayfolio

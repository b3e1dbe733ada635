// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/TripStore.h"

#include "core/base/RadixSort.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/Sql.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace wayfolio {

namespace {

constexpr const char* kSelectTrip = "SELECT id, name, start_ms, end_ms, start_wall_ms, end_wall_ms, photo_count, "
                                    "located_count, distance_m, cover_id FROM trip ";

/// Those that count none wait for photos of removed libraries.
constexpr const char* kShownTrips = "WHERE photo_count > 0";

/// The trips of photos, by the photos' ids. A sorted list: a million photos would fill a hash table several times as
/// large.
class TripsOfPhotos
{
public:
    void reserve(size_t count) { m_memberships.reserve(count); }

    /// In any order, each photo once.
    void add(PhotoId photo, TripId trip) { m_memberships.push_back({.photo = photo, .trip = trip}); }

    /// Before the first look-up.
    void sort()
    {
        const auto idOf = [](const Membership& membership) {
            return static_cast<quint64>(PhotoId(membership.photo).value);
        };
        if (!std::ranges::is_sorted(m_memberships, {}, idOf))
            radixSort(std::span(m_memberships), idOf);
    }

    /// Invalid when it belongs to none.
    [[nodiscard]] TripId tripOf(PhotoId photo) const
    {
        const auto found = std::ranges::lower_bound(m_memberships, SmallPhotoId(photo), {}, &Membership::photo);
        return found != m_memberships.end() && found->photo == photo ? TripId(found->trip) : TripId();
    }

    /// It is in its new place: forEachLeft() passes it over, and tripOf() knows it no more.
    void settle(PhotoId photo)
    {
        const auto found = std::ranges::lower_bound(m_memberships, SmallPhotoId(photo), {}, &Membership::photo);
        if (found != m_memberships.end() && found->photo == photo)
            found->trip = {};
    }

    template<class Function>
    void forEachLeft(Function function) const
    {
        for (const Membership& membership : m_memberships) {
            if (membership.trip.isValid())
                function(membership.photo);
        }
    }

private:
    struct Membership
    {
        SmallPhotoId photo;
        SmallTripId trip;
    };

    std::vector<Membership> m_memberships;
};

template<class Time>
Time timeFrom(qint64 milliseconds)
{
    return Time(std::chrono::milliseconds(milliseconds));
}

Trip readTrip(sql::RowReader row)
{
    Trip trip;
    trip.id = TripId{row.integer()};
    trip.name = row.text();
    trip.start = timeFrom<Instant>(row.integer());
    trip.end = timeFrom<Instant>(row.integer());
    trip.startWall = timeFrom<WallTime>(row.integer());
    trip.endWall = timeFrom<WallTime>(row.integer());
    trip.photoCount = row.integer();
    trip.locatedCount = row.integer();
    trip.distanceMeters = row.real();
    trip.cover = PhotoId{row.integer()};
    return trip;
}

void bindTrip(sql::Binder& binder, const Trip& trip)
{
    binder.text(trip.name)
        .integer(qint64{trip.start.time_since_epoch().count()})
        .integer(qint64{trip.end.time_since_epoch().count()})
        .integer(qint64{trip.startWall.time_since_epoch().count()})
        .integer(qint64{trip.endWall.time_since_epoch().count()})
        .integer(trip.photoCount)
        .integer(trip.locatedCount)
        .real(trip.distanceMeters)
        .integer(trip.cover.isValid() ? std::optional(trip.cover.value) : std::nullopt);
}

std::vector<Trip> readTrips(SQLite::Database& database, const char* which)
{
    SQLite::Statement statement(database, std::string(kSelectTrip) + which + " ORDER BY start_ms, id");
    std::vector<Trip> trips;
    while (statement.executeStep())
        trips.push_back(readTrip(sql::RowReader(statement)));
    return trips;
}

TripsOfPhotos readTripsOfPhotos(SQLite::Database& database)
{
    TripsOfPhotos trips;
    trips.reserve(sql::roomForRows(database, "photo"));
    sql::NumberRows rows(database, "SELECT id, trip_id FROM photo WHERE trip_id IS NOT NULL");
    while (rows.next()) {
        const PhotoId photo{rows.integer()};
        trips.add(photo, TripId{rows.integer()});
    }
    trips.sort();
    return trips;
}

/// For each draft the earlier trip it goes on with: the one it shares the most photos with, each given once.
/// The largest agreement is settled first; ties go to the older trip, then to the earlier draft.
std::vector<TripId> matchTrips(std::span<const TripDraft> drafts, const TripsOfPhotos& before)
{
    struct Agreement
    {
        qint64 shared;
        TripId trip;
        size_t draft;
    };

    std::vector<Agreement> agreements;
    for (size_t i = 0; i < drafts.size(); ++i) {
        std::unordered_map<TripId, qint64> shared;
        for (const PhotoId photo : drafts[i].photos) {
            if (const TripId trip = before.tripOf(photo); trip.isValid())
                ++shared[trip];
        }
        for (const auto& [trip, count] : shared)
            agreements.push_back({.shared = count, .trip = trip, .draft = i});
    }
    std::ranges::sort(agreements, [](const Agreement& left, const Agreement& right) {
        return std::tuple(-left.shared, left.trip, left.draft) < std::tuple(-right.shared, right.trip, right.draft);
    });
    std::vector<TripId> matches(drafts.size());
    std::unordered_set<TripId> given;
    for (const Agreement& agreement : agreements) {
        if (!matches[agreement.draft].isValid() && given.insert(agreement.trip).second)
            matches[agreement.draft] = agreement.trip;
    }
    return matches;
}

/// Writes trips and memberships, and only what differs from before.
class Replacement
{
public:
    explicit Replacement(SQLite::Database& database)
        : m_database(database)
        , m_insert(database, "INSERT INTO trip(name, start_ms, end_ms, start_wall_ms, end_wall_ms, photo_count, "
                             "located_count, distance_m, cover_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , m_update(database, "UPDATE trip SET (name, start_ms, end_ms, start_wall_ms, end_wall_ms, photo_count, "
                             "located_count, distance_m, cover_id) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?")
        , m_remove(database, "DELETE FROM trip WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM photo WHERE trip_id = ?1)")
        , m_empty(database, "UPDATE trip SET (photo_count, located_count) = (0, 0) "
                            "WHERE id = ? AND (photo_count, located_count) <> (0, 0)")
        , m_join(database, "UPDATE photo SET trip_id = ? WHERE id = ?")
    {}

    void run(std::span<const TripDraft> drafts)
    {
        TripsOfPhotos before = readTripsOfPhotos(m_database);
        sql::emptyCache(m_database);
        std::unordered_map<TripId, Trip> earlier;
        for (Trip& trip : readTrips(m_database, ""))
            earlier.emplace(trip.id, std::move(trip));
        const std::vector<TripId> matches = matchTrips(drafts, before);
        for (size_t i = 0; i < drafts.size(); ++i) {
            const auto known = earlier.find(matches[i]);
            const TripId id = known != earlier.end() ? update(drafts[i].trip, known->second) : insert(drafts[i].trip);
            join(drafts[i].photos, id, before);
            if (known != earlier.end())
                earlier.erase(known);
        }
        // What is left belongs to no trip any more, unless it was removed; photos leave before their trip goes.
        sql::NumberRows removed(m_database, "SELECT id FROM removed_photo");
        while (removed.next())
            before.settle(PhotoId{removed.integer()});
        before.forEachLeft([this](PhotoId photo) { setTrip(photo, {}); });
        for (const auto& [id, trip] : earlier) {
            sql::Binder(m_remove).integer(id.value);
            sql::run(m_remove);
            sql::Binder(m_empty).integer(id.value);
            sql::run(m_empty);
        }
    }

private:
    TripId insert(const Trip& trip)
    {
        sql::Binder binder(m_insert);
        bindTrip(binder, trip);
        sql::run(m_insert);
        return TripId{m_database.getLastInsertRowid()};
    }

    TripId update(Trip trip, const Trip& earlier)
    {
        trip.id = earlier.id;
        if (!earlier.name.isEmpty())
            trip.name = earlier.name;
        if (trip == earlier)
            return trip.id;
        sql::Binder binder(m_update);
        bindTrip(binder, trip);
        binder.integer(trip.id.value);
        sql::run(m_update);
        return trip.id;
    }

    void join(std::span<const SmallPhotoId> photos, TripId trip, TripsOfPhotos& before)
    {
        for (const PhotoId photo : photos) {
            if (before.tripOf(photo) != trip)
                setTrip(photo, trip);
            before.settle(photo);
        }
    }

    void setTrip(PhotoId photo, TripId trip)
    {
        sql::Binder(m_join).integer(trip.isValid() ? std::optional(trip.value) : std::nullopt).integer(photo.value);
        sql::run(m_join);
    }

    SQLite::Database& m_database;
    SQLite::Statement m_insert;
    SQLite::Statement m_update;
    SQLite::Statement m_remove;
    SQLite::Statement m_empty; ///< waits for its photos
    SQLite::Statement m_join;
};

} // namespace

TripStore::TripStore(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<void> TripStore::replaceAll(std::span<const TripDraft> drafts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        Replacement(database).run(drafts);
        transaction.commit();
        return {};
    });
}

Result<std::vector<Trip>> TripStore::trips()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database,
                        [&]() -> Result<std::vector<Trip>> { return readTrips(database, kShownTrips); });
}

Result<std::optional<Trip>> TripStore::trip(TripId id)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::optional<Trip>> {
        SQLite::Statement statement(database, std::string(kSelectTrip) + kShownTrips + " AND id = ?");
        sql::Binder(statement).integer(id.value);
        if (!statement.executeStep())
            return std::nullopt;
        return readTrip(sql::RowReader(statement));
    });
}

} // namespace wayfolio

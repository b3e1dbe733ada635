// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoQuery.h"

#include "core/model/SearchText.h"

#include <algorithm>

namespace wayfolio {

namespace {

constexpr size_t kRowsBetweenLooks = 16'384;

using Marks = std::vector<bool>;

/// Which rows have the term in any of their texts.
Marks rowsWith(const CatalogSnapshot& snapshot, const SearchIndex& index, std::string_view term)
{
    Marks rows(snapshot.photos().size());
    for (const PhotoFileNames& some : index.fileNames) {
        for (const quint32 photo : some.names.find(term)) {
            if (const qsizetype row = snapshot.indexOf(PhotoId{some.first.value + photo}); row >= 0)
                rows[static_cast<size_t>(row)] = true;
        }
    }
    for (const quint32 trip : index.tripNames.find(term)) {
        for (const quint32 row : snapshot.rowsOfTrip(snapshot.trips()[trip].id))
            rows[row] = true;
    }
    const std::vector<quint32> found = index.places.names.find(term);
    if (found.empty())
        return rows;
    Marks places(index.places.countries.size());
    for (const quint32 place : found)
        places[place] = true;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (places[index.places.rows[row]])
            rows[row] = true;
    }
    return rows;
}

Marks rowsOfTrips(const CatalogSnapshot& snapshot, const std::vector<TripId>& trips)
{
    Marks rows(snapshot.photos().size());
    for (const TripId trip : trips) {
        for (const quint32 row : snapshot.rowsOfTrip(trip))
            rows[row] = true;
    }
    return rows;
}

/// Which numbers of a list are asked for.
template<class List, class TextOf>
Marks chosenOf(const List& list, const QStringList& wanted, TextOf textOf)
{
    Marks chosen(static_cast<size_t>(std::size(list)));
    size_t number = 0;
    for (const auto& entry : list)
        chosen[number++] = wanted.contains(textOf(entry));
    return chosen;
}

bool isIn(const TimeSpan& span, const PhotoSummary& photo)
{
    const auto clock = photo.shownClock();
    return clock && span.contains(*clock);
}

/// The criteria in a form that asks each photo little.
class Sieve
{
public:
    Sieve(const CatalogSnapshot& snapshot, const SearchIndex& index, const PhotoCriteria& criteria)
        : m_index(index)
        , m_criteria(criteria)
        , m_lacksCameras(!criteria.cameras.isEmpty() && index.cameras.rows.empty())
        , m_lacksPlaces(!criteria.countries.isEmpty() && index.places.rows.empty())
    {
        if (!criteria.cameras.isEmpty())
            m_cameras = chosenOf(index.cameras.names, criteria.cameras, [](const QString& name) { return name; });
        if (!criteria.countries.isEmpty())
            m_countries = chosenOf(index.places.countryNames, criteria.countries,
                                   [](const PhotoPlaces::Country& country) { return country.code; });
        if (!criteria.trips.empty())
            m_marked.push_back(rowsOfTrips(snapshot, criteria.trips));
        for (const QString& text : criteria.texts) {
            for (const QByteArray& term : searchTerms(text))
                m_marked.push_back(rowsWith(snapshot, index, term.toStdString()));
        }
    }

    [[nodiscard]] bool letsNobodyPass() const { return m_lacksCameras || m_lacksPlaces; }

    [[nodiscard]] bool passes(size_t row, const PhotoSummary& photo) const
    {
        if (m_criteria.time && !isIn(*m_criteria.time, photo))
            return false;
        if (m_criteria.kind && photo.kind != *m_criteria.kind)
            return false;
        if (m_criteria.isRejected && photo.rating != kRejected)
            return false;
        if (m_criteria.hasPosition && photo.point.has_value() != *m_criteria.hasPosition)
            return false;
        if (m_criteria.leastRating > 0 && photo.rating < m_criteria.leastRating)
            return false;
        if (!m_cameras.empty() && !m_cameras[m_index.cameras.rows[row]])
            return false;
        if (!m_countries.empty() && !m_countries[m_index.places.countries[m_index.places.rows[row]]])
            return false;
        return std::ranges::all_of(m_marked, [row](const Marks& rows) { return rows[row]; });
    }

private:
    const SearchIndex& m_index;
    const PhotoCriteria& m_criteria;
    bool m_lacksCameras;
    bool m_lacksPlaces;
    Marks m_cameras;             ///< by number; empty for all
    Marks m_countries;           ///< the same
    std::vector<Marks> m_marked; ///< by row: one for the trips, one for each term
};

} // namespace

bool needsIndex(const PhotoCriteria& criteria)
{
    return !criteria.cameras.isEmpty() || !criteria.countries.isEmpty() || !criteria.texts.isEmpty();
}

CatalogSnapshot::Rows findPhotos(const CatalogSnapshot& snapshot, const SearchIndex& index,
                                 const PhotoCriteria& criteria, const std::stop_token& stop)
{
    CatalogSnapshot::Rows found;
    const Sieve sieve(snapshot, index, criteria);
    if (sieve.letsNobodyPass())
        return found;
    const std::vector<PhotoSummary>& photos = snapshot.photos();
    for (size_t row = 0; row < photos.size(); ++row) {
        if (row % kRowsBetweenLooks == 0 && stop.stop_requested())
            break;
        if (sieve.passes(row, photos[row]))
            found.push_back(static_cast<quint32>(row));
    }
    return found;
}

} // namespace wayfolio

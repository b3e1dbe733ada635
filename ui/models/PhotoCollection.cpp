// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoCollection.h"

namespace wayfolio {

PhotoCollection::PhotoCollection(CatalogService& service, SearchService* search, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_search(search)
    , m_whole(std::make_shared<const CatalogSnapshot>())
    , m_snapshot(m_whole)
{}

void PhotoCollection::reload()
{
    if (m_loading) {
        m_reloadWanted = true;
        return;
    }
    m_loading = true;
    m_sinceAsked.start();
    m_service.open().then(this, [this](const Result<void>& opened) {
        if (opened && m_search != nullptr) // while it is read
            m_search->keepBlocks().then(this, [this](bool isKept) { setSearchKept(isKept); });
    });
    m_service.snapshot(m_whole).then(this, [this](const Result<Snapshot>& result) {
        m_loading = false;
        m_loadDuration = std::chrono::milliseconds(m_sinceAsked.elapsed());
        if (result) {
            m_loaded = true;
            m_formerWhole = std::exchange(m_whole, *result);
            dropLostTrips();
            if (m_search != nullptr)
                m_search->nameTrips(m_whole);
            narrow();
            setSearchKept(m_isSearchKept);
        } else {
            Q_EMIT failed(result.error());
        }
        if (std::exchange(m_reloadWanted, false))
            reload();
    });
}

/// Where the catalogue cannot keep what a search needs, it is made ready here.
void PhotoCollection::setSearchKept(bool isKept)
{
    m_isSearchKept = isKept;
    if (!isKept && m_loaded)
        m_search->prepare(m_whole);
}

void PhotoCollection::setCriteria(PhotoCriteria criteria)
{
    if (criteria == m_criteria || m_search == nullptr)
        return;
    m_criteria = std::move(criteria);
    Q_EMIT criteriaChanged();
    narrow();
}

/// Nobody would be found in a trip that is no more, and its filter has no name.
void PhotoCollection::dropLostTrips()
{
    const auto isLost = [this](TripId trip) { return m_whole->findTrip(trip) == nullptr; };
    if (std::erase_if(m_criteria.trips, isLost) > 0)
        Q_EMIT criteriaChanged();
}

void PhotoCollection::narrow()
{
    if (m_searching) {
        m_searchWanted = true;
        return;
    }
    if (m_criteria.isEmpty()) {
        show(m_whole);
        return;
    }
    setSearching(true);
    m_search->find(m_whole, m_criteria, m_snapshot, m_kept).then(this, [this](const Result<Snapshot>& result) {
        setSearching(false);
        const bool isOutdated = std::exchange(m_searchWanted, false);
        if (result && !(isOutdated && m_criteria.isEmpty()))
            show(*result);
        if (isOutdated)
            narrow();
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void PhotoCollection::show(Snapshot snapshot)
{
    Snapshot former = std::exchange(m_snapshot, std::move(snapshot));
    Q_EMIT changed();
    m_service.dispose(std::move(former)); // nobody shows it any more
    m_service.dispose(std::exchange(m_formerWhole, {}));
}

void PhotoCollection::setSearching(bool searching)
{
    m_searching = searching;
    Q_EMIT searchingChanged();
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/FilterSync.h"

#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoSelection.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoMatchHint.h"
#include "ui/ViewSync.h"

#include <QTimer>

#include <chrono>

namespace wayfolio {

namespace {

using namespace std::chrono_literals;

/// Shorter searches are not told of: the words would only flicker.
constexpr auto kPatience = 250ms;

using Snapshot = std::shared_ptr<const CatalogSnapshot>;

TimelineView::Histogram histogramOf(const Snapshot& snapshot)
{
    return {snapshot, &snapshot->histogram()};
}

TimelineView::Histogram histogramOfTrip(const CatalogSnapshot& snapshot, TripId trip)
{
    const std::span<const quint32> rows = snapshot.rowsOfTrip(trip);
    std::vector<PhotoSummary> photos;
    photos.reserve(rows.size());
    for (const quint32 row : rows)
        photos.push_back(snapshot.photos()[row]);
    return std::make_shared<const TimeHistogram>(photos);
}

} // namespace

FilterSync::FilterSync(PhotoCollection& collection, PhotoSelection& selection, SearchService& search, ViewSync& views,
                       const Views& filters, QObject* parent)
    : QObject(parent)
    , m_collection(collection)
    , m_selection(selection)
    , m_search(search)
    , m_views(views)
    , m_filters(filters)
{
    connect(&m_filters.bar, &FilterBar::criteriaChanged, &m_collection, &PhotoCollection::setCriteria);
    connect(&m_filters.bar, &FilterBar::tripCleared, this, [this] { m_views.showFilter({}, false); });
    connect(&m_filters.bar, &FilterBar::choicesWanted, this, &FilterSync::askForChoices);
    connect(&m_filters.bar, &FilterBar::searchExpected, this, [this] { m_search.prepare(m_collection.whole()); });
    connect(&m_filters.timeline, &TimelineView::spanChanged, this, [this](const std::optional<TimeSpan>& span) {
        PhotoCriteria criteria = m_collection.criteria();
        criteria.time = span;
        m_collection.setCriteria(criteria);
    });
    connect(&m_filters.timeline, &TimelineView::barClicked, &m_views, &ViewSync::chooseFirstOf);
    connect(&m_filters.noMatch, &NoMatchHint::clearRequested, this, &FilterSync::clear);
    connect(&m_collection, &PhotoCollection::criteriaChanged, this, &FilterSync::showCriteria);
    connect(&m_collection, &PhotoCollection::changed, this, &FilterSync::showCollection);
    connect(&m_collection, &PhotoCollection::searchingChanged, this,
            [this] { QTimer::singleShot(kPatience, this, &FilterSync::showCounts); });
    connect(&m_selection, &PhotoSelection::currentChanged, this, [this] { showPlayed({}); });
    connect(&m_selection, &PhotoSelection::selectedChanged, this, &FilterSync::showCounts);
    connect(&m_selection, &PhotoSelection::tripChanged, this, [this] {
        showTrip();
        showCounts();
        showTimes();
    });
    m_filters.noMatch.hide();
    showCollection();
}

void FilterSync::clear()
{
    m_collection.setCriteria({});
    m_views.showFilter({}, false);
}

void FilterSync::showPlayed(PhotoId id)
{
    m_played = id;
    showCurrent();
}

void FilterSync::showCriteria()
{
    m_filters.bar.setCriteria(m_collection.criteria());
    m_filters.timeline.setSpan(m_collection.criteria().time);
}

void FilterSync::showCollection()
{
    const auto& whole = m_collection.whole();
    m_filters.bar.setTrips({whole, &whole->trips()});
    showCounts();
    showTrip();
    showTimes();
    showCurrent();
}

void FilterSync::showCounts()
{
    const CatalogSnapshot& shown = *m_collection.snapshot();
    const TripId trip = m_selection.trip();
    const qint64 count = trip.isValid() ? std::ssize(shown.rowsOfTrip(trip)) : std::ssize(shown.photos());
    m_filters.bar.setCounts({.all = std::ssize(m_collection.whole()->photos()),
                             .shown = count,
                             .selected = std::ssize(m_selection.selected())},
                            m_collection.isSearching());
    m_filters.noMatch.setVisible(count == 0 && !m_collection.whole()->photos().empty());
}

void FilterSync::showTimes()
{
    const quint64 version = ++m_timesVersion;
    const TripId trip = m_selection.trip();
    if (!trip.isValid()) {
        m_filters.timeline.setPhotos(histogramOf(m_collection.whole()), histogramOf(m_collection.snapshot()));
        return;
    }
    m_worker.submit([this, version, trip, shown = m_collection.snapshot()]() mutable {
        TimelineView::Histogram ofTrip = histogramOfTrip(*shown, trip);
        shown.reset(); // perhaps the last to hold it
        QMetaObject::invokeMethod(this, [this, version, ofTrip = std::move(ofTrip)] {
            if (version == m_timesVersion)
                m_filters.timeline.setPhotos(histogramOf(m_collection.whole()), ofTrip);
        });
    });
}

void FilterSync::showTrip()
{
    const Trip* trip = m_collection.whole()->findTrip(m_selection.trip());
    m_filters.bar.setTrip(trip != nullptr ? trip->id : TripId());
}

void FilterSync::showCurrent()
{
    const PhotoSummary* photo = m_collection.snapshot()->find(m_played.isValid() ? m_played : m_selection.current());
    std::optional<WallMinute> time;
    if (photo != nullptr)
        time = photo->shownClock().transform(toMinute);
    m_filters.timeline.setCurrent(time);
}

void FilterSync::askForChoices()
{
    m_search.choices(m_collection.whole(), interfaceNameLanguage())
        .then(this, [this](const Result<SearchChoices>& choices) {
            if (choices)
                m_filters.bar.setChoices(*choices);
        });
}

} // namespace wayfolio

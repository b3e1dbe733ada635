// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ViewSync.h"

#include "ui/actions/MainActions.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/TripsPanel.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <span>

namespace wayfolio {

namespace {

using namespace std::chrono_literals;

/// Photos that are played faster are passed over by the details.
constexpr auto kDetailsPause = 200ms;

/// Ascending, and joined where they meet.
std::vector<PhotoSet::Run> rowsIn(const QItemSelection& selection)
{
    std::vector<PhotoSet::Run> runs;
    runs.reserve(static_cast<size_t>(selection.size()));
    for (const QItemSelectionRange& range : selection)
        runs.push_back({.first = static_cast<quint32>(range.top()), .last = static_cast<quint32>(range.bottom()) + 1});
    std::ranges::sort(runs, {}, &PhotoSet::Run::first);
    std::vector<PhotoSet::Run> joined;
    for (const PhotoSet::Run run : runs) {
        if (!joined.empty() && run.first <= joined.back().last)
            joined.back().last = std::max(joined.back().last, run.last);
        else
            joined.push_back(run);
    }
    return joined;
}

} // namespace

ViewSync::ViewSync(PhotoCollection& collection, PhotoSelection& selection, PhotoListModel& photos, const Views& views,
                   QObject* parent)
    : QObject(parent)
    , m_collection(collection)
    , m_selection(selection)
    , m_photos(photos)
    , m_views(views)
{
    connectViews();
    connect(&m_collection, &PhotoCollection::changed, this, &ViewSync::followCollection);
    connect(&m_selection, &PhotoSelection::selectedChanged, this, &ViewSync::showSelection);
    connect(&m_selection, &PhotoSelection::currentChanged, this, &ViewSync::showCurrent);
    connect(&m_photos, &PhotoListModel::modelAboutToBeReset, this, &ViewSync::rememberPlace);
    connect(&m_photos, &PhotoListModel::modelReset, this, &ViewSync::followReset);
    m_views.details.hide();
    m_playedDetails.setSingleShot(true);
    m_playedDetails.setInterval(kDetailsPause);
    connect(&m_playedDetails, &QTimer::timeout, this, [this] { m_views.details.showPhoto(m_played); });
}

void ViewSync::connectViews()
{
    connect(&m_views.trips, &TripsPanel::filterChosen, this,
            [this](const PhotoFilter& filter) { showFilter(filter, !filter.isProblemList()); });
    connect(&m_views.trips, &TripsPanel::photoChosen, &m_selection, &PhotoSelection::setCurrent);
    connect(&m_views.strip, &FilmStripPanel::clusterClosed, this, [this] { showFilter(m_outerFilter, false); });
    connect(&m_views.details, &DetailsPanel::zoneRequested, this, [this] { // is of what the details show
        if (m_played.isValid())
            m_selection.setCurrent(m_played);
    });
    connect(&m_views.details, &DetailsPanel::closeRequested, &m_selection, [this] { m_selection.setCurrent({}); });
    connect(&m_views.map, &MapWidget::photoActivated, this, &ViewSync::openPhotoOfMap);
    connect(&m_views.map, &MapWidget::clusterOpened, this, &ViewSync::openPhotos);
    connect(&m_views.map, &MapWidget::photosEncircled, this, &ViewSync::select);
    connect(&m_views.map, &MapWidget::menuRequested, this, &ViewSync::openMenu);
    connect(&m_views.strip.strip(), &FilmStrip::menuRequested, this, &ViewSync::menuOfPhotosRequested);
    connect(&m_views.map, &MapWidget::backgroundClicked, &m_selection, [this] { m_selection.setCurrent({}); });
    const QItemSelectionModel* chosen = m_views.strip.strip().selectionModel();
    connect(chosen, &QItemSelectionModel::selectionChanged, this, &ViewSync::readStrip);
    connect(chosen, &QItemSelectionModel::currentChanged, this, &ViewSync::readStrip);
}

void ViewSync::connectActions(const MainActions& actions)
{
    connect(actions.selectAll, &QAction::triggered, this, &ViewSync::selectAll);
    connect(actions.selectNone, &QAction::triggered, this, &ViewSync::goBack);
    connect(actions.selectTrip, &QAction::triggered, this, &ViewSync::showTripOfCurrent);
    connect(actions.selectInView, &QAction::triggered, &m_views.map, &MapWidget::selectInView);
    connect(actions.previousPhoto, &QAction::triggered, this, [this] { step(-1); });
    connect(actions.nextPhoto, &QAction::triggered, this, [this] { step(1); });
}

void ViewSync::showFilter(const PhotoFilter& filter, bool lookThere)
{
    m_outerFilter = filter;
    m_collection.keepTrip(filter.trip);
    const TripId trip = filter.kind == PhotoFilter::Kind::Trip ? filter.trip : TripId();
    if (filter != m_photos.filter() || trip != m_selection.trip())
        m_selection.setTrip(trip);
    m_photos.setFilter(filter);
    m_views.trips.showFilter(filter);
    m_views.map.setTrip(trip);
    if (lookThere)
        m_views.map.showAll();
}

/// Photos that the criteria leave out are shown without these.
void ViewSync::openPhotos(const std::vector<PhotoId>& photos)
{
    if (!std::ranges::all_of(photos, [this](PhotoId id) { return isShown(id); }))
        m_collection.setCriteria({});
    m_photos.setFilter(PhotoFilter::ofPhotos(photos));
    m_selection.setCurrent(m_photos.photoAt(0));
    m_views.strip.strip().setFocus();
}

/// Photos are in the order of their instants, from which their own clocks differ by less than a day.
void ViewSync::chooseFirstOf(const TimeSpan& span)
{
    constexpr std::chrono::days kFarthestZone(1);
    const std::vector<PhotoSummary>& photos = m_collection.snapshot()->photos();
    const auto timed = std::span(photos).first(photos.size() - m_collection.snapshot()->withoutTime().size());
    const auto instantOf = [](const PhotoSummary& photo) { return *photo.time; };
    const Instant earliest(WallTime(span.begin).time_since_epoch() - kFarthestZone);
    const Instant latest(WallTime(span.end).time_since_epoch() + kFarthestZone);
    for (auto photo = std::ranges::lower_bound(timed, earliest, {}, instantOf);
         photo != timed.end() && instantOf(*photo) < latest; ++photo) {
        const auto clock = photo->shownClock();
        if (clock && span.contains(*clock) && m_photos.rowOf(photo->id) >= 0) {
            m_selection.setCurrent(photo->id);
            return;
        }
    }
}

void ViewSync::restoreWhenLoaded(TripId trip, std::optional<MapView> view)
{
    m_restoration = {.trip = trip, .view = view};
}

void ViewSync::setDetailsWanted(bool wanted)
{
    m_detailsWanted = wanted;
    m_views.details.setVisible(wanted && m_selection.current().isValid());
}

void ViewSync::showPlayed(PhotoId id)
{
    FilmStrip& strip = m_views.strip.strip();
    if (id.isValid() && !m_played.isValid())
        m_stripBefore = placeInStrip();
    const bool wasPlayed = std::exchange(m_played, id).isValid();
    const int row = m_photos.rowOf(id);
    strip.setPlayed(row >= 0 ? m_photos.index(row) : QModelIndex());
    if (id.isValid()) {
        if (!m_views.details.isHidden() && !m_playedDetails.isActive())
            m_playedDetails.start();
        return;
    }
    m_playedDetails.stop();
    if (!wasPlayed)
        return;
    m_views.details.showPhoto(m_selection.current());
    if (const int before = m_photos.rowOf(m_stripBefore.photo);
        before >= 0 && m_stripBefore.filter == m_photos.filter())
        strip.keepAt(m_photos.index(before), m_stripBefore.left);
}

void ViewSync::selectAll()
{
    const PhotoId current = m_selection.current().isValid() ? m_selection.current() : m_photos.photoAt(0);
    m_selection.setSelected(m_photos.photos(), current);
}

void ViewSync::step(int photos)
{
    if (m_photos.rowCount() == 0)
        return;
    const int row = m_photos.rowOf(m_selection.current());
    const int next = row < 0 ? 0 : std::clamp(row + photos, 0, m_photos.rowCount() - 1);
    m_selection.setCurrent(m_photos.photoAt(next));
}

void ViewSync::followCollection()
{
    const auto snapshot = m_collection.snapshot();
    if (std::exchange(m_wasNarrowed, m_collection.isNarrowed()) || m_collection.isNarrowed())
        m_views.map.setView(m_views.map.view()); // other photos are no reason to look elsewhere
    m_views.map.setSnapshot(snapshot, m_collection.isNarrowed());
    if (m_selection.trip().isValid() && snapshot->findTrip(m_selection.trip()) == nullptr)
        showFilter({}, false);
    if (m_selection.current().isValid()) {
        if (!isShown(m_selection.current()))
            m_selection.setCurrent({});
        else
            showCurrentAnew();
        deselectHidden();
    }
    if (const auto wanted = std::exchange(m_restoration, std::nullopt))
        restore(*wanted);
    else if (m_showAllWanted && !m_collection.whole()->photos().empty()) {
        m_showAllWanted = false;
        m_views.map.showAll();
    }
}

bool ViewSync::isShown(PhotoId id) const
{
    return m_collection.snapshot()->indexOf(id) >= 0;
}

/// Those of them that are shown, as the shown snapshot has them: at once where they are of it, or few.
void ViewSync::withShown(const PhotoSet& photos, const std::function<void(const PhotoSet&)>& use)
{
    const auto shown = m_collection.snapshot();
    if (photos.isEmpty() || photos.snapshot() == shown || !photos.isMany()) {
        use(photos.in(shown));
        return;
    }
    m_worker.submit([this, photos = photos, shown = shown, use]() mutable {
        PhotoSet found = photos.in(shown);
        photos = {}; // perhaps the last to hold its snapshot
        shown.reset();
        QMetaObject::invokeMethod(this, [this, found, use] { withShown(found, use); });
    });
}

/// What is out of sight is not to be changed together with the rest.
void ViewSync::deselectHidden()
{
    withShown(m_selection.selected(), [this](const PhotoSet& shown) {
        PhotoSet former = m_selection.selected();
        if (former.isEmpty() || former.snapshot() == m_collection.snapshot())
            return; // chosen meanwhile
        m_selection.setSelected(shown, m_selection.current());
        m_worker.submit([former = std::move(former)] {}); // perhaps the last to hold its snapshot
    });
}

/// It may have been read or decided anew.
void ViewSync::showCurrentAnew()
{
    const PhotoId current = m_selection.current();
    m_views.details.showPhoto(m_played.isValid() ? m_played : current);
    const bool isPlaced = m_collection.snapshot()->find(current)->point.has_value();
    if (isPlaced && !m_currentIsPlaced)
        m_views.map.revealPhoto(current);
    m_currentIsPlaced = isPlaced;
}

void ViewSync::restore(const Restoration& wanted)
{
    const auto snapshot = m_collection.snapshot();
    if (wanted.trip.isValid() && snapshot->findTrip(wanted.trip) != nullptr)
        showFilter(PhotoFilter::ofTrip(wanted.trip), false);
    else
        m_views.trips.showFilter(m_photos.filter());
    if (wanted.view && !snapshot->photos().empty())
        m_views.map.setView(*wanted.view);
    else if (!snapshot->photos().empty())
        m_views.map.showAll();
}

void ViewSync::openPhotoOfMap(PhotoId id)
{
    list(id);
    m_selection.setCurrent(id);
}

/// One of another trip, or not in the opened cluster, needs another list.
void ViewSync::list(PhotoId id)
{
    const PhotoSummary* photo = m_collection.snapshot()->find(id);
    if (photo == nullptr || m_photos.rowOf(id) >= 0)
        return;
    const bool inOuter = m_outerFilter.accepts(*photo);
    showFilter(inOuter ? m_outerFilter : PhotoFilter{}, false);
}

void ViewSync::select(const PhotoSet& photos)
{
    withShown(photos, [this](const PhotoSet& shown) { selectShown(shown); }); // they were found a moment ago
}

void ViewSync::selectShown(const PhotoSet& photos)
{
    if (photos.isEmpty()) {
        m_selection.setCurrent({});
        return;
    }
    if (const PhotoId other = m_photos.firstMissing(photos); other.isValid())
        list(other);
    const bool keepsCurrent = photos.contains(m_selection.current());
    m_selection.setSelected(photos, keepsCurrent ? m_selection.current() : photos.first());
}

void ViewSync::showTripOfCurrent()
{
    const PhotoId current = m_selection.current();
    const PhotoSummary* photo = m_collection.snapshot()->find(current);
    if (photo == nullptr || !photo->trip.isValid())
        return;
    showFilter(PhotoFilter::ofTrip(photo->trip), true);
    m_selection.setCurrent(current);
}

void ViewSync::goBack()
{
    if (m_selection.selected().isEmpty() && m_photos.filter().kind == PhotoFilter::Kind::Chosen)
        showFilter(m_outerFilter, false);
    else
        m_selection.setCurrent({});
}

/// A menu of photos that are not selected selects them, as everywhere.
void ViewSync::openMenu(const MapSpot& spot)
{
    if (spot.photos.isEmpty()) {
        Q_EMIT menuOfPlaceRequested(spot.globalPosition, spot.place);
        return;
    }
    if (!spot.isSelected)
        select(spot.photos);
    Q_EMIT menuOfPhotosRequested(spot.globalPosition);
}

void ViewSync::readStrip()
{
    if (m_settingStrip)
        return;
    const QItemSelectionModel* chosen = m_views.strip.strip().selectionModel();
    const QItemSelection ranges = chosen->selection();
    PhotoId current = m_photos.photoAt(chosen->currentIndex().row());
    // The view tells of a new selection before it moves its current photo into it.
    if (!chosen->isSelected(chosen->currentIndex()))
        current = ranges.isEmpty() ? PhotoId() : m_photos.photoAt(ranges.constLast().bottom());
    m_selection.setSelected(m_photos.photosAt(rowsIn(ranges)), current);
}

void ViewSync::showSelection()
{
    m_views.map.setHighlighted(m_selection.selected(), m_selection.current());
    selectInStrip();
}

void ViewSync::showCurrent()
{
    const PhotoId current = m_selection.current();
    m_playedDetails.stop();
    m_played = {};
    m_views.strip.strip().setPlayed({});
    m_views.map.setHighlighted(m_selection.selected(), current);
    m_views.details.showPhoto(current);
    m_views.details.setVisible(current.isValid() && m_detailsWanted);
    m_views.trips.showCurrentPhoto(current);
    makeCurrentInStrip();
    const PhotoSummary* photo = m_collection.snapshot()->find(current);
    m_currentIsPlaced = photo != nullptr && photo->point;
    if (!m_currentIsPlaced)
        return;
    // Once the map has the size that the details leave to it.
    QMetaObject::invokeMethod(
        &m_views.map, [map = &m_views.map, current] { map->revealPhoto(current); }, Qt::QueuedConnection);
}

void ViewSync::selectInStrip()
{
    const QScopedValueRollback setting(m_settingStrip, true);
    // Many of another snapshot are soon followed by those of this one.
    const PhotoSet& selected = m_selection.selected();
    const std::vector<PhotoSet::Run> rows =
        m_photos.rowsOf(selected.isMany() ? selected : selected.in(m_photos.snapshot()));
    QItemSelectionModel* chosen = m_views.strip.strip().selectionModel();
    if (rowsIn(chosen->selection()) != rows) {
        QItemSelection selection;
        selection.reserve(static_cast<qsizetype>(rows.size()));
        for (const PhotoSet::Run run : rows)
            selection.append(QItemSelectionRange(m_photos.index(static_cast<int>(run.first)),
                                                 m_photos.index(static_cast<int>(run.last) - 1)));
        // In two steps: Qt compares each range that goes with each that comes.
        chosen->clearSelection();
        chosen->select(selection, QItemSelectionModel::Select);
    }
    makeCurrentInStrip();
}

ViewSync::StripPlace ViewSync::placeInStrip() const
{
    const FilmStrip& strip = m_views.strip.strip();
    const QModelIndex leftmost = strip.leftmost();
    return {.filter = m_photos.filter(),
            .photo = m_photos.photoAt(leftmost.row()),
            .row = leftmost.row(),
            .left = strip.visualRect(leftmost).left()};
}

void ViewSync::rememberPlace()
{
    m_stripPlace = placeInStrip();
}

/// Photos that came in between move nothing that is looked at; another list begins where the current photo is.
void ViewSync::followReset()
{
    selectInStrip();
    const bool isAtStart = m_stripPlace.row == 0; // and stays there
    const int row = isAtStart && m_photos.rowCount() > 0 ? 0 : m_photos.rowOf(m_stripPlace.photo);
    if (row >= 0 && m_stripPlace.filter == m_photos.filter())
        m_views.strip.strip().keepAt(m_photos.index(row), m_stripPlace.left);
}

void ViewSync::makeCurrentInStrip()
{
    const QScopedValueRollback setting(m_settingStrip, true);
    QItemSelectionModel* chosen = m_views.strip.strip().selectionModel();
    const int current = m_photos.rowOf(m_selection.current());
    if (current >= 0)
        chosen->setCurrentIndex(m_photos.index(current), QItemSelectionModel::NoUpdate);
    else if (chosen->currentIndex().isValid())
        chosen->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoFilter.h"
#include "ui/models/PhotoSelection.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace wayfolio {

class DetailsPanel;
class FilmStripPanel;
class MainActions;
class PhotoCollection;
class PhotoListModel;
class TripsPanel;

/// Keeps map, film strip, trips and details in step: each says what the person did, all show the result.
class ViewSync : public QObject
{
    Q_OBJECT

public:
    struct Views
    {
        MapWidget& map;
        TripsPanel& trips;
        FilmStripPanel& strip;
        DetailsPanel& details;
    };

    ViewSync(PhotoCollection& collection, PhotoSelection& selection, PhotoListModel& photos, const Views& views,
             QObject* parent);

    /// Narrows everything to a trip or list; `lookThere` moves the map to it.
    void showFilter(const PhotoFilter& filter, bool lookThere);
    /// Exactly these photos in the strip, until the chip or another choice leads back.
    void openPhotos(const std::vector<PhotoId>& photos);
    /// The first photo in the strip that was taken in the span becomes the current one.
    void chooseFirstOf(const wayfolio::TimeSpan& span);
    /// After the next change of the collection: as the window was left the last time.
    void restoreWhenLoaded(TripId trip, std::optional<MapView> view);

    /// After the next change of the collection that brings photos, once.
    void showAllWhenLoaded() { m_showAllWanted = true; }

    /// Whether the details appear at all when a photo is chosen.
    void setDetailsWanted(bool wanted);
    /// Strip and details follow what is played, while the selection stays; an invalid id leads back to it.
    void showPlayed(PhotoId id);
    /// What is selected, and which trip is shown, from the menu.
    void connectActions(const MainActions& actions);
    void selectAll();
    /// Moves the current photo by so many in the strip.
    void step(int photos);
    /// Selects exactly these, and lists them in the strip if they are not; never what the criteria leave out.
    void select(const PhotoSet& photos);
    /// Narrows everything to the trip of the current photo, which stays chosen.
    void showTripOfCurrent();
    /// Away from the selected photos, then from the opened cluster.
    void goBack();

Q_SIGNALS:
    /// Photos were asked for a menu; they are selected.
    void menuOfPhotosRequested(QPoint globalPosition);
    void menuOfPlaceRequested(QPoint globalPosition, wayfolio::GeoPoint place);

private:
    struct Restoration
    {
        TripId trip;
        std::optional<MapView> view;
    };

    /// What the strip showed at its left edge.
    struct StripPlace
    {
        PhotoFilter filter;
        PhotoId photo;
        int row = -1;
        int left = 0;
    };

    void connectViews();
    void followCollection();
    void restore(const Restoration& wanted);
    [[nodiscard]] bool isShown(PhotoId id) const;
    void withShown(const PhotoSet& photos, const std::function<void(const PhotoSet&)>& use);
    void deselectHidden();
    void openPhotoOfMap(PhotoId id);
    void list(PhotoId id);
    void selectShown(const PhotoSet& photos);
    void openMenu(const MapSpot& spot);
    void readStrip();
    void showSelection();
    void showCurrent();
    void showCurrentAnew();
    void selectInStrip();
    [[nodiscard]] StripPlace placeInStrip() const;
    void rememberPlace();
    void followReset();
    void makeCurrentInStrip();

    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    PhotoListModel& m_photos;
    Views m_views;
    PhotoFilter m_outerFilter; ///< what the chip of an opened cluster leads back to
    std::optional<Restoration> m_restoration;
    bool m_detailsWanted = true;
    bool m_currentIsPlaced = false; ///< the chosen photo was on the map when it was shown
    bool m_showAllWanted = false;
    PhotoId m_played;
    StripPlace m_stripBefore; ///< what is played
    QTimer m_playedDetails;
    bool m_settingStrip = false;
    bool m_wasNarrowed = false; ///< the collection, when it changed the last time
    StripPlace m_stripPlace;    ///< while the list is made anew
    WorkerPool m_worker{1};     // last: it is joined before what its tasks report to is gone
};

} // namespace wayfolio

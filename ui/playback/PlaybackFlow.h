// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/PlaceService.h"
#include "ui/map/MapWidget.h"
#include "ui/map/PlaybackCamera.h"
#include "ui/map/PlaybackFigure.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace wayfolio {

class MainActions;
class PhotoCollection;
class PhotoSelection;
class PlaybackBar;

/// Plays a trip on the map: the traveller goes along the route, photos rise as they are passed, the map follows. Filter
/// and selection are left alone; when it ends, by itself or by the person, the map looks where it looked before.
/// Where the map's animations are off it goes from photo to photo and glides nowhere. GUI thread.
class PlaybackFlow : public QObject
{
    Q_OBJECT

public:
    /// The bar is a child of the map.
    PlaybackFlow(MapWidget& map, PhotoCollection& collection, PhotoSelection& selection, PlaceService& places,
                 QObject* parent);

    void connectActions(const MainActions& actions);

    /// The chosen trip; without one that of the current photo, or the latest. It begins once it has been laid out, on
    /// a worker.
    void start();
    /// This trip.
    void start(wayfolio::TripId trip);
    void end();
    void setPlaying(bool playing);
    /// Pauses or goes on; what the person chose begins when nothing is played.
    void toggle();
    /// Pauses at the next photo, or that before for a negative number.
    void step(int photos);

    [[nodiscard]] bool isActive() const { return m_schedule != nullptr; }

    [[nodiscard]] bool isPlaying() const { return m_playing; }

    /// What is played; invalid for nothing.
    [[nodiscard]] TripId trip() const { return m_trip; }

    /// Of the schedule, which is null while nothing is played.
    [[nodiscard]] double seconds() const { return m_seconds; }

    [[nodiscard]] const std::shared_ptr<const PlaybackSchedule>& schedule() const { return m_schedule; }

    /// So much of the person's time went by; the frame timer says so.
    void advance(double elapsedSeconds);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void started(wayfolio::TripId trip);
    /// Of schedule()'s photos, from the first on.
    void photosPassed(qsizetype count);
    /// The traveller is there, or was stepped to it.
    void photoReached(wayfolio::PhotoId photo);
    /// trip() or isPlaying() is another.
    void stateChanged();
    void ended();
    /// Why there is nothing to play.
    void notice(const QString& sentence);

private:
    struct Film
    {
        std::shared_ptr<const PlaybackSchedule> schedule;
        std::optional<PlaybackCamera> camera;
    };

    /// What there was before, to be put back.
    struct Before
    {
        MapView view;
        QPointer<QWidget> focus;
    };

    [[nodiscard]] TripId tripToPlay() const;
    void begin(TripId trip, Film film);
    void finish(bool viewToo);
    void tick();
    void wake();
    void goTo(double seconds);
    void show();
    [[nodiscard]] std::optional<Instant> timeOf(PhotoId id) const;
    void showFigure();
    void moveCamera(double elapsedSeconds);
    void showCaption();
    void askForPlace();
    bool pressKey(const QObject* watched, int key);
    void listen(bool listening);

    MapWidget& m_map;
    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    PlaceService& m_places;
    PlaybackBar* m_bar;
    std::shared_ptr<const PlaybackSchedule> m_schedule;
    std::optional<PlaybackCamera> m_camera;
    MapCamera m_view;
    Before m_before;
    double m_seconds = 0;
    int m_speed = 1;
    TripId m_trip;
    PhotoId m_reached; ///< as told
    bool m_playing = false;
    bool m_reduced = false;           ///< no gliding
    bool m_following = true;          ///< until the person looks elsewhere
    std::optional<size_t> m_lookedAt; ///< stepped to: it is up, whether or not it rises by itself
    qsizetype m_passed = -1;          ///< as told
    std::optional<size_t> m_captioned;
    std::optional<GeoPoint> m_placePoint;
    QString m_placeName;
    bool m_askingForPlace = false;
    quint64 m_version = 0;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
    WorkerPool m_worker{1}; // last: joined before what its tasks report to is gone
};

} // namespace wayfolio

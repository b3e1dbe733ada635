// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/playback/PlaybackFlow.h"

#include "core/geo/WebMercator.h"
#include "ui/actions/MainActions.h"
#include "ui/Formats.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoSelection.h"
#include "ui/PlaceWords.h"
#include "ui/playback/PlaybackBar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kFrame{16};
/// What is lost while the window hangs is not caught up with in one leap.
constexpr double kLongestFrame = 0.1;
constexpr double kTrailSpacing = 0.035; ///< seconds between its dots
/// Thumbnails are asked for so far ahead.
constexpr std::array kPreparations{0.8, 1.6, 2.8};
/// A camera that moves by less has come to rest.
constexpr double kRestPixels = 0.2;
constexpr double kRestLevels = 0.001;

bool isAtRest(const MapCamera& from, const MapCamera& to)
{
    const QPointF pixels = (to.center - from.center) * to.worldSize();
    return pixels.manhattanLength() < kRestPixels && std::abs(to.zoom - from.zoom) < kRestLevels;
}

} // namespace

PlaybackFlow::PlaybackFlow(MapWidget& map, PhotoCollection& collection, PhotoSelection& selection, PlaceService& places,
                           QObject* parent)
    : QObject(parent)
    , m_map(map)
    , m_collection(collection)
    , m_selection(selection)
    , m_places(places)
    , m_bar(new PlaybackBar(map))
{
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(kFrame);
    connect(&m_frames, &QTimer::timeout, this, &PlaybackFlow::tick);
    connect(m_bar, &PlaybackBar::playToggled, this, [this] { setPlaying(!m_playing); });
    connect(m_bar, &PlaybackBar::scrubbed, this, &PlaybackFlow::goTo);
    connect(m_bar, &PlaybackBar::closeRequested, this, &PlaybackFlow::end);
    connect(m_bar, &PlaybackBar::speedChosen, this, [this](int speed) { m_speed = speed; });
    connect(&m_map, &MapWidget::movedElsewhere, this, [this] { m_following = false; });
    connect(&m_map, &QObject::destroyed, this, [this] { // and the bar with it
        m_frames.stop();
        m_schedule.reset();
    });
    // Another trip, or one photo: that is what the person wants to look at now.
    connect(&m_selection, &PhotoSelection::tripChanged, this, [this] { finish(false); });
    connect(&m_selection, &PhotoSelection::currentChanged, this, [this](PhotoId id) {
        if (id.isValid())
            setPlaying(false);
    });
}

void PlaybackFlow::connectActions(const MainActions& actions)
{
    connect(actions.playTrip, &QAction::triggered, this, &PlaybackFlow::toggle);
}

void PlaybackFlow::toggle()
{
    if (isActive())
        setPlaying(!m_playing);
    else
        start();
}

TripId PlaybackFlow::tripToPlay() const
{
    if (m_selection.trip().isValid())
        return m_selection.trip();
    const CatalogSnapshot& snapshot = *m_collection.snapshot();
    if (const PhotoSummary* photo = snapshot.find(m_selection.current()); photo && photo->trip.isValid())
        return photo->trip;
    return snapshot.trips().empty() ? TripId() : snapshot.trips().back().id;
}

void PlaybackFlow::start()
{
    start(tripToPlay());
}

void PlaybackFlow::start(TripId trip)
{
    const quint64 version = ++m_version;
    m_worker.submit([this, version, trip, snapshot = m_collection.snapshot()]() mutable {
        std::vector<PhotoSummary> photos;
        for (const quint32 row : snapshot->rowsOfTrip(trip))
            photos.push_back(snapshot->photos()[row]);
        snapshot.reset(); // perhaps the last to hold it
        Film film;
        film.schedule = std::make_shared<const PlaybackSchedule>(photos);
        if (!film.schedule->isEmpty())
            film.camera.emplace(film.schedule);
        QMetaObject::invokeMethod(this, [this, version, trip, film = std::move(film)] {
            if (version == m_version)
                begin(trip, film);
        });
    });
}

void PlaybackFlow::begin(TripId trip, Film film)
{
    if (!film.camera) {
        Q_EMIT notice(tr("There is nothing to play: no photo of the trip has a place and a time"));
        return;
    }
    finish(true);
    m_before = {.view = m_map.view(), .focus = QApplication::focusWidget()};
    m_schedule = std::move(film.schedule);
    m_camera = std::move(film.camera);
    m_reduced = !m_map.isAnimated();
    m_trip = trip;
    m_reached = {};
    m_seconds = 0;
    m_passed = -1;
    m_captioned.reset();
    m_lookedAt.reset();
    m_map.setTrip(trip);
    m_bar->setDuration(m_schedule->duration());
    m_bar->setSpeed(m_speed);
    m_bar->show();
    m_bar->playButton().setFocus();
    listen(true);
    m_following = false; // from where the map looks now
    setPlaying(true);
    show();
    Q_EMIT started(trip);
}

void PlaybackFlow::end()
{
    finish(true);
}

void PlaybackFlow::finish(bool viewToo)
{
    ++m_version; // what is being laid out is not wanted any more
    if (!isActive())
        return;
    m_frames.stop();
    m_playing = false;
    m_trip = {};
    m_schedule.reset();
    m_camera.reset();
    listen(false);
    // First: a strip that the focus passes over would make a photo its current one.
    if (m_bar->isAncestorOf(QApplication::focusWidget()))
        (m_before.focus ? m_before.focus.data() : &m_map)->setFocus();
    m_bar->hide();
    m_map.playbackFigure().clear();
    m_map.setPlayedUntil(std::nullopt);
    m_map.setTrip(m_selection.trip());
    if (viewToo)
        m_map.setView(m_before.view);
    Q_EMIT ended();
    Q_EMIT stateChanged();
}

void PlaybackFlow::setPlaying(bool playing)
{
    if (!isActive())
        return;
    m_playing = playing;
    m_bar->setPlaying(playing);
    Q_EMIT stateChanged();
    if (!playing)
        return;
    m_lookedAt.reset();
    if (m_seconds >= m_schedule->duration())
        m_seconds = 0; // once more
    wake();
}

void PlaybackFlow::step(int photos)
{
    if (!isActive())
        return;
    const auto last = static_cast<qsizetype>(m_schedule->photos().size()) - 1;
    const auto passed = static_cast<qsizetype>(m_schedule->at(m_seconds).passed);
    const auto photo = static_cast<size_t>(std::clamp<qsizetype>(passed - 1 + photos, 0, last));
    setPlaying(false);
    goTo(m_schedule->secondsOf(photo));
    m_lookedAt = photo;
    show();
}

void PlaybackFlow::goTo(double seconds)
{
    m_lookedAt.reset();
    m_seconds = std::clamp(seconds, 0.0, m_schedule->duration());
    wake();
    show();
}

/// Frames come again, and the map follows again.
void PlaybackFlow::wake()
{
    if (!m_following) {
        const MapView view = m_map.view();
        m_view = {.center = WebMercator::project(view.center), .zoom = view.zoom, .size = m_map.size()};
        m_camera->reset();
        m_following = true;
    }
    if (m_frames.isActive())
        return;
    m_sinceFrame.start();
    m_frames.start();
}

void PlaybackFlow::tick()
{
    const double elapsed = static_cast<double>(m_sinceFrame.nsecsElapsed()) / 1e9;
    m_sinceFrame.start();
    advance(std::min(elapsed, kLongestFrame));
}

void PlaybackFlow::advance(double elapsedSeconds)
{
    if (!isActive())
        return;
    if (m_playing && !m_bar->slider().isSliderDown()) { // held, it stays where it is
        m_seconds += elapsedSeconds * m_speed;
        if (m_seconds >= m_schedule->duration()) {
            end();
            return;
        }
    }
    moveCamera(elapsedSeconds);
    show();
}

void PlaybackFlow::moveCamera(double elapsedSeconds)
{
    m_view.size = m_map.size();
    if (m_view.size.isEmpty())
        return;
    // The person's look elsewhere lasts until the traveller has gone from there, too.
    if (!m_following) {
        const MapView view = m_map.view();
        const MapCamera looked{.center = WebMercator::project(view.center), .zoom = view.zoom, .size = m_view.size};
        if (!m_playing || m_camera->isInView(looked, m_seconds))
            return;
        wake();
    }
    const double seconds = m_reduced ? m_schedule->secondsOf(m_schedule->photoAt(m_seconds)) : m_seconds;
    const MapCamera next =
        m_reduced ? m_camera->step(m_view, seconds) : m_camera->follow(m_view, seconds, m_speed, elapsedSeconds);
    const bool rests = isAtRest(m_view, next);
    m_view = next;
    if (!rests)
        m_map.setView({.center = WebMercator::unproject(next.center), .zoom = next.zoom});
    else if (!m_playing)
        m_frames.stop();
}

void PlaybackFlow::show()
{
    showFigure();
    m_bar->setSeconds(m_seconds);
    const auto passed = static_cast<qsizetype>(m_schedule->at(m_seconds).passed);
    if (std::exchange(m_passed, passed) != passed) {
        m_bar->setPassed(passed, std::ssize(m_schedule->photos()));
        m_map.setPlayedUntil(passed > 0 ? timeOf(m_schedule->photos()[static_cast<size_t>(passed - 1)].id)
                                        : std::nullopt);
        Q_EMIT photosPassed(passed);
    }
    const size_t here = m_schedule->photoAt(m_seconds);
    if (m_captioned != here)
        showCaption();
    const PhotoId reached = m_schedule->photos()[m_lookedAt.value_or(here)].id;
    if (std::exchange(m_reached, reached) != reached)
        Q_EMIT photoReached(reached);
}

std::optional<Instant> PlaybackFlow::timeOf(PhotoId id) const
{
    const PhotoSummary* photo = m_collection.whole()->find(id);
    return photo && photo->time ? std::optional(*photo->time) : std::nullopt;
}

void PlaybackFlow::showFigure()
{
    const std::vector<PlaybackPhoto>& photos = m_schedule->photos();
    const PlaybackMoment moment = m_schedule->at(m_seconds);
    PlaybackPicture picture{.position = moment.position, .trail = {}, .cards = {}};
    const size_t here = m_schedule->photoAt(m_seconds);
    if (m_reduced || m_lookedAt) {
        const PlaybackPhoto& photo = photos[m_lookedAt.value_or(here)];
        picture.position = photo.point;
        picture.cards.push_back({.photo = photo.id, .point = photo.point});
    } else {
        for (const RaisedPhoto& raised : moment.raised)
            picture.cards.push_back(
                {photos[raised.photo].id, photos[raised.photo].point, raised.risen, raised.opacity});
        for (int i = 1; i <= PlaybackFigure::kTrailLength; ++i)
            picture.trail.push_back(m_schedule->positionAt(m_seconds - i * kTrailSpacing * m_speed));
    }
    m_map.playbackFigure().show(std::move(picture));
    for (const double ahead : kPreparations) {
        for (const RaisedPhoto& raised : m_schedule->at(m_seconds + ahead * m_speed).raised)
            m_map.playbackFigure().prepare(photos[raised.photo].id);
    }
}

void PlaybackFlow::showCaption()
{
    const size_t here = m_schedule->photoAt(m_seconds);
    m_captioned = here;
    const PlaybackPhoto& photo = m_schedule->photos()[here];
    const QDateTime taken = format::toDateTime(photo.clock);
    const QString clock = format::shortTimeText(taken.time());
    QStringList words{
        u"%1, %2"_s.arg(format::dateText(taken.date()), photo.clockIsUtc ? format::utcText(clock) : clock)};
    if (!m_placeName.isEmpty())
        words << m_placeName;
    m_bar->setCaption(words.join(u" · "_s));
    askForPlace();
}

/// One question at a time; until it is answered, the name of the place before stays.
void PlaybackFlow::askForPlace()
{
    const GeoPoint point = m_schedule->photos()[m_schedule->photoAt(m_seconds)].point;
    if (m_askingForPlace || m_placePoint == point)
        return;
    m_askingForPlace = true;
    m_places.placeAt(point, interfaceNameLanguage()).then(this, [this, point](const std::optional<PlaceName>& place) {
        m_askingForPlace = false;
        m_placePoint = point;
        m_placeName = place ? placeText(*place) : QString();
        if (isActive())
            showCaption();
    });
}

void PlaybackFlow::listen(bool listening)
{
    QList<QWidget*> sources = m_bar->findChildren<QWidget*>();
    sources << m_bar << m_map.focusProxy();
    for (QWidget* source : std::as_const(sources)) {
        if (listening)
            source->installEventFilter(this); // asked before those who listened earlier
        else
            source->removeEventFilter(this);
    }
}

bool PlaybackFlow::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!asks && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const bool isOurs = pressed->modifiers() == Qt::NoModifier || pressed->modifiers() == Qt::KeypadModifier;
    if (!isOurs)
        return QObject::eventFilter(watched, event);
    if (!asks)
        return pressKey(watched, pressed->key());
    if (pressed->key() != Qt::Key_Escape) // a shortcut of the window
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

bool PlaybackFlow::pressKey(const QObject* watched, int key)
{
    switch (key) {
    case Qt::Key_Escape:
        end();
        return true;
    case Qt::Key_Left:
        step(-1);
        return true;
    case Qt::Key_Right:
        step(1);
        return true;
    case Qt::Key_Space:
        if (qobject_cast<const QAbstractButton*>(watched)) // is pressed by it
            return false;
        setPlaying(!m_playing);
        return true;
    default:
        return false;
    }
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/PlaybackSchedule.h"

#include "core/geo/GreatCircle.h"
#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

// Seconds, before they are fitted to the number of photos.
constexpr double kPhotoMoment = 1.0;
constexpr double kShortestPhotoMoment = 0.35;
constexpr double kShortestMovement = 0.6;
constexpr double kLongestMovement = 3.0;
constexpr double kSecondsPerTenfold = 0.45; ///< ten times as far
constexpr double kShortestFarMeters = 100;
constexpr double kMovementWithinPlace = 0.15;
/// Photos that are nearer to the first of them were taken at one place.
constexpr double kPlaceMeters = 60;

// Seconds as they are played.
constexpr double kLeadIn = 0.4;
constexpr double kLeadOut = 1.6;
constexpr double kRise = 0.35;
constexpr double kAppear = 0.15;
constexpr double kFade = 0.3;
constexpr double kShortestShowing = 0.6;

/// Shorter ones are drawn straight on the map (RouteGeometry).
constexpr double kLongHopMeters = 200'000;

double movementSeconds(double meters)
{
    const double tenfolds = std::log10(std::max(meters, kShortestFarMeters) / kShortestFarMeters);
    return std::min(kShortestMovement + kSecondsPerTenfold * tenfolds, kLongestMovement);
}

/// How long so many photos may take.
double fitted(double naturalSeconds, size_t photoCount)
{
    constexpr double kUsualCount = 35;
    constexpr double kUsualShortest = 30;
    constexpr double kUsualLongest = 55;
    constexpr double kLongest = 180;
    constexpr double kGrowth = 0.24; // 5,000 photos are at the longest
    const double share = static_cast<double>(photoCount) / kUsualCount;
    const double shortest = kUsualShortest * std::min(share, 1.0);
    const double longest = std::min(kUsualLongest * std::pow(share, kGrowth), kLongest);
    return std::clamp(naturalSeconds, shortest, longest);
}

/// Starts and ends at rest.
double eased(double progress)
{
    return progress * progress * (3 - 2 * progress);
}

GeoPoint between(GeoPoint from, GeoPoint to, double fraction)
{
    if (distanceMeters(from, to) > kLongHopMeters)
        return greatCirclePoint(from, to, fraction);
    const QPointF start = WebMercator::project(from);
    QPointF way = WebMercator::project(to) - start;
    way.rx() -= std::round(way.x()); // the short way round the world
    return WebMercator::unproject(start + way * fraction);
}

/// Behind the last photo of each place.
std::vector<size_t> placeEndsOf(const std::vector<PlaybackPhoto>& photos)
{
    std::vector<size_t> ends;
    size_t first = 0;
    for (size_t i = 1; i <= photos.size(); ++i) {
        if (i < photos.size() && distanceMeters(photos[first].point, photos[i].point) <= kPlaceMeters)
            continue;
        ends.push_back(i);
        first = i;
    }
    return ends;
}

} // namespace

PlaybackSchedule::PlaybackSchedule(std::span<const PhotoSummary> photos)
{
    for (const PhotoSummary& photo : photos) {
        if (photo.point && photo.time)
            m_photos.push_back({.id = photo.id,
                                .point = *photo.point,
                                .clock = photo.shownClock().value_or(WallTime()),
                                .clockIsUtc = !photo.wall});
    }
    if (m_photos.empty())
        return;
    const std::vector<size_t> placeEnds = placeEndsOf(m_photos);
    layOut(placeEnds);
    chooseShowings(placeEnds);
}

void PlaybackSchedule::layOut(std::span<const size_t> placeEnds)
{
    m_stays.reserve(m_photos.size());
    double seconds = 0;
    size_t first = 0;
    for (const size_t end : placeEnds) {
        const double moment = std::max(kPhotoMoment / std::sqrt(end - first), kShortestPhotoMoment);
        for (size_t i = first; i < end; ++i) {
            m_stays.push_back({.arrival = seconds, .departure = seconds + moment});
            seconds += moment;
            if (i + 1 == m_photos.size())
                break;
            const GeoPoint here = m_photos[i].point;
            const GeoPoint next = m_photos[i + 1].point;
            if (i + 1 == end)
                seconds += movementSeconds(distanceMeters(here, next));
            else if (here != next)
                seconds += kMovementWithinPlace;
        }
        first = end;
    }
    constexpr double kLead = kLeadIn + kLeadOut;
    m_duration = fitted(seconds + kLead, m_photos.size());
    const double scale = (m_duration - kLead) / seconds;
    for (Stay& stay : m_stays)
        stay = {.arrival = kLeadIn + stay.arrival * scale, .departure = kLeadIn + stay.departure * scale};
}

/// Each stays up until the next one rises or its place is left, but long enough to be looked at.
void PlaybackSchedule::chooseShowings(std::span<const size_t> placeEnds)
{
    size_t first = 0;
    for (const size_t end : placeEnds) {
        for (size_t i = first; i < end; ++i) {
            const double arrival = m_stays[i].arrival;
            if (!m_showings.empty()) {
                Showing& former = m_showings.back();
                if (arrival < former.from + kShortestShowing)
                    continue;
                former.until = std::min(former.until, arrival);
            }
            const double left = m_stays[end - 1].departure;
            m_showings.push_back({i, arrival, std::max(left, arrival + kShortestShowing)});
        }
        first = end;
    }
    m_showings.back().until = m_duration;
}

size_t PlaybackSchedule::passedAt(double seconds) const
{
    return static_cast<size_t>(std::ranges::upper_bound(m_stays, seconds, {}, &Stay::arrival) - m_stays.begin());
}

size_t PlaybackSchedule::photoAt(double seconds) const
{
    const size_t passed = passedAt(seconds);
    return passed > 0 ? passed - 1 : 0;
}

GeoPoint PlaybackSchedule::positionAt(double seconds) const
{
    const size_t last = photoAt(seconds);
    const double departure = m_stays[last].departure;
    if (last + 1 == m_photos.size() || seconds <= departure)
        return m_photos[last].point;
    const double progress = (seconds - departure) / (m_stays[last + 1].arrival - departure);
    return between(m_photos[last].point, m_photos[last + 1].point, eased(progress));
}

PlaybackMoment PlaybackSchedule::at(double seconds) const
{
    PlaybackMoment moment{.position = positionAt(seconds), .passed = passedAt(seconds), .raised = {}};
    auto showing = std::ranges::upper_bound(m_showings, seconds, {}, &Showing::from);
    while (showing != m_showings.begin()) {
        --showing;
        const double fading = std::max(seconds - showing->until, 0.0) / kFade;
        const bool isLast = std::next(showing) == m_showings.end();
        if (fading >= 1 && !isLast)
            break;
        const double age = seconds - showing->from;
        const double rising = 1 - std::min(age / kRise, 1.0);
        const double opacity = isLast ? 1 : 1 - fading;
        moment.raised.push_back({.photo = showing->photo,
                                 .risen = 1 - rising * rising * rising,
                                 .opacity = std::min(opacity, age / kAppear)});
    }
    std::ranges::reverse(moment.raised);
    return moment;
}

} // namespace wayfolio

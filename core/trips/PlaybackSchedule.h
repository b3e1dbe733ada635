// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <span>
#include <vector>

namespace wayfolio {

/// A photo on the way that is played.
struct PlaybackPhoto
{
    PhotoId id;
    GeoPoint point;
    WallTime clock;          ///< PhotoSummary::shownClock()
    bool clockIsUtc = false; ///< for want of its own

    bool operator==(const PlaybackPhoto&) const = default;
};

/// A photo that is seen above its place.
struct RaisedPhoto
{
    size_t photo = 0;   ///< index into PlaybackSchedule::photos()
    double risen = 0;   ///< from 0 on the ground to 1 at its height
    double opacity = 0; ///< from 0 to 1, and back to 0 once it is passed

    bool operator==(const RaisedPhoto&) const = default;
};

/// What is to be seen at one moment.
struct PlaybackMoment
{
    GeoPoint position;
    size_t passed = 0;               ///< photos whose place has been reached
    std::vector<RaisedPhoto> raised; ///< the latest last; two at most overlap in time

    bool operator==(const PlaybackMoment&) const = default;
};

/// A trip as a film of its way. Its seconds are not the clock's: a movement takes longer the further it leads, but far
/// from in proportion, a photo its moment, and the hours in between nothing. Where many were taken at one place each
/// is shorter. 35 photos take from 30 to 60 seconds, any number at most three minutes; where photos follow one another
/// too fast to be looked at, only some of them rise. Immutable, any thread.
class PlaybackSchedule
{
public:
    /// Nothing to play.
    PlaybackSchedule() = default;
    /// In time order; those without a position or a time are passed over, as on the route.
    explicit PlaybackSchedule(std::span<const PhotoSummary> photos);

    [[nodiscard]] bool isEmpty() const { return m_photos.empty(); }

    [[nodiscard]] const std::vector<PlaybackPhoto>& photos() const { return m_photos; }

    /// In seconds.
    [[nodiscard]] double duration() const { return m_duration; }

    /// When the place of the photo is reached.
    [[nodiscard]] double secondsOf(size_t photo) const { return m_stays[photo].arrival; }

    // Before the beginning and after the end, what is there. Not to be asked when there is nothing to play.

    /// The photo whose place was reached last; the first one before that.
    [[nodiscard]] size_t photoAt(double seconds) const;
    /// Along the route as it is drawn: straight on the map, long hops along the great circle.
    [[nodiscard]] GeoPoint positionAt(double seconds) const;
    [[nodiscard]] PlaybackMoment at(double seconds) const;

private:
    /// At the place of a photo, in seconds from the start.
    struct Stay
    {
        double arrival = 0;
        double departure = 0;
    };

    /// Of a photo that rises.
    struct Showing
    {
        size_t photo = 0;
        double from = 0;
        double until = 0; ///< then it fades
    };

    void layOut(std::span<const size_t> placeEnds);
    void chooseShowings(std::span<const size_t> placeEnds);
    [[nodiscard]] size_t passedAt(double seconds) const;

    std::vector<PlaybackPhoto> m_photos;
    std::vector<Stay> m_stays; ///< one a photo
    std::vector<Showing> m_showings;
    double m_duration = 0;
};

} // namespace wayfolio

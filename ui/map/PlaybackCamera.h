// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoBounds.h"
#include "core/trips/PlaybackSchedule.h"
#include "ui/map/MapCamera.h"

#include <memory>
#include <optional>

namespace wayfolio {

/// Follows a playback as a calm eye does: close enough for the stretch that comes next, back in time before a long
/// way, and never by a jump while the traveller does not jump. A value with a memory of a second or so; any thread.
class PlaybackCamera
{
public:
    /// `schedule` is not empty.
    explicit PlaybackCamera(std::shared_ptr<const PlaybackSchedule> schedule);

    /// What shows the stretch around `seconds`. At twice the `speed` the eye needs to look twice as far ahead.
    [[nodiscard]] MapCamera framing(double seconds, double speed, QSizeF size) const;
    /// Where `from` has gone `elapsed` seconds (of the person's time) later; the traveller is comfortably inside.
    [[nodiscard]] MapCamera follow(const MapCamera& from, double seconds, double speed, double elapsed);
    /// `camera` itself where the traveller at `seconds` is well seen in it, else the framing: without any gliding.
    [[nodiscard]] MapCamera step(const MapCamera& camera, double seconds) const;

    /// Forgets where it was heading for.
    void reset() { m_aim.reset(); }

    /// Whether the traveller, and a photo above, are comfortably inside this view.
    [[nodiscard]] bool isComfortable(const MapCamera& camera, double seconds) const;
    /// Whether the traveller is to be seen at all.
    [[nodiscard]] bool isInView(const MapCamera& camera, double seconds) const;

private:
    [[nodiscard]] QPointF travellerAt(double seconds, QPointF near) const;
    [[nodiscard]] MapCamera keepingTraveller(const MapCamera& camera, double seconds) const;

    std::shared_ptr<const PlaybackSchedule> m_schedule;
    GeoBounds m_bounds;
    std::optional<MapCamera> m_aim; ///< between where the camera is and where it should be
};

} // namespace wayfolio

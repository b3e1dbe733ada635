// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ZoneClock.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wayfolio {

/// How the photos of all cameras mean their wall times, and what may be assumed by that of one whose zone nothing
/// tells: that people who photographed before and after it were where it was taken. It is no evidence, for another
/// camera may belong to somebody far away, only a better guess than the zone of the computer on which a journey is
/// looked at years later.
///
/// 16 bytes a photo. What is answered does not depend on the order in which photos were added.
class SurroundingZones
{
public:
    /// `timeZone` is an IANA name, empty where only the offset is known.
    void add(WallTime wall, UtcOffset offset, std::string_view timeZone);
    /// To be called when all were added, before the first question.
    void settle();

    /// The wall time as the nearest photos before and after mean it, both no further than two days away by their
    /// clocks; photos whose clocks showed the same count as one. Nothing when there is none on one side, or when by
    /// their zones clocks would have differed at that moment.
    [[nodiscard]] std::optional<ZonedWallTime> at(WallTime wall) const;

private:
    struct Known
    {
        WallTime wall;
        qint32 offsetSeconds = 0;
        qint32 zone = 0; ///< in m_zones

        auto operator<=>(const Known&) const = default;
    };

    [[nodiscard]] ZonedWallTime meant(WallTime wall, const Known& known) const;
    [[nodiscard]] qint32 numberOf(std::string_view timeZone);
    [[nodiscard]] std::span<const Known> before(WallTime wall) const;
    [[nodiscard]] std::span<const Known> after(WallTime wall) const;
    [[nodiscard]] std::span<const Known> allOf(WallTime wall) const;

    std::vector<Known> m_known;
    std::vector<QTimeZone> m_zones; ///< an invalid one where the name is empty or unknown
    std::unordered_map<std::string, qint32> m_numbers;
};

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/SurroundingZones.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr chrono::hours kLongestWayAround{48};

} // namespace

void SurroundingZones::add(WallTime wall, UtcOffset offset, std::string_view timeZone)
{
    m_known.push_back({.wall = wall, .offsetSeconds = static_cast<qint32>(offset.count()), .zone = numberOf(timeZone)});
}

qint32 SurroundingZones::numberOf(std::string_view timeZone)
{
    const auto [entry, isNew] = m_numbers.try_emplace(std::string(timeZone), static_cast<qint32>(m_zones.size()));
    if (isNew)
        m_zones.push_back(zoneNamed(QByteArray::fromStdString(entry->first)));
    return entry->second;
}

void SurroundingZones::settle()
{
    std::ranges::sort(m_known);
    // Thousands may share a moment, a clock that was never set; their zones are few.
    const auto twice = std::ranges::unique(m_known);
    m_known.erase(twice.begin(), twice.end());
}

std::optional<ZonedWallTime> SurroundingZones::at(WallTime wall) const
{
    const std::span<const Known> same = allOf(wall);
    const std::array around{same.empty() ? before(wall) : same, same.empty() ? after(wall) : same};
    std::optional<ZonedWallTime> agreed;
    for (const std::span<const Known> moment : around) {
        if (moment.empty() || chrono::abs(moment.front().wall - wall) > kLongestWayAround)
            return std::nullopt;
        for (const Known& known : moment) {
            const ZonedWallTime zoned = meant(wall, known);
            if (agreed && agreed->offset != zoned.offset)
                return std::nullopt;
            // Of one mind about the offset; that clocks were changed in that hour only a zone with a name tells.
            if (!agreed || zoned.kind > agreed->kind)
                agreed = zoned;
        }
    }
    return agreed;
}

ZonedWallTime SurroundingZones::meant(WallTime wall, const Known& known) const
{
    if (const QTimeZone& zone = m_zones.at(static_cast<size_t>(known.zone)); zone.isValid())
        return zonedWallTime(wall, zone);
    const UtcOffset offset{known.offsetSeconds};
    return {.utc = instantOf(wall, offset), .offset = offset};
}

std::span<const SurroundingZones::Known> SurroundingZones::before(WallTime wall) const
{
    const auto first = std::ranges::lower_bound(m_known, wall, {}, &Known::wall);
    return first == m_known.begin() ? std::span<const Known>() : allOf(std::prev(first)->wall);
}

std::span<const SurroundingZones::Known> SurroundingZones::after(WallTime wall) const
{
    const auto next = std::ranges::upper_bound(m_known, wall, {}, &Known::wall);
    return next == m_known.end() ? std::span<const Known>() : allOf(next->wall);
}

std::span<const SurroundingZones::Known> SurroundingZones::allOf(WallTime wall) const
{
    return std::ranges::equal_range(m_known, wall, {}, &Known::wall);
}

} // namespace wayfolio

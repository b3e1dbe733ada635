// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace wayfolio {

/// Whether cameras of that maker keep the zone of their clock in the maker note in a form that is understood: Canon in
/// TimeInfo, Nikon in WorldTime.
bool keepsZoneInMakerNote(QByteArrayView maker);

/// Canon's TimeInfo, in minutes east of UTC: the zone has daylight saving in it already. Zero and no city is how it
/// looks when nobody ever set it; cameras without a list of cities write the zone that was set and no city.
std::optional<int> canonZoneMinutes(std::optional<int> zoneMinutes, std::optional<int> city);

/// Nikon's WorldTime: the zone is that of winter, the flag adds an hour.
std::optional<int> nikonZoneMinutes(std::optional<int> zoneMinutes, bool isDaylightSaving);

} // namespace wayfolio

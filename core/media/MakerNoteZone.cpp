// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MakerNoteZone.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace wayfolio {

bool keepsZoneInMakerNote(QByteArrayView maker)
{
    static constexpr std::array<QByteArrayView, 2> kMakers{"canon", "nikon"};
    const QByteArray name = maker.toByteArray().trimmed().toLower();
    return std::ranges::any_of(kMakers, [&](QByteArrayView prefix) { return name.startsWith(prefix); });
}

std::optional<int> canonZoneMinutes(std::optional<int> zoneMinutes, std::optional<int> city)
{
    constexpr int kNoCity = 0;
    constexpr int kCityNotSet = 0x7ffe;
    const bool isUnset = city == kCityNotSet || (city == kNoCity && zoneMinutes == 0);
    return isUnset ? std::nullopt : zoneMinutes;
}

std::optional<int> nikonZoneMinutes(std::optional<int> zoneMinutes, bool isDaylightSaving)
{
    constexpr int kDaylightSaving = 60;
    return zoneMinutes.transform([&](int minutes) { return isDaylightSaving ? minutes + kDaylightSaving : minutes; });
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerTip.h"

#include "ui/Formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

/// Naming the days of more photos than these would keep the pointer waiting.
constexpr qint64 kMostDated = 50'000;

QString countText(qint64 count)
{
    const auto number = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("wayfolio::MapWidget", "%Ln photo(s)", nullptr, number);
}

QString timeText(WallTime clock, bool isUtc)
{
    const QDateTime shown = format::toDateTime(clock);
    const QString time = format::shortTimeText(shown.time());
    return u"%1, %2"_s.arg(format::dateText(shown.date()), isUtc ? format::utcText(time) : time);
}

} // namespace

QString markerTip(const PhotoMarker& marker, const CatalogSnapshot& snapshot)
{
    const qint64 count = marker.cluster.count;
    if (count > kMostDated)
        return countText(count);
    std::optional<WallTime> first;
    std::optional<WallTime> last;
    bool isUtc = false;
    for (const PhotoId id : marker.clusters->members(marker.cluster)) {
        const PhotoSummary* photo = snapshot.find(id);
        const auto clock = photo ? photo->shownClock() : std::nullopt;
        if (!clock)
            continue;
        isUtc = !photo->wall;
        first = first ? std::min(*first, *clock) : *clock;
        last = last ? std::max(*last, *clock) : *clock;
    }
    if (!first)
        return countText(count);
    if (count == 1)
        return timeText(*first, isUtc);
    return countText(count) + u'\n' +
           format::dateRangeText(format::toDateTime(*first).date(), format::toDateTime(*last).date());
}

} // namespace wayfolio

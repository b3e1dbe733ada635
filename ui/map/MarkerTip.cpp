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

QString timeText(WallTime time)
{
    const QDateTime shown = format::toDateTime(time);
    return u"%1, %2"_s.arg(format::dateText(shown.date()), format::shortTimeText(shown.time()));
}

} // namespace

QString markerTip(const PhotoMarker& marker, const CatalogSnapshot& snapshot)
{
    const qint64 count = marker.cluster.count;
    if (count > kMostDated)
        return countText(count);
    std::optional<WallTime> first;
    std::optional<WallTime> last;
    for (const PhotoId id : marker.clusters->members(marker.cluster)) {
        const PhotoSummary* photo = snapshot.find(id);
        if (!photo || !photo->wall)
            continue;
        first = first ? std::min(*first, *photo->wall) : *photo->wall;
        last = last ? std::max(*last, *photo->wall) : *photo->wall;
    }
    if (!first)
        return countText(count);
    if (count == 1)
        return timeText(*first);
    return countText(count) + u'\n' +
           format::dateRangeText(format::toDateTime(*first).date(), format::toDateTime(*last).date());
}

} // namespace wayfolio

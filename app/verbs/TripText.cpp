// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/TripText.h"

#include "ui/Formats.h"

namespace wayfolio {

QString title(const Trip& trip)
{
    if (!trip.name.isEmpty())
        return trip.name;
    return format::dateRangeText(format::toDateTime(trip.startWall).date(), format::toDateTime(trip.endWall).date());
}

} // namespace wayfolio

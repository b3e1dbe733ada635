// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ZoneClock.h"

#include <QDateTime>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

QDate dateOf(chrono::local_days day)
{
    const chrono::year_month_day date(day);
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

Instant instantOf(const QDateTime& dateTime)
{
    return Instant(chrono::milliseconds(dateTime.toMSecsSinceEpoch()));
}

} // namespace

ZonedWallTime zonedWallTime(WallTime wall, const QTimeZone& zone)
{
    const auto day = chrono::floor<chrono::days>(wall);
    const QDate date = dateOf(day);
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>((wall - day).count()));
    const QDateTime before(date, time, zone, QDateTime::TransitionResolution::RelativeToBefore);
    const QDateTime after(date, time, zone, QDateTime::TransitionResolution::RelativeToAfter);

    ZonedWallTime zoned;
    zoned.utc = instantOf(before);
    zoned.offset = chrono::duration_cast<UtcOffset>(wall.time_since_epoch() - zoned.utc.time_since_epoch());
    if (before != after)
        zoned.kind = before.time() == time ? ZonedWallTime::Kind::Ambiguous : ZonedWallTime::Kind::Skipped;
    return zoned;
}

PhotoProblems problemsOf(ZonedWallTime::Kind kind)
{
    switch (kind) {
    case ZonedWallTime::Kind::Plain:
        return {};
    case ZonedWallTime::Kind::Ambiguous:
        return PhotoProblem::AmbiguousLocalTime;
    case ZonedWallTime::Kind::Skipped:
        return PhotoProblem::SkippedLocalTime;
    }
    Q_UNREACHABLE_RETURN({});
}

UtcOffset offsetAt(Instant instant, const QTimeZone& zone)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), QTimeZone::UTC);
    return UtcOffset(zone.offsetFromUtc(moment));
}

QTimeZone zoneNamed(const QByteArray& name)
{
    return name.isEmpty() ? QTimeZone() : QTimeZone(name);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ExportOutline.h"

#include <algorithm>
#include <unordered_map>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(const Photo& photo)
{
    const CaptureTime& time = photo.captureTime;
    const QString text = time.wall ? isoText(*time.wall) : time.utc ? isoText(*time.utc) : QString();
    return text.section(u'T', 0, 0);
}

QString dayRange(const QString& first, const QString& last)
{
    return first == last ? first : first + u" – "_s + last;
}

/// In the photos' order, not the calendar's: a journey over the date line may end the day before it began.
QString daysOf(std::span<const Photo* const> photos)
{
    const auto isDated = [](const Photo* photo) { return !dayOf(*photo).isEmpty(); };
    const auto first = std::ranges::find_if(photos, isDated);
    if (first == photos.end())
        return {};
    const auto last = std::find_if(photos.rbegin(), photos.rend(), isDated);
    return dayRange(dayOf(**first), dayOf(**last));
}

void appendDistinct(std::vector<RoutePoint>& distinct, std::span<const RoutePoint> points)
{
    for (const RoutePoint& point : points) {
        if (distinct.empty() || distinct.back().point != point.point)
            distinct.push_back(point);
    }
}

} // namespace

ExportOutline::ExportOutline(const ExportContent& content)
{
    std::unordered_map<TripId, size_t> groupOfTrip;
    std::vector<const Photo*> located;
    std::vector<const Photo*> outside;
    for (const Photo& photo : content.photos) {
        if (!photo.position)
            continue;
        located.push_back(&photo);
        if (!photo.trip.isValid()) {
            outside.push_back(&photo);
            continue;
        }
        const auto [group, isNew] = groupOfTrip.try_emplace(photo.trip, m_groups.size());
        if (isNew)
            m_groups.push_back({.trip = photo.trip, .title = {}, .days = {}, .photos = {}});
        m_groups[group->second].photos.push_back(&photo);
    }
    m_photoCount = static_cast<qint64>(located.size());
    m_days = daysOf(located);
    for (Group& group : m_groups)
        name(group, content);
    if (!outside.empty())
        m_groups.push_back({.trip = {}, .title = {}, .days = daysOf(outside), .photos = std::move(outside)});
}

void ExportOutline::name(Group& group, const ExportContent& content) const
{
    group.days = daysOf(group.photos);
    const auto trip = std::ranges::find(content.trips, group.trip, &Trip::id);
    if (trip != content.trips.end())
        group.title = trip->name;
    if (group.title.isEmpty())
        group.title = m_groups.size() == 1 ? content.name : group.days;
}

QString ExportOutline::title(TripId trip) const
{
    const auto group = std::ranges::find(m_groups, trip, &Group::trip);
    return group == m_groups.end() ? QString() : group->title;
}

std::vector<RoutePoint> distinctPoints(std::span<const RoutePoint> points)
{
    std::vector<RoutePoint> distinct;
    appendDistinct(distinct, points);
    return distinct;
}

std::vector<RoutePoint> distinctPoints(const Route& route)
{
    std::vector<RoutePoint> distinct;
    for (const Leg& leg : route.legs)
        appendDistinct(distinct, leg.points);
    return distinct;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/TripExporter.h"

#include <span>

namespace wayfolio {

/// Which photos are written, trip by trip, and how each trip is called: the same in every format.
/// Refers to the content it was made from.
class ExportOutline
{
public:
    struct Group
    {
        TripId trip;                      ///< invalid: the photos outside any trip
        QString title;                    ///< empty for those
        QString days;                     ///< "2024-03-10 – 2024-03-16", empty when no photo is dated
        std::vector<const Photo*> photos; ///< with a position, in time order
    };

    explicit ExportOutline(const ExportContent& content);

    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }

    [[nodiscard]] qint64 photoCount() const { return m_photoCount; }

    /// Of all photos, as Group::days.
    [[nodiscard]] const QString& days() const { return m_days; }

    [[nodiscard]] QString title(TripId trip) const;

private:
    void name(Group& group, const ExportContent& content) const;

    std::vector<Group> m_groups;
    QString m_days;
    qint64 m_photoCount = 0;
};

/// Its points in order, those that repeat the one before left out.
std::vector<RoutePoint> distinctPoints(std::span<const RoutePoint> points);
/// Those of all its legs, which share their ends.
std::vector<RoutePoint> distinctPoints(const Route& route);

} // namespace wayfolio

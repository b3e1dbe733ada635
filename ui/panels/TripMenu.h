// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Trip.h"

#include <QMenu>

#include <memory>
#include <optional>
#include <vector>

namespace wayfolio {

/// The trips to choose from, the latest first: in one list where they are few, else by the years in which they began.
/// Lists are filled when they are opened, for there may be thousands of trips.
class TripMenu : public QMenu
{
    Q_OBJECT

public:
    using Trips = std::shared_ptr<const std::vector<Trip>>;

    explicit TripMenu(const QString& title, QWidget* parent = nullptr);

    /// The oldest first, as a snapshot has them; never null.
    void setTrips(Trips trips);

Q_SIGNALS:
    void tripChosen(wayfolio::TripId trip);

private:
    void fill();
    void addYears();
    /// Of a year, or all.
    void addTrips(QMenu& menu, std::optional<int> year = {});

    Trips m_trips;
    std::vector<QMenu*> m_years;
};

} // namespace wayfolio

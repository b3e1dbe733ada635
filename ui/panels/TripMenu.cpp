// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/TripMenu.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/models/TripListModel.h"

#include <chrono>
#include <functional>
#include <ranges>
#include <set>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// As many as are taken in at a glance, and fit on a small screen.
constexpr size_t kFewTrips = 20;

int yearOf(const Trip& trip)
{
    return static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(trip.startWall)).year());
}

QString datesOf(const Trip& trip)
{
    return format::dateRangeText(format::toDateTime(trip.startWall).date(), format::toDateTime(trip.endWall).date());
}

} // namespace

TripMenu::TripMenu(const QString& title, QWidget* parent)
    : QMenu(title, parent)
{
    look::keepOneColumn(*this);
    setTrips(std::make_shared<const std::vector<Trip>>());
    connect(this, &QMenu::aboutToShow, this, &TripMenu::fill);
}

void TripMenu::setTrips(Trips trips)
{
    m_trips = std::move(trips);
    setEnabled(!m_trips->empty());
}

void TripMenu::fill()
{
    clear();
    for (QMenu* year : std::exchange(m_years, {}))
        year->deleteLater();
    if (m_trips->size() > kFewTrips)
        addYears();
    else
        addTrips(*this);
}

void TripMenu::addYears()
{
    std::set<int, std::greater<>> years;
    for (const Trip& trip : *m_trips)
        years.insert(yearOf(trip));
    for (const int year : years) {
        QMenu* menu = addMenu(QString::number(year));
        m_years.push_back(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, year] {
            if (menu->isEmpty())
                addTrips(*menu, year);
        });
    }
}

void TripMenu::addTrips(QMenu& menu, std::optional<int> year)
{
    for (const Trip& trip : *m_trips | std::views::reverse) {
        if (year && yearOf(trip) != *year)
            continue;
        //: %1 is a trip, %2 the number of its photos
        QString text =
            tr("%1 (%2)").arg(look::menuText(TripListModel::title(trip)), format::numberText(trip.photoCount));
        if (!trip.name.isEmpty())
            text += u'\t' + datesOf(trip); // where menus have shortcuts
        connect(menu.addAction(text), &QAction::triggered, this, [this, id = trip.id] { Q_EMIT tripChosen(id); });
    }
}

} // namespace wayfolio

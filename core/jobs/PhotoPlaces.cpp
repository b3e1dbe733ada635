// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoPlaces.h"

#include "core/base/WorkerPool.h"
#include "core/geodata/PlaceNumbers.h"
#include "core/model/SearchText.h"

#include <algorithm>
#include <unordered_map>

namespace wayfolio {

namespace {

/// Looked up in one go by one thread; a stop is looked for between them.
constexpr size_t kRowsAtATime = 4096;

/// From `first` on. Touches nothing else, so that several threads can do it.
void placeRows(PlaceNumbers& numbers, const std::vector<PhotoSummary>& photos, PlaceRows& rows, size_t first)
{
    OptionalInPlace<GeoPoint> lastPoint;
    quint32 lastPlace = 0;
    for (size_t row = first; row < std::min(first + kRowsAtATime, rows.size()); ++row) {
        if (rows[row] != kUnknownPlace)
            continue;
        const auto& point = photos[row].point;
        if (point != lastPoint) { // of a burst all are at one place
            lastPoint = point;
            lastPlace = point ? numbers.at(*point).transform([](quint32 number) { return number + 1; }).value_or(0) : 0;
        }
        rows[row] = lastPlace;
    }
}

} // namespace

PlaceRows placesKept(const CatalogSnapshot& snapshot, const CatalogSnapshot& former, const PlaceRows& before)
{
    const std::vector<PhotoSummary>& photos = snapshot.photos();
    PlaceRows rows(photos.size(), kUnknownPlace);
    for (size_t row = 0; row < rows.size(); ++row) {
        const qsizetype known = former.indexOf(photos[row].id);
        if (known >= 0 && former.photos()[static_cast<size_t>(known)].point == photos[row].point)
            rows[row] = before[static_cast<size_t>(known)];
    }
    return rows;
}

void findPlaces(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, PlaceRows& rows,
                const std::stop_token& stop)
{
    PlaceNumbers numbers(gazetteer);
    for (size_t first = 0; first < rows.size() && !stop.stop_requested(); first += kRowsAtATime)
        placeRows(numbers, snapshot.photos(), rows, first);
}

void findPlacesOnAllCores(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, PlaceRows& rows,
                          const std::stop_token& stop)
{
    if (std::ranges::count(rows, kUnknownPlace) <= static_cast<qsizetype>(kRowsAtATime))
        return findPlaces(gazetteer, snapshot, rows, stop);
    WorkerPool helpers;
    for (size_t first = 0; first < rows.size(); first += kRowsAtATime) {
        helpers.submit([&, first] {
            PlaceNumbers numbers(gazetteer);
            if (!stop.stop_requested())
                placeRows(numbers, snapshot.photos(), rows, first);
        });
    }
    helpers.waitUntilIdle();
}

PhotoPlaces namedPlaces(const Gazetteer& gazetteer, PlaceRows rows)
{
    PhotoPlaces places;
    std::vector<bool> occurs;
    for (const quint32 number : rows) {
        if (number >= occurs.size())
            occurs.resize(number + 1);
        occurs[number] = true;
    }
    places.rows = std::move(rows);
    places.countries.resize(occurs.size());
    places.countryNames.emplace_back();
    std::unordered_map<QString, quint16> numbers;
    for (quint32 number = 1; number < occurs.size(); ++number) {
        if (!occurs[number])
            continue;
        const Gazetteer::Names names = gazetteer.namesOf(number - 1);
        places.names.add(number, searchWords(names.all.join(u' ')).toStdString());
        const auto [country, isNew] =
            numbers.try_emplace(names.countryCode, static_cast<quint16>(places.countryNames.size()));
        if (isNew)
            places.countryNames.push_back({.code = names.countryCode,
                                           .english = names.country.in(NameLanguage::English),
                                           .korean = names.country.in(NameLanguage::Korean)});
        places.countries[number] = country->second;
    }
    return places;
}

} // namespace wayfolio

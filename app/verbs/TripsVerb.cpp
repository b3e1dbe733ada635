// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/JsonOutput.h"
#include "app/verbs/TripText.h"
#include "app/verbs/VerbArguments.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "ui/Formats.h"

#include <QJsonArray>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonArray> toJsonArray(const std::vector<Trip>& trips, PhotoStore& photos)
{
    QJsonArray array;
    for (const Trip& trip : trips) {
        const auto cover = photos.photo(trip.cover);
        if (!cover)
            return std::unexpected(cover.error());
        array.append(toJson(trip, *cover ? (*cover)->files.value(0) : QString()));
    }
    return array;
}

QString textLine(const Trip& trip)
{
    constexpr int kNumberWidth = 4;
    constexpr int kTitleWidth = 25;
    return u"%1  %2  %3, %4"_s.arg(QString::number(trip.id.value).rightJustified(kNumberWidth),
                                   title(trip).leftJustified(kTitleWidth), counted(trip.photoCount, "photo"_L1),
                                   format::distanceText(trip.distanceMeters));
}

} // namespace

ExitCode runTripsVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    if (const auto ended = options.parse(arguments))
        return *ended;
    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());
    const auto trips = TripStore(**catalog).trips();
    if (!trips)
        return failWith(console, trips.error());
    if (!options.json()) {
        for (const Trip& trip : *trips)
            console.writeLine(textLine(trip));
        return ExitCode::Done;
    }
    PhotoStore photos(**catalog);
    const auto array = toJsonArray(*trips, photos);
    if (!array)
        return failWith(console, array.error());
    console.writeJson(QJsonDocument(*array));
    return ExitCode::Done;
}

} // namespace wayfolio

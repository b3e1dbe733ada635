// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchIndex.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/SearchStore.h"
#include "core/geodata/Gazetteer.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace wayfolio {

namespace {

constexpr size_t kUsualNameBytes = 16;
constexpr size_t kRowsBetweenStops = 4096;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Names and countries of the places that occur.
void nameThem(const Gazetteer& gazetteer, PhotoPlaces& places)
{
    std::vector<bool> occurs;
    for (const quint32 number : places.rows) {
        if (number >= occurs.size())
            occurs.resize(number + 1);
        occurs[number] = true;
    }
    places.countries.resize(occurs.size());
    places.countryNames.emplace_back();
    std::unordered_map<QString, quint16> numbers;
    for (quint32 number = 1; number < occurs.size(); ++number) {
        if (!occurs[number])
            continue;
        const Gazetteer::Names names = gazetteer.namesOf(number - 1);
        places.names.add(number, viewOf(searchWords(names.all.join(u' '))));
        const auto [country, isNew] =
            numbers.try_emplace(names.countryCode, static_cast<quint16>(places.countryNames.size()));
        if (isNew)
            places.countryNames.push_back({.code = names.countryCode,
                                           .english = names.country.in(NameLanguage::English),
                                           .korean = names.country.in(NameLanguage::Korean)});
        places.countries[number] = country->second;
    }
    places.names.squeeze();
}

} // namespace

Result<PhotoTraits> loadTraits(Catalog& catalog, const CatalogSnapshot& snapshot)
{
    SearchStore store(catalog);
    PhotoTraits traits;
    std::unordered_map<qint64, quint16> numbers;
    traits.rows.resize(snapshot.photos().size());
    traits.cameras.append(QString());
    return store.cameras()
        .and_then([&](const std::vector<SearchStore::Camera>& cameras) {
            for (const SearchStore::Camera& camera : cameras) {
                if (traits.cameras.size() > std::numeric_limits<quint16>::max())
                    break;
                numbers.emplace(camera.key, static_cast<quint16>(traits.cameras.size()));
                traits.cameras.append(camera.name);
            }
            return store.forEachTrait([&](PhotoId id, qint64 camera, int rating) {
                const qsizetype row = snapshot.indexOf(id);
                if (row < 0)
                    return;
                const auto number = numbers.find(camera);
                traits.rows[static_cast<size_t>(row)] = {
                    .camera = number == numbers.end() ? quint16{0} : number->second,
                    .rating = static_cast<quint8>(std::clamp(rating, 0, kMostStars))};
            });
        })
        .transform([&] { return std::move(traits); });
}

Result<SearchTexts> loadFileNames(Catalog& catalog, const CatalogSnapshot& snapshot)
{
    SearchTexts names;
    names.reserve(snapshot.photos().size(), snapshot.photos().size() * kUsualNameBytes);
    return SearchStore(catalog)
        .forEachFileName([&](PhotoId id, std::string_view name) {
            const qsizetype row = snapshot.indexOf(id);
            if (row >= 0)
                names.add(static_cast<quint32>(row), viewOf(searchWords(QString::fromUtf8(name))));
        })
        .transform([&] {
            names.squeeze();
            return std::move(names);
        });
}

SearchTexts tripNames(const CatalogSnapshot& snapshot)
{
    SearchTexts names;
    quint32 index = 0;
    for (const Trip& trip : snapshot.trips())
        names.add(index++, viewOf(searchWords(trip.name)));
    return names;
}

PhotoPlaces findPlaces(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, const PhotoPlaces* before,
                       const CatalogSnapshot* formerSnapshot, const std::stop_token& stop)
{
    PhotoPlaces places;
    places.rows.resize(snapshot.photos().size());
    OptionalInPlace<GeoPoint> lastPoint;
    quint32 lastPlace = 0;
    for (size_t row = 0; row < places.rows.size(); ++row) {
        if (row % kRowsBetweenStops == 0 && stop.stop_requested())
            break;
        const PhotoSummary& photo = snapshot.photos()[row];
        if (!photo.point)
            continue;
        if (before != nullptr && formerSnapshot != nullptr) {
            const qsizetype former = formerSnapshot->indexOf(photo.id);
            if (former >= 0 && formerSnapshot->photos()[static_cast<size_t>(former)].point == photo.point) {
                places.rows[row] = before->rows[static_cast<size_t>(former)];
                continue;
            }
        }
        if (photo.point != lastPoint) { // of a burst all are at one place
            lastPoint = photo.point;
            lastPlace =
                gazetteer.placeNumberAt(*photo.point).transform([](quint32 number) { return number + 1; }).value_or(0);
        }
        places.rows[row] = lastPlace;
    }
    nameThem(gazetteer, places);
    return places;
}

} // namespace wayfolio

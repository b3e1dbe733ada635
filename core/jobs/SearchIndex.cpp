// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchIndex.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/SearchStore.h"
#include "core/geodata/Gazetteer.h"

#include <algorithm>
#include <limits>
#include <span>
#include <unordered_map>

namespace wayfolio {

namespace {

constexpr size_t kUsualNameBytes = 16;
/// Looked up in one go by one thread; a stop is looked for between them.
constexpr size_t kRowsAtATime = 8192;

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

/// What is known of the photos before.
struct FormerPlaces
{
    const PhotoPlaces* places = nullptr;
    const CatalogSnapshot* snapshot = nullptr;

    [[nodiscard]] std::optional<quint32> placeOf(const PhotoSummary& photo) const
    {
        if (places == nullptr || snapshot == nullptr)
            return std::nullopt;
        const qsizetype row = snapshot->indexOf(photo.id);
        if (row < 0 || snapshot->photos()[static_cast<size_t>(row)].point != photo.point)
            return std::nullopt;
        return places->rows[static_cast<size_t>(row)];
    }
};

/// From `first` on. Touches nothing else, so that several threads can do it.
void placeRows(const Gazetteer& gazetteer, const std::vector<PhotoSummary>& photos, const FormerPlaces& former,
               std::span<quint32> rows, size_t first)
{
    OptionalInPlace<GeoPoint> lastPoint;
    quint32 lastPlace = 0;
    for (size_t row = first; row < std::min(first + kRowsAtATime, rows.size()); ++row) {
        const PhotoSummary& photo = photos[row];
        if (!photo.point)
            continue;
        if (const auto known = former.placeOf(photo)) {
            rows[row] = *known;
            continue;
        }
        if (photo.point != lastPoint) { // of a burst all are at one place
            lastPoint = photo.point;
            lastPlace =
                gazetteer.placeNumberAt(*photo.point).transform([](quint32 number) { return number + 1; }).value_or(0);
        }
        rows[row] = lastPlace;
    }
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
    const std::vector<PhotoSummary>& photos = snapshot.photos();
    places.rows.resize(photos.size());
    const FormerPlaces former{.places = before, .snapshot = formerSnapshot};
    const auto placeFrom = [&](size_t first) {
        if (!stop.stop_requested())
            placeRows(gazetteer, photos, former, places.rows, first);
    };
    if (photos.size() <= kRowsAtATime) {
        placeFrom(0);
    } else {
        WorkerPool helpers;
        for (size_t first = 0; first < photos.size(); first += kRowsAtATime)
            helpers.submit([&placeFrom, first] { placeFrom(first); });
        helpers.waitUntilIdle();
    }
    nameThem(gazetteer, places);
    return places;
}

} // namespace wayfolio

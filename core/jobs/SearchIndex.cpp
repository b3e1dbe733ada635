// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchIndex.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/SearchStore.h"
#include "core/model/SearchText.h"

#include <limits>
#include <unordered_map>

namespace wayfolio {

namespace {

/// Of most names: beyond, the memory grows as it is needed.
constexpr size_t kUsualNameBytes = 6;
constexpr size_t kRowsBetweenStops = 4096;

/// Asked for each of many rows.
class StopLook
{
public:
    explicit StopLook(const std::stop_token& stop)
        : m_stop(stop)
    {}

    bool mayGoOn() { return ++m_rows % kRowsBetweenStops != 0 || !m_stop.stop_requested(); }

private:
    const std::stop_token& m_stop;
    size_t m_rows = 0;
};

} // namespace

Result<PhotoCameras> loadCameras(Catalog& catalog, const CatalogSnapshot& snapshot, const std::stop_token& stop)
{
    SearchStore store(catalog);
    PhotoCameras cameras;
    std::unordered_map<qint64, quint16> numbers;
    cameras.rows.resize(snapshot.photos().size());
    cameras.names.append(QString());
    StopLook look(stop);
    return store.cameras()
        .and_then([&](const std::vector<SearchStore::Camera>& all) {
            for (const SearchStore::Camera& camera : all) {
                if (cameras.names.size() > std::numeric_limits<quint16>::max())
                    break;
                numbers.emplace(camera.key, static_cast<quint16>(cameras.names.size()));
                cameras.names.append(camera.name);
            }
            return store.forEachCamera([&](PhotoId id, qint64 camera) {
                const qsizetype row = snapshot.indexOf(id);
                const auto number = numbers.find(camera);
                if (row >= 0 && number != numbers.end())
                    cameras.rows[static_cast<size_t>(row)] = number->second;
                return look.mayGoOn();
            });
        })
        .transform([&] { return std::move(cameras); });
}

Result<SearchTexts> loadFileNames(Catalog& catalog, const CatalogSnapshot& snapshot, const std::stop_token& stop)
{
    SearchTexts names;
    names.reserve(snapshot.photos().size() * kUsualNameBytes);
    std::string words;
    StopLook look(stop);
    return SearchStore(catalog)
        .forEachFileName([&](PhotoId id, std::string_view name) {
            const qsizetype row = snapshot.indexOf(id);
            if (row >= 0) {
                putSearchWords(name, words);
                names.add(static_cast<quint32>(row), words);
            }
            return look.mayGoOn();
        })
        .transform([&] { return std::move(names); });
}

SearchTexts tripNames(const CatalogSnapshot& snapshot)
{
    SearchTexts names;
    quint32 index = 0;
    for (const Trip& trip : snapshot.trips())
        names.add(index++, searchWords(trip.name).toStdString());
    return names;
}

} // namespace wayfolio

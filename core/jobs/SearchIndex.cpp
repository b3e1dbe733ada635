// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchIndex.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/jobs/SearchBlockMaker.h"
#include "core/model/SearchText.h"

#include <atomic>
#include <limits>
#include <mutex>
#include <unordered_map>

namespace wayfolio {

namespace {

/// Puts together what is read, in any order.
class IndexBuilder
{
public:
    IndexBuilder(const CatalogSnapshot& snapshot, const Gazetteer* gazetteer, SearchTexts tripNames);

    void addCameras(const std::vector<SearchStore::Camera>& cameras);
    void addPlace(const SearchStore::Place& place);
    void addBlock(qint64 number, SearchBlock&& block);
    /// The same of one that is not kept, with places that may be new.
    void addMadeBlock(qint64 number, SearchBlock&& block);
    SearchIndex take();

private:
    quint16 countryNumber(std::string_view code);

    const CatalogSnapshot& m_snapshot;
    const Gazetteer* m_gazetteer;
    SearchIndex m_index;
    std::vector<quint16> m_cameras; ///< in the index's names, by key
    std::vector<bool> m_named;      ///< places
    std::unordered_map<std::string, quint16> m_countries;
};

IndexBuilder::IndexBuilder(const CatalogSnapshot& snapshot, const Gazetteer* gazetteer, SearchTexts tripNames)
    : m_snapshot(snapshot)
    , m_gazetteer(gazetteer)
{
    m_index.cameras.rows.resize(snapshot.photos().size());
    m_index.cameras.names.append(QString());
    m_index.tripNames = std::move(tripNames);
    if (gazetteer == nullptr)
        return;
    m_index.places.rows.resize(snapshot.photos().size());
    m_index.places.countries.emplace_back();
    m_index.places.countryNames.emplace_back();
    m_named.push_back(true);
}

void IndexBuilder::addCameras(const std::vector<SearchStore::Camera>& cameras)
{
    constexpr qint64 kMost = std::numeric_limits<quint16>::max();
    for (const SearchStore::Camera& camera : cameras) {
        if (m_index.cameras.names.size() > kMost || camera.key > SearchBlock::kMost)
            break;
        m_cameras.resize(static_cast<size_t>(camera.key) + 1);
        m_cameras.back() = static_cast<quint16>(m_index.cameras.names.size());
        m_index.cameras.names.append(camera.name);
    }
}

void IndexBuilder::addPlace(const SearchStore::Place& place)
{
    PhotoPlaces& places = m_index.places;
    if (place.number >= places.countries.size())
        places.countries.resize(place.number + 1);
    if (place.number >= m_named.size())
        m_named.resize(place.number + 1);
    m_named[place.number] = true;
    places.countries[place.number] = countryNumber(place.country);
    places.names.add(place.number, place.words);
}

quint16 IndexBuilder::countryNumber(std::string_view code)
{
    if (code.empty())
        return 0; // out at sea
    PhotoPlaces& places = m_index.places;
    const auto [number, isNew] =
        m_countries.try_emplace(std::string(code), static_cast<quint16>(places.countryNames.size()));
    if (isNew) {
        const auto utf16 = QString::fromUtf8(code);
        const LocalizedName name = m_gazetteer->countryName(utf16).value_or(LocalizedName());
        places.countryNames.push_back(
            {.code = utf16, .english = name.in(NameLanguage::English), .korean = name.in(NameLanguage::Korean)});
    }
    return number->second;
}

void IndexBuilder::addBlock(qint64 number, SearchBlock&& block)
{
    const PhotoId first = SearchBlock::firstId(number);
    const size_t placeCount = m_index.places.countries.size();
    for (size_t i = 0; i < block.photos.size(); ++i) {
        const qsizetype row = m_snapshot.indexOf(PhotoId{first.value + block.photos[i]});
        if (row < 0)
            continue;
        const quint32 camera = block.cameras[i];
        m_index.cameras.rows[static_cast<size_t>(row)] = camera < m_cameras.size() ? m_cameras[camera] : quint16{0};
        if (block.places[i] < placeCount)
            m_index.places.rows[static_cast<size_t>(row)] = block.places[i];
    }
    m_index.fileNames.push_back({.first = first, .names = std::move(block.fileNames)});
}

void IndexBuilder::addMadeBlock(qint64 number, SearchBlock&& block)
{
    if (m_gazetteer != nullptr)
        tellPlaces(block, *m_gazetteer, m_named, [this](const SearchStore::Place& place) { addPlace(place); });
    addBlock(number, std::move(block));
}

SearchIndex IndexBuilder::take()
{
    return std::move(m_index);
}

/// Makes those blocks that are not kept, each thread through a connection of its own.
class BlockMaking
{
public:
    BlockMaking(QString path, const Gazetteer* gazetteer, std::vector<qint64> numbers, IndexBuilder& builder,
                const std::stop_token& stop)
        : m_path(std::move(path))
        , m_gazetteer(gazetteer)
        , m_numbers(std::move(numbers))
        , m_builder(builder)
        , m_stop(stop)
    {}

    Result<void> run(Catalog& catalog)
    {
        constexpr size_t kFew = 3; // a thread and a connection cost as much
        if (m_numbers.size() <= kFew) {
            work(catalog);
        } else {
            WorkerPool pool;
            for (int i = 0; i < pool.threadCount(); ++i)
                pool.submit([this] { workAlone(); });
        } // joins
        return std::move(m_outcome);
    }

private:
    void workAlone()
    {
        const auto catalog = Catalog::open(m_path, Catalog::Access::ReadOnly);
        if (catalog)
            work(**catalog);
        else
            setFailed(catalog.error());
    }

    void work(Catalog& catalog)
    {
        SearchStore store(catalog, 0);
        SearchBlockMaker maker(m_gazetteer);
        for (size_t i = m_next++; i < m_numbers.size() && !m_stop.stop_requested(); i = m_next++) {
            const auto rows = store.rows(m_numbers[i]);
            if (!rows)
                return setFailed(rows.error());
            SearchBlock block = maker.make(*rows);
            const std::scoped_lock lock(m_mutex);
            m_builder.addMadeBlock(m_numbers[i], std::move(block));
        }
    }

    void setFailed(const Error& error)
    {
        const std::scoped_lock lock(m_mutex);
        m_outcome = std::unexpected(error);
    }

    QString m_path;
    const Gazetteer* m_gazetteer;
    std::vector<qint64> m_numbers;
    IndexBuilder& m_builder;
    const std::stop_token& m_stop;
    std::atomic<size_t> m_next = 0;
    std::mutex m_mutex; ///< for the builder, too
    Result<void> m_outcome;
};

/// What is kept; gives the numbers of the blocks that are not.
Result<std::vector<qint64>> readKept(Catalog& catalog, qint64 rules, IndexBuilder& builder, const std::stop_token& stop)
{
    SearchStore store(catalog, rules);
    std::vector<qint64> missing;
    return catalog
        .readAtOneMoment([&] {
            return store.cameras()
                .transform([&](const auto& cameras) { builder.addCameras(cameras); })
                .and_then([&] { return store.forEachPlace([&](const auto& place) { builder.addPlace(place); }); })
                .and_then([&] {
                    return store.forEachBlock([&](qint64 number, SearchBlock&& block) {
                        builder.addBlock(number, std::move(block));
                        return !stop.stop_requested();
                    });
                })
                .and_then([&] { return store.missingBlocks(); })
                .transform([&](std::vector<qint64>&& numbers) { missing = std::move(numbers); });
        })
        .transform([&] { return std::move(missing); });
}

} // namespace

Result<SearchIndex> loadSearchIndex(Catalog& catalog, const Gazetteer* gazetteer, const CatalogSnapshot& snapshot,
                                    const std::stop_token& stop, SearchTexts tripNames)
{
    IndexBuilder builder(snapshot, gazetteer, std::move(tripNames));
    return readKept(catalog, SearchBlockMaker::rules(gazetteer), builder, stop)
        .and_then([&](std::vector<qint64>&& missing) {
            return BlockMaking(catalog.path(), gazetteer, std::move(missing), builder, stop).run(catalog);
        })
        .transform([&] { return builder.take(); });
}

SearchTexts tripNames(const CatalogSnapshot& snapshot, const TripTitle& title)
{
    SearchTexts names;
    quint32 index = 0;
    for (const Trip& trip : snapshot.trips()) {
        const QString shown = title ? title(trip) : QString();
        names.add(index, searchWords(trip.name).toStdString());
        if (shown != trip.name)
            names.add(index, searchWords(shown).toStdString());
        ++index;
    }
    return names;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchBlockMaker.h"

#include "core/base/WorkerPool.h"
#include "core/model/SearchText.h"

#include <atomic>
#include <ranges>

namespace wayfolio {

namespace {

/// Raised whenever the same rows would give another block, or the same number another name.
constexpr qint64 kBlockRulesVersion = 3;
constexpr int kChecksumBits = 32;
/// Some milliseconds of writing, a few times as many where others write meanwhile; and some megabytes of rows.
constexpr qsizetype kBlocksAtOnce = 32;

/// As many as there are cores, but a single one for a single block.
class BlockMakers
{
public:
    BlockMakers(const Gazetteer* gazetteer, size_t blockCount)
        : m_pool(blockCount == 1 ? 1 : 0)
    {
        for (int i = 0; i < m_pool.threadCount(); ++i)
            m_makers.emplace_back(gazetteer);
    }

    std::vector<SearchBlock> make(std::span<const SearchStore::Rows> rows)
    {
        std::vector<SearchBlock> blocks(rows.size());
        std::atomic<size_t> next = 0;
        for (SearchBlockMaker& maker : m_makers) {
            m_pool.submit([&] {
                for (size_t i = next++; i < rows.size(); i = next++)
                    blocks[i] = maker.make(rows[i]);
            });
        }
        m_pool.waitUntilIdle();
        return blocks;
    }

private:
    std::vector<SearchBlockMaker> m_makers;
    WorkerPool m_pool;
};

} // namespace

SearchBlockMaker::SearchBlockMaker(const Gazetteer* gazetteer)
{
    if (gazetteer != nullptr)
        m_numbers.emplace(*gazetteer);
}

SearchBlock SearchBlockMaker::make(const SearchStore::Rows& rows)
{
    SearchBlock block;
    block.photos.reserve(rows.photos.size());
    block.cameras.reserve(rows.photos.size());
    block.places.reserve(rows.photos.size());
    for (const SearchStore::Rows::PhotoRow& row : rows.photos) {
        block.photos.push_back(row.photo);
        block.cameras.push_back(row.camera);
        block.places.push_back(placeAt(row.point));
    }
    std::string words;
    for (const SearchStore::Rows::FileName& file : rows.fileNames) {
        putSearchWords(file.name, words);
        block.fileNames.add(file.photo, words);
    }
    return block;
}

qint64 SearchBlockMaker::rules(const Gazetteer* gazetteer)
{
    return gazetteer == nullptr ? 0 : kBlockRulesVersion << kChecksumBits | gazetteer->checksum();
}

/// Of a burst all are at one place.
quint32 SearchBlockMaker::placeAt(const std::optional<GeoPoint>& point)
{
    if (!point || !m_numbers)
        return 0;
    if (point != m_lastPoint) {
        m_lastPoint = point;
        m_lastPlace = m_numbers->at(*point).transform([](quint32 number) { return number + 1; }).value_or(0);
    }
    return m_lastPlace;
}

void tellPlaces(const SearchBlock& block, const Gazetteer& gazetteer, std::vector<bool>& known,
                const std::function<void(const SearchStore::Place&)>& visit)
{
    for (const quint32 place : block.places) {
        if (place >= known.size())
            known.resize(place + 1);
        if (place == 0 || known[place])
            continue;
        known[place] = true;
        const Gazetteer::Names names = gazetteer.namesOf(place - 1);
        const std::string country = names.countryCode.toStdString();
        const std::string words = searchWords(names.all.join(u' ')).toStdString();
        visit({.number = place, .country = country, .words = words});
    }
}

Result<void> keepSearchBlocks(Catalog& catalog, const Gazetteer* gazetteer, const std::stop_token& stop)
{
    if (gazetteer == nullptr)
        return {};
    SearchStore store(catalog, SearchBlockMaker::rules(gazetteer));
    const Result<std::vector<qint64>> missing = store.missingBlocks();
    if (!missing)
        return std::unexpected(missing.error());
    if (missing->empty())
        return {};
    BlockMakers makers(gazetteer, missing->size());
    const auto make = [&](std::span<const SearchStore::Rows> rows, std::vector<bool>& known, const auto& tellPlace) {
        std::vector<SearchBlock> blocks = makers.make(rows);
        for (const SearchBlock& block : blocks)
            tellPlaces(block, *gazetteer, known, tellPlace);
        return blocks;
    };
    for (const auto& numbers : *missing | std::views::chunk(kBlocksAtOnce)) {
        if (stop.stop_requested())
            break;
        if (const auto kept = store.keep(std::span(numbers), make); !kept)
            return kept;
    }
    return {};
}

} // namespace wayfolio

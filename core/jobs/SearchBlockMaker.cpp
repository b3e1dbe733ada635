// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchBlockMaker.h"

#include "core/model/SearchText.h"

#include <chrono>
#include <unistd.h>

namespace wayfolio {

namespace {

/// Raised whenever the same rows would give another block, or the same number another name.
constexpr qint64 kBlockRulesVersion = 2;
constexpr int kChecksumBits = 32;

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
    SearchBlockMaker maker(gazetteer);
    for (const qint64 number : *missing) {
        if (stop.stop_requested())
            break;
        const auto begin = std::chrono::steady_clock::now();
        const auto kept = store.keep(number, [&](const SearchStore::Rows& rows, const auto& tellPlace) {
            SearchBlock block = maker.make(rows);
            std::vector<bool> known; // another program may have started anew: all are told again
            tellPlaces(block, *gazetteer, known, tellPlace);
            return block;
        });
        if (!kept)
            return kept;
        // Who waits for the lock asks for it now and then: it is free as long as it was held.
        const auto held = std::chrono::steady_clock::now() - begin;
        usleep(static_cast<useconds_t>(std::chrono::duration_cast<std::chrono::microseconds>(held).count()));
    }
    return {};
}

} // namespace wayfolio

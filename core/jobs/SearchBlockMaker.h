// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/SearchStore.h"
#include "core/geodata/PlaceNumbers.h"

#include <stop_token>

namespace wayfolio {

/// Makes what photos are searched by from their rows: looks up where they are, and folds the names of their files. One
/// thread at a time; the gazetteer outlives it.
class SearchBlockMaker
{
public:
    /// Without a gazetteer (null) all are nowhere.
    explicit SearchBlockMaker(const Gazetteer* gazetteer);

    [[nodiscard]] SearchBlock make(const SearchStore::Rows& rows);

    /// See SearchStore; 0 without a gazetteer.
    [[nodiscard]] static qint64 rules(const Gazetteer* gazetteer);

private:
    [[nodiscard]] quint32 placeAt(const std::optional<GeoPoint>& point);

    std::optional<PlaceNumbers> m_numbers;
    std::optional<GeoPoint> m_lastPoint;
    quint32 m_lastPlace = 0;
};

/// What a block's places are called, each once, but for those that are `known` by their numbers; then they are.
void tellPlaces(const SearchBlock& block, const Gazetteer& gazetteer, std::vector<bool>& known,
                const std::function<void(const SearchStore::Place&)>& visit);

/// Makes the blocks that the catalogue lacks, and keeps them, one to two microseconds a photo. Others who write wait
/// for some milliseconds now and then. What is not come to before it is stopped, and what others change meanwhile, is
/// left for another time. Nothing to do without a gazetteer.
Result<void> keepSearchBlocks(Catalog& catalog, const Gazetteer* gazetteer, const std::stop_token& stop);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalog/SearchBlock.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wayfolio {

class Catalog;

/// What photos are searched by, all of them in one pass each. It is kept in blocks, which the catalogue itself drops as
/// soon as something is written that they say otherwise; what is lacking can be made from rows, and kept. Used by the
/// thread of its Catalog, and gone before it.
class SearchStore
{
public:
    struct Camera
    {
        qint64 key = 0; ///< in the catalogue
        QString name;
    };

    /// Named only once, however many blocks it is in.
    struct Place
    {
        quint32 number = 0; ///< as in SearchBlock::places
        std::string_view country;
        std::string_view words; ///< SearchText.h
    };

    /// What a block is made from.
    struct Rows
    {
        struct PhotoRow
        {
            quint16 photo = 0; ///< as in SearchBlock::photos
            quint32 camera = 0;
            std::optional<GeoPoint> point;

            bool operator==(const PhotoRow&) const = default;
        };

        struct FileName
        {
            quint16 photo = 0;
            std::string name; ///< without its folder, in UTF-8

            bool operator==(const FileName&) const = default;
        };

        std::vector<PhotoRow> photos;
        std::vector<FileName> fileNames;

        bool operator==(const Rows&) const = default;
    };

    using Visit = std::function<bool(qint64 number, SearchBlock&& block)>;

    /// `rules` names what blocks depend on besides the photos: what was kept by others is nobody's. 0: nothing is kept.
    SearchStore(Catalog& catalog, qint64 rules);

    Result<std::vector<Camera>> cameras();
    /// Those that are kept, by their numbers, until a visit answers false.
    Result<void> forEachBlock(const Visit& visit);
    Result<void> forEachPlace(const std::function<void(const Place&)>& visit);
    /// The numbers of those that are not kept, and have photos.
    Result<std::vector<qint64>> missingBlocks();
    Result<Rows> rows(qint64 block);

    using TellPlace = std::function<void(const Place&)>;
    /// Gives the blocks of these rows, and tells of their places, but for those whose numbers are `known` already; of
    /// the others it notes them there.
    using Make = std::function<std::vector<SearchBlock>(std::span<const Rows> rows, std::vector<bool>& known,
                                                        const TellPlace& tellPlace)>;
    /// Makes them and keeps them. Nobody waits while they are made, and what others change meanwhile is not kept.
    Result<void> keep(std::span<const qint64> blocks, const Make& make);

private:
    class Attempt;

    bool isOfTheseRules();
    void startAnew();
    Rows readRows(qint64 block);
    std::vector<bool> knownPlaces();

    Catalog& m_catalog;
    qint64 m_rules;
};

} // namespace wayfolio

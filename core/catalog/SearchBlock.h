// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "core/model/SearchTexts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayfolio {

/// What photos with neighbouring ids are searched by. The catalogue keeps it as one piece, for to gather it from their
/// rows takes ten times as long.
struct SearchBlock
{
    /// Of a photo's id; the higher ones are the block's number.
    static constexpr int kIdBits = 10;
    /// The largest number of a place, and key of a camera.
    static constexpr quint32 kMost = 1U << 24;

    std::vector<quint16> photos;  ///< their ids, less the block's first one, ascending
    std::vector<quint32> cameras; ///< of each, its key in the catalogue; 0 for none
    std::vector<quint32> places;  ///< of each, one more than the gazetteer's number; 0 for none
    SearchTexts fileNames;        ///< of every file that is there; the owners are ids less the first one

    /// That its ids are below.
    [[nodiscard]] static PhotoId firstId(qint64 number) { return {.value = number << kIdBits}; }

    /// The same on every machine.
    [[nodiscard]] std::string toBytes() const;
    /// Nothing where they cannot be what toBytes() gave.
    static std::optional<SearchBlock> fromBytes(std::string_view bytes);
};

} // namespace wayfolio

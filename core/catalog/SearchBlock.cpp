// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/SearchBlock.h"

#include <QtEndian>

#include <algorithm>

namespace wayfolio {

namespace {

template<class Number>
void putColumn(std::string& bytes, const std::vector<Number>& column)
{
    const size_t before = bytes.size();
    bytes.resize(before + column.size() * sizeof(Number));
    qToLittleEndian<Number>(column.data(), std::ssize(column), bytes.data() + before);
}

/// From the beginning of the bytes, which are as many at least; then they begin behind it.
template<class Number>
std::vector<Number> takeColumn(std::string_view& bytes, size_t count)
{
    std::vector<Number> column(count);
    qFromLittleEndian<Number>(bytes.data(), std::ssize(column), column.data());
    bytes.remove_prefix(count * sizeof(Number));
    return column;
}

} // namespace

std::string SearchBlock::toBytes() const
{
    std::string bytes;
    putColumn(bytes, std::vector{static_cast<quint32>(photos.size())});
    putColumn(bytes, photos);
    putColumn(bytes, cameras);
    putColumn(bytes, places);
    bytes += fileNames.bytes();
    return bytes;
}

std::optional<SearchBlock> SearchBlock::fromBytes(std::string_view bytes)
{
    constexpr size_t kPhotoBytes = sizeof(quint16) + 2 * sizeof(quint32);
    if (bytes.size() < sizeof(quint32))
        return std::nullopt;
    const size_t count = takeColumn<quint32>(bytes, 1).front();
    if (count > 1U << kIdBits || bytes.size() < count * kPhotoBytes)
        return std::nullopt;
    SearchBlock block;
    block.photos = takeColumn<quint16>(bytes, count);
    block.cameras = takeColumn<quint32>(bytes, count);
    block.places = takeColumn<quint32>(bytes, count);
    block.fileNames = SearchTexts(bytes);
    const bool isPossible =
        std::ranges::adjacent_find(block.photos, std::ranges::greater_equal()) == block.photos.end() &&
        (block.photos.empty() || block.photos.back() < 1U << kIdBits) &&
        std::ranges::all_of(block.places, [](quint32 place) { return place <= kMost; });
    return isPossible ? std::optional(std::move(block)) : std::nullopt;
}

} // namespace wayfolio

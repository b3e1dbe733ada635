// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/HeifProperties.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace wayfolio {

namespace {

constexpr qint64 kMaxAssociationBytes = 256 * 1024; // as other tables
constexpr qint64 kMaxPropertyBytes = 64;            // of those that are looked into, which have a dozen

/// Turned by 90 degrees anticlockwise after what EXIF's `orientation` asks for.
int turnedLeft(int orientation)
{
    static constexpr std::array kTurned{8, 5, 6, 7, 4, 1, 2, 3};
    return kTurned.at(static_cast<size_t>(orientation) - 1);
}

/// Left and right exchanged after what EXIF's `orientation` asks for.
int mirroredSideways(int orientation)
{
    static constexpr std::array kMirrored{2, 1, 4, 3, 6, 5, 8, 7};
    return kMirrored.at(static_cast<size_t>(orientation) - 1);
}

/// `irot`: quarter turns anticlockwise.
void addRotation(HeifProperties& found, QByteArrayView content)
{
    ByteCursor cursor(content);
    const quint64 quarters = cursor.number(1) & 3U;
    if (cursor.hasFailed())
        return;
    found.orientation = std::max(found.orientation, 1);
    for (quint64 i = 0; i < quarters; ++i)
        found.orientation = turnedLeft(found.orientation);
}

/// `imir`: 0 exchanges top and bottom, 1 left and right.
void addMirror(HeifProperties& found, QByteArrayView content)
{
    ByteCursor cursor(content);
    const bool isSideways = (cursor.number(1) & 1U) != 0;
    if (cursor.hasFailed())
        return;
    found.orientation = mirroredSideways(std::max(found.orientation, 1));
    if (!isSideways)
        found.orientation = turnedLeft(turnedLeft(found.orientation));
}

/// `ispe`: the first counts.
void addSize(HeifProperties& found, QByteArrayView content)
{
    HeifTable property(content);
    const quint64 width = property.cursor.number(4);
    const quint64 height = property.cursor.number(4);
    if (found.pixelSize.isEmpty() && std::in_range<int>(width) && std::in_range<int>(height))
        found.pixelSize = {static_cast<int>(width), static_cast<int>(height)};
}

void addProperty(HeifProperties& found, BoxReader& reader, const Box& property)
{
    const auto content = [&] { return reader.read(property.content, kMaxPropertyBytes); };
    if (property.type == boxType("ispe"))
        addSize(found, content());
    else if (property.type == boxType("irot"))
        addRotation(found, content());
    else if (property.type == boxType("imir"))
        addMirror(found, content());
}

/// The numbers of an item's properties in `ipco`, from 1, by one `ipma` box.
std::vector<size_t> propertyNumbers(QByteArrayView associations, HeifItemId item)
{
    std::vector<size_t> numbers;
    HeifTable table(associations);
    const bool isLarge = (table.flags & 1) != 0;
    const quint64 numberBits = isLarge ? 0x7fff : 0x7f; // without "essential"
    for (auto count = table.cursor.number(4); count > 0 && !table.cursor.hasFailed(); --count) {
        const HeifItemId owner = table.itemId(table.version > 0);
        for (auto left = table.cursor.number(1); left > 0 && !table.cursor.hasFailed(); --left) {
            const quint64 number = table.cursor.number(isLarge ? 2 : 1) & numberBits;
            if (owner == item && !table.cursor.hasFailed())
                numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace

HeifProperties readHeifProperties(BoxReader& reader, const Box& properties, HeifItemId item)
{
    HeifProperties found;
    const auto container = reader.findBox(properties.content, boxType("ipco"));
    if (!container)
        return found;
    std::vector<Box> known;
    for (FileRange rest = container->content; const auto box = reader.takeBox(rest);)
        known.push_back(*box);
    for (FileRange rest = properties.content; const auto box = reader.takeBox(rest);) {
        if (box->type != boxType("ipma"))
            continue;
        for (const size_t number : propertyNumbers(reader.read(box->content, kMaxAssociationBytes), item)) {
            if (number >= 1 && number <= known.size())
                addProperty(found, reader, known[number - 1]);
        }
    }
    return found;
}

} // namespace wayfolio

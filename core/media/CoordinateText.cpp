// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CoordinateText.h"

#include "core/media/ExifText.h"
#include "core/media/NumberText.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace wayfolio {

namespace {

bool isAsciiLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

/// A coordinate's text, divided from the letter or word that stands before or behind it.
struct DividedCoordinate
{
    QByteArrayView numbers;
    QByteArrayView reference;
};

DividedCoordinate divideCoordinate(QByteArrayView text)
{
    text = trimmedExifText(text);
    const auto isLetter = [](char character) { return isAsciiLetter(character); };
    if (const auto front = std::ranges::find_if_not(text, isLetter); front != text.begin()) {
        const qsizetype length = front - text.begin();
        return {.numbers = text.sliced(length).trimmed(), .reference = text.first(length)};
    }
    qsizetype length = text.size();
    while (length > 0 && isLetter(text[length - 1]))
        --length;
    return {.numbers = text.first(length).trimmed(), .reference = text.sliced(length)};
}

/// Without the signs of degrees, minutes and seconds, in whatever encoding.
QByteArray withoutUnits(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace("deg", " ");
    for (char& character : plain) {
        const bool isAscii = static_cast<unsigned char>(character) < 0x80;
        if (!isAscii || character == '\'' || character == '"')
            character = ' ';
    }
    return plain;
}

std::optional<Coordinate> withHemisphere(std::optional<Coordinate> coordinate, Hemisphere hemisphere)
{
    if (coordinate)
        coordinate->hemisphere = hemisphere;
    return coordinate;
}

} // namespace

std::optional<Coordinate> parseExifCoordinateText(QByteArrayView text, Axis axis)
{
    const DividedCoordinate divided = divideCoordinate(text);
    std::vector<double> numbers = numbersOf(withoutUnits(divided.numbers));
    constexpr size_t kMostNumbers = 3;
    if (numbers.empty() || numbers.size() > kMostNumbers)
        return std::nullopt;
    numbers.resize(kMostNumbers);
    return withHemisphere(coordinateOf(numbers[0], numbers[1], numbers[2]), hemisphereOf(divided.reference, axis));
}

std::optional<Coordinate> parseXmpCoordinate(QByteArrayView text, Axis axis)
{
    const DividedCoordinate divided = divideCoordinate(text);
    std::array<double, 3> parts{};
    size_t count = 0;
    for (const QByteArray& part : divided.numbers.toByteArray().split(',')) {
        const auto number = numberOf(QByteArrayView(part).trimmed());
        if (!number || *number < 0 || count == parts.size())
            return std::nullopt;
        parts.at(count++) = *number;
    }
    return withHemisphere(coordinateOf(parts[0], parts[1], parts[2]), hemisphereOf(divided.reference, axis));
}

std::optional<Coordinate> parseSignedDegrees(QByteArrayView text)
{
    text = trimmedExifText(text);
    const auto number = text.contains('.') ? numberOf(text) : std::nullopt;
    if (!number)
        return std::nullopt;
    return withHemisphere(coordinateOf(*number, 0, 0),
                          text.startsWith('-') ? Hemisphere::Negative : Hemisphere::Positive);
}

} // namespace wayfolio

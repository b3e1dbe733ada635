// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivValues.h"

#include "core/media/NumberText.h"

#include <algorithm>
#include <array>
#include <exiv2/exiv2.hpp>
#include <utility>

namespace wayfolio::exiv {

namespace {

bool isInteger(const Exiv2::Exifdatum& datum)
{
    static constexpr std::array kTypes{Exiv2::unsignedShort, Exiv2::unsignedLong, Exiv2::unsignedLongLong,
                                       Exiv2::signedShort,   Exiv2::signedLong,   Exiv2::signedLongLong};
    return std::ranges::contains(kTypes, datum.typeId());
}

/// Nothing for what holds no numbers.
std::optional<Rational> rationalAt(const Exiv2::Exifdatum& datum, size_t index)
{
    const Exiv2::Value& value = datum.value();
    if (const auto* const numbers = dynamic_cast<const Exiv2::URationalValue*>(&value))
        return Rational{.numerator = numbers->value_.at(index).first, .denominator = numbers->value_.at(index).second};
    if (const auto* const numbers = dynamic_cast<const Exiv2::RationalValue*>(&value))
        return Rational{.numerator = numbers->value_.at(index).first, .denominator = numbers->value_.at(index).second};
    if (const auto* const numbers = dynamic_cast<const Exiv2::DoubleValue*>(&value))
        return rationalOf(numbers->value_.at(index));
    if (const auto* const numbers = dynamic_cast<const Exiv2::FloatValue*>(&value))
        return rationalOf(static_cast<double>(numbers->value_.at(index)));
    if (isInteger(datum))
        return Rational{.numerator = datum.toInt64(index), .denominator = 1};
    return std::nullopt;
}

} // namespace

QByteArray textOf(const Exiv2::Metadatum& datum)
{
    const Exiv2::TypeId type = datum.typeId();
    if (type != Exiv2::unsignedByte && type != Exiv2::undefined)
        return QByteArray::fromStdString(datum.toString());
    // Text that a sloppy writer declared as bytes.
    constexpr size_t kMaxBytes = 64;
    QByteArray bytes;
    for (size_t i = 0; i < std::min(datum.count(), kMaxBytes); ++i)
        bytes.append(static_cast<char>(datum.toInt64(i)));
    return bytes;
}

void keepFirst(QByteArray& kept, const Exiv2::Metadatum& datum)
{
    if (kept.isEmpty())
        kept = textOf(datum);
}

int smallNumberOf(const Exiv2::Metadatum& datum)
{
    const QByteArray text = datum.typeId() == Exiv2::asciiString ? textOf(datum) : QByteArray();
    const int64_t number = text.isEmpty() && datum.count() > 0 ? datum.toInt64(0) : text.trimmed().toInt();
    return std::in_range<int>(number) ? static_cast<int>(number) : 0;
}

std::vector<Rational> rationalsOf(const Exiv2::Exifdatum& datum)
{
    constexpr size_t kMaxCount = 3;
    std::vector<Rational> rationals;
    for (size_t i = 0; i < std::min(datum.count(), kMaxCount); ++i) {
        if (const auto rational = rationalAt(datum, i))
            rationals.push_back(*rational);
    }
    if (rationals.empty())
        rationals.emplace_back();
    return rationals;
}

Rational singleRationalOf(const Exiv2::Exifdatum& datum)
{
    if (datum.typeId() == Exiv2::asciiString) {
        QByteArray text = textOf(datum).trimmed();
        if (text.endsWith('m')) // "567.3 m"
            text = text.chopped(1).trimmed();
        return rationalOf(QByteArrayView(text).trimmed());
    }
    if (datum.typeId() == Exiv2::unsignedByte && datum.count() > 0)
        return {.numerator = datum.toInt64(0), .denominator = 1};
    return rationalsOf(datum).front();
}

std::vector<Rational> timeOfDayOf(const Exiv2::Exifdatum& datum)
{
    if (datum.typeId() != Exiv2::asciiString)
        return rationalsOf(datum);
    std::vector<Rational> rationals;
    for (const double number : numbersOf(textOf(datum)))
        rationals.push_back(rationalOf(number));
    return rationals;
}

} // namespace wayfolio::exiv

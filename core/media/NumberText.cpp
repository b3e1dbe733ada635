// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/NumberText.h"

#include "core/media/ExifText.h"

#include <QByteArrayList>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace wayfolio {

namespace {

using TextFields = QList<QByteArray>;

std::optional<double> quotientOf(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    if (slash < 0)
        return numberOf(text);
    const auto numerator = numberOf(text.first(slash));
    const auto denominator = numberOf(text.sliced(slash + 1));
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return *numerator / *denominator;
}

/// Whether the commas between these fields divide numbers and also stand for the decimal point. Nothing when both
/// readings make sense.
std::optional<bool> hasDecimalCommas(const TextFields& fields, bool isWholeText)
{
    const bool isPlain = std::ranges::none_of(
        fields, [](const QByteArray& field) { return field.contains('.') || field.contains('/'); });
    if (!isPlain || fields.size() % 2 != 0)
        return false;
    if (fields.size() > 2 || !isWholeText)
        return true;
    constexpr qsizetype kMinuteDigits = 2;
    return fields.back().size() > kMinuteDigits ? std::optional(true) : std::nullopt;
}

/// What stands between two blanks, semicolons or colons. False when it is no number.
bool appendNumbers(std::vector<double>& numbers, const QByteArray& text, bool isWholeText)
{
    const TextFields fields = text.split(',');
    const auto isDecimal = hasDecimalCommas(fields, isWholeText);
    if (!isDecimal)
        return false;
    const qsizetype step = *isDecimal ? 2 : 1;
    for (qsizetype i = 0; i < fields.size(); i += step) {
        const auto number = quotientOf(*isDecimal ? fields[i] + '.' + fields[i + 1] : fields[i]);
        if (!number)
            return false;
        numbers.push_back(*number);
    }
    return true;
}

} // namespace

std::optional<double> numberOf(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value, std::chars_format::fixed);
    if (text.isEmpty() || error != std::errc{} || end != text.end() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Rational rationalOf(double number)
{
    constexpr double kLargest = 9e9;
    constexpr qint64 kFraction = 1'000'000'000;
    if (!(std::abs(number) <= kLargest))
        return {};
    if (number == std::floor(number))
        return {.numerator = std::llround(number), .denominator = 1};
    return {.numerator = std::llround(number * kFraction), .denominator = kFraction};
}

Rational rationalOf(QByteArrayView text)
{
    text = trimmedExifText(text);
    const qsizetype slash = text.indexOf('/');
    if (slash < 0) {
        const auto number = numberOf(text);
        return number ? rationalOf(*number) : Rational{};
    }
    bool isNumerator = false;
    bool isDenominator = false;
    const qint64 numerator = text.first(slash).toLongLong(&isNumerator);
    const qint64 denominator = text.sliced(slash + 1).toLongLong(&isDenominator);
    return isNumerator && isDenominator ? Rational{.numerator = numerator, .denominator = denominator} : Rational{};
}

QString rationalText(const Rational& rational)
{
    return QString::number(rational.numerator) + u'/' + QString::number(rational.denominator);
}

std::vector<double> numbersOf(QByteArrayView text)
{
    QByteArray plain = trimmedExifText(text).toByteArray();
    plain.replace(';', ' ').replace(':', ' ').replace(", ", " ");
    const TextFields parts = plain.simplified().split(' ');
    std::vector<double> numbers;
    for (const QByteArray& part : parts) {
        if (!appendNumbers(numbers, part, parts.size() == 1))
            return {};
    }
    return numbers;
}

QString printableText(QByteArrayView text)
{
    constexpr qsizetype kLongest = 80;
    QString shown = QString::fromUtf8(trimmedExifText(text)).left(kLongest);
    for (QChar& character : shown) {
        if (!character.isPrint())
            character = QChar::ReplacementCharacter;
    }
    return shown;
}

} // namespace wayfolio

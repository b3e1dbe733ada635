// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifGps.h"

#include "core/media/ExifText.h"

#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace wayfolio {

namespace {

constexpr double kZeroDegrees = 1e-5; // about a metre
constexpr double kMaxAltitudeMeters = 1e6;
constexpr double kMinutesPerDegree = 60.0;
constexpr double kSecondsPerDegree = 3600.0;

ParsedPosition problem(PhotoProblem what)
{
    return {.position = std::nullopt, .problems = what};
}

/// A sexagesimal value without its sign. Exactly 60 is what rounding makes of 59.9996.
std::optional<double> degrees(double wholeDegrees, double minutes, double seconds)
{
    const double value =
        std::abs(wholeDegrees) + (std::abs(minutes) / kMinutesPerDegree) + (std::abs(seconds) / kSecondsPerDegree);
    // Written so that NaN fails too.
    if (!(std::abs(minutes) <= 60.0) || !(std::abs(seconds) <= 60.0) || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> degrees(const std::vector<Rational>& parts)
{
    if (parts.size() < 3)
        return std::nullopt;
    const auto wholeDegrees = parts[0].value();
    const auto minutes = parts[1].value();
    const auto seconds = parts[2].value();
    return wholeDegrees && minutes && seconds ? degrees(*wholeDegrees, *minutes, *seconds) : std::nullopt;
}

/// The sign a reference such as "S" or "w" gives; nothing for anything but one of the two letters.
std::optional<double> signOf(QByteArrayView reference, char positive, char negative)
{
    reference = trimmedExifText(reference);
    if (reference.size() != 1)
        return std::nullopt;
    const char letter = static_cast<char>(reference.front() & ~0x20); // ASCII upper case
    if (letter == positive)
        return 1.0;
    return letter == negative ? std::optional(-1.0) : std::nullopt;
}

/// What all forms have in common once there are two numbers without a sign and two signs.
ParsedPosition judge(double latitude, std::optional<double> latitudeSign, double longitude,
                     std::optional<double> longitudeSign)
{
    if (latitude < kZeroDegrees && longitude < kZeroDegrees)
        return problem(PhotoProblem::PositionZero);
    if (latitude > 90.0 || longitude > 180.0)
        return problem(PhotoProblem::PositionOutOfRange);
    if (!latitudeSign || !longitudeSign)
        return problem(PhotoProblem::PositionNoHemisphere);
    ParsedPosition parsed;
    if (const auto point = GeoPoint::fromDegrees(latitude * *latitudeSign, longitude * *longitudeSign))
        parsed.position.emplace().point = *point;
    return parsed;
}

std::optional<double> altitudeOf(std::optional<double> meters, bool isBelow)
{
    if (!meters || !(std::abs(*meters) <= kMaxAltitudeMeters))
        return std::nullopt;
    return isBelow ? -std::abs(*meters) : *meters;
}

std::optional<double> toNumber(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value, std::chars_format::fixed);
    if (text.isEmpty() || error != std::errc{} || end != text.end() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

struct XmpCoordinate
{
    double degrees = 0;
    std::optional<double> sign;
};

std::optional<XmpCoordinate> parseXmpCoordinate(QByteArrayView text, char positive, char negative)
{
    text = trimmedExifText(text);
    if (text.isEmpty())
        return std::nullopt;
    XmpCoordinate coordinate;
    if (const char last = text.back(); last < '0' || last > '9') {
        coordinate.sign = signOf(text.last(1), positive, negative);
        text = text.chopped(1);
    }
    std::array<double, 3> parts{};
    size_t count = 0;
    for (const QByteArray& part : text.toByteArray().split(',')) {
        const auto number = toNumber(QByteArrayView(part).trimmed());
        if (!number || *number < 0 || count == parts.size())
            return std::nullopt;
        parts.at(count++) = *number;
    }
    const auto value = degrees(parts[0], parts[1], parts[2]);
    if (!value)
        return std::nullopt;
    coordinate.degrees = *value;
    return coordinate;
}

/// "1500/1" or "1500".
std::optional<double> parseXmpRational(QByteArrayView text)
{
    text = trimmedExifText(text);
    const qsizetype slash = text.indexOf('/');
    const auto numerator = toNumber(slash < 0 ? text : text.first(slash));
    const auto denominator = slash < 0 ? 1.0 : toNumber(text.sliced(slash + 1));
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return *numerator / *denominator;
}

/// "+3733.99": the digits before the point tell whether minutes and seconds are inside.
std::optional<double> parseIso6709Angle(QByteArrayView text, qsizetype degreeDigits)
{
    const auto number = toNumber(text.sliced(1));
    if (!number)
        return std::nullopt;
    const qsizetype point = text.indexOf('.');
    const qsizetype digits = (point < 0 ? text.size() : point) - 1;
    if (digits <= degreeDigits)
        return number;
    const double minutesAndSeconds = digits <= degreeDigits + 2 ? *number * 100 : *number;
    const double wholeDegrees = std::floor(minutesAndSeconds / 10000);
    const double rest = minutesAndSeconds - (wholeDegrees * 10000);
    const double minutes = digits <= degreeDigits + 2 ? rest / 100 : std::floor(rest / 100);
    const double seconds = digits <= degreeDigits + 2 ? 0 : rest - (minutes * 100);
    return digits > degreeDigits + 4 ? std::nullopt : degrees(wholeDegrees, minutes, seconds);
}

} // namespace

ParsedPosition parseExifPosition(const GpsTags& tags)
{
    if (tags.latitude.empty() && tags.longitude.empty())
        return {};
    const auto latitude = degrees(tags.latitude);
    const auto longitude = degrees(tags.longitude);
    if (!latitude || !longitude)
        return problem(PhotoProblem::PositionUnreadable);
    ParsedPosition parsed =
        judge(*latitude, signOf(tags.latitudeRef, 'N', 'S'), *longitude, signOf(tags.longitudeRef, 'E', 'W'));
    if (parsed.position) {
        const auto meters = tags.altitude ? tags.altitude->value() : std::nullopt;
        parsed.position->altitudeMeters = altitudeOf(meters, tags.altitudeRef == 1 || tags.altitudeRef == 3);
        const auto error = tags.horizontalErrorMeters ? tags.horizontalErrorMeters->value() : std::nullopt;
        if (error && *error > 0)
            parsed.position->uncertaintyMeters = error;
    }
    return parsed;
}

ParsedPosition parseXmpPosition(const XmpTags& tags)
{
    if (trimmedExifText(tags.latitude).isEmpty() && trimmedExifText(tags.longitude).isEmpty())
        return {};
    const auto latitude = parseXmpCoordinate(tags.latitude, 'N', 'S');
    const auto longitude = parseXmpCoordinate(tags.longitude, 'E', 'W');
    if (!latitude || !longitude)
        return problem(PhotoProblem::PositionUnreadable);
    ParsedPosition parsed = judge(latitude->degrees, latitude->sign, longitude->degrees, longitude->sign);
    if (parsed.position)
        parsed.position->altitudeMeters =
            altitudeOf(parseXmpRational(tags.altitude), trimmedExifText(tags.altitudeRef) == "1");
    return parsed;
}

ParsedPosition parseIso6709(QByteArrayView text)
{
    text = trimmedExifText(text);
    if (text.isEmpty())
        return {};
    if (text.endsWith('/'))
        text = text.chopped(1);
    if (const qsizetype system = text.indexOf("CRS"); system >= 0)
        text = text.first(system);
    std::vector<QByteArrayView> parts;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin + 1;
        while (end < text.size() && text[end] != '+' && text[end] != '-')
            ++end;
        parts.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    constexpr QByteArrayView kSigns = "+-";
    if (parts.size() < 2 || parts.size() > 3 || !kSigns.contains(text.front()))
        return problem(PhotoProblem::PositionUnreadable);
    const auto latitude = parseIso6709Angle(parts[0], 2);
    const auto longitude = parseIso6709Angle(parts[1], 3);
    if (!latitude || !longitude)
        return problem(PhotoProblem::PositionUnreadable);
    ParsedPosition parsed =
        judge(*latitude, parts[0].startsWith('-') ? -1.0 : 1.0, *longitude, parts[1].startsWith('-') ? -1.0 : 1.0);
    if (parsed.position && parts.size() == 3)
        parsed.position->altitudeMeters = altitudeOf(toNumber(parts[2]), false);
    return parsed;
}

std::optional<double> parseDirection(const GpsTags& tags)
{
    const QByteArrayView reference = trimmedExifText(tags.directionRef);
    const bool isTrue = reference.isEmpty() || reference == "T" || reference == "t";
    const auto value = tags.direction ? tags.direction->value() : std::nullopt;
    if (!isTrue || !value || !(*value >= 0 && *value <= 360))
        return std::nullopt;
    return *value < 360 ? *value : 0.0;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WrittenCoordinates.h"

#include "core/geo/MapAddress.h"

#include <QRegularExpression>

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct Axis
{
    double degrees = 0;
    QChar letter; ///< N, S, E or W; null where none is written
};

bool isLetter(QChar character)
{
    return u"NSEW"_s.contains(character);
}

/// The two halves; empty ones when there are not two.
std::array<QString, 2> halvesOf(const QString& text)
{
    for (const QChar separator : {u';', u','}) {
        const QStringList parts = text.split(separator);
        if (parts.size() == 2)
            return {parts[0], parts[1]};
    }
    // Between the letters, before the second one or behind the first one.
    static const QRegularExpression leading(u"^\\s*([NSEW][^NSEW]+)([NSEW][^NSEW]+)$"_s);
    static const QRegularExpression trailing(u"^([^NSEW]+[NSEW])([^NSEW]+[NSEW])\\s*$"_s);
    for (const QRegularExpression& pattern : {leading, trailing}) {
        if (const auto match = pattern.match(text); match.hasMatch())
            return {match.captured(1), match.captured(2)};
    }
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() == 2 ? std::array{words[0], words[1]} : std::array<QString, 2>();
}

/// Degrees, minutes and seconds; only the last may have a fraction.
std::optional<Axis> axisFrom(QString text)
{
    Axis axis;
    text = text.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (isLetter(text.front())) {
        axis.letter = text.front();
        text.remove(0, 1);
    } else if (isLetter(text.back())) {
        axis.letter = text.back();
        text.chop(1);
    }
    static const QRegularExpression pattern(
        u"^\\s*([+-]?)\\s*(\\d+(?:\\.\\d+)?)\\s*°?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*'?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*\"?\\s*)?)?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !axis.letter.isNull()))
        return std::nullopt;
    constexpr double kUnits = 60;
    const double minutes = match.captured(3).toDouble();
    const double seconds = match.captured(4).toDouble();
    const bool hasParts = !match.captured(3).isEmpty();
    if (minutes >= kUnits || seconds >= kUnits || (hasParts && match.captured(2).contains(u'.')) ||
        (!match.captured(4).isEmpty() && match.captured(3).contains(u'.')))
        return std::nullopt;
    axis.degrees = match.captured(2).toDouble() + minutes / kUnits + seconds / (kUnits * kUnits);
    if (match.captured(1) == u"-"_s || axis.letter == u'S' || axis.letter == u'W')
        axis.degrees = -axis.degrees;
    return axis;
}

bool isOfLongitude(QChar letter)
{
    return letter == u'E' || letter == u'W';
}

/// Of any size.
struct Degrees
{
    double latitude = 0;
    double longitude = 0;
};

std::optional<Degrees> degreesFrom(QStringView written)
{
    QString text = written.trimmed().toString().toUpper();
    text.replace(u'−', u'-').replace(u'′', u'\'').replace(u'’', u'\'').replace(u'″', u'"').replace(u'”', u'"');
    text.replace(u'\u00a0', u' ').replace(u'\u202f', u' ').replace(u'\t', u' ').replace(u"''"_s, u"\""_s);
    if (text.contains(u';')) // which leaves the comma to the fractions
        text.replace(u',', u'.');
    const auto [one, other] = halvesOf(text);
    const std::optional<Axis> first = axisFrom(one);
    const std::optional<Axis> second = axisFrom(other);
    if (!first || !second || first->letter.isNull() != second->letter.isNull())
        return std::nullopt;
    if (first->letter.isNull())
        return Degrees{.latitude = first->degrees, .longitude = second->degrees};
    if (isOfLongitude(first->letter) == isOfLongitude(second->letter))
        return std::nullopt;
    return isOfLongitude(first->letter) ? Degrees{.latitude = second->degrees, .longitude = first->degrees}
                                        : Degrees{.latitude = first->degrees, .longitude = second->degrees};
}

} // namespace

std::optional<GeoPoint> pointFromText(QStringView text)
{
    if (isAddress(text))
        return pointFromAddress(text);
    return degreesFrom(text).and_then(
        [](const Degrees& degrees) { return GeoPoint::fromDegrees(degrees.latitude, degrees.longitude); });
}

bool isOffTheGlobe(QStringView text)
{
    return !isAddress(text) && degreesFrom(text) && !pointFromText(text);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ParsedPosition.h"

#include "core/media/ExifText.h"
#include "core/media/GeodeticDatum.h"
#include "core/media/NumberText.h"

#include <cmath>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZeroDegrees = 1e-5; // about a metre
constexpr double kMaxLatitude = 90.0;
constexpr double kMaxLongitude = 180.0;
constexpr double kMinAltitudeMeters = -12'000;
constexpr double kMaxAltitudeMeters = 1'000'000;

QString degreesText(double degrees)
{
    constexpr int kDecimals = 7; // as many as a GeoPoint has
    return QString::number(degrees, 'f', kDecimals);
}

bool isKnown(Hemisphere hemisphere)
{
    return hemisphere == Hemisphere::Positive || hemisphere == Hemisphere::Negative;
}

double signedDegrees(const Coordinate& coordinate)
{
    return coordinate.hemisphere == Hemisphere::Negative ? -coordinate.degrees : coordinate.degrees;
}

/// With "±" where the sign is not known.
QString coordinateText(const Coordinate& coordinate)
{
    const QString text = degreesText(signedDegrees(coordinate));
    return isKnown(coordinate.hemisphere) ? text : u'±' + text;
}

ParsedPosition refusedPosition(const WrittenPosition& written, PhotoProblem problem, CandidateReason reason)
{
    const bool isRead = written.latitude && written.longitude;
    const QString value =
        isRead ? coordinateText(*written.latitude) + ", "_L1 + coordinateText(*written.longitude) : written.text;
    return {.position = std::nullopt,
            .problems = problem,
            .altitudeMeters = std::nullopt,
            .candidates = {{.topic = CandidateTopic::Position,
                            .source = written.source,
                            .verdict = Verdict::Refused,
                            .reason = reason,
                            .value = value}}};
}

std::optional<ParsedPosition> refusalOf(const WrittenPosition& written)
{
    if (!written.latitude || !written.longitude)
        return refusedPosition(written, PhotoProblem::PositionUnreadable, CandidateReason::Unreadable);
    const Coordinate& latitude = *written.latitude;
    const Coordinate& longitude = *written.longitude;
    if (latitude.degrees < kZeroDegrees && longitude.degrees < kZeroDegrees)
        return refusedPosition(written, PhotoProblem::PositionZero, CandidateReason::Zero);
    if (latitude.degrees > kMaxLatitude || longitude.degrees > kMaxLongitude)
        return refusedPosition(written, PhotoProblem::PositionOutOfRange, CandidateReason::OutOfRange);
    // A person can tell a missing letter; garbage puts the numbers in doubt too.
    if (latitude.hemisphere == Hemisphere::Garbage || longitude.hemisphere == Hemisphere::Garbage)
        return refusedPosition(written, PhotoProblem::PositionNoHemisphere, CandidateReason::Unreadable);
    if (!isKnown(latitude.hemisphere) || !isKnown(longitude.hemisphere))
        return refusedPosition(written, PhotoProblem::PositionNoHemisphere, CandidateReason::NoHemisphere);
    return std::nullopt;
}

/// What is doubtful about a position that makes sense.
struct Remarks
{
    PhotoProblems problems;
    CandidateReason reason = CandidateReason::None; ///< the gravest

    void add(PhotoProblem problem, CandidateReason why)
    {
        problems |= problem;
        if (reason == CandidateReason::None)
            reason = why;
    }
};

PositionOrigin originOf(CandidateSource source)
{
    const bool isBeside = source == CandidateSource::XmpSidecar || source == CandidateSource::Takeout;
    return isBeside ? PositionOrigin::Sidecar : PositionOrigin::Measured;
}

std::optional<double> plausibleMeters(const Rational& rational, bool isBelow)
{
    const auto number = rational.value();
    if (!number)
        return std::nullopt;
    const double meters = isBelow ? -std::abs(*number) : *number;
    return meters >= kMinAltitudeMeters && meters <= kMaxAltitudeMeters ? std::optional(meters) : std::nullopt;
}

/// Some writers put the bits of a negative number where EXIF has no sign: 4294967284 is -12.
std::optional<double> metersOf(const WrittenAltitude& written)
{
    constexpr qint64 kSignBit = qint64(1) << 31U;
    const Rational& rational = written.meters;
    const auto meters = plausibleMeters(rational, written.isBelow);
    if (meters || rational.numerator < kSignBit || rational.numerator >= 2 * kSignBit)
        return meters;
    return plausibleMeters({.numerator = rational.numerator - (2 * kSignBit), .denominator = rational.denominator},
                           written.isBelow);
}

/// Zero is what phones write when they do not know.
std::optional<double> uncertaintyOf(const std::optional<Rational>& error)
{
    constexpr double kMostMeters = 100'000;
    const auto meters = error ? error->value() : std::nullopt;
    return meters && *meters > 0 && *meters <= kMostMeters ? meters : std::nullopt;
}

Remarks remarksOn(const WrittenPosition& written, GeodeticDatum datum)
{
    Remarks remarks;
    if (written.isVoid)
        remarks.add(PhotoProblem::ReceiverVoid, CandidateReason::ReceiverVoid);
    if (datum == GeodeticDatum::Other)
        remarks.add(PhotoProblem::DatumNotWgs84, CandidateReason::DatumUnknown);
    if (datum == GeodeticDatum::Tokyo)
        remarks.problems |= PhotoProblem::DatumNotWgs84; // another candidate tells
    if (written.latitude->hasSixty || written.longitude->hasSixty)
        remarks.add(PhotoProblem::SixtySeconds, CandidateReason::SixtySeconds);
    return remarks;
}

/// Of a position that makes sense: what it is in WGS-84, and what was written where that is another datum.
Candidates positionCandidates(const WrittenPosition& written, Degrees raw, Degrees place, CandidateReason reason)
{
    Candidates candidates{{.topic = CandidateTopic::Position,
                           .source = written.source,
                           .verdict = Verdict::Won,
                           .reason = reason,
                           .value = positionText(place.latitude, place.longitude)}};
    if (raw != place)
        candidates.push_back(
            {.topic = CandidateTopic::Position,
             .source = written.source,
             .verdict = Verdict::Lost,
             .reason = CandidateReason::DatumConverted,
             .value = positionText(raw.latitude, raw.longitude) + u' ' + printableText(written.datum)});
    return candidates;
}

} // namespace

bool isReceiverVoid(QByteArrayView status)
{
    return trimmedExifText(status).compare("V", Qt::CaseInsensitive) == 0;
}

ParsedPosition judgePosition(const WrittenPosition& written)
{
    if (auto refused = refusalOf(written))
        return *std::move(refused);
    const Degrees raw{.latitude = signedDegrees(*written.latitude), .longitude = signedDegrees(*written.longitude)};
    const GeodeticDatum datum = geodeticDatumOf(written.datum);
    const Degrees place = datum == GeodeticDatum::Tokyo ? wgs84OfTokyo(raw) : raw;
    const Remarks remarks = remarksOn(written, datum);
    return {.position = Position{.point = GeoPoint::nearest(place.latitude, place.longitude),
                                 .altitudeMeters = std::nullopt,
                                 .uncertaintyMeters = uncertaintyOf(written.horizontalErrorMeters),
                                 .origin = originOf(written.source),
                                 .source = written.source},
            .problems = remarks.problems,
            .altitudeMeters = std::nullopt,
            .candidates = positionCandidates(written, raw, place, remarks.reason)};
}

void addAltitude(ParsedPosition& parsed, const WrittenAltitude& written)
{
    Candidate candidate{.topic = CandidateTopic::Altitude,
                        .source = written.source,
                        .verdict = Verdict::Refused,
                        .reason = CandidateReason::OutOfRange,
                        .value = rationalText(written.meters)};
    const auto meters = metersOf(written);
    if (meters) {
        candidate.verdict = Verdict::Won;
        candidate.reason = CandidateReason::None;
        candidate.value = QString::number(*meters, 'f', 1);
    } else if (!written.meters.value()) {
        candidate.reason = CandidateReason::Unreadable;
    }
    parsed.altitudeMeters = meters;
    parsed.candidates.push_back(candidate);
    if (parsed.position)
        parsed.position->altitudeMeters = meters;
}

QString positionText(double latitude, double longitude)
{
    return degreesText(latitude) + ", "_L1 + degreesText(longitude);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PositionChooser.h"

#include "core/geo/GreatCircle.h"
#include "core/media/ExifGps.h"
#include "core/media/Iso6709.h"
#include "core/media/NumberText.h"
#include "core/media/XmpGps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSamePlaceMeters = 1.6; // 1e-5 degrees on both axes at the equator, and just as far at the poles
constexpr double kDisputedMeters = 100;
constexpr double kSameAltitudeMeters = 1;

std::optional<Coordinate> signedCoordinate(const std::optional<double>& degrees)
{
    auto coordinate = degrees ? coordinateOf(*degrees, 0, 0) : std::nullopt;
    if (coordinate)
        coordinate->hemisphere = *degrees < 0 ? Hemisphere::Negative : Hemisphere::Positive;
    return coordinate;
}

QString textOrUnknown(const std::optional<double>& number)
{
    return number ? QString::number(*number) : u"?"_s;
}

ParsedPosition parseTakeoutPosition(const TakeoutTags& tags)
{
    if (!tags.latitude && !tags.longitude)
        return {};
    ParsedPosition parsed =
        judgePosition({.source = CandidateSource::Takeout,
                       .latitude = signedCoordinate(tags.latitude),
                       .longitude = signedCoordinate(tags.longitude),
                       .text = textOrUnknown(tags.latitude) + ", "_L1 + textOrUnknown(tags.longitude)});
    // Google writes 0 where it knows none.
    if (tags.altitudeMeters && *tags.altitudeMeters != 0)
        addAltitude(parsed, {.source = CandidateSource::Takeout, .meters = rationalOf(*tags.altitudeMeters)});
    return parsed;
}

/// What was believed now stands below something else.
void loseCandidate(Candidate& candidate, CandidateReason reason)
{
    if (candidate.verdict != Verdict::Won)
        return;
    candidate.verdict = Verdict::Lost;
    candidate.reason = reason;
}

void loseTopic(ParsedPosition& source, CandidateTopic topic, CandidateReason reason)
{
    for (Candidate& candidate : source.candidates) {
        if (candidate.topic == topic)
            loseCandidate(candidate, reason);
    }
}

using PositionSources = std::array<ParsedPosition, 5>;

/// The one that is believed most, or none.
template<class Predicate>
const ParsedPosition* firstOf(const PositionSources& sources, Predicate predicate)
{
    const auto found = std::ranges::find_if(sources, predicate);
    return found == sources.end() ? nullptr : &*found;
}

bool isSamePlace(const ParsedPosition& one, const ParsedPosition& other)
{
    return one.position && other.position &&
           distanceMeters(one.position->point, other.position->point) <= kSamePlaceMeters;
}

void decidePosition(PositionSources& sources, const ParsedPosition* winner, PositionChoice& choice)
{
    if (winner == nullptr) {
        const auto* const first = firstOf(sources, [](const ParsedPosition& source) { return bool(source.problems); });
        choice.problems = first == nullptr ? PhotoProblem::NoPosition : first->problems;
        return;
    }
    choice.position = winner->position;
    choice.problems = winner->problems;
    for (ParsedPosition& source : sources) {
        if (&source == winner || !source.position)
            continue;
        loseTopic(source, CandidateTopic::Position,
                  isSamePlace(source, *winner) ? CandidateReason::SameAsWinner : CandidateReason::Outranked);
        if (distanceMeters(source.position->point, winner->position->point) > kDisputedMeters)
            choice.problems |= PhotoProblem::PositionDisputed;
    }
}

CandidateReason whyAltitudeLost(double meters, const ParsedPosition* chosen)
{
    if (chosen == nullptr)
        return CandidateReason::BelongsElsewhere;
    const bool isSame = std::abs(meters - *chosen->altitudeMeters) <= kSameAltitudeMeters;
    return isSame ? CandidateReason::SameAsWinner : CandidateReason::Outranked;
}

void decideAltitude(PositionSources& sources, const ParsedPosition* winner, PositionChoice& choice)
{
    const ParsedPosition* const chosen = firstOf(sources, [&](const ParsedPosition& source) {
        return winner != nullptr && source.altitudeMeters && isSamePlace(source, *winner);
    });
    for (ParsedPosition& source : sources) {
        if (&source != chosen && source.altitudeMeters)
            loseTopic(source, CandidateTopic::Altitude, whyAltitudeLost(*source.altitudeMeters, chosen));
    }
    if (chosen != nullptr)
        choice.position->altitudeMeters = chosen->altitudeMeters;
}

/// The winner of each topic first, the others as they are believed.
Candidates gatherCandidates(const PositionSources& sources)
{
    Candidates candidates;
    for (const ParsedPosition& source : sources)
        candidates.insert(candidates.end(), source.candidates.begin(), source.candidates.end());
    std::ranges::stable_sort(candidates, {}, [](const Candidate& candidate) {
        return std::pair(candidate.topic, candidate.verdict != Verdict::Won);
    });
    return candidates;
}

} // namespace

PositionChoice choosePosition(const MetadataTags& tags)
{
    PositionSources sources{parseXmpPosition(tags.sidecar, CandidateSource::XmpSidecar), parseExifPosition(tags.gps),
                            parseXmpPosition(tags.xmp), parseIso6709(tags.video.coordinates),
                            parseTakeoutPosition(tags.takeout)};
    const auto* const winner =
        firstOf(sources, [](const ParsedPosition& source) { return source.position.has_value(); });
    PositionChoice choice;
    decidePosition(sources, winner, choice);
    decideAltitude(sources, winner, choice);
    choice.candidates = gatherCandidates(sources);
    return choice;
}

} // namespace wayfolio

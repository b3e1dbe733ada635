// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Candidate.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(CandidateTopic topic)
{
    static constexpr std::array kNames{"position"_L1,  "altitude"_L1, "time"_L1,       "zone"_L1,
                                       "direction"_L1, "camera"_L1,   "orientation"_L1};
    return kNames.at(static_cast<size_t>(topic));
}

QString identifier(CandidateSource source)
{
    static constexpr std::array kNames{
        "user"_L1,       "xmpSidecar"_L1,   "exif"_L1,       "xmp"_L1,      "iptc"_L1,       "container"_L1,
        "makerNote"_L1,  "takeout"_L1,      "gpsClock"_L1,   "place"_L1,    "neighbours"_L1, "videoClock"_L1,
        "cameraZone"_L1, "surroundings"_L1, "systemZone"_L1, "fileName"_L1, "fileTime"_L1};
    return kNames.at(static_cast<size_t>(source));
}

QString identifier(Verdict verdict)
{
    static constexpr std::array kNames{"won"_L1, "lost"_L1, "refused"_L1};
    return kNames.at(static_cast<size_t>(verdict));
}

QString identifier(CandidateReason reason)
{
    static constexpr std::array kNames{
        "none"_L1,          "outranked"_L1,          "sameAsWinner"_L1,     "unreadable"_L1,   "outOfRange"_L1,
        "zero"_L1,          "noHemisphere"_L1,       "receiverVoid"_L1,     "sixtySeconds"_L1, "datumConverted"_L1,
        "datumUnknown"_L1,  "magneticDirection"_L1,  "belongsElsewhere"_L1, "staleFix"_L1,     "weekRollover"_L1,
        "noLegalOffset"_L1, "ambiguousLocalTime"_L1, "skippedLocalTime"_L1, "localNotUtc"_L1,  "otherMoment"_L1};
    return kNames.at(static_cast<size_t>(reason));
}

Candidates remarkable(const Candidates& candidates)
{
    Candidates kept;
    std::ranges::copy_if(candidates, std::back_inserter(kept), [](const Candidate& candidate) {
        return candidate.reason != CandidateReason::None && candidate.reason != CandidateReason::SameAsWinner;
    });
    return kept;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/PhotoProblem.h"

#include <array>
#include <utility>

namespace wayfolio {

using namespace Qt::StringLiterals;

QStringList identifiers(PhotoProblems problems)
{
    static constexpr std::array<std::pair<PhotoProblem, QLatin1StringView>, 20> kNames{{
        {PhotoProblem::NoPosition, "noPosition"_L1},
        {PhotoProblem::PositionZero, "positionZero"_L1},
        {PhotoProblem::PositionOutOfRange, "positionOutOfRange"_L1},
        {PhotoProblem::PositionUnreadable, "positionUnreadable"_L1},
        {PhotoProblem::PositionNoHemisphere, "positionNoHemisphere"_L1},
        {PhotoProblem::NoTime, "noTime"_L1},
        {PhotoProblem::TimeUnreadable, "timeUnreadable"_L1},
        {PhotoProblem::OffsetUnreadable, "offsetUnreadable"_L1},
        {PhotoProblem::MetadataDamaged, "metadataDamaged"_L1},
        {PhotoProblem::TimeAssumed, "timeAssumed"_L1},
        {PhotoProblem::ReceiverVoid, "receiverVoid"_L1},
        {PhotoProblem::DatumNotWgs84, "datumNotWgs84"_L1},
        {PhotoProblem::SixtySeconds, "sixtySeconds"_L1},
        {PhotoProblem::PositionDisputed, "positionDisputed"_L1},
        {PhotoProblem::TimeDisputed, "timeDisputed"_L1},
        {PhotoProblem::ClockOffByHours, "clockOffByHours"_L1},
        {PhotoProblem::AmbiguousLocalTime, "ambiguousLocalTime"_L1},
        {PhotoProblem::SkippedLocalTime, "skippedLocalTime"_L1},
        {PhotoProblem::SidecarUnreadable, "sidecarUnreadable"_L1},
        {PhotoProblem::PositionRemoved, "positionRemoved"_L1},
    }};
    QStringList found;
    for (const auto& [problem, name] : kNames) {
        if (problems.testFlag(problem))
            found.append(name);
    }
    return found;
}

PhotoProblem positionProblem(PhotoProblems problems)
{
    for (const PhotoProblem problem :
         {PhotoProblem::PositionRemoved, PhotoProblem::PositionZero, PhotoProblem::PositionOutOfRange,
          PhotoProblem::PositionNoHemisphere, PhotoProblem::PositionUnreadable}) {
        if (problems.testFlag(problem))
            return problem;
    }
    return PhotoProblem::NoPosition;
}

} // namespace wayfolio

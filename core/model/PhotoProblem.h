// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QStringList>

namespace wayfolio {

/// What is doubtful about one photo. The values are stored in the catalogue: never renumber, only add.
enum class PhotoProblem : quint32 {
    NoPosition = 1U << 0,           ///< "noPosition": nothing in the file says where
    PositionZero = 1U << 1,         ///< "positionZero": (0,0), what receivers without a fix write
    PositionOutOfRange = 1U << 2,   ///< "positionOutOfRange"
    PositionUnreadable = 1U << 3,   ///< "positionUnreadable": 0/0 rationals, too few components, one axis missing
    PositionNoHemisphere = 1U << 4, ///< "positionNoHemisphere": N/S or E/W is missing or garbage
    NoTime = 1U << 5,               ///< "noTime": nothing in the file says when
    TimeUnreadable = 1U << 6,       ///< "timeUnreadable": a date that is no date
    OffsetUnreadable = 1U << 7,     ///< "offsetUnreadable": an OffsetTimeOriginal that is no offset
    MetadataDamaged = 1U << 8,      ///< "metadataDamaged": the reader stopped half way; what it got is kept
    TimeAssumed = 1U << 9,         ///< "timeAssumed": the zone is that of photos around or this computer's, or the date
                                   ///< the file's, for want of better
    ReceiverVoid = 1U << 10,       ///< "receiverVoid": the receiver said that its position is not to be trusted
    DatumNotWgs84 = 1U << 11,      ///< "datumNotWgs84": converted where the datum is known, as it is where not
    SixtySeconds = 1U << 12,       ///< "sixtySeconds": minutes or seconds of exactly 60
    PositionDisputed = 1U << 13,   ///< "positionDisputed": a source that lost says somewhere else
    TimeDisputed = 1U << 14,       ///< "timeDisputed": a source that lost says another time
    ClockOffByHours = 1U << 15,    ///< "clockOffByHours": by CaptureTime::clockAhead
    AmbiguousLocalTime = 1U << 16, ///< "ambiguousLocalTime": in the hour that is repeated when clocks are set back
    SkippedLocalTime = 1U << 17,   ///< "skippedLocalTime": in the hour that is skipped when clocks are set forward
    SidecarUnreadable = 1U << 18,  ///< "sidecarUnreadable": a sidecar is damaged, too large or may not be read
    PositionRemoved = 1U << 19,    ///< "positionRemoved": a person said that it was not taken where the file says
};
Q_DECLARE_FLAGS(PhotoProblems, PhotoProblem)
Q_DECLARE_OPERATORS_FOR_FLAGS(PhotoProblems)

/// Those about where it was taken.
inline constexpr PhotoProblems kPositionProblems = PhotoProblem::NoPosition | PhotoProblem::PositionZero |
                                                   PhotoProblem::PositionOutOfRange | PhotoProblem::PositionUnreadable |
                                                   PhotoProblem::PositionNoHemisphere | PhotoProblem::ReceiverVoid |
                                                   PhotoProblem::DatumNotWgs84 | PhotoProblem::SixtySeconds |
                                                   PhotoProblem::PositionDisputed | PhotoProblem::PositionRemoved;
/// Those about what zone the clock was in.
inline constexpr PhotoProblems kZoneProblems = PhotoProblem::OffsetUnreadable | PhotoProblem::TimeAssumed |
                                               PhotoProblem::TimeDisputed | PhotoProblem::ClockOffByHours |
                                               PhotoProblem::AmbiguousLocalTime | PhotoProblem::SkippedLocalTime;
/// Those about when it was taken, the zone among them.
inline constexpr PhotoProblems kTimeProblems =
    kZoneProblems | PhotoProblems(PhotoProblem::NoTime) | PhotoProblems(PhotoProblem::TimeUnreadable);

/// Stable English identifiers, in the order of the values.
QStringList identifiers(PhotoProblems problems);
/// The reason why a photo is in "Without a position": the most telling one of its problems.
PhotoProblem positionProblem(PhotoProblems problems);

} // namespace wayfolio

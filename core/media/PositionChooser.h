// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/model/PhotoProblem.h"
#include "core/model/Position.h"

namespace wayfolio {

/// Where a photo was taken, after all who say something about it were heard.
struct PositionChoice
{
    std::optional<Position> position;
    PhotoProblems problems; ///< of the winner; of the first that says anything where none wins; NoPosition
    Candidates candidates;  ///< Position, then Altitude; the winner first, then the others as they are believed

    bool operator==(const PositionChoice&) const = default;
};

/// An XMP sidecar is believed first, then EXIF, embedded XMP, the boxes of a video, Google Takeout; a source that makes
/// no sense gives way to the next. An altitude belongs to the place where it was measured: it is the winner's, or where
/// that has none, that of the next source that names the same place. Sources name the same place within 1e-5 degrees
/// on both axes, and the same altitude within a metre. PositionDisputed when one that lost is over 100 m away.
PositionChoice choosePosition(const MetadataTags& tags);

} // namespace wayfolio

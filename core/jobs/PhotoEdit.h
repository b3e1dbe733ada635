// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/catalog/UserFacts.h"

#include <stop_token>
#include <variant>

namespace wayfolio {

/// What zone a camera's clock is in wherever nothing better is known, as a person decided; nothing where nobody did.
struct CameraZoneFact
{
    QString camera; ///< Photo::camera
    std::optional<QTimeZone> zone;

    bool operator==(const CameraZoneFact&) const = default;
};

/// One decision of a person: of photos, where they were taken or what zone their clock was
/// in; or of a camera.
using PhotoEdit = std::variant<std::vector<PositionFact>, std::vector<ZoneFact>, CameraZoneFact>;

/// Of so many photos or cameras.
qsizetype sizeOf(const PhotoEdit& edit);

/// Writes the decision, lets the zones that nothing else tells follow it, and builds the trips anew. Gives the edit
/// that undoes it. Many photos are written in portions, so that an import beside it goes on; after a stop what is
/// written stays, and the edit that undoes it is as much shorter. Opens the catalogue on the calling thread.
///
/// Errors: those of UserFacts, and nothing is changed. When the decision is stored but what follows from it could not
/// be, the error is given all the same, and the next import or edit makes up for it.
Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit, const std::stop_token& stop = {},
                            const ProgressFunction& progress = {});

} // namespace wayfolio

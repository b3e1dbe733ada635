// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/UserFacts.h"

#include <variant>

namespace wayfolio {

/// What zone a camera's clock is in wherever nothing better is known, as a person decided; nothing where nobody did.
struct CameraZoneFact
{
    QString camera; ///< Photo::camera
    std::optional<QTimeZone> zone;

    bool operator==(const CameraZoneFact&) const = default;
};

/// One decision of a person, to be written as a whole: of photos, where they were taken or what zone their clock was
/// in; or of a camera.
using PhotoEdit = std::variant<std::vector<PositionFact>, std::vector<ZoneFact>, CameraZoneFact>;

/// Writes the decision, lets the zones that nothing else tells follow it, and builds the trips anew. Gives the edit
/// that undoes it. On the catalogue's thread. Errors: those of UserFacts; when the decision is stored but what follows
/// from it could not be, the error is given all the same, and the next import or edit makes up for it.
Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QStringList>

namespace wayfolio {

/// What is doubtful about one photo, a sentence each, in the person's language; any thread, after
/// installTranslations(). Empty lists for a photo that leaves no doubt.

QStringList placeDoubts(const Photo& photo);
/// Without that the zone is assumed: zoneText() says so.
QStringList timeDoubts(const Photo& photo);
/// About neither place nor time: the file as a whole.
QStringList fileDoubts(const Photo& photo);

/// The position that waits to be confirmed, without its hemispheres: "33.4378, 70.6504". Empty when none does.
QString unconfirmedPosition(const Photo& photo);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"
#include "core/model/PhotoProblem.h"

#include <QStringList>

namespace wayfolio {

/// What the engine's codes mean, in the person's language. Used by the window and by the command line alike;
/// any thread, after installTranslations().

/// One sentence that names the file and the reason: "“trip.jpg” is empty."
QString sentence(const Error& error);
/// Why a photo is doubtful: "The camera wrote no time."
QString sentence(PhotoProblem problem);
/// One sentence a problem, in the order of the values.
QStringList sentences(PhotoProblems problems);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/PhotoExplainer.h"
#include "core/model/PlaceName.h"

#include <QStringList>

namespace wayfolio {

/// What `photos --explain` prints of one file: of place, time and so on what is believed, how it is known, and every
/// statement with why it won or lost. For a terminal of 80 columns; only a path or value that is longer goes beyond.
QStringList explainLines(const PhotoExplanation& explanation, const std::optional<PlaceName>& place);

} // namespace wayfolio

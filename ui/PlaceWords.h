// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/PlaceName.h"

#include <optional>
#include <span>

namespace wayfolio {

/// A place on one line: "Haeundae, Busan, South Korea", or away from towns "12 km west of Gyeongju, South Korea", in
/// the units of the default QLocale. Empty when nothing is known. Any thread, after installTranslations().
QString placeText(const PlaceName& place);

/// What places have in common, alike: their town, city, region or country; where they share none, the first and the
/// last: "Seoul … Paris". Those in order; unknown ones are passed over.
QString sharedPlaceText(std::span<const std::optional<PlaceName>> places);

} // namespace wayfolio

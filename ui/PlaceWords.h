// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/PlaceName.h"

namespace wayfolio {

/// A place on one line: "Haeundae, Busan, South Korea", or away from towns "12 km west of Gyeongju, South Korea", in
/// the units of the default QLocale. Empty when nothing is known. Any thread, after installTranslations().
QString placeText(const PlaceName& place);

} // namespace wayfolio

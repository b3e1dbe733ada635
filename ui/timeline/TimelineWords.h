// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/CalendarUnit.h"

#include <QString>

namespace wayfolio {

/// What the unit that begins there is called among its neighbours: "2024", "Mar", "10", "12:00". In the default
/// QLocale's words, as all here.
QString tickLabel(CalendarUnit unit, WallMinute time);
/// And alone, above the labels of shorter ones: "2024", "March 2024", "Sun, 10 March 2024".
QString outerTickLabel(CalendarUnit unit, WallMinute time);
/// As short as it can be said: "2024", "March 2024", "10–17 March 2024", "10 March 2024, 12:00 – 13:00".
QString spanText(const TimeSpan& span);

} // namespace wayfolio

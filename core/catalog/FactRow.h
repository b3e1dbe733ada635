// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/PhotoFacts.h"

namespace wayfolio {

namespace sql {
class RowReader;
} // namespace sql

/// How a person's facts lie in the tables `user_fact` and `camera_zone`.
inline constexpr const char* kFactColumns = "latitude, longitude, time_zone, position_removed";

/// A row of kFactColumns.
PhotoFacts readFacts(sql::RowReader row);

/// "Asia/Seoul", "UTC+09:00".
QString zoneText(const QTimeZone& zone);
/// An offset equals one made by QTimeZone::fromSecondsAheadOfUtc(). Not valid when this computer does not know the
/// zone.
QTimeZone zoneFromText(const QString& text);

} // namespace wayfolio

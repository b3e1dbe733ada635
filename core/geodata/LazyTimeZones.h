// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace wayfolio {

/// A TimeZoneFinder for those who may turn out to need none: the world is loaded by the first question, on the thread
/// that asks it, and shared by all copies of the function. Any thread. Where the world cannot be loaded every answer is
/// empty, and the log says so once.
std::function<QByteArray(GeoPoint)> lazyTimeZones(const QString& path = QStringLiteral(":/timezones/zones.bin"));

} // namespace wayfolio

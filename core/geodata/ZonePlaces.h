// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/geodata/TimeZoneFinder.h"

#include <map>
#include <stop_token>

namespace wayfolio {

/// What people call where a time zone is in force, by its IANA id: its large towns, their regions and countries, in all
/// languages of the gazetteer, each name once. Takes some ten milliseconds; less than all when stopped.
std::map<QByteArray, QStringList> placesOfZones(const Gazetteer& gazetteer, const TimeZoneFinder& zones,
                                                const std::stop_token& stop = {});

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Trip.h"

namespace wayfolio {

/// A trip's name, or the days of its first and last photo where it has none.
QString title(const Trip& trip);

} // namespace wayfolio

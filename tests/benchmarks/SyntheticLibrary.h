// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <vector>

namespace wayfolio::bench {

/// A believable library: trips of a hundred or so photos wandering around random towns of the inhabited latitudes,
/// in time order; the same for the same count.
std::vector<PhotoSummary> syntheticLibrary(qsizetype count);

} // namespace wayfolio::bench

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <span>

namespace wayfolio {

/// One photo of what the files of one shot say, the shown file first; at least one.
///
/// What is seen (kind, size, orientation, type) is the first file's. The position is the first one that is stated, and
/// with it come altitude, direction and what is doubtful about it; positions of other files that say another place are
/// kept as candidates that lost. The wall time is the first file's that has one; the instant is the best founded, and
/// where that is another file's, its offset is applied to the wall time: a Live Photo's video begins before its still.
/// Id, files and trip stay empty.
Photo mergeReadings(std::span<const Photo> readings);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/TimeContext.h"
#include "core/media/PhotoMetadata.h"

namespace wayfolio {

/// What a file says, decided and put together as a photo without id, files and trip; all its candidates, also those
/// that are not worth keeping.
Photo assemblePhoto(const PhotoMetadata& metadata, const TimeContext& context);

} // namespace wayfolio

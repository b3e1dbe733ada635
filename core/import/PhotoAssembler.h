// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/PhotoMetadata.h"

#include <QTimeZone>

namespace wayfolio {

/// What a file says, decided and put together as a photo without id, files and trip.
/// A wall time without an offset is assumed to be of `assumedZone`.
Photo assemblePhoto(const PhotoMetadata& metadata, const QTimeZone& assumedZone);

} // namespace wayfolio

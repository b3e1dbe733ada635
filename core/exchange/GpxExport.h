// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/ExportOutline.h"
#include "core/exchange/ExportSteps.h"
#include "core/exchange/RelativeLink.h"

class QIODevice;

namespace wayfolio {

/// What photos and routes are in GPX: waypoints (`src` says how we know where, `desc` holds the local time, which has
/// no element of its own) and one `rte` a trip, typed as inferred from photos. Returns how many routes; errors stay in
/// the device.
qint64 writeGpx(QIODevice& device, const ExportContent& content, const ExportOutline& outline, const RelativeLink& link,
                ExportSteps& steps);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/ExportOutline.h"
#include "core/exchange/ExportSteps.h"
#include "core/exchange/RelativeLink.h"

class QIODevice;

namespace wayfolio {

/// What photos and routes are in KML: a folder a trip, in it a placemark a photo (ExtendedData holds what KML has no
/// element for) and a line a leg. Returns how many routes have a line; errors stay in the device.
qint64 writeKml(QIODevice& device, const ExportContent& content, const ExportOutline& outline, const RelativeLink& link,
                ExportSteps& steps);

} // namespace wayfolio

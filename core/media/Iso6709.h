// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ParsedPosition.h"

#include <QByteArrayView>

namespace wayfolio {

/// ISO 6709, annex H: "+37.5665+126.9780+038.000/", with degrees, or degrees and minutes, or also seconds, and the name
/// of a datum behind "CRS". What the boxes of a video hold.
ParsedPosition parseIso6709(QByteArrayView text);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/BoxReader.h"
#include "core/media/HeifTable.h"

#include <QSize>

namespace wayfolio {

/// What a HEIF file says of how one of its items is seen.
struct HeifProperties
{
    QSize pixelSize;     ///< `ispe`: before it is turned; empty when it is not said
    int orientation = 0; ///< `irot` and `imir`, in their order, as EXIF counts, 1 to 8; 0 when there is neither

    bool operator==(const HeifProperties&) const = default;
};

/// Reads an `iprp` box (ISO/IEC 23008-12, 9.3; the properties: 6.5.3, 6.5.10, 6.5.12).
HeifProperties readHeifProperties(BoxReader& reader, const Box& properties, HeifItemId item);

} // namespace wayfolio

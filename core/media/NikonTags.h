// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace wayfolio {

/// What Nikon's cameras write about a video.
struct NikonTags
{
    QByteArray make;
    QByteArray model;
    QByteArray dateTimeOriginal;
    GpsTags gps;

    bool operator==(const NikonTags&) const = default;
};

/// The content of an `NCTG` box, within `NCDT` of a video's user data. There is no public standard: records of a tag
/// (32 bits), a type as in TIFF and a count (16 bits each), and the value, big-endian. Tags from 0x1200000 on are those
/// of the GPS directory (EXIF 3.0, 4.6.6).
NikonTags readNikonTags(QByteArrayView content);

} // namespace wayfolio

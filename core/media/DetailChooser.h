// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/Statement.h"

#include <QString>

namespace wayfolio {

/// Degrees from true north in [0, 360): GPSImgDirection of an XMP sidecar, of EXIF, of embedded XMP. A magnetic
/// direction is none: the declination there and then is not known.
Choice<double> chooseDirection(const MetadataTags& tags);

/// As cameraName(): of an XMP sidecar, of EXIF, of embedded XMP, of the boxes of a video. One that knows the maker or
/// the model alone is completed by those that follow.
Choice<QString> chooseCamera(const MetadataTags& tags);

/// As EXIF counts, 1 to 8: of an XMP sidecar, of EXIF, of embedded XMP, of a HEIF file's own properties. Zero is no
/// statement.
Choice<int> chooseOrientation(const MetadataTags& tags);

/// As Photo::rating: of an XMP sidecar, of EXIF, of embedded XMP.
int chooseRating(const MetadataTags& tags);

/// Whether EXIF knows a number of this kind.
bool isOrientation(int number);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace Exiv2 {
class Exifdatum;
class ExifData;
} // namespace Exiv2

/// What Exiv2 makes of the notes of makers. All may throw what Exiv2 throws: for use behind ExivReader.h only.
namespace wayfolio::exiv {

/// Of the makers whose notes Exiv2 knows: see MakerNoteZone.h.
void noteMakerNote(MakerNoteTags& tags, const Exiv2::ExifData& exif);
/// Apple's, which Exiv2 leaves as bytes: see AppleMakerNote.h.
void noteAppleNote(MakerNoteTags& tags, const Exiv2::Exifdatum& datum);

} // namespace wayfolio::exiv

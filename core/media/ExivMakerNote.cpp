// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivMakerNote.h"

#include "core/media/AppleMakerNote.h"
#include "core/media/ExivValues.h"
#include "core/media/MakerNoteZone.h"

#include <exiv2/exiv2.hpp>

namespace wayfolio::exiv {

namespace {

std::optional<int> exifNumber(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() || found->count() == 0 ? std::nullopt : std::optional(smallNumberOf(*found));
}

} // namespace

void noteMakerNote(MakerNoteTags& tags, const Exiv2::ExifData& exif)
{
    tags.zoneMinutes =
        canonZoneMinutes(exifNumber(exif, "Exif.CanonTi.TimeZone"), exifNumber(exif, "Exif.CanonTi.TimeZoneCity"));
    if (!tags.zoneMinutes)
        tags.zoneMinutes = nikonZoneMinutes(exifNumber(exif, "Exif.NikonWt.Timezone"),
                                            exifNumber(exif, "Exif.NikonWt.DaylightSavings") == 1);
}

void noteAppleNote(MakerNoteTags& tags, const Exiv2::Exifdatum& datum)
{
    QByteArray bytes(static_cast<qsizetype>(datum.size()), '\0');
    datum.copy(reinterpret_cast<Exiv2::byte*>(bytes.data()), Exiv2::invalidByteOrder);
    if (tags.contentId.isEmpty())
        tags.contentId = appleContentId(bytes);
}

} // namespace wayfolio::exiv

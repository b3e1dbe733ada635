// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivIptc.h"

#include <exiv2/exiv2.hpp>

namespace wayfolio::exiv {

namespace {

constexpr char kTagMarker = '\x1c'; // IIM 4.2, 1.5.1: each data set begins with it

/// Empty when there are none among Photoshop's image resources.
QByteArray recordsOfImageResources(const QByteArray& resources)
{
    const auto* const bytes = reinterpret_cast<const Exiv2::byte*>(resources.constData());
    const Exiv2::byte* record = nullptr;
    uint32_t headerSize = 0;
    uint32_t size = 0;
    if (Exiv2::Photoshop::locateIptcIrb(bytes, static_cast<size_t>(resources.size()), &record, headerSize, size) != 0)
        return {};
    return resources.sliced(record - bytes + qsizetype{headerSize}, size);
}

std::string iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    const auto found = iptc.findKey(Exiv2::IptcKey(key));
    return found == iptc.end() ? std::string() : found->toString();
}

} // namespace

/// Exiv2 spells the bytes of the two out as ISO 8601; they are put together as in the standard, without separators.
void noteIptc(MetadataTags& tags, const Exiv2::IptcData& iptc)
{
    if (iptc.empty())
        return;
    const std::string date = iptcText(iptc, "Iptc.Application2.DateCreated");
    const std::string time = iptcText(iptc, "Iptc.Application2.TimeCreated");
    if (!date.empty() && !time.empty())
        tags.iptcDateTime =
            QByteArray::fromStdString(date).replace('-', "") + 'T' + QByteArray::fromStdString(time).replace(':', "");
}

void noteIptcBlock(MetadataTags& tags, const QByteArray& block)
{
    const QByteArray records = block.startsWith(kTagMarker) ? block : recordsOfImageResources(block);
    Exiv2::IptcData iptc;
    const auto size = static_cast<size_t>(records.size());
    if (size > 0 &&
        Exiv2::IptcParser::decode(iptc, reinterpret_cast<const Exiv2::byte*>(records.constData()), size) == 0)
        noteIptc(tags, iptc);
}

} // namespace wayfolio::exiv

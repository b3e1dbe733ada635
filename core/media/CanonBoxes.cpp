// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CanonBoxes.h"

#include <QtEndian>

#include <utility>

namespace wayfolio {

namespace {

constexpr std::array<uchar, 16> kCanonUuid{0x85, 0xc0, 0xb6, 0x87, 0x82, 0x0f, 0x11, 0xe0,
                                           0x81, 0x11, 0xf4, 0xce, 0x46, 0x2b, 0x6a, 0x48};

bool isOfCanon(const Box& box)
{
    return box.type == boxType("uuid") &&
           std::ranges::equal(box.uuid, kCanonUuid, {}, [](char byte) { return static_cast<uchar>(byte); });
}

void keepFirstRange(std::optional<FileRange>& kept, const FileRange& range)
{
    if (!kept)
        kept = range;
}

/// CNTH holds CNDA, which is the thumbnail.
void noteThumbnail(CanonBoxes& found, BoxReader& reader, const Box& box)
{
    if (const auto data = reader.findBox(box.content, boxType("CNDA")))
        keepFirstRange(found.thumbnail, data->content);
}

/// Numbers in the byte order of a TIFF structure.
class TiffWriter
{
public:
    explicit TiffWriter(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
    {}

    template<class Number>
    [[nodiscard]] QByteArray bytes(Number number) const
    {
        QByteArray bytes(sizeof(Number), '\0');
        m_isBigEndian ? qToBigEndian(number, bytes.data()) : qToLittleEndian(number, bytes.data());
        return bytes;
    }

private:
    bool m_isBigEndian;
};

} // namespace

void noteCanonBox(CanonBoxes& found, BoxReader& reader, const Box& box)
{
    if (box.type == boxType("CNTH"))
        return noteThumbnail(found, reader, box);
    if (!isOfCanon(box))
        return;
    for (FileRange rest = box.content; const auto child = reader.takeBox(rest);) {
        switch (child->type) {
        case boxType("CMT1"):
            keepFirstRange(found.image, child->content);
            break;
        case boxType("CMT2"):
            keepFirstRange(found.photo, child->content);
            break;
        case boxType("CMT4"):
            keepFirstRange(found.gps, child->content);
            break;
        case boxType("CNTH"):
            noteThumbnail(found, reader, *child);
            break;
        default:
            break;
        }
    }
}

QByteArray asSubdirectory(const QByteArray& tiff, quint16 pointerTag)
{
    constexpr qsizetype kHeaderBytes = 8;
    constexpr qsizetype kFirstDirectoryOffset = 4;
    constexpr quint16 kTypeLong = 4;
    if (tiff.size() < kHeaderBytes || (!tiff.startsWith("II") && !tiff.startsWith("MM")))
        return {};
    const TiffWriter writer(tiff.startsWith("MM"));
    // Directories begin at even offsets (TIFF 6.0, section 2).
    QByteArray whole = tiff + QByteArray(tiff.size() % 2, '\0');
    const QByteArray oldOffset = whole.sliced(kFirstDirectoryOffset, 4);
    whole.replace(kFirstDirectoryOffset, 4, writer.bytes(static_cast<quint32>(whole.size())));
    const quint16 entryCount = 1;
    const quint32 valueCount = 1;
    const quint32 noNextDirectory = 0;
    return whole + writer.bytes(entryCount) + writer.bytes(pointerTag) + writer.bytes(kTypeLong) +
           writer.bytes(valueCount) + oldOffset + writer.bytes(noNextDirectory);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/JpegHead.h"

#include "core/media/TiffView.h"

#include <QtEndian>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr int kMaxSegments = 2000;                    // more than any real file; a bound for hostile ones
constexpr QByteArrayView kExifSignature("Exif\0", 5); // the sixth byte is padding and not always zero
constexpr qint64 kExifSignatureSize = 6;
constexpr QByteArrayView kXmpSignature("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr QByteArrayView kPhotoshopSignature("Photoshop 3.0\0", 14);
constexpr QByteArrayView kProfileSignature("ICC_PROFILE\0", 12);
constexpr qint64 kProfileNumbers = 2; // which piece of how many
constexpr qint64 kHeaderBytes = 4 + kXmpSignature.size();

enum Marker : uchar {
    kStandalone01 = 0x01,
    kRestart0 = 0xd0,
    kStartOfImage = 0xd8,
    kEndOfImage = 0xd9,
    kStartOfScan = 0xda,
    kApplication1 = 0xe1,
    kApplication2 = 0xe2,
    kApplication13 = 0xed,
};

bool isStandalone(uchar marker)
{
    return marker == kStandalone01 || (marker >= kRestart0 && marker <= kStartOfImage);
}

/// SOF0–SOF15 without DHT, JPG and DAC, which share the range.
bool isFrameHeader(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// One segment: `header` begins at its length field.
void noteSegment(JpegHead& head, uchar marker, QByteArrayView header, qint64 offset, qint64 length)
{
    if (marker == kApplication1 && header.sliced(2).startsWith(kExifSignature) && !head.exif &&
        length > 2 + kExifSignatureSize) {
        head.exif = {.offset = offset + 2 + kExifSignatureSize, .size = length - 2 - kExifSignatureSize};
    } else if (marker == kApplication1 && header.sliced(2).startsWith(kXmpSignature) && !head.xmp) {
        head.xmp = {.offset = offset + 2 + kXmpSignature.size(), .size = length - 2 - kXmpSignature.size()};
    } else if (marker == kApplication13 && header.sliced(2).startsWith(kPhotoshopSignature) && !head.iptc) {
        head.iptc = {.offset = offset + 2 + kPhotoshopSignature.size(),
                     .size = length - 2 - kPhotoshopSignature.size()};
    } else if (constexpr qint64 kBefore = 2 + kProfileSignature.size() + kProfileNumbers;
               marker == kApplication2 && header.sliced(2).startsWith(kProfileSignature) && length >= kBefore) {
        head.profile.push_back({.number = static_cast<uchar>(header[2 + kProfileSignature.size()]),
                                .range = {.offset = offset + kBefore, .size = length - kBefore}});
    } else if (isFrameHeader(marker) && header.size() >= 7 && head.pixelSize.isEmpty()) {
        head.pixelSize = {qFromBigEndian<quint16>(header.data() + 5), qFromBigEndian<quint16>(header.data() + 3)};
    }
}

} // namespace

JpegHead findJpegHead(const ReadAt& read)
{
    JpegHead head;
    qint64 at = 2;
    for (int i = 0; i < kMaxSegments; ++i) {
        const QByteArray bytes = read(at, kHeaderBytes);
        if (bytes.size() < 2 || static_cast<uchar>(bytes[0]) != 0xff)
            return head;
        const auto marker = static_cast<uchar>(bytes[1]);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (marker == kEndOfImage)
            return head;
        if (isStandalone(marker)) {
            at += 2;
            continue;
        }
        if (bytes.size() < 4)
            return head;
        const qint64 length = qFromBigEndian<quint16>(bytes.constData() + 2);
        if (length < 2)
            return head;
        noteSegment(head, marker, QByteArrayView(bytes).sliced(2, std::min<qint64>(length, bytes.size() - 2)), at + 2,
                    length);
        at += 2 + length;
        if (marker == kStartOfScan) {
            head.imageDataOffset = at;
            head.isWhole = true;
            return head;
        }
    }
    return head;
}

QByteArray colorProfileOf(const JpegHead& head, const ReadAt& read)
{
    std::vector<ProfilePiece> pieces = head.profile;
    std::ranges::sort(pieces, {}, &ProfilePiece::number);
    QByteArray profile;
    int number = 0;
    for (const ProfilePiece& piece : pieces) {
        const QByteArray bytes = read(piece.range.offset, piece.range.size);
        if (piece.number != ++number || bytes.size() != piece.range.size)
            return {};
        profile += bytes;
    }
    return profile;
}

bool hideMakerNote(QByteArray& exifBlock)
{
    const auto view = TiffView::ofHeader(exifBlock);
    const auto note = view ? view->makerNoteEntry() : std::nullopt;
    if (!note || *note + TiffView::kEntrySize > exifBlock.size())
        return false;
    // 0x9c9c is in no standard, and reads the same in both byte orders. No count: the bytes need not be copied.
    exifBlock[*note] = exifBlock[*note + 1] = '\x9c';
    std::fill_n(exifBlock.begin() + *note + 4, 8, '\0');
    return true;
}

} // namespace wayfolio

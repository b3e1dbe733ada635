// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PngChunks.h"

#include "core/media/BoxReader.h"
#include "core/media/ByteCursor.h"

#include <zlib.h>

namespace wayfolio {

namespace {

constexpr qint64 kSignatureBytes = 8;
constexpr qint64 kChunkHeaderBytes = 8; // length and type
constexpr qint64 kChecksumBytes = 4;
constexpr int kMaxChunks = 100'000; // a picture of a gigabyte in chunks of 8 KiB
constexpr qint64 kMaxPackedBytes = 4 * 1024 * 1024;
constexpr qsizetype kMaxTextBytes = 8 * 1024 * 1024;
constexpr QByteArrayView kExifPrefix("Exif\0\0", 6);
constexpr QByteArrayView kXmpPrefix("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr QByteArrayView kIptcPrefix("Photoshop 3.0\0", 14);
constexpr QByteArrayView kIptcRecord("\x1c"); // IIM 4.2, 1.5.1: the tag marker of each data set

/// A zlib stream unpacked; what there is of it when it is cut or longer than kMaxTextBytes.
QByteArray unpacked(QByteArrayView packed)
{
    constexpr qsizetype kStepBytes = 64 * 1024;
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    QByteArray input = packed.toByteArray(); // zlib wants bytes that may be changed
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    QByteArray output;
    int result = Z_OK;
    while (result == Z_OK && output.size() < kMaxTextBytes) {
        const qsizetype before = output.size();
        output.resizeForOverwrite(before + kStepBytes);
        stream.next_out = reinterpret_cast<Bytef*>(output.data()) + before;
        stream.avail_out = kStepBytes;
        result = inflate(&stream, Z_NO_FLUSH);
        output.truncate(output.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return output;
}

/// "\nexif\n    8262\n45786966…": a name, the number of bytes, their hexadecimal digits in lines.
QByteArray rawProfile(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype nameEnd = text.indexOf('\n');
    const QByteArrayView numbers = nameEnd < 0 ? QByteArrayView() : text.sliced(nameEnd + 1).trimmed();
    const qsizetype sizeEnd = numbers.indexOf('\n');
    if (sizeEnd < 0)
        return {};
    const QByteArray bytes = QByteArray::fromHex(numbers.sliced(sizeEnd + 1).toByteArray());
    bool isNumber = false;
    const qsizetype size = numbers.first(sizeEnd).trimmed().toLongLong(&isNumber);
    return isNumber && size >= 0 ? bytes.first(std::min(size, bytes.size())) : bytes;
}

bool isTiffStructure(QByteArrayView bytes)
{
    return bytes.startsWith("II") || bytes.startsWith("MM");
}

void keepFirstBlock(QByteArray& kept, QByteArrayView block)
{
    if (kept.isEmpty())
        kept = block.toByteArray();
}

/// The name of a profile says little: "APP1" is either of two.
void noteProfile(PngChunks& found, QByteArrayView profile)
{
    if (profile.startsWith(kExifPrefix))
        keepFirstBlock(found.exif, profile.sliced(kExifPrefix.size()));
    else if (isTiffStructure(profile))
        keepFirstBlock(found.exif, profile);
    else if (profile.startsWith(kXmpPrefix))
        keepFirstBlock(found.xmp, profile.sliced(kXmpPrefix.size()));
    else if (profile.startsWith('<'))
        keepFirstBlock(found.xmp, profile);
    else if (profile.startsWith(kIptcPrefix))
        keepFirstBlock(found.iptc, profile.sliced(kIptcPrefix.size()));
    else if (profile.startsWith("8BIM") || profile.startsWith(kIptcRecord))
        keepFirstBlock(found.iptc, profile);
}

bool isProfileKeyword(QByteArrayView keyword)
{
    constexpr QByteArrayView kProfile = "Raw profile type ";
    return keyword.startsWith(kProfile);
}

/// tEXt and zTXt: a keyword, NUL, for zTXt the method, the text.
void noteText(PngChunks& found, QByteArrayView chunk, bool isPacked)
{
    ByteCursor cursor(chunk);
    if (!isProfileKeyword(cursor.text()))
        return;
    const bool isKnownMethod = !isPacked || cursor.number(1) == 0;
    if (isKnownMethod)
        noteProfile(found, rawProfile(isPacked ? unpacked(cursor.rest()) : cursor.rest().toByteArray()));
}

/// iTXt: keyword, whether it is packed, the method, language, translated keyword, text.
void noteInternationalText(PngChunks& found, QByteArrayView chunk)
{
    ByteCursor cursor(chunk);
    const QByteArrayView keyword = cursor.text();
    const bool isPacked = cursor.number(1) != 0;
    cursor.skip(1);
    cursor.text();
    cursor.text();
    const bool isXmp = keyword == "XML:com.adobe.xmp";
    if (cursor.hasFailed() || (!isXmp && !isProfileKeyword(keyword)))
        return;
    const QByteArray text = isPacked ? unpacked(cursor.rest()) : cursor.rest().toByteArray();
    if (isXmp)
        keepFirstBlock(found.xmp, text);
    else
        noteProfile(found, rawProfile(text));
}

void noteImageHeader(PngChunks& found, QByteArrayView chunk)
{
    ByteCursor cursor(chunk);
    const quint64 width = cursor.number(4);
    const quint64 height = cursor.number(4);
    if (!cursor.hasFailed() && std::in_range<int>(width) && std::in_range<int>(height))
        found.pixelSize = {static_cast<int>(width), static_cast<int>(height)};
}

void noteChunk(PngChunks& found, BoxType type, QByteArrayView chunk)
{
    switch (type) {
    case boxType("IHDR"):
        return noteImageHeader(found, chunk);
    case boxType("eXIf"):
        return keepFirstBlock(found.exif, chunk.startsWith(kExifPrefix) ? chunk.sliced(kExifPrefix.size()) : chunk);
    case boxType("tEXt"):
        return noteText(found, chunk, false);
    case boxType("zTXt"):
        return noteText(found, chunk, true);
    default:
        return noteInternationalText(found, chunk);
    }
}

bool isOfInterest(BoxType type)
{
    static constexpr std::array kTypes{boxType("IHDR"), boxType("eXIf"), boxType("tEXt"), boxType("zTXt"),
                                       boxType("iTXt")};
    return std::ranges::contains(kTypes, type);
}

} // namespace

PngChunks readPngChunks(const ReadAt& read, qint64 fileSize)
{
    PngChunks found;
    qint64 at = kSignatureBytes;
    for (int i = 0; i < kMaxChunks; ++i) {
        const QByteArray header = at < fileSize ? read(at, kChunkHeaderBytes) : QByteArray();
        ByteCursor cursor(header);
        const auto length = static_cast<qint64>(cursor.number(4));
        const auto type = BoxType{static_cast<quint32>(cursor.number(4))};
        at += kChunkHeaderBytes;
        if (cursor.hasFailed())
            return found;
        const bool isEnd = type == boxType("IEND");
        if (isEnd || (type == boxType("IDAT") && !found.exif.isEmpty())) {
            found.isWhole = true;
            return found;
        }
        if (isOfInterest(type) && length <= kMaxPackedBytes)
            noteChunk(found, type, read(at, length));
        at += length + kChecksumBytes;
    }
    return found;
}

} // namespace wayfolio

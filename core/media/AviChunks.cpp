// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/AviChunks.h"

#include "core/media/ExifText.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace wayfolio {

namespace {

constexpr qint64 kAviChunkHeaderBytes = 8; // name and size
constexpr qint64 kListNameBytes = 4;       // of "RIFF" and "LIST", before their chunks
constexpr int kMaxChunksOfAList = 1000;

quint32 littleEndianAt(QByteArrayView bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.sliced(offset).data()) : 0;
}

/// A chunk and where its content lies.
struct RiffChunk
{
    QByteArray name; ///< of a list, the list's own
    FileRange content;
};

/// Takes the first chunk off `rest`; nothing at its end.
std::optional<RiffChunk> takeChunk(const ReadAt& read, FileRange& rest)
{
    if (rest.size < kAviChunkHeaderBytes)
        return std::nullopt;
    const QByteArray header = read(rest.offset, kAviChunkHeaderBytes + kListNameBytes);
    if (header.size() < kAviChunkHeaderBytes)
        return std::nullopt;
    const qint64 size = littleEndianAt(header, 4);
    RiffChunk chunk{.name = header.first(4),
                    .content = {.offset = rest.offset + kAviChunkHeaderBytes,
                                .size = std::min(size, rest.size - kAviChunkHeaderBytes)}};
    const qint64 taken = std::min(kAviChunkHeaderBytes + size + size % 2, rest.size); // chunks begin at even places
    rest = {.offset = rest.offset + taken, .size = rest.size - taken};
    if (chunk.name == "LIST" && chunk.content.size >= kListNameBytes) {
        chunk.name = header.sliced(kAviChunkHeaderBytes);
        chunk.content = {.offset = chunk.content.offset + kListNameBytes, .size = chunk.content.size - kListNameBytes};
    }
    return chunk;
}

/// "Mon Mar 10 15:04:43 2003" as "2003:Mar:10 15:04:43" with the month's number; anything else as it is.
QByteArray asExifDateTime(const QByteArray& written)
{
    static constexpr std::array<QByteArrayView, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
    const QByteArrayList words = trimmedExifText(written).toByteArray().simplified().split(' ');
    if (words.size() != 5)
        return trimmedExifText(written).toByteArray();
    const auto* const month = std::ranges::find(kMonths, QByteArrayView(words.at(1).toLower()));
    if (month == kMonths.end())
        return trimmedExifText(written).toByteArray();
    const QByteArray number = QByteArray::number(month - kMonths.begin() + 1);
    return words.at(4) + ':' + number.rightJustified(2, '0') + ':' + words.at(2).rightJustified(2, '0') + ' ' +
           words.at(3);
}

/// The `avih` chunk: width and height are its ninth and tenth number.
QSize sizeOfMainHeader(QByteArrayView content)
{
    const quint32 width = littleEndianAt(content, 32);
    const quint32 height = littleEndianAt(content, 36);
    return std::in_range<int>(width) && std::in_range<int>(height)
               ? QSize(static_cast<int>(width), static_cast<int>(height))
               : QSize();
}

void readHeaderList(const ReadAt& read, FileRange rest, AviChunks& found)
{
    constexpr qint64 kMainHeaderBytes = 56;
    constexpr qint64 kMaxDateBytes = 64;
    for (int i = 0; i < kMaxChunksOfAList; ++i) {
        const auto chunk = takeChunk(read, rest);
        if (!chunk)
            return;
        if (chunk->name == "avih")
            found.pixelSize =
                sizeOfMainHeader(read(chunk->content.offset, std::min(chunk->content.size, kMainHeaderBytes)));
        else if (chunk->name == "IDIT")
            found.dateTimeOriginal =
                asExifDateTime(read(chunk->content.offset, std::min(chunk->content.size, kMaxDateBytes)));
    }
}

} // namespace

AviChunks readAviChunks(const ReadAt& read, qint64 fileSize)
{
    constexpr qint64 kBeforeLists = kAviChunkHeaderBytes + kListNameBytes; // "RIFF", its size, "AVI "
    AviChunks found;
    FileRange rest{.offset = kBeforeLists, .size = std::max<qint64>(fileSize - kBeforeLists, 0)};
    for (int i = 0; i < kMaxChunksOfAList && !found.hasHeader; ++i) {
        const auto chunk = takeChunk(read, rest);
        if (!chunk)
            break;
        found.hasHeader = chunk->name == "hdrl";
        if (found.hasHeader)
            readHeaderList(read, chunk->content, found);
    }
    return found;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/BoxReader.h"

#include "core/media/ByteCursor.h"

#include <utility>

namespace wayfolio {

namespace {

constexpr qint64 kSmallHeaderBytes = 8;
constexpr qint64 kLargestHeaderBytes = 8 + 8 + 16; // size and type, 64-bit size, uuid
constexpr qint64 kWindowBytes = 1024;
constexpr quint64 kSizeFollows = 1;
constexpr quint64 kSizeToTheEnd = 0;

} // namespace

BoxReader::BoxReader(ReadAt read, qint64 fileSize)
    : m_read(std::move(read))
    , m_fileSize(fileSize)
{}

std::optional<Box> BoxReader::takeBox(FileRange& rest)
{
    if (rest.size < kSmallHeaderBytes || m_boxesLeft <= 0)
        return std::nullopt;
    --m_boxesLeft;
    const QByteArray bytes = readAhead(rest.offset, std::min(rest.size, kLargestHeaderBytes));
    ByteCursor header(bytes);
    quint64 size = header.number(4);
    Box box;
    box.type = BoxType{static_cast<quint32>(header.number(4))};
    if (size == kSizeFollows)
        size = header.number(8);
    else if (size == kSizeToTheEnd)
        size = static_cast<quint64>(rest.size);
    if (box.type == boxType("uuid"))
        std::ranges::copy(header.take(std::ssize(box.uuid)), box.uuid.begin());
    const qint64 headerSize = bytes.size() - header.rest().size();
    if (header.hasFailed() || std::cmp_less(size, headerSize))
        return std::nullopt;
    box.isCut = std::cmp_greater(size, rest.size);
    const qint64 taken = box.isCut ? rest.size : static_cast<qint64>(size);
    box.content = {.offset = rest.offset + headerSize, .size = taken - headerSize};
    rest = {.offset = rest.offset + taken, .size = rest.size - taken};
    return box;
}

std::optional<Box> BoxReader::findBox(const FileRange& parent, BoxType type)
{
    for (FileRange rest = parent; const auto box = takeBox(rest);) {
        if (box->type == type)
            return box;
    }
    return std::nullopt;
}

QByteArray BoxReader::read(const FileRange& range, qint64 maxSize)
{
    return range.size <= maxSize ? readAhead(range.offset, range.size) : QByteArray();
}

FileRange BoxReader::childrenOfMeta(const Box& meta)
{
    constexpr qint64 kVersionBytes = 4;
    const QByteArray bytes = readAhead(meta.content.offset, std::min(meta.content.size, kSmallHeaderBytes));
    ByteCursor beginning(bytes);
    beginning.skip(4);
    if (BoxType{static_cast<quint32>(beginning.number(4))} == boxType("hdlr"))
        return meta.content;
    const qint64 skipped = std::min(kVersionBytes, meta.content.size);
    return {.offset = meta.content.offset + skipped, .size = meta.content.size - skipped};
}

QByteArray BoxReader::readAhead(qint64 offset, qint64 size)
{
    const bool isInWindow = offset >= m_windowOffset && offset + size <= m_windowOffset + m_window.size();
    if (!isInWindow) {
        if (size > kWindowBytes)
            return m_read(offset, size);
        m_windowOffset = offset;
        m_window = m_read(offset, std::clamp<qint64>(m_fileSize - offset, 0, kWindowBytes));
    }
    const qint64 begin = std::min<qint64>(offset - m_windowOffset, m_window.size());
    return m_window.sliced(begin, std::min<qint64>(size, m_window.size() - begin));
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/BoxReader.h"

#include <QtEndian>

#include <initializer_list>

/// Builds boxes, chunks and files of them, for tests: box("moov", box("udta", userData("\xa9xyz", "+37.5+127.0/")))
namespace wayfolio::test {

template<class Number>
QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray u8(quint8 value)
{
    return bigEndian(value);
}

inline QByteArray u16(quint16 value)
{
    return bigEndian(value);
}

inline QByteArray u32(quint32 value)
{
    return bigEndian(value);
}

inline QByteArray u64(quint64 value)
{
    return bigEndian(value);
}

/// With its size before its type (ISO/IEC 14496-12, 4.2).
inline QByteArray box(const QByteArray& type, const QByteArray& content = {})
{
    return u32(static_cast<quint32>(content.size() + 8)) + type + content;
}

/// With a size of 64 bits.
inline QByteArray largeBox(const QByteArray& type, const QByteArray& content = {})
{
    return u32(1) + type + u64(static_cast<quint64>(content.size() + 16)) + content;
}

/// With version and flags before its content.
inline QByteArray fullBox(const QByteArray& type, quint8 version, const QByteArray& content, quint32 flags = 0)
{
    return box(type, u32(static_cast<quint32>(version) << 24U | flags) + content);
}

inline QByteArray uuidBox(const QByteArray& hexUuid, const QByteArray& content)
{
    return box("uuid", QByteArray::fromHex(hexUuid) + content);
}

/// A text of QuickTime's user data, in "undetermined" language.
inline QByteArray userData(const QByteArray& type, const QByteArray& text)
{
    return box(type, u16(static_cast<quint16>(text.size())) + u16(0x55c4) + text);
}

/// An item of a metadata list with a text as its value.
inline QByteArray metadataItem(const QByteArray& type, const QByteArray& text)
{
    return box(type, box("data", u32(1) + u32(0) + text));
}

/// QuickTime's `meta` box: pairs of a key and a text.
inline QByteArray metadataKeys(std::initializer_list<std::pair<QByteArray, QByteArray>> values)
{
    QByteArray keys;
    QByteArray items;
    quint32 number = 0;
    for (const auto& [key, text] : values) {
        keys += u32(static_cast<quint32>(key.size() + 8)) + "mdta" + key;
        items += metadataItem(u32(++number), text);
    }
    return box("meta", fullBox("hdlr", 0, u32(0) + "mdta" + QByteArray(12, '\0')) +
                           fullBox("keys", 0, u32(number) + keys) + box("ilst", items));
}

/// A PNG chunk (PNG 3rd edition, 5.3); nobody looks at its checksum.
inline QByteArray pngChunk(const QByteArray& type, const QByteArray& content = {})
{
    return u32(static_cast<quint32>(content.size())) + type + content + "sum!";
}

/// A device that gives a file's bytes and counts what it is asked for.
class CountingSource
{
public:
    explicit CountingSource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    [[nodiscard]] qint64 size() const { return m_bytes.size(); }

    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

    /// Refers to this object.
    ReadAt reader()
    {
        return [this](qint64 offset, qint64 size) {
            const qint64 begin = std::clamp<qint64>(offset, 0, m_bytes.size());
            const QByteArray bytes = m_bytes.sliced(begin, std::clamp<qint64>(size, 0, m_bytes.size() - begin));
            m_bytesRead += bytes.size();
            return bytes;
        };
    }

private:
    QByteArray m_bytes;
    qint64 m_bytesRead = 0;
};

} // namespace wayfolio::test

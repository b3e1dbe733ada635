// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PmtilesFormat.h"

#include <QtEndian>

#include <zlib.h>

namespace wayfolio::test {

inline QByteArray gzipped(QByteArray bytes)
{
    QByteArray packed(bytes.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

inline QByteArray varint(quint64 value)
{
    QByteArray bytes;
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    return bytes.append(static_cast<char>(value));
}

inline QByteArray directoryBytes(const std::vector<PmtilesEntry>& entries)
{
    QByteArray bytes = varint(entries.size());
    quint64 last = 0;
    for (const PmtilesEntry& entry : entries) {
        bytes += varint(entry.tileId - last);
        last = entry.tileId;
    }
    for (const PmtilesEntry& entry : entries)
        bytes += varint(entry.runLength);
    for (const PmtilesEntry& entry : entries)
        bytes += varint(entry.range.length);
    quint64 next = 0;
    for (const PmtilesEntry& entry : entries) {
        bytes += entry.range.offset == next && &entry != entries.data() ? varint(0) : varint(entry.range.offset + 1);
        next = entry.range.offset + entry.range.length;
    }
    return bytes;
}

/// Writes a PMTiles file as it should be; what a test wants otherwise it changes before or after.
struct PmtilesBuilder
{
    QByteArray root;
    QByteArray leaves;
    QByteArray tiles;
    QByteArray metadata = R"({"name": "A map", "attribution": "© Somebody"})";
    PmtilesCompression internal = PmtilesCompression::None;
    PmtilesCompression tileCompression = PmtilesCompression::None;
    PmtilesTileType type = PmtilesTileType::Png;
    quint8 version = 3;
    quint8 minZoom = 0;
    quint8 maxZoom = 4;

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray header("PMTiles");
        header.append(static_cast<char>(version));
        const auto number = [&header](quint64 value) {
            const quint64 little = qToLittleEndian(value);
            header.append(reinterpret_cast<const char*>(&little), sizeof(little));
        };
        quint64 offset = PmtilesHeader::kBytes;
        for (const QByteArray& part : {root, metadata, leaves, tiles}) {
            number(offset);
            number(static_cast<quint64>(part.size()));
            offset += static_cast<quint64>(part.size());
        }
        for (int i = 0; i < 3; ++i)
            number(0);
        header.append('\1');
        header.append(static_cast<char>(internal)).append(static_cast<char>(tileCompression));
        header.append(static_cast<char>(type)).append(static_cast<char>(minZoom)).append(static_cast<char>(maxZoom));
        header.append(QByteArray(PmtilesHeader::kBytes - header.size(), '\0'));
        return header + root + metadata + leaves + tiles;
    }
};

} // namespace wayfolio::test

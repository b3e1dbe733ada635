// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PmtilesFormat.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr QByteArrayView kMagic("PMTiles");
constexpr int kVersion = 3;
/// An entry takes four bytes at least; a file of the whole planet has a few thousand a directory.
constexpr quint64 kMaxEntries = 4'000'000;

/// Little-endian numbers and varints off the front; zeros beyond the end, which hasFailed() tells.
class LittleCursor
{
public:
    explicit LittleCursor(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    [[nodiscard]] qsizetype left() const { return m_rest.size(); }

    template<class Number>
    Number number()
    {
        if (m_rest.size() < qsizetype(sizeof(Number))) {
            m_hasFailed = true;
            return 0;
        }
        const auto value = qFromLittleEndian<Number>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(Number));
        return value;
    }

    /// Seven bits a byte, the lowest first (as protobuf).
    quint64 varint()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = number<quint8>();
            value |= quint64(byte & 0x7fU) << shift;
            if ((byte & 0x80U) == 0)
                return value;
        }
        m_hasFailed = true;
        return 0;
    }

private:
    QByteArrayView m_rest;
    bool m_hasFailed = false;
};

PmtilesRange rangeFrom(LittleCursor& cursor)
{
    const auto offset = cursor.number<quint64>();
    return {.offset = offset, .length = cursor.number<quint64>()};
}

bool isWithin(const PmtilesRange& range, quint64 fileSize)
{
    return range.offset <= fileSize && range.length <= fileSize - range.offset;
}

QString nameOf(PmtilesCompression compression)
{
    switch (compression) {
    case PmtilesCompression::Brotli:
        return u"Brotli"_s;
    case PmtilesCompression::Zstd:
        return u"Zstandard"_s;
    default:
        return u"compression %1"_s.arg(static_cast<int>(compression));
    }
}

bool canUnpack(PmtilesCompression compression)
{
    return compression <= PmtilesCompression::Gzip;
}

/// That what the header announces can be read here.
Result<PmtilesHeader> readable(const PmtilesHeader& header, quint64 fileSize, const QString& path)
{
    if (header.tileType == PmtilesTileType::Mvt)
        return fail(ErrorCode::VectorTiles, path);
    if (header.tileType >= PmtilesTileType::Avif)
        return fail(ErrorCode::UnsupportedMapFile, path,
                    header.tileType == PmtilesTileType::Avif
                        ? u"AVIF"_s
                        : u"tile type %1"_s.arg(static_cast<int>(header.tileType)));
    for (const PmtilesCompression compression : {header.internalCompression, header.tileCompression}) {
        if (!canUnpack(compression))
            return fail(ErrorCode::UnsupportedMapFile, path, nameOf(compression));
    }
    for (const PmtilesRange& range : {header.rootDirectory, header.metadata, header.leafDirectories, header.tiles}) {
        if (!isWithin(range, fileSize))
            return fail(ErrorCode::DamagedFile, path, u"it is shorter than it says"_s);
    }
    if (header.minZoom > header.maxZoom || header.minZoom > TileId::kMaxZoom)
        return fail(ErrorCode::DamagedFile, path, u"zoom levels"_s);
    return header;
}

/// The four columns of a directory follow one another.
bool readColumns(LittleCursor& cursor, std::vector<PmtilesEntry>& entries)
{
    quint64 tileId = 0;
    for (PmtilesEntry& entry : entries) {
        const quint64 step = cursor.varint();
        if (step > std::numeric_limits<quint64>::max() - tileId || (step == 0 && &entry != entries.data()))
            return false;
        tileId += step;
        entry.tileId = tileId;
    }
    for (PmtilesEntry& entry : entries) {
        const quint64 runLength = cursor.varint();
        if (runLength > std::numeric_limits<quint32>::max())
            return false;
        entry.runLength = static_cast<quint32>(runLength);
    }
    for (PmtilesEntry& entry : entries)
        entry.range.length = cursor.varint();
    quint64 next = 0;
    for (PmtilesEntry& entry : entries) {
        const quint64 offset = cursor.varint();
        if (offset == 0 && &entry == entries.data())
            return false; // 0: where the one before ends
        entry.range.offset = offset == 0 ? next : offset - 1;
        if (entry.range.length > std::numeric_limits<quint64>::max() - entry.range.offset)
            return false;
        next = entry.range.offset + entry.range.length;
    }
    return !cursor.hasFailed();
}

} // namespace

Result<PmtilesHeader> parsePmtilesHeader(QByteArrayView bytes, quint64 fileSize, const QString& path)
{
    if (!bytes.startsWith(kMagic) || bytes.size() <= kMagic.size())
        return fail(ErrorCode::NotMapFile, path);
    LittleCursor cursor(bytes.sliced(kMagic.size()));
    if (const int version = cursor.number<quint8>(); version != kVersion)
        return fail(ErrorCode::UnsupportedMapFile, path, u"PMTiles %1"_s.arg(version));
    PmtilesHeader header;
    header.rootDirectory = rangeFrom(cursor);
    header.metadata = rangeFrom(cursor);
    header.leafDirectories = rangeFrom(cursor);
    header.tiles = rangeFrom(cursor);
    for (int count = 0; count < 3; ++count)
        cursor.number<quint64>(); // addressed tiles, entries, contents: not needed
    cursor.number<quint8>();      // clustered or not makes no difference
    header.internalCompression = static_cast<PmtilesCompression>(cursor.number<quint8>());
    header.tileCompression = static_cast<PmtilesCompression>(cursor.number<quint8>());
    header.tileType = static_cast<PmtilesTileType>(cursor.number<quint8>());
    header.minZoom = cursor.number<quint8>();
    header.maxZoom = cursor.number<quint8>();
    if (cursor.hasFailed() || bytes.size() < PmtilesHeader::kBytes)
        return fail(ErrorCode::DamagedFile, path, u"it is cut off"_s);
    return readable(header, fileSize, path);
}

std::optional<std::vector<PmtilesEntry>> parsePmtilesDirectory(QByteArrayView bytes)
{
    LittleCursor cursor(bytes);
    const quint64 count = cursor.varint();
    // Four columns of a byte at least: no room is made for what cannot be there.
    if (cursor.hasFailed() || count > kMaxEntries || count > static_cast<quint64>(cursor.left()) / 4)
        return std::nullopt;
    std::vector<PmtilesEntry> entries(count);
    if (!readColumns(cursor, entries))
        return std::nullopt;
    return entries;
}

const PmtilesEntry* findPmtilesEntry(const std::vector<PmtilesEntry>& directory, quint64 tileId)
{
    const auto after = std::ranges::upper_bound(directory, tileId, {}, &PmtilesEntry::tileId);
    if (after == directory.begin())
        return nullptr;
    const PmtilesEntry& entry = *std::prev(after);
    return entry.runLength == 0 || tileId - entry.tileId < entry.runLength ? &entry : nullptr;
}

quint64 pmtilesTileId(TileId id)
{
    quint64 before = 0; // tiles of all coarser levels
    for (int zoom = 0; zoom < id.zoom; ++zoom)
        before += quint64(1) << (2U * static_cast<unsigned>(zoom));
    auto x = static_cast<quint64>(id.x);
    auto y = static_cast<quint64>(id.y);
    const quint64 size = quint64(1) << static_cast<unsigned>(id.zoom);
    quint64 place = 0;
    for (quint64 side = size / 2; side > 0; side /= 2) {
        const quint64 right = (x & side) > 0 ? 1 : 0;
        const quint64 lower = (y & side) > 0 ? 1 : 0;
        place += side * side * ((3 * right) ^ lower);
        if (lower == 0) { // the quadrant's curve is turned
            if (right == 1) {
                x = size - 1 - x;
                y = size - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return before + place;
}

} // namespace wayfolio

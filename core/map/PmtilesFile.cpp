// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PmtilesFile.h"

#include "core/map/Gzip.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr quint64 kMaxPackedBytes = 16 * 1024 * 1024;
constexpr qsizetype kMaxUnpackedBytes = 64 * 1024 * 1024;
/// Of directories that are kept; 24 bytes each and more.
constexpr qsizetype kKeptEntries = 500'000;
/// Root and leaves; the specification knows no reason for more, and a file may go in circles.
constexpr int kMaxDepth = 4;

} // namespace

PmtilesFile::PmtilesFile(QString path, MediaFile file, PmtilesHeader header)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_header(header)
    , m_leaves(kKeptEntries)
{}

Result<std::unique_ptr<TileFile>> PmtilesFile::open(const QString& path, MediaFile file)
{
    const auto size = static_cast<quint64>(file.size());
    const Result<PmtilesHeader> header = parsePmtilesHeader(file.head(), size, path);
    if (!header)
        return std::unexpected(header.error());
    std::unique_ptr<PmtilesFile> opened(new PmtilesFile(path, std::move(file), *header));
    std::optional<Directory> root = opened->readDirectory(header->rootDirectory);
    if (!root)
        return fail(ErrorCode::DamagedFile, path, u"root directory"_s);
    opened->m_root = std::move(*root);
    opened->readFacts();
    return opened;
}

Result<QByteArray> PmtilesFile::tile(TileId id)
{
    const quint64 number = pmtilesTileId(id);
    const Directory* directory = &m_root;
    for (int depth = 0; depth < kMaxDepth; ++depth) {
        const PmtilesEntry* entry = findPmtilesEntry(*directory, number);
        if (!entry)
            return fail(ErrorCode::NoSuchTile, m_path);
        const bool isLeaf = entry->runLength == 0;
        const PmtilesRange& whole = isLeaf ? m_header.leafDirectories : m_header.tiles;
        if (entry->range.offset > whole.length || entry->range.length > whole.length - entry->range.offset)
            return fail(ErrorCode::DamagedFile, m_path, u"a tile beyond the end"_s);
        const PmtilesRange range{.offset = whole.offset + entry->range.offset, .length = entry->range.length};
        if (!isLeaf) {
            std::optional<QByteArray> bytes = unpacked(range, m_header.tileCompression);
            if (!bytes)
                return fail(ErrorCode::DamagedFile, m_path, u"tile %1"_s.arg(number));
            return std::move(*bytes);
        }
        directory = leafDirectory(range);
        if (!directory)
            return fail(ErrorCode::DamagedFile, m_path, u"leaf directory"_s);
    }
    return fail(ErrorCode::DamagedFile, m_path, u"directories within directories"_s);
}

std::optional<QByteArray> PmtilesFile::unpacked(const PmtilesRange& range, PmtilesCompression compression) const
{
    if (range.length > kMaxPackedBytes)
        return std::nullopt;
    QByteArray bytes = m_file.read(static_cast<qint64>(range.offset), static_cast<qint64>(range.length));
    if (static_cast<quint64>(bytes.size()) != range.length)
        return std::nullopt;
    return compression == PmtilesCompression::Gzip ? gunzip(bytes, kMaxUnpackedBytes) : std::move(bytes);
}

std::optional<PmtilesFile::Directory> PmtilesFile::readDirectory(const PmtilesRange& range) const
{
    const std::optional<QByteArray> bytes = unpacked(range, m_header.internalCompression);
    return bytes ? parsePmtilesDirectory(*bytes) : std::nullopt;
}

const PmtilesFile::Directory* PmtilesFile::leafDirectory(const PmtilesRange& range)
{
    if (const Directory* kept = m_leaves.object(range.offset))
        return kept;
    std::optional<Directory> read = readDirectory(range);
    if (!read)
        return nullptr;
    // One that is larger than all that may be kept is refused: QCache would throw it away at once.
    const qsizetype cost = std::max<qsizetype>(1, std::ssize(*read));
    if (cost > kKeptEntries)
        return nullptr;
    m_leaves.insert(range.offset, new Directory(std::move(*read)), cost);
    return m_leaves.object(range.offset);
}

void PmtilesFile::readFacts()
{
    m_facts.zooms = {.min = m_header.minZoom, .max = std::min(m_header.maxZoom, TileId::kMaxZoom)};
    const QByteArray json = unpacked(m_header.metadata, m_header.internalCompression).value_or(QByteArray());
    const QJsonObject metadata = QJsonDocument::fromJson(json).object(); // none is no reason to refuse the map
    m_facts.name = metadata["name"_L1].toString();
    m_facts.attribution = metadata["attribution"_L1].toString();
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/HeifBoxes.h"

#include "core/media/HeifProperties.h"
#include "core/media/HeifTable.h"

#include <map>
#include <utility>

namespace wayfolio {

namespace {

constexpr qint64 kMaxTableBytes = 256 * 1024; // a picture of a thousand tiles needs a tenth of it
constexpr size_t kMaxExtents = 64;
constexpr int kVersionAndFlags = 4;

/// The items that may be wanted, in the order of the file.
struct MetadataItems
{
    std::vector<HeifItemId> exif;
    std::vector<HeifItemId> xmp;
};

/// A piece of an item, as the table has it.
struct Extent
{
    quint64 offset = 0;
    quint64 length = 0;
};

/// How many bytes each number of an extent takes; none at all is possible.
struct ExtentForm
{
    int offsetBytes = 0;
    int lengthBytes = 0;
    int indexBytes = 0;

    [[nodiscard]] int bytes() const { return offsetBytes + lengthBytes + indexBytes; }
};

/// One more than are allowed, so that their number can be seen to be wrong. Extents without bytes are free to promise.
std::vector<Extent> takeExtents(ByteCursor& cursor, const ExtentForm& form, qsizetype count, quint64 base)
{
    std::vector<Extent> extents;
    for (; count > 0 && extents.size() <= kMaxExtents && !cursor.hasFailed(); --count) {
        cursor.skip(form.indexBytes); // the extent's number, for other methods
        const quint64 offset = base + cursor.number(form.offsetBytes);
        extents.push_back({.offset = offset, .length = cursor.number(form.lengthBytes)});
    }
    return extents;
}

class ItemWalk
{
public:
    ItemWalk(BoxReader& reader, HeifBoxes& found)
        : m_reader(reader)
        , m_found(found)
    {}

    void walk(const Box& meta);

private:
    [[nodiscard]] QByteArray contentOf(BoxType type) const;
    [[nodiscard]] HeifItemId primaryItem() const;
    [[nodiscard]] MetadataItems metadataItems() const;
    [[nodiscard]] std::vector<HeifItemId> itemsThatDescribe(HeifItemId item) const;
    [[nodiscard]] std::vector<FileRange> piecesOf(HeifItemId item);
    std::vector<FileRange> piecesInFile(const std::vector<Extent>& extents, const FileRange& space);

    BoxReader& m_reader;
    HeifBoxes& m_found;
    std::map<BoxType, Box> m_boxes; ///< the children of `meta`, the first of each type
};

void ItemWalk::walk(const Box& meta)
{
    m_found.isWhole = !meta.isCut;
    for (FileRange rest = m_reader.childrenOfMeta(meta); const auto box = m_reader.takeBox(rest);) {
        m_boxes.emplace(box->type, *box);
        m_found.isWhole = m_found.isWhole && !box->isCut;
    }
    m_found.hasItems = m_boxes.contains(boxType("iinf"));
    const HeifItemId primary = primaryItem();
    const std::vector<HeifItemId> describing = itemsThatDescribe(primary);
    // Of several, the one that is said to describe the primary image.
    const auto chosen = [&](const std::vector<HeifItemId>& items) {
        const auto best = std::ranges::find_first_of(items, describing);
        return best == items.end() ? items.front() : *best;
    };
    const MetadataItems items = metadataItems();
    if (!items.exif.empty())
        m_found.exif = piecesOf(chosen(items.exif));
    if (!items.xmp.empty())
        m_found.xmp = piecesOf(chosen(items.xmp));
    if (const auto properties = m_boxes.find(boxType("iprp")); properties != m_boxes.end())
        m_found.primary = readHeifProperties(m_reader, properties->second, primary);
}

QByteArray ItemWalk::contentOf(BoxType type) const
{
    const auto found = m_boxes.find(type);
    return found == m_boxes.end() ? QByteArray() : m_reader.read(found->second.content, kMaxTableBytes);
}

HeifItemId ItemWalk::primaryItem() const
{
    const QByteArray content = contentOf(boxType("pitm"));
    HeifTable table(content);
    return table.itemId(table.version > 0);
}

/// ISO/IEC 14496-12, 8.11.6: entries of versions 2 and 3 have a type.
MetadataItems ItemWalk::metadataItems() const
{
    MetadataItems items;
    const auto list = m_boxes.find(boxType("iinf"));
    if (list == m_boxes.end())
        return items;
    FileRange rest = list->second.content;
    const QByteArray bytes = m_reader.read({rest.offset, std::min<qint64>(rest.size, 1)}, 1);
    const qint64 beforeEntries = kVersionAndFlags + (bytes == QByteArray(1, '\0') ? 2 : 4);
    rest = {.offset = rest.offset + beforeEntries, .size = rest.size - beforeEntries};
    while (const auto box = m_reader.takeBox(rest)) {
        const QByteArray content = m_reader.read(box->content, kMaxTableBytes);
        HeifTable entry(content);
        if (box->type != boxType("infe") || entry.version < 2)
            continue;
        const HeifItemId item = entry.itemId(entry.version > 2);
        entry.cursor.skip(2); // protection
        const auto type = BoxType{static_cast<quint32>(entry.cursor.number(4))};
        entry.cursor.text(); // name
        if (type == boxType("Exif"))
            items.exif.push_back(item);
        else if (type == boxType("mime") && entry.cursor.text() == "application/rdf+xml")
            items.xmp.push_back(item);
    }
    return items;
}

/// The sources of `cdsc` references (ISO/IEC 14496-12, 8.11.12).
std::vector<HeifItemId> ItemWalk::itemsThatDescribe(HeifItemId item) const
{
    std::vector<HeifItemId> describing;
    const auto list = m_boxes.find(boxType("iref"));
    if (list == m_boxes.end())
        return describing;
    FileRange rest = list->second.content;
    const QByteArray bytes = m_reader.read({rest.offset, std::min<qint64>(rest.size, 1)}, 1);
    const int idBytes = bytes == QByteArray(1, '\0') ? 2 : 4;
    rest = {.offset = rest.offset + kVersionAndFlags, .size = rest.size - kVersionAndFlags};
    while (const auto box = m_reader.takeBox(rest)) {
        if (box->type != boxType("cdsc"))
            continue;
        const QByteArray content = m_reader.read(box->content, kMaxTableBytes);
        ByteCursor cursor(content);
        const HeifItemId from = cursor.number(idBytes);
        for (auto count = cursor.number(2); count > 0 && !cursor.hasFailed(); --count) {
            if (cursor.number(idBytes) == item)
                describing.push_back(from);
        }
    }
    return describing;
}

/// ISO/IEC 14496-12, 8.11.3.
std::vector<FileRange> ItemWalk::piecesOf(HeifItemId item)
{
    const QByteArray content = contentOf(boxType("iloc"));
    HeifTable table(content);
    const int sizes = static_cast<int>(table.cursor.number(1));
    const int moreSizes = static_cast<int>(table.cursor.number(1));
    const bool hasMethod = table.version == 1 || table.version == 2;
    const ExtentForm form{
        .offsetBytes = sizes >> 4, .lengthBytes = sizes & 0xf, .indexBytes = hasMethod ? moreSizes & 0xf : 0};
    for (auto count = table.cursor.number(table.version < 2 ? 2 : 4); count > 0 && !table.cursor.hasFailed(); --count) {
        const HeifItemId owner = table.itemId(table.version >= 2);
        const quint64 method = hasMethod ? table.cursor.number(2) & 0xfU : 0;
        const bool isElsewhere = table.cursor.number(2) != 0; // in another file
        const quint64 base = table.cursor.number(moreSizes >> 4);
        const auto extentCount = static_cast<qsizetype>(table.cursor.number(2));
        if (owner != item) {
            table.cursor.skip(extentCount * form.bytes());
            continue;
        }
        const std::vector<Extent> extents = takeExtents(table.cursor, form, extentCount, base);
        const auto data = m_boxes.find(boxType("idat"));
        if (method == 0 && !isElsewhere)
            return piecesInFile(extents, m_reader.wholeFile());
        return method == 1 && data != m_boxes.end() ? piecesInFile(extents, data->second.content)
                                                    : std::vector<FileRange>();
    }
    m_found.isWhole = false;
    return {};
}

/// A length of zero reaches to the end.
std::vector<FileRange> ItemWalk::piecesInFile(const std::vector<Extent>& extents, const FileRange& space)
{
    std::vector<FileRange> pieces;
    for (const auto& [offset, length] : extents) {
        if (std::cmp_greater_equal(offset, space.size) || pieces.size() >= kMaxExtents) {
            m_found.isWhole = false;
            break;
        }
        const auto left = static_cast<quint64>(space.size) - offset;
        m_found.isWhole = m_found.isWhole && length <= left;
        pieces.push_back({.offset = space.offset + static_cast<qint64>(offset),
                          .size = static_cast<qint64>(length == 0 ? left : std::min(length, left))});
    }
    return pieces;
}

} // namespace

HeifBoxes readHeifBoxes(const ReadAt& read, qint64 fileSize)
{
    HeifBoxes found;
    BoxReader reader(read, fileSize);
    if (const auto meta = reader.findBox(reader.wholeFile(), boxType("meta")))
        ItemWalk(reader, found).walk(*meta);
    return found;
}

QByteArray tiffOfExifItem(const QByteArray& item)
{
    constexpr qsizetype kOffsetBytes = 4;
    constexpr QByteArrayView kSignature("Exif\0\0", 6);
    const auto isTiff = [](QByteArrayView bytes) { return bytes.startsWith("II") || bytes.startsWith("MM"); };
    ByteCursor cursor(item);
    const quint64 offset = cursor.number(kOffsetBytes);
    if (std::cmp_less(offset, cursor.rest().size())) {
        const QByteArrayView block = cursor.rest().sliced(static_cast<qsizetype>(offset));
        if (isTiff(block))
            return block.toByteArray();
    }
    // Writers differ in what they count, and some leave the offset away.
    for (const QByteArrayView block : {cursor.rest(), QByteArrayView(item)}) {
        const QByteArrayView tiff = block.startsWith(kSignature) ? block.sliced(kSignature.size()) : block;
        if (isTiff(tiff))
            return tiff.toByteArray();
    }
    return {};
}

} // namespace wayfolio

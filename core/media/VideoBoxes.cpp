// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/VideoBoxes.h"

#include "core/media/ByteCursor.h"
#include "core/media/VideoTexts.h"

namespace wayfolio {

namespace {

constexpr qint64 kMaxVideoTextBytes = 4096;
constexpr qint64 kMaxKeysBytes = 64 * 1024;
constexpr qint64 kMaxNikonBytes = 64 * 1024;
/// A movie in fragments has thousands of boxes behind its header, and none of interest.
constexpr int kMaxBoxesBehindMovie = 16;

/// From the one that is believed first to the one that is believed last.
enum VideoSource : size_t {
    kFromKeys,
    kFromUserData,
    kFromItemList,
    kFromLocation,
    kFromTrack,
    kVideoSourceCount,
};

using VideoTag = QByteArray VideoTags::*;

/// QuickTime's metadata keys; those of Android's camera are not documented, but plain.
constexpr std::array<std::pair<QByteArrayView, VideoTag>, 6> kTagsByKey{{
    {"com.apple.quicktime.location.ISO6709", &VideoTags::coordinates},
    {"com.apple.quicktime.creationdate", &VideoTags::creationDate},
    {"com.apple.quicktime.make", &VideoTags::make},
    {"com.apple.quicktime.model", &VideoTags::model},
    {"com.android.manufacturer", &VideoTags::make},
    {"com.android.model", &VideoTags::model},
}};
constexpr QByteArrayView kContentIdKey = "com.apple.quicktime.content.identifier";

/// The same types name the items of iTunes' list. Ricoh writes them with an @. ©mdl is DJI's.
constexpr std::array kTagsByType{
    std::pair{boxType("\251xyz"), &VideoTags::coordinates}, std::pair{boxType("\251day"), &VideoTags::creationDate},
    std::pair{boxType("\251mak"), &VideoTags::make},        std::pair{boxType("\251mod"), &VideoTags::model},
    std::pair{boxType("\251mdl"), &VideoTags::model},       std::pair{boxType("@xyz"), &VideoTags::coordinates},
    std::pair{boxType("@day"), &VideoTags::creationDate},   std::pair{boxType("@mak"), &VideoTags::make},
    std::pair{boxType("@mod"), &VideoTags::model},
};

/// XMP part 3, 1.2.7.1: be7acfcb-97a9-42e8-9c71-999491e3afac
constexpr std::array<uchar, 16> kXmpUuid{0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8,
                                         0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac};

template<class Table, class Name>
VideoTag tagIn(const Table& table, Name name)
{
    for (const auto& [known, tag] : table) {
        if (known == name)
            return tag;
    }
    return nullptr;
}

bool isXmp(const Box& box)
{
    return box.type == boxType("uuid") &&
           std::ranges::equal(box.uuid, kXmpUuid, {}, [](char byte) { return static_cast<uchar>(byte); });
}

/// The names in a `keys` box; the items of the list beside it have their numbers, from 1, as types.
std::vector<QByteArray> namesInKeys(QByteArrayView content)
{
    constexpr qsizetype kVersionAndCount = 8;
    constexpr qsizetype kSizeAndNamespace = 8;
    std::vector<QByteArray> names;
    ByteCursor cursor(content);
    cursor.skip(kVersionAndCount);
    while (!cursor.rest().isEmpty() && !cursor.hasFailed()) {
        const auto size = static_cast<qsizetype>(cursor.number(4));
        cursor.skip(4);
        names.push_back(cursor.take(size - kSizeAndNamespace).toByteArray());
    }
    return names;
}

/// One walk through one `moov` box.
class MovieWalk
{
public:
    MovieWalk(BoxReader& reader, VideoBoxes& found)
        : m_reader(reader)
        , m_found(found)
    {}

    void walk(const FileRange& movie);

private:
    void noteHeader(const Box& header);
    void noteTrack(const Box& track);
    void notePixelSize(const Box& trackHeader);
    void noteUserData(const Box& userData, VideoSource source);
    void noteUserDataBox(const Box& box, VideoSource source);
    void noteMeta(const Box& meta);
    void noteItems(const Box& list, const std::vector<QByteArray>& names);
    void noteItem(const Box& item, const std::vector<QByteArray>& names);
    void keepText(VideoSource source, VideoTag tag, const QByteArray& text);
    void choose();

    /// Nothing of a box that is cut: half a number is another number.
    [[nodiscard]] QByteArray contentOf(const Box& box) const
    {
        return box.isCut ? QByteArray() : m_reader.read(box.content, kMaxVideoTextBytes);
    }

    BoxReader& m_reader;
    VideoBoxes& m_found;
    std::array<VideoTags, kVideoSourceCount> m_tags;
};

void MovieWalk::walk(const FileRange& movie)
{
    for (FileRange rest = movie; const auto box = m_reader.takeBox(rest);) {
        m_found.isWhole = m_found.isWhole && !box->isCut;
        switch (box->type) {
        case boxType("mvhd"):
            noteHeader(*box);
            break;
        case boxType("trak"):
            noteTrack(*box);
            break;
        case boxType("udta"):
            noteUserData(*box, kFromUserData);
            break;
        case boxType("meta"):
            noteMeta(*box);
            break;
        default:
            noteCanonBox(m_found.canon, m_reader, *box);
            break;
        }
    }
    choose();
}

/// ISO/IEC 14496-12, 8.2.2: version 1 has 64-bit times.
void MovieWalk::noteHeader(const Box& header)
{
    constexpr qint64 kBytesRead = 12;
    const QByteArray bytes =
        m_reader.read({header.content.offset, std::min(header.content.size, kBytesRead)}, kBytesRead);
    ByteCursor cursor(bytes);
    const quint64 version = cursor.number(1);
    cursor.skip(3);
    const quint64 created = cursor.number(version == 0 ? 4 : 8);
    if (!cursor.hasFailed() && std::in_range<qint64>(created))
        m_found.tags.createdSince1904 = static_cast<qint64>(created);
}

void MovieWalk::noteTrack(const Box& track)
{
    for (FileRange rest = track.content; const auto box = m_reader.takeBox(rest);) {
        if (box->type == boxType("tkhd"))
            notePixelSize(*box);
        else if (box->type == boxType("udta"))
            noteUserData(*box, kFromTrack);
    }
}

/// ISO/IEC 14496-12, 8.3.2: the last two numbers, 16.16 fixed point.
void MovieWalk::notePixelSize(const Box& trackHeader)
{
    constexpr qsizetype kBeforeSize = 76;          // of version 0
    constexpr qsizetype kMoreInLaterVersions = 12; // three 64-bit numbers
    const QByteArray bytes = contentOf(trackHeader);
    ByteCursor cursor(bytes);
    const bool isLater = bytes.startsWith('\1');
    cursor.skip(kBeforeSize + (isLater ? kMoreInLaterVersions : 0));
    const int width = static_cast<int>(cursor.number(4) >> 16U);
    const int height = static_cast<int>(cursor.number(4) >> 16U);
    if (!cursor.hasFailed() && m_found.pixelSize.isEmpty())
        m_found.pixelSize = {width, height};
}

void MovieWalk::noteUserData(const Box& userData, VideoSource source)
{
    for (FileRange rest = userData.content; const auto box = m_reader.takeBox(rest);)
        noteUserDataBox(*box, source);
}

void MovieWalk::noteUserDataBox(const Box& box, VideoSource source)
{
    if (const VideoTag tag = tagIn(kTagsByType, box.type))
        return keepText(source, tag, userDataText(contentOf(box)));
    switch (box.type) {
    case boxType("loci"):
        return keepText(source == kFromTrack ? kFromTrack : kFromLocation, &VideoTags::coordinates,
                        locationInIso6709(contentOf(box)));
    case boxType("manu"):
        return keepText(source, &VideoTags::make, assetText(contentOf(box)));
    case boxType("modl"):
        return keepText(source, &VideoTags::model, assetText(contentOf(box)));
    case boxType("CNMN"): // Canon's
        return keepText(source, &VideoTags::model, userDataText(contentOf(box)));
    case boxType("TAGS"): {
        const CameraTexts camera = cameraOfTags(contentOf(box));
        keepText(source, &VideoTags::make, camera.make);
        return keepText(source, &VideoTags::model, camera.model);
    }
    case boxType("NCDT"):
        if (const auto tags = m_reader.findBox(box.content, boxType("NCTG")))
            m_found.nikon = readNikonTags(m_reader.read(tags->content, kMaxNikonBytes));
        return;
    case boxType("XMP_"):
        m_found.xmp = m_found.xmp.value_or(box.content);
        return;
    case boxType("meta"):
        return noteMeta(box);
    default:
        return noteCanonBox(m_found.canon, m_reader, box);
    }
}

void MovieWalk::noteMeta(const Box& meta)
{
    std::vector<QByteArray> names;
    for (FileRange rest = m_reader.childrenOfMeta(meta); const auto box = m_reader.takeBox(rest);) {
        if (box->type == boxType("keys"))
            names = namesInKeys(m_reader.read(box->content, kMaxKeysBytes));
        else if (box->type == boxType("ilst"))
            noteItems(*box, names);
    }
}

void MovieWalk::noteItems(const Box& list, const std::vector<QByteArray>& names)
{
    for (FileRange rest = list.content; const auto item = m_reader.takeBox(rest);)
        noteItem(*item, names);
}

void MovieWalk::noteItem(const Box& item, const std::vector<QByteArray>& names)
{
    const auto number = static_cast<quint32>(item.type);
    const bool hasKey = number >= 1 && number <= names.size();
    const QByteArray key = hasKey ? names[number - 1] : QByteArray();
    const VideoTag tag = hasKey ? tagIn(kTagsByKey, QByteArrayView(key)) : tagIn(kTagsByType, item.type);
    if (tag == nullptr && key != kContentIdKey)
        return;
    const auto data = m_reader.findBox(item.content, boxType("data"));
    const QByteArray value = data ? metadataValue(contentOf(*data)) : QByteArray();
    if (tag != nullptr)
        keepText(hasKey ? kFromKeys : kFromItemList, tag, value);
    else if (m_found.contentId.isEmpty())
        m_found.contentId = value;
}

void MovieWalk::keepText(VideoSource source, VideoTag tag, const QByteArray& text)
{
    // A bare date is what publishers write, and no time of a shot.
    if (tag == &VideoTags::creationDate && !text.contains(':'))
        return;
    QByteArray& kept = m_tags.at(source).*tag;
    if (kept.isEmpty())
        kept = text;
}

void MovieWalk::choose()
{
    for (const VideoTag tag :
         {&VideoTags::coordinates, &VideoTags::creationDate, &VideoTags::make, &VideoTags::model}) {
        for (const VideoTags& tags : m_tags) {
            if ((m_found.tags.*tag).isEmpty())
                m_found.tags.*tag = tags.*tag;
        }
    }
}

} // namespace

VideoBoxes readVideoBoxes(const ReadAt& read, qint64 fileSize)
{
    VideoBoxes found;
    BoxReader reader(read, fileSize);
    int boxesLeft = kMaxBoxesBehindMovie;
    for (FileRange rest = reader.wholeFile(); const auto box = reader.takeBox(rest);) {
        if (found.hasMovie && --boxesLeft < 0)
            break;
        if (isXmp(*box))
            found.xmp = found.xmp.value_or(box->content);
        if (box->type != boxType("moov") || found.hasMovie)
            continue;
        found.hasMovie = true;
        found.isWhole = !box->isCut;
        MovieWalk(reader, found).walk(box->content);
    }
    return found;
}

} // namespace wayfolio

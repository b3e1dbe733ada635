// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivReader.h"

#include "core/media/AppleMakerNote.h"
#include "core/media/MakerNoteZone.h"
#include "core/media/NumberText.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <exiv2/exiv2.hpp>
#include <mutex>
#include <utility>

namespace wayfolio::exiv {

namespace {

QByteArray textOf(const Exiv2::Metadatum& datum)
{
    const Exiv2::TypeId type = datum.typeId();
    if (type != Exiv2::unsignedByte && type != Exiv2::undefined)
        return QByteArray::fromStdString(datum.toString());
    // Text that a sloppy writer declared as bytes.
    constexpr size_t kMaxBytes = 64;
    QByteArray bytes;
    for (size_t i = 0; i < std::min(datum.count(), kMaxBytes); ++i)
        bytes.append(static_cast<char>(datum.toInt64(i)));
    return bytes;
}

bool isInteger(const Exiv2::Exifdatum& datum)
{
    static constexpr std::array kTypes{Exiv2::unsignedShort, Exiv2::unsignedLong, Exiv2::unsignedLongLong,
                                       Exiv2::signedShort,   Exiv2::signedLong,   Exiv2::signedLongLong};
    return std::ranges::contains(kTypes, datum.typeId());
}

/// Nothing for what holds no numbers.
std::optional<Rational> rationalAt(const Exiv2::Exifdatum& datum, size_t index)
{
    const Exiv2::Value& value = datum.value();
    if (const auto* const numbers = dynamic_cast<const Exiv2::URationalValue*>(&value))
        return Rational{.numerator = numbers->value_.at(index).first, .denominator = numbers->value_.at(index).second};
    if (const auto* const numbers = dynamic_cast<const Exiv2::RationalValue*>(&value))
        return Rational{.numerator = numbers->value_.at(index).first, .denominator = numbers->value_.at(index).second};
    if (const auto* const numbers = dynamic_cast<const Exiv2::DoubleValue*>(&value))
        return rationalOf(numbers->value_.at(index));
    if (const auto* const numbers = dynamic_cast<const Exiv2::FloatValue*>(&value))
        return rationalOf(static_cast<double>(numbers->value_.at(index)));
    if (isInteger(datum))
        return Rational{.numerator = datum.toInt64(index), .denominator = 1};
    return std::nullopt;
}

/// Up to three numbers; at least one, so that a tag of an impossible type is not mistaken for a missing one.
std::vector<Rational> rationalsOf(const Exiv2::Exifdatum& datum)
{
    constexpr size_t kMaxCount = 3;
    std::vector<Rational> rationals;
    for (size_t i = 0; i < std::min(datum.count(), kMaxCount); ++i) {
        if (const auto rational = rationalAt(datum, i))
            rationals.push_back(*rational);
    }
    if (rationals.empty())
        rationals.emplace_back();
    return rationals;
}

/// A single number, which sloppy writers declare as text or as bytes.
Rational singleRationalOf(const Exiv2::Exifdatum& datum)
{
    if (datum.typeId() == Exiv2::asciiString) {
        QByteArray text = textOf(datum).trimmed();
        if (text.endsWith('m')) // "567.3 m"
            text = text.chopped(1).trimmed();
        return rationalOf(QByteArrayView(text).trimmed());
    }
    if (datum.typeId() == Exiv2::unsignedByte && datum.count() > 0)
        return {.numerator = datum.toInt64(0), .denominator = 1};
    return rationalsOf(datum).front();
}

/// Three numbers, also of a text as numbersOf() reads it.
std::vector<Rational> timeOfDayOf(const Exiv2::Exifdatum& datum)
{
    if (datum.typeId() != Exiv2::asciiString)
        return rationalsOf(datum);
    std::vector<Rational> rationals;
    for (const double number : numbersOf(textOf(datum)))
        rationals.push_back(rationalOf(number));
    return rationals;
}

int smallNumberOf(const Exiv2::Metadatum& datum)
{
    const QByteArray text = datum.typeId() == Exiv2::asciiString ? textOf(datum) : QByteArray();
    const int64_t number = text.isEmpty() && datum.count() > 0 ? datum.toInt64(0) : text.trimmed().toInt();
    return std::in_range<int>(number) ? static_cast<int>(number) : 0;
}

void keepFirst(QByteArray& kept, const Exiv2::Metadatum& datum)
{
    if (kept.isEmpty())
        kept = textOf(datum);
}

/// The rationals, or the text that stands for them.
void noteCoordinate(std::vector<Rational>& numbers, QByteArray& text, const Exiv2::Exifdatum& datum)
{
    numbers = rationalsOf(datum);
    const Exiv2::TypeId type = datum.typeId();
    if (type == Exiv2::asciiString || type == Exiv2::unsignedByte || type == Exiv2::undefined)
        text = textOf(datum);
}

/// GPSAltitudeRef is a byte, or a digit where a writer took it for text.
int altitudeReferenceOf(const Exiv2::Exifdatum& datum)
{
    const int number = smallNumberOf(datum);
    return number >= '0' && number <= '9' ? number - '0' : number;
}

/// Where the camera was (EXIF 3.0, table 15).
bool notePositionTag(GpsTags& gps, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x0001:
        keepFirst(gps.latitudeRef, datum);
        return true;
    case 0x0002:
        noteCoordinate(gps.latitude, gps.latitudeText, datum);
        return true;
    case 0x0003:
        keepFirst(gps.longitudeRef, datum);
        return true;
    case 0x0004:
        noteCoordinate(gps.longitude, gps.longitudeText, datum);
        return true;
    case 0x0005:
        gps.altitudeRef = altitudeReferenceOf(datum);
        return true;
    case 0x0006:
        gps.altitude = singleRationalOf(datum);
        return true;
    case 0x0009:
        keepFirst(gps.status, datum);
        return true;
    case 0x0012:
        keepFirst(gps.mapDatum, datum);
        return true;
    case 0x001f:
        gps.horizontalErrorMeters = singleRationalOf(datum);
        return true;
    default:
        return false;
    }
}

/// What else the GPS directory says.
void noteGpsTag(GpsTags& gps, const Exiv2::Exifdatum& datum)
{
    if (notePositionTag(gps, datum))
        return;
    switch (datum.tag()) {
    case 0x0007:
        gps.timeStamp = timeOfDayOf(datum);
        return;
    case 0x0010:
        return keepFirst(gps.directionRef, datum);
    case 0x0011:
        gps.direction = singleRationalOf(datum);
        return;
    case 0x0013:
        return keepFirst(gps.destinationLatitudeRef, datum);
    case 0x0014:
        gps.destinationLatitude = rationalsOf(datum);
        return;
    case 0x0015:
        return keepFirst(gps.destinationLongitudeRef, datum);
    case 0x0016:
        gps.destinationLongitude = rationalsOf(datum);
        return;
    case 0x001d:
        return keepFirst(gps.dateStamp, datum);
    default:
        return;
    }
}

/// The first number is of DateTimeOriginal (TIFF/EP, ISO 12234-2, 5.2.48).
void noteTimeZone(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    if (datum.count() > 0)
        tags.exifTimeZoneHours = smallNumberOf(datum);
}

/// Exiv2 leaves the notes of makers it does not know as bytes.
void noteAppleNote(MakerNoteTags& note, const Exiv2::Exifdatum& datum)
{
    QByteArray bytes(static_cast<qsizetype>(datum.size()), '\0');
    datum.copy(reinterpret_cast<Exiv2::byte*>(bytes.data()), Exiv2::invalidByteOrder);
    if (note.contentId.isEmpty())
        note.contentId = appleContentId(bytes);
}

/// Tags of the Exif directory (EXIF 3.0, table 8).
void notePhotoTag(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x9003:
        return keepFirst(tags.original.dateTime, datum);
    case 0x9004:
        return keepFirst(tags.digitized.dateTime, datum);
    case 0x882a:
        return noteTimeZone(tags, datum);
    case 0x9010:
        return keepFirst(tags.modified.offset, datum);
    case 0x9011:
        return keepFirst(tags.original.offset, datum);
    case 0x9012:
        return keepFirst(tags.digitized.offset, datum);
    case 0x927c:
        return noteAppleNote(tags.makerNote, datum);
    case 0x9290:
        return keepFirst(tags.modified.subSeconds, datum);
    case 0x9291:
        return keepFirst(tags.original.subSeconds, datum);
    case 0x9292:
        return keepFirst(tags.digitized.subSeconds, datum);
    case 0xa002:
        tags.exifPixelSize.setWidth(smallNumberOf(datum));
        return;
    case 0xa003:
        tags.exifPixelSize.setHeight(smallNumberOf(datum));
        return;
    default:
        return;
    }
}

/// Tags of the first directory (EXIF 3.0, table 4).
void noteImageTag(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x010f:
        return keepFirst(tags.make, datum);
    case 0x0110:
        return keepFirst(tags.model, datum);
    case 0x0112:
        tags.orientation = smallNumberOf(datum);
        return;
    case 0x0132:
        return keepFirst(tags.modified.dateTime, datum);
    case 0x882a:
        return noteTimeZone(tags, datum);
    default:
        return;
    }
}

/// Some writers put the camera's name one directory too deep.
void noteMisplacedCamera(MetadataTags& tags, const Exiv2::ExifData& exif)
{
    for (const Exiv2::Exifdatum& datum : exif) {
        if (datum.ifdId() != Exiv2::IfdId::exifId)
            continue;
        if (datum.tag() == 0x010f)
            keepFirst(tags.make, datum);
        else if (datum.tag() == 0x0110)
            keepFirst(tags.model, datum);
    }
}

void noteExif(MetadataTags& tags, const Exiv2::ExifData& exif)
{
    for (const Exiv2::Exifdatum& datum : exif) {
        switch (datum.ifdId()) {
        case Exiv2::IfdId::ifd0Id:
        case Exiv2::IfdId::panaRawId:
            noteImageTag(tags, datum);
            break;
        case Exiv2::IfdId::exifId:
            notePhotoTag(tags, datum);
            break;
        case Exiv2::IfdId::gpsId:
            noteGpsTag(tags.gps, datum);
            break;
        default:
            break;
        }
    }
    if (tags.make.isEmpty() || tags.model.isEmpty())
        noteMisplacedCamera(tags, exif);
}

std::optional<int> exifNumber(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() || found->count() == 0 ? std::nullopt : std::optional(smallNumberOf(*found));
}

void noteMakerNote(MakerNoteTags& tags, const Exiv2::ExifData& exif)
{
    tags.zoneMinutes =
        canonZoneMinutes(exifNumber(exif, "Exif.CanonTi.TimeZone"), exifNumber(exif, "Exif.CanonTi.TimeZoneCity"));
    if (!tags.zoneMinutes)
        tags.zoneMinutes = nikonZoneMinutes(exifNumber(exif, "Exif.NikonWt.Timezone"),
                                            exifNumber(exif, "Exif.NikonWt.DaylightSavings") == 1);
}

std::string iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    const auto found = iptc.findKey(Exiv2::IptcKey(key));
    return found == iptc.end() ? std::string() : found->toString();
}

/// Exiv2 spells the bytes of the two out as ISO 8601; they are put together as in the standard, without separators.
void noteIptc(MetadataTags& tags, const Exiv2::IptcData& iptc)
{
    if (iptc.empty())
        return;
    const std::string date = iptcText(iptc, "Iptc.Application2.DateCreated");
    const std::string time = iptcText(iptc, "Iptc.Application2.TimeCreated");
    if (!date.empty() && !time.empty())
        tags.iptcDateTime =
            QByteArray::fromStdString(date).replace('-', "") + 'T' + QByteArray::fromStdString(time).replace(':', "");
}

QByteArray xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    return found == xmp.end() ? QByteArray() : QByteArray::fromStdString(found->toString());
}

/// A coordinate in a form that has no letter, with the letter that some writers put beside it as EXIF has it.
QByteArray xmpCoordinate(const Exiv2::XmpData& xmp, const char* key, const char* referenceKey)
{
    const QByteArray text = xmpText(xmp, key).trimmed();
    const bool hasLetter = !text.isEmpty() && text.back() >= 'A';
    return text.isEmpty() || hasLetter ? text : text + xmpText(xmp, referenceKey).trimmed();
}

void noteXmp(XmpTags& tags, const Exiv2::XmpData& xmp)
{
    if (xmp.empty())
        return;
    const auto firstOf = [&](const char* preferred, const char* other) {
        const QByteArray text = xmpText(xmp, preferred);
        return text.isEmpty() ? xmpText(xmp, other) : text;
    };
    tags.latitude = xmpCoordinate(xmp, "Xmp.exif.GPSLatitude", "Xmp.exif.GPSLatitudeRef");
    tags.longitude = xmpCoordinate(xmp, "Xmp.exif.GPSLongitude", "Xmp.exif.GPSLongitudeRef");
    tags.altitude = xmpText(xmp, "Xmp.exif.GPSAltitude");
    tags.altitudeRef = xmpText(xmp, "Xmp.exif.GPSAltitudeRef");
    tags.status = xmpText(xmp, "Xmp.exif.GPSStatus");
    tags.mapDatum = xmpText(xmp, "Xmp.exif.GPSMapDatum");
    tags.direction = xmpText(xmp, "Xmp.exif.GPSImgDirection");
    tags.directionRef = xmpText(xmp, "Xmp.exif.GPSImgDirectionRef");
    tags.dateTimeOriginal = firstOf("Xmp.exif.DateTimeOriginal", "Xmp.photoshop.DateCreated");
    tags.dateTimeDigitized = firstOf("Xmp.exif.DateTimeDigitized", "Xmp.xmp.CreateDate");
    tags.gpsTimeStamp = firstOf("Xmp.exif.GPSTimeStamp", "Xmp.exif.GPSDateTime");
    tags.make = firstOf("Xmp.tiff.Make", "Xmp.video.Make");
    tags.model = firstOf("Xmp.tiff.Model", "Xmp.video.Model");
    tags.orientation = xmpText(xmp, "Xmp.tiff.Orientation").toInt();
}

/// Exiv2 says what it found in a video's header as XMP of a schema of its own.
void noteVideo(MetadataTags& tags, const Exiv2::XmpData& xmp)
{
    tags.video.coordinates = xmpText(xmp, "Xmp.video.GPSCoordinates");
    tags.video.createdSince1904 = xmpText(xmp, "Xmp.video.DateUTC").toLongLong();
    tags.pixelSize = {xmpText(xmp, "Xmp.video.Width").toInt(), xmpText(xmp, "Xmp.video.Height").toInt()};
}

/// An image opened by Exiv2 with as much of its metadata as could be read.
struct OpenedImage
{
    std::unique_ptr<Exiv2::Image> image; ///< empty when Exiv2 does not know the format
    bool isDamaged = false;
};

OpenedImage openImage(const QString& path)
{
    OpenedImage opened;
    try {
        // FileIo and not a name: names that look like an address or like "-" mean something else to Exiv2.
        const QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
        opened.image = Exiv2::ImageFactory::open(std::make_unique<Exiv2::FileIo>(name.toStdString()));
        if (opened.image) // none for a format it does not know
            opened.image->readMetadata();
    } catch (const Exiv2::Error& error) {
        // After a bad colour profile or box, what was decoded before it is still there.
        opened.isDamaged = error.code() != Exiv2::ErrorCode::kerFileContainsUnknownImageType;
    } catch (const std::exception&) {
        opened.isDamaged = true;
    }
    return opened;
}

QByteArray bytesOf(const Exiv2::byte* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// False when the block was damaged; what was decoded before is kept.
bool decodeBlock(const QByteArray& block, Exiv2::ExifData& exif)
{
    try {
        Exiv2::ExifParser::decode(exif, reinterpret_cast<const Exiv2::byte*>(block.constData()),
                                  static_cast<size_t>(block.size()));
    } catch (const std::exception&) {
        return false;
    }
    return true;
}

/// Previews are sorted by area: the first that is wide enough, else the last.
QByteArray previewOf(const Exiv2::Image& image, int minimumWidth)
{
    const Exiv2::PreviewManager manager(image);
    const Exiv2::PreviewPropertiesList list = manager.getPreviewProperties();
    const Exiv2::PreviewProperties* chosen = nullptr;
    for (const Exiv2::PreviewProperties& properties : list) {
        const QByteArray mimeType = QByteArray::fromStdString(properties.mimeType_);
        if (mimeType != "image/jpeg" && mimeType != "image/png" && mimeType != "image/tiff")
            continue;
        chosen = &properties;
        if (std::cmp_greater_equal(properties.width_, minimumWidth))
            break;
    }
    if (chosen == nullptr)
        return {};
    const Exiv2::PreviewImage preview = manager.getPreviewImage(*chosen);
    return bytesOf(preview.pData(), preview.size());
}

} // namespace

void initialize()
{
    // Exiv2 may lock while it holds the lock.
    static std::recursive_mutex xmpMutex;
    Exiv2::XmpParser::initialize(
        [](void* data, bool isLock) {
            auto& mutex = *static_cast<std::recursive_mutex*>(data);
            isLock ? mutex.lock() : mutex.unlock();
        },
        &xmpMutex);
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::LogMsg::setHandler(nullptr);
#if !EXIV2_TEST_VERSION(0, 28, 5)
    Exiv2::enableBMFF(); // always on and deprecated in newer versions
#endif
}

bool readImage(const QString& path, MediaKind kind, MetadataTags& tags)
{
    const OpenedImage opened = openImage(path);
    if (!opened.image)
        return !opened.isDamaged;
    try {
        noteExif(tags, opened.image->exifData());
        noteMakerNote(tags.makerNote, opened.image->exifData());
        noteIptc(tags, opened.image->iptcData());
        noteXmp(tags.xmp, opened.image->xmpData());
        const QSize size(static_cast<int>(opened.image->pixelWidth()), static_cast<int>(opened.image->pixelHeight()));
        if (!size.isEmpty())
            tags.pixelSize = size;
        if (kind == MediaKind::Video)
            noteVideo(tags, opened.image->xmpData());
    } catch (const std::exception&) {
        return false;
    }
    return !opened.isDamaged;
}

bool readExifBlock(const QByteArray& block, MetadataTags& tags)
{
    Exiv2::ExifData exif;
    const bool isWhole = decodeBlock(block, exif);
    try {
        noteExif(tags, exif);
    } catch (const std::exception&) {
        return false;
    }
    return isWhole;
}

void readMakerNote(const QByteArray& block, MakerNoteTags& tags)
{
    Exiv2::ExifData exif;
    decodeBlock(block, exif);
    try {
        noteMakerNote(tags, exif);
    } catch (const std::exception&) {
        tags = {};
    }
}

void readPhotoshopSegment(const QByteArray& segment, MetadataTags& tags)
{
    const auto* const bytes = reinterpret_cast<const Exiv2::byte*>(segment.constData());
    const Exiv2::byte* record = nullptr;
    uint32_t headerSize = 0;
    uint32_t size = 0;
    try {
        if (Exiv2::Photoshop::locateIptcIrb(bytes, static_cast<size_t>(segment.size()), &record, headerSize, size) != 0)
            return;
        Exiv2::IptcData iptc;
        const qsizetype offset = record - bytes + qsizetype{headerSize};
        const QByteArray block = segment.sliced(offset, size);
        if (Exiv2::IptcParser::decode(iptc, reinterpret_cast<const Exiv2::byte*>(block.constData()), size) == 0)
            noteIptc(tags, iptc);
    } catch (const std::exception&) {
        tags.iptcDateTime.clear();
    }
}

bool readXmpPacket(const QByteArray& packet, XmpTags& tags)
{
    try {
        Exiv2::XmpData xmp;
        if (Exiv2::XmpParser::decode(xmp, packet.toStdString()) != 0)
            return false;
        noteXmp(tags, xmp);
    } catch (const std::exception&) {
        return false;
    }
    return true;
}

QByteArray thumbnailOfExifBlock(const QByteArray& block)
{
    Exiv2::ExifData exif;
    decodeBlock(block, exif);
    try {
        const Exiv2::DataBuf thumbnail = Exiv2::ExifThumbC(exif).copy();
        return thumbnail.empty() ? QByteArray() : bytesOf(thumbnail.c_data(), thumbnail.size());
    } catch (const std::exception&) {
        return {};
    }
}

QByteArray previewOfImage(const QString& path, int minimumWidth)
{
    try {
        const OpenedImage opened = openImage(path);
        return opened.image ? previewOf(*opened.image, minimumWidth) : QByteArray();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace wayfolio::exiv

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/SidecarReader.h"

#include "core/media/ExivReader.h"
#include "core/media/MediaFile.h"
#include "core/media/TakeoutJson.h"

namespace wayfolio {

namespace {

/// Raw developers keep painted masks in XMP; parsed, it takes several times its size.
constexpr qint64 kMaxXmpBytes = qint64{16} * 1024 * 1024;

/// Nothing when it cannot be read or is too large.
std::optional<QByteArray> contentOf(const QString& path, qint64 maxBytes)
{
    const auto file = MediaFile::open(path);
    if (!file || file->size() > maxBytes)
        return std::nullopt;
    QByteArray content = file->read(0, file->size());
    return content.size() == file->size() ? std::optional(std::move(content)) : std::nullopt;
}

void fill(QByteArray& kept, const QByteArray& other)
{
    if (kept.isEmpty())
        kept = other;
}

void fillTogether(QByteArray& kept, QByteArray& keptReference, const QByteArray& other,
                  const QByteArray& otherReference)
{
    if (kept.isEmpty()) {
        kept = other;
        keptReference = otherReference;
    }
}

/// One latitude and another's longitude would be a place where nobody was.
void fillPosition(XmpTags& kept, const XmpTags& other)
{
    if (!kept.latitude.isEmpty() || !kept.longitude.isEmpty())
        return;
    kept.latitude = other.latitude;
    kept.longitude = other.longitude;
    kept.status = other.status;
    kept.mapDatum = other.mapDatum;
    kept.horizontalErrorMeters = other.horizontalErrorMeters;
    fillTogether(kept.altitude, kept.altitudeRef, other.altitude, other.altitudeRef);
}

void fillFrom(XmpTags& kept, const XmpTags& other)
{
    fillPosition(kept, other);
    fillTogether(kept.direction, kept.directionRef, other.direction, other.directionRef);
    fill(kept.make, other.make);
    fill(kept.model, other.model);
    fill(kept.gpsTimeStamp, other.gpsTimeStamp);
    fill(kept.dateTimeOriginal, other.dateTimeOriginal);
    fill(kept.dateTimeDigitized, other.dateTimeDigitized);
    if (kept.orientation == 0)
        kept.orientation = other.orientation;
}

bool readXmpFile(const QString& path, XmpTags& tags)
{
    const auto content = contentOf(path, kMaxXmpBytes);
    XmpTags found;
    if (!content || !exiv::readXmpPacket(*content, found))
        return false;
    fillFrom(tags, found);
    return true;
}

bool readTakeoutFile(const QString& path, TakeoutTags& tags)
{
    const auto content = contentOf(path, kMaxTakeoutJsonBytes);
    if (!content)
        return false;
    const auto json = parseTakeoutJson(*content);
    if (json)
        tags = json->tags;
    return json || json.error().code == ErrorCode::UnknownFormat;
}

} // namespace

bool readSidecars(const Sidecars& sidecars, const QString& photoName, MetadataTags& tags)
{
    bool isWhole = true;
    for (const QString& path : sidecars.xmp)
        isWhole = readXmpFile(path, tags.sidecar) && isWhole;
    if (!sidecars.takeout.isEmpty())
        isWhole = readTakeoutFile(sidecars.takeout, tags.takeout) && isWhole;
    else if (sidecars.titles)
        tags.takeout = sidecars.titles->find(photoName).value_or(TakeoutTags());
    return isWhole;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/PhotoStore.h"

namespace wayfolio::test {

/// A photo with something in every field.
inline Photo fullPhoto()
{
    Photo photo;
    photo.kind = MediaKind::Video;
    photo.mimeType = QStringLiteral("video/quicktime");
    photo.contentId = "8A2C7C4B-5F3E-4D43-9C7A-6A1B5E0F2D11";
    photo.position = Position{.point = *GeoPoint::fromDegrees(-33.8567844, 151.2152967),
                              .altitudeMeters = -12.25,
                              .uncertaintyMeters = 4.5,
                              .origin = PositionOrigin::Track,
                              .source = CandidateSource::XmpSidecar};
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(1'710'074'096'789));
    photo.captureTime.wallText = QStringLiteral("2024-03-10T12:34:56.789123");
    photo.captureTime.utc = Instant(std::chrono::milliseconds(1'710'041'696'789));
    photo.captureTime.offset = UtcOffset(9 * 3600);
    photo.captureTime.timeZone = QStringLiteral("Asia/Seoul");
    photo.captureTime.source = TimeSource::OffsetOriginal;
    photo.captureTime.clockAhead = std::chrono::hours(-1);
    photo.candidates = {{.topic = CandidateTopic::Position,
                         .source = CandidateSource::Exif,
                         .verdict = Verdict::Lost,
                         .reason = CandidateReason::Outranked,
                         .value = QStringLiteral("37.5665000, 126.9780000")},
                        {.topic = CandidateTopic::Zone,
                         .source = CandidateSource::GpsClock,
                         .verdict = Verdict::Refused,
                         .reason = CandidateReason::StaleFix,
                         .value = QStringLiteral("2024-03-10T01:00:00Z")}};
    photo.camera = QStringLiteral("삼성 Galaxy S24");
    photo.rating = 4;
    photo.orientation = 6;
    photo.directionDegrees = 271.5;
    photo.width = 4032;
    photo.height = 3024;
    photo.problems = PhotoProblem::MetadataDamaged | PhotoProblem::OffsetUnreadable;
    return photo;
}

/// A photo taken so many seconds after 1970, UTC.
inline Photo photoAt(qint64 seconds)
{
    Photo photo;
    photo.captureTime.utc = Instant(std::chrono::seconds(seconds));
    photo.captureTime.source = TimeSource::GpsClock;
    return photo;
}

inline FileOutcome outcome(const QString& path, Result<Photo> photo,
                           FileStamp stamp = {.sizeBytes = 1000, .modifiedNs = 5})
{
    return {.path = path, .stamp = stamp, .readerVersion = 3, .photo = std::move(photo)};
}

} // namespace wayfolio::test

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <string>

namespace wayfolio {

namespace sql {
class Binder;
class NumberRows;
class RowReader;
} // namespace sql

/// A stored place; nothing unless both are there and in range.
std::optional<GeoPoint> pointFrom(std::optional<qint64> latitude, std::optional<qint64> longitude);

/// How a photo lies in the table `photo`. The numbers of enumerations in the file are positions in the lists of
/// PhotoRow.cpp, independent of the program's own.
inline constexpr int kMediaKindCount = 2;
inline constexpr int kPositionOriginCount = 5;
inline constexpr int kTimeSourceCount = 19;
inline constexpr int kCandidateSourceCount = 17;

/// The rows of other tables that a photo refers to by their ids.
struct PhotoKeys
{
    std::optional<qint64> camera;
    std::optional<qint64> mediaType;
};

/// The columns bindPhoto() binds, in its order; the tables `photo` and `reading` both have them.
inline constexpr const char* kWrittenPhotoColumns =
    "kind, latitude, longitude, altitude_m, uncertainty_m, position_origin, position_source, wall_ms, wall_text, "
    "utc_ms, assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h, camera_id, orientation, direction_deg, "
    "width, height, problems, media_type_id, content_id, rating";
inline constexpr int kWrittenPhotoColumnCount = 24;

void bindPhoto(sql::Binder& binder, const Photo& photo, PhotoKeys keys);

/// The columns of a capture time, in the order of bindTime() and readTime().
inline constexpr const char* kTimeColumns =
    "wall_ms, wall_text, utc_ms, assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h";

void bindTime(sql::Binder& binder, const CaptureTime& time);
CaptureTime readTime(sql::RowReader& row);
/// The number that stands for it in the file.
qint64 storedNumber(TimeSource source);

/// `SELECT … FROM photo` with `rest` behind it: WHERE, ORDER BY.
std::string selectPhotos(const char* rest);
/// The same for what single files say, which has neither id nor trip.
std::string selectReadings(const char* rest);

/// A row of selectPhotos() or selectReadings(); `files` and `candidates` stay empty.
Photo readPhoto(sql::RowReader row);

/// Leaves out the photos of removed libraries; costs nothing where there are none.
inline constexpr const char* kNotRemoved = "photo.id NOT IN (SELECT id FROM removed_photo)";

/// The columns bindCandidate() binds, in its order.
inline constexpr const char* kCandidateColumns = "topic, source, verdict, reason, value";
inline constexpr int kCandidateColumnCount = 5;

void bindCandidate(sql::Binder& binder, const Candidate& candidate);
Candidate readCandidate(sql::RowReader row);

/// `SELECT … FROM photo` for summaries.
inline constexpr const char* kSelectSummary =
    "SELECT id, trip_id, latitude, longitude, position_origin, utc_ms, assumed_utc_ms, wall_ms, problems, kind, "
    "time_source, direction_deg, uncertainty_m, rating FROM photo ";

/// Of the row it stands on.
PhotoSummary readSummary(sql::NumberRows& row);

} // namespace wayfolio

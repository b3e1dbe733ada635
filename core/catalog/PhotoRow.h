// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

namespace wayfolio {

namespace sql {
class Binder;
class RowReader;
} // namespace sql

/// How a photo lies in the table `photo`. The numbers of enumerations in the file are positions in the lists of
/// PhotoRow.cpp, independent of the program's own.
inline constexpr int kMediaKindCount = 2;
inline constexpr int kPositionOriginCount = 5;
inline constexpr int kTimeSourceCount = 18;
inline constexpr int kCandidateSourceCount = 16;

/// The columns bindPhoto() binds, in its order.
inline constexpr const char* kWrittenPhotoColumns =
    "kind, latitude, longitude, altitude_m, uncertainty_m, position_origin, position_source, wall_ms, wall_text, "
    "utc_ms, "
    "assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h, camera_id, orientation, direction_deg, width, "
    "height, problems";
inline constexpr int kWrittenPhotoColumnCount = 21;

void bindPhoto(sql::Binder& binder, const Photo& photo, std::optional<qint64> cameraId);

/// The columns of a capture time, in the order of bindTime() and readTime().
inline constexpr const char* kTimeColumns =
    "wall_ms, wall_text, utc_ms, assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h";

void bindTime(sql::Binder& binder, const CaptureTime& time);
CaptureTime readTime(sql::RowReader& row);
/// The number that stands for it in the file.
qint64 storedNumber(TimeSource source);

/// `SELECT … FROM photo LEFT JOIN camera`, to which WHERE and ORDER BY may be added.
inline constexpr const char* kSelectPhoto =
    "SELECT photo.id, kind, latitude, longitude, altitude_m, uncertainty_m, position_origin, position_source, wall_ms, "
    "wall_text, utc_ms, assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h, camera.name, orientation, "
    "direction_deg, width, height, problems, trip_id FROM photo LEFT JOIN camera ON camera.id = camera_id ";

/// A row of kSelectPhoto; `files` and `candidates` stay empty.
Photo readPhoto(sql::RowReader row);

/// The columns bindCandidate() binds, in its order.
inline constexpr const char* kCandidateColumns = "topic, source, verdict, reason, value";

void bindCandidate(sql::Binder& binder, const Candidate& candidate);
Candidate readCandidate(sql::RowReader row);

/// `SELECT … FROM photo` for summaries.
inline constexpr const char* kSelectSummary =
    "SELECT id, trip_id, latitude, longitude, position_origin, utc_ms, assumed_utc_ms, wall_ms, problems, kind "
    "FROM photo ";

PhotoSummary readSummary(sql::RowReader row);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/CaptureTimeResolver.h"

namespace wayfolio::test {

/// Evidence as a line of text, so that tables of rules can be read: "exif 2024-03-10T12:00:00+09:00, place Asia/Seoul".
///
/// The words: user, sidecar, exif, xmp, container, iptc, digitized, modified, modifiedOffset, makerNote, tiffEp, gps,
/// video, maker, takeout, place (a zone), camera (a zone), name (of the file), file (its date).
/// The computer is on the Chatham Islands (+12:45, in summer +13:45), where nobody expects it.
ResolvedTime resolveScene(const QString& scene);

/// "2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00 Asia/Seoul, offsetTimeOriginal", without what is not there;
/// "≈" before an assumed instant, problems and the clock's error behind it.
QString describe(const ResolvedTime& resolved);

/// "time exif won 2024-03-10T12:00:00" one a line.
QStringList describe(const Candidates& candidates);

} // namespace wayfolio::test

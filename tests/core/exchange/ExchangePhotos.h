// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/ExportOutline.h"
#include "core/exchange/ExportSteps.h"
#include "core/exchange/RelativeLink.h"

#include <QIODevice>

namespace wayfolio::test {

/// Asserts that there is such a place.
GeoPoint pointAt(double latitude, double longitude);
/// 2024-03-10T03:34:56Z and so many seconds.
Instant instantAt(qint64 seconds);
/// A photo of a known instant at +09:00.
Photo photoAt(qint64 id, const QString& path, double latitude, double longitude, qint64 seconds, TripId trip = {});
/// The same with only an assumed instant.
Photo withAssumedTime(Photo photo);
/// One leg of a kind through these photos; the known instants only.
Leg legThrough(LegKind kind, const std::vector<Photo>& photos);

/// A journey below "/srv/photos": trip 1, "Seoul", of four photos (the second with an assumed time and without
/// altitude, the fourth after a flight), trip 2 without a name and with one photo, a photo of no trip and one without a
/// position.
ExportContent journey();
constexpr int kJourneyPhotos = 6; ///< with a position

using WriteFunction = qint64 (*)(QIODevice&, const ExportContent&, const ExportOutline&, const RelativeLink&,
                                 ExportSteps&);

struct Written
{
    QByteArray document;
    qint64 routeCount = 0;
};

/// What writeGpx or writeKml makes of it, as if for a file in `folder`.
Written written(WriteFunction write, const ExportContent& content, const QString& folder);
/// Saved below `folder`, for validators; its path, empty when that failed.
QString saved(const QByteArray& document, const QString& folder);

/// Columns "fileName", "shownName" (on one line, without what XML cannot hold) and "link".
void addAwkwardNames();

} // namespace wayfolio::test

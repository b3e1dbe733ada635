// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/media/MetadataTags.h"

#include <QByteArrayView>

namespace wayfolio {

/// What Google Takeout's JSON says of one photo or video.
struct TakeoutJson
{
    QString title; ///< the name the file had when it was uploaded
    TakeoutTags tags;

    bool operator==(const TakeoutJson&) const = default;
};

/// No JSON of one photo is larger; comments and faces included they have a few kilobytes.
inline constexpr qint64 kMaxTakeoutJsonBytes = qint64{4} * 1024 * 1024;

/// Reads a whole JSON file. UnknownFormat for JSON that is not Takeout's (neither photoTakenTime nor a title),
/// DamagedFile for what is no JSON or too large.
///
/// Position: geoDataExif, what the file itself said when it was uploaded, with its altitude; geoData only where that
/// has none, since Google's own is moved by some metres, has lost the altitude, or is an estimate. Zeros are how Google
/// writes "none", and an altitude of exactly 0 is none either.
Result<TakeoutJson> parseTakeoutJson(QByteArrayView json);

} // namespace wayfolio

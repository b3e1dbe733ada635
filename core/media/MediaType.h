// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <QByteArrayView>

namespace wayfolio {

/// A kind of file Wayfolio catalogues, by content, never by name alone.
struct MediaType
{
    MediaKind kind = MediaKind::Photo;
    QLatin1StringView mimeType; ///< "image/jpeg"

    bool operator==(const MediaType&) const = default;
};

/// Enough of a file's beginning for mediaTypeOfContent().
inline constexpr qsizetype kMediaTypeHeadBytes = 64;

/// What the first kMediaTypeHeadBytes of a file say; nothing for anything else.
std::optional<MediaType> mediaTypeOfContent(QByteArrayView head);

/// All that mediaTypeOfContent() can say, sorted: "image/avif", "image/gif".
QStringList mediaMimeTypes();

/// Whether a folder scan should consider a file of this name at all (photos and videos by extension,
/// any letter case). Files named explicitly are always looked at.
bool hasMediaExtension(QStringView fileName);

/// The extensions of hasMediaExtension(), lower case, sorted, without dots; what the import dialog lists.
QStringList mediaExtensions();

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoMetadata.h"
#include "core/media/SidecarReader.h"

#include <QSize>

namespace wayfolio {

/// A small picture within a file.
struct EmbeddedPreview
{
    QByteArray bytes;  ///< encoded as Qt can decode it (JPEG, PNG, TIFF); empty when there is none. Not turned upright
    QSize pictureSize; ///< of the picture itself, as stored, where it is a JPEG; else empty
    /// The ICC profile of the picture itself, which holds for a preview without one of its own too; empty when there
    /// is none. Not told where there is no preview.
    QByteArray pictureProfile;
    /// The picture itself is a JPEG that has no profile, and is in Adobe RGB by its EXIF data.
    bool isAdobeRgb = false;
};

/// Reads what a photo or video file says of its place, time and camera. Files are only ever opened for reading.
class MetadataReader
{
public:
    enum class Depth {
        Quick, ///< a JPEG's embedded XMP only where EXIF leaves a question: it takes longer than all else
        Full,  ///< everybody is heard, to explain a photo
    };

    /// Raised whenever the same file would be read differently, so that known files are read again.
    static constexpr int kVersion = 7;

    /// Call once, from the main thread, before any reader is used: Exiv2's XMP toolkit and log level are global.
    static void initialize();

    /// May be called from any number of threads. Fails when the file cannot be read or is no image or video;
    /// a file with no metadata, or a damaged one that is still recognised, is a success with `problems`. So is one
    /// whose sidecars cannot be read. SidecarFile for what is none but a sidecar by its name.
    [[nodiscard]] Result<PhotoMetadata> read(const QString& path, const Sidecars& sidecars = {},
                                             Depth depth = Depth::Quick) const;

    /// The smallest embedded preview (EXIF thumbnail, RAW preview) whose width reaches `minimumWidth`, else the
    /// largest.
    [[nodiscard]] EmbeddedPreview embeddedPreview(const QString& path, int minimumWidth) const;
};

} // namespace wayfolio

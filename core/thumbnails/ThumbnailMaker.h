// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataReader.h"
#include "core/video/FrameGrabber.h"

#include <QImage>

#include <stop_token>

namespace wayfolio {

/// Where the pictures of videos come from, beside the preview that a few of them carry: what the desktop's thumbnailers
/// left where all programs look for it, which costs next to nothing, then a frame of the video itself.
struct PosterSources
{
    QString sharedFolder; ///< as SharedThumbnails.h has it; empty for none
    FrameCommand frames;
};

/// Small upright pictures of photos, in sRGB. Any thread; throws nothing.
///
/// A preview embedded in the file is used where its longest side has at least 5/8 of the pixels asked for (the usual
/// EXIF thumbnail of 160 does for 256), which is many times cheaper than the picture itself. Black bars around it
/// are cut off, and one of another shape than the picture is not trusted. A smaller one is used where the
/// picture itself cannot be decoded. A preview without a colour profile is taken to be in the picture's colours.
/// Nothing is ever enlarged.
///
/// A picture that takes more than DecodeTurn::kMostBytes is decoded only where its format can be reduced while
/// decoding, as JPEG can; large ones that cannot are decoded one at a time.
class ThumbnailMaker
{
public:
    /// The longest side of a thumbnail, in pixels.
    static constexpr int kThumbnailPixels = 256;

    explicit ThumbnailMaker(PosterSources posters = {})
        : m_posters(std::move(posters))
    {}

    /// From the embedded preview where it is large enough, else decoded at a reduced scale; turned upright by
    /// `orientation` (EXIF). Null when neither can be decoded (a video without a decoder, a damaged file). `stop` ends
    /// the waiting for a video's frame.
    [[nodiscard]] QImage make(const QString& path, int orientation, int longestSide = kThumbnailPixels,
                              const std::stop_token& stop = {}) const;

    /// The same, but from a preview only where no more pixels are to be had from the picture: for JPEGs many times as
    /// expensive.
    [[nodiscard]] QImage makeSharp(const QString& path, int orientation, int longestSide = kThumbnailPixels,
                                   const std::stop_token& stop = {}) const;

private:
    [[nodiscard]] QImage made(const QString& path, int orientation, int minimumSide, int longestSide,
                              const std::stop_token& stop) const;
    [[nodiscard]] QImage poster(const QString& path, int longestSide, const std::stop_token& stop) const;

    PosterSources m_posters;
};

/// Turned and mirrored as EXIF's Orientation says (EXIF 2.32, 4.6.4.A, tag 274); other values than 1–8 mean 1.
[[nodiscard]] QImage turnedUpright(const QImage& image, int orientation);

} // namespace wayfolio

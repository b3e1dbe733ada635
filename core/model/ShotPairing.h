// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <span>

namespace wayfolio {

/// A file and what it says by itself.
struct ShotFile
{
    QString name;         ///< within its folder
    bool missing = false; ///< known, but not there at the moment
    Photo reading;        ///< as read from this file alone; id, files and trip do not count

    bool operator==(const ShotFile&) const = default;
};

/// What a file is of the shot it belongs to.
enum class ShotPart {
    Rendering, ///< a picture to look at: JPEG, HEIC, PNG …
    Raw,       ///< what the sensor saw
    Video,
};

/// By the type of the content. Where that is TIFF, which most makers' own formats are inside, the extension says which.
ShotPart shotPart(const ShotFile& file);

/// The files of one shot, as indices, in the order in which they are shown: those that are there before those that are
/// missing, among these the rendering, then RAW, then video.
using Shot = std::vector<size_t>;

/// Cuts the files of one folder whose names share a stem into shots, whatever their order. A shot is one picture and
/// what was taken with it:
/// - a RAW file of the same camera and second;
/// - the video of a Live Photo: it carries the same content id. Where one of the two has lost its id, an Apple camera
///   and times within three seconds do as well: an iPhone gives a number away only once.
/// Two renderings are two shots, and a RAW file goes with the first that fits: those that are there before missing
/// ones, JPEG before HEIF before others, then by name.
std::vector<Shot> pairShots(std::span<const ShotFile> files);

/// A file name up to its last dot; empty when there is none or nothing before it.
QStringView shotStem(QStringView fileName);

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/TimeEvidence.h"
#include "core/model/Photo.h"

namespace wayfolio {

/// What was read from one file, before anything is decided about it.
struct PhotoMetadata
{
    MediaKind kind = MediaKind::Photo;
    QString mimeType;
    QByteArray contentId; ///< Photo::contentId
    std::optional<Position> position;
    TimeEvidence time;
    QString camera;
    int orientation = 1;
    std::optional<double> directionDegrees;
    int width = 0;
    int height = 0;
    int rating = 0;          ///< Photo::rating
    PhotoProblems problems;  ///< of position and reading; those of time are found by CaptureTimeResolver
    quint64 fingerprint = 0; ///< contentFingerprint()
    Candidates candidates;   ///< every statement about the place, the camera and so on, but for those about the time

    bool operator==(const PhotoMetadata&) const = default;
};

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/CaptureTime.h"

namespace wayfolio {

/// The date and time that phones and programs put into the names of files.
struct FileNameTime
{
    enum class Kind {
        Local, ///< a wall time: IMG_20240310_123456, 2024-03-10 12.34.56, DJI_20240310123456_0001
        Utc,   ///< the Pixel's camera: PXL_20240310_033456789
        Day,   ///< a day alone, its noon: IMG-20240310-WA0001
    };

    Kind kind = Kind::Local;
    WallTime time;
    QString text; ///< ISO 8601 without an offset, the day alone for Kind::Day

    bool operator==(const FileNameTime&) const = default;
};

/// Nothing when there is no such date, or a day that does not exist.
std::optional<FileNameTime> fileNameTime(const QString& fileName);

} // namespace wayfolio

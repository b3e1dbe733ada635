// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/CaptureTime.h"

#include <array>
#include <format>

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(TimeSource source)
{
    static constexpr std::array kNames{"none"_L1,          "offsetTimeOriginal"_L1, "offsetTimeDigitized"_L1,
                                       "gpsClock"_L1,      "videoClock"_L1,         "systemZone"_L1,
                                       "manual"_L1,        "xmpOffset"_L1,          "videoCreationDate"_L1,
                                       "makerNoteZone"_L1, "exifTimeZone"_L1,       "gpsOffset"_L1,
                                       "placeZone"_L1,     "neighbourZone"_L1,      "takeout"_L1,
                                       "cameraZone"_L1,    "fileName"_L1,           "fileTime"_L1};
    return kNames.at(static_cast<size_t>(source));
}

QString identifier(Confidence confidence)
{
    static constexpr std::array kNames{"none"_L1, "stated"_L1, "derived"_L1, "inferred"_L1, "assumed"_L1};
    return kNames.at(static_cast<size_t>(confidence));
}

Confidence confidenceOf(TimeSource source)
{
    switch (source) {
    case TimeSource::None:
        return Confidence::None;
    case TimeSource::OffsetOriginal:
    case TimeSource::OffsetDigitized:
    case TimeSource::Manual:
    case TimeSource::XmpOffset:
    case TimeSource::VideoCreationDate:
    case TimeSource::GpsClock:
    case TimeSource::Takeout:
        return Confidence::Stated;
    case TimeSource::MakerNoteZone:
    case TimeSource::ExifTimeZone:
    case TimeSource::GpsOffset:
        return Confidence::Derived;
    case TimeSource::PlaceZone:
    case TimeSource::NeighbourZone:
    case TimeSource::CameraZone:
    case TimeSource::VideoClock:
        return Confidence::Inferred;
    case TimeSource::SystemZone:
    case TimeSource::FileName:
    case TimeSource::FileTime:
        return Confidence::Assumed;
    }
    Q_UNREACHABLE_RETURN(Confidence::None);
}

QString isoText(WallTime time)
{
    namespace chrono = std::chrono;
    const auto seconds = chrono::floor<chrono::seconds>(time);
    const auto milliseconds = (time - seconds).count();
    std::string text = std::format("{:%FT%T}", seconds);
    if (milliseconds != 0)
        text += std::format(".{:03}", milliseconds);
    return QString::fromLatin1(text);
}

QString isoText(Instant time)
{
    return isoText(WallTime(time.time_since_epoch())) + u'Z';
}

QString isoText(UtcOffset offset)
{
    const auto minutes = std::chrono::abs(std::chrono::duration_cast<std::chrono::minutes>(offset)).count();
    return QString::fromLatin1(
        std::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60));
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/CaptureTime.h"

#include <array>
#include <cstdlib>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestIsoText = 26; ///< of the years people photograph in, with milliseconds and Z

/// At least `width` digits, with zeros before it. Every photo has several such texts: std::format() and its locales
/// took a twentieth of an import.
void appendNumber(QString& text, qint64 number, int width)
{
    std::array<char16_t, 20> digits{};
    auto first = digits.end();
    for (; number > 0 || width > 0; number /= 10, --width)
        *--first = static_cast<char16_t>(u'0' + (number % 10));
    text.append(QStringView(first, digits.end()));
}

} // namespace

QString identifier(TimeSource source)
{
    static constexpr std::array kNames{"none"_L1,           "offsetTimeOriginal"_L1, "offsetTimeDigitized"_L1,
                                       "gpsClock"_L1,       "videoClock"_L1,         "systemZone"_L1,
                                       "manual"_L1,         "xmpOffset"_L1,          "videoCreationDate"_L1,
                                       "makerNoteZone"_L1,  "exifTimeZone"_L1,       "gpsOffset"_L1,
                                       "placeZone"_L1,      "neighbourZone"_L1,      "takeout"_L1,
                                       "cameraZone"_L1,     "fileName"_L1,           "fileTime"_L1,
                                       "surroundingZone"_L1};
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
    case TimeSource::SurroundingZone:
        return Confidence::Assumed;
    }
    Q_UNREACHABLE_RETURN(Confidence::None);
}

QString isoText(WallTime time)
{
    namespace chrono = std::chrono;
    const auto day = chrono::floor<chrono::days>(time);
    const chrono::year_month_day date(day);
    const chrono::hh_mm_ss clock(time - day);
    QString text;
    text.reserve(kLongestIsoText);
    if (date.year() < chrono::year(0))
        text += u'-';
    appendNumber(text, std::abs(static_cast<int>(date.year())), 4);
    text += u'-';
    appendNumber(text, static_cast<unsigned>(date.month()), 2);
    text += u'-';
    appendNumber(text, static_cast<unsigned>(date.day()), 2);
    text += u'T';
    appendNumber(text, clock.hours().count(), 2);
    text += u':';
    appendNumber(text, clock.minutes().count(), 2);
    text += u':';
    appendNumber(text, clock.seconds().count(), 2);
    if (const auto milliseconds = clock.subseconds().count(); milliseconds != 0) {
        text += u'.';
        appendNumber(text, milliseconds, 3);
    }
    return text;
}

QString isoText(Instant time)
{
    return isoText(WallTime(time.time_since_epoch())) + u'Z';
}

QString isoText(UtcOffset offset)
{
    const auto minutes = std::chrono::abs(std::chrono::duration_cast<std::chrono::minutes>(offset)).count();
    QString text(1, offset.count() < 0 ? u'-' : u'+');
    appendNumber(text, minutes / 60, 2);
    text += u':';
    appendNumber(text, minutes % 60, 2);
    return text;
}

} // namespace wayfolio

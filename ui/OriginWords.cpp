// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/OriginWords.h"

#include "ui/Formats.h"
#include "ui/SourceWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct OriginWords
{
    Q_DECLARE_TR_FUNCTIONS(Origins)
};

/// What is known of the offset: "UTC+09:00, Asia/Seoul".
QString offsetText(const CaptureTime& time)
{
    QStringList facts;
    if (time.offset)
        facts << u"UTC"_s + isoText(*time.offset);
    else if (!time.wall)
        facts << u"UTC"_s; // the time is shown in it
    if (!time.timeZone.isEmpty())
        facts << time.timeZone;
    return facts.join(OriginWords::tr(", ", "between the offset and the name of a zone"));
}

QString measuredText(CandidateSource source)
{
    switch (source) {
    case CandidateSource::Exif:
        return OriginWords::tr("From the file’s GPS");
    case CandidateSource::Container:
        return OriginWords::tr("From the position in the video");
    case CandidateSource::User:
        return OriginWords::tr("Set by hand");
    default:
        //: Of a position: %1 is a source, such as “the XMP sidecar”.
        return OriginWords::tr("From %1").arg(sourceInSentence(source));
    }
}

QString originText(const Position& position)
{
    switch (position.origin) {
    case PositionOrigin::Measured:
        return measuredText(position.source);
    case PositionOrigin::Sidecar:
        return position.source == CandidateSource::Exif ? OriginWords::tr("From a file beside the photo")
                                                        : measuredText(position.source);
    case PositionOrigin::Track:
        return OriginWords::tr("From a recorded track");
    case PositionOrigin::Estimated:
        return OriginWords::tr("Estimated between your own photos");
    case PositionOrigin::Manual:
        return OriginWords::tr("Set by hand");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString timeSourceText(TimeSource source)
{
    switch (source) {
    case TimeSource::None:
        return {};
    case TimeSource::OffsetOriginal:
        return OriginWords::tr("the camera wrote the offset");
    case TimeSource::OffsetDigitized:
        return OriginWords::tr("the camera wrote the offset, with the date of digitizing");
    case TimeSource::GpsClock:
        return OriginWords::tr("from the GPS clock, ±1 s");
    case TimeSource::VideoClock:
        return OriginWords::tr("from the video’s clock, taken as UTC");
    case TimeSource::SurroundingZone:
        return OriginWords::tr("assumed: the zone of the photos before and after, of any camera");
    case TimeSource::SystemZone:
        return OriginWords::tr("assumed: this computer’s zone");
    case TimeSource::Manual:
        return OriginWords::tr("time set by hand");
    case TimeSource::XmpOffset:
        return OriginWords::tr("the XMP states the offset");
    case TimeSource::VideoCreationDate:
        return OriginWords::tr("the video’s creation date states the offset");
    case TimeSource::MakerNoteZone:
        return OriginWords::tr("the camera’s own zone setting");
    case TimeSource::ExifTimeZone:
        return OriginWords::tr("the camera’s zone, in whole hours");
    case TimeSource::GpsOffset:
        return OriginWords::tr("offset from the GPS clock");
    case TimeSource::PlaceZone:
        return OriginWords::tr("zone from the place");
    case TimeSource::NeighbourZone:
        return OriginWords::tr("zone from the same camera’s photos before and after");
    case TimeSource::Takeout:
        return OriginWords::tr("from Google Takeout");
    case TimeSource::CameraZone:
        return OriginWords::tr("the zone you set for this camera");
    case TimeSource::FileName:
        return OriginWords::tr("assumed: the date in the file’s name");
    case TimeSource::FileTime:
        return OriginWords::tr("assumed: when the file was last changed");
    }
    Q_UNREACHABLE_RETURN({});
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::None:
        return {};
    case Confidence::Stated:
        return OriginWords::tr("stated", "confidence");
    case Confidence::Derived:
        return OriginWords::tr("derived", "confidence");
    case Confidence::Inferred:
        return OriginWords::tr("inferred", "confidence");
    case Confidence::Assumed:
        return OriginWords::tr("assumed", "confidence");
    }
    Q_UNREACHABLE_RETURN({});
}

QString confidenceSentence(Confidence confidence)
{
    switch (confidence) {
    case Confidence::None:
        return {};
    case Confidence::Stated:
        return OriginWords::tr("Stated: it was written down as it is.");
    case Confidence::Derived:
        return OriginWords::tr("Derived: it follows from two facts in the file.");
    case Confidence::Inferred:
        return OriginWords::tr("Inferred: a good guess from what is around the photo.");
    case Confidence::Assumed:
        return OriginWords::tr("Assumed for want of better; never exported.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString zoneText(const CaptureTime& time)
{
    if (!time.isPresent())
        return {};
    const QString offset = offsetText(time);
    QString source = timeSourceText(time.source);
    const Confidence confidence = confidenceOf(time.source);
    if (confidence == Confidence::Derived || confidence == Confidence::Inferred)
        //: %1 says where a time comes from, %2 how sure that is: zone from the place (inferred)
        source = OriginWords::tr("%1 (%2)", "source and confidence").arg(source, confidenceText(confidence));
    if (offset.isEmpty() || source.isEmpty())
        return format::capitalized(offset + source);
    //: %1 is an offset and a zone, %2 where they come from: UTC+09:00, Asia/Seoul; zone from the place
    return OriginWords::tr("%1; %2").arg(offset, source);
}

QString clockSentence(std::chrono::hours ahead)
{
    const auto hours = static_cast<int>(ahead.count());
    return hours < 0 ? OriginWords::tr("The camera’s clock is %1 h behind the place’s time.").arg(-hours)
                     : OriginWords::tr("The camera’s clock is %1 h ahead of the place’s time.").arg(hours);
}

QString positionSourceText(const Position& position)
{
    const QString origin = originText(position);
    if (!position.uncertaintyMeters)
        return origin;
    //: %1 says where a position comes from, %2 how exact it is: From the file’s GPS, ±8 m
    return OriginWords::tr("%1, ±%2").arg(origin, format::lengthText(*position.uncertaintyMeters));
}

} // namespace wayfolio

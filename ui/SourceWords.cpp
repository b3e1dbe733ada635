// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/SourceWords.h"

#include <QCoreApplication>

namespace wayfolio {

namespace {

struct SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

} // namespace

QString topicText(CandidateTopic topic)
{
    switch (topic) {
    case CandidateTopic::Position:
        return SourceWords::tr("Position");
    case CandidateTopic::Altitude:
        return SourceWords::tr("Altitude");
    case CandidateTopic::Time:
        return SourceWords::tr("Time");
    case CandidateTopic::Zone:
        return SourceWords::tr("Zone", "time zone");
    case CandidateTopic::Direction:
        return SourceWords::tr("Direction");
    case CandidateTopic::Camera:
        return SourceWords::tr("Camera");
    case CandidateTopic::Orientation:
        return SourceWords::tr("Orientation");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sourceText(CandidateSource source)
{
    switch (source) {
    case CandidateSource::User:
        return SourceWords::tr("You");
    case CandidateSource::XmpSidecar:
        return SourceWords::tr("XMP sidecar");
    case CandidateSource::Exif:
        return SourceWords::tr("EXIF");
    case CandidateSource::Xmp:
        return SourceWords::tr("Embedded XMP");
    case CandidateSource::Iptc:
        return SourceWords::tr("IPTC");
    case CandidateSource::Container:
        return SourceWords::tr("Video’s own fields");
    case CandidateSource::MakerNote:
        return SourceWords::tr("Maker note");
    case CandidateSource::Takeout:
        return SourceWords::tr("Google Takeout");
    case CandidateSource::GpsClock:
        return SourceWords::tr("GPS clock");
    case CandidateSource::Place:
        return SourceWords::tr("Zone of the place");
    case CandidateSource::Neighbours:
        return SourceWords::tr("Photos before and after");
    case CandidateSource::VideoClock:
        return SourceWords::tr("Video’s clock");
    case CandidateSource::CameraZone:
        return SourceWords::tr("Your zone for the camera");
    case CandidateSource::Surroundings:
        return SourceWords::tr("Photos around, of any camera");
    case CandidateSource::SystemZone:
        return SourceWords::tr("This computer’s zone");
    case CandidateSource::FileName:
        return SourceWords::tr("File’s name");
    case CandidateSource::FileTime:
        return SourceWords::tr("File’s last change");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sourceInSentence(CandidateSource source)
{
    switch (source) {
    case CandidateSource::User:
        return SourceWords::tr("your own setting");
    case CandidateSource::XmpSidecar:
        return SourceWords::tr("the XMP sidecar");
    case CandidateSource::Exif:
        return SourceWords::tr("the file’s EXIF");
    case CandidateSource::Xmp:
        return SourceWords::tr("the file’s XMP");
    case CandidateSource::Iptc:
        return SourceWords::tr("the file’s IPTC");
    case CandidateSource::Container:
        return SourceWords::tr("the video itself");
    case CandidateSource::MakerNote:
        return SourceWords::tr("the camera’s maker note");
    case CandidateSource::Takeout:
        return SourceWords::tr("Google Takeout");
    case CandidateSource::GpsClock:
        return SourceWords::tr("the GPS clock");
    case CandidateSource::Place:
        return SourceWords::tr("the zone of the place");
    case CandidateSource::Neighbours:
        return SourceWords::tr("a photo before or after");
    case CandidateSource::VideoClock:
        return SourceWords::tr("the video’s clock");
    case CandidateSource::CameraZone:
        return SourceWords::tr("the zone you set for the camera");
    case CandidateSource::Surroundings:
        return SourceWords::tr("the photos around, of any camera");
    case CandidateSource::SystemZone:
        return SourceWords::tr("this computer’s zone");
    case CandidateSource::FileName:
        return SourceWords::tr("the file’s name");
    case CandidateSource::FileTime:
        return SourceWords::tr("the file’s last change");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<CandidateSource> sourceOf(TimeSource source)
{
    switch (source) {
    case TimeSource::None:
        return std::nullopt;
    case TimeSource::OffsetOriginal:
    case TimeSource::OffsetDigitized:
    case TimeSource::ExifTimeZone:
        return CandidateSource::Exif;
    case TimeSource::GpsClock:
    case TimeSource::GpsOffset:
        return CandidateSource::GpsClock;
    case TimeSource::VideoClock:
        return CandidateSource::VideoClock;
    case TimeSource::SurroundingZone:
        return CandidateSource::Surroundings;
    case TimeSource::SystemZone:
        return CandidateSource::SystemZone;
    case TimeSource::Manual:
        return CandidateSource::User;
    case TimeSource::XmpOffset:
        return CandidateSource::Xmp;
    case TimeSource::VideoCreationDate:
        return CandidateSource::Container;
    case TimeSource::MakerNoteZone:
        return CandidateSource::MakerNote;
    case TimeSource::PlaceZone:
        return CandidateSource::Place;
    case TimeSource::NeighbourZone:
        return CandidateSource::Neighbours;
    case TimeSource::Takeout:
        return CandidateSource::Takeout;
    case TimeSource::CameraZone:
        return CandidateSource::CameraZone;
    case TimeSource::FileName:
        return CandidateSource::FileName;
    case TimeSource::FileTime:
        return CandidateSource::FileTime;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace wayfolio

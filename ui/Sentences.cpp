// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Sentences.h"

#include "ui/Formats.h"

#include <QCoreApplication>

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

/// With the file's path as %1.
QString errorPattern(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr("“%1” was not found.");
    case ErrorCode::NotReadable:
        return Words::tr("“%1” cannot be read.");
    case ErrorCode::NotRegularFile:
        return Words::tr("“%1” is not a file but a pipe, socket or device.");
    case ErrorCode::EmptyFile:
        return Words::tr("“%1” is empty.");
    case ErrorCode::NameNotText:
        return Words::tr("The name of “%1” is not valid text.");
    case ErrorCode::UnknownFormat:
        return Words::tr("“%1” is neither a photo nor a video.");
    case ErrorCode::UnsupportedFormat:
        return Words::tr("“%1” is of a kind that cannot be read here.");
    case ErrorCode::SidecarFile:
        return Words::tr("“%1” belongs to a photo and is read with it; give the photo instead.");
    case ErrorCode::DamagedFile:
        return Words::tr("“%1” is damaged.");
    case ErrorCode::ReaderCrashed:
        return Words::tr("“%1” is so damaged that reading it had to be given up.");
    case ErrorCode::ReaderTimedOut:
        return Words::tr("“%1” could not be read in time. The next import tries it again.");
    case ErrorCode::ReaderFailed:
        return Words::tr("“%1” was not read: no process could be started for it. The next import tries it again.");
    case ErrorCode::NotWritable:
        return Words::tr("“%1” cannot be written.");
    case ErrorCode::DiskFull:
        return Words::tr("“%1” cannot be written: the disk is full.");
    case ErrorCode::NotCatalog:
        return Words::tr("“%1” is not a Wayfolio catalogue.");
    case ErrorCode::NewerCatalog:
        return Words::tr("The catalogue “%1” was written by a newer version of Wayfolio.");
    case ErrorCode::ReadOnlyCatalog:
        return Words::tr("The catalogue “%1” is read-only.");
    case ErrorCode::DamagedCatalog:
        return Words::tr("The catalogue “%1” is damaged.");
    case ErrorCode::BusyCatalog:
        return Words::tr("The catalogue “%1” is in use by another program.");
    case ErrorCode::CatalogGone:
        return Words::tr("The catalogue “%1” is no longer there.");
    case ErrorCode::NothingToExport:
        return Words::tr("There is nothing to export: none of the photos has a position.");
    case ErrorCode::NoSuchTrip:
        return Words::tr("There is no such trip.");
    case ErrorCode::NoSuchLibrary:
        return Words::tr("“%1” is not among the imported folders.");
    case ErrorCode::OtherFolder:
        return Words::tr("“%1” holds none of the photos that should be there.");
    case ErrorCode::AlreadyInCatalog:
        return Words::tr("“%1” is in the catalogue already.");
    case ErrorCode::InvalidArgument:
        return Words::tr("“%1” is not a valid value.");
    case ErrorCode::NetworkFailed:
        return Words::tr("The map cannot be shown: its local tile server did not start.");
    case ErrorCode::NoSuchTile:
        return Words::tr("“%1” has no map of this place.");
    case ErrorCode::NotMapFile:
        return Words::tr("“%1” is no map file that Wayfolio knows.");
    case ErrorCode::VectorTiles:
        return Words::tr("“%1” holds vector tiles, which are not supported yet.");
    case ErrorCode::UnsupportedMapFile:
        return Words::tr("“%1” is a map file of a kind that cannot be read here.");
    case ErrorCode::NotPicture:
        return Words::tr("“%1” answers with something that is no map picture.");
    case ErrorCode::ServerUnreachable:
        return Words::tr("“%1” cannot be reached.");
    case ErrorCode::ServerTimedOut:
        return Words::tr("“%1” does not answer.");
    case ErrorCode::ServerRefused:
        return Words::tr("“%1” refuses to give its map.");
    case ErrorCode::ServerBusy:
        return Words::tr("“%1” is busy and asks to wait.");
    case ErrorCode::ServerFailed:
        return Words::tr("“%1” answers with an error.");
    case ErrorCode::Cancelled:
        return Words::tr("Cancelled.");
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr std::array kAllProblems{
    PhotoProblem::NoPosition,         PhotoProblem::PositionZero,         PhotoProblem::PositionOutOfRange,
    PhotoProblem::PositionUnreadable, PhotoProblem::PositionNoHemisphere, PhotoProblem::NoTime,
    PhotoProblem::TimeUnreadable,     PhotoProblem::OffsetUnreadable,     PhotoProblem::MetadataDamaged,
    PhotoProblem::TimeAssumed,        PhotoProblem::ReceiverVoid,         PhotoProblem::DatumNotWgs84,
    PhotoProblem::SixtySeconds,       PhotoProblem::PositionDisputed,     PhotoProblem::TimeDisputed,
    PhotoProblem::ClockOffByHours,    PhotoProblem::AmbiguousLocalTime,   PhotoProblem::SkippedLocalTime,
    PhotoProblem::SidecarUnreadable,  PhotoProblem::PositionRemoved,
};

} // namespace

QString sentence(const Error& error)
{
    QString text = errorPattern(error.code);
    if (text.contains("%1"_L1))
        text = text.arg(format::displayPath(error.subject));
    const bool saysMore = error.code != ErrorCode::NotFound; // than "No such file or directory"
    if (!error.detail.isEmpty() && saysMore)
        //: %1 is a sentence, %2 the technical detail behind it.
        text = Words::tr("%1 (%2)").arg(text, format::displayPath(error.detail).trimmed());
    return text;
}

QString sentence(PhotoProblem problem)
{
    switch (problem) {
    case PhotoProblem::NoPosition:
        return Words::tr("The file does not say where it was taken.");
    case PhotoProblem::PositionZero:
        return Words::tr("The position is 0°, 0°: the receiver had no fix.");
    case PhotoProblem::PositionOutOfRange:
        return Words::tr("The position is not on the globe.");
    case PhotoProblem::PositionUnreadable:
        return Words::tr("The position is incomplete or unreadable.");
    case PhotoProblem::PositionNoHemisphere:
        return Words::tr("The position does not say north or south, east or west.");
    case PhotoProblem::NoTime:
        return Words::tr("The file does not say when it was taken.");
    case PhotoProblem::TimeUnreadable:
        return Words::tr("The capture time is not a valid date.");
    case PhotoProblem::OffsetUnreadable:
        return Words::tr("The time zone offset is unreadable.");
    case PhotoProblem::MetadataDamaged:
        return Words::tr("The metadata is damaged; what could be read is kept.");
    case PhotoProblem::TimeAssumed:
        return Words::tr("The time zone is not known, and only assumed.");
    case PhotoProblem::ReceiverVoid:
        return Words::tr("The receiver marked its position as not valid.");
    case PhotoProblem::DatumNotWgs84:
        return Words::tr("The position is not in WGS-84 coordinates.");
    case PhotoProblem::SixtySeconds:
        return Words::tr("The position has 60 minutes or seconds; they count as one degree or minute.");
    case PhotoProblem::PositionDisputed:
        return Words::tr("Another source says it was taken somewhere else.");
    case PhotoProblem::TimeDisputed:
        return Words::tr("Another source says it was taken at another time.");
    case PhotoProblem::ClockOffByHours:
        return Words::tr("The camera’s clock was set to another time zone.");
    case PhotoProblem::AmbiguousLocalTime:
        return Words::tr("The clock showed this time twice that night; the first is assumed.");
    case PhotoProblem::SkippedLocalTime:
        return Words::tr("No clock at the place showed this time that night.");
    case PhotoProblem::SidecarUnreadable:
        return Words::tr("A file beside it (XMP or JSON) cannot be read.");
    case PhotoProblem::PositionRemoved:
        return Words::tr("You removed the position.");
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList sentences(PhotoProblems problems)
{
    QStringList result;
    for (const PhotoProblem problem : kAllProblems) {
        if (problems.testFlag(problem))
            result << sentence(problem);
    }
    return result;
}

} // namespace wayfolio

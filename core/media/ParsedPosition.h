// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/Coordinate.h"
#include "core/media/MetadataTags.h"
#include "core/model/PhotoProblem.h"
#include "core/model/Position.h"

namespace wayfolio {

/// What became of the position in one source. Nothing was written: no position, no problem.
struct ParsedPosition
{
    std::optional<Position> position; ///< with the altitude of the same source
    PhotoProblems problems;           ///< why there is no position, or what is doubtful about the one there is
    std::optional<double> altitudeMeters;
    /// First what stands for the position, won or refused. Then what belongs to it: the same in the datum in which it
    /// was written, the altitude.
    Candidates candidates;

    bool operator==(const ParsedPosition&) const = default;
};

/// A position as a source writes it, before a word of it is believed.
struct WrittenPosition
{
    CandidateSource source = CandidateSource::Exif;
    std::optional<Coordinate> latitude; ///< nothing when it cannot be read
    std::optional<Coordinate> longitude;
    QString text;          ///< all of it, for a person who wants to see what cannot be read
    QByteArray datum = {}; ///< GPSMapDatum
    bool isVoid = false;   ///< the receiver said that it had no fix
    std::optional<Rational> horizontalErrorMeters = {}; ///< GPSHPositioningError; zero or less is no certainty
};

/// GPSStatus, or XMP's: V, "measurement is void".
bool isReceiverVoid(QByteArrayView status);

/// What all sources have in common. Refused are: what cannot be read; (0,0), when both are under 1e-5 degrees, which is
/// what receivers without a fix write, while a single zero is the equator or Greenwich; more than 90 or 180 degrees; an
/// unknown hemisphere, whose candidate says "±33.4378000, -70.6504000" for a person to decide. Kept but flagged are: a
/// position without a fix, one in another datum than WGS-84 (converted where the datum is Tokyo's), sixty seconds. Of
/// several remarks the candidate has the first in this order.
ParsedPosition judgePosition(const WrittenPosition& written);

/// An altitude as a source writes it.
struct WrittenAltitude
{
    CandidateSource source = CandidateSource::Exif;
    Rational meters;
    bool isBelow = false; ///< by its reference; a sign that it has besides counts once
};

/// Adds an altitude to what the same source says of the place. From the deepest sea to the lowest orbit; a number that
/// is neither, but the 32 bits of a small negative one, is that.
void addAltitude(ParsedPosition& parsed, const WrittenAltitude& written);

/// "-33.4378000, -70.6504000"
QString positionText(double latitude, double longitude);

} // namespace wayfolio

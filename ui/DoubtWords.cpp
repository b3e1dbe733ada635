// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/DoubtWords.h"

#include "core/import/ImportReport.h"
#include "core/model/WaitingPosition.h"
#include "ui/CandidateWords.h"
#include "ui/OriginWords.h"
#include "ui/Sentences.h"

#include <QCoreApplication>

namespace wayfolio {

namespace {

struct DoubtWords
{
    Q_DECLARE_TR_FUNCTIONS(Doubts)
};

constexpr PhotoProblems kDoubtsOfPlace = PhotoProblem::NoPosition | PhotoProblem::PositionZero |
                                         PhotoProblem::PositionOutOfRange | PhotoProblem::PositionUnreadable |
                                         PhotoProblem::PositionNoHemisphere | PhotoProblem::ReceiverVoid |
                                         PhotoProblem::DatumNotWgs84 | PhotoProblem::SixtySeconds |
                                         PhotoProblem::PositionDisputed | PhotoProblem::PositionRemoved;
constexpr PhotoProblems kDoubtsOfTime = PhotoProblem::NoTime | PhotoProblem::TimeUnreadable |
                                        PhotoProblem::OffsetUnreadable | PhotoProblem::TimeAssumed |
                                        PhotoProblem::TimeDisputed | PhotoProblem::ClockOffByHours |
                                        PhotoProblem::AmbiguousLocalTime | PhotoProblem::SkippedLocalTime;

} // namespace

QStringList placeDoubts(const Photo& photo)
{
    QStringList lines = sentences(reportedProblems(photo) & kDoubtsOfPlace);
    if (const QString written = unconfirmedPosition(photo); !written.isEmpty())
        //: %1 are coordinates without north or south, east or west.
        lines
            << DoubtWords::tr("It says %1; the photo stays off the map until you confirm where that is.").arg(written);
    return lines;
}

QStringList timeDoubts(const Photo& photo)
{
    PhotoProblems problems = photo.problems & kDoubtsOfTime & ~PhotoProblems(PhotoProblem::TimeAssumed);
    QStringList lines;
    if (photo.captureTime.clockAhead) {
        problems.setFlag(PhotoProblem::ClockOffByHours, false);
        lines << clockSentence(*photo.captureTime.clockAhead);
    }
    return lines + sentences(problems);
}

QStringList fileDoubts(const Photo& photo)
{
    return sentences(photo.problems & ~(kDoubtsOfPlace | kDoubtsOfTime));
}

QString unconfirmedPosition(const Photo& photo)
{
    const Candidate* const waiting = waitingPosition(photo);
    return waiting == nullptr ? QString() : candidateValueText(*waiting);
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/CandidateWords.h"

#include "ui/Formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct CandidateWords
{
    Q_DECLARE_TR_FUNCTIONS(Candidates)
};

constexpr int kMostDecimals = 7;

/// "37.5665" of "37.5665000", with the "±" it may have; nothing when the text is no number.
QString shortNumber(QStringView text)
{
    if (const QStringView trimmed = text.trimmed(); trimmed.startsWith(u'±')) {
        const QString magnitude = shortNumber(trimmed.sliced(1));
        return magnitude.isEmpty() ? magnitude : u'±' + magnitude;
    }
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return {};
    QString shortest = QString::number(number, 'f', kMostDecimals);
    while (shortest.endsWith(u'0'))
        shortest.chop(1);
    if (shortest.endsWith(u'.'))
        shortest.chop(1);
    return shortest;
}

/// "37.5665, 126.978"; as written when it is no pair of numbers.
QString pairText(const QString& value)
{
    const QStringList parts = value.split(u',');
    if (parts.size() != 2)
        return value;
    const QString first = shortNumber(parts[0]);
    const QString second = shortNumber(parts[1]);
    return first.isEmpty() || second.isEmpty() ? value : first + u", "_s + second;
}

/// "2024-03-10 12:34:56"; easier to compare than a date in words.
QString timeValueText(const QString& value)
{
    constexpr qsizetype kPlaceOfT = 10;
    QString text = value;
    if (text.size() > kPlaceOfT && text.at(kPlaceOfT) == u'T')
        text[kPlaceOfT] = u' ';
    if (text.endsWith(u'Z'))
        text = text.chopped(1) + u" UTC"_s;
    return text;
}

QString zoneValueText(const QString& value)
{
    return value.startsWith(u'+') || value.startsWith(u'-') ? u"UTC"_s + value : value;
}

template<class Format>
QString numberValueText(const QString& value, Format format)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? format(number) : value;
}

QString outrankedText(std::optional<CandidateSource> winner)
{
    if (!winner)
        return CandidateWords::tr("a source that is believed more says otherwise");
    if (*winner == CandidateSource::User)
        return CandidateWords::tr("you said otherwise");
    //: %1 is a source, such as “the XMP sidecar”.
    return CandidateWords::tr("%1 says otherwise").arg(sourceInSentence(*winner));
}

QString sameText(std::optional<CandidateSource> winner)
{
    //: %1 is a source, such as “the XMP sidecar”.
    return winner ? CandidateWords::tr("it says the same as %1").arg(sourceInSentence(*winner))
                  : CandidateWords::tr("it says the same");
}

QString zeroText(CandidateTopic topic)
{
    return topic == CandidateTopic::Position ? CandidateWords::tr("0°, 0° is what a receiver without a fix writes")
                                             : CandidateWords::tr("zeros are what a clock that was never set writes");
}

QString belongsElsewhereText(CandidateTopic topic)
{
    switch (topic) {
    case CandidateTopic::Zone:
        return CandidateWords::tr("OffsetTime belongs to the file’s change, not to the shot");
    case CandidateTopic::Time:
        return CandidateWords::tr("it is the date of the file’s change, not of the shot");
    case CandidateTopic::Altitude:
        return CandidateWords::tr("it is the altitude of another place");
    default:
        return CandidateWords::tr("it belongs to the subject, not to the camera");
    }
}

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Won:
        return CandidateWords::tr("used");
    case Verdict::Lost:
        return CandidateWords::tr("not used");
    case Verdict::Refused:
        return CandidateWords::tr("refused");
    }
    Q_UNREACHABLE_RETURN({});
}

QString candidateValueText(const Candidate& candidate)
{
    const QString value = format::displayPath(candidate.value);
    switch (candidate.topic) {
    case CandidateTopic::Position:
        return pairText(value);
    case CandidateTopic::Altitude:
        return numberValueText(value, &format::altitudeText);
    case CandidateTopic::Time:
        return timeValueText(value);
    case CandidateTopic::Zone:
        return zoneValueText(value);
    case CandidateTopic::Direction:
        return numberValueText(value, &format::directionText);
    case CandidateTopic::Camera:
    case CandidateTopic::Orientation:
        return value;
    }
    Q_UNREACHABLE_RETURN({});
}

QString reasonText(const Candidate& candidate, std::optional<CandidateSource> winner)
{
    switch (candidate.reason) {
    case CandidateReason::None:
        return {};
    case CandidateReason::Outranked:
        return outrankedText(winner);
    case CandidateReason::SameAsWinner:
        return sameText(winner);
    case CandidateReason::Unreadable:
        return CandidateWords::tr("it cannot be read");
    case CandidateReason::OutOfRange:
        return CandidateWords::tr("no such value is possible");
    case CandidateReason::Zero:
        return zeroText(candidate.topic);
    case CandidateReason::NoHemisphere:
        return CandidateWords::tr("it does not say north or south, east or west, and waits for you to confirm it");
    case CandidateReason::ReceiverVoid:
        return CandidateWords::tr("the receiver marked it as not valid");
    case CandidateReason::SixtySeconds:
        return CandidateWords::tr("its 60 minutes or seconds count as one degree or minute");
    case CandidateReason::DatumConverted:
        return CandidateWords::tr("it is in another datum and was converted to WGS-84");
    case CandidateReason::DatumUnknown:
        return CandidateWords::tr("it is in another datum, and taken as if it were WGS-84");
    case CandidateReason::MagneticDirection:
        return CandidateWords::tr("it counts from magnetic north, and how far that is off is not known");
    case CandidateReason::BelongsElsewhere:
        return belongsElsewhereText(candidate.topic);
    case CandidateReason::StaleFix:
        return CandidateWords::tr("the GPS time is older than the shot");
    case CandidateReason::WeekRollover:
        return CandidateWords::tr("the GPS date is 1024 weeks early");
    case CandidateReason::NoLegalOffset:
        return CandidateWords::tr("no time zone is that far from the camera’s clock");
    case CandidateReason::AmbiguousLocalTime:
        return CandidateWords::tr("clocks showed this hour twice that night; the first is taken");
    case CandidateReason::SkippedLocalTime:
        return CandidateWords::tr("clocks skipped this hour that night");
    case CandidateReason::LocalNotUtc:
        return CandidateWords::tr("this maker’s videos count local time, not UTC");
    case CandidateReason::OtherMoment:
        return CandidateWords::tr("it belongs to another date in the file");
    }
    Q_UNREACHABLE_RETURN({});
}

QString outcomeSentence(const Candidate& candidate, std::optional<CandidateSource> winner)
{
    const QString verdict = format::capitalized(verdictText(candidate.verdict));
    const QString reason = reasonText(candidate, winner);
    //: A sentence: %1 is what became of a statement (“Not used”), %2 why.
    return reason.isEmpty() ? CandidateWords::tr("%1.").arg(verdict)
                            : CandidateWords::tr("%1: %2.").arg(verdict, reason);
}

std::optional<CandidateSource> winnerOf(CandidateTopic topic, const Candidates& candidates, const Photo& photo)
{
    const auto won = std::ranges::find_if(candidates, [topic](const Candidate& candidate) {
        return candidate.topic == topic && candidate.verdict == Verdict::Won;
    });
    if (won != candidates.end())
        return won->source;
    switch (topic) {
    case CandidateTopic::Position:
        if (photo.problems.testFlag(PhotoProblem::PositionRemoved))
            return CandidateSource::User;
        return photo.position ? std::optional(photo.position->source) : std::nullopt;
    case CandidateTopic::Zone:
        return sourceOf(photo.captureTime.source);
    default:
        return std::nullopt;
    }
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ExplainText.h"

#include "ui/CandidateWords.h"
#include "ui/DoubtWords.h"
#include "ui/Formats.h"
#include "ui/OriginWords.h"
#include "ui/PlaceWords.h"

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextColumn = 14; ///< where values and sentences begin
constexpr int kLastColumn = 80;

QStringList wrapped(const QString& text, qsizetype columns)
{
    QStringList lines;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (lines.isEmpty() || lines.last().size() + 1 + word.size() > columns)
            lines << word;
        else
            lines.last() += u' ' + word;
    }
    return lines;
}

/// Text behind a label, its further lines below its first one.
QStringList labelled(const QString& label, const QString& text)
{
    QStringList lines = wrapped(text, kLastColumn - kTextColumn);
    for (QString& line : lines)
        line.prepend(QString(kTextColumn, u' '));
    if (!lines.isEmpty())
        lines.first().replace(0, kTextColumn, label.leftJustified(kTextColumn));
    return lines;
}

QString asSentence(const QString& text)
{
    const QString sentence = format::capitalized(text);
    return sentence.isEmpty() || sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

QString positionValue(const Photo& photo)
{
    return photo.position ? format::coordinatesForClipboard(photo.position->point) : u"not known"_s;
}

QString timeValue(const CaptureTime& time)
{
    QString text = time.wall ? isoText(*time.wall) : time.utc ? isoText(*time.utc) : u"not known"_s;
    return text.replace(u'T', u' ');
}

/// What is believed of a topic; empty when nothing is.
QString valueOf(CandidateTopic topic, const Photo& photo)
{
    switch (topic) {
    case CandidateTopic::Position:
        return positionValue(photo);
    case CandidateTopic::Altitude:
        return photo.position && photo.position->altitudeMeters ? format::altitudeText(*photo.position->altitudeMeters)
                                                                : QString();
    case CandidateTopic::Time:
        return timeValue(photo.captureTime);
    case CandidateTopic::Zone:
        return photo.captureTime.offset ? u"UTC"_s + isoText(*photo.captureTime.offset) : photo.captureTime.timeZone;
    case CandidateTopic::Direction:
        return photo.directionDegrees ? format::directionText(*photo.directionDegrees) : QString();
    case CandidateTopic::Camera:
        return photo.camera;
    case CandidateTopic::Orientation:
        return QString::number(photo.orientation);
    }
    Q_UNREACHABLE_RETURN({});
}

/// How the value is known, and what is doubtful about it.
QStringList notesOn(CandidateTopic topic, const Photo& photo)
{
    if (topic == CandidateTopic::Position)
        return (photo.position ? QStringList{asSentence(positionSourceText(*photo.position))} : QStringList()) +
               placeDoubts(photo);
    if (topic == CandidateTopic::Time)
        return QStringList{asSentence(zoneText(photo.captureTime)),
                           confidenceSentence(confidenceOf(photo.captureTime.source)),
                           photo.captureTime.source == TimeSource::SystemZone
                               ? u"In a catalogue, the photos before and after may tell better."_s
                               : QString()} +
               timeDoubts(photo);
    return {};
}

/// Why it is believed, where the candidate has no reason of its own.
QString reasonOfWinner(const Candidates& ofTopic)
{
    return ofTopic.size() == 1 ? u"nothing else was said"_s : u"its source is believed most"_s;
}

QStringList linesOf(const Candidate& candidate, const Candidates& ofTopic, const Photo& photo)
{
    QString reason = reasonText(candidate, winnerOf(candidate.topic, ofTopic, photo));
    if (reason.isEmpty() && candidate.verdict == Verdict::Won)
        reason = reasonOfWinner(ofTopic);
    const QString statement = u"%1: %2"_s.arg(sourceText(candidate.source), candidateValueText(candidate));
    return labelled(u"    "_s + verdictText(candidate.verdict), statement) + labelled({}, asSentence(reason));
}

QStringList linesOf(CandidateTopic topic, const PhotoExplanation& explanation)
{
    Candidates ofTopic;
    std::ranges::copy_if(explanation.candidates, std::back_inserter(ofTopic),
                         [topic](const Candidate& candidate) { return candidate.topic == topic; });
    QString value = valueOf(topic, explanation.photo);
    // The zone stands beside the time, and upright is what everybody takes a picture for.
    const bool goesWithoutSaying = topic == CandidateTopic::Zone || topic == CandidateTopic::Orientation;
    if ((value.isEmpty() || goesWithoutSaying) && ofTopic.empty())
        return {};
    if (value.isEmpty())
        value = u"not known"_s;
    QStringList lines = labelled(u"  "_s + topicText(topic), value);
    for (const QString& note : notesOn(topic, explanation.photo))
        lines += labelled({}, note);
    for (const Candidate& candidate : ofTopic)
        lines += linesOf(candidate, ofTopic, explanation.photo);
    return lines;
}

} // namespace

QStringList explainLines(const PhotoExplanation& explanation, const std::optional<PlaceName>& place)
{
    QStringList lines{explanation.photo.files.value(0)};
    if (place)
        lines += labelled(u"  Place"_s, placeText(*place));
    for (const CandidateTopic topic :
         {CandidateTopic::Position, CandidateTopic::Altitude, CandidateTopic::Time, CandidateTopic::Zone,
          CandidateTopic::Direction, CandidateTopic::Camera, CandidateTopic::Orientation})
        lines += linesOf(topic, explanation);
    lines += labelled(u"  Rating"_s, format::ratingWords(explanation.photo.rating));
    for (const QString& doubt : fileDoubts(explanation.photo))
        lines += labelled(u"  File"_s, doubt);
    return lines;
}

} // namespace wayfolio

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/TimeCandidates.h"

#include "core/import/FileNameTime.h"
#include "core/import/LegalOffsets.h"

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

CandidateReason reasonOf(ZonedWallTime::Kind kind)
{
    switch (kind) {
    case ZonedWallTime::Kind::Plain:
        return CandidateReason::None;
    case ZonedWallTime::Kind::Ambiguous:
        return CandidateReason::AmbiguousLocalTime;
    case ZonedWallTime::Kind::Skipped:
        return CandidateReason::SkippedLocalTime;
    }
    Q_UNREACHABLE_RETURN(CandidateReason::None);
}

/// Collects what the sources of one photo say, in the order in which they are believed.
class CandidateList
{
public:
    CandidateList(const TimeFacts& facts, const CaptureTime& time)
        : m_facts(facts)
        , m_time(time)
    {}

    void addDates();
    void addInstants();
    void addZones(const std::vector<ZoneClaim>& claims);
    void addModified();
    void addAssumptions();
    Candidates sorted();

private:
    void add(CandidateTopic topic, CandidateSource source, Verdict verdict, CandidateReason reason, QString value)
    {
        m_candidates.push_back(
            {.topic = topic, .source = source, .verdict = verdict, .reason = reason, .value = std::move(value)});
    }

    void addDate(const StatedTime& date, CandidateReason otherwise);
    void addInstant(CandidateSource source, TimeSource timeSource, std::optional<Instant> instant,
                    CandidateReason otherwise);
    void addGps();
    void addVideoHeader();
    void addModifiedOffset();

    [[nodiscard]] bool isBelievedInstant(TimeSource source) const { return !m_facts.wall && m_time.source == source; }

    const TimeFacts& m_facts;
    const CaptureTime& m_time;
    Candidates m_candidates;
};

/// `otherwise` is why a date that states another second than the wall time lost.
void CandidateList::addDate(const StatedTime& date, CandidateReason otherwise)
{
    const bool isSame = isSameSecond(date.time, m_facts.wall->time);
    add(CandidateTopic::Time, date.source, Verdict::Lost, isSame ? CandidateReason::SameAsWinner : otherwise,
        date.time.text);
}

void CandidateList::addDates()
{
    if (!m_facts.wall)
        return;
    const bool isHeader = m_facts.wall->source == CandidateSource::VideoClock;
    add(CandidateTopic::Time, m_facts.wall->source, Verdict::Won,
        isHeader ? CandidateReason::LocalNotUtc : CandidateReason::None, m_facts.wall->time.text);
    const bool isDigitized = m_facts.evidence.originals.empty();
    bool hasMetWinner = m_facts.wall->source == CandidateSource::User || isHeader;
    for (const StatedTime& date : m_facts.evidence.originals) {
        if (hasMetWinner)
            addDate(date, CandidateReason::Outranked);
        hasMetWinner = true;
    }
    for (const StatedTime& date : m_facts.evidence.digitized) {
        if (hasMetWinner)
            addDate(date, isDigitized ? CandidateReason::Outranked : CandidateReason::OtherMoment);
        hasMetWinner = true;
    }
}

void CandidateList::addInstant(CandidateSource source, TimeSource timeSource, std::optional<Instant> instant,
                               CandidateReason otherwise)
{
    if (!instant)
        return;
    const QString value = isoText(*instant);
    if (isBelievedInstant(timeSource))
        return add(CandidateTopic::Time, source, Verdict::Won, CandidateReason::None, value);
    const bool isSame = m_time.utc && chrono::abs(*m_time.utc - *instant) < kLongestResidual;
    add(CandidateTopic::Time, source, Verdict::Lost, isSame ? CandidateReason::SameAsWinner : otherwise, value);
}

void CandidateList::addGps()
{
    const CandidateReason reason = m_facts.gps ? m_facts.gps->reason : CandidateReason::None;
    if (reason == CandidateReason::None)
        return addInstant(CandidateSource::GpsClock, TimeSource::GpsClock, m_facts.evidence.gpsUtc,
                          CandidateReason::Outranked);
    add(CandidateTopic::Time, CandidateSource::GpsClock, Verdict::Refused, reason, isoText(*m_facts.evidence.gpsUtc));
}

void CandidateList::addVideoHeader()
{
    const bool isWinner = m_facts.wall && m_facts.wall->source == CandidateSource::VideoClock;
    if (m_facts.video.wall && !isWinner) {
        add(CandidateTopic::Time, CandidateSource::VideoClock, Verdict::Lost, CandidateReason::LocalNotUtc,
            isoText(*m_facts.video.wall));
        return;
    }
    // The header of a video that was cut or sent is younger than what it shows, which its creation date still tells.
    const bool isOfCopy =
        std::ranges::contains(m_facts.evidence.originals, CandidateSource::Container, &StatedTime::source);
    addInstant(CandidateSource::VideoClock, TimeSource::VideoClock, m_facts.video.utc,
               isOfCopy ? CandidateReason::OtherMoment : CandidateReason::Outranked);
}

void CandidateList::addInstants()
{
    addGps();
    addVideoHeader();
    addInstant(CandidateSource::Takeout, TimeSource::Takeout, m_facts.evidence.takeoutUtc, CandidateReason::Outranked);
}

void CandidateList::addZones(const std::vector<ZoneClaim>& claims)
{
    const ZoneClaim* const winner = believedClaim(claims);
    for (const ZoneClaim& claim : claims) {
        QString value = claim.zone.isEmpty() ? isoText(claim.offset) : QString::fromLatin1(claim.zone);
        if (&claim == winner)
            add(CandidateTopic::Zone, claim.source, Verdict::Won, reasonOf(claim.kind), std::move(value));
        else if (winner != nullptr && claim.offset == winner->offset)
            add(CandidateTopic::Zone, claim.source, Verdict::Lost, CandidateReason::SameAsWinner, std::move(value));
        else
            add(CandidateTopic::Zone, claim.source, Verdict::Lost,
                claim.refusal == CandidateReason::None ? CandidateReason::Outranked : claim.refusal, std::move(value));
    }
}

void CandidateList::addModifiedOffset()
{
    if (!m_facts.evidence.modifiedOffset)
        return;
    const bool isSame = m_time.offset == m_facts.evidence.modifiedOffset;
    add(CandidateTopic::Zone, CandidateSource::Exif, Verdict::Lost,
        isSame ? CandidateReason::SameAsWinner : CandidateReason::BelongsElsewhere,
        isoText(*m_facts.evidence.modifiedOffset));
}

/// When the file was changed is not when the photo was taken.
void CandidateList::addModified()
{
    if (const auto& modified = m_facts.evidence.modified) {
        const bool isSame = m_facts.wall && isSameSecond(*modified, m_facts.wall->time);
        add(CandidateTopic::Time, CandidateSource::Exif, Verdict::Lost,
            isSame ? CandidateReason::SameAsWinner : CandidateReason::BelongsElsewhere, modified->text);
    }
    addModifiedOffset();
}

void CandidateList::addAssumptions()
{
    const TimeContext& context = m_facts.context;
    switch (m_time.source) {
    case TimeSource::SystemZone:
        return add(CandidateTopic::Zone, CandidateSource::SystemZone, Verdict::Won, CandidateReason::None,
                   QString::fromLatin1(context.assumedZone.id()));
    case TimeSource::FileName:
        return add(CandidateTopic::Time, CandidateSource::FileName, Verdict::Won, CandidateReason::None,
                   fileNameTime(context.fileName).value_or(FileNameTime()).text);
    case TimeSource::FileTime:
        return add(CandidateTopic::Time, CandidateSource::FileTime, Verdict::Won, CandidateReason::None,
                   isoText(*m_time.assumedUtc));
    default:
        return;
    }
}

Candidates CandidateList::sorted()
{
    std::ranges::copy(m_facts.evidence.unreadable, std::back_inserter(m_candidates));
    std::ranges::stable_sort(m_candidates, {}, [](const Candidate& candidate) {
        return std::pair(candidate.topic, candidate.verdict != Verdict::Won);
    });
    return std::move(m_candidates);
}

} // namespace

Candidates timeCandidates(const TimeFacts& facts, const std::vector<ZoneClaim>& claims, const CaptureTime& time)
{
    CandidateList list(facts, time);
    list.addDates();
    list.addInstants();
    list.addZones(claims);
    list.addModified();
    list.addAssumptions();
    return list.sorted();
}

} // namespace wayfolio

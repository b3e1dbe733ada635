// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TimeEvidenceBuilder.h"

#include "core/media/ExifText.h"
#include "core/media/ExifTime.h"

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr PhotoProblems kUnreadableDates = PhotoProblem::TimeUnreadable | PhotoProblem::OffsetUnreadable;

void noteUnreadable(TimeEvidence& evidence, CandidateTopic topic, CandidateSource source, QByteArrayView text)
{
    evidence.unreadable.push_back({.topic = topic,
                                   .source = source,
                                   .verdict = Verdict::Refused,
                                   .reason = CandidateReason::Unreadable,
                                   .value = QString::fromUtf8(trimmedExifText(text))});
}

/// Keeps a date in `dates`, or what is wrong with it.
void noteDate(TimeEvidence& evidence, std::vector<StatedTime>& dates, CandidateSource source, ParsedTime parsed,
              const DateTags& written)
{
    if (parsed.problems.testFlag(PhotoProblem::TimeUnreadable))
        noteUnreadable(evidence, CandidateTopic::Time, source, written.dateTime);
    if (parsed.problems.testFlag(PhotoProblem::OffsetUnreadable))
        noteUnreadable(evidence, CandidateTopic::Zone, source,
                       written.offset.isEmpty() ? written.dateTime : written.offset);
    evidence.problems |= parsed.problems;
    if (parsed.time)
        dates.push_back({.source = source, .time = *std::move(parsed.time)});
}

void noteXmpDate(TimeEvidence& evidence, std::vector<StatedTime>& dates, CandidateSource source, const QByteArray& text)
{
    noteDate(evidence, dates, source, parseXmpTime(text), {.dateTime = text, .subSeconds = {}, .offset = {}});
}

/// IPTC demands an offset (IIM 2:60), so that programs that know none write zero or their own: it proves nothing.
void noteIptc(TimeEvidence& evidence, const QByteArray& text)
{
    ParsedTime parsed = parseIptcTime(text);
    if (parsed.time)
        parsed.time->offset.reset();
    noteDate(evidence, evidence.originals, CandidateSource::Iptc, std::move(parsed),
             {.dateTime = text, .subSeconds = {}, .offset = {}});
}

void noteOriginals(TimeEvidence& evidence, const MetadataTags& tags)
{
    auto& dates = evidence.originals;
    noteXmpDate(evidence, dates, CandidateSource::XmpSidecar, tags.sidecar.dateTimeOriginal);
    noteDate(evidence, dates, CandidateSource::Exif, parseExifTime(tags.original), tags.original);
    noteXmpDate(evidence, dates, CandidateSource::Xmp, tags.xmp.dateTimeOriginal);
    noteXmpDate(evidence, dates, CandidateSource::Container, tags.video.creationDate);
    if (needsIptc(tags))
        noteIptc(evidence, tags.iptcDateTime);
}

void noteDigitized(TimeEvidence& evidence, const MetadataTags& tags)
{
    auto& dates = evidence.digitized;
    noteXmpDate(evidence, dates, CandidateSource::XmpSidecar, tags.sidecar.dateTimeDigitized);
    noteDate(evidence, dates, CandidateSource::Exif, parseExifTime(tags.digitized), tags.digitized);
    noteXmpDate(evidence, dates, CandidateSource::Xmp, tags.xmp.dateTimeDigitized);
}

void noteModified(TimeEvidence& evidence, const MetadataTags& tags)
{
    evidence.modified = parseExifTime(tags.modified).time;
    evidence.modifiedOffset = parseUtcOffset(tags.modified.offset);
}

std::optional<UtcOffset> offsetWithinReach(std::optional<chrono::minutes> offset)
{
    return offset && *offset >= kEarliestOffset && *offset <= kLatestOffset ? std::optional<UtcOffset>(*offset)
                                                                            : std::nullopt;
}

/// A position in a sidecar comes with the time at which a track was there; it stands above the camera's, as the rest.
std::optional<Instant> gpsInstant(const MetadataTags& tags)
{
    if (const auto instant = parseXmpInstant(tags.sidecar.gpsTimeStamp))
        return instant;
    if (const auto instant = parseGpsTime(tags.gps.dateStamp, tags.gps.timeStamp))
        return instant;
    return parseXmpInstant(tags.xmp.gpsTimeStamp);
}

/// Zero is how Takeout says that it does not know.
std::optional<Instant> takeoutInstant(std::optional<qint64> seconds)
{
    constexpr qint64 kMaxSeconds = 1LL << 34U;
    if (!seconds || *seconds == 0 || *seconds < -kMaxSeconds || *seconds > kMaxSeconds)
        return std::nullopt;
    return Instant(chrono::seconds(*seconds));
}

/// What is wrong with dates of which there are better ones is no problem of the photo.
PhotoProblems relevantProblems(const TimeEvidence& evidence)
{
    PhotoProblems problems = evidence.problems & kUnreadableDates;
    if (!evidence.originals.empty() || !evidence.digitized.empty())
        problems.setFlag(PhotoProblem::TimeUnreadable, false);
    const auto hasOffset = [](const StatedTime& date) { return date.time.offset.has_value(); };
    if (std::ranges::any_of(evidence.originals, hasOffset))
        problems.setFlag(PhotoProblem::OffsetUnreadable, false);
    return problems;
}

} // namespace

TimeEvidence buildTimeEvidence(const MetadataTags& tags)
{
    TimeEvidence evidence;
    noteOriginals(evidence, tags);
    noteDigitized(evidence, tags);
    noteModified(evidence, tags);
    if (needsOffset(tags))
        evidence.makerNoteOffset = offsetWithinReach(
            tags.makerNote.zoneMinutes.transform([](int minutes) { return chrono::minutes(minutes); }));
    evidence.exifTimeZoneOffset = offsetWithinReach(
        tags.exifTimeZoneHours.transform([](int hours) { return chrono::minutes(chrono::hours(hours)); }));
    evidence.gpsUtc = gpsInstant(tags);
    evidence.videoHeader = videoInstant(tags.video.createdSince1904);
    for (const QByteArray* maker : {&tags.make, &tags.xmp.make, &tags.video.make}) {
        if (evidence.maker.isEmpty())
            evidence.maker = trimmedExifText(*maker).toByteArray();
    }
    evidence.takeoutUtc = takeoutInstant(tags.takeout.takenSeconds);
    evidence.problems = relevantProblems(evidence);
    return evidence;
}

bool needsOffset(const MetadataTags& tags)
{
    const auto original = parseExifTime(tags.original).time;
    return !original || !original->offset;
}

bool needsIptc(const MetadataTags& tags)
{
    const auto xmpDates = {&tags.sidecar.dateTimeOriginal, &tags.xmp.dateTimeOriginal, &tags.video.creationDate};
    return !parseExifTime(tags.original).time &&
           std::ranges::none_of(xmpDates, [](const QByteArray* date) { return parseXmpTime(*date).time.has_value(); });
}

} // namespace wayfolio

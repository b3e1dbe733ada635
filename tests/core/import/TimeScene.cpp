// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/import/TimeScene.h"

#include "tests/core/import/TimeTexts.h"

#include <functional>
#include <map>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

struct Scene
{
    TimeEvidence evidence;
    TimeContext context;
    std::optional<GeoPoint> point;
};

using Word = std::function<void(Scene&, const QString&)>;

Word original(CandidateSource source)
{
    return [source](Scene& scene, const QString& value) {
        scene.evidence.originals.push_back({.source = source, .time = *writtenTime(value)});
    };
}

void setPlace(Scene& scene, const QString& zone)
{
    scene.point = GeoPoint::fromDegrees(1, 2);
    scene.context.zoneAt = [zone](GeoPoint) { return zone.toLatin1(); };
}

const std::map<QString, Word>& words()
{
    static const std::map<QString, Word> kWords{
        {u"user"_s, [](Scene& s, const QString& v) { s.context.userTime = writtenTime(v); }},
        {u"sidecar"_s, original(CandidateSource::XmpSidecar)},
        {u"exif"_s, original(CandidateSource::Exif)},
        {u"xmp"_s, original(CandidateSource::Xmp)},
        {u"container"_s, original(CandidateSource::Container)},
        {u"iptc"_s, original(CandidateSource::Iptc)},
        {u"digitized"_s,
         [](Scene& s, const QString& v) {
             s.evidence.digitized.push_back({.source = CandidateSource::Exif, .time = *writtenTime(v)});
         }},
        {u"modified"_s, [](Scene& s, const QString& v) { s.evidence.modified = writtenTime(v); }},
        {u"modifiedOffset"_s,
         [](Scene& s, const QString& v) { s.evidence.modifiedOffset = parseUtcOffset(v.toLatin1()); }},
        {u"makerNote"_s, [](Scene& s, const QString& v) { s.evidence.makerNoteOffset = parseUtcOffset(v.toLatin1()); }},
        {u"tiffEp"_s, [](Scene& s, const QString& v) { s.evidence.exifTimeZoneOffset = parseUtcOffset(v.toLatin1()); }},
        {u"gps"_s, [](Scene& s, const QString& v) { s.evidence.gpsUtc = instant(v); }},
        {u"video"_s, [](Scene& s, const QString& v) { s.evidence.videoHeader = instant(v); }},
        {u"maker"_s, [](Scene& s, const QString& v) { s.evidence.maker = v.toLatin1(); }},
        {u"takeout"_s, [](Scene& s, const QString& v) { s.evidence.takeoutUtc = instant(v); }},
        {u"place"_s, setPlace},
        {u"camera"_s, [](Scene& s, const QString& v) { s.context.cameraZone = QTimeZone(v.toLatin1()); }},
        {u"name"_s, [](Scene& s, const QString& v) { s.context.fileName = v; }},
        {u"file"_s, [](Scene& s, const QString& v) { s.context.fileModified = instant(v); }},
    };
    return kWords;
}

QString hoursText(std::optional<std::chrono::hours> hours)
{
    return hours ? u"clock ahead by %1 h"_s.arg(hours->count()) : QString();
}

} // namespace

ResolvedTime resolveScene(const QString& text)
{
    Scene scene;
    scene.context.assumedZone = QTimeZone("Pacific/Chatham");
    for (const QString& statement : text.split(u", "_s, Qt::SkipEmptyParts))
        words().at(statement.section(u' ', 0, 0))(scene, statement.section(u' ', 1));
    return resolveCaptureTime(scene.evidence, scene.point, scene.context);
}

QString describe(const ResolvedTime& resolved)
{
    const CaptureTime& time = resolved.time;
    QStringList instants{time.wallText};
    if (time.utc)
        instants += u"= "_s + isoText(*time.utc);
    if (time.assumedUtc)
        instants += u"≈ "_s + isoText(*time.assumedUtc);
    QStringList zone{textOf(time.offset), time.timeZone};
    QStringList parts;
    for (QStringList* list : {&instants, &zone}) {
        list->removeAll(QString());
        parts += list->join(u' ');
    }
    parts += identifier(time.source);
    parts += hoursText(time.clockAhead);
    parts += identifiers(resolved.problems);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QStringList describe(const Candidates& candidates)
{
    QStringList lines;
    for (const Candidate& candidate : candidates) {
        QStringList words{identifier(candidate.topic), identifier(candidate.source), identifier(candidate.verdict)};
        if (candidate.reason != CandidateReason::None)
            words += identifier(candidate.reason);
        words += candidate.value;
        lines += words.join(u' ');
    }
    return lines;
}

} // namespace wayfolio::test

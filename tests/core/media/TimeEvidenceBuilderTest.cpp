// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TimeEvidenceBuilder.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

using TagsFill = std::function<void(MetadataTags&)>;

QString datesText(const std::vector<StatedTime>& dates)
{
    QStringList texts;
    for (const auto& [source, time] : dates)
        texts += identifier(source) + u' ' + time.text + (time.offset ? isoText(*time.offset) : QString());
    return texts.join(u", "_s);
}

/// What the tags tell of, named, without what they do not.
QString evidenceText(const TimeEvidence& evidence)
{
    QStringList parts{datesText(evidence.originals)};
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            parts += QLatin1StringView(name) + u": "_s + value;
    };
    const auto offset = [](std::optional<UtcOffset> value) { return value ? isoText(*value) : QString(); };
    const auto instant = [](std::optional<Instant> value) { return value ? isoText(*value) : QString(); };
    add("digitized", datesText(evidence.digitized));
    add("modified", evidence.modified ? evidence.modified->text : QString());
    add("OffsetTime", offset(evidence.modifiedOffset));
    add("maker note", offset(evidence.makerNoteOffset));
    add("TIFF/EP", offset(evidence.exifTimeZoneOffset));
    add("GPS", instant(evidence.gpsUtc));
    add("video", instant(evidence.videoHeader));
    add("maker", QString::fromLatin1(evidence.maker));
    add("Takeout", instant(evidence.takeoutUtc));
    for (const Candidate& candidate : evidence.unreadable)
        add("unreadable", identifier(candidate.topic) + u' ' + identifier(candidate.source) + u' ' + candidate.value);
    parts += identifiers(evidence.problems);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

} // namespace

} // namespace wayfolio::test

Q_DECLARE_METATYPE(wayfolio::test::TagsFill)

namespace wayfolio::test {

class TimeEvidenceBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void builds_data()
    {
        QTest::addColumn<TagsFill>("fill");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const TagsFill& fill, const QString& expected) {
            QTest::newRow(name) << fill << expected;
        };
        row("nothing", [](MetadataTags&) {}, {});
        row(
            "every original, in the order in which it is believed",
            [](MetadataTags& tags) {
                tags.sidecar.dateTimeOriginal = "2024-03-10T12:00:01+01:00";
                tags.original = {.dateTime = "2024:03:10 12:00:02", .subSeconds = "5", .offset = "+02:00"};
                tags.xmp.dateTimeOriginal = "2024-03-10T12:00:03Z";
                tags.video.creationDate = "2024-03-10T12:00:04+0400";
                tags.iptcDateTime = "20240310T120005+0500";
            },
            u"xmpSidecar 2024-03-10T12:00:01+01:00, exif 2024-03-10T12:00:02.5+02:00, "
            "xmp 2024-03-10T12:00:03+00:00, container 2024-03-10T12:00:04+04:00"_s);
        row(
            "IPTC alone, its offset is none", [](MetadataTags& tags) { tags.iptcDateTime = "20240310T120005+0500"; },
            u"iptc 2024-03-10T12:00:05"_s);
        row(
            "digitized and modified",
            [](MetadataTags& tags) {
                tags.digitized = {.dateTime = "2024:03:10 12:00:00", .subSeconds = {}, .offset = "+02:00"};
                tags.sidecar.dateTimeDigitized = "2024-03-10T12:00:01";
                tags.xmp.dateTimeDigitized = "2024-03-10T12:00:03";
                tags.modified = {.dateTime = "2025:03:10 12:00:00", .subSeconds = {}, .offset = "+03:00"};
            },
            u"digitized: xmpSidecar 2024-03-10T12:00:01, exif 2024-03-10T12:00:00+02:00, xmp 2024-03-10T12:00:03; "
            "modified: 2025-03-10T12:00:00; OffsetTime: +03:00"_s);
        row(
            "OffsetTime without DateTime", [](MetadataTags& tags) { tags.modified.offset = "+03:00"; },
            u"OffsetTime: +03:00"_s);
        row(
            "the maker note's zone", [](MetadataTags& tags) { tags.makerNote.zoneMinutes = 345; },
            u"maker note: +05:45"_s);
        row(
            "not where EXIF has an offset",
            [](MetadataTags& tags) {
                tags.makerNote.zoneMinutes = 345;
                tags.original = {.dateTime = "2024:03:10 12:00:02", .subSeconds = {}, .offset = "+02:00"};
            },
            u"exif 2024-03-10T12:00:02+02:00"_s);
        row("zones out of reach",
            [](MetadataTags& tags) {
                tags.makerNote.zoneMinutes = 841;
                tags.exifTimeZoneHours = -13;
            },
            {});
        row("TIFF/EP's zone", [](MetadataTags& tags) { tags.exifTimeZoneHours = -5; }, u"TIFF/EP: -05:00"_s);
        row(
            "EXIF's GPS clock before XMP's",
            [](MetadataTags& tags) {
                tags.gps.dateStamp = "2024:03:10";
                tags.gps.timeStamp = {{11, 1}, {34, 1}, {56, 1}};
                tags.xmp.gpsTimeStamp = "2001-01-01T00:00:00Z";
            },
            u"GPS: 2024-03-10T11:34:56Z"_s);
        row(
            "XMP's GPS clock", [](MetadataTags& tags) { tags.xmp.gpsTimeStamp = "2024-03-10T11:34:56"; },
            u"GPS: 2024-03-10T11:34:56Z"_s);
        row(
            "a sidecar's before both",
            [](MetadataTags& tags) {
                tags.sidecar.gpsTimeStamp = "2024-03-10T11:34:56Z";
                tags.gps.dateStamp = "2001:01:01";
                tags.gps.timeStamp = {{0, 1}, {0, 1}, {0, 1}};
            },
            u"GPS: 2024-03-10T11:34:56Z"_s);
        row(
            "a video",
            [](MetadataTags& tags) {
                tags.video.createdSince1904 = 3778245245LL;
                tags.video.make = "NIKON";
            },
            u"video: 2023-09-22T16:34:05Z; maker: NIKON"_s);
        row(
            "the maker by EXIF before a video's boxes",
            [](MetadataTags& tags) {
                tags.make = "NIKON";
                tags.xmp.make = "Adobe";
                tags.video.make = "Apple";
            },
            u"maker: NIKON"_s);
        row("a header that was never set", [](MetadataTags& tags) { tags.video.createdSince1904 = 2082844800LL; }, {});
        row(
            "Takeout", [](MetadataTags& tags) { tags.takeout.takenSeconds = 1710074096; },
            u"Takeout: 2024-03-10T12:34:56Z"_s);
        row("Takeout does not know", [](MetadataTags& tags) { tags.takeout.takenSeconds = 0; }, {});
        row("Takeout is out of its mind",
            [](MetadataTags& tags) { tags.takeout.takenSeconds = std::numeric_limits<qint64>::min(); }, {});
        row(
            "an unreadable date is kept as it was written",
            [](MetadataTags& tags) { tags.original.dateTime = "0000:00:00 00:00:00"; },
            u"unreadable: time exif 0000:00:00 00:00:00; timeUnreadable"_s);
        row(
            "it is no problem where another source says when",
            [](MetadataTags& tags) {
                tags.original.dateTime = "0000:00:00 00:00:00";
                tags.xmp.dateTimeOriginal = "2024-03-10T12:00:03";
            },
            u"xmp 2024-03-10T12:00:03; unreadable: time exif 0000:00:00 00:00:00"_s);
        row(
            "an unreadable offset",
            [](MetadataTags& tags) {
                tags.original = {.dateTime = "2024:03:10 12:00:02", .subSeconds = {}, .offset = "+99:99"};
            },
            u"exif 2024-03-10T12:00:02; unreadable: zone exif +99:99; offsetUnreadable"_s);
    }

    void builds()
    {
        QFETCH(const TagsFill, fill);
        QFETCH(const QString, expected);
        MetadataTags tags;
        fill(tags);
        QCOMPARE(evidenceText(buildTimeEvidence(tags)), expected);
    }
};

WAYFOLIO_TEST(TimeEvidenceBuilderTest)

} // namespace wayfolio::test

#include "TimeEvidenceBuilderTest.moc"

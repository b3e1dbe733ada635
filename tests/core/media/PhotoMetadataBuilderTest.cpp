// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PhotoMetadataBuilder.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class PhotoMetadataBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryStatement_data();
    void keepsEveryStatement();
    void needsXmp_data();
    void needsXmp();
};

namespace {

/// EXIF that leaves no question.
MetadataTags completeTags()
{
    MetadataTags tags;
    tags.gps.latitude = {{46, 1}, {0, 1}, {0, 1}};
    tags.gps.latitudeRef = "N";
    tags.gps.longitude = {{7, 1}, {0, 1}, {0, 1}};
    tags.gps.longitudeRef = "E";
    tags.gps.altitude = {1500, 1};
    tags.gps.direction = {90, 1};
    tags.original = {.dateTime = "2024:03:10 12:34:56", .subSeconds = {}, .offset = "+01:00"};
    tags.digitized.dateTime = "2024:03:10 12:34:56";
    tags.make = "Canon";
    tags.model = "EOS R5";
    tags.orientation = 6;
    return tags;
}

using Change = void (*)(MetadataTags& tags);

} // namespace

Q_DECLARE_METATYPE(Change)

void PhotoMetadataBuilderTest::keepsEveryStatement_data()
{
    QTest::addColumn<CandidateTopic>("topic");
    QTest::addColumn<QString>("value");
    QTest::newRow("position") << CandidateTopic::Position << u"46.0000000, 7.0000000"_s;
    QTest::newRow("altitude") << CandidateTopic::Altitude << u"1500.0"_s;
    QTest::newRow("direction") << CandidateTopic::Direction << u"90.0"_s;
    QTest::newRow("camera") << CandidateTopic::Camera << u"Canon EOS R5"_s;
    QTest::newRow("orientation") << CandidateTopic::Orientation << u"6"_s;
}

void PhotoMetadataBuilderTest::keepsEveryStatement()
{
    QFETCH(const CandidateTopic, topic);
    QFETCH(const QString, value);
    const PhotoMetadata metadata = buildPhotoMetadata(completeTags(), {});
    const Candidate expected{.topic = topic,
                             .source = CandidateSource::Exif,
                             .verdict = Verdict::Won,
                             .reason = CandidateReason::None,
                             .value = value};
    QCOMPARE(std::ranges::count(metadata.candidates, expected), 1);
    QCOMPARE(std::ranges::count(metadata.candidates, topic, &Candidate::topic), 1);
}

void PhotoMetadataBuilderTest::needsXmp_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, Change change, bool expected) { QTest::newRow(name) << change << expected; };
    row("nothing is missing", [](MetadataTags&) {}, false);
    row("no offset", [](MetadataTags& tags) { tags.original.offset.clear(); }, true);
    row("no altitude", [](MetadataTags& tags) { tags.gps.altitude.reset(); }, false);
    row("no direction", [](MetadataTags& tags) { tags.gps.direction.reset(); }, false);
    row("no fix", [](MetadataTags& tags) { tags.gps.status = "V"; }, false);
    row("no position", [](MetadataTags& tags) { tags.gps.latitude.clear(); }, true);
    row("no hemisphere", [](MetadataTags& tags) { tags.gps.latitudeRef.clear(); }, true);
    row("(0,0)", [](MetadataTags& tags) { tags.gps.latitude = tags.gps.longitude = {{0, 1}, {0, 1}, {0, 1}}; }, true);
    row("no maker", [](MetadataTags& tags) { tags.make.clear(); }, true);
    row("no model", [](MetadataTags& tags) { tags.model.clear(); }, true);
    row("no orientation", [](MetadataTags& tags) { tags.orientation = 0; }, true);
    row("no such orientation", [](MetadataTags& tags) { tags.orientation = 9; }, true);
}

void PhotoMetadataBuilderTest::needsXmp()
{
    QFETCH(const Change, change);
    QFETCH(const bool, expected);
    MetadataTags tags = completeTags();
    change(tags);
    QCOMPARE(wayfolio::needsXmp(tags), expected);
}

WAYFOLIO_TEST(PhotoMetadataBuilderTest)

#include "PhotoMetadataBuilderTest.moc"

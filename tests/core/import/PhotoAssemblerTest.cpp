// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoAssembler.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class PhotoAssemblerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void takesEverythingOver()
    {
        PhotoMetadata metadata;
        metadata.kind = MediaKind::Video;
        metadata.mimeType = u"video/quicktime"_s;
        metadata.contentId = "A";
        metadata.position = Position{.point = *GeoPoint::fromDegrees(1, 2),
                                     .altitudeMeters = 3,
                                     .uncertaintyMeters = 4,
                                     .origin = PositionOrigin::Measured};
        const WallTime wall(std::chrono::milliseconds(1'710'074'096'000));
        metadata.time.originals = {
            {.source = CandidateSource::Exif, .time = {.wall = wall, .text = u"2024-03-10T12:34:56"_s, .offset = {}}}};
        metadata.camera = u"Camera"_s;
        metadata.orientation = 8;
        metadata.directionDegrees = 90.5;
        metadata.width = 640;
        metadata.height = 480;
        metadata.problems = PhotoProblem::MetadataDamaged;

        TimeContext context;
        context.assumedZone = QTimeZone("Asia/Seoul");
        const Photo photo = assemblePhoto(metadata, context);
        QCOMPARE(photo.kind, metadata.kind);
        QCOMPARE(photo.mimeType, u"video/quicktime"_s);
        QCOMPARE(photo.contentId, QByteArray("A"));
        QCOMPARE(photo.position, metadata.position);
        QCOMPARE(photo.captureTime.wall, wall);
        QCOMPARE(photo.captureTime.assumedUtc, Instant(wall.time_since_epoch() - std::chrono::hours(9)));
        QVERIFY(!photo.captureTime.utc);
        QCOMPARE(photo.camera, metadata.camera);
        QCOMPARE(photo.orientation, 8);
        QCOMPARE(photo.directionDegrees, 90.5);
        QCOMPARE(photo.width, 640);
        QCOMPARE(photo.height, 480);
        // What is doubtful about the position and about the time come together.
        QCOMPARE(photo.problems, PhotoProblem::MetadataDamaged | PhotoProblem::TimeAssumed);
        QVERIFY(!photo.id.isValid());
        QVERIFY(photo.files.isEmpty());
    }
};

WAYFOLIO_TEST(PhotoAssemblerTest)

} // namespace wayfolio::test

#include "PhotoAssemblerTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderMessages.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReaderMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data();
    void replies();
    void requests();
    void cutReplies();
    void falseReplies();
    void frames();
};

namespace {

constexpr qsizetype kLengthBytes = 4;

PhotoMetadata fullMetadata()
{
    const Candidate candidate{.topic = CandidateTopic::Orientation,
                              .source = CandidateSource::FileTime,
                              .verdict = Verdict::Refused,
                              .reason = CandidateReason::OtherMoment,
                              .value = u"값"_s};
    const WrittenTime written{.wall = WallTime(1700000000123ms), .text = u"2023-11-14T22:13:20.123"_s, .offset = 9h};
    PhotoMetadata metadata{.kind = MediaKind::Video,
                           .mimeType = u"video/mp4"_s,
                           .contentId = "id\0x",
                           .position = Position{.point = *GeoPoint::fromDegrees(-33.4378, 180),
                                                .altitudeMeters = -12.5,
                                                .uncertaintyMeters = 3.0,
                                                .origin = PositionOrigin::Manual,
                                                .source = CandidateSource::Takeout},
                           .time = {},
                           .camera = u"Kamera ß"_s,
                           .orientation = 8,
                           .directionDegrees = 359.9,
                           .width = 4000,
                           .height = 3000,
                           .rating = 3,
                           .problems = PhotoProblem::SidecarUnreadable | PhotoProblem::NoPosition,
                           .fingerprint = 0xfedcba9876543210U,
                           .candidates = {candidate, {}}};
    metadata.time = {.originals = {{.source = CandidateSource::Xmp, .time = written}},
                     .digitized = {{}, {.source = CandidateSource::Iptc, .time = written}},
                     .modified = written,
                     .modifiedOffset = -1h,
                     .makerNoteOffset = 2h,
                     .exifTimeZoneOffset = 3h,
                     .gpsUtc = Instant(4ms),
                     .videoHeader = Instant(-5ms),
                     .maker = "maker",
                     .takeoutUtc = Instant(6ms),
                     .unreadable = {candidate},
                     .problems = PhotoProblem::TimeUnreadable};
    return metadata;
}

QByteArray payloadOf(const Reading& reading)
{
    QByteArray frame;
    appendReply(reading, frame);
    return frame.sliced(kLengthBytes);
}

} // namespace

void ReaderMessagesTest::replies_data()
{
    QTest::addColumn<Reading>("reading");
    QTest::newRow("everything") << Reading(fullMetadata());
    QTest::newRow("nothing") << Reading();
    QTest::newRow("failure") << Reading(fail(ErrorCode::NotReadable, u"/a/é.jpg"_s, u"why"_s));
}

void ReaderMessagesTest::replies()
{
    QFETCH(const Reading, reading);
    QVERIFY(parseReply(payloadOf(reading)) == reading);
}

void ReaderMessagesTest::requests()
{
    const auto titles = std::make_shared<const TakeoutTitles>(QStringList{u"/a/1.json"_s, u"/a/2.json"_s});
    RequestWriter writer;
    RequestParser parser;
    QByteArray bytes;
    for (const auto& known : {titles, titles, std::shared_ptr<const TakeoutTitles>(), titles})
        writer.append({.path = u"/a/x.jpg"_s,
                       .sidecars = {.xmp = {u"/a/x.xmp"_s}, .takeout = u"/a/x.jpg.json"_s, .titles = known}},
                      bytes);
    QCOMPARE(bytes.count(QByteArrayView("\x31\x00\x2e", 3)), 1); // "1." of the first JSON's name
    FrameSplitter frames;
    frames.add(bytes);
    for (const bool hasTitles : {true, true, false, true}) {
        const auto frame = frames.next();
        QVERIFY(frame);
        const auto request = parser.parse(*frame);
        QVERIFY(request);
        QCOMPARE(request->path, u"/a/x.jpg"_s);
        QCOMPARE(request->sidecars.xmp, QStringList{u"/a/x.xmp"_s});
        QCOMPARE(request->sidecars.takeout, u"/a/x.jpg.json"_s);
        QCOMPARE(request->sidecars.titles != nullptr, hasTitles);
        if (hasTitles)
            QCOMPARE(request->sidecars.titles->paths(), titles->paths());
    }
    QVERIFY(!frames.next());
}

void ReaderMessagesTest::cutReplies()
{
    const QByteArray whole = payloadOf(fullMetadata());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseReply(whole.first(size)), qPrintable(QString::number(size)));
    QVERIFY(!parseReply(whole + 'x'));
}

/// Whatever byte is changed: what comes out is a reply of the right form, or none.
void ReaderMessagesTest::falseReplies()
{
    const QByteArray whole = payloadOf(fullMetadata());
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ '\xff');
        const auto reading = parseReply(changed);
        if (!reading || !*reading || !(*reading)->position)
            continue;
        const Position position = *(*reading)->position;
        QVERIFY(GeoPoint::fromUnits(position.point.latitudeUnits(), position.point.longitudeUnits()));
        QVERIFY(!identifier(position.origin).isEmpty());
    }
}

void ReaderMessagesTest::frames()
{
    QByteArray bytes;
    appendReply(Reading(), bytes);
    appendReply(fail(ErrorCode::NotFound, u"x"_s), bytes);
    FrameSplitter frames;
    int found = 0;
    for (const char byte : std::as_const(bytes)) {
        frames.add(QByteArrayView(&byte, 1));
        if (const auto frame = frames.next()) {
            QVERIFY(parseReply(*frame));
            ++found;
        }
    }
    QCOMPARE(found, 2);
    frames.add("\xff\xff\xff\xff");
    QVERIFY(!frames.next());
    QVERIFY(frames.isBroken());
}

} // namespace wayfolio::test

using wayfolio::test::ReaderMessagesTest;
WAYFOLIO_TEST(ReaderMessagesTest)

#include "ReaderMessagesTest.moc"

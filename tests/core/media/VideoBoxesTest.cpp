// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/VideoBoxes.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class VideoBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void structures_data();
    void structures();
    void blocksOfMakers();
    void readsLittleOfManyFragments();
};

namespace {

const QByteArray kBrand = box("ftyp", "qt  " + u32(0) + "qt  ");
const QByteArray kVideoMedia = box("mdat", QByteArray(100'000, 'm'));
const QByteArray kLocationKey("com.apple.quicktime.location.ISO6709");
const QByteArray kDayType("\xa9"
                          "day");

QByteArray movieHeader(quint32 created)
{
    return fullBox("mvhd", 0, u32(created) + u32(created) + QByteArray(88, '\0'));
}

/// ISO/IEC 14496-12, 8.3.2
QByteArray trackHeader(quint8 version, quint16 width, quint16 height)
{
    return fullBox("tkhd", version,
                   QByteArray(version == 0 ? 72 : 84, '\0') + u16(width) + u16(0) + u16(height) + u16(0));
}

QByteArray loci(qint32 latitude, qint32 longitude)
{
    return fullBox("loci", 0,
                   u16(0x15c7) + QByteArray(2, '\0') + bigEndian(longitude * 65536) + bigEndian(latitude * 65536) +
                       u32(0) + QByteArray("earth\0\0", 7));
}

QByteArray itemList(const QByteArray& items)
{
    return fullBox("meta", 0, fullBox("hdlr", 0, u32(0) + "mdir" + QByteArray(12, '\0')) + box("ilst", items));
}

VideoBoxes readMovie(const QByteArray& file)
{
    CountingSource source(file);
    return readVideoBoxes(source.reader(), source.size());
}

/// What was found, without what was not: "+1+2/; created 5; dated …; Apple; iPhone; 64x48; id …; cut".
QString describeMovie(const VideoBoxes& found)
{
    if (!found.hasMovie)
        return u"no movie"_s;
    QStringList parts{QString::fromUtf8(found.tags.coordinates)};
    if (found.tags.createdSince1904 != 0)
        parts += u"created %1"_s.arg(found.tags.createdSince1904);
    if (!found.tags.creationDate.isEmpty())
        parts += u"dated "_s + QString::fromUtf8(found.tags.creationDate);
    parts += QString::fromUtf8(found.tags.make);
    parts += QString::fromUtf8(found.tags.model);
    if (!found.pixelSize.isEmpty())
        parts += u"%1x%2"_s.arg(found.pixelSize.width()).arg(found.pixelSize.height());
    if (!found.contentId.isEmpty())
        parts += u"id "_s + QString::fromUtf8(found.contentId);
    if (!found.isWhole)
        parts += u"cut"_s;
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

} // namespace

void VideoBoxesTest::values_data()
{
    QTest::addColumn<QByteArray>("movie"); // the content of moov
    QTest::addColumn<QString>("expected");
    const QByteArray xyz = userData("\xa9xyz", "+37.5665+126.9780/");
    const auto row = [](const char* name, const QByteArray& movie, const char* expected) {
        QTest::newRow(name) << movie << QString::fromUtf8(expected);
    };
    row("nothing", {}, "");
    row("creation time, 32 bits", movieHeader(3'800'000'000), "created 3800000000");
    row("creation time, 64 bits", fullBox("mvhd", 1, u64(5'000'000'000) + u64(0) + QByteArray(88, '\0')),
        "created 5000000000");
    row("creation time no clock can show", fullBox("mvhd", 1, u64(~0ULL) + QByteArray(96, '\0')), "");
    row("creation time cut off", box("mvhd", u32(0) + u16(1)), "");
    row("user data", box("udta", xyz), "+37.5665+126.9780/");
    row("user data ended by zeros", box("udta", xyz + u32(0)), "+37.5665+126.9780/");
    row("two coordinates", box("udta", xyz + userData("\xa9xyz", "+01+002/")), "+37.5665+126.9780/");
    row("coordinates without a length", box("udta", box("\xa9xyz", "+37.5665+126.9780/")), "+37.5665+126.9780/");
    row("loci", box("udta", loci(37, 127)), "+37.00000+127.00000+0.00/");
    row("loci in the south and west", box("udta", loci(-33, -70)), "-33.00000-070.00000+0.00/");
    row("loci below \u00a9xyz", box("udta", loci(1, 2) + xyz), "+37.5665+126.9780/");
    row("loci of a track", box("trak", box("udta", loci(1, 2))), "+01.00000+002.00000+0.00/");
    row("a track below the movie", box("trak", box("udta", xyz)) + box("udta", loci(1, 2)),
        "+01.00000+002.00000+0.00/");
    row("item list", box("udta", itemList(metadataItem("\xa9xyz", "+01+002/"))), "+01+002/");
    row("item list below user data", box("udta", itemList(metadataItem("\xa9xyz", "+01+002/")) + xyz),
        "+37.5665+126.9780/");
    row("keys", metadataKeys({{kLocationKey, "+37.1+127.1/"}}), "+37.1+127.1/");
    row("keys above user data", box("udta", xyz) + metadataKeys({{kLocationKey, "+37.1+127.1/"}}), "+37.1+127.1/");
    row("keys within user data", box("udta", metadataKeys({{kLocationKey, "+37.1+127.1/"}})), "+37.1+127.1/");
    row("all of Apple's keys",
        metadataKeys({{"com.apple.quicktime.software", "17.0"},
                      {"com.apple.quicktime.make", "Apple"},
                      {"com.apple.quicktime.model", "iPhone X"},
                      {"com.apple.quicktime.creationdate", "2019-02-12T15:27:12+0800"},
                      {"com.apple.quicktime.content.identifier", "242684F6-0839"}}),
        "dated 2019-02-12T15:27:12+0800; Apple; iPhone X; id 242684F6-0839");
    row("Android's keys",
        metadataKeys(
            {{"com.android.version", "13"}, {"com.android.manufacturer", "Google"}, {"com.android.model", "Pixel 7"}}),
        "Google; Pixel 7");
    row("an item without a key", fullBox("meta", 0, box("ilst", metadataItem(u32(1), "Apple"))), "");
    row("a key beyond the list", metadataKeys({}) + metadataKeys({{"", "Apple"}}), "");
    row("make and model", box("udta", userData("\xa9mak", "Apple") + userData("\xa9mod", "iPhone 4")),
        "Apple; iPhone 4");
    row("Ricoh's signs",
        box("udta", box("@xyz", "+37.5665+126.9780/") + box("@mak", "RICOH") + box("@mod", "RICOH THETA Z1") +
                        box("@day", "2019-06-13T10:11:12+0900")),
        "+37.5665+126.9780/; dated 2019-06-13T10:11:12+0900; RICOH; RICOH THETA Z1");
    row("DJI's model", box("udta", userData("\xa9mdl", "FC220")), "FC220");
    row("3GPP's make and model",
        box("udta", fullBox("manu", 0, u16(0x15c7) + "Nokia") + fullBox("modl", 0, u16(0x15c7) + "N95")), "Nokia; N95");
    row("Canon's model", box("udta", box("CNMN", QByteArray("Canon EOS 550D\0\0", 16))), "Canon EOS 550D");
    row("Pentax' tags", box("udta", box("TAGS", QByteArray("PENTAX DIGITAL CAMERA").leftJustified(60, '\0'))),
        "PENTAX DIGITAL CAMERA");
    row("a day with its time", box("udta", userData(kDayType, "2011-12-27T15:14:08+0100")),
        "dated 2011-12-27T15:14:08+0100");
    row("a bare day", box("udta", userData(kDayType, "2011-12-27")), "");
    row("pixels", box("trak", trackHeader(0, 1920, 1080)), "1920x1080");
    row("pixels, times of 64 bits", box("trak", trackHeader(1, 1920, 1080)), "1920x1080");
    row("pixels of the second track", box("trak", trackHeader(0, 0, 0)) + box("trak", trackHeader(0, 320, 240)),
        "320x240");
    row("a track header cut off", box("trak", trackHeader(0, 1920, 1080).chopped(2)), "");
    row("nested too deep", box("moov", box("moov", box("udta", xyz))) + box("udta", box("udta", xyz)), "");
    row("a text too long for a text", box("udta", userData("\xa9xyz", QByteArray(10'000, '+'))), "");
}

void VideoBoxesTest::values()
{
    QFETCH(const QByteArray, movie);
    QFETCH(const QString, expected);
    QCOMPARE(describeMovie(readMovie(kBrand + box("moov", movie) + kVideoMedia)), expected);
    QCOMPARE(describeMovie(readMovie(kBrand + kVideoMedia + box("moov", movie))), expected);
}

void VideoBoxesTest::structures_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QByteArray movie = box("moov", box("udta", userData("\xa9xyz", "+01+002/")));
    const QString found = u"+01+002/"_s;
    QTest::newRow("without ftyp") << movie + kVideoMedia << found;
    QTest::newRow("wide and mdat first") << box("wide") + kVideoMedia + movie << found;
    QTest::newRow("mdat with a size of 64 bits") << kBrand + largeBox("mdat", QByteArray(5000, 'm')) + movie << found;
    QTest::newRow("moov with a size of 64 bits") << kBrand + largeBox("moov", movie.sliced(8)) << found;
    QTest::newRow("moov to the end") << kBrand + u32(0) + movie.sliced(4) << found;
    QTest::newRow("mdat to the end") << kBrand + u32(0) + "mdat" + movie << u"no movie"_s;
    QTest::newRow("the first of two") << movie + box("moov", box("udta", userData("\xa9xyz", "+03+004/"))) << found;
    QTest::newRow("mdat cut off") << movie + kVideoMedia.chopped(1) << found;
    QTest::newRow("moov cut off in its last box") << kBrand + movie.chopped(1) << u"cut"_s;
    QTest::newRow("moov cut off before") << kBrand + movie.first(12) << u"cut"_s;
    QTest::newRow("no moov") << kBrand + kVideoMedia << u"no movie"_s;
    QTest::newRow("a box larger than its parent")
        << box("moov", u32(1000) + "udta" + userData("\xa9xyz", "+01+002/")) << u"+01+002/; cut"_s;
    QTest::newRow("a box smaller than its header") << box("moov", u32(4) + "udta" + movie.sliced(8)) << QString();
    QTest::newRow("garbage behind") << movie + "SEFT" << found;
}

void VideoBoxesTest::structures()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, expected);
    QCOMPARE(describeMovie(readMovie(file)), expected);
}

void VideoBoxesTest::blocksOfMakers()
{
    const QByteArray packet("<x:xmpmeta/>");
    const QByteArray canonUuid("85c0b687820f11e08111f4ce462b6a48");
    const QByteArray file =
        kBrand + box("moov", uuidBox(canonUuid, box("CMT1", "first") + box("CMT2", "exif") + box("CMT4", "place"))) +
        uuidBox("be7acfcb97a942e89c71999491e3afac", packet);
    const VideoBoxes found = readMovie(file);
    const auto textOf = [&](const std::optional<FileRange>& range) {
        return range ? file.sliced(range->offset, range->size) : QByteArray("none");
    };
    QCOMPARE(textOf(found.canon.image), QByteArray("first"));
    QCOMPARE(textOf(found.canon.photo), QByteArray("exif"));
    QCOMPARE(textOf(found.canon.gps), QByteArray("place"));
    QCOMPARE(textOf(found.canon.thumbnail), QByteArray("none"));
    QCOMPARE(textOf(found.xmp), packet);
    const QByteArray old =
        kBrand + box("moov", box("udta", box("XMP_", packet) + box("CNTH", box("CNDA", "jpeg") + box("CNDX"))));
    QCOMPARE(old.sliced(readMovie(old).xmp->offset, packet.size()), packet);
    QCOMPARE(old.sliced(readMovie(old).canon.thumbnail->offset, 4), QByteArray("jpeg"));
    const QByteArray nikon = box("NCDT", box("NCHD", "x") + box("NCTG", u32(1) + u16(2) + u16(5) + "Nikon"));
    QCOMPARE(readMovie(kBrand + box("moov", box("udta", nikon))).nikon.make, QByteArray("Nikon"));
    // One that is not Canon's.
    QVERIFY(!readMovie(box("moov", uuidBox(QByteArray(32, 'a'), box("CMT1", "first")))).canon.image);
}

void VideoBoxesTest::readsLittleOfManyFragments()
{
    QByteArray fragments;
    for (int i = 0; i < 2000; ++i)
        fragments += box("moof", QByteArray(1000, 'f')) + box("mdat", QByteArray(1000, 'm'));
    CountingSource source(kBrand + box("moov", box("udta", userData("\xa9xyz", "+01+002/"))) + fragments);
    QCOMPARE(describeMovie(readVideoBoxes(source.reader(), source.size())), u"+01+002/"_s);
    QVERIFY2(source.bytesRead() < 32 * 1024, QByteArray::number(source.bytesRead()));
}

} // namespace wayfolio::test

using wayfolio::test::VideoBoxesTest;
WAYFOLIO_TEST(VideoBoxesTest)

#include "VideoBoxesTest.moc"

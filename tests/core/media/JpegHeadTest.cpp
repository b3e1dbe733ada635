// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/JpegHead.h"

#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray number16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray segment(char marker, const QByteArray& body)
{
    return QByteArray("\xff") + marker + number16(static_cast<quint16>(body.size() + 2)) + body;
}

const QByteArray kStart("\xff\xd8");
const QByteArray kExifBody("Exif\0\0MM\0*\0\0\0\x08\0\0", 16);
const QByteArray kXmpBody = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<x/>";
const QByteArray kFrame("\x08\x00\x30\x00\x40\x03", 6); // 64 × 48
const QByteArray kScan = segment('\xda', QByteArray(10, '\x01'));

/// Counts what is asked for, and gives it.
JpegHead walk(const QByteArray& file, qint64* bytesRead = nullptr)
{
    return findJpegHead([&](qint64 offset, qint64 size) {
        if (bytesRead != nullptr)
            *bytesRead += size;
        return offset < file.size() ? file.sliced(offset, std::min(size, file.size() - offset)) : QByteArray();
    });
}

/// A little-endian Exif block: IFD0 with a pointer to an Exif directory with a maker note.
QByteArray exifBlockWithMakerNote()
{
    QByteArray block("II*\0\x08\0\0\0", 8);
    block += QByteArray("\x01\0"
                        "\x69\x87"
                        "\x04\0"
                        "\x01\0\0\0"
                        "\x1a\0\0\0"
                        "\0\0\0\0",
                        18);
    block += QByteArray("\x01\0"
                        "\x7c\x92"
                        "\x07\0"
                        "\x10\0\0\0"
                        "\x2c\0\0\0"
                        "\0\0\0\0",
                        18);
    return block + QByteArray(16, 'n');
}

} // namespace

class JpegHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segments_data();
    void segments();
    void profiles_data();
    void profiles();
    void readsOnlyHeaders();
    void realPhoto();
    void makerNoteIsHidden();
    void hostileBytes();
};

void JpegHeadTest::segments_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("exifOffset"); // -1: none
    QTest::addColumn<qint64>("xmpSize");    // -1: none
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isWhole");
    const QByteArray jfif = segment('\xe0', QByteArray(14, 'j'));
    const QByteArray exif = segment('\xe1', kExifBody);
    const QByteArray xmp = segment('\xe1', kXmpBody);
    const QByteArray frame = segment('\xc0', kFrame);
    const QSize size(64, 48);
    QTest::newRow("all") << kStart + jfif + exif + xmp + frame + kScan << 30LL << 4LL << size << true;
    QTest::newRow("none") << kStart + frame + kScan << -1LL << -1LL << size << true;
    QTest::newRow("xmp first") << kStart + xmp + exif + frame + kScan << 49LL << 4LL << size << true;
    QTest::newRow("the first of two") << kStart + exif + exif + frame + kScan << 12LL << -1LL << size << true;
    QTest::newRow("fill bytes") << kStart + "\xff\xff" + exif + "\xff" + frame + kScan << 14LL << -1LL << size << true;
    QTest::newRow("stand-alone markers") << kStart + QByteArray("\xff\x01\xff\xd0", 4) + exif + frame + kScan << 16LL
                                         << -1LL << size << true;
    QTest::newRow("progressive") << kStart + segment('\xc2', kFrame) + kScan << -1LL << -1LL << size << true;
    QTest::newRow("a table is no frame") << kStart + segment('\xc4', kFrame) + kScan << -1LL << -1LL << QSize() << true;
    QTest::newRow("empty Exif") << kStart + segment('\xe1', QByteArray("Exif\0\0", 6)) + frame + kScan << -1LL << -1LL
                                << size << true;
    QTest::newRow("cut in Exif") << (kStart + exif).chopped(4) << 12LL << -1LL << QSize() << false;
    QTest::newRow("cut in a header") << kStart + "\xff" << -1LL << -1LL << QSize() << false;
    QTest::newRow("cut in a length") << kStart + exif + QByteArray("\xff\xdb\x00", 3) << 12LL << -1LL << QSize()
                                     << false;
    QTest::newRow("length below two") << kStart + QByteArray("\xff\xe0\0\x01", 4) + exif << -1LL << -1LL << QSize()
                                      << false;
    QTest::newRow("no marker") << kStart + "text" << -1LL << -1LL << QSize() << false;
    QTest::newRow("ends at once") << kStart + "\xff\xd9" << -1LL << -1LL << QSize() << false;
    QTest::newRow("frame too short") << kStart + segment('\xc0', "ab") + kScan << -1LL << -1LL << QSize() << true;
    QTest::newRow("nothing") << kStart << -1LL << -1LL << QSize() << false;
}

void JpegHeadTest::segments()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, exifOffset);
    QFETCH(qint64, xmpSize);
    QFETCH(QSize, size);
    QFETCH(bool, isWhole);
    const JpegHead head = walk(file);
    QCOMPARE(head.exif ? head.exif->offset : -1, exifOffset);
    if (head.exif)
        QCOMPARE(head.exif->size, kExifBody.size() - 6);
    QCOMPARE(head.xmp ? head.xmp->size : -1, xmpSize);
    QCOMPARE(head.pixelSize.isEmpty() ? QSize() : head.pixelSize, size);
    QCOMPARE(head.isWhole, isWhole);
    QCOMPARE(head.imageDataOffset, isWhole ? file.size() : 0);
}

void JpegHeadTest::profiles_data()
{
    QTest::addColumn<QByteArray>("segments");
    QTest::addColumn<QByteArray>("profile");
    const auto piece = [](char number, const QByteArray& bytes) {
        return segment('\xe2', QByteArray("ICC_PROFILE\0", 12) + number + '\2' + bytes);
    };
    const QByteArray other = segment('\xe2', QByteArray("MPF\0MM\0*", 8));
    QTest::newRow("one") << piece('\1', "abc") << QByteArray("abc");
    QTest::newRow("two") << piece('\1', "abc") + other + piece('\2', "de") << QByteArray("abcde");
    QTest::newRow("in another order") << piece('\2', "de") + piece('\1', "abc") << QByteArray("abcde");
    QTest::newRow("without the first") << piece('\2', "de") << QByteArray();
    QTest::newRow("one twice") << piece('\1', "abc") + piece('\1', "abc") << QByteArray();
    QTest::newRow("cut") << piece('\1', "abc").chopped(1) << QByteArray();
    QTest::newRow("cut in its numbers") << segment('\xe2', QByteArray("ICC_PROFILE\0\1", 13)) << QByteArray();
    QTest::newRow("none") << other << QByteArray();
}

void JpegHeadTest::profiles()
{
    QFETCH(const QByteArray, segments);
    QFETCH(const QByteArray, profile);
    const QByteArray file = kStart + segments;
    const auto read = [&](qint64 offset, qint64 size) {
        return offset < file.size() ? file.sliced(offset, std::min(size, file.size() - offset)) : QByteArray();
    };
    QCOMPARE(colorProfileOf(findJpegHead(read), read), profile);
}

void JpegHeadTest::readsOnlyHeaders()
{
    const QByteArray file = kStart + segment('\xe2', QByteArray(65000, 'p')) + segment('\xe2', QByteArray(65000, 'p')) +
                            segment('\xe1', kExifBody) + segment('\xc0', kFrame) + kScan + QByteArray(100000, 'i');
    qint64 bytesRead = 0;
    QCOMPARE(walk(file, &bytesRead).exif->offset, 2 + (2 * 65004) + 10);
    QVERIFY2(bytesRead < 500, QByteArray::number(bytesRead));
}

void JpegHeadTest::realPhoto()
{
    const QByteArray file = test::TestPhoto().at(37.5, 127.0).withSize({320, 200}).jpeg();
    const JpegHead head = walk(file);
    QVERIFY(head.isWhole);
    QCOMPARE(head.pixelSize, QSize(320, 200));
    const QByteArray block = file.sliced(head.exif->offset, head.exif->size);
    QVERIFY(block.startsWith("II*") || block.startsWith("MM"));
}

void JpegHeadTest::makerNoteIsHidden()
{
    const QByteArray block = exifBlockWithMakerNote();
    QByteArray hidden = block;
    QVERIFY(hideMakerNote(hidden));
    // Only the tag, the count and the offset of that one entry change: twelve bytes at 28 without the type.
    QByteArray expected = block;
    expected.replace(28, 2, QByteArray("\x9c\x9c"));
    expected.replace(32, 8, QByteArray(8, '\0'));
    QCOMPARE(hidden, expected);
    QVERIFY(!hideMakerNote(hidden));
    for (const char* text : {"", "II", "MM\0*", "JPEG", "II*\0\xff\xff\xff\xff"}) {
        QByteArray other(text);
        const QByteArray before = other;
        QVERIFY(!hideMakerNote(other));
        QCOMPARE(other, before);
    }
}

/// Under the sanitizers this finds any read beyond the end; without them, at least that it always ends.
void JpegHeadTest::hostileBytes()
{
    QRandomGenerator random(20240310);
    const QByteArray file =
        kStart + segment('\xe1', kExifBody) + segment('\xe1', kXmpBody) + segment('\xc0', kFrame) + kScan;
    const QByteArray block = exifBlockWithMakerNote();
    for (int round = 0; round < 20000; ++round) {
        QByteArray broken = round % 2 == 0 ? file : block;
        for (int i = 0; i < 3; ++i)
            broken[random.bounded(broken.size())] = static_cast<char>(random.bounded(256));
        broken.truncate(random.bounded(broken.size() + 1));
        const qsizetype size = broken.size();
        const JpegHead head = walk(broken);
        QVERIFY(!head.exif || (head.exif->size > 0 && head.exif->offset <= size + 65535));
        QVERIFY(!head.xmp || head.xmp->size >= 0);
        hideMakerNote(broken);
        QCOMPARE(broken.size(), size);
    }
}

WAYFOLIO_TEST(JpegHeadTest)

#include "JpegHeadTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifThumbnail.h"

#include "tests/support/TestRegistry.h"

#include <QtEndian>
#include <QTest>

namespace wayfolio::test {

class ExifThumbnailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void cutAnywhere();
};

namespace {

const QByteArray kJpeg("\xff\xd8thumbnail\xff\xd9");

/// A block with one entry in its first directory and a thumbnail in its second.
struct Block
{
    bool isBigEndian = false;
    quint16 type = 4;
    QByteArray thumbnail = kJpeg;
    qint64 lengthMore = 0; ///< than there is
    bool hasSecondDirectory = true;

    template<class Number>
    void append(QByteArray& bytes, Number number) const
    {
        Number stored = isBigEndian ? qToBigEndian(number) : qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
    }

    void appendEntry(QByteArray& bytes, quint16 tag, quint32 value) const
    {
        append(bytes, tag);
        append(bytes, type);
        append(bytes, quint32{1});
        if (type == 3) {
            append(bytes, static_cast<quint16>(value));
            append(bytes, quint16{0});
        } else {
            append(bytes, value);
        }
    }

    [[nodiscard]] QByteArray bytes() const
    {
        constexpr quint32 kFirst = 8;
        constexpr quint32 kSecond = kFirst + 2 + 12 + 4;
        constexpr quint32 kThumbnail = kSecond + 2 + 2 * 12 + 4;
        QByteArray block = isBigEndian ? "MM" : "II";
        append(block, quint16{42});
        append(block, kFirst);
        append(block, quint16{1});
        appendEntry(block, 0x0112, 1);
        append(block, hasSecondDirectory ? kSecond : quint32{0});
        append(block, quint16{2});
        appendEntry(block, 0x0201, kThumbnail);
        appendEntry(block, 0x0202, static_cast<quint32>(thumbnail.size() + lengthMore));
        append(block, quint32{0});
        return block + thumbnail;
    }
};

} // namespace

void ExifThumbnailTest::found_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("little-endian") << Block{}.bytes() << kJpeg;
    QTest::newRow("big-endian") << Block{.isBigEndian = true}.bytes() << kJpeg;
    QTest::newRow("numbers of 16 bits") << Block{.type = 3}.bytes() << kJpeg;
    QTest::newRow("numbers of 16 bits, big-endian") << Block{.isBigEndian = true, .type = 3}.bytes() << kJpeg;
    QTest::newRow("numbers of another type") << Block{.type = 5}.bytes() << QByteArray();
    QTest::newRow("no second directory") << Block{.hasSecondDirectory = false}.bytes() << QByteArray();
    QTest::newRow("no JPEG") << Block{.thumbnail = "pixels"}.bytes() << QByteArray();
    QTest::newRow("longer than the block") << Block{.lengthMore = 1}.bytes() << QByteArray();
    QTest::newRow("far longer") << Block{.lengthMore = 0xffffff00}.bytes() << QByteArray();
    QTest::newRow("no TIFF") << QByteArray("Exif") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void ExifThumbnailTest::found()
{
    QFETCH(const QByteArray, block);
    QFETCH(const QByteArray, expected);
    QCOMPARE(jpegThumbnailOfExif(block).toByteArray(), expected);
}

void ExifThumbnailTest::cutAnywhere()
{
    const QByteArray whole = Block{}.bytes();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(jpegThumbnailOfExif(QByteArrayView(whole).first(size)).isEmpty());
}

} // namespace wayfolio::test

using wayfolio::test::ExifThumbnailTest;
WAYFOLIO_TEST(ExifThumbnailTest)

#include "ExifThumbnailTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/AppleMakerNote.h"

#include "core/media/ExivReader.h"
#include "core/media/MetadataReader.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

const QByteArray kContentId("8A2C7C4B-5F3E-4D43-9C7A-6A1B5E0F2D11");

QByteArray big16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray big32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// As an iPhone writes it: two entries, the second of which is text at the end.
QByteArray appleNote(const QByteArray& text, quint16 tag = 0x0011)
{
    constexpr quint32 kTextOffset = 14 + 2 + 2 * 12 + 4;
    return QByteArray("Apple iOS\0\0\x01MM", 14) + big16(2) + big16(0x0001) + big16(9) + big32(1) + big32(14) +
           big16(tag) + big16(2) + big32(static_cast<quint32>(text.size())) + big32(kTextOffset) + big32(0) + text;
}

/// A TIFF structure whose Exif directory holds nothing but the note.
QByteArray blockWith(const QByteArray& note)
{
    constexpr quint32 kExifDirectory = 8 + 2 + 12 + 4;
    constexpr quint32 kNote = kExifDirectory + 2 + 12 + 4;
    return QByteArray("MM\0*\0\0\0\x08", 8) + big16(1) + big16(0x8769) + big16(4) + big32(1) + big32(kExifDirectory) +
           big32(0) + big16(1) + big16(0x927c) + big16(7) + big32(static_cast<quint32>(note.size())) + big32(kNote) +
           big32(0) + note;
}

QByteArray changed(QByteArray bytes, qsizetype at, char value)
{
    bytes[at] = value;
    return bytes;
}

} // namespace

class AppleMakerNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray text = kContentId + '\0';
        const QByteArray good = appleNote(text);
        QTest::addRow("an iPhone's") << good << kContentId;
        QTest::addRow("text without an end") << appleNote(kContentId) << kContentId;
        QTest::addRow("another tag") << appleNote(text, 0x0012) << QByteArray();
        QTest::addRow("another maker") << changed(good, 0, 'B') << QByteArray();
        QTest::addRow("another byte order") << changed(good, 12, 'I') << QByteArray();
        QTest::addRow("text behind the end") << good.chopped(1) << QByteArray();
        QTest::addRow("offset beyond all bounds") << changed(good, 36, '\xff') << QByteArray();
        QTest::addRow("too many entries") << changed(good, 14, '\xff') << kContentId;
        QTest::addRow("only a signature") << good.first(13) << QByteArray();
        QTest::addRow("no entries") << good.first(14) << QByteArray();
        QTest::addRow("empty") << QByteArray() << QByteArray();
    }

    void reads()
    {
        QFETCH(QByteArray, note);
        QTEST(appleContentId(note), "expected");
        QTEST(appleContentIdOfExif(blockWith(note)), "expected");
    }

    void refusesBlocks_data()
    {
        QTest::addColumn<QByteArray>("block");
        const QByteArray good = blockWith(appleNote(kContentId + '\0'));
        QTest::addRow("no TIFF") << changed(good, 0, 'X');
        QTest::addRow("no Exif directory") << changed(good, 10, '\0');
        QTest::addRow("no note") << changed(good, 28, '\0');
        QTest::addRow("cut short") << good.first(40);
        QTest::addRow("empty") << QByteArray();
    }

    void refusesBlocks()
    {
        QFETCH(QByteArray, block);
        QCOMPARE(appleContentIdOfExif(block), QByteArray());
    }

    // Exiv2 leaves the note of a maker it does not know as it is.
    void isFoundThroughExiv2()
    {
        MetadataTags tags;
        QVERIFY(exiv::readExifBlock(blockWith(appleNote(kContentId + '\0')), tags));
        QCOMPARE(tags.makerNote.contentId, kContentId);
    }

    void isReadFromAPhoto()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.jpg"_s);
        const QByteArray jpeg = TestPhoto().jpeg();
        const QByteArray body = QByteArray("Exif\0\0", 6) + blockWith(appleNote(kContentId + '\0'));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jpeg.first(2) + "\xff\xe1" + big16(static_cast<quint16>(body.size() + 2)) + body + jpeg.sliced(2));
        file.close();
        const auto metadata = MetadataReader().read(path);
        QVERIFY(metadata);
        QCOMPARE(metadata->contentId, kContentId);
        QCOMPARE(metadata->mimeType, u"image/jpeg"_s);
    }

    void survivesNoise()
    {
        const QByteArray good = blockWith(appleNote(kContentId + '\0'));
        QRandomGenerator random(20'240'310);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray noisy = good.first(random.bounded(good.size() + 1));
            for (int i = 0; i < 3 && !noisy.isEmpty(); ++i)
                noisy[random.bounded(noisy.size())] = static_cast<char>(random.bounded(256));
            QVERIFY(appleContentIdOfExif(noisy).size() <= noisy.size());
        }
    }
};

WAYFOLIO_TEST(AppleMakerNoteTest)

} // namespace wayfolio::test

#include "AppleMakerNoteTest.moc"

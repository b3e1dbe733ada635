// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/JxlBoxes.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class JxlBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxes_data();
    void boxes();
};

void JxlBoxesTest::boxes_data()
{
    QTest::addColumn<QByteArray>("boxes");
    QTest::addColumn<QByteArray>("exif"); // "none" where there is none
    QTest::addColumn<QByteArray>("xmp");
    QTest::addColumn<bool>("isWhole");
    const QByteArray none("none");
    const QByteArray exif = box("Exif", "MM*");
    const QByteArray xmp = box("xml ", "<xmp/>");
    const QByteArray image = box("jxlc", QByteArray(5000, 'i'));
    QTest::newRow("both") << exif + xmp + image << QByteArray("MM*") << QByteArray("<xmp/>") << true;
    QTest::newRow("behind the image") << image + xmp + exif << QByteArray("MM*") << QByteArray("<xmp/>") << true;
    QTest::newRow("image to the end") << exif + u32(0) + image.sliced(4) << QByteArray("MM*") << none << true;
    QTest::newRow("the first of two") << exif + box("Exif", "II*") << QByteArray("MM*") << none << true;
    QTest::newRow("packed") << box("brob", "Exif...") + image << none << none << true;
    QTest::newRow("none") << image << none << none << true;
    QTest::newRow("cut in the image") << exif + image.chopped(1) << QByteArray("MM*") << none << false;
    QTest::newRow("cut in the EXIF") << exif.chopped(1) << QByteArray("MM") << none << false;
}

void JxlBoxesTest::boxes()
{
    QFETCH(const QByteArray, boxes);
    QFETCH(const QByteArray, exif);
    QFETCH(const QByteArray, xmp);
    QFETCH(const bool, isWhole);
    const QByteArray file = box("JXL ", "\r\n\x87\n") + box("ftyp", "jxl ") + boxes;
    CountingSource source(file);
    const JxlBoxes found = readJxlBoxes(source.reader(), source.size());
    const auto textOf = [&](const std::optional<FileRange>& range) {
        return range ? file.sliced(range->offset, range->size) : QByteArray("none");
    };
    QCOMPARE(textOf(found.exif), exif);
    QCOMPARE(textOf(found.xmp), xmp);
    QCOMPARE(found.isWhole, isWhole);
}

} // namespace wayfolio::test

using wayfolio::test::JxlBoxesTest;
WAYFOLIO_TEST(JxlBoxesTest)

#include "JxlBoxesTest.moc"

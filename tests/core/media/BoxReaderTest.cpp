// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/BoxReader.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class BoxReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxes_data();
    void boxes();
    void findsTheFirstOfAType();
    void knowsOneUuidFromAnother();
    void childrenOfMeta_data();
    void childrenOfMeta();
    void readsOnlyHeaders();
    void endsAfterSoManyBoxes();
    void readsNothingTooLarge();
};

namespace {

QByteArray nameOf(BoxType type)
{
    return u32(static_cast<quint32>(type));
}

/// "ftyp@8+4 mdat@20+100(cut)": type, where the content begins, its size.
QByteArray listOfBoxes(BoxReader& reader, FileRange rest)
{
    QByteArrayList list;
    while (const auto box = reader.takeBox(rest)) {
        list += nameOf(box->type) + '@' + QByteArray::number(box->content.offset) + '+' +
                QByteArray::number(box->content.size) + (box->isCut ? "(cut)" : "");
    }
    return list.join(' ');
}

} // namespace

void BoxReaderTest::boxes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray first = box("ftyp", "heic");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("two") << first + box("mdat", "12345") << QByteArray("ftyp@8+4 mdat@20+5");
    QTest::newRow("an empty one") << box("wide") + first << QByteArray("wide@8+0 ftyp@16+4");
    QTest::newRow("a size of 64 bits") << largeBox("mdat", "12345") + first << QByteArray("mdat@16+5 ftyp@29+4");
    QTest::newRow("size 0: to the end") << first + u32(0) + "mdat" + "1234567" << QByteArray("ftyp@8+4 mdat@20+7");
    QTest::newRow("uuid") << uuidBox(QByteArray(32, 'a'), "12") << QByteArray("uuid@24+2");
    QTest::newRow("cut in the content") << first + box("mdat", "12345").chopped(3)
                                        << QByteArray("ftyp@8+4 mdat@20+2(cut)");
    QTest::newRow("cut in the header") << first + box("mdat").chopped(1) << QByteArray("ftyp@8+4");
    QTest::newRow("cut in the size of 64 bits") << largeBox("mdat").chopped(2) << QByteArray();
    QTest::newRow("cut in the uuid") << uuidBox(QByteArray(32, 'a'), "").chopped(2) << QByteArray();
    QTest::newRow("smaller than its header") << first + u32(7) + "mdat" + first << QByteArray("ftyp@8+4");
    QTest::newRow("64 bits smaller than its header") << u32(1) + "mdat" + u64(15) + first << QByteArray();
    QTest::newRow("64 bits beyond all files")
        << u32(1) + "mdat" + u64(0xffff'ffff'ffff'fff0) + "123" << QByteArray("mdat@16+3(cut)");
    QTest::newRow("zeros at the end") << first + u32(0) << QByteArray("ftyp@8+4");
}

void BoxReaderTest::boxes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, expected);
    CountingSource source(file);
    BoxReader reader(source.reader(), source.size());
    QCOMPARE(listOfBoxes(reader, reader.wholeFile()), expected);
}

void BoxReaderTest::findsTheFirstOfAType()
{
    CountingSource source(box("moov", box("trak", "1") + box("udta", "2") + box("udta", "3")) + box("udta", "4"));
    BoxReader reader(source.reader(), source.size());
    const auto movie = reader.findBox(reader.wholeFile(), boxType("moov"));
    QVERIFY(movie);
    const auto userDataBox = reader.findBox(movie->content, boxType("udta"));
    QVERIFY(userDataBox);
    QCOMPARE(reader.read(userDataBox->content, 100), QByteArray("2"));
    QVERIFY(!reader.findBox(movie->content, boxType("meta")));
    QVERIFY(!reader.findBox(userDataBox->content, boxType("udta")));
}

void BoxReaderTest::knowsOneUuidFromAnother()
{
    const QByteArray uuid("0123456789abcdef");
    CountingSource source(box("uuid", uuid + "content"));
    BoxReader reader(source.reader(), source.size());
    FileRange rest = reader.wholeFile();
    const auto found = reader.takeBox(rest);
    QVERIFY(found);
    QCOMPARE(QByteArrayView(found->uuid), QByteArrayView(uuid));
    QCOMPARE(reader.read(found->content, 100), QByteArray("content"));
}

void BoxReaderTest::childrenOfMeta_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray handler = fullBox("hdlr", 0, "mdta");
    QTest::newRow("ISO") << fullBox("meta", 0, handler + box("ilst")) << QByteArray("hdlr@20+8 ilst@36+0");
    QTest::newRow("QuickTime") << box("meta", handler + box("ilst")) << QByteArray("hdlr@16+8 ilst@32+0");
    QTest::newRow("another box first") << fullBox("meta", 0, box("free") + handler)
                                       << QByteArray("free@20+0 hdlr@28+8");
    QTest::newRow("empty") << box("meta") << QByteArray();
    QTest::newRow("nothing behind the version") << fullBox("meta", 0, {}) << QByteArray();
}

void BoxReaderTest::childrenOfMeta()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, expected);
    CountingSource source(file);
    BoxReader reader(source.reader(), source.size());
    const auto meta = reader.findBox(reader.wholeFile(), boxType("meta"));
    QVERIFY(meta);
    QCOMPARE(listOfBoxes(reader, reader.childrenOfMeta(*meta)), expected);
}

void BoxReaderTest::readsOnlyHeaders()
{
    CountingSource source(box("mdat", QByteArray(1'000'000, 'm')) + box("free", QByteArray(1'000'000, 'f')));
    BoxReader reader(source.reader(), source.size());
    QCOMPARE(listOfBoxes(reader, reader.wholeFile()), QByteArray("mdat@8+1000000 free@1000016+1000000"));
    QVERIFY2(source.bytesRead() < 4096, QByteArray::number(source.bytesRead()));
}

void BoxReaderTest::endsAfterSoManyBoxes()
{
    QByteArray file;
    for (int i = 0; i < BoxReader::kMaxBoxes + 10; ++i)
        file += box("free");
    CountingSource source(file);
    BoxReader reader(source.reader(), source.size());
    QCOMPARE(listOfBoxes(reader, reader.wholeFile()).count("free"), BoxReader::kMaxBoxes);
}

void BoxReaderTest::readsNothingTooLarge()
{
    CountingSource source(box("free", QByteArray(5000, 'f')));
    BoxReader reader(source.reader(), source.size());
    QCOMPARE(reader.read({.offset = 8, .size = 5000}, 4999), QByteArray());
    QCOMPARE(reader.read({.offset = 8, .size = 5000}, 5000), QByteArray(5000, 'f'));
    QCOMPARE(reader.read({.offset = 5000, .size = 5000}, 5000), QByteArray(8, 'f'));
    QCOMPARE(reader.read({.offset = 9000, .size = 10}, 5000), QByteArray());
}

} // namespace wayfolio::test

using wayfolio::test::BoxReaderTest;
WAYFOLIO_TEST(BoxReaderTest)

#include "BoxReaderTest.moc"

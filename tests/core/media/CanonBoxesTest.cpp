// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CanonBoxes.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class CanonBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subdirectories_data();
    void subdirectories();
};

/// The boxes themselves stand in VideoBoxesTest.
void CanonBoxesTest::subdirectories_data()
{
    QTest::addColumn<QByteArray>("tiff");
    QTest::addColumn<QByteArray>("expected");
    const auto bytes = [](const char* hex) { return QByteArray::fromHex(hex); };
    // One entry of type LONG and count 1, whose value is the old offset of 8; no directory follows.
    QTest::newRow("little-endian") << bytes("49492a0008000000 aabb")
                                   << bytes("49492a000a000000 aabb 0100 6987 0400 01000000 08000000 00000000");
    QTest::newRow("big-endian") << bytes("4d4d002a00000008 aabb")
                                << bytes("4d4d002a0000000a aabb 0001 8769 0004 00000001 00000008 00000000");
    QTest::newRow("of an odd length") << bytes("4d4d002a00000008 aa")
                                      << bytes("4d4d002a0000000a aa00 0001 8769 0004 00000001 00000008 00000000");
    QTest::newRow("too short") << bytes("4d4d002a000000") << QByteArray();
    QTest::newRow("no TIFF structure") << QByteArray("a text of some length") << QByteArray();
}

void CanonBoxesTest::subdirectories()
{
    QFETCH(const QByteArray, tiff);
    QFETCH(const QByteArray, expected);
    QCOMPARE(asSubdirectory(tiff, 0x8769), expected);
}

} // namespace wayfolio::test

using wayfolio::test::CanonBoxesTest;
WAYFOLIO_TEST(CanonBoxesTest)

#include "CanonBoxesTest.moc"

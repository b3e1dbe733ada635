// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/XmpRating.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class XmpRatingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void XmpRatingTest::reads_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<int>("stars");
    QTest::newRow("attribute") << QByteArray(R"(<rdf:Description xmp:Rating="4" xmp:Label="")") << 4;
    QTest::newRow("single quotes") << QByteArray("<rdf:Description xmp:Rating = '2'>") << 2;
    QTest::newRow("element") << QByteArray("<xmp:Rating>5</xmp:Rating>") << 5;
    QTest::newRow("element with spaces") << QByteArray("<xmp:Rating>\n 3 \n</xmp:Rating>") << 3;
    QTest::newRow("half a star") << QByteArray(R"(xmp:Rating="3.5")") << 3;
    QTest::newRow("rejected") << QByteArray(R"(xmp:Rating="-1")") << -1;
    QTest::newRow("none") << QByteArray("<rdf:Description xmp:Label=\"red\"/>") << 0;
    QTest::newRow("a longer name") << QByteArray(R"(xmp:RatingPercent="80")") << 0;
    QTest::newRow("no number") << QByteArray(R"(xmp:Rating="many")") << 0;
    QTest::newRow("cut off") << QByteArray("xmp:Rating=\"") << 0;
    QTest::newRow("cut off at the name") << QByteArray("xmp:Rating") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void XmpRatingTest::reads()
{
    QFETCH(QByteArray, packet);
    QTEST(ratingOfXmpPacket(packet), "stars");
}

} // namespace wayfolio::test

using wayfolio::test::XmpRatingTest;
WAYFOLIO_TEST(XmpRatingTest)

#include "XmpRatingTest.moc"

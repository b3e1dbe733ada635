// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/PhotoText.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PhotoTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileName_data();
    void fileName();
    void localTime();
    void utcOffset_data();
    void utcOffset();
    void mimeType_data();
    void mimeType();
};

void PhotoTextTest::fileName_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("the first of two") << QStringList{u"/a/b.jpg"_s, u"/a/b.dng"_s} << u"b.jpg"_s;
    QTest::newRow("awkward") << QStringList{u"/a b/c\\d\n.jpg"_s} << u"c\\d\n.jpg"_s;
}

void PhotoTextTest::fileName()
{
    QFETCH(const QStringList, files);
    QFETCH(const QString, expected);
    Photo photo;
    photo.files = files;
    QCOMPARE(PhotoText::fileName(photo), expected);
}

void PhotoTextTest::localTime()
{
    Photo photo;
    QCOMPARE(PhotoText::localTime(photo), QString());
    photo.captureTime.utc = Instant(std::chrono::seconds(0));
    QCOMPARE(PhotoText::localTime(photo), QString()); // an instant says nothing about the clocks there
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(1'710'074'096'789));
    QCOMPARE(PhotoText::localTime(photo), u"2024-03-10T12:34:56.789"_s);
    photo.captureTime.wallText = u"2024-03-10T12:34:56.789123"_s;
    QCOMPARE(PhotoText::localTime(photo), u"2024-03-10T12:34:56.789123"_s);
}

void PhotoTextTest::utcOffset_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Seoul") << 540 << u"+09:00"_s;
    QTest::newRow("Kathmandu") << 345 << u"+05:45"_s;
    QTest::newRow("St. John's") << -210 << u"-03:30"_s;
    QTest::newRow("Greenwich") << 0 << u"+00:00"_s;
}

void PhotoTextTest::utcOffset()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, expected);
    Photo photo;
    QCOMPARE(PhotoText::utcOffset(photo), QString());
    photo.captureTime.offset = UtcOffset(minutes * 60);
    QCOMPARE(PhotoText::utcOffset(photo), expected);
}

void PhotoTextTest::mimeType_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("expected");
    QTest::newRow("jpg") << u"a.jpg"_s << u"image/jpeg"_s;
    QTest::newRow("upper case") << u"A.JPEG"_s << u"image/jpeg"_s;
    QTest::newRow("png") << u"a.b.png"_s << u"image/png"_s;
    QTest::newRow("video") << u"a.mp4"_s << u"video/mp4"_s;
    QTest::newRow("no suffix") << u"photo"_s << QString();
    QTest::newRow("unknown suffix") << u"a.wayfolio-knows-nothing"_s << QString();
    QTest::newRow("empty suffix") << u"a."_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void PhotoTextTest::mimeType()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, expected);
    PhotoText::MimeTypes types;
    QCOMPARE(types.ofFile(fileName), expected);
    QCOMPARE(types.ofFile(fileName), expected); // remembered
}

} // namespace wayfolio::test

using wayfolio::test::PhotoTextTest;
WAYFOLIO_TEST(PhotoTextTest)

#include "PhotoTextTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/CaptureTime.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CaptureTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallTimeText_data();
    void wallTimeText();
    void instantText();
    void offsetText_data();
    void offsetText();
    void textKnowsNoLocaleOrZone();
    void sortInstant();
    void sources_data();
    void sources();
};

void CaptureTimeTest::wallTimeText_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64{0} << u"1970-01-01T00:00:00"_s;
    QTest::newRow("no fraction") << qint64{1'710'074'096'000} << u"2024-03-10T12:34:56"_s;
    QTest::newRow("fraction") << qint64{1'710'074'096'789} << u"2024-03-10T12:34:56.789"_s;
    QTest::newRow("small fraction") << qint64{1'710'074'096'007} << u"2024-03-10T12:34:56.007"_s;
    QTest::newRow("before 1970, fraction counts forwards") << qint64{-1} << u"1969-12-31T23:59:59.999"_s;
    QTest::newRow("before 1970") << qint64{-86'400'000} << u"1969-12-31T00:00:00"_s;
    QTest::newRow("leap day") << qint64{1'709'164'800'000} << u"2024-02-29T00:00:00"_s;
    QTest::newRow("1904") << qint64{-2'082'844'800'000} << u"1904-01-01T00:00:00"_s;
    QTest::newRow("first of year 1") << qint64{-62'135'596'800'000} << u"0001-01-01T00:00:00"_s;
    QTest::newRow("before year 0") << qint64{-62'167'219'200'001} << u"-0001-12-31T23:59:59.999"_s;
    QTest::newRow("year 10000") << qint64{253'402'300'800'000} << u"10000-01-01T00:00:00"_s;
    QTest::newRow("last of year 9999") << qint64{253'402'300'799'999} << u"9999-12-31T23:59:59.999"_s;
}

void CaptureTimeTest::wallTimeText()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, text);
    QCOMPARE(isoText(WallTime(std::chrono::milliseconds(milliseconds))), text);
}

void CaptureTimeTest::instantText()
{
    QCOMPARE(isoText(Instant(1'710'074'096'789ms)), u"2024-03-10T12:34:56.789Z"_s);
    QCOMPARE(isoText(Instant(0ms)), u"1970-01-01T00:00:00Z"_s);
}

void CaptureTimeTest::offsetText_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0 << u"+00:00"_s;
    QTest::newRow("Seoul") << 540 << u"+09:00"_s;
    QTest::newRow("Kathmandu") << 345 << u"+05:45"_s;
    QTest::newRow("Newfoundland") << -210 << u"-03:30"_s;
    QTest::newRow("less than an hour west") << -30 << u"-00:30"_s;
    QTest::newRow("Kiritimati") << 840 << u"+14:00"_s;
    QTest::newRow("Baker Island") << -720 << u"-12:00"_s;
}

void CaptureTimeTest::offsetText()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, text);
    QCOMPARE(isoText(UtcOffset(std::chrono::minutes(minutes))), text);
}

void CaptureTimeTest::textKnowsNoLocaleOrZone()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Pacific/Apia");
    const QString text = isoText(Instant(1'710'074'096'000ms));
    qputenv("TZ", zone);
    QLocale::setDefault(before);
    QCOMPARE(text, u"2024-03-10T12:34:56Z"_s);
}

void CaptureTimeTest::sortInstant()
{
    CaptureTime time;
    QVERIFY(!time.isPresent());
    QCOMPARE(time.sortInstant(), std::nullopt);
    time.wall = WallTime(5s);
    QVERIFY(time.isPresent());
    QCOMPARE(time.sortInstant(), std::nullopt);
    time.assumedUtc = Instant(10s);
    QCOMPARE(time.sortInstant(), Instant(10s));
    time.utc = Instant(0s); // the epoch itself is a time like any other
    QCOMPARE(time.sortInstant(), Instant(0s));
}

void CaptureTimeTest::sources_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("confidence");
    QTest::newRow("none") << int(TimeSource::None) << u"none"_s;
    QTest::newRow("offsetTimeOriginal") << int(TimeSource::OffsetOriginal) << u"stated"_s;
    QTest::newRow("offsetTimeDigitized") << int(TimeSource::OffsetDigitized) << u"stated"_s;
    QTest::newRow("gpsClock") << int(TimeSource::GpsClock) << u"stated"_s;
    QTest::newRow("videoClock") << int(TimeSource::VideoClock) << u"inferred"_s;
    QTest::newRow("surroundingZone") << int(TimeSource::SurroundingZone) << u"assumed"_s;
    QTest::newRow("systemZone") << int(TimeSource::SystemZone) << u"assumed"_s;
    QTest::newRow("manual") << int(TimeSource::Manual) << u"stated"_s;
    QTest::newRow("xmpOffset") << int(TimeSource::XmpOffset) << u"stated"_s;
    QTest::newRow("videoCreationDate") << int(TimeSource::VideoCreationDate) << u"stated"_s;
    QTest::newRow("makerNoteZone") << int(TimeSource::MakerNoteZone) << u"derived"_s;
    QTest::newRow("exifTimeZone") << int(TimeSource::ExifTimeZone) << u"derived"_s;
    QTest::newRow("gpsOffset") << int(TimeSource::GpsOffset) << u"derived"_s;
    QTest::newRow("placeZone") << int(TimeSource::PlaceZone) << u"inferred"_s;
    QTest::newRow("neighbourZone") << int(TimeSource::NeighbourZone) << u"inferred"_s;
    QTest::newRow("takeout") << int(TimeSource::Takeout) << u"stated"_s;
    QTest::newRow("cameraZone") << int(TimeSource::CameraZone) << u"inferred"_s;
    QTest::newRow("fileName") << int(TimeSource::FileName) << u"assumed"_s;
    QTest::newRow("fileTime") << int(TimeSource::FileTime) << u"assumed"_s;
}

void CaptureTimeTest::sources()
{
    QFETCH(const int, source);
    QFETCH(const QString, confidence);
    QCOMPARE(identifier(TimeSource(source)), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(identifier(confidenceOf(TimeSource(source))), confidence);
}

WAYFOLIO_TEST(CaptureTimeTest)

} // namespace wayfolio::test

#include "CaptureTimeTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Formats.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale::c()); }

    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void dateRange_data();
    void dateRange();
    void coordinates_data();
    void coordinates();
    void distance_data();
    void distance();
    void clipboardIsTheSameEverywhere();
    void captureTime_data();
    void captureTime();
    void direction_data();
    void direction();
    void pathOfOneLine();
};

void FormatsTest::dateRange_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("brief");
    QTest::newRow("one day") << QDate(2024, 3, 10) << QDate(2024, 3, 10) << u"10 March 2024"_s << u"10 Mar 2024"_s;
    QTest::newRow("one month") << QDate(2024, 3, 10) << QDate(2024, 3, 17) << u"10 – 17 March 2024"_s
                               << u"10 – 17 Mar 2024"_s;
    QTest::newRow("one year") << QDate(2024, 2, 28) << QDate(2024, 3, 3) << u"28 February – 3 March 2024"_s
                              << u"28 Feb – 3 Mar 2024"_s;
    QTest::newRow("two years") << QDate(2023, 12, 30) << QDate(2024, 1, 2) << u"30 December 2023 – 2 January 2024"_s
                               << u"30 Dec 2023 – 2 Jan 2024"_s;
    QTest::newRow("same month of two years")
        << QDate(2023, 3, 1) << QDate(2024, 3, 2) << u"1 March 2023 – 2 March 2024"_s << u"1 Mar 2023 – 2 Mar 2024"_s;
}

void FormatsTest::dateRange()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QTEST(format::dateRangeText(first, last), "text");
    QTEST(format::briefDateRangeText(first, last), "brief");
}

void FormatsTest::coordinates_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("text");
    QTest::newRow("north east") << 37.5665 << 126.978 << u"37° 33′ 59.4″ N, 126° 58′ 40.8″ E"_s;
    QTest::newRow("south west") << -33.0 << -70.25 << u"33° 00′ 0.0″ S, 70° 15′ 0.0″ W"_s;
    QTest::newRow("sixty seconds carry") << 9.99999999 << 0.0 << u"10° 00′ 0.0″ N, 0° 00′ 0.0″ E"_s;
    QTest::newRow("antimeridian") << 0.0 << -180.0 << u"0° 00′ 0.0″ N, 180° 00′ 0.0″ W"_s;
}

void FormatsTest::coordinates()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QTEST(format::coordinatesText(*GeoPoint::fromDegrees(latitude, longitude)), "text");
}

void FormatsTest::distance_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("meters");
    QTest::addColumn<QString>("text");
    QTest::newRow("metres") << QLocale::c() << 849.6 << u"850 m"_s;
    QTest::newRow("kilometres") << QLocale::c() << 12'430.0 << u"12.4 km"_s;
    QTest::newRow("far") << QLocale(QLocale::English, QLocale::UnitedKingdom) << 0.0 << u"0.0 mi"_s;
    QTest::newRow("grouped") << QLocale(QLocale::Korean, QLocale::SouthKorea) << 1'204'000.0 << u"1,204 km"_s;
    QTest::newRow("comma") << QLocale(QLocale::German, QLocale::Germany) << 12'430.0 << u"12,4 km"_s;
    QTest::newRow("miles") << QLocale(QLocale::English, QLocale::UnitedStates) << 16'093.44 << u"10.0 mi"_s;
}

void FormatsTest::distance()
{
    QFETCH(QLocale, locale);
    QFETCH(double, meters);
    QLocale::setDefault(locale);
    QTEST(format::distanceText(meters), "text");
}

void FormatsTest::clipboardIsTheSameEverywhere()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(format::coordinatesForClipboard(*GeoPoint::fromDegrees(-37.5665, 126.978)), u"-37.5665000, 126.9780000"_s);
}

void FormatsTest::captureTime_data()
{
    QTest::addColumn<CaptureTime>("time");
    QTest::addColumn<QString>("text");
    const WallTime wall{std::chrono::milliseconds(1'710'074'096'000)};   // 2024-03-10 12:34:56
    const Instant instant{std::chrono::milliseconds(1'710'041'696'000)}; // nine hours earlier
    const QString shown = u"10 March 2024, 12:34:56"_s;
    CaptureTime known;
    known.wall = wall;
    known.utc = instant;
    known.offset = std::chrono::hours(9);
    QTest::newRow("known") << known << shown;
    CaptureTime assumed;
    assumed.wall = wall;
    assumed.assumedUtc = instant;
    QTest::newRow("assumed") << assumed << shown;
    CaptureTime satellite;
    satellite.utc = instant;
    QTest::newRow("instant alone") << satellite << u"10 March 2024, 03:34:56 UTC"_s;
    CaptureTime ofFile;
    ofFile.assumedUtc = instant;
    ofFile.source = TimeSource::FileTime;
    QTest::newRow("of the file alone") << ofFile << QString();
    QTest::newRow("nothing") << CaptureTime() << QString();
}

void FormatsTest::captureTime()
{
    QFETCH(CaptureTime, time);
    QTEST(format::captureTimeText(time), "text");
}

void FormatsTest::direction_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<QString>("text");
    QTest::newRow("north") << 0.0 << u"0° north"_s;
    QTest::newRow("north from the left") << 359.4 << u"359° north"_s;
    QTest::newRow("west") << 273.0 << u"273° west"_s;
    QTest::newRow("south-east") << 135.0 << u"135° south-east"_s;
}

void FormatsTest::direction()
{
    QFETCH(double, degrees);
    QTEST(format::directionText(degrees), "text");
}

void FormatsTest::pathOfOneLine()
{
    QCOMPARE(format::displayPath(u"/a b/여행\n1\t\x07.jpg"_s), u"/a b/여행\\n1\\t\\x07.jpg"_s);
}

} // namespace wayfolio::test

using wayfolio::test::FormatsTest;
WAYFOLIO_TEST(FormatsTest)

#include "FormatsTest.moc"

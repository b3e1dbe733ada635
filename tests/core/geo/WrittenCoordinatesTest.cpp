// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WrittenCoordinates.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class WrittenCoordinatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        const auto row = [](const QString& text, double latitude, double longitude) {
            QTest::addRow("%s", qPrintable(text)) << text << latitude << longitude;
        };
        row(u"37.5665000, 126.9780000"_s, 37.5665, 126.978);
        row(u"37.5665,126.978"_s, 37.5665, 126.978);
        row(u"  -33.4378   -70.6504 "_s, -33.4378, -70.6504);
        row(u"−33.4378, −70.6504"_s, -33.4378, -70.6504);
        row(u"33.4378 S 70.6504 W"_s, -33.4378, -70.6504);
        row(u"s33.4378 w70.6504"_s, -33.4378, -70.6504);
        row(u"126.978 E, 37.5665 N"_s, 37.5665, 126.978);
        row(u"37° 33′ 59.4″ N, 126° 58′ 40.8″ E"_s, 37.5665, 126.978);
        row(u"37°33'59.4\"N 126°58'40.8\"E"_s, 37.5665, 126.978);
        row(u"33° 30' S, 70° 30.6' W"_s, -33.5, -70.51);
        row(u"37,5665; 126,978"_s, 37.5665, 126.978);
        row(u"geo:37.5665,126.978?z=12"_s, 37.5665, 126.978);
        row(u"https://www.openstreetmap.org/#map=15/37.5665/126.978"_s, 37.5665, 126.978);
        row(u"0, 0"_s, 0, 0);
    }

    void isRead()
    {
        QFETCH(QString, text);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto point = pointFromText(text);
        QVERIFY(point);
        QVERIFY(qAbs(point->latitude() - latitude) < 1e-6);
        QVERIFY(qAbs(point->longitude() - longitude) < 1e-6);
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u""_s,
                                u"37.5"_s,
                                u"Seoul"_s,
                                u"91, 0"_s,
                                u"0, 181"_s,
                                u"1, 2, 3"_s,
                                u"37 N, 38 N"_s,
                                u"37 N, 126"_s,
                                u"37° 60′ N, 1° E"_s,
                                u"-37 N, 1 E"_s,
                                u"37.5° 30′, 1"_s,
                                u"nan, inf"_s,
                                u"1e5, 3"_s,
                                u"37,5665, 126,978"_s};
        for (const QString& text : texts)
            QTest::addRow("\"%s\"", qPrintable(text)) << text;
    }

    void isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!pointFromText(text));
    }

    void isOffTheGlobe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOff");
        const auto row = [](const QString& text, bool isOff) {
            QTest::addRow("\"%s\"", qPrintable(text)) << text << isOff;
        };
        row(u"91, 200"_s, true);
        row(u"0, 181"_s, true);
        row(u"126.978, 37.5665"_s, true); // longitude first
        row(u"91° 0′ S, 10° E"_s, true);
        row(u"37.5665, 126.978"_s, false);
        row(u"90, -180"_s, false);
        row(u"Seoul"_s, false);
        row(u"91"_s, false);
        row(u"geo:91,200"_s, false);
        row(QString(), false);
    }

    void isOffTheGlobe()
    {
        QFETCH(QString, text);
        QTEST(wayfolio::isOffTheGlobe(text), "isOff");
    }
};

WAYFOLIO_TEST(WrittenCoordinatesTest)

} // namespace wayfolio::test

#include "WrittenCoordinatesTest.moc"

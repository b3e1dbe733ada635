// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/PlaceWords.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PlaceWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
};

namespace {

PlaceName named(const QStringList& names, double distanceMeters = 0, double bearingDegrees = 0)
{
    return {.town = names.value(0),
            .city = names.value(1),
            .region = names.value(2),
            .country = names.value(3),
            .countryCode = {},
            .distanceMeters = distanceMeters,
            .bearingDegrees = bearingDegrees,
            .isInTown = distanceMeters == 0};
}

} // namespace

void PlaceWordsTest::text_data()
{
    QTest::addColumn<PlaceName>("place");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    const QLocale metric(QLocale::English, QLocale::Australia);
    const QLocale states(QLocale::English, QLocale::UnitedStates);
    const QString country = u"South Korea"_s;
    const QStringList gyeongju{u"Gyeongju"_s, {}, u"North Gyeongsang"_s, country};
    QTest::newRow("a quarter of a city") << named({u"Haeundae"_s, u"Busan"_s, u"Busan"_s, country}) << metric
                                         << u"Haeundae, Busan, South Korea"_s;
    QTest::newRow("a town") << named(gyeongju) << metric << u"Gyeongju, North Gyeongsang, South Korea"_s;
    QTest::newRow("a town named as its city")
        << named({u"Busan"_s, u"Busan"_s, u"Busan"_s, country}) << metric << u"Busan, South Korea"_s;
    QTest::newRow("a city that is a country")
        << named({u"Singapore"_s, {}, {}, u"Singapore"_s}) << metric << u"Singapore"_s;
    QTest::newRow("away from towns") << named(gyeongju, 12'300, 271) << metric
                                     << u"12.3 km west of Gyeongju, South Korea"_s;
    QTest::newRow("near a town") << named(gyeongju, 900, 45) << metric
                                 << u"900 m north-east of Gyeongju, South Korea"_s;
    QTest::newRow("in miles") << named(gyeongju, 40'000, 180) << states << u"25 mi south of Gyeongju, South Korea"_s;
    QTest::newRow("no town") << named({{}, {}, u"Gangwon"_s, country}) << metric << u"Gangwon, South Korea"_s;
    QTest::newRow("country alone") << named({{}, {}, {}, country}) << metric << country;
    QTest::newRow("nothing") << PlaceName() << metric << QString();
}

void PlaceWordsTest::text()
{
    QFETCH(const PlaceName, place);
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    QTEST(placeText(place), "text");
}

} // namespace wayfolio::test

using wayfolio::test::PlaceWordsTest;
WAYFOLIO_TEST(PlaceWordsTest)

#include "PlaceWordsTest.moc"

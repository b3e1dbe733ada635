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
    void shared_data();
    void shared();
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

void PlaceWordsTest::shared_data()
{
    using Places = std::vector<std::optional<PlaceName>>;
    QTest::addColumn<Places>("places");
    QTest::addColumn<QString>("text");
    const QString korea = u"South Korea"_s;
    const PlaceName haeundae = named({u"Haeundae"_s, u"Busan"_s, {}, korea});
    const PlaceName seomyeon = named({u"Seomyeon"_s, u"Busan"_s, {}, korea});
    const PlaceName seoul = named({u"Seoul"_s, {}, {}, korea});
    const PlaceName paris = named({u"Paris"_s, {}, {}, u"France"_s});
    const QStringList gyeongju{u"Gyeongju"_s, {}, u"North Gyeongsang"_s, korea};
    const PlaceName pohang = named({u"Pohang"_s, {}, u"North Gyeongsang"_s, korea});
    const PlaceName inland = named({{}, {}, {}, u"France"_s});
    QTest::newRow("none") << Places{} << QString();
    QTest::newRow("none that is known") << Places{{}, {}} << QString();
    QTest::newRow("one") << Places{haeundae} << u"Haeundae, Busan, South Korea"_s;
    QTest::newRow("a town") << Places{haeundae, {}, haeundae} << u"Haeundae, Busan, South Korea"_s;
    QTest::newRow("a town and beside it")
        << Places{named(gyeongju, 12'300, 271), named(gyeongju)} << u"Gyeongju, North Gyeongsang, South Korea"_s;
    QTest::newRow("a city") << Places{haeundae, seomyeon} << u"Busan, South Korea"_s;
    QTest::newRow("a region") << Places{named(gyeongju), pohang} << u"North Gyeongsang, South Korea"_s;
    QTest::newRow("a country") << Places{seoul, haeundae, pohang} << korea;
    QTest::newRow("first and last") << Places{seoul, pohang, paris} << u"Seoul … Paris"_s;
    QTest::newRow("there and back") << Places{seoul, pohang, paris, seoul} << u"Seoul … Paris"_s;
    QTest::newRow("far from towns") << Places{inland, seoul} << u"France … Seoul"_s;
}

void PlaceWordsTest::shared()
{
    QFETCH(const std::vector<std::optional<PlaceName>>, places);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
    QTEST(sharedPlaceText(places), "text");
}

} // namespace wayfolio::test

using wayfolio::test::PlaceWordsTest;
WAYFOLIO_TEST(PlaceWordsTest)

#include "PlaceWordsTest.moc"

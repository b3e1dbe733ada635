// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/ZonePlaces.h"

#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ZonePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knows_data();
    void knows();
    void stops();

private:
    std::optional<Gazetteer> m_gazetteer;
    std::optional<TimeZoneFinder> m_zones;
};

void ZonePlacesTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    auto zones = TimeZoneFinder::load(u":/timezones/zones.bin"_s);
    QVERIFY(gazetteer && zones);
    m_gazetteer = *std::move(gazetteer);
    m_zones = *std::move(zones);
}

void ZonePlacesTest::knows_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("place");
    QTest::newRow("its city") << QByteArray("Asia/Seoul") << u"Seoul"_s;
    QTest::newRow("in Korean") << QByteArray("Asia/Seoul") << u"서울"_s;
    QTest::newRow("another large town") << QByteArray("Asia/Tokyo") << u"Osaka"_s;
    QTest::newRow("the country") << QByteArray("Asia/Ho_Chi_Minh") << u"Vietnam"_s;
    QTest::newRow("the country in Korean") << QByteArray("Asia/Ho_Chi_Minh") << u"베트남"_s;
    QTest::newRow("a small capital") << QByteArray("Atlantic/Reykjavik") << u"Iceland"_s;
}

void ZonePlacesTest::knows()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, place);
    const auto places = placesOfZones(*m_gazetteer, *m_zones);
    QVERIFY(places.contains(zone));
    QVERIFY(places.at(zone).contains(place));
    QCOMPARE(places.at(zone).count(place), 1);
}

void ZonePlacesTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(placesOfZones(*m_gazetteer, *m_zones, stop.get_token()).empty());
}

} // namespace wayfolio::test

using wayfolio::test::ZonePlacesTest;
WAYFOLIO_TEST(ZonePlacesTest)

#include "ZonePlacesTest.moc"

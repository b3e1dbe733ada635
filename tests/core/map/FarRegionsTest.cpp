// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/FarRegions.h"

#include "core/geo/GreatCircle.h"
#include "core/geo/WebMercator.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class FarRegionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void found_data();
    void found();
    void notFound_data();
    void notFound();
    void labelledCountriesAreNotNamedAgain();

private:
    [[nodiscard]] const FarRegion* named(const QString& name) const;

    std::unique_ptr<const Gazetteer> m_gazetteer;
    std::vector<FarRegion> m_regions;
};

void FarRegionsTest::initTestCase()
{
    initializeResources();
    auto loaded = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(loaded);
    m_gazetteer = std::make_unique<const Gazetteer>(std::move(*loaded));
    std::vector<bool> labelled(m_gazetteer->countryCount(), true);
    for (const QString& code : {u"GF"_s, u"RE"_s, u"SJ"_s})
        labelled[*m_gazetteer->countryNumber(code)] = false;
    m_regions = farRegions(*m_gazetteer, labelled);
}

const FarRegion* FarRegionsTest::named(const QString& name) const
{
    const auto region = std::ranges::find_if(m_regions, [&](const FarRegion& one) { return one.name.english == name; });
    return region == m_regions.end() ? nullptr : &*region;
}

void FarRegionsTest::found_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("Alaska") << u"US"_s << 64.0 << -152.0;
    QTest::newRow("Azores") << u"PT"_s << 38.5 << -28.0;
    QTest::newRow("Canary Islands") << u"ES"_s << 28.3 << -15.8;
    QTest::newRow("Corsica") << u"FR"_s << 42.2 << 9.1;
    QTest::newRow("French Guiana") << u"GF"_s << 4.0 << -53.0;
    QTest::newRow("Galápagos") << u"EC"_s << -0.6 << -90.6;
    QTest::newRow("Hawaii") << u"US"_s << 20.5 << -157.3;
    QTest::newRow("Kaliningrad Oblast") << u"RU"_s << 54.7 << 21.3;
    QTest::newRow("Okinawa") << u"JP"_s << 25.7 << 126.5;
    QTest::newRow("Réunion") << u"RE"_s << -21.1 << 55.5;
    QTest::newRow("Svalbard") << u"SJ"_s << 78.7 << 17.0;
    QTest::newRow("Tasmania") << u"AU"_s << -42.0 << 146.6;
}

void FarRegionsTest::found()
{
    QFETCH(const QString, country);
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    const FarRegion* region = named(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(region != nullptr);
    QCOMPARE(m_gazetteer->countryCode(region->country), country);
    const GeoPoint middle = WebMercator::unproject(region->position);
    const QString where = u"%1, %2"_s.arg(middle.latitude()).arg(middle.longitude());
    QVERIFY2(distanceMeters(middle, GeoPoint::nearest(latitude, longitude)) < 250'000, qPrintable(where));
    QVERIFY(region->area > 0 && region->area < 0.02);
}

void FarRegionsTest::notFound_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("Sicily") << u"near the main land"_s;
    QTest::newRow("Hokkaido") << u"near the main land"_s;
    QTest::newRow("South Aegean") << u"most of it near the main land"_s;
    QTest::newRow("Bali") << u"near another large island"_s;
    QTest::newRow("Sabah") << u"a part of a land"_s;
    QTest::newRow("California") << u"of the main land"_s;
    QTest::newRow("Norway") << u"a country that has its label"_s;
}

void FarRegionsTest::notFound()
{
    QVERIFY(named(QString::fromUtf8(QTest::currentDataTag())) == nullptr);
}

void FarRegionsTest::labelledCountriesAreNotNamedAgain()
{
    const std::vector<bool> all(m_gazetteer->countryCount(), true);
    const std::vector<FarRegion> regions = farRegions(*m_gazetteer, all);
    const auto isNamed = [&](const QString& name) {
        return std::ranges::any_of(regions, [&](const FarRegion& region) { return region.name.english == name; });
    };
    QVERIFY(isNamed(u"Hawaii"_s));
    QVERIFY(!isNamed(u"French Guiana"_s));
}

WAYFOLIO_TEST(FarRegionsTest)

} // namespace wayfolio::test

#include "FarRegionsTest.moc"

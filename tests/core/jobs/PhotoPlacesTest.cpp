// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoPlaces.h"

#include "core/geodata/Gazetteer.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Of so many photos that several threads look them up.
class PhotoPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksUpEach_data();
    void looksUpEach();
    void looksUpWhatIsUnknown();
    void keepsWhatStays();
    void stopped();
    void names();

private:
    std::optional<Gazetteer> m_gazetteer;
    std::vector<PhotoSummary> m_photos;
};

void PhotoPlacesTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_gazetteer = std::move(*gazetteer);
    m_photos.resize(20'001);
    for (size_t row = 0; row < m_photos.size(); ++row) {
        m_photos[row].id = PhotoId{static_cast<qint64>(row) + 1};
        if (row % 7 != 0)
            m_photos[row].point = GeoPoint::nearest(36 + static_cast<double>(row % 100) * 0.1,
                                                    127 + static_cast<double>(row / 2 % 50) * 0.2);
    }
}

void PhotoPlacesTest::looksUpEach_data()
{
    QTest::addColumn<bool>("onAllCores");
    QTest::newRow("one thread") << false;
    QTest::newRow("all cores") << true;
}

void PhotoPlacesTest::looksUpEach()
{
    QFETCH(const bool, onAllCores);
    PlaceRows rows(m_photos.size(), kUnknownPlace);
    (onAllCores ? findPlacesOnAllCores : findPlaces)(*m_gazetteer, CatalogSnapshot(m_photos, {}), rows, {});
    for (size_t row = 0; row < m_photos.size(); ++row) {
        const auto& point = m_photos[row].point;
        const auto number = point ? m_gazetteer->placeNumberAt(*point) : std::nullopt;
        QCOMPARE(rows[row], number ? *number + 1 : 0);
    }
}

void PhotoPlacesTest::looksUpWhatIsUnknown()
{
    PlaceRows rows(m_photos.size(), 5);
    rows[1] = kUnknownPlace;
    rows[20'000] = kUnknownPlace;
    findPlacesOnAllCores(*m_gazetteer, CatalogSnapshot(m_photos, {}), rows, {});
    QCOMPARE(std::ranges::count(rows, 5U), std::ssize(rows) - 2);
    QCOMPARE(rows[1], *m_gazetteer->placeNumberAt(*m_photos[1].point) + 1);
}

void PhotoPlacesTest::keepsWhatStays()
{
    PlaceRows before(m_photos.size());
    for (size_t row = 0; row < before.size(); ++row)
        before[row] = static_cast<quint32>(row);
    std::vector<PhotoSummary> photos(m_photos.begin() + 1, m_photos.end());
    photos[1].point = GeoPoint::nearest(52.52, 13.405); // moved
    photos[6].point.reset();                            // was nowhere before, either
    photos[7].id = PhotoId{99'999};                     // a new one
    const PlaceRows rows = placesKept(CatalogSnapshot(photos, {}), CatalogSnapshot(m_photos, {}), before);
    QCOMPARE(rows.size(), photos.size());
    QCOMPARE(rows[0], 1U);
    QCOMPARE(rows[1], kUnknownPlace);
    QCOMPARE(rows[6], 7U);
    QCOMPARE(rows[7], kUnknownPlace);
    QCOMPARE(rows[19'999], 20'000U);
}

void PhotoPlacesTest::stopped()
{
    std::stop_source stop;
    stop.request_stop();
    for (const bool onAllCores : {false, true}) {
        PlaceRows rows(m_photos.size(), kUnknownPlace);
        (onAllCores ? findPlacesOnAllCores : findPlaces)(*m_gazetteer, CatalogSnapshot(m_photos, {}), rows,
                                                         stop.get_token());
        QCOMPARE(std::ranges::count(rows, kUnknownPlace), std::ssize(rows));
    }
}

void PhotoPlacesTest::names()
{
    const auto numberAt = [this](double latitude, double longitude) {
        return *m_gazetteer->placeNumberAt(GeoPoint::nearest(latitude, longitude)) + 1;
    };
    const quint32 haeundae = numberAt(35.1587, 129.1604);
    const quint32 berlin = numberAt(52.52, 13.405);
    const PhotoPlaces places = namedPlaces(*m_gazetteer, {haeundae, 0, berlin, haeundae});
    QCOMPARE(places.rows, (PlaceRows{haeundae, 0, berlin, haeundae}));
    QCOMPARE(places.countryNames.size(), 3U); // with nobody's
    QCOMPARE(places.countryNames[places.countries[haeundae]].code, u"KR"_s);
    QCOMPARE(places.countryNames[places.countries[haeundae]].korean, u"대한민국"_s);
    QCOMPARE(places.countryNames[places.countries[berlin]].english, u"Germany"_s);
    QCOMPARE(places.countries[0], quint16{0});
    QCOMPARE(places.names.find("해운대"), std::vector<quint32>{haeundae});
    QCOMPARE(places.names.find("busan"), std::vector<quint32>{haeundae});
    QCOMPARE(places.names.find("deutschland"), std::vector<quint32>{berlin});
}

} // namespace wayfolio::test

using wayfolio::test::PhotoPlacesTest;
WAYFOLIO_TEST(PhotoPlacesTest)

#include "PhotoPlacesTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/UncertaintyCircles.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

namespace {

PhotoMarker estimateAt(double latitude, double meters)
{
    PhotoMarker marker;
    marker.cluster.position = WebMercator::project(GeoPoint::nearest(latitude, 10));
    marker.cluster.count = 1;
    marker.cluster.isEstimate = true;
    marker.cluster.uncertainty = CoarseLength(meters);
    return marker;
}

} // namespace

class UncertaintyCirclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void asLongAsItsMetres()
    {
        for (const double latitude : {0.0, 37.5, -60.0}) {
            const auto circles = uncertaintyCircles({estimateAt(latitude, 1000)});
            QCOMPARE(circles.size(), size_t{1});
            // A degree of latitude is 111,195 metres on the sphere.
            const QPointF north = WebMercator::project(GeoPoint::nearest(latitude + 1000 / 111'195.0, 10));
            const double expected = circles.front().center.y() - north.y();
            QVERIFY(std::abs(circles.front().radius / expected - 1) < 0.06); // coarse lengths are to 5 percent
        }
    }

    void onlyOfSingleEstimates()
    {
        PhotoMarker measured = estimateAt(0, 100);
        measured.cluster.isEstimate = false;
        PhotoMarker dimmed = estimateAt(0, 100);
        dimmed.dimmed = true;
        PhotoMarker cluster = estimateAt(0, 100);
        cluster.cluster.count = 2;
        cluster.cluster.uncertainty = {}; // as PhotoClusters says
        QVERIFY(uncertaintyCircles({measured, dimmed, cluster}).empty());
    }

    void theSmallestOfMany()
    {
        std::vector<PhotoMarker> markers;
        for (int i = 0; i < 200; ++i)
            markers.push_back(estimateAt(0, 100'000 / (i + 1.0)));
        const auto circles = uncertaintyCircles(markers);
        QVERIFY(circles.size() >= 10 && circles.size() < 50);
        QCOMPARE(circles.front().radius, uncertaintyCircles({markers.back()}).front().radius);
    }

    void worthShowing_data()
    {
        QTest::addColumn<double>("pixels");
        QTest::addColumn<bool>("isWorth");
        QTest::newRow("hidden by its marker") << 20.0 << false;
        QTest::newRow("a little more") << 40.0 << true;
        QTest::newRow("half of the view") << 390.0 << true;
        QTest::newRow("all of the view") << 900.0 << false;
        QTest::newRow("the globe") << 4e7 << false;
    }

    void worthShowing()
    {
        QFETCH(const double, pixels);
        QFETCH(const bool, isWorth);
        const MapCamera camera{.center = {0.5, 0.5}, .zoom = 7, .size = {800, 600}};
        const UncertaintyCircle circle{.center = camera.center, .radius = pixels / camera.worldSize()};
        QCOMPARE(isWorthShowing(circle, camera), isWorth);
    }
};

WAYFOLIO_TEST(UncertaintyCirclesTest)

} // namespace wayfolio::test

#include "UncertaintyCirclesTest.moc"

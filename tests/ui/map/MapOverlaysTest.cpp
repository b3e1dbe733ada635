// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapOverlays.h"

#include "tests/support/TestRegistry.h"
#include "ui/map/MapAttribution.h"
#include "ui/map/MapLayer.h"
#include "ui/map/ScaleBar.h"

#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

class NoTiles final : public TileSource
{
public:
    void request(TileId, int, std::stop_token, Answer) override {}
};

} // namespace

class MapOverlaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachButtonSaysWhatItIsFor()
    {
        QWidget map;
        const MapOverlays& overlays = *new MapOverlays(map);
        const QSignalSpy in(&overlays, &MapOverlays::zoomInClicked);
        const QSignalSpy out(&overlays, &MapOverlays::zoomOutClicked);
        const QSignalSpy all(&overlays, &MapOverlays::showAllClicked);
        const QSignalSpy maps(&overlays, &MapOverlays::mapsRequested);
        for (const auto& [name, clicks] : {std::pair(u"zoomIn"_s, &in), std::pair(u"zoomOut"_s, &out),
                                           std::pair(u"showAll"_s, &all), std::pair(u"maps"_s, &maps)}) {
            auto* button = map.findChild<MapButton*>(name);
            QVERIFY(!button->accessibleName().isEmpty());
            button->click();
            QCOMPARE(clicks->size(), 1);
        }
        const auto& button = *map.findChild<MapButton*>(u"maps"_s);
        QCOMPARE(maps.constFirst().constFirst().toPoint(), button.mapToGlobal(QPoint(button.width(), button.height())));
    }

    // Nothing leaves the map, or lies on something else.
    void theyStandAtTheEdges()
    {
        QWidget map;
        auto& overlays = *new MapOverlays(map);
        for (const QSize size : {QSize(800, 600), QSize(300, 260)}) {
            map.resize(size);
            overlays.place();
            const QList<QWidget*> all = map.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
            QCOMPARE(all.size(), 6);
            QCOMPARE(overlays.scaleBar().geometry().bottom() + 1, map.findChild<MapAttribution*>()->y());
            for (const QWidget* one : all) {
                QVERIFY(map.rect().contains(one->geometry()));
                for (const QWidget* other : all)
                    QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
                QCOMPARE(one->geometry().center().x() > size.width() / 2,
                         qobject_cast<const MapButton*>(one) != nullptr);
            }
        }
    }

    void whoMadeTheMap()
    {
        QWidget map;
        auto& overlays = *new MapOverlays(map);
        const auto& makers = *map.findChild<MapAttribution*>();
        const auto tiles = std::make_shared<NoTiles>();
        const QString world = makers.text();
        for (const QString& maker : {u"Natural Earth"_s, u"GSHHG"_s, u"GeoNames"_s})
            QVERIFY2(world.contains(maker), qPrintable(maker));
        overlays.showMakers({.source = tiles, .name = u"a map"_s, .attribution = u"Somebody"_s, .attributionUrl = {}});
        QVERIFY(makers.text().contains(u"Somebody"_s));
        overlays.showMakers({.source = tiles, .name = u"a map"_s, .attribution = {}, .attributionUrl = {}});
        QVERIFY(makers.text().contains(u"a map"_s));
        const MapLayer layer{.source = tiles, .name = u"a map"_s, .attribution = u"Somebody"_s, .attributionUrl = {}};
        overlays.showMakers(layer, MapOverlays::Seen::LayerAndWorld);
        QVERIFY(makers.text().contains(u"Somebody"_s) && makers.text().contains(world));
        overlays.showMakers(layer, MapOverlays::Seen::World);
        QCOMPARE(makers.text(), world);
        overlays.showMakers({});
        QCOMPARE(makers.text(), world);
    }
};

WAYFOLIO_TEST(MapOverlaysTest)

} // namespace wayfolio::test

#include "MapOverlaysTest.moc"

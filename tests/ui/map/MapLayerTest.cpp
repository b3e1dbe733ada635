// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapLayer.h"

#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/map/LayerWatch.h"
#include "ui/map/MapAttribution.h"
#include "ui/map/MapButton.h"
#include "ui/map/MapChip.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <mutex>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// A map above the bundled world: what is seen of it, and what is said when it fails.
class MapLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layerIsShownAndTakenAway();
    void tilesThatLeaveTheViewAreCancelled();
    void chipSaysWhyTheWorldIsSeen();
    void missingPatchesAreNoTrouble();
    void serverIsAskedAgain();
    void closedChipStaysClosed();
    void mapThatCannotBeOpened();
    void zoomReachesAsFarAsTheLayer_data();
    void zoomReachesAsFarAsTheLayer();
    void streetDetailNeedsAnotherMap();
    void menuIsAskedFor();
    void attributions_data();
    void attributions();
    void aLayerThatFailsHasNoMakers();
    void whoMadeTheMap();
};

namespace {

const QColor kLayer(10, 120, 200);
const QColor kLand = BaseMapStyle::light().land;

/// Answers at once, or keeps what it is asked for.
class StubTiles final : public TileSource
{
public:
    void request(TileId /*id*/, int /*tilePixels*/, std::stop_token stop, Answer answer) override
    {
        const std::scoped_lock lock(mutex);
        ++asked;
        stops.push_back(std::move(stop));
        if (result)
            answer(*result);
        else
            kept.push_back(std::move(answer));
    }

    [[nodiscard]] TileZooms zooms() const override { return range; }

    void become(std::optional<Result<QByteArray>> wanted)
    {
        const std::scoped_lock lock(mutex);
        result = std::move(wanted);
    }

    int cancelled()
    {
        const std::scoped_lock lock(mutex);
        return static_cast<int>(std::ranges::count_if(stops, &std::stop_token::stop_requested));
    }

    TileZooms range{.min = 0, .max = 19};
    std::mutex mutex;
    std::optional<Result<QByteArray>> result = plainTile(kLayer);
    std::vector<Answer> kept;
    std::vector<std::stop_token> stops;
    int asked = 0;
};

struct LayerFixture : MapFixture
{
    void show()
    {
        map.setLayer({.source = tiles, .name = u"a map"_s, .attribution = u"© Somebody"_s, .attributionUrl = {}});
    }

    MapChip& chip() { return *map.findChild<MapChip*>(); }

    QString chipText() { return chip().isVisible() ? chip().text() : QString(); }

    QToolButton& chipButton(qsizetype index) { return *chip().findChildren<QToolButton*>().at(index); }

    LayerWatch& watch() { return *map.findChild<LayerWatch*>(); }

    std::shared_ptr<StubTiles> tiles = std::make_shared<StubTiles>();
};

} // namespace

void MapLayerTest::layerIsShownAndTakenAway()
{
    LayerFixture fixture;
    fixture.map.setSnapshot(snapshotOf({}));
    QTRY_VERIFY(fixture.shareOf(kLand) > 0.8);
    fixture.show();
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.8);
    QCOMPARE(fixture.shareOf(kLand), 0.0); // no stale tile
    fixture.map.setLayer({});
    QTRY_VERIFY(fixture.shareOf(kLand) > 0.8);
    QCOMPARE(fixture.shareOf(kLayer), 0.0);
    QCOMPARE(fixture.chipText(), QString());
}

void MapLayerTest::tilesThatLeaveTheViewAreCancelled()
{
    LayerFixture fixture;
    fixture.tiles->become(std::nullopt);
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 9});
    fixture.show();
    QTRY_VERIFY(fixture.tiles->asked > 0);
    QTest::qWait(100);
    const int before = fixture.tiles->cancelled(); // the map begins elsewhere
    QVERIFY(before < fixture.tiles->asked);
    fixture.map.setView({.center = GeoPoint::nearest(-40, -70), .zoom = 12});
    QTRY_VERIFY(fixture.tiles->cancelled() > before);
}

void MapLayerTest::chipSaysWhyTheWorldIsSeen()
{
    LayerFixture fixture;
    fixture.tiles->become(fail(ErrorCode::ServerRefused, u"t.example"_s, u"HTTP 403"_s));
    fixture.show();
    QTRY_COMPARE(fixture.chipText(), u"“t.example” refuses to give its map. (HTTP 403)"_s);
    QTRY_VERIFY(fixture.shareOf(kLand) > 0.8);
    QSignalSpy retry(&fixture.map, &MapWidget::retryRequested);
    fixture.chipButton(0).click();
    QCOMPARE(retry.size(), 1);
    fixture.map.setLayer({});
    QCOMPARE(fixture.chipText(), QString());
}

void MapLayerTest::missingPatchesAreNoTrouble()
{
    LayerFixture fixture;
    fixture.show();
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.8);
    fixture.tiles->become(fail(ErrorCode::NoSuchTile, u"a map"_s));
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 7});
    QTRY_VERIFY(fixture.shareOf(kLand) > 0.8);
    QTest::qWait(50);
    QCOMPARE(fixture.chipText(), QString());
    fixture.show(); // now there is nothing of it at all
    QTRY_COMPARE(fixture.chipText(), u"“a map” has no map of this place."_s);
    QVERIFY(!fixture.chipButton(0).isVisible());
}

void MapLayerTest::serverIsAskedAgain()
{
    LayerFixture fixture;
    fixture.watch().setRetryInterval(std::chrono::milliseconds(100));
    fixture.tiles->become(fail(ErrorCode::ServerUnreachable, u"t.example"_s));
    fixture.show();
    QTRY_VERIFY(!fixture.chipText().isEmpty());
    QTRY_VERIFY(fixture.shareOf(kLand) > 0.8);
    const int before = fixture.tiles->asked;
    QTRY_VERIFY(fixture.tiles->asked > before + 1); // again and again, without a hand moved
    fixture.tiles->become(plainTile(kLayer));
    QTRY_COMPARE(fixture.chipText(), QString());
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.8);
    QTest::qWait(150);
    const int after = fixture.tiles->asked;
    QTest::qWait(300);
    QCOMPARE(fixture.tiles->asked, after);
}

void MapLayerTest::closedChipStaysClosed()
{
    LayerFixture fixture;
    fixture.tiles->become(fail(ErrorCode::NotPicture, u"t.example"_s));
    fixture.show();
    QTRY_VERIFY(!fixture.chipText().isEmpty());
    fixture.chipButton(1).click();
    QCOMPARE(fixture.chipText(), QString());
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 7});
    QTest::qWait(150);
    QCOMPARE(fixture.chipText(), QString());
    fixture.show();
    QTRY_VERIFY(!fixture.chipText().isEmpty());
}

void MapLayerTest::mapThatCannotBeOpened()
{
    LayerFixture fixture;
    fixture.show();
    fixture.map.showTrouble({ErrorCode::VectorTiles, u"/maps/a.pmtiles"_s, {}});
    QCOMPARE(fixture.chipText(), u"“/maps/a.pmtiles” holds vector tiles, which are not supported yet."_s);
    QVERIFY(!fixture.chipButton(0).isVisible());
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.7); // what was shown before still is
    fixture.map.showTrouble({ErrorCode::NotFound, u"/maps/a.pmtiles"_s, {}});
    QVERIFY(fixture.chipButton(0).isVisible());
    fixture.show();
    QCOMPARE(fixture.chipText(), QString());
}

void MapLayerTest::zoomReachesAsFarAsTheLayer_data()
{
    QTest::addColumn<int>("offered");
    QTest::addColumn<double>("reached");
    QTest::newRow("less than the world") << 9 << 17.0;
    QTest::newRow("more") << 18 << 18.0;
    QTest::newRow("more than the map can") << 22 << 19.0;
}

void MapLayerTest::zoomReachesAsFarAsTheLayer()
{
    QFETCH(const int, offered);
    LayerFixture fixture;
    fixture.tiles->range.max = offered;
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 25});
    QCOMPARE(fixture.map.view().zoom, 17.0);
    fixture.show();
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 25});
    QTEST(fixture.map.view().zoom, "reached");
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.8);
    fixture.map.setLayer({});
    QCOMPARE(fixture.map.view().zoom, 17.0);
}

void MapLayerTest::streetDetailNeedsAnotherMap()
{
    LayerFixture fixture;
    const QString hint = u"Street detail needs another map."_s;
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 14});
    QCOMPARE(fixture.chipText(), QString()); // until it is wanted
    fixture.map.setStreetHintWanted(true);
    QCOMPARE(fixture.chipText(), hint);
    QSignalSpy asked(&fixture.map, &MapWidget::mapMenuRequested);
    fixture.chipButton(0).click();
    QCOMPARE(asked.size(), 1);
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 11});
    QCOMPARE(fixture.chipText(), QString());
    fixture.map.zoomIn();
    QTRY_COMPARE(fixture.chipText(), hint);
    fixture.show();
    QCOMPARE(fixture.chipText(), QString());
    fixture.map.setLayer({});
    QCOMPARE(fixture.chipText(), hint);
    QSignalSpy dismissed(&fixture.map, &MapWidget::streetHintDismissed);
    fixture.chipButton(1).click();
    QCOMPARE(dismissed.size(), 1);
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 8});
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 14});
    QCOMPARE(fixture.chipText(), QString());
}

void MapLayerTest::menuIsAskedFor()
{
    LayerFixture fixture;
    QSignalSpy asked(&fixture.map, &MapWidget::mapMenuRequested);
    auto* button = fixture.map.findChild<MapButton*>(u"maps"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!button->accessibleName().isEmpty());
}

void MapLayerTest::attributions_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QUrl>("url");
    QTest::newRow("plain") << u"© Somebody"_s << u"© Somebody"_s << QUrl();
    QTest::newRow("a link") << u"<a href=\"https://osm.org/copyright\">&copy; OpenStreetMap</a> and others"_s
                            << u"© OpenStreetMap and others"_s << QUrl(u"https://osm.org/copyright"_s);
    QTest::newRow("a script") << u"<a href='javascript:alert(1)'>click</a><script>x()</script>"_s << u"click"_s
                              << QUrl();
    QTest::newRow("a file") << u"<a href='file:///etc/passwd'>click</a>"_s << u"click"_s << QUrl();
    QTest::newRow("many lines") << u"one\n  two"_s << u"one two"_s << QUrl();
    QTest::newRow("a novel") << QString(5000, u'x') << QString(160, u'x') << QUrl();
    QTest::newRow("nothing") << QString() << QString() << QUrl();
}

void MapLayerTest::attributions()
{
    QFETCH(const QString, given);
    const PlainAttribution plain = plainAttribution(given);
    QTEST(plain.text, "text");
    QTEST(plain.url, "url");
}

/// Nobody made what is not seen.
void MapLayerTest::aLayerThatFailsHasNoMakers()
{
    LayerFixture fixture;
    fixture.map.setSnapshot(snapshotOf({}));
    auto& attribution = *fixture.map.findChild<MapAttribution*>();
    const QString world = attribution.text();
    fixture.tiles->become(std::unexpected(Error{.code = ErrorCode::ServerUnreachable, .subject = {}, .detail = {}}));
    fixture.show();
    QTRY_COMPARE(attribution.text(), world);
    fixture.tiles->become(plainTile(kLayer)); // others come, though it has not been asked again for that one
    fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 9});
    QTRY_COMPARE(attribution.text(), u"© Somebody · "_s + world);
    fixture.show(); // anew, and well
    QTRY_COMPARE(attribution.text(), u"© Somebody"_s);
    QTRY_VERIFY(fixture.shareOf(kLayer) > 0.8);
    QCOMPARE(attribution.text(), u"© Somebody"_s);
}

void MapLayerTest::whoMadeTheMap()
{
    LayerFixture fixture;
    auto& attribution = *fixture.map.findChild<MapAttribution*>();
    QCOMPARE(attribution.text(), u"Natural Earth · GSHHG · GeoNames"_s);
    fixture.map.setLayer({.source = fixture.tiles,
                          .name = u"a map"_s,
                          .attribution = u"© OpenStreetMap contributors"_s,
                          .attributionUrl = QUrl(u"https://www.openstreetmap.org/copyright"_s)});
    QVERIFY(attribution.isVisible());
    QCOMPARE(attribution.text(), u"© OpenStreetMap contributors"_s);
    QCOMPARE(attribution.url(), QUrl(u"https://www.openstreetmap.org/copyright"_s));
    QVERIFY(attribution.isEnabled() && attribution.focusPolicy() == Qt::TabFocus);
    fixture.map.setLayer({.source = fixture.tiles, .name = u"a map"_s, .attribution = {}, .attributionUrl = {}});
    QCOMPARE(attribution.text(), u"a map"_s);
    QVERIFY(!attribution.isEnabled());
}

WAYFOLIO_TEST(MapLayerTest)

} // namespace wayfolio::test

#include "MapLayerTest.moc"

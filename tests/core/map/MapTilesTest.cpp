// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapTiles.h"

#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <map>
#include <mutex>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// A layer above the bundled world.
class MapTilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worldAlone_data();
    void worldAlone();
    void layerAbove_data();
    void layerAbove();
    void opaqueTilesAreHandedOn();
    void seeThroughTilesLieUponTheWorld();
    void tellsHowItWent();
    void cancelledIsNotMade_data();
    void cancelledIsNotMade();
    void looksAhead_data();
    void looksAhead();
};

namespace {

const QColor kLand = BaseMapStyle::light().land;

std::shared_ptr<const BaseMapPainter> allLandPainter()
{
    const auto world = [] {
        WorldShapes shapes;
        shapes.land.add(QPolygonF(QRectF(0, 0, 1, 1)));
        return shapes;
    };
    return std::make_shared<const BaseMapPainter>(
        std::make_shared<const BaseMapData>(world, world, world, std::vector<WorldLabel>(), nullptr),
        BaseMapStyle::light(), NameLanguage::English);
}

/// What it was given, by zoom level, and failures.
class GivenTiles final : public TileSource
{
public:
    void request(TileId id, int /*tilePixels*/, std::stop_token stop, Answer answer) override
    {
        asked.push_back(id);
        if (whileAsked)
            whileAsked();
        const auto found = tiles.find(id.zoom);
        if (stop.stop_requested())
            answer(fail(ErrorCode::Cancelled, {}));
        else if (found == tiles.end())
            answer(fail(ErrorCode::NoSuchTile, u"given"_s));
        else
            answer(found->second);
    }

    [[nodiscard]] TileZooms zooms() const override { return range; }

    std::map<int, Result<QByteArray>> tiles;
    TileZooms range{.min = 3, .max = 8};
    std::vector<TileId> asked;
    std::function<void()> whileAsked;
};

struct Fixture
{
    explicit Fixture(int levelsUp = 0)
        : tiles(std::make_shared<MapTiles>(
              allLandPainter(),
              MapTiles::Layer{.source = source, .name = u"given"_s, .levelsUp = levelsUp, .report = report()}, workers))
    {}

    MapTiles::Report report()
    {
        return [this](TileId /*asked*/, const std::optional<Error>& error) {
            const std::scoped_lock lock(mutex);
            reports << (error ? identifier(error->code) : u"ok"_s);
        };
    }

    Result<QByteArray> tile(TileId id, std::stop_token stop = {})
    {
        std::optional<Result<QByteArray>> got;
        tiles->request(id, 256, std::move(stop), [&](Result<QByteArray> picture) { got = std::move(picture); });
        workers.waitUntilIdle();
        return got.value_or(fail(ErrorCode::NotFound, u"no answer"_s));
    }

    QColor colorOf(TileId id)
    {
        const auto got = tile(id);
        return got ? picture(*got).pixelColor(128, 128) : QColor();
    }

    std::mutex mutex;
    QStringList reports;
    std::shared_ptr<GivenTiles> source = std::make_shared<GivenTiles>();
    WorkerPool workers{1};
    std::shared_ptr<MapTiles> tiles;
};

} // namespace

void MapTilesTest::worldAlone_data()
{
    QTest::addColumn<int>("onScreen");
    QTest::addColumn<int>("painted");
    QTest::newRow("a usual screen") << 256 << 384;
    QTest::newRow("a dense one") << 512 << 768;
}

void MapTilesTest::worldAlone()
{
    QFETCH(const int, onScreen);
    QFETCH(const int, painted);
    WorkerPool workers{1};
    const auto tiles = std::make_shared<MapTiles>(allLandPainter(), MapTiles::Layer(), workers);
    QByteArray got;
    tiles->request({9, 100, 100}, onScreen, {}, [&](Result<QByteArray> tile) { got = tile.value_or(QByteArray()); });
    workers.waitUntilIdle();
    QCOMPARE(picture(got).size(), QSize(painted, painted));
    QCOMPARE(picture(got).pixelColor(painted / 2, painted / 2), kLand);
}

void MapTilesTest::layerAbove_data()
{
    QTest::addColumn<int>("levelsUp");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QColor>("color");
    QTest::addColumn<QList<int>>("asked"); // zooms, in order

    QTest::newRow("its tile") << 0 << 5 << QColor(Qt::red) << QList<int>{5};
    QTest::newRow("below its levels") << 0 << 2 << kLand << QList<int>{};
    QTest::newRow("above: a part of its finest") << 0 << 11 << QColor(Qt::blue) << QList<int>{8};
    QTest::newRow("missing: the world") << 0 << 6 << kLand << QList<int>{6};
    QTest::newRow("missing: a part of the next coarser") << 2 << 6 << QColor(Qt::red) << QList<int>{6, 5};
    QTest::newRow("too far up") << 1 << 7 << kLand << QList<int>{7, 6};
    QTest::newRow("far up") << 2 << 7 << QColor(Qt::red) << QList<int>{7, 6, 5};
    QTest::newRow("not above its coarsest") << 9 << 3 << kLand << QList<int>{3};
    QTest::newRow("broken: the world") << 9 << 4 << kLand << QList<int>{4};
}

void MapTilesTest::layerAbove()
{
    QFETCH(const int, levelsUp);
    QFETCH(const int, zoom);
    QFETCH(const QColor, color);
    QFETCH(const QList<int>, asked);
    Fixture fixture(levelsUp);
    fixture.source->tiles.emplace(4, "<html>sorry</html>"_ba);
    fixture.source->tiles.emplace(5, plainTile(Qt::red));
    fixture.source->tiles.emplace(8, plainTile(Qt::blue));
    QCOMPARE(fixture.colorOf({zoom, 2, 1}), color);
    QList<int> zooms;
    for (const TileId id : fixture.source->asked)
        zooms << id.zoom;
    QCOMPARE(zooms, asked);
}

/// Encoding anew would cost time and, with JPEG, quality.
void MapTilesTest::opaqueTilesAreHandedOn()
{
    Fixture fixture;
    const QByteArray jpeg = plainTile(Qt::green, 512, "JPEG");
    fixture.source->tiles.emplace(5, jpeg);
    QCOMPARE(fixture.tile({5, 1, 1}).value(), jpeg);
}

void MapTilesTest::seeThroughTilesLieUponTheWorld()
{
    Fixture fixture;
    fixture.source->tiles.emplace(5, plainTile(QColor(255, 0, 0, 128), 512));
    const QColor color = fixture.colorOf({5, 1, 1});
    QVERIFY(std::abs(color.red() - (255 + kLand.red()) / 2) <= 1);
    QVERIFY(std::abs(color.green() - kLand.green() / 2) <= 1);
    QCOMPARE(color.alpha(), 255);
    fixture.source->tiles.insert_or_assign(5, plainTile(Qt::transparent));
    QCOMPARE(fixture.colorOf({5, 1, 1}), kLand);
}

void MapTilesTest::tellsHowItWent()
{
    Fixture fixture;
    fixture.source->tiles.emplace(4, "<html>sorry</html>"_ba);
    fixture.source->tiles.emplace(5, plainTile(Qt::red));
    fixture.source->tiles.emplace(6, fail(ErrorCode::ServerBusy, u"given"_s));
    for (const int zoom : {2, 4, 5, 6, 7})
        QVERIFY(fixture.tile({zoom, 1, 1}));
    QCOMPARE(fixture.reports, (QStringList{u"notPicture"_s, u"ok"_s, u"serverBusy"_s, u"noSuchTile"_s}));
}

void MapTilesTest::cancelledIsNotMade_data()
{
    QTest::addColumn<int>("zoom");
    QTest::newRow("of the world") << 2;
    QTest::newRow("of the layer") << 5;
    QTest::newRow("missing in the layer") << 7;
}

void MapTilesTest::cancelledIsNotMade()
{
    QFETCH(const int, zoom);
    Fixture fixture(9);
    fixture.source->tiles.emplace(5, plainTile(Qt::red));
    std::stop_source stop;
    fixture.source->whileAsked = [&] { stop.request_stop(); };
    if (zoom == 2)
        stop.request_stop();
    const auto got = fixture.tile({zoom, 1, 1}, stop.get_token());
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Cancelled);
    QCOMPARE(fixture.reports, QStringList());
    QVERIFY(fixture.source->asked.size() <= 1);
}

WAYFOLIO_TEST(MapTilesTest)

void MapTilesTest::looksAhead_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("read");
    QTest::newRow("the world takes no memory for what may never be seen") << 2 << u"far"_s;
    QTest::newRow("nor does the level after it") << 3 << u"far"_s;
    QTest::newRow("the next level is of the same scale") << 4 << u"middle"_s;
    QTest::newRow("the next level is of a finer scale") << 6 << u"middle near"_s;
    QTest::newRow("there is no finer one") << 7 << u"near"_s;
    QTest::newRow("as near as can be") << 19 << u"near"_s;
}

/// What the next zoom level needs is read when a tile of this one was painted, once.
void MapTilesTest::looksAhead()
{
    QFETCH(const int, zoom);
    QFETCH(const QString, read);
    QStringList names;
    const auto source = [&](const QString& name) {
        return [&names, name] {
            names.append(name);
            return WorldShapes();
        };
    };
    const auto world = std::make_shared<const BaseMapPainter>(
        std::make_shared<const BaseMapData>(source(u"far"_s), source(u"middle"_s), source(u"near"_s),
                                            std::vector<WorldLabel>(), nullptr),
        BaseMapStyle::light(), NameLanguage::English);
    WorkerPool workers(1);
    const auto tiles = std::make_shared<MapTiles>(world, MapTiles::Layer(), workers);
    for (int x = 0; x < 3; ++x) {
        tiles->request({.zoom = zoom, .x = x, .y = 1}, 256, {}, [](const Result<QByteArray>& got) { QVERIFY(got); });
        workers.waitUntilIdle();
        QCOMPARE(names.join(u' '), read);
    }
}

} // namespace wayfolio::test

#include "MapTilesTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/BaseMapPainter.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QPainter>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class BaseMapPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void landAndSea_data();
    void landAndSea();
    void noBandsAcrossTheWorld_data();
    void noBandsAcrossTheWorld();
    void copiesOfTheWorldAreEqual();
    void tilesFitTogether();
    void deepZoomStaysInside();
    void outlinesAreCutToThePicture();
    void disputedBordersAreDashed();
    void largeTilesShowTheSame();
    void namesKeepOffWhatIsThere();

private:
    [[nodiscard]] BaseMapPainter painter(bool dark) const
    {
        return {m_data, BaseMapStyle::of(dark, false), NameLanguage::English};
    }

    /// The ground's colour at a place, in a small picture around it.
    [[nodiscard]] QColor groundAt(double latitude, double longitude, double zoom, bool dark) const;

    std::shared_ptr<const BaseMapData> m_data;
};

namespace {

int distance(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

bool isLand(const QColor& color, const BaseMapStyle& style)
{
    return distance(color, style.land) < distance(color, style.sea);
}

} // namespace

void BaseMapPainterTest::initTestCase()
{
    const auto loaded = BaseMapData::load();
    QVERIFY(loaded);
    m_data = *loaded;
}

QColor BaseMapPainterTest::groundAt(double latitude, double longitude, double zoom, bool dark) const
{
    constexpr int kSide = 9;
    QImage image(kSide, kSide, QImage::Format_RGB32);
    QPainter imagePainter(&image);
    const double extent = kSide / WebMercator::worldSize(zoom);
    const QPointF center = WebMercator::project(GeoPoint::nearest(latitude, longitude));
    const QRectF view(center - QPointF(extent, extent) / 2, QSizeF(extent, extent));
    painter(dark).paintGround(imagePainter, view, QRectF(0, 0, kSide, kSide), 1);
    imagePainter.end();
    return image.pixelColor(kSide / 2, kSide / 2);
}

void BaseMapPainterTest::landAndSea_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("land");

    QTest::newRow("Seoul") << 37.55 << 127.1 << true;
    QTest::newRow("Yellow Sea") << 36.0 << 123.5 << false;
    QTest::newRow("Chukotka, east of 180") << 66.5 << -176.0 << true;
    QTest::newRow("Chukotka, west of 180") << 67.5 << 177.0 << true;
    QTest::newRow("Bering Sea at 180") << 58.0 << -179.6 << false;
    QTest::newRow("Vanua Levu, Fiji") << -16.6 << 179.2 << true;
    QTest::newRow("Pacific at 180") << -26.0 << 179.6 << false;
    QTest::newRow("Antarctica") << -82.0 << 90.0 << true;
    QTest::newRow("West Antarctica") << -80.5 << -120.4 << true;
    QTest::newRow("Arctic Ocean") << 84.0 << 0.0 << false;
    QTest::newRow("Greenland") << 72.0 << -40.0 << true;
    QTest::newRow("Caspian Sea") << 41.5 << 51.0 << false; // a hole in Asia
    QTest::newRow("Sahara") << 23.0 << 10.0 << true;
    QTest::newRow("South Atlantic") << -31.0 << -16.0 << false;
    QTest::newRow("Gulf of Guinea") << 0.6 << 0.6 << false;
}

void BaseMapPainterTest::landAndSea()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const bool, land);
    for (const bool dark : {false, true}) {
        const BaseMapStyle style = dark ? BaseMapStyle::dark() : BaseMapStyle::light();
        for (const double zoom : {4.0, 6.0, 8.0, 9.5}) {
            const QColor color = groundAt(latitude, longitude, zoom, dark);
            QVERIFY2(isLand(color, style) == land, qPrintable(u"zoom %1: %2"_s.arg(zoom).arg(color.name())));
        }
    }
}

void BaseMapPainterTest::noBandsAcrossTheWorld_data()
{
    QTest::addColumn<int>("zoom");
    for (int zoom = 0; zoom <= 4; ++zoom)
        QTest::addRow("zoom %d", zoom) << zoom;
}

/// A ring that is not unwrapped at ±180° fills a band from one edge of the world to the other.
void BaseMapPainterTest::noBandsAcrossTheWorld()
{
    QFETCH(const int, zoom);
    constexpr int kSide = 1024;
    const BaseMapStyle style = BaseMapStyle::light();
    QImage image(kSide, kSide, QImage::Format_RGB32);
    QPainter imagePainter(&image);
    // The detail of `zoom`, drawn smaller.
    painter(false).paintGround(imagePainter, QRectF(0, 0, 1, 1), QRectF(0, 0, kSide, kSide),
                               kSide / WebMercator::worldSize(zoom));
    imagePainter.end();
    // No parallel between 80° N and 60° S is all land.
    const auto rowOf = [](double latitude) {
        return static_cast<int>(WebMercator::project(GeoPoint::nearest(latitude, 0)).y() * kSide);
    };
    for (int y = rowOf(80); y < rowOf(-60); ++y) {
        int sea = 0;
        for (int x = 0; x < kSide; ++x)
            sea += isLand(image.pixelColor(x, y), style) ? 0 : 1;
        QVERIFY2(sea > kSide / 50, qPrintable(u"row %1"_s.arg(y)));
    }
}

void BaseMapPainterTest::copiesOfTheWorldAreEqual()
{
    const auto painted = [this](double shift) {
        QImage image(400, 300, QImage::Format_RGB32);
        QPainter imagePainter(&image);
        painter(false).paint(imagePainter, QRectF(0.9 + shift, 0.3, 0.2, 0.15), QRectF(0, 0, 400, 300));
        return image;
    };
    const QImage here = painted(0);
    for (const double shift : {-1.0, 1.0, 2.0}) {
        const QImage there = painted(shift);
        int different = 0;
        for (int y = 0; y < here.height(); ++y) {
            for (int x = 0; x < here.width(); ++x)
                different += distance(here.pixelColor(x, y), there.pixelColor(x, y)) > 12 ? 1 : 0;
        }
        QVERIFY2(different < 60, qPrintable(QString::number(different))); // rounding, at edges
    }
}

void BaseMapPainterTest::tilesFitTogether()
{
    // Korea and Japan at zoom 5, as one picture and as four tiles.
    constexpr int kTile = 256;
    const TileId first{.zoom = 5, .x = 27, .y = 12};
    QImage whole(2 * kTile, 2 * kTile, QImage::Format_RGB32);
    QPainter wholePainter(&whole);
    const QRectF world = first.worldRect();
    painter(false).paint(wholePainter, QRectF(world.topLeft(), 2 * world.size()), QRectF(whole.rect()),
                         1 / BaseMapPainter::kTileEnlargement);
    wholePainter.end();
    int different = 0;
    for (int dy = 0; dy < 2; ++dy) {
        for (int dx = 0; dx < 2; ++dx) {
            const QImage tile = painter(false).tileImage({.zoom = 5, .x = 27 + dx, .y = 12 + dy}, kTile);
            for (int y = 0; y < kTile; ++y) {
                for (int x = 0; x < kTile; ++x) {
                    const QColor joined = whole.pixelColor(dx * kTile + x, dy * kTile + y);
                    different += distance(tile.pixelColor(x, y), joined) > 40 ? 1 : 0;
                }
            }
        }
    }
    QVERIFY2(different < 2 * kTile, qPrintable(QString::number(different))); // of 262,144
}

void BaseMapPainterTest::deepZoomStaysInside()
{
    // Inland, on the coast and in the sea: coordinates of millions of pixels must not upset the painter.
    const BaseMapStyle style = BaseMapStyle::light();
    QVERIFY(isLand(groundAt(37.55, 127.1, 18, false), style));
    QVERIFY(!isLand(groundAt(36.0, 123.5, 18, false), style));
    QVERIFY(isLand(groundAt(-16.6, 179.2, 18, false), style));
    const QPointF beach = WebMercator::project(GeoPoint::nearest(35.1587, 129.1604)) * (1 << 19);
    const TileId tile{.zoom = 19, .x = static_cast<int>(beach.x()), .y = static_cast<int>(beach.y())};
    QVERIFY(!painter(false).tile(tile, 256).isEmpty());
}

void BaseMapPainterTest::outlinesAreCutToThePicture()
{
    // Land west of the middle of a tile at zoom 18: nearly half the world wide, 17 million pixels beyond the picture.
    const TileId tile{.zoom = 18, .x = 200'000, .y = 100'000};
    const double shore = tile.worldRect().center().x();
    WorldShapes world;
    world.land.add(QPolygonF({{0.3, 0.1}, {shore, 0.1}, {shore, 0.9}, {0.3, 0.9}, {0.3, 0.1}}));
    world.borders.add(QPolygonF(QList<QPointF>{{0.3, 0.2}, {shore, 0.9}}));

    const auto source = [&] { return world; };
    const QRectF target(0, 0, 256, 256);
    const OutlinePaths paths = MapOutlines(source, source, source).paths(tile.zoom, tile.worldRect(), target, 8);
    const QRectF land = paths.land.boundingRect();
    QVERIFY(std::abs(land.left() + 8) < 1e-6 && std::abs(land.right() - 128) < 1e-3);
    QVERIFY(std::abs(land.top() + 8) < 1e-6 && std::abs(land.bottom() - 264) < 1e-6);
    QCOMPARE(paths.coast.elementCount(), 2); // only the shore that is in the picture
    QVERIFY(std::abs(paths.coast.boundingRect().height() - 272) < 1e-6);
    QVERIFY(paths.borders.isEmpty());
}

void BaseMapPainterTest::disputedBordersAreDashed()
{
    // A border and a disputed one across land of no coast.
    WorldShapes world;
    world.land.add(QPolygonF({{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}, {0.1, 0.1}}));
    world.borders.add(QPolygonF(QList<QPointF>{{0.2, 0.45}, {0.8, 0.45}}));
    world.disputed.add(QPolygonF(QList<QPointF>{{0.2, 0.55}, {0.8, 0.55}}));
    const auto source = [&] { return world; };
    const auto data = std::make_shared<const BaseMapData>(source, source, source, std::vector<WorldLabel>(), nullptr);
    for (const bool dark : {false, true}) {
        const BaseMapStyle style = BaseMapStyle::of(dark, false);
        for (const int zoom : {3, 5, 8}) {
            constexpr int kSide = 200;
            const double extent = kSide / WebMercator::worldSize(zoom);
            const auto inkAlong = [&](double y) {
                QImage image(kSide, kSide, QImage::Format_RGB32);
                QPainter imagePainter(&image);
                const QRectF view(0.5 - extent / 2, y - extent / 2, extent, extent);
                BaseMapPainter(data, style, NameLanguage::English).paintGround(imagePainter, view, image.rect(), 1);
                imagePainter.end();
                int inked = 0;
                int ends = 0;
                bool wasInked = false;
                for (int x = 0; x < kSide; ++x) {
                    const auto isInk = [&](int row) {
                        const QColor color = image.pixelColor(x, row);
                        return 3 * distance(color, style.border) < 2 * distance(style.land, style.border);
                    };
                    const bool isInked = isInk(kSide / 2) || isInk(kSide / 2 - 1);
                    inked += isInked ? 1 : 0;
                    ends += wasInked && !isInked ? 1 : 0;
                    wasInked = isInked;
                }
                return std::pair(inked, ends);
            };
            QCOMPARE(inkAlong(0.45), std::pair(kSide, 0));
            const auto [inked, dashes] = inkAlong(0.55);
            QVERIFY2(inked > kSide / 3 && inked < kSide * 4 / 5, qPrintable(QString::number(inked)));
            QVERIFY2(dashes > 20 && dashes < 40, qPrintable(QString::number(dashes))); // one every 7 pixels
        }
    }
}

void BaseMapPainterTest::largeTilesShowTheSame()
{
    const TileId id{.zoom = 4, .x = 13, .y = 6};
    const QImage small = painter(true).tileImage(id, 256);
    const QImage large =
        painter(true).tileImage(id, 512).scaled(256, 256, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            different += distance(small.pixelColor(x, y), large.pixelColor(x, y)) > 60 ? 1 : 0;
    }
    QVERIFY2(different < 256 * 256 / 30, qPrintable(QString::number(different))); // names stand on whole pixels
}

void BaseMapPainterTest::namesKeepOffWhatIsThere()
{
    // France at zoom 5, whose name stands near the middle.
    constexpr double kZoom = 5;
    const QSize size(600, 500);
    const QSizeF extent = QSizeF(size) / WebMercator::worldSize(kZoom);
    const QPointF center = WebMercator::project(GeoPoint::nearest(46.6, 2.4));
    const QRectF view(center - QPointF(extent.width(), extent.height()) / 2, extent);
    const auto inkIn = [&](const QRectF& area, const std::vector<QRectF>& occupied) {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter imagePainter(&image);
        painter(false).paintNames(imagePainter, view, QRectF(image.rect()), 1, occupied);
        imagePainter.end();
        int ink = 0;
        for (int y = static_cast<int>(area.top()); y < static_cast<int>(area.bottom()); ++y) {
            for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x)
                ink += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
        }
        return ink;
    };
    const QRectF all(0, 0, size.width(), size.height());
    QVERIFY(inkIn(all, {}) > 500);
    QCOMPARE(inkIn(all, {all}), 0);
    const QRectF marker(250, 200, 100, 100);
    QCOMPARE(inkIn(marker, {marker}), 0);
}

WAYFOLIO_TEST(BaseMapPainterTest)

} // namespace wayfolio::test

#include "BaseMapPainterTest.moc"

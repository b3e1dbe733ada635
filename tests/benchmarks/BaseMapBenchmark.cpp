// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"
#include "core/map/BaseMapPainter.h"
#include "core/map/FlatPng.h"
#include "core/map/MapTiles.h"
#include "tests/benchmarks/Benchmarks.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

struct ZoomClass
{
    const char* name;
    int first;
    int last;
};

constexpr std::array kZoomClasses{ZoomClass{"world (2 to 4)", 2, 4}, ZoomClass{"countries (5 to 7)", 5, 7},
                                  ZoomClass{"towns (8 to 11)", 8, 11}};

// Crowds and coasts, which take longest: no sea and no desert.
struct City
{
    double latitude;
    double longitude;
};

constexpr std::array kCities{City{48.8, 2.3},   City{37.5, 127.0}, City{35.6, 139.7},
                             City{40.7, -74.0}, City{60.2, 24.9},  City{43.3, 16.4}};

constexpr size_t kTilesAround = 15;

/// A window's worth of tiles around a place, kTilesAround, that of the place in the middle.
std::vector<TileId> tilesAround(const City& city, int zoom)
{
    const int tiles = 1 << zoom;
    const QPointF center = WebMercator::project(GeoPoint::nearest(city.latitude, city.longitude)) * tiles;
    std::vector<TileId> ids;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -2; dx <= 2; ++dx) {
            ids.push_back({.zoom = zoom,
                           .x = ((static_cast<int>(center.x()) + dx) % tiles + tiles) % tiles,
                           .y = std::clamp(static_cast<int>(center.y()) + dy, 0, tiles - 1)});
        }
    }
    return ids;
}

/// A window around a place, in the unit square.
QRectF viewOf(const City& city, int zoom)
{
    const QSizeF extent = QSizeF(1280, 800) / WebMercator::worldSize(zoom);
    const QPointF center = WebMercator::project(GeoPoint::nearest(city.latitude, city.longitude));
    return {center - QPointF(extent.width(), extent.height()) / 2, extent};
}

/// Each tile for the first time in its style, as a person sees a place for the first time; what belongs to a whole zoom
/// level is there already, and measured in a row of its own.
std::vector<Row> tileRows(const BaseMapPainter& painter, const ZoomClass& zooms, int pixels)
{
    const QString where = u"%1, %2 px"_s.arg(QString::fromLatin1(zooms.name)).arg(pixels);
    Row paint{.work = u"tile: paint, "_s + where, .unit = u"ms"_s};
    Row encode{.work = u"tile: encode, "_s + where, .unit = u"ms"_s};
    Row both{.work = u"tile: paint and encode, "_s + where, .unit = u"ms"_s};
    if (pixels == WebMercator::kTileSize)
        both.goalAbsolute = 5;
    for (int zoom = zooms.first; zoom <= zooms.last; ++zoom) {
        for (const City& city : kCities) {
            for (const TileId id : tilesAround(city, zoom)) {
                QImage image;
                const double painting = 1000 * seconds([&] { image = painter.tileImage(id, pixels); });
                const double encoding = 1000 * seconds([&] { (void)flatPng(image); });
                paint.measured.add(painting);
                encode.measured.add(encoding);
                both.measured.add(painting + encoding);
            }
        }
    }
    Row slow{.work = u"tile: paint and encode, 95th percentile, "_s + where, .unit = u"ms"_s};
    slow.measured.add(both.measured.quantile(0.95));
    return {paint, encode, both, slow};
}

Row worldLoadRow(int rounds)
{
    Row row{.work = u"bundled world: load"_s, .unit = u"ms"_s, .goalAbsolute = 100};
    for (int round = 0; round < rounds; ++round)
        row.measured.add(1000 * seconds([] { [[maybe_unused]] const auto loaded = BaseMapData::load(); }));
    return row;
}

Row worldSizeRow()
{
    Row row{.work = u"bundled world, gazetteer and time zones: packed"_s, .unit = u"MB"_s, .goalAbsolute = 10};
    qint64 bytes = 0;
    for (const auto* path : {":/basemap/world-far.bin", ":/basemap/world-middle.bin", ":/basemap/world-near.bin",
                             ":/gazetteer/places.bin", ":/timezones/zones.bin"})
        bytes += QFileInfo(QString::fromLatin1(path)).size();
    row.measured.add(static_cast<double>(bytes) / 1e6);
    return row;
}

/// What the first view of each zoom level waits for: shapes of a scale, and the place of every name, of near ones
/// around the view.
std::vector<Row> levelRows(const BaseMapData& data)
{
    Row outlines{.work = u"zoom level: outlines, the first view"_s, .unit = u"ms"_s};
    Row labels{.work = u"zoom level: place labels, the first view"_s, .unit = u"ms"_s};
    Row elsewhere{.work = u"zoom level: place labels, a view elsewhere"_s, .unit = u"ms"_s};
    for (int zoom = 2; zoom <= MapLabels::kFinestLevel; ++zoom) {
        outlines.measured.add(1000 * seconds([&] {
                                  (void)data.outlines().paths(zoom, viewOf(kCities.front(), zoom),
                                                              QRectF(0, 0, 1280, 800), 8);
                              }));
        for (const City& city : kCities) {
            Row& row = &city == kCities.begin() ? labels : elsewhere;
            row.measured.add(1000 * seconds([&] {
                                 (void)data.labels(NameLanguage::English)
                                     .labels(zoom, viewOf(city, zoom), WebMercator::worldSize(zoom));
                             }));
        }
    }
    return {outlines, labels, elsewhere};
}

/// From the world down to a town: the first tile of each zoom level, by itself and when the one before was seen for a
/// while, as MapTiles looks ahead.
std::vector<Row> firstTileRows(int rounds)
{
    Row alone{.work = u"zoom level: the first tile, by itself"_s, .unit = u"ms"_s};
    Row after{.work = u"zoom level: the first tile, after the level before"_s, .unit = u"ms"_s};
    for (int round = 0; round < rounds; ++round) {
        for (Row* row : {&alone, &after}) {
            const auto data = BaseMapData::load();
            if (!data)
                return {};
            const BaseMapPainter painter(*data, BaseMapStyle::light(), NameLanguage::English);
            for (int zoom = 2; zoom <= MapLabels::kFinestLevel; ++zoom) {
                if (row == &after && zoom > MapTiles::kFirstZoomAhead)
                    painter.makeReady(zoom);
                const TileId id = tilesAround(kCities.front(), zoom)[kTilesAround / 2];
                row->measured.add(1000 * seconds([&] { (void)painter.tile(id, WebMercator::kTileSize); }));
            }
        }
    }
    return {alone, after};
}

/// Whoever shows a map has shown text before.
void loadFonts()
{
    (void)QFontMetricsF(QGuiApplication::font()).horizontalAdvance(u"Wayfolio"_s);
}

} // namespace

std::vector<Row> baseMapRows(const Options& options)
{
    loadFonts();
    std::vector<Row> rows{worldSizeRow(), worldLoadRow(options.rounds)};
    const auto data = BaseMapData::load();
    if (!data)
        return rows;
    const auto add = [&](const std::vector<Row>& more) { rows.insert(rows.end(), more.begin(), more.end()); };
    add(levelRows(**data));
    add(firstTileRows(options.rounds));
    for (const int pixels : {WebMercator::kTileSize, 2 * WebMercator::kTileSize}) {
        const BaseMapPainter painter(*data, BaseMapStyle::light(), NameLanguage::English);
        for (const ZoomClass& zooms : kZoomClasses)
            add(tileRows(painter, zooms, pixels));
    }
    return rows;
}

} // namespace wayfolio::bench

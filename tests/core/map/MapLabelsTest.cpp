// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"
#include "core/map/BaseMapPainter.h"
#include "core/map/LabelGrid.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <optional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MapLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverUponOneAnother_data();
    void neverUponOneAnother();
    void tilesMakeOnePicture_data();
    void tilesMakeOnePicture();
    void namesStayWhenZoomingIn();
    void countriesHaveNamesOfTheirOwn_data();
    void countriesHaveNamesOfTheirOwn();
    void movedNamesStayAtHome();
    void farRegionsHaveNames_data();
    void farRegionsHaveNames();
    void seamOfTheWorld();
    void languages_data();
    void languages();
    void gridAcrossTheSeam();

private:
    [[nodiscard]] std::vector<MapLabel> labelsAround(double latitude, double longitude, int zoom, QSizeF pixels,
                                                     NameLanguage language = NameLanguage::English) const;

    std::shared_ptr<const BaseMapData> m_data;
    std::shared_ptr<const Gazetteer> m_gazetteer;
};

namespace {

struct LabelView
{
    const char* name;
    double latitude;
    double longitude;
};

// Crowded ones, the antimeridian, the far north and nothing at all.
constexpr std::array kLabelViews{LabelView{"Ruhr", 51.4, 7.0},      LabelView{"Seoul", 37.5, 127.0},
                                 LabelView{"Fiji", -17.5, 180.0},   LabelView{"Svalbard", 78.5, 16.0},
                                 LabelView{"Pacific", -48.0, -125}, LabelView{"Delhi", 28.6, 77.2}};

QRectF worldAround(double latitude, double longitude, int zoom, QSizeF pixels)
{
    const QPointF center = WebMercator::project(GeoPoint::nearest(latitude, longitude));
    const QSizeF extent = pixels / WebMercator::worldSize(zoom);
    return {center - QPointF(extent.width(), extent.height()) / 2, extent};
}

QImage paintedAsTiles(const BaseMapPainter& painter, int zoom, int firstX, int firstY, int count, int pixels)
{
    QImage whole(count * pixels, count * pixels, QImage::Format_RGB32);
    QPainter onWhole(&whole);
    const int tiles = 1 << zoom;
    for (int y = 0; y < count; ++y) {
        for (int x = 0; x < count; ++x) {
            const TileId id{.zoom = zoom, .x = (firstX + x + tiles) % tiles, .y = firstY + y};
            onWhole.drawImage(x * pixels, y * pixels, painter.tileImage(id, pixels));
        }
    }
    return whole;
}

int strongestDifference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

} // namespace

void MapLabelsTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_gazetteer = std::make_shared<const Gazetteer>(std::move(*gazetteer));
    const auto loaded = BaseMapData::load(m_gazetteer);
    QVERIFY(loaded);
    m_data = *loaded;
}

std::vector<MapLabel> MapLabelsTest::labelsAround(double latitude, double longitude, int zoom, QSizeF pixels,
                                                  NameLanguage language) const
{
    return m_data->labels(language).labels(zoom, worldAround(latitude, longitude, zoom, pixels),
                                           WebMercator::worldSize(zoom));
}

void MapLabelsTest::neverUponOneAnother_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("zoom");
    for (const LabelView& view : kLabelViews) {
        for (int zoom = 2; zoom <= 12; ++zoom)
            QTest::addRow("%s, zoom %d", view.name, zoom) << view.latitude << view.longitude << zoom;
    }
}

void MapLabelsTest::neverUponOneAnother()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const int, zoom);
    for (const auto language : {NameLanguage::English, NameLanguage::Korean, NameLanguage::Local}) {
        std::vector<QRectF> boxes;
        for (const MapLabel& label : labelsAround(latitude, longitude, zoom, {1600, 1200}, language)) {
            const QRectF box = label.box.translated(label.position * WebMercator::worldSize(zoom));
            for (const QRectF& other : boxes)
                QVERIFY(!box.intersects(other));
            boxes.push_back(box);
            // What is painted stays inside of what was kept free.
            const QPainterPath glyphs = m_data->labels(language).shape(label);
            constexpr double kHair = 1e-6;
            const QRectF room = label.box.adjusted(-kHair, -kHair, kHair, kHair);
            QVERIFY(room.contains(glyphs.boundingRect().translated(label.textBox.center())));
        }
    }
}

void MapLabelsTest::tilesMakeOnePicture_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("pixels");
    for (const LabelView& view : kLabelViews) {
        for (const int zoom : {3, 5, 7, 8, 10, 11}) {
            for (const int pixels : {256, 512}) {
                QTest::addRow("%s, zoom %d, %d px", view.name, zoom, pixels)
                    << view.latitude << view.longitude << zoom << pixels;
            }
        }
    }
}

void MapLabelsTest::tilesMakeOnePicture()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const int, zoom);
    QFETCH(const int, pixels);
    constexpr int kCount = 3;
    const BaseMapPainter painter(m_data, BaseMapStyle::dark(), NameLanguage::English);
    const QPointF center = WebMercator::project(GeoPoint::nearest(latitude, longitude)) * (1 << zoom);
    const int firstX = static_cast<int>(center.x()) - 1;
    const int firstY = std::clamp(static_cast<int>(center.y()) - 1, 0, (1 << zoom) - kCount);
    const QImage tiles = paintedAsTiles(painter, zoom, firstX, firstY, kCount, pixels);

    QImage whole(tiles.size(), QImage::Format_RGB32);
    QPainter onWhole(&whole);
    const double side = 1.0 / (1 << zoom);
    painter.paint(onWhole, QRectF(firstX * side, firstY * side, kCount * side, kCount * side), QRectF(whole.rect()),
                  pixels / 256.0 / BaseMapPainter::kTileEnlargement);
    onWhole.end();
    // Antialiased edges of lines are cut elsewhere; a name that is cut or missing would be hundreds of pixels.
    int different = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x)
            different += strongestDifference(whole.pixel(x, y), tiles.pixel(x, y)) > 40 ? 1 : 0;
    }
    QVERIFY2(different < 40, qPrintable(QString::number(different)));
}

void MapLabelsTest::namesStayWhenZoomingIn()
{
    const QSizeF view(900, 700);
    size_t shown = 0;
    size_t gone = 0;
    for (int zoom = 4; zoom < MapLabels::kFinestLevel; ++zoom) {
        const std::vector<MapLabel> before = labelsAround(48.0, 9.0, zoom, view);
        const std::vector<MapLabel> after = labelsAround(48.0, 9.0, zoom + 1, view * 2);
        for (const MapLabel& label : before) {
            if (label.kind == MapLabelKind::Country || !worldAround(48.0, 9.0, zoom, view).contains(label.position))
                continue;
            ++shown;
            const bool stays = std::ranges::any_of(
                after, [&](const MapLabel& other) { return other.kind == label.kind && other.number == label.number; });
            gone += stays ? 0 : 1;
        }
    }
    QVERIFY(shown > 200);
    QVERIFY2(gone * 50 < shown, qPrintable(u"%1 of %2"_s.arg(gone).arg(shown)));
}

void MapLabelsTest::countriesHaveNamesOfTheirOwn_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<size_t>("least");
    const std::array<size_t, 7> least{25, 60, 100, 140, 200, 220, 0};
    for (int zoom = 2; zoom <= 8; ++zoom)
        QTest::addRow("zoom %d", zoom) << zoom << least.at(static_cast<size_t>(zoom) - 2);
}

/// On the land of the country, and only names of small ones and of islands at sea.
void MapLabelsTest::countriesHaveNamesOfTheirOwn()
{
    QFETCH(const int, zoom);
    QFETCH(const size_t, least);
    const double worldSize = WebMercator::worldSize(zoom);
    for (const auto language : {NameLanguage::English, NameLanguage::Korean, NameLanguage::Local}) {
        const MapLabels& labels = m_data->labels(language);
        size_t shown = 0;
        QStringList elsewhere;
        for (const MapLabel& label : labels.labels(zoom, QRectF(0, 0, 1, 1), worldSize)) {
            if (label.kind != MapLabelKind::Country || label.position.x() < 0 || label.position.x() >= 1)
                continue;
            ++shown;
            const WorldLabel& country = labels.country(label);
            const auto beneath = m_gazetteer->countryFinder().countryAt(WebMercator::unproject(label.position));
            const bool isSmall = std::sqrt(country.area) * worldSize < label.box.width();
            if (beneath ? !country.code.isEmpty() && m_gazetteer->countryCode(*beneath) != country.code : !isSmall)
                elsewhere.append(country.name);
        }
        QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere.join(u", "_s)));
        QVERIFY2(shown >= least, qPrintable(QString::number(shown)));
    }
}

void MapLabelsTest::movedNamesStayAtHome()
{
    const MapLabels& labels = m_data->labels(NameLanguage::English);
    const double pixels = WebMercator::worldSize(6);
    const auto named = [&](const QString& name) -> std::optional<MapLabel> {
        for (const MapLabel& label : labels.labels(6, QRectF(0, 0, 1, 1), pixels)) {
            if (label.kind == MapLabelKind::Country && labels.country(label).name == name)
                return label;
        }
        return std::nullopt;
    };
    const auto at = [](double latitude, double longitude) {
        return WebMercator::project(GeoPoint::nearest(latitude, longitude));
    };
    const auto france = named(u"France"_s);
    QVERIFY(france);
    QVERIFY(labels.mayStandAt(*france, at(44.5, 2.0), pixels));
    QVERIFY(labels.mayStandAt(*france, at(44.5, 2.0) + QPointF(1, 0), pixels));
    QVERIFY(!labels.mayStandAt(*france, at(41.5, -2.0), pixels)); // Spain
    QVERIFY(!labels.mayStandAt(*france, at(46.0, -5.0), pixels)); // the Bay of Biscay
    const auto jamaica = named(u"Jamaica"_s);
    QVERIFY(jamaica);
    QVERIFY(labels.mayStandAt(*jamaica, at(17.3, -77.3), pixels));
    QVERIFY(!labels.mayStandAt(*jamaica, at(20.5, -76.5), pixels)); // Cuba
}

void MapLabelsTest::farRegionsHaveNames_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("zoom");
    QTest::newRow("Svalbard") << 78.5 << 16.0 << 4;
    QTest::newRow("Canary Islands") << 28.3 << -15.8 << 6;
    QTest::newRow("French Guiana") << 4.0 << -53.0 << 5;
    QTest::newRow("Hawaii") << 20.5 << -157.0 << 5;
    QTest::newRow("Alaska") << 64.0 << -152.0 << 3;
}

void MapLabelsTest::farRegionsHaveNames()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const int, zoom);
    for (int level = zoom; level <= MapLabels::kLastCountryLevel; ++level) {
        const std::vector<MapLabel> all = labelsAround(latitude, longitude, level, QSizeF(2000, 1500));
        QVERIFY2(std::ranges::any_of(all,
                                     [&](const MapLabel& label) {
                                         return label.kind == MapLabelKind::Country &&
                                                m_data->labels(NameLanguage::English).country(label).name ==
                                                    QString::fromUtf8(QTest::currentDataTag());
                                     }),
                 qPrintable(QString::number(level)));
    }
}

void MapLabelsTest::seamOfTheWorld()
{
    // The same names on either side of ±180°, one world apart.
    const QRectF east = worldAround(-17.5, 180.0, 7, {1000, 800});
    const MapLabels& labels = m_data->labels(NameLanguage::English);
    const std::vector<MapLabel> atEast = labels.labels(7, east, WebMercator::worldSize(7));
    const std::vector<MapLabel> atWest = labels.labels(7, east.translated(-1, 0), WebMercator::worldSize(7));
    QVERIFY(atEast.size() > 5);
    const auto placesOf = [](const std::vector<MapLabel>& all, double shift) {
        std::vector<std::pair<quint32, qint64>> places;
        for (const MapLabel& label : all)
            places.emplace_back(label.number, qRound64((label.position.x() + shift) * 1e9));
        std::ranges::sort(places);
        return places;
    };
    QCOMPARE(placesOf(atEast, 0), placesOf(atWest, 1));
}

void MapLabelsTest::languages_data()
{
    QTest::addColumn<NameLanguage>("language");
    QTest::newRow("English") << NameLanguage::English;
    QTest::newRow("Korean") << NameLanguage::Korean;
    QTest::newRow("local") << NameLanguage::Local;
}

/// What it says is seen by what is painted: names in another language are other shapes.
void MapLabelsTest::languages()
{
    QFETCH(const NameLanguage, language);
    const auto seoulIn = [this](NameLanguage wanted) {
        const std::vector<MapLabel> all = labelsAround(37.57, 126.98, 9, {300, 200}, wanted);
        const auto seoul = std::ranges::find(all, MapLabelKind::Capital, &MapLabel::kind);
        return seoul == all.end() ? QPainterPath() : m_data->labels(wanted).shape(*seoul);
    };
    const QPainterPath shape = seoulIn(language);
    QVERIFY(!shape.isEmpty());
    for (const auto other : {NameLanguage::English, NameLanguage::Korean, NameLanguage::Local}) {
        const bool isKoreanBoth = other != NameLanguage::English && language != NameLanguage::English;
        QCOMPARE(seoulIn(other) == shape, other == language || isKoreanBoth);
    }
}

void MapLabelsTest::gridAcrossTheSeam()
{
    LabelGrid grid(2048);
    grid.add(QRectF(2000, 100, 100, 20)); // to 52 in the next world
    QVERIFY(!grid.isFree(QRectF(10, 110, 20, 20)));
    QVERIFY(!grid.isFree(QRectF(-60, 110, 20, 20)));
    QVERIFY(grid.isFree(QRectF(60, 110, 20, 20)));
    QVERIFY(grid.isFree(QRectF(10, 130, 20, 20)));
    for (int i = 0; i < 5000; ++i) { // grows
        const int row = i / 50;
        const QRectF box((i % 50) * 40 + 60, 200 + row * 20, 30, 10);
        QVERIFY(grid.isFree(box));
        grid.add(box);
        QVERIFY(!grid.isFree(box));
    }
}

WAYFOLIO_TEST(MapLabelsTest)

} // namespace wayfolio::test

#include "MapLabelsTest.moc"

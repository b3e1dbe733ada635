// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapSnapshot.h"
#include "tests/core/map/MapPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <span>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Pictures of the map as it was when somebody looked at them last, beside this file in `pictures`. A change that is
/// meant is looked at and kept: run with WAYFOLIO_KEEP_PICTURES=1.
class MapPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
    void differencesAreSeen();

private:
    std::shared_ptr<const BaseMapData> m_data;
};

namespace {

constexpr QSize kCell(8, 8); ///< of the comparison; fonts are hinted a little differently from machine to machine

using Places = std::vector<std::pair<double, double>>; ///< latitude and longitude

const Places kSeoul{{37.5796, 126.977},  {37.5512, 126.988},  {37.5126, 127.1025}, {37.5683, 126.8972},
                    {37.4602, 126.4407}, {37.6584, 126.9779}, {37.2871, 127.0119}};
const Places kEurope{{41.3851, 2.1734},  {48.8566, 2.3522},  {52.3676, 4.9041},  {53.5511, 9.9937}, {50.0755, 14.4378},
                     {48.2082, 16.3738}, {45.4408, 12.3155}, {41.9028, 12.4964}, {38.7223, -9.1393}};
const Places kFiji{{-18.1416, 178.4419}, {-16.7714, 179.9812},  {-16.5914, -179.9189},
                   {-17.7134, 178.065},  {-18.2333, -178.8167}, {-19.0667, 177.9833}};
const Places kSvalbard{{78.2232, 15.6267}, {78.9235, 11.9099}, {79.8881, 11.0167},
                       {77.0009, 15.5542}, {78.0648, 14.2136}, {79.7503, 22.8}};
const Places kOcean{{-48.8767, -123.3933}, {-47.2, -126.8}, {-50.1, -119.6}};

struct Scene
{
    Places places;
    bool hasRoute = true;
    MapSnapshotOptions options;
};

QImage landscape(PhotoId id)
{
    constexpr int kSide = 128;
    const auto hue = static_cast<int>(id.value * 47 % 360);
    QImage picture(kSide, kSide, QImage::Format_RGB32);
    for (int y = 0; y < kSide; ++y) {
        const QColor row = y < kSide * 3 / 5 ? QColor::fromHsv(205, 200 - y, 235) : QColor::fromHsv(hue, 150, 255 - y);
        std::ranges::fill(std::span(reinterpret_cast<QRgb*>(picture.scanLine(y)), kSide), row.rgb());
    }
    return picture;
}

MapSnapshotContent contentOf(const Scene& scene)
{
    MapSnapshotContent content{.photos = {}, .routes = {}, .thumbnail = landscape};
    Leg leg{.kind = LegKind::Inferred, .points = {}};
    for (const auto& [latitude, longitude] : scene.places) {
        const PhotoSummary photo = photoAt(std::ssize(content.photos) + 1, latitude, longitude);
        leg.points.push_back({.photo = photo.id, .point = *photo.point, .utc = {}});
        content.photos.push_back(photo);
    }
    if (scene.hasRoute)
        content.routes.push_back({.trip = TripId{1}, .legs = {leg}, .distanceMeters = 0});
    return content;
}

/// Around towns from Lisbon to Tokyo, the same on every machine.
Places manyPlaces(int count)
{
    const Places centers{{38.7, -9.1}, {48.9, 2.4},   {52.5, 13.4},  {41.9, 12.5},  {59.3, 18.1},  {30.0, 31.2},
                         {41.0, 29.0}, {25.2, 55.3},  {28.6, 77.2},  {13.7, 100.5}, {1.35, 103.8}, {22.3, 114.2},
                         {37.6, 127},  {35.2, 129.1}, {35.7, 139.7}, {43.1, 141.4}, {-8.4, 115.2}, {-1.3, 36.8}};
    std::mt19937 random(20'251'031); // NOLINT: the same places every time are wanted
    const auto spread = [&random] {
        double sum = 0;
        for (int i = 0; i < 6; ++i)
            sum += static_cast<double>(random() % 10'000) / 10'000 - 0.5;
        return sum;
    };
    Places places;
    for (int i = 0; i < count; ++i) {
        const auto& [latitude, longitude] = centers[random() % centers.size()];
        places.emplace_back(latitude + spread(), longitude + spread());
    }
    return places;
}

Scene scene(const Places& places, const MapSnapshotOptions& options)
{
    return {.places = places, .hasRoute = true, .options = options};
}

/// Of every channel of every cell, how far apart the pictures are, from 0 to 255.
std::vector<int> differences(const QImage& left, const QImage& right)
{
    const QSize cells(left.width() / kCell.width(), left.height() / kCell.height());
    const auto coarse = [cells](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB888)
            .scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = coarse(left);
    const QImage b = coarse(right);
    std::vector<int> found;
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            found.push_back(std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                      std::abs(one.blue() - other.blue())}));
        }
    }
    return found;
}

/// A name a pixel further on changes a few cells a little; another colour, a shore or a marker elsewhere many, or much.
bool lookAlike(const QImage& left, const QImage& right)
{
    constexpr int kMuch = 24;
    if (left.size() != right.size())
        return false;
    const std::vector<int> found = differences(left, right);
    const auto much = std::ranges::count_if(found, [](int difference) { return difference > kMuch; });
    const double mean = std::reduce(found.begin(), found.end(), 0.0) / static_cast<double>(found.size());
    return mean < 2 && much * 200 < std::ssize(found);
}

} // namespace

void MapPicturesTest::initTestCase()
{
    const auto loaded = BaseMapData::load();
    QVERIFY(loaded);
    m_data = *loaded;
}

void MapPicturesTest::looksAsItDid_data()
{
    constexpr QSize kSize(900, 600);
    constexpr auto kKorean = NameLanguage::Korean;
    QTest::addColumn<Scene>("scene");
    QTest::newRow("seoul-light") << scene(kSeoul, {.size = kSize});
    QTest::newRow("seoul-korean-dark-2x")
        << scene(kSeoul, {.size = kSize * 2, .dark = true, .language = kKorean, .scale = 2});
    QTest::newRow("europe-light") << scene(kEurope, {.size = kSize});
    QTest::newRow("europe-dark") << scene(kEurope, {.size = kSize, .dark = true});
    QTest::newRow("europe-muted") << scene(kEurope, {.size = kSize, .muted = true});
    QTest::newRow("europe-korean-muted-dark")
        << scene(kEurope, {.size = kSize, .dark = true, .muted = true, .language = kKorean});
    QTest::newRow("europe-light-2x") << scene(kEurope, {.size = kSize * 2, .scale = 2});
    QTest::newRow("fiji-light") << scene(kFiji, {.size = kSize});
    QTest::newRow("fiji-korean-dark") << scene(kFiji, {.size = kSize, .dark = true, .language = kKorean});
    QTest::newRow("svalbard-light") << scene(kSvalbard, {.size = kSize});
    QTest::newRow("svalbard-muted-dark") << scene(kSvalbard, {.size = kSize, .dark = true, .muted = true});
    QTest::newRow("ocean-light") << scene(kOcean, {.size = kSize});
    QTest::newRow("ocean-dark") << scene(kOcean, {.size = kSize, .dark = true});
    QTest::newRow("100000-photos-muted") << Scene{
        .places = manyPlaces(100'000), .hasRoute = false, .options = {.size = kSize, .muted = true}};
    QTest::newRow("100000-photos-dark-2x") << Scene{
        .places = manyPlaces(100'000), .hasRoute = false, .options = {.size = kSize * 2, .dark = true, .scale = 2}};
}

void MapPicturesTest::looksAsItDid()
{
    QFETCH(const Scene, scene);
    const QString name = QLatin1StringView(QTest::currentDataTag()) + u".png"_s;
    const QImage painted = paintMapSnapshot(contentOf(scene), *m_data, scene.options);
    const QString kept = QDir(QStringLiteral(WAYFOLIO_MAP_PICTURES)).filePath(name);
    if (qEnvironmentVariableIsSet("WAYFOLIO_KEEP_PICTURES"))
        QVERIFY(painted.save(kept));
    const QImage before(kept);
    QVERIFY2(!before.isNull(), qPrintable(kept));
    if (lookAlike(before, painted))
        return;
    const QString now = QDir::temp().filePath(u"wayfolio-"_s + name);
    QVERIFY(painted.save(now));
    QFAIL(qPrintable(u"%1 does not look like %2"_s.arg(now, kept)));
}

/// What the comparison above is worth.
void MapPicturesTest::differencesAreSeen()
{
    const Scene europe = scene(kEurope, {.size = QSize(900, 600)});
    const auto paint = [&](const Scene& scene) { return paintMapSnapshot(contentOf(scene), *m_data, scene.options); };
    const QImage picture = paint(europe);
    QVERIFY(lookAlike(picture, paint(europe)));
    Scene other = europe;
    other.options.muted = true;
    QVERIFY(!lookAlike(picture, paint(other)));
    other = europe;
    other.options.language = NameLanguage::Korean;
    QVERIFY(!lookAlike(picture, paint(other)));
    other = europe;
    other.hasRoute = false;
    QVERIFY(!lookAlike(picture, paint(other)));
    other = europe;
    other.places[0] = {40.4168, -3.7038}; // Madrid instead of Barcelona
    QVERIFY(!lookAlike(picture, paint(other)));
}

} // namespace wayfolio::test

using wayfolio::test::MapPicturesTest;
WAYFOLIO_TEST(MapPicturesTest)

#include "MapPicturesTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PhotoClusters.h"

#include "core/geo/WebMercator.h"
#include "tests/core/map/MapPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <ranges>
#include <set>
#include <unordered_map>

namespace wayfolio::test {

class PhotoClustersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void photosWithoutPositionArePassedOver();
    void onePhoto();
    void worldIsPartitioned_data();
    void worldIsPartitioned();
    void viewsAgreeWithTheWorld_data();
    void viewsAgreeWithTheWorld();
    void sameInputSameClusters();
    void otherPhotosFarAwayChangeNothing();
    void antimeridian();
    void theSameMeridianFromBothSides();
    void shiftedViews();
    void membersAreInTimeOrder();
    void sampleHasBothEnds();
    void photosInsideOfARectangle_data();
    void photosInsideOfARectangle();
    void stacksDoNotSplit();
    void splittingZoom();
    void impossibleViews();
    void foreignClusters();
    void showsTheBest_data();
    void showsTheBest();
    void theBestAgainstBruteForce();
    void pansChangeNoPicture();
    void saysWhatIsKnown();
    void theFirstPhotos();
    void someOfAnotherIndex_data();
    void someOfAnotherIndex();
};

namespace {

const QRectF kWorld(0, 0, 1, 1);

/// Towns with walks round them, some photos anywhere, some stacks, and a town at ±180°.
std::vector<PhotoSummary> travelledWorld(int count)
{
    std::mt19937_64 random(20240310);
    const auto between = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53;
    };
    std::vector<std::pair<double, double>> towns{{-17.0, 180.0}, {-16.9, -179.95}, {65.0, -179.99}, {78.2, 15.6}};
    while (towns.size() < 60)
        towns.emplace_back(between(-55, 70), between(-180, 180));
    std::vector<PhotoSummary> photos;
    for (qint64 id = 1; id <= count; ++id) {
        const auto& [latitude, longitude] = towns[random() % towns.size()];
        const auto kind = random() % 20;
        const double spread = std::pow(10, between(-5, 0));
        if (kind == 0)
            photos.push_back(photoAt(id, between(-90, 90), between(-180, 180)));
        else if (kind < 4)
            photos.push_back(photoAt(id, latitude, longitude));
        else
            photos.push_back(photoAt(id, latitude + between(-spread, spread), longitude + between(-spread, spread)));
    }
    return photos;
}

const std::vector<PhotoSummary>& manyPhotos()
{
    static const std::vector<PhotoSummary> photos = travelledWorld(100'000);
    return photos;
}

const PhotoClusters& manyClusters()
{
    static const PhotoClusters clusters(manyPhotos());
    return clusters;
}

/// In the unit square: the shorter way round.
QPointF way(QPointF from, QPointF to)
{
    QPointF offset = to - from;
    offset.rx() -= std::round(offset.x());
    return offset;
}

double length(QPointF offset)
{
    return std::hypot(offset.x(), offset.y());
}

QRectF viewAround(double latitude, double longitude, QSizeF pixels, double zoom)
{
    const QSizeF size = pixels / WebMercator::worldSize(zoom);
    const QPointF center = WebMercator::project(GeoPoint::nearest(latitude, longitude));
    return {center - QPointF(size.width(), size.height()) / 2, size};
}

void addZooms()
{
    QTest::addColumn<int>("zoom");
    for (const int zoom : {0, 1, 2, 3, 5, 8, 11, 14, 17, 20, 22})
        QTest::addRow("zoom %d", zoom) << zoom;
}

qint64 total(const std::vector<PhotoCluster>& clusters)
{
    return std::accumulate(clusters.begin(), clusters.end(), qint64{0},
                           [](qint64 sum, const PhotoCluster& cluster) { return sum + cluster.count; });
}

} // namespace

void PhotoClustersTest::nothing()
{
    const PhotoClusters clusters({});
    QCOMPARE(clusters.pointCount(), 0);
    QVERIFY(clusters.clusters(kWorld, 3).empty());
    QVERIFY(clusters.members({.key = 1, .position = {}, .cover = {}, .count = 1, .level = 3}).empty());
    QVERIFY(!clusters.splittingZoom({.key = 1, .position = {}, .cover = {}, .count = 1, .level = 3}));
}

void PhotoClustersTest::photosWithoutPositionArePassedOver()
{
    std::vector<PhotoSummary> photos{photoAt(1, 10, 20), photoAt(2, 0, 0), photoAt(3, 10, 20)};
    photos[1].point.reset();
    const PhotoClusters clusters(photos);
    QCOMPARE(clusters.pointCount(), 2);
    const auto found = clusters.clusters(kWorld, 4);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(clusters.members(found.front()), (std::vector{PhotoId{1}, PhotoId{3}}));
}

void PhotoClustersTest::onePhoto()
{
    const PhotoClusters clusters(std::vector{photoAt(7, 37.5665, 126.978)});
    for (int zoom = 0; zoom <= PhotoClusters::kMaxLevel; ++zoom) {
        const auto found = clusters.clusters(kWorld, zoom);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().cover, PhotoId{7});
        QCOMPARE(found.front().count, 1);
        QCOMPARE(found.front().level, zoom);
        // A marker stands where the photo was taken, not in the middle of a cell: within half of 2^-32 of the world.
        const QPointF offset = way(found.front().position, WebMercator::project(GeoPoint::nearest(37.5665, 126.978)));
        QVERIFY(length(offset) < 0x1p-32);
        QVERIFY(!clusters.splittingZoom(found.front()));
    }
}

void PhotoClustersTest::worldIsPartitioned_data()
{
    addZooms();
}

/// Against brute force: every photo is in one cluster, near its marker, and no two markers touch.
void PhotoClustersTest::worldIsPartitioned()
{
    QFETCH(const int, zoom);
    const auto found = manyClusters().clusters(kWorld, zoom);
    QCOMPARE(total(found), manyClusters().pointCount());
    const double distance = PhotoClusters::kMergeDistance / WebMercator::worldSize(zoom);

    std::vector<int> seen(manyPhotos().size() + 1);
    std::set<quint64> keys;
    for (const PhotoCluster& cluster : found) {
        const auto members = manyClusters().members(cluster);
        QCOMPARE(static_cast<qint64>(members.size()), cluster.count);
        QVERIFY(std::ranges::contains(members, cluster.cover));
        QVERIFY(keys.insert(cluster.key).second);
        const QPointF cover = WebMercator::project(*manyPhotos()[static_cast<size_t>(cluster.cover.value - 1)].point);
        QVERIFY(length(way(cluster.position, cover)) < 0x1p-31);
        for (const PhotoId id : members) {
            ++seen[static_cast<size_t>(id.value)];
            const QPointF place = WebMercator::project(*manyPhotos()[static_cast<size_t>(id.value - 1)].point);
            // Its own cell or one beside it.
            const QPointF offset = way(cluster.position, place);
            QVERIFY(std::abs(offset.x()) < 2 * distance && std::abs(offset.y()) < 2 * distance);
        }
    }
    QVERIFY(std::all_of(seen.begin() + 1, seen.end(), [](int times) { return times == 1; }));
    // Some 400 markers beside all others.
    for (size_t i = 0; i < found.size(); i += 1 + found.size() / 400) {
        for (size_t j = 0; j < found.size(); ++j)
            QVERIFY(i == j || length(way(found[i].position, found[j].position)) >= distance);
    }
}

void PhotoClustersTest::viewsAgreeWithTheWorld_data()
{
    addZooms();
}

/// What a view shows is what the whole world shows there: panning changes no marker.
void PhotoClustersTest::viewsAgreeWithTheWorld()
{
    QFETCH(const int, zoom);
    const auto world = manyClusters().clusters(kWorld, zoom);
    std::mt19937_64 random(5);
    for (int round = 0; round < 60; ++round) {
        const GeoPoint center = *manyPhotos()[random() % manyPhotos().size()].point;
        // At a fractional zoom the pixels change, the clusters do not.
        const double cameraZoom = zoom + static_cast<double>(round % 4) / 4;
        const QRectF view = viewAround(center.latitude(), center.longitude(), QSizeF(1280, 800), cameraZoom);
        const double margin = PhotoClusters::kMergeDistance / 2 / WebMercator::worldSize(cameraZoom);
        const QRectF shown = view.adjusted(-margin, -margin, margin, margin);
        std::vector<PhotoCluster> expected;
        for (PhotoCluster cluster : world) {
            cluster.position.rx() += std::round(view.center().x() - cluster.position.x());
            if (shown.contains(cluster.position))
                expected.push_back(cluster);
        }
        QCOMPARE(manyClusters().clusters(view, cameraZoom), expected);
    }
}

void PhotoClustersTest::sameInputSameClusters()
{
    const PhotoClusters again(manyPhotos());
    for (const double zoom : {1.0, 6.5, 13.0})
        QCOMPARE(again.clusters(kWorld, zoom), manyClusters().clusters(kWorld, zoom));

    // The order of photos is only their order in time.
    std::vector<PhotoSummary> reversed(manyPhotos().rbegin(), manyPhotos().rend());
    const auto forwards = manyClusters().clusters(kWorld, 9);
    const auto backwards = PhotoClusters(reversed).clusters(kWorld, 9);
    QCOMPARE(forwards.size(), backwards.size());
    for (size_t i = 0; i < forwards.size(); ++i) {
        QCOMPARE(forwards[i].key, backwards[i].key);
        QCOMPARE(forwards[i].count, backwards[i].count);
        QCOMPARE(forwards[i].position, backwards[i].position);
    }
}

void PhotoClustersTest::otherPhotosFarAwayChangeNothing()
{
    std::vector<PhotoSummary> photos;
    for (int i = 0; i < 200; ++i)
        photos.push_back(photoAt(i + 1, 37.5 + i * 0.001, 127.0 + i % 17 * 0.001));
    const QRectF view = viewAround(37.6, 127.0, QSizeF(1000, 1600), 13);
    const auto before = PhotoClusters(photos).clusters(view, 13);
    for (int i = 0; i < 500; ++i)
        photos.push_back(photoAt(1000 + i, -30 + i * 0.01, 20));
    QVERIFY(before.size() > 3);
    QCOMPARE(PhotoClusters(photos).clusters(view, 13), before);
}

void PhotoClustersTest::antimeridian()
{
    // 0.02° apart across ±180°: 15 pixels at zoom 10, 117 at zoom 13.
    const PhotoClusters clusters(std::vector{photoAt(1, -17, 179.99), photoAt(2, -17, -179.99)});
    for (const double longitude : {180.0, 179.9, -179.9}) {
        const auto together = clusters.clusters(viewAround(-17, longitude, QSizeF(800, 600), 10), 10);
        QCOMPARE(together.size(), 1U);
        QCOMPARE(together.front().count, 2);
        QCOMPARE(clusters.members(together.front()), (std::vector{PhotoId{1}, PhotoId{2}}));
        const auto zoom = clusters.splittingZoom(together.front());
        QVERIFY(zoom && *zoom > 11 && *zoom <= 13);
    }
    const QRectF view = viewAround(-17, 180, QSizeF(800, 600), 13);
    const auto apart = clusters.clusters(view, 13);
    QCOMPARE(apart.size(), 2U);
    for (const PhotoCluster& cluster : apart)
        QVERIFY(view.contains(cluster.position));
    QVERIFY(std::abs(apart[0].position.x() - apart[1].position.x()) < 0.001);
}

void PhotoClustersTest::theSameMeridianFromBothSides()
{
    const PhotoClusters clusters(std::vector{photoAt(1, 65, 180), photoAt(2, 65, -180)});
    const auto found = clusters.clusters(kWorld, 22);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().count, 2);
}

void PhotoClustersTest::shiftedViews()
{
    const PhotoClusters clusters(std::vector{photoAt(1, 0, -150), photoAt(2, 0, 150)});
    const auto here = clusters.clusters(QRectF(0, 0.25, 1, 0.5), 3);
    QCOMPARE(here.size(), 2U);
    for (const int worlds : {-3, -1, 1, 2}) {
        const auto there = clusters.clusters(QRectF(worlds, 0.25, 1, 0.5), 3);
        QCOMPARE(there.size(), 2U);
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(there[i].key, here[i].key);
            QCOMPARE(there[i].position, here[i].position + QPointF(worlds, 0));
        }
    }
    // Wider than the world: each once, on the copy nearest to the middle.
    const auto wide = clusters.clusters(QRectF(-1, 0, 3, 1), 1);
    QCOMPARE(wide.size(), 2U);
    for (const PhotoCluster& cluster : wide)
        QVERIFY(std::abs(cluster.position.x() - 0.5) <= 0.5);
}

void PhotoClustersTest::membersAreInTimeOrder()
{
    // Ids have nothing to do with time: photos are given in time order.
    std::vector<PhotoSummary> photos;
    for (int i = 0; i < 1000; ++i)
        photos.push_back(photoAt(1 + i * 7919 % 1000, 48 + i * 37 % 100 * 1e-5, 11 + i * 61 % 100 * 1e-5));
    const PhotoClusters clusters(photos);
    const auto found = clusters.clusters(kWorld, 5);
    QCOMPARE(found.size(), 1U);
    std::vector<PhotoId> expected;
    for (const PhotoSummary& photo : photos)
        expected.push_back(photo.id);
    QCOMPARE(clusters.members(found.front()), expected);
}

void PhotoClustersTest::sampleHasBothEnds()
{
    constexpr qsizetype kMost = 20;
    bool isSampled = false;
    for (const PhotoCluster& cluster : manyClusters().clusters(kWorld, 3)) {
        const std::vector<PhotoId> members = manyClusters().members(cluster);
        const std::vector<PhotoId> sample = manyClusters().sampleOf(cluster, kMost);
        QCOMPARE_LE(std::ssize(sample), kMost);
        if (cluster.count <= kMost) {
            QCOMPARE(sample, members);
            continue;
        }
        isSampled = true;
        QCOMPARE_GE(std::ssize(sample), kMost / 3);
        QCOMPARE(sample.front(), members.front());
        QCOMPARE(sample.back(), members.back());
        auto from = members.begin(); // in time order, each once
        for (const PhotoId id : sample) {
            from = std::find(from, members.end(), id);
            QVERIFY(from++ != members.end());
        }
    }
    QVERIFY(isSampled);
}

void PhotoClustersTest::photosInsideOfARectangle_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::addRow("the world") << kWorld;
    QTest::addRow("more than the world") << QRectF(-3, -1, 9, 4);
    QTest::addRow("a part") << QRectF(0.3, 0.2, 0.31, 0.4);
    QTest::addRow("a strip") << QRectF(0.1, 0.4, 0.8, 1e-3);
    QTest::addRow("a part of another copy") << QRectF(-0.7, 0.2, 0.31, 0.4);
    QTest::addRow("over the antimeridian") << QRectF(0.95, 0.1, 0.1, 0.8);
    QTest::addRow("over the antimeridian, from the east") << QRectF(-0.05, 0.1, 0.1, 0.8);
    QTest::addRow("beside the world") << QRectF(0.2, 1.5, 0.1, 0.1);
    QTest::addRow("nothing") << QRectF();
    QTest::addRow("no number") << QRectF(std::numeric_limits<double>::quiet_NaN(), 0, 1, 1);
}

void PhotoClustersTest::photosInsideOfARectangle()
{
    QFETCH(QRectF, area);
    const std::vector<PhotoSummary> photos = travelledWorld(20'000);
    std::vector<PhotoId> expected;
    for (const PhotoSummary& photo : photos) {
        if (!photo.point || !area.isValid() || std::isnan(area.x()))
            continue;
        const QPointF position = WebMercator::project(*photo.point);
        for (int copy = -4; copy <= 7; ++copy) {
            if (area.contains(position + QPointF(copy, 0))) {
                expected.push_back(photo.id);
                break;
            }
        }
    }
    QCOMPARE(PhotoClusters(photos).photosIn(area), expected);
}

void PhotoClustersTest::stacksDoNotSplit()
{
    std::vector<PhotoSummary> photos;
    for (int i = 0; i < 50; ++i)
        photos.push_back(photoAt(i + 1, 35.1, 129.04));
    photos.push_back(photoAt(51, 35.1 + 2e-7, 129.04)); // 2 cm
    const PhotoClusters clusters(photos);
    for (int zoom = 0; zoom <= PhotoClusters::kMaxLevel + 3; ++zoom) {
        const auto found = clusters.clusters(kWorld, zoom);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().count, 51);
        QVERIFY(!clusters.splittingZoom(found.front()));
        QCOMPARE(clusters.members(found.front()).size(), 51U);
    }
}

void PhotoClustersTest::splittingZoom()
{
    int split = 0;
    for (const PhotoCluster& cluster : manyClusters().clusters(kWorld, 2)) {
        const auto members = manyClusters().members(cluster);
        const auto markersOfMembers = [&](int zoom) {
            std::set<PhotoId> left(members.begin(), members.end());
            std::set<quint64> keys;
            for (const PhotoCluster& finer : manyClusters().clusters(kWorld, zoom)) {
                const auto inside = manyClusters().members(finer);
                if (std::ranges::any_of(inside, [&](PhotoId id) { return left.contains(id); }))
                    keys.insert(finer.key);
            }
            return keys.size();
        };
        const auto zoom = manyClusters().splittingZoom(cluster);
        if (!zoom) {
            QCOMPARE(markersOfMembers(PhotoClusters::kMaxLevel), 1U);
            continue;
        }
        QVERIFY(*zoom > cluster.level);
        QVERIFY(markersOfMembers(static_cast<int>(*zoom)) > 1);
        if (*zoom > cluster.level + 1)
            QCOMPARE(markersOfMembers(static_cast<int>(*zoom) - 1), 1U);
        if (++split == 4)
            break;
    }
    QVERIFY(split > 0);

    // 5 km apart: about 65 pixels at zoom 11 here, 33 at zoom 10.
    const PhotoClusters two(std::vector{photoAt(1, 0, 10), photoAt(2, 0, 10.045)});
    const auto together = two.clusters(kWorld, 3);
    QCOMPARE(together.size(), 1U);
    QCOMPARE(two.splittingZoom(together.front()), std::optional<double>(11));
}

void PhotoClustersTest::impossibleViews()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const PhotoClusters clusters(std::vector{photoAt(1, 90, 0), photoAt(2, -90, 0), photoAt(3, 0, 0)});
    QVERIFY(clusters.clusters({}, 3).empty());
    QVERIFY(clusters.clusters(QRectF(0, 0, -1, 1), 3).empty());
    QVERIFY(clusters.clusters(kWorld, nothing).empty());
    QVERIFY(clusters.clusters(kWorld, infinite).empty());
    QVERIFY(clusters.clusters(QRectF(nothing, 0, 1, 1), 3).empty());
    QVERIFY(clusters.clusters(QRectF(0, nothing, 1, 1), 3).empty());
    QVERIFY(clusters.clusters(QRectF(1e12, 0, 1, 1), 3).empty());
    QVERIFY(clusters.clusters(QRectF(0, 0, infinite, 1), 3).empty());
    QVERIFY(clusters.clusters(QRectF(0, 3, 1, 1), 3).empty());
    QVERIFY(clusters.clusters(QRectF(0, -3, 1, 1), 3).empty());
    QCOMPARE(total(clusters.clusters(QRectF(0, -5, 1, 10), 30)), 3);
    QCOMPARE(total(clusters.clusters(kWorld, -4)), 3);
}

void PhotoClustersTest::foreignClusters()
{
    const PhotoClusters clusters(std::vector{photoAt(1, 10, 10), photoAt(2, 50, 50)});
    PhotoCluster cluster = clusters.clusters(kWorld, 8).front();
    for (const int level : {-1, 7, 9, PhotoClusters::kMaxLevel + 1}) {
        cluster.level = level;
        QVERIFY(clusters.members(cluster).empty());
        QVERIFY(!clusters.splittingZoom(cluster));
    }
    cluster.level = 8;
    for (const quint64 key : {quint64{0}, quint64{1}, cluster.key + 1, ~quint64{0}}) {
        cluster.key = key;
        QVERIFY(clusters.members(cluster).empty());
    }
}

/// Of photos east of each other, five metres apart, with these ratings; in time order.
void PhotoClustersTest::showsTheBest_data()
{
    QTest::addColumn<std::vector<int>>("ratings");
    QTest::addColumn<qint64>("cover");
    using Ratings = std::vector<int>;
    QTest::newRow("nobody rated: the middle") << Ratings{0, 0, 0, 0, 0} << qint64{3};
    QTest::newRow("one is rated") << Ratings{1, 0, 0, 0, 0} << qint64{1};
    QTest::newRow("the better one") << Ratings{3, 0, 0, 0, 4} << qint64{5};
    QTest::newRow("of equals the nearest") << Ratings{4, 0, 0, 4, 0} << qint64{4};
    QTest::newRow("all are equal") << Ratings{5, 5, 5, 5, 5} << qint64{3};
    QTest::newRow("as far: the earlier") << Ratings{0, 2, 0, 2, 0} << qint64{2};
    QTest::newRow("rejected ones are the worst") << Ratings{-1, 0, -1, -1, -1} << qint64{2};
    QTest::newRow("all are rejected") << Ratings{-1, -1, -1} << qint64{2};
    QTest::newRow("the middle is one of the best") << Ratings{5, 0, 5, 5, 0} << qint64{3};
}

void PhotoClustersTest::showsTheBest()
{
    QFETCH(const std::vector<int>, ratings);
    QFETCH(const qint64, cover);
    std::vector<PhotoSummary> photos;
    for (size_t i = 0; i < ratings.size(); ++i) {
        photos.push_back(photoAt(static_cast<qint64>(i) + 1, 0.001, 0.001 + 0.00004 * static_cast<double>(i)));
        photos.back().rating = static_cast<qint8>(ratings[i]);
    }
    const PhotoClusters clusters(photos);
    const auto found = clusters.clusters(kWorld, 4);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().cover, PhotoId{cover});
    for (PhotoSummary& photo : photos) {
        photo.kind = MediaKind::Video;
        const auto isVideo = [&] { return PhotoClusters(photos).clusters(kWorld, 4).front().isVideo; };
        QCOMPARE(isVideo(), photo.id == PhotoId{cover});
        photo.kind = MediaKind::Photo;
    }
    // The marker stands where it stood without ratings.
    for (PhotoSummary& photo : photos)
        photo.rating = 0;
    QCOMPARE(found.front().position, PhotoClusters(photos).clusters(kWorld, 4).front().position);
}

void PhotoClustersTest::theBestAgainstBruteForce()
{
    std::vector<PhotoSummary> photos = manyPhotos();
    for (PhotoSummary& photo : photos) {
        if (PhotoId(photo.id).value % 11 == 0)
            photo.rating = static_cast<qint8>(PhotoId(photo.id).value / 11 % 5 + 1);
    }
    const PhotoClusters clusters(photos);
    int compared = 0;
    for (const int zoom : {1, 4, 7, 10, 13, 16}) {
        for (const PhotoCluster& cluster : clusters.clusters(kWorld, zoom)) {
            const auto photoOf = [&](PhotoId id) { return photos[static_cast<size_t>(id.value - 1)]; };
            const auto farness = [&](PhotoId id) {
                return length(way(cluster.position, WebMercator::project(*photoOf(id).point)));
            };
            int best = 0;
            std::vector<PhotoId> equals;
            for (const PhotoId id : clusters.members(cluster)) {
                const int rating = photoOf(id).rating;
                if (rating > best)
                    equals.clear();
                best = std::max(best, rating);
                if (rating == best)
                    equals.push_back(id);
            }
            QCOMPARE(int(photoOf(cluster.cover).rating), best);
            if (equals.size() > 30) // more are not all looked at
                continue;
            ++compared;
            const double nearest = std::ranges::min(equals | std::views::transform(farness));
            QVERIFY(farness(cluster.cover) <= nearest + 0x1p-31);
        }
    }
    QVERIFY(compared > 1000);
}

/// Over the whole of a grid of tiles, a step at a time, at each level.
void PhotoClustersTest::pansChangeNoPicture()
{
    std::vector<PhotoSummary> photos = manyPhotos();
    for (PhotoSummary& photo : photos)
        photo.rating = static_cast<qint8>(PhotoId(photo.id).value * 7919 % 97 % 6);
    const PhotoClusters clusters(photos);
    for (const int zoom : {2, 4, 6}) {
        std::unordered_map<quint64, PhotoCluster> seen;
        const QSizeF size = QSizeF(900, 700) / WebMercator::worldSize(zoom);
        int again = 0;
        for (double y = 0; y < 1; y += size.height() * 0.37) {
            for (double x = 0; x < 1; x += size.width() * 0.37) {
                for (PhotoCluster cluster : clusters.clusters(QRectF(QPointF(x, y), size), zoom)) {
                    cluster.position.rx() -= std::floor(cluster.position.x());
                    const auto [known, isNew] = seen.try_emplace(cluster.key, cluster);
                    again += isNew ? 0 : 1;
                    QCOMPARE(known->second.cover, cluster.cover);
                    QVERIFY(known->second == cluster);
                }
            }
        }
        QVERIFY(again > 20);
    }
}

void PhotoClustersTest::saysWhatIsKnown()
{
    std::vector<PhotoSummary> photos{photoAt(1, 0, 10), photoAt(2, 0, 10.0001), photoAt(3, 0, 10.0002)};
    const auto estimate = [](PhotoSummary& photo, PositionOrigin origin) {
        photo.positionOrigin = origin;
        photo.direction = CoarseDirection(90);
        photo.uncertainty = CoarseLength(50);
    };
    estimate(photos[0], PositionOrigin::Estimated);
    estimate(photos[1], PositionOrigin::Track);
    estimate(photos[2], PositionOrigin::Manual);
    // One that is no estimate is enough for all three.
    const auto together = PhotoClusters(photos).clusters(kWorld, 5);
    QCOMPARE(together.size(), 1U);
    QVERIFY(!together.front().isEstimate);
    QVERIFY(!together.front().direction.degrees() && !together.front().uncertainty.meters());
    const auto two = PhotoClusters(std::span(photos).first(2)).clusters(kWorld, 5);
    QVERIFY(two.front().isEstimate);
    QVERIFY(!two.front().uncertainty.meters());
    for (const PhotoSummary& photo : photos) {
        const auto alone = PhotoClusters(std::vector{photo}).clusters(kWorld, 5);
        QCOMPARE(alone.front().isEstimate, photo.positionOrigin != PositionOrigin::Manual);
        QCOMPARE(alone.front().direction, photo.direction);
        QCOMPARE(alone.front().uncertainty, photo.uncertainty);
    }
}

void PhotoClustersTest::theFirstPhotos()
{
    const std::vector<PhotoSummary> photos{photoAt(5, 0, 10), photoAt(9, 40, 10), photoAt(2, 0, 10.0001)};
    const PhotoClusters clusters(photos);
    for (const qsizetype count : {0, 1, 2, 3}) {
        qsizetype left = count;
        const auto isOfTheFirst = [&](PhotoId id) {
            const auto found = std::ranges::find(photos, SmallPhotoId(id), &PhotoSummary::id);
            return found - photos.begin() < left;
        };
        QCOMPARE(clusters.countBefore(isOfTheFirst), count);
    }
    const auto found = clusters.clusters(kWorld, 5);
    QCOMPARE(found.size(), 2U);
    for (const PhotoCluster& cluster : found) {
        QVERIFY(!clusters.hasOneOfTheFirst(0, cluster));
        QCOMPARE(clusters.hasOneOfTheFirst(1, cluster), cluster.count == 2);
        QVERIFY(clusters.hasOneOfTheFirst(2, cluster));
    }
}

WAYFOLIO_TEST(PhotoClustersTest)

void PhotoClustersTest::someOfAnotherIndex_data()
{
    QTest::addColumn<int>("divisor");
    for (const int divisor : {1, 2, 97, 1'000'000})
        QTest::addRow("one of %d", divisor) << divisor;
}

/// As if they had been built from these photos.
void PhotoClustersTest::someOfAnotherIndex()
{
    QFETCH(int, divisor);
    std::vector<PhotoSummary> some;
    std::vector<PhotoSummary> photos = manyPhotos();
    for (PhotoSummary& photo : photos)
        photo.rating = static_cast<qint8>(PhotoId(photo.id).value % 6);
    const PhotoClusters whole(photos);
    for (PhotoSummary photo : photos) {
        if (PhotoId(photo.id).value % divisor != 0)
            continue;
        some.push_back(photo);
        photo.id = PhotoId{PhotoId(photo.id).value + 10'000'000};
        photo.point.reset();
        some.push_back(photo); // is in neither
    }
    const PhotoClusters built(some);
    const PhotoClusters taken(whole, some);
    QCOMPARE(taken.pointCount(), built.pointCount());
    for (const double zoom : {0.0, 3.0, 9.0, 15.0}) {
        const auto expected = built.clusters(kWorld, zoom);
        const auto found = taken.clusters(kWorld, zoom);
        QVERIFY(found == expected);
        for (size_t i = 0; i < std::min<size_t>(found.size(), 20); ++i)
            QCOMPARE(taken.members(found[i]), built.members(expected[i]));
    }
}

} // namespace wayfolio::test

#include "PhotoClustersTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MarkerPainter.h"

#include "core/map/MapColors.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MarkerPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countText_data();
    void countText();
    void picture_data();
    void picture();
    void showsTheMiddleOfTheThumbnail();
    void badgeOnlyForMoreThanOne();
    void looksDiffer();
    void anEstimateIsHollow();
    void aWedgePointsWhereTheCameraLooked_data();
    void aWedgePointsWhereTheCameraLooked();
    void nothingTouchesTheEdge();
    void whatWasPassedIsDistinct();
    void aVideoHasATriangle();
    void uncertainty();
    void dotWithoutAThumbnail();
    void theTipIsAtThePlace();
};

namespace {

QImage thumbnail(QSize size = {160, 120}, const QColor& color = Qt::darkGreen)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

void MarkerPainterTest::countText_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 count, const QString& text) { QTest::addRow("%lld", count) << count << text; };
    row(2, u"2"_s);
    row(999, u"999"_s);
    row(1000, u"1.0k"_s);
    row(1299, u"1.2k"_s);
    row(9999, u"9.9k"_s);
    row(10'000, u"10k"_s);
    row(999'999, u"999k"_s);
    row(1'000'000, u"1.0M"_s);
    row(12'345'678, u"12M"_s);
}

void MarkerPainterTest::countText()
{
    QFETCH(const qint64, count);
    QFETCH(const QString, text);
    QCOMPARE(markerCountText(count), text);
}

void MarkerPainterTest::picture_data()
{
    QTest::addColumn<double>("devicePixelRatio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
}

/// Nothing may touch the edge, or it would be cut off on the map.
void MarkerPainterTest::picture()
{
    QFETCH(const double, devicePixelRatio);
    for (const bool withPicture : {true, false}) {
        const QImage image = markerImage(withPicture ? thumbnail() : QImage(),
                                         {.count = 123'456, .state = MarkerState::Selected}, false, devicePixelRatio);
        QCOMPARE(image.devicePixelRatio(), devicePixelRatio);
        QCOMPARE(image.width(), static_cast<int>(kMarkerExtent * devicePixelRatio));
        QCOMPARE(image.height(), static_cast<int>((kMarkerExtent + kMarkerTipRoom) * devicePixelRatio));
        for (int i = 0; i < image.width(); ++i) {
            QCOMPARE(image.pixelColor(i, 0).alpha(), 0);
            QCOMPARE(image.pixelColor(i, image.height() - 1).alpha(), 0);
        }
        for (int i = 0; i < image.height(); ++i) {
            QCOMPARE(image.pixelColor(0, i).alpha(), 0);
            QCOMPARE(image.pixelColor(image.width() - 1, i).alpha(), 0);
        }
        QCOMPARE(image.pixelColor(image.rect().center()).alpha(), 255);
    }
}

void MarkerPainterTest::showsTheMiddleOfTheThumbnail()
{
    // A wide picture whose middle is red and whose ends are blue.
    QImage wide(300, 100, QImage::Format_RGB32);
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 300; ++x)
            wide.setPixelColor(x, y, x >= 100 && x < 200 ? Qt::red : Qt::blue);
    }
    const QImage image = markerImage(wide, {}, false, 1);
    const int middle = image.width() / 2;
    const int reach = static_cast<int>(kMarkerThumbnailSide / 2) - 3;
    for (int x = middle - reach; x <= middle + reach; ++x)
        QVERIFY2(image.pixelColor(x, middle).red() > 220 && image.pixelColor(x, middle).blue() < 40,
                 qPrintable(QString::number(x)));
}

void MarkerPainterTest::badgeOnlyForMoreThanOne()
{
    const QColor accent = MapColors::accent(false);
    const auto accentPixels = [&](qint64 count) {
        const QImage image = markerImage(thumbnail(), {.count = count}, false, 1);
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == accent ? 1 : 0;
        }
        return found;
    };
    QCOMPARE(accentPixels(1), 0);
    QVERIFY(accentPixels(2) > 80);
    QVERIFY(accentPixels(1200) > accentPixels(2)); // wider
}

void MarkerPainterTest::looksDiffer()
{
    const std::vector<MarkerLook> looks{{},
                                        {.state = MarkerState::Hovered},
                                        {.state = MarkerState::Selected},
                                        {.isEstimate = true},
                                        {.state = MarkerState::Selected, .isEstimate = true},
                                        {.isPassed = true},
                                        {.isVideo = true},
                                        {.isEstimate = true, .isVideo = true},
                                        {.state = MarkerState::Selected, .isPassed = true},
                                        {.isEstimate = true, .isPassed = true},
                                        {.directionDegrees = 0},
                                        {.directionDegrees = 90}};
    for (const bool withPicture : {true, false}) {
        std::vector<QImage> images;
        for (const bool dark : {false, true}) {
            for (const MarkerLook& look : looks)
                images.push_back(markerImage(withPicture ? thumbnail() : QImage(), look, dark, 1));
        }
        for (size_t i = 0; i < images.size(); ++i)
            QVERIFY2(std::ranges::count(images, images[i]) == 1, qPrintable(QString::number(i)));
    }
}

/// The map is seen between the outline, which has gaps, and the picture.
void MarkerPainterTest::anEstimateIsHollow()
{
    for (const double ratio : {1.0, 2.0}) {
        for (const bool dark : {false, true}) {
            const QImage solid = markerImage(thumbnail(), {}, dark, ratio);
            const QImage hollow = markerImage(thumbnail(), {.isEstimate = true}, dark, ratio);
            const int middle = solid.width() / 2;
            const auto alphaAt = [&](const QImage& image, double fromMiddle) {
                return image.pixelColor(middle + qRound(fromMiddle * ratio), middle).alpha();
            };
            constexpr double kMat = kMarkerThumbnailSide / 2 - 1;
            QCOMPARE(alphaAt(solid, kMat), 255);
            QCOMPARE(alphaAt(hollow, kMat), 0);
            QVERIFY(alphaAt(hollow, 0) > 150 && alphaAt(hollow, 0) < 220);
            // Along the outline's upper side there is now something and now nothing.
            std::set<bool> seen;
            const int top = middle - qRound((kMarkerThumbnailSide / 2 + 1.5) * ratio);
            for (int x = middle - qRound(10 * ratio); x < middle + qRound(10 * ratio); ++x)
                seen.insert(hollow.pixelColor(x, top).alpha() > 128);
            QCOMPARE(seen.size(), 2U);
            QCOMPARE(markerImage({}, {.isEstimate = true}, dark, ratio).pixelColor(middle, middle),
                     MapColors::markerFrame(dark));
        }
    }
}

void MarkerPainterTest::aWedgePointsWhereTheCameraLooked_data()
{
    QTest::addColumn<int>("degrees");
    QTest::addColumn<QPointF>("ahead");
    QTest::newRow("north") << 0 << QPointF(0, -1);
    QTest::newRow("north-east") << 45 << QPointF(std::sqrt(0.5), -std::sqrt(0.5));
    QTest::newRow("east") << 90 << QPointF(1, 0);
    QTest::newRow("south") << 180 << QPointF(0, 1);
    QTest::newRow("south-west") << 225 << QPointF(-std::sqrt(0.5), std::sqrt(0.5));
    QTest::newRow("west") << 270 << QPointF(-1, 0);
    QTest::newRow("almost north again") << 359 << QPointF(0, -1);
}

void MarkerPainterTest::aWedgePointsWhereTheCameraLooked()
{
    QFETCH(const int, degrees);
    QFETCH(const QPointF, ahead);
    for (const double ratio : {1.0, 2.0}) {
        for (const QImage& picture : {thumbnail(), QImage()}) {
            const QImage plain = markerImage(picture, {}, false, ratio);
            const QImage image = markerImage(picture, {.directionDegrees = degrees}, false, ratio);
            // The middle of all that is new: that way, and only there.
            QPointF sum;
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) != MapColors::accent(false) || plain.pixel(x, y) == image.pixel(x, y))
                        continue;
                    sum += QPointF(x + 0.5, y + 0.5) - QPointF(image.width(), image.width()) / 2; // the marker's middle
                    ++count;
                }
            }
            QVERIFY(count > 4 * ratio * ratio);
            const double length = std::hypot(sum.x(), sum.y());
            QVERIFY(QPointF::dotProduct(sum, ahead) / length > 0.985);
            QVERIFY(length / count > (picture.isNull() ? 7 : 23) * ratio);
        }
    }
}

void MarkerPainterTest::nothingTouchesTheEdge()
{
    for (int degrees = 0; degrees < 360; degrees += 5) {
        for (const QImage& picture : {thumbnail(), QImage()}) {
            const QImage image =
                markerImage(picture, {.state = MarkerState::Selected, .directionDegrees = degrees}, false, 1);
            for (int i = 0; i < image.width(); ++i) {
                for (const QPoint edge :
                     {QPoint(i, 0), QPoint(i, image.height() - 1), QPoint(0, i), QPoint(image.width() - 1, i)})
                    QVERIFY2(image.pixelColor(edge).alpha() == 0, qPrintable(QString::number(degrees)));
            }
        }
    }
}

/// Flat, and in a frame of another colour.
void MarkerPainterTest::whatWasPassedIsDistinct()
{
    for (const bool dark : {false, true}) {
        const QImage ahead = markerImage(thumbnail(), {}, dark, 1);
        const QImage passed = markerImage(thumbnail(), {.isPassed = true}, dark, 1);
        const QPoint mat(ahead.width() / 2 - qRound(kMarkerThumbnailSide / 2) - 1, ahead.height() / 2);
        QCOMPARE(ahead.pixelColor(mat), MapColors::markerFrame(dark));
        const QColor frame = passed.pixelColor(mat);
        QVERIFY(frame != MapColors::markerFrame(dark) && frame != MapColors::accent(dark) && frame.alpha() == 255);
        const QPoint shadow(ahead.width() / 2 + 12, ahead.width() / 2 + qRound(kMarkerThumbnailSide / 2) + 5);
        QVERIFY(ahead.pixelColor(shadow).alpha() > 0);
        QCOMPARE(passed.pixelColor(shadow).alpha(), 0);
    }
}

/// White on dark in a corner of the picture, whatever that shows; within the dot where there is none.
void MarkerPainterTest::aVideoHasATriangle()
{
    for (const double ratio : {1.0, 2.0}) {
        for (const bool dark : {false, true}) {
            for (const QColor color : {QColor(Qt::white), QColor(Qt::black), QColor(Qt::darkGreen)}) {
                for (const bool isEstimate : {false, true}) {
                    const QImage picture = thumbnail({160, 120}, color);
                    const MarkerLook look{.count = 12, .isEstimate = isEstimate};
                    MarkerLook video = look;
                    video.isVideo = true;
                    const QImage still = markerImage(picture, look, dark, ratio);
                    const QImage image = markerImage(picture, video, dark, ratio);
                    int lightest = 0;
                    int darkest = 255;
                    const double middle = image.width() / 2.0;
                    for (int y = 0; y < image.height(); ++y) {
                        for (int x = 0; x < image.width(); ++x) {
                            if (image.pixel(x, y) == still.pixel(x, y))
                                continue;
                            QVERIFY(x > middle && y > middle);
                            QVERIFY(std::max(x, y) < middle + kMarkerThumbnailSide / 2 * ratio);
                            lightest = std::max(lightest, image.pixelColor(x, y).lightness());
                            darkest = std::min(darkest, image.pixelColor(x, y).lightness());
                        }
                    }
                    if (color != Qt::white)
                        QVERIFY(lightest > 245);
                    QVERIFY(darkest < 120);
                }
            }
            const QImage dot = markerImage({}, {.isVideo = true}, dark, ratio);
            QCOMPARE(dot.pixelColor(dot.rect().center()), MapColors::onAccent(dark));
            QCOMPARE(markerImage({}, {.count = 3, .isVideo = true}, dark, ratio),
                     markerImage({}, {.count = 3}, dark, ratio)); // where its number stands
        }
    }
}

void MarkerPainterTest::uncertainty()
{
    for (const double ratio : {1.0, 2.0}) {
        for (const double radius : {32.0, 100.0}) {
            const QImage image = uncertaintyImage(radius, false, ratio);
            QCOMPARE(image.width(), qRound(2 * radius * ratio));
            QCOMPARE(image.size().height(), image.width());
            QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
            const QColor middle = image.pixelColor(image.rect().center());
            QVERIFY(middle.alpha() > 15 && middle.alpha() < 40); // the map is seen through it
            int outline = 0;
            for (int x = 0; x < image.width(); ++x)
                outline = std::max(outline, image.pixelColor(x, image.height() / 2).alpha());
            QVERIFY(outline > 150);
        }
    }
}

void MarkerPainterTest::dotWithoutAThumbnail()
{
    const QImage image = markerImage({}, {}, false, 1);
    QCOMPARE(image.pixelColor(image.rect().center()), MapColors::accent(false));
    QVERIFY(image != markerImage({}, {.count = 5}, false, 1));
}

/// Nothing but the tip is lower than a name beside the place.
void MarkerPainterTest::theTipIsAtThePlace()
{
    for (const bool dark : {false, true}) {
        for (const MarkerLook& look :
             {MarkerLook{}, MarkerLook{.isEstimate = true}, MarkerLook{.isPassed = true}, MarkerLook{.count = 7}}) {
            QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintMarker(painter, {100, 150}, thumbnail(), look, dark, 1);
            painter.end();
            constexpr int kNameHeight = 6;
            QVERIFY(image.pixelColor(100, 148).alpha() > 128);
            QCOMPARE(image.pixelColor(100, 153).alpha(), 0);
            for (int y = 150 - kNameHeight + 4; y < 200; ++y) { // but for the shadow's end
                QCOMPARE(image.pixelColor(92, y).alpha(), 0);
                QCOMPARE(image.pixelColor(108, y).alpha(), 0);
            }
            QCOMPARE(image.pixelColor(100, 120).alpha() > 128, true);
        }
    }
    QCOMPARE(markerMiddle(false), QPointF(0, 0));
    QCOMPARE(markerMiddle(true), QPointF(0, -kMarkerLift));
}

WAYFOLIO_TEST(MarkerPainterTest)

} // namespace wayfolio::test

#include "MarkerPainterTest.moc"

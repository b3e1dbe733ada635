// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MarkerPainter.h"

#include "core/map/MapColors.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

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
    void statesDiffer();
    void dotWithoutAThumbnail();
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
        const QImage image =
            markerImage(withPicture ? thumbnail() : QImage(), 123'456, MarkerState::Selected, false, devicePixelRatio);
        QCOMPARE(image.devicePixelRatio(), devicePixelRatio);
        QCOMPARE(image.width(), static_cast<int>(kMarkerExtent * devicePixelRatio));
        QCOMPARE(image.height(), image.width());
        for (int i = 0; i < image.width(); ++i) {
            QCOMPARE(image.pixelColor(i, 0).alpha(), 0);
            QCOMPARE(image.pixelColor(i, image.height() - 1).alpha(), 0);
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
    const QImage image = markerImage(wide, 1, MarkerState::Normal, false, 1);
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
        const QImage image = markerImage(thumbnail(), count, MarkerState::Normal, false, 1);
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

void MarkerPainterTest::statesDiffer()
{
    for (const bool dark : {false, true}) {
        const QImage normal = markerImage(thumbnail(), 1, MarkerState::Normal, dark, 1);
        const QImage hovered = markerImage(thumbnail(), 1, MarkerState::Hovered, dark, 1);
        const QImage selected = markerImage(thumbnail(), 1, MarkerState::Selected, dark, 1);
        QVERIFY(normal != hovered && hovered != selected && normal != selected);
    }
    QVERIFY(markerImage(thumbnail(), 3, MarkerState::Normal, false, 1) !=
            markerImage(thumbnail(), 3, MarkerState::Normal, true, 1));
}

void MarkerPainterTest::dotWithoutAThumbnail()
{
    const QImage image = markerImage({}, 1, MarkerState::Normal, false, 1);
    QCOMPARE(image.pixelColor(image.rect().center()), MapColors::accent(false));
    QVERIFY(image != markerImage({}, 5, MarkerState::Normal, false, 1));
}

WAYFOLIO_TEST(MarkerPainterTest)

} // namespace wayfolio::test

#include "MarkerPainterTest.moc"

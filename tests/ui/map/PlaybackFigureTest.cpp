// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PlaybackFigure.h"

#include "core/map/MapColors.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QTest>

namespace wayfolio::test {

class PlaybackFigureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void travellerIsDrawn();
    void photosRise();
    void nothingRemains();

private:
    /// A figure over the map whose photos are green squares; its picture is 50 % of the way east and south.
    struct Scene
    {
        Scene()
        {
            map.map.setView({.center = *GeoPoint::fromDegrees(0, 0), .zoom = 5});
            figure.setSize(map.scene().size());
            figure.setCamera(map.markersItem().layout().camera());
            middle = map.screenOf(*GeoPoint::fromDegrees(0, 0));
        }

        MapFixture map;
        PlaybackFigure figure{[this](PhotoId id) {
                                  asked.push_back(id);
                                  QImage image(200, 150, QImage::Format_RGB32);
                                  image.fill(Qt::green);
                                  return id.value < 100 ? image : QImage();
                              },
                              map.scene().rootObject()};
        std::vector<PhotoId> asked;
        QPoint middle;
    };
};

void PlaybackFigureTest::travellerIsDrawn()
{
    Scene scene;
    for (const bool dark : {false, true}) {
        scene.figure.setDark(dark);
        scene.figure.show({.position = *GeoPoint::fromDegrees(0, 0), .trail = {}, .cards = {}});
        QTRY_COMPARE(scene.map.pixel(scene.middle), MapColors::accent(dark));
    }
    // Wherever the world is seen from.
    scene.figure.show({.position = *GeoPoint::fromDegrees(0, 4), .trail = {}, .cards = {}});
    const QPoint east = scene.map.screenOf(*GeoPoint::fromDegrees(0, 4));
    QTRY_COMPARE(scene.map.pixel(east), MapColors::accent(true));
    QVERIFY(scene.map.pixel(scene.middle) != MapColors::accent(true));
}

void PlaybackFigureTest::photosRise()
{
    Scene scene;
    const GeoPoint here = *GeoPoint::fromDegrees(0, 0);
    const auto show = [&](double risen, double opacity, qint64 photo = 1) {
        scene.figure.show({.position = here,
                           .trail = {here},
                           .cards = {{.photo = {photo}, .point = here, .risen = risen, .opacity = opacity}}});
    };
    const QPoint above = scene.middle - QPoint(0, 80);
    show(0, 1);
    QTRY_VERIFY(!scene.asked.empty());
    QVERIFY(scene.map.pixel(above) != QColor(Qt::green));
    show(1, 1);
    QTRY_COMPARE(scene.map.pixel(above), QColor(Qt::green));
    show(1, 0);
    QTRY_VERIFY(scene.map.pixel(above) != QColor(Qt::green));
    show(1, 1);
    QTRY_COMPARE(scene.map.pixel(above), QColor(Qt::green));
    show(1, 1, 100); // has no picture
    QTRY_VERIFY(scene.map.pixel(above) != QColor(Qt::green));
}

void PlaybackFigureTest::nothingRemains()
{
    Scene scene;
    const GeoPoint here = *GeoPoint::fromDegrees(0, 0);
    const QColor before = BaseMapStyle::light().land;
    QTRY_COMPARE(scene.map.pixel(scene.middle), before); // the map is drawn
    scene.figure.show({.position = here, .trail = {}, .cards = {{.photo = {1}, .point = here}}});
    QTRY_VERIFY(scene.map.pixel(scene.middle) != before);
    scene.figure.clear();
    QTRY_COMPARE(scene.map.pixel(scene.middle), before);
    QVERIFY(!scene.figure.picture());
}

} // namespace wayfolio::test

using wayfolio::test::PlaybackFigureTest;
WAYFOLIO_TEST(PlaybackFigureTest)

#include "PlaybackFigureTest.moc"

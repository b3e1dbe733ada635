// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerKeys.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/Formats.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Over four photos from west to east, the last two at one spot; by the keys a person presses.
class MarkerKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stepsFromLeftToRight();
    void stepsBack();
    void whatIsOutOfViewIsPassedOver();
    void beginsAtTheChosenPhoto();
    void saysWhatIsThere();
    void opensAPhoto_data();
    void opensAPhoto();
    void opensAGathering();
    void chosenPhotoIsLeftToSpace();
    void ringStaysWhereItIs();
    void ringComesOff_data();
    void ringComesOff();
    void withoutARingKeysAreOthers();
    void nothingInView();
    void menuIsOfTheReached();

private:
    /// "2 of 3"; empty when none is reached.
    [[nodiscard]] QString reached() const;
    /// Whether the ring is drawn around that place, and not elsewhere.
    [[nodiscard]] bool hasRing(double longitude);

    void press(int key) { QTest::keyClick(&m_map->scene(), static_cast<Qt::Key>(key)); }

    std::unique_ptr<MapFixture> m_map;
};

void MarkerKeysTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_map = std::make_unique<MapFixture>();
    m_map->map.setAnimated(false);
    m_map->map.setSnapshot(snapshotOf({{.latitude = 50, .longitude = -10},
                                       {.latitude = 52, .longitude = 0},
                                       {.latitude = 50, .longitude = 10},
                                       {.latitude = 50, .longitude = 10}}));
    m_map->map.setView({.center = GeoPoint::nearest(50, 0), .zoom = 5});
    QTRY_COMPARE(m_map->markers().size(), size_t{3});
    m_map->scene().setFocus();
}

void MarkerKeysTest::cleanup()
{
    m_map.reset();
    QLocale::setDefault(QLocale::system());
}

QString MarkerKeysTest::reached() const
{
    return m_map->scene().accessibleDescription().section(u"; marker "_s, 1);
}

bool MarkerKeysTest::hasRing(double longitude)
{
    const QColor color = m_map->map.palette().color(QPalette::Highlight);
    const QImage image = m_map->map.grab().toImage();
    const MarkerLayout& layout = m_map->markersItem().layout();
    // From what reacts to the pointer outwards: the ring is around it, and close.
    const auto meetsRing = [&](QPoint from, QPoint step, const PhotoMarker& marker) {
        while (layout.markerAt(from) == &marker)
            from += step;
        for (int i = 0; i < 8; ++i) {
            if (image.pixelColor(from + i * step) == color)
                return true;
        }
        return false;
    };
    for (const PhotoMarker& marker : layout.markers()) {
        const QPoint place = layout.camera().toScreen(marker.cluster.position).toPoint();
        if (!image.rect().adjusted(80, 80, -80, -80).contains(place))
            continue;
        const double there = (marker.cluster.position.x() - 0.5) * 360;
        const bool isExpected = std::abs(there - longitude) < 0.01;
        for (const QPoint step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
            if (meetsRing(place, step, marker) != isExpected)
                return false;
        }
    }
    return true;
}

void MarkerKeysTest::stepsFromLeftToRight()
{
    QVERIFY(hasRing(NAN));
    for (const auto& [longitude, words] : std::vector<std::pair<double, QString>>{
             {-10, u"1 of 3"_s}, {0, u"2 of 3"_s}, {10, u"3 of 3"_s}, {-10, u"1 of 3"_s}}) {
        press(Qt::Key_PageDown);
        QCOMPARE(reached(), words);
        QVERIFY2(hasRing(longitude), qPrintable(words));
    }
}

void MarkerKeysTest::stepsBack()
{
    for (const double longitude : {10.0, 0.0, -10.0, 10.0}) {
        press(Qt::Key_PageUp);
        QVERIFY(hasRing(longitude));
    }
}

void MarkerKeysTest::whatIsOutOfViewIsPassedOver()
{
    m_map->map.setView({.center = GeoPoint::nearest(50, 8), .zoom = 5.9});
    press(Qt::Key_PageDown);
    QCOMPARE(reached(), u"1 of 2"_s);
    QVERIFY(hasRing(0));
}

void MarkerKeysTest::beginsAtTheChosenPhoto()
{
    m_map->map.setHighlighted({}, PhotoId{2});
    press(Qt::Key_PageUp);
    QVERIFY(hasRing(0));
    press(Qt::Key_PageUp);
    QVERIFY(hasRing(-10));
}

/// The tip of the marker, as under the pointer, in one line.
void MarkerKeysTest::saysWhatIsThere()
{
    const QString map = m_map->scene().accessibleDescription();
    QVERIFY2(map.contains(u"Page Down"_s), qPrintable(map));
    const QDateTime taken = format::toDateTime(*photoAt(1, {}).wall);
    const QString day = format::dateText(taken.date());
    press(Qt::Key_PageDown);
    QCOMPARE(m_map->scene().accessibleDescription(),
             u"%1, %2; marker 1 of 3"_s.arg(day, format::shortTimeText(taken.time())));
    press(Qt::Key_PageUp);
    QCOMPARE(m_map->scene().accessibleDescription(), u"2 photo(s), %1; marker 3 of 3"_s.arg(day));
    press(Qt::Key_Escape);
    QCOMPARE(m_map->scene().accessibleDescription(), map);
}

void MarkerKeysTest::opensAPhoto_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("Space") << Qt::Key_Space;
}

void MarkerKeysTest::opensAPhoto()
{
    QFETCH(const Qt::Key, key);
    const QSignalSpy activated(&m_map->map, &MapWidget::photoActivated);
    press(Qt::Key_PageDown);
    press(key);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<PhotoId>(), PhotoId{1});
    QVERIFY(hasRing(-10)); // to go on from
}

void MarkerKeysTest::opensAGathering()
{
    const QSignalSpy opened(&m_map->map, &MapWidget::clusterOpened);
    press(Qt::Key_PageUp);
    press(Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<std::vector<PhotoId>>(), std::vector({PhotoId{3}, PhotoId{4}}));
}

/// The first Space shows it in the panels, the second one, which is the window's, in large.
void MarkerKeysTest::chosenPhotoIsLeftToSpace()
{
    const QSignalSpy activated(&m_map->map, &MapWidget::photoActivated);
    press(Qt::Key_PageDown);
    press(Qt::Key_Space);
    m_map->map.setHighlighted({}, PhotoId{1});
    QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_map->scene(), &space);
    QCOMPARE(activated.size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
}

/// Through pans and zooms, in which its marker becomes another one.
void MarkerKeysTest::ringStaysWhereItIs()
{
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    for (const int key : {Qt::Key_Left, Qt::Key_Plus, Qt::Key_Up, Qt::Key_Minus}) {
        press(key);
        QTRY_VERIFY(hasRing(0));
    }
    m_map->map.setView({.center = GeoPoint::nearest(-30, 90), .zoom = 5}); // out of view
    QVERIFY(hasRing(NAN));
    m_map->map.setView({.center = GeoPoint::nearest(50, 0), .zoom = 5});
    QVERIFY(hasRing(0));
    m_map->map.setSnapshot(snapshotOf({{.latitude = 50, .longitude = -10}}));
    QTRY_VERIFY(hasRing(NAN)); // it is gone
}

void MarkerKeysTest::ringComesOff_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"Escape", "press of the mouse", "focus elsewhere"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void MarkerKeysTest::ringComesOff()
{
    QFETCH(const QString, way);
    press(Qt::Key_PageDown);
    QVERIFY(hasRing(-10));
    if (way == u"Escape"_s) {
        press(Qt::Key_Escape);
    } else if (way == u"focus elsewhere"_s) {
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&m_map->scene(), &out);
    } else {
        m_map->click({10, 300});
    }
    QVERIFY(hasRing(NAN));
    QCOMPARE(reached(), QString());
    const QSignalSpy activated(&m_map->map, &MapWidget::photoActivated);
    press(Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
}

/// Those of the window: Escape goes back, Space shows the chosen photo.
void MarkerKeysTest::withoutARingKeysAreOthers()
{
    const auto isTaken = [this](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&m_map->scene(), &event);
        return event.isAccepted();
    };
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space, Qt::Key_Return})
        QVERIFY(!isTaken(key));
    press(Qt::Key_PageDown);
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space, Qt::Key_Return})
        QVERIFY(isTaken(key));
    QVERIFY(!isTaken(Qt::Key_Tab)); // leads out of the map
}

void MarkerKeysTest::nothingInView()
{
    m_map->map.setSnapshot(snapshotOf({}));
    QTRY_VERIFY(m_map->markers().empty());
    press(Qt::Key_PageDown);
    QCOMPARE(reached(), QString());
}

void MarkerKeysTest::menuIsOfTheReached()
{
    const QSignalSpy asked(&m_map->map, &MapWidget::menuRequested);
    press(Qt::Key_PageDown);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, m_map->scene().mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(&m_map->scene(), &event);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<MapSpot>().photos.ids(), std::vector{PhotoId{1}});
}

} // namespace wayfolio::test

using wayfolio::test::MarkerKeysTest;
WAYFOLIO_TEST(MarkerKeysTest)

#include "MarkerKeysTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickWidget>
#include <QScreen>
#include <QTest>
#include <QWindow>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What may differ between Wayland and X11, at every scale: drops, keys, and how dense the map is drawn. Runs on the
/// platform it is started on; tests/ui/CMakeLists.txt starts it below weston and below Xvfb too.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesDropsFromThePlatform();
    void keysStepThroughThePhotos();
    void mapIsAsDenseAsTheScreen();
    void cleanup();

private:
    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_fixture;
};

void SessionTest::init()
{
    m_library = std::make_unique<SnapshotFixture>();
    QVERIFY(m_library->writePhotos());
    QVERIFY(QLatin1StringView(QTest::currentTestFunction()) == "takesDropsFromThePlatform"_L1 || m_library->import());
    m_fixture = std::make_unique<WindowFixture>(*m_library);
    QVERIFY(m_fixture->show());
}

void SessionTest::cleanup()
{
    m_fixture.reset();
    m_library.reset();
}

/// Given to the window of the platform, which finds the widget.
void SessionTest::takesDropsFromThePlatform()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_library->photoFolder())});
    QWindow& window = *m_fixture->window().windowHandle();
    const QPoint middle = m_fixture->window().rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QGuiApplication::sendEvent(&window, &enter);
    QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QGuiApplication::sendEvent(&window, &move);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QGuiApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->shownPhotoCount(), SnapshotFixture::kPhotoCount, 20'000);
}

void SessionTest::keysStepThroughThePhotos()
{
    QTRY_COMPARE(m_fixture->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& strip = m_fixture->part<FilmStrip>();
    strip.setFocus();
    QWindow& window = *m_fixture->window().windowHandle();
    QTest::keyClick(&window, Qt::Key_Home);
    QTRY_COMPARE(strip.currentIndex().row(), 0);
    QTest::keyClick(&window, Qt::Key_Right);
    QTest::keyClick(&window, Qt::Key_Right);
    QTRY_COMPARE(strip.currentIndex().row(), 2);
    QTRY_VERIFY(m_fixture->part<DetailsPanel>().isVisible());
}

void SessionTest::mapIsAsDenseAsTheScreen()
{
    QTRY_COMPARE(m_fixture->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& scene = m_fixture->part<QQuickWidget>();
    const double ratio = m_fixture->window().devicePixelRatio();
    QSize expected; // on Wayland the platform may round it down, never further than a pixel
    QImage picture;
    QTRY_VERIFY([&] {
        picture = scene.grabFramebuffer();
        expected = (QSizeF(scene.size()) * ratio).toSize();
        return qAbs(picture.width() - expected.width()) <= 1 && qAbs(picture.height() - expected.height()) <= 1;
    }());
    const QRgb first = picture.pixel(0, 0);
    QTRY_VERIFY([&] {
        picture = scene.grabFramebuffer();
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, picture.height() / 2) != first)
                return true;
        }
        return false;
    }());
    if (const QByteArray wanted = qgetenv("WAYFOLIO_TEST_SCALE"); !wanted.isEmpty())
        QCOMPARE(ratio, wanted.toDouble());
}

} // namespace wayfolio::test

using wayfolio::test::SessionTest;
WAYFOLIO_TEST(SessionTest)

#include "SessionTest.moc"

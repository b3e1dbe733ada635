// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/viewer/PhotoViewer.h"
#include "ui/viewer/VideoBar.h"
#include "ui/viewer/VideoPlayback.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ViewerFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAndCloses_data();
    void opensAndCloses();
    void showsWhatIsChosen();
    void mapStaysBesideIt();
    void nothingToOpen();
    void playsAVideo();
    void playsAVideoElsewhere();
    void cleanup();

private:
    [[nodiscard]] FilmStrip& strip() { return m_fixture->part<FilmStrip>(); }

    [[nodiscard]] PhotoViewer& viewer() { return m_fixture->part<PhotoViewer>(); }

    [[nodiscard]] int shownRow()
    {
        for (int row = 0; row < strip().model()->rowCount(); ++row) {
            if (strip().model()->index(row, 0).data(Qt::UserRole).value<PhotoId>() == viewer().photo())
                return row;
        }
        return -1;
    }

    /// Imports the videos and opens one.
    void openVideo()
    {
        m_fixture->window().importPaths({u"" WAYFOLIO_TEST_VIDEOS ""_s});
        QTRY_COMPARE(strip().model()->rowCount(), SnapshotFixture::kPhotoCount + 2);
        int row = 0;
        while (!strip().model()->index(row, 0).data(PhotoListModel::IsVideoRole).toBool())
            QVERIFY(++row < strip().model()->rowCount());
        strip().setCurrentIndex(strip().model()->index(row, 0));
        QTest::keyClick(&strip(), Qt::Key_Space);
        QTRY_VERIFY(viewer().isVisible());
    }

    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_fixture;
};

void ViewerFlowTest::init()
{
    m_library = std::make_unique<SnapshotFixture>();
    QVERIFY(m_library->writePhotos());
    QVERIFY(QTest::currentTestFunction() == QByteArrayView("nothingToOpen") || m_library->import());
    m_fixture = std::make_unique<WindowFixture>(*m_library);
    QVERIFY(m_fixture->show());
    if (QTest::currentTestFunction() == QByteArrayView("nothingToOpen"))
        return;
    QTRY_COMPARE(m_fixture->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    strip().setFocus();
    strip().setCurrentIndex(strip().model()->index(1, 0));
    QTRY_VERIFY(m_fixture->part<DetailsPanel>().isVisible());
}

void ViewerFlowTest::cleanup()
{
    m_fixture.reset();
    m_library.reset();
}

void ViewerFlowTest::opensAndCloses_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"space", "return", "double click", "menu", "space on the map", "double click on the map"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

/// Closed, everything is as it was, the focus too.
void ViewerFlowTest::opensAndCloses()
{
    QFETCH(const QString, way);
    QWidget* const from =
        way.endsWith("map"_L1) ? m_fixture->part<MapWidget>().focusProxy() : static_cast<QWidget*>(&strip());
    from->setFocus();
    if (way.startsWith("space"_L1)) {
        QTest::keyClick(from, Qt::Key_Space);
    } else if (way == "return"_L1) {
        QTest::keyClick(from, Qt::Key_Return);
    } else if (way == "double click on the map"_L1) {
        Q_EMIT m_fixture->part<MapWidget>().photoOpened({}); // after the first click chose it
    } else if (way == "menu"_L1) {
        m_fixture->part<MainActions>().openPhoto->trigger();
    } else {
        const QPoint middle = strip().visualRect(strip().currentIndex()).center();
        QTest::mouseClick(strip().viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(strip().viewport(), Qt::LeftButton, {}, middle);
    }
    QTRY_VERIFY(viewer().isVisible());
    QCOMPARE(shownRow(), 1);
    QVERIFY(viewer().view().hasFocus());
    QVERIFY(!m_fixture->part<DetailsPanel>().isVisible());

    QTest::keyClick(&viewer().view(), Qt::Key_Escape);
    QVERIFY(!viewer().isVisible());
    QVERIFY(from->hasFocus());
    QVERIFY(m_fixture->part<DetailsPanel>().isVisible());
}

void ViewerFlowTest::showsWhatIsChosen()
{
    QTest::keyClick(&strip(), Qt::Key_Space);
    QTest::keyClick(&viewer().view(), Qt::Key_Right);
    QCOMPARE(shownRow(), 2);
    QCOMPARE(strip().currentIndex().row(), 2);
    for (int i = 0; i < SnapshotFixture::kPhotoCount; ++i)
        QTest::keyClick(&viewer().view(), Qt::Key_Right);
    QCOMPARE(shownRow(), SnapshotFixture::kPhotoCount - 1); // the last one
    const auto labels = viewer().findChildren<QLabel*>();
    QTRY_VERIFY(std::ranges::contains(labels, u"No time"_s, &QLabel::text)); // not the file's
    strip().setCurrentIndex(strip().model()->index(0, 0));
    QCOMPARE(shownRow(), 0);
    QTRY_VERIFY(viewer().view().photoRect().width() > 10);
    bool namesIt = false;
    for (const QLabel* label : viewer().findChildren<QLabel*>())
        namesIt = namesIt || label->text().endsWith(".jpg"_L1);
    QTRY_VERIFY(namesIt);
}

void ViewerFlowTest::mapStaysBesideIt()
{
    auto& map = m_fixture->part<MapWidget>();
    const auto leftOfMap = [&] { return map.mapTo(&m_fixture->window(), QPoint()).x(); };
    QTRY_VERIFY(leftOfMap() > 0); // the trips have their place
    const int before = leftOfMap();
    QTest::keyClick(&strip(), Qt::Key_Space);
    QTRY_VERIFY(leftOfMap() > before);
    QVERIFY(map.isVisible());
    QVERIFY(viewer().width() > map.width());
    QTest::keyClick(&viewer().view(), Qt::Key_Space);
    QTRY_COMPARE(leftOfMap(), before);
}

void ViewerFlowTest::nothingToOpen()
{
    m_fixture->part<MainActions>().openPhoto->trigger();
    QTest::keyClick(m_fixture->part<MapWidget>().focusProxy(), Qt::Key_Space);
    QVERIFY(!viewer().isVisible());
}

/// By keys that are not those of photos; gone as soon as something else is shown.
void ViewerFlowTest::playsAVideo()
{
    if (!viewer().video().canPlay())
        QSKIP("Built without Qt Multimedia");
    QVERIFY(!viewer().videoBar().isVisible());
    openVideo();
    QTRY_VERIFY(viewer().videoBar().isVisible());
    QVERIFY(!viewer().video().hasPlayer());
    QTest::keyClick(&viewer().view(), Qt::Key_Return);
    if (!viewer().video().hasPlayer())
        QSKIP("Nothing here decodes videos");
    QTRY_VERIFY(viewer().video().isPlaying());
    QTest::keyClick(&viewer().view(), Qt::Key_K);
    QVERIFY(!viewer().video().isPlaying());
    QTest::keyClick(&viewer().view(), Qt::Key_L); // to its end
    QCOMPARE(viewer().videoBar().slider().value(), viewer().videoBar().slider().maximum());
    QTest::keyClick(&viewer().view(), Qt::Key_J);
    QCOMPARE(viewer().videoBar().slider().value(), 0);
    QTest::keyClick(&viewer().videoBar().slider(), Qt::Key_Escape);
    QVERIFY(!viewer().isVisible());
    QVERIFY(!viewer().video().hasPlayer());

    QTest::keyClick(&strip(), Qt::Key_Space);
    QTRY_VERIFY(viewer().videoBar().isVisible());
    QTest::keyClick(&viewer().view(), Qt::Key_MediaPlay);
    QTRY_VERIFY(viewer().video().isPlaying());
    QTest::keyClick(&viewer().view(), Qt::Key_Left);
    QVERIFY(!viewer().video().hasPlayer());
    QTest::keyClick(&viewer().view(), Qt::Key_Left);
    QTRY_VERIFY(!viewer().videoBar().isVisible());
    QTest::keyClick(&viewer().view(), Qt::Key_Return); // nothing to play
    QVERIFY(!viewer().video().hasPlayer());
    QTest::keyClick(&viewer().view(), Qt::Key_Space);
    QVERIFY(!viewer().isVisible());
}

void ViewerFlowTest::playsAVideoElsewhere()
{
    openVideo();
    const auto buttons = viewer().findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 1);
    QTRY_VERIFY(buttons.first()->isVisible());
    QVERIFY(viewer().disconnect(SIGNAL(playRequested(QString)))); // no program shall start here
    QSignalSpy path(&viewer(), &PhotoViewer::playRequested);
    buttons.first()->click();
    QCOMPARE(path.count(), 1);
    QVERIFY(path.at(0).at(0).toString().endsWith(".mp4"_L1));
}

} // namespace wayfolio::test

using wayfolio::test::ViewerFlowTest;
WAYFOLIO_TEST(ViewerFlowTest)

#include "ViewerFlowTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TripExporter.h"
#include "core/geo/WebMercator.h"
#include "core/jobs/CatalogService.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/Appearance.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/map/MapCamera.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/EmptyState.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/JobLine.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/TripsPanel.h"
#include "ui/tasks/ImportFlow.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The whole window, driven as a person would.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library = std::make_unique<SnapshotFixture>(); }

    void emptyCatalogueInvites();
    void brokenCatalogueIsExplained();
    void droppedFolderAppearsEverywhere();
    void importLeavesWarningsOpen();
    void dropOfSomethingElseIsRefused();
    void importAtTheStartKnowsWhatIsNew();
    void cancelledImportGoesOnLater();
    void firstPhotosAreShownOnce();
    void badFilesAreReported();
    void tripChoiceNarrowsTheStrip();
    void mapStripAndDetailsStayInStep();
    void photoChosenInTheStripStaysOnTheMap();
    void pointedAtInTheStripStaysInPlace_data();
    void pointedAtInTheStripStaysInPlace();
    void clusterOpensInTheStripAndCloses();
    void problemListTurnsThePage();
    void exportsWhatIsAskedFor_data();
    void exportsWhatIsAskedFor();
    void exportFailureIsASentence();
    void goneCatalogueIsExplained();
    void readOnlyCatalogueIsShown();
    void darkReachesEveryPanel();
    void escapeLeavesFullScreenFirst();
    void comesBackAsItWasLeft();
    void otherCataloguesStartWithEverything();
    void sampleTripOpens();

private:
    [[nodiscard]] bool writeCopies(int count) const;

    std::unique_ptr<SnapshotFixture> m_library;
};

void MainWindowTest::emptyCatalogueInvites()
{
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_VERIFY(fixture.part<EmptyState>().isVisible());
    QVERIFY(!fixture.part<TripsPanel>().isVisible());
    QVERIFY(!fixture.part<FilmStrip>().isVisible());
    QVERIFY(!fixture.part<DetailsPanel>().isVisible());
}

void MainWindowTest::brokenCatalogueIsExplained()
{
    QFile file(m_library->catalogPath());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a letter, no catalogue\n") > 0);
    file.close();
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    auto& card = fixture.part<EmptyState>();
    QTRY_VERIFY(card.isVisible() && card.hasTrouble());
    bool namesTheFile = false;
    for (const QLabel* label : card.findChildren<QLabel*>())
        namesTheFile = namesTheFile || label->text().contains(m_library->catalogPath());
    QVERIFY(namesTheFile);
    for (const QPushButton* button : card.findChildren<QPushButton*>())
        QVERIFY(!button->isVisible());
    QVERIFY(!fixture.part<MainActions>().importFolder->isEnabled());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a letter, no catalogue\n"));
}

void MainWindowTest::droppedFolderAppearsEverywhere()
{
    QVERIFY(m_library->writePhotos());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QVERIFY(fixture.drop({m_library->photoFolder()}));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount, 20'000);
    QTRY_VERIFY(fixture.part<NoticeLine>().text().startsWith(u"Import finished: 7 added"_s));
    QVERIFY(fixture.part<FilmStrip>().isVisible());
    QVERIFY(fixture.part<TripsPanel>().isVisible());
    QVERIFY(!fixture.part<EmptyState>().isVisible());
    QTRY_COMPARE(fixture.part<TripsPanel>().tripList().model()->rowCount(), 5);
    QVERIFY(fixture.window().findChild<ImportReportDialog*>() == nullptr); // nothing failed

    // The same again adds nothing.
    QVERIFY(fixture.drop({m_library->photoFolder()}));
    QTRY_VERIFY(fixture.part<NoticeLine>().text().contains(u"7 unchanged"_s));
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
}

void MainWindowTest::importLeavesWarningsOpen()
{
    QVERIFY(m_library->writePhotos());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    fixture.window().warn(u"No OpenGL."_s);
    auto& notices = fixture.part<NoticeLine>();
    fixture.window().importPaths({m_library->photoFolder()});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount, 20'000);
    QTRY_VERIFY(!fixture.part<JobLine>().isVisible());
    QCOMPARE(notices.text(), u"No OpenGL."_s);
    notices.closeButton()->click();
    QTRY_VERIFY(notices.text().startsWith(u"Import finished: 7 added"_s));
}

void MainWindowTest::dropOfSomethingElseIsRefused()
{
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QVERIFY(!fixture.drop({}));
}

void MainWindowTest::importAtTheStartKnowsWhatIsNew()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    QVERIFY(TestPhoto()
                .at(36, 128)
                .takenAt("2024:03:12 09:00:00", "+09:00")
                .save(m_library->photoFolder() + u"/new.jpg"_s));
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({m_library->photoFolder()}); // before the catalogue has been read
    QTRY_VERIFY(fixture.part<NoticeLine>().text().startsWith(u"Import finished: 1 added, 7 unchanged"_s));
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount + 1);
    auto* showNew = fixture.part<NoticeLine>().findChild<QToolButton*>();
    QCOMPARE(showNew->text(), u"Show"_s);
    showNew->click();
    QCOMPARE(fixture.shownPhotoCount(), 1);
}

/// Of the first photo, so that an import takes a while.
bool MainWindowTest::writeCopies(int count) const
{
    const QString folder = m_library->photoFolder();
    bool isWritten = QDir(folder).mkpath(u"copies"_s);
    for (int i = 0; i < count && isWritten; ++i)
        isWritten = QFile::copy(folder + u"/a.jpg"_s, folder + u"/copies/%1.jpg"_s.arg(i));
    return isWritten;
}

void MainWindowTest::cancelledImportGoesOnLater()
{
    constexpr int kCopies = 2'000;
    QVERIFY(m_library->writePhotos() && writeCopies(kCopies));
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_VERIFY(fixture.part<EmptyState>().isVisible()); // the catalogue has been read
    auto& line = fixture.part<JobLine>();
    fixture.window().importPaths({m_library->photoFolder()});
    QVERIFY(line.isVisible());
    line.findChild<QToolButton*>()->click();
    QTRY_VERIFY(!line.isVisible());
    QVERIFY2(fixture.part<NoticeLine>().text().startsWith(u"Import cancelled: "_s),
             qPrintable(fixture.part<NoticeLine>().text()));
    QTRY_VERIFY(fixture.shownPhotoCount() < kCopies);
    fixture.window().importPaths({m_library->photoFolder()});
    QTRY_VERIFY(fixture.part<NoticeLine>().text().startsWith(u"Import finished: "_s));
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount + kCopies);
}

/// When the first of all come, and not at the end of their import: by then somebody may look elsewhere.
void MainWindowTest::firstPhotosAreShownOnce()
{
    QVERIFY(m_library->writePhotos());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_VERIFY(fixture.part<EmptyState>().isVisible()); // the catalogue has been read
    auto& map = fixture.part<MapWidget>();
    map.setAnimated(false);
    map.setView({.center = GeoPoint::nearest(-33, 151), .zoom = 9});
    const QSignalSpy expected(&fixture.part<ImportFlow>(), &ImportFlow::firstPhotosExpected);
    fixture.window().importPaths({m_library->photoFolder()});
    QCOMPARE(expected.count(), 1); // before anything is read
    QTRY_VERIFY(fixture.part<NoticeLine>().text().startsWith(u"Import finished: "_s));
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(map.view().center.longitude() < 140 && map.view().center.latitude() > 0);
    map.zoomIn();
    const MapView chosen = map.view();
    QVERIFY(TestPhoto().at(36, 128).save(m_library->photoFolder() + u"/new.jpg"_s));
    fixture.window().importPaths({m_library->photoFolder()});
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount + 1);
    QCOMPARE(expected.count(), 1);
    QCOMPARE(map.view(), chosen);
}

void MainWindowTest::badFilesAreReported()
{
    QVERIFY(m_library->writePhotos());
    QFile empty(m_library->photoFolder() + u"/leer\n빈.jpg"_s);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QFile text(m_library->photoFolder() + u"/notes.jpg"_s);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("only words\n") > 0);
    text.close();
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({m_library->photoFolder(), m_library->file(u"nowhere"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().findChild<ImportReportDialog*>() != nullptr, 20'000);
    auto* report = fixture.window().findChild<ImportReportDialog*>();
    QVERIFY(report->isVisible());
    QVERIFY(!report->isModal());
    for (QAbstractButton* button : report->findChild<QDialogButtonBox*>()->buttons()) {
        if (report->findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::ActionRole)
            button->click();
    }
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Added: 7"_s) && copied.contains(u"Failed: 3"_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"leer\\n빈.jpg” is empty."_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"notes.jpg” is neither a photo nor a video."_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"nowhere” was not found."_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"0°, 0°, the receiver had no fix (1)"_s) && copied.contains(u"zero.jpg"_s),
             qPrintable(copied));
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);

    // Asked for again, it is this one that comes to the front.
    fixture.part<NoticeLine>().findChild<QToolButton*>()->click();
    QCOMPARE(fixture.window().findChildren<ImportReportDialog*>().size(), 1);

    // Told once: the same files again do not open the report again, and the old one goes.
    fixture.window().importPaths({m_library->photoFolder()});
    QTRY_VERIFY(fixture.part<NoticeLine>().text().contains(u"7 unchanged"_s));
    QVERIFY(fixture.part<NoticeLine>().text().contains(u"2 failed"_s));
    QTRY_VERIFY(fixture.window().findChild<ImportReportDialog*>() == nullptr);
}

void MainWindowTest::tripChoiceNarrowsTheStrip()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QListView& trips = fixture.part<TripsPanel>().tripList();
    QTest::mouseClick(trips.viewport(), Qt::LeftButton, {}, trips.visualRect(trips.model()->index(2, 0)).center());
    QTRY_COMPARE(fixture.shownPhotoCount(), 3);
    const auto inView = [&] {
        const MapView view = fixture.part<MapWidget>().view();
        return std::abs(view.center.latitude() - 37.5) < 1 && std::abs(view.center.longitude() - 127) < 1;
    };
    QTRY_VERIFY(inView());
    trips.setFocus();
    QTest::keyClick(&trips, Qt::Key_Home);
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
}

void MainWindowTest::mapStripAndDetailsStayInStep()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& strip = fixture.part<FilmStrip>();
    auto& details = fixture.part<DetailsPanel>();
    const auto& photos = *qobject_cast<PhotoListModel*>(strip.model());
    const auto detailsShow = [&](const QString& text) {
        for (const QLabel* label : details.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };

    Q_EMIT fixture.part<MapWidget>().photoActivated(photos.photoAt(1)); // as a click on its marker does
    QTRY_VERIFY(details.isVisible());
    QCOMPARE(strip.currentIndex().row(), 1);
    QTRY_VERIFY(detailsShow(u"b.jpg"_s));
    QVERIFY(detailsShow(u"10 March 2024, 12:00:00"_s));
    QVERIFY(detailsShow(u"UTC+09:00"_s));

    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Left);
    QTRY_VERIFY(detailsShow(u"a.jpg"_s));
    for (QToolButton* button : details.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Copy the coordinates"_s)
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"37.5665000, 126.9780000"_s);

    Q_EMIT fixture.part<MapWidget>().backgroundClicked();
    QVERIFY(!details.isVisible());
    QVERIFY(strip.selectionModel()->selection().isEmpty());
}

void MainWindowTest::photoChosenInTheStripStaysOnTheMap()
{
    constexpr double kRoom = 60;
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    fixture.window().resize(780, 640);
    auto& map = fixture.part<MapWidget>();
    auto& strip = fixture.part<FilmStrip>();
    const PhotoId first = strip.model()->index(0, 0).data(PhotoListModel::PhotoIdRole).value<PhotoId>();
    CatalogService service(m_library->catalogPath());
    QFuture<std::optional<Photo>> asked = service.photo(first);
    asked.waitForFinished();
    const QPointF world = WebMercator::project(asked.result().value().position.value().point);
    const auto onScreen = [&] {
        const MapView view = map.view();
        return MapCamera{.center = WebMercator::project(view.center), .zoom = view.zoom, .size = map.size()}.toScreen(
            world);
    };
    // At the right edge, where the details will be.
    const QSizeF size = map.size();
    MapCamera camera{.center = world, .zoom = 8, .size = size};
    camera = camera.pannedBy({(size.width() / 2) - kRoom, 0});
    map.setView({.center = WebMercator::unproject(camera.center), .zoom = 8});
    QTRY_VERIFY(onScreen().x() > size.width() - 2 * kRoom);
    strip.setCurrentIndex(strip.model()->index(0, 0));
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible() && map.width() < size.width());
    QTRY_VERIFY(QRectF(QPointF(0, 0), map.size()).adjusted(kRoom, kRoom, -kRoom, -kRoom).contains(onScreen()));
}

void MainWindowTest::pointedAtInTheStripStaysInPlace_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::newRow("click") << Qt::LeftButton << Qt::NoModifier;
    QTest::newRow("right click") << Qt::RightButton << Qt::NoModifier;
    QTest::newRow("one more") << Qt::LeftButton << Qt::ControlModifier;
}

/// A menu stands beside the photo that it is for, and the next click hits the next one.
void MainWindowTest::pointedAtInTheStripStaysInPlace()
{
    QFETCH(const Qt::MouseButton, button);
    QFETCH(const Qt::KeyboardModifier, modifier);
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    fixture.window().resize(780, 640);
    auto& strip = fixture.part<FilmStrip>();
    QTRY_VERIFY(strip.horizontalScrollBar()->maximum() > 100);
    strip.setCurrentIndex(strip.model()->index(0, 0));
    QTest::qWait(250); // it glides there
    strip.horizontalScrollBar()->setValue(strip.horizontalScrollBar()->maximum() - 60);
    const auto place = [&](int row) { return strip.visualRect(strip.model()->index(row, 0)); };
    const QRect before = place(4);
    QVERIFY(strip.viewport()->rect().contains(before));
    QTest::mouseClick(strip.viewport(), button, modifier, before.center());
    QCOMPARE(strip.currentIndex().row(), 4);
    QTest::qWait(QApplication::doubleClickInterval() + 400);
    QCOMPARE(place(4), before);
}

void MainWindowTest::clusterOpensInTheStripAndCloses()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& strip = fixture.part<FilmStrip>();
    const auto& photos = *qobject_cast<PhotoListModel*>(strip.model());
    const std::vector<PhotoId> cluster{photos.photoAt(0), photos.photoAt(2)};
    Q_EMIT fixture.part<MapWidget>().clusterOpened(cluster);
    QCOMPARE(fixture.shownPhotoCount(), 2);
    QCOMPARE(strip.currentIndex().row(), 0);
    auto* chip = fixture.part<FilmStripPanel>().findChild<QToolButton*>();
    QVERIFY(chip->isVisible());
    chip->click();
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(!chip->isVisible());
}

void MainWindowTest::problemListTurnsThePage()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& panel = fixture.part<TripsPanel>();
    QListView& trips = panel.tripList();
    QTest::mouseClick(trips.viewport(), Qt::LeftButton, {}, trips.visualRect(trips.model()->index(3, 0)).center());
    QVERIFY(panel.problemList().isVisible());
    QCOMPARE(fixture.shownPhotoCount(), 1);
    QListView& list = panel.problemList();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible());
    QCOMPARE(fixture.part<FilmStrip>().currentIndex().row(), 0);
    for (QToolButton* button : panel.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Back to the trips"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(trips.isVisible());
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
}

void MainWindowTest::exportsWhatIsAskedFor_data()
{
    QTest::addColumn<int>("scopeKind");
    QTest::addColumn<ExportFormat>("exportFormat");
    QTest::addColumn<int>("photos");
    QTest::newRow("everything, GPX") << 0 << ExportFormat::Gpx << 6;
    QTest::newRow("trip, GPX") << 1 << ExportFormat::Gpx << 2;
    QTest::newRow("selection, GPX") << 2 << ExportFormat::Gpx << 1;
    QTest::newRow("everything, KML") << 0 << ExportFormat::Kml << 6;
}

void MainWindowTest::exportsWhatIsAskedFor()
{
    QFETCH(int, scopeKind);
    QFETCH(ExportFormat, exportFormat);
    QFETCH(int, photos);
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    const auto& list = *qobject_cast<PhotoListModel*>(fixture.part<FilmStrip>().model());
    const auto trip = fixture.part<TripsPanel>().tripList().model()->index(1, 0).data(Qt::UserRole + 1).value<TripId>();
    const ExportScope scope = scopeKind == 0   ? ExportScope(EverythingScope{})
                              : scopeKind == 1 ? ExportScope(trip)
                                               : ExportScope(setOf({list.photoAt(0)}));
    const QString path = m_library->file(exportFormat == ExportFormat::Gpx ? u"out.gpx"_s : u"out.kml"_s);
    fixture.window().exportTo(scope, exportFormat, path);
    QTRY_VERIFY(fixture.part<NoticeLine>().text().contains(u"exported to"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count(exportFormat == ExportFormat::Gpx ? "<wpt " : "<Point>"), photos);
}

void MainWindowTest::exportFailureIsASentence()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    const QString path = m_library->file(u"no-such-folder/out.gpx"_s);
    fixture.window().exportTo(EverythingScope{}, ExportFormat::Gpx, path);
    QTRY_VERIFY2(fixture.part<NoticeLine>().text().contains(u"no-such-folder"_s),
                 qPrintable(fixture.part<NoticeLine>().text()));
    QVERIFY(!QFile::exists(path));
}

/// It is not begun anew; what was seen stays in sight, and when it is back all is well.
void MainWindowTest::goneCatalogueIsExplained()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    const QString path = m_library->catalogPath();
    QVERIFY(QFile::rename(path, path + u".elsewhere"_s));
    QVERIFY(fixture.drop({m_library->photoFolder()}));
    QTRY_VERIFY(fixture.window().findChild<ImportReportDialog*>() != nullptr);
    fixture.window().findChild<ImportReportDialog*>()->close();
    const QString said = fixture.part<NoticeLine>().text();
    QVERIFY2(said.contains(path) && said.contains("no longer there"_L1), qPrintable(said));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);

    QVERIFY(QFile::rename(path + u".elsewhere"_s, path));
    QVERIFY(fixture.drop({m_library->photoFolder()}));
    QTRY_VERIFY(fixture.part<NoticeLine>().text().contains(u"7 unchanged"_s));
    QTRY_VERIFY(fixture.part<MainActions>().importFolder->isEnabled());
    QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
}

void MainWindowTest::readOnlyCatalogueIsShown()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    QFile file(m_library->catalogPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(::chmod(QFile::encodeName(m_library->file(u"."_s)).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_library->catalogPath()).constData(), 0444), 0);
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("root may not give up its rights here");
        WindowFixture fixture(*m_library);
        QVERIFY(fixture.show());
        QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
        QVERIFY(fixture.drop({m_library->photoFolder()}));
        QTRY_VERIFY2(fixture.part<NoticeLine>().text().contains("read-only"_L1),
                     qPrintable(fixture.part<NoticeLine>().text()));
        QCOMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void MainWindowTest::darkReachesEveryPanel()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    const auto brightness = [](QWidget& widget) {
        const QImage picture = widget.grab().toImage();
        return picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightnessF();
    };
    const auto allOf = [&](bool dark) {
        for (QWidget* panel : std::initializer_list<QWidget*>{
                 &fixture.part<TripsPanel>(), &fixture.part<FilmStripPanel>(), &fixture.part<MapWidget>()}) {
            if ((brightness(*panel) < 0.5F) != dark)
                return false;
        }
        return true;
    };
    fixture.application().appearance().setMode(Appearance::Mode::Light);
    QTRY_VERIFY(allOf(false));
    fixture.application().appearance().setMode(Appearance::Mode::Dark);
    QTRY_VERIFY(allOf(true));
    fixture.application().appearance().setMode(Appearance::Mode::Light);
    QTRY_VERIFY(allOf(false));
}

void MainWindowTest::escapeLeavesFullScreenFirst()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    auto& strip = fixture.part<FilmStrip>();
    strip.setFocus();
    strip.setCurrentIndex(strip.model()->index(1, 0));
    auto& details = fixture.part<DetailsPanel>();
    QTRY_VERIFY(details.isVisible());
    QTest::keyClick(&strip, Qt::Key_F11);
    QTRY_VERIFY(fixture.window().isFullScreen());
    QTest::keyClick(&strip, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().isFullScreen());
    QVERIFY(details.isVisible());
    QTest::keyClick(&strip, Qt::Key_Escape);
    QTRY_VERIFY(!details.isVisible());
}

void MainWindowTest::comesBackAsItWasLeft()
{
    QVERIFY(m_library->writePhotos() && m_library->import());
    MapView left;
    {
        WindowFixture fixture(*m_library);
        QVERIFY(fixture.show());
        QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
        QListView& trips = fixture.part<TripsPanel>().tripList();
        trips.setCurrentIndex(trips.model()->index(2, 0));
        QTRY_COMPARE(fixture.shownPhotoCount(), 3);
        fixture.part<MapWidget>().setView({.center = *GeoPoint::fromDegrees(37.4, 127.1), .zoom = 8.5});
        left = fixture.part<MapWidget>().view();
        fixture.part<MainActions>().mutedMap->trigger();
        fixture.part<MainActions>().animatedMap->trigger();
        fixture.window().resize(780, 640); // fits the offscreen platform's screen
        fixture.window().close();
    }
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), 3);
    QCOMPARE(fixture.window().size(), QSize(780, 640));
    QCOMPARE(fixture.part<TripsPanel>().tripList().currentIndex().row(), 2);
    QVERIFY(fixture.part<MainActions>().mutedMap->isChecked());
    QVERIFY(!fixture.part<MainActions>().animatedMap->isChecked());
    QVERIFY(!fixture.part<MapWidget>().isAnimated());
    const MapView found = fixture.part<MapWidget>().view();
    QVERIFY(std::abs(found.center.latitude() - left.center.latitude()) < 1e-4);
    QVERIFY(std::abs(found.center.longitude() - left.center.longitude()) < 1e-4);
    QVERIFY(std::abs(found.zoom - left.zoom) < 1e-4);
    // A panel that was hidden all the time comes as wide as it likes to be, not as narrow as it can.
    QTest::keyClick(&fixture.part<FilmStrip>(), Qt::Key_Right);
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible());
    QTRY_COMPARE_GT(fixture.part<DetailsPanel>().width(), fixture.part<DetailsPanel>().minimumWidth());
}

/// A trip of one catalogue is another one in the next.
void MainWindowTest::otherCataloguesStartWithEverything()
{
    const SnapshotFixture other;
    QVERIFY(m_library->writePhotos() && m_library->import() && other.writePhotos() && other.import());

    struct OtherCatalogue
    {
        const SnapshotFixture& catalogue;
        const SnapshotFixture& settings;

        [[nodiscard]] QString catalogPath() const { return catalogue.catalogPath(); }

        [[nodiscard]] QString file(const QString& name) const { return settings.file(name); }
    };

    const MapView left{.center = *GeoPoint::fromDegrees(37.4, 127.1), .zoom = 8.5};
    {
        WindowFixture fixture(*m_library);
        QVERIFY(fixture.show());
        QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
        QListView& trips = fixture.part<TripsPanel>().tripList();
        trips.setCurrentIndex(trips.model()->index(2, 0));
        QTRY_COMPARE(fixture.shownPhotoCount(), 3);
        fixture.part<MapWidget>().setView(left);
        fixture.window().close();
    }
    {
        WindowFixture fixture(OtherCatalogue{.catalogue = other, .settings = *m_library});
        QVERIFY(fixture.show());
        QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
        QCOMPARE(fixture.part<TripsPanel>().tripList().currentIndex().row(), 0);
        QVERIFY(std::abs(fixture.part<MapWidget>().view().zoom - left.zoom) > 1);
        fixture.window().close();
    }
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), 3);
    QTRY_VERIFY(std::abs(fixture.part<MapWidget>().view().zoom - left.zoom) < 1e-4);
}

void MainWindowTest::sampleTripOpens()
{
    const QStringList bundled = QDir(u":/sample-trip"_s).entryList({u"*.jpg"_s});
    QVERIFY(bundled.size() >= 30);
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    fixture.window().openSampleTrip();
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), static_cast<int>(bundled.size()), 30'000);
}

} // namespace wayfolio::test

using wayfolio::test::MainWindowTest;
WAYFOLIO_TEST(MainWindowTest)

#include "MainWindowTest.moc"

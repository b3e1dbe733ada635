// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FrameTimer.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/LargeLibrary.h"
#include "tests/ui/TimelineTimes.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/ContextMenus.h"
#include "ui/actions/MainActions.h"
#include "ui/Appearance.h"
#include "ui/dialogs/GuideDialog.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/dialogs/LibrariesDialog.h"
#include "ui/dialogs/MapAddressDialog.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/map/MapChip.h"
#include "ui/map/MapWidget.h"
#include "ui/map/PhotoMarkersItem.h"
#include "ui/map/PositionDrop.h"
#include "ui/map/RectangleSelection.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/EmptyState.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/TripsPanel.h"
#include "ui/playback/PlaybackFlow.h"
#include "ui/tasks/SampleTrip.h"
#include "ui/tasks/WatchFlow.h"
#include "ui/timeline/TimelineView.h"
#include "ui/Translations.h"
#include "ui/viewer/PhotoViewer.h"
#include "ui/viewer/VideoBar.h"
#include "ui/viewer/VideoPlayback.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSet>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Pictures of the window, for people to look at: 1280 × 800 at the scale of QT_SCALE_FACTOR, light and dark, in the
/// folder WAYFOLIO_SCREENSHOTS names (the build folder's without it). What can be told of them by a program is.
class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void empty();
    void sampleTrip();
    void playback();
    void largeLibrary();
    void libraries();
    void dialogs();
    void maps();
    void hands();
    void video();

private:
    void shoot(WindowFixture& fixture, const QString& name, int fewestMarkers);
    void shootLightAndDark(WindowFixture& fixture, QWidget& widget, const QString& name);

    QDir m_folder;
};

namespace {

/// Nowhere what is seen until a tile comes.
bool isPainted(const MapWidget& map)
{
    auto* scene = map.findChild<QQuickWidget*>();
    const QRgb ground = scene->rootObject()->property("groundColor").value<QColor>().rgb();
    const QImage picture = scene->grabFramebuffer();
    constexpr int kStep = 4;
    int bare = 0;
    int all = 0;
    for (int y = 0; y < picture.height(); y += kStep) {
        for (int x = 0; x < picture.width(); x += kStep) {
            bare += picture.pixel(x, y) == ground ? 1 : 0;
            ++all;
        }
    }
    return bare * 500 < all; // soft edges may have its colour, too
}

/// Of a coarse copy: noise of scaling and text counts little.
qsizetype colorCount(const QImage& picture)
{
    const QImage coarse = picture.scaled(160, 100).convertToFormat(QImage::Format_RGB16);
    QSet<QRgb> colors;
    for (int y = 0; y < coarse.height(); ++y) {
        for (int x = 0; x < coarse.width(); ++x)
            colors << coarse.pixel(x, y);
    }
    return colors.size();
}

qsizetype markerCount(const MapWidget& map)
{
    const QQuickItem* scene = map.findChild<QQuickWidget*>()->rootObject();
    const auto below = [](const QQuickItem& item, const auto& self) -> const PhotoMarkersItem* {
        for (const QQuickItem* child : item.childItems()) {
            if (const auto* markers = qobject_cast<const PhotoMarkersItem*>(child))
                return markers;
            if (const PhotoMarkersItem* markers = self(*child, self))
                return markers;
        }
        return nullptr;
    };
    const PhotoMarkersItem* markers = below(*scene, below);
    return markers == nullptr ? -1 : std::ssize(markers->layout().markers());
}

} // namespace

void ScreenshotsTest::initTestCase()
{
    m_folder.setPath(qEnvironmentVariable("WAYFOLIO_SCREENSHOTS", QStringLiteral(WAYFOLIO_SCREENSHOT_FOLDER)));
    QVERIFY(m_folder.mkpath(u"."_s));
    installTranslations(); // English has plural forms of its own
    // The offscreen platform knows no theme.
    QIcon::setThemeSearchPaths(
        QIcon::themeSearchPaths() +
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory));
}

void ScreenshotsTest::empty()
{
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_VERIFY(fixture.part<EmptyState>().isVisible());
    shoot(fixture, u"empty"_s, 0);
}

void ScreenshotsTest::sampleTrip()
{
    const SnapshotFixture library;
    const QTemporaryDir photos(QDir::temp().filePath(u"journey-XXXXXX"_s));
    QVERIFY(extractSampleTrip(photos.path()));
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({photos.path()});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.part<NoticeLine>().text().startsWith(u"Import finished"_s), 30'000);
    auto& strip = fixture.part<FilmStrip>();
    QTRY_VERIFY(strip.model()->rowCount() > 20);
    strip.setCurrentIndex(strip.model()->index(1, 0));
    shoot(fixture, u"sample-trip"_s, 3);

    strip.setCurrentIndex(strip.model()->index(2, 0));
    QTest::keyClick(&strip, Qt::Key_Space);
    QTRY_VERIFY(fixture.part<PhotoViewer>().isVisible());
    QTest::qWait(1000); // decodes it in full
    shoot(fixture, u"viewer"_s, 1);
}

void ScreenshotsTest::playback()
{
    const SnapshotFixture library;
    const QTemporaryDir photos(QDir::temp().filePath(u"journey-XXXXXX"_s));
    QVERIFY(extractSampleTrip(photos.path()));
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({photos.path()});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.part<NoticeLine>().text().startsWith(u"Import finished"_s), 30'000);
    fixture.window().resize(1280, 800);
    auto& flow = fixture.part<PlaybackFlow>();
    const QAbstractItemModel& trips = *fixture.part<TripsPanel>().tripList().model();
    QTRY_COMPARE(trips.rowCount(), 3); // the window reads the trip once it is made
    flow.start();
    QTRY_VERIFY(flow.isActive());
    const double whole = flow.schedule()->duration();
    for (const int percent : {4, 30, 61, 85}) {
        flow.setPlaying(true);
        while (flow.seconds() < whole * percent / 100)
            flow.advance(1.0 / 60);
        flow.setPlaying(false);
        QTest::qWait(300); // thumbnails
        shoot(fixture, u"playback-%1"_s.arg(percent), 1);
    }
}

void ScreenshotsTest::largeLibrary()
{
    const LargeLibrary library;
    QVERIFY(library.write());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), LargeLibrary::kPhotoCount, 30'000);
    shoot(fixture, u"100000-photos"_s, 7);

    // Some days of one journey, by the keys and the text a person would use.
    auto& timeline = fixture.part<TimelineView>();
    auto& bar = fixture.part<FilterBar>();
    PhotoCriteria criteria;
    criteria.time = spanOf(u"2016-03-01T00:00"_s, u"2017-09-01T00:00"_s);
    criteria.kind = MediaKind::Photo;
    Q_EMIT bar.criteriaChanged(criteria);
    QTRY_VERIFY(timeline.span() && fixture.shownPhotoCount() < LargeLibrary::kPhotoCount);
    shoot(fixture, u"filtered"_s, 5);
    for (int step = 0; step < 12; ++step)
        QTest::keyClick(&timeline, Qt::Key_Plus);
    bar.text().setText(u"zanzibar"_s);
    QTRY_COMPARE(fixture.shownPhotoCount(), 0);
    shoot(fixture, u"nothing-found"_s, 0);
}

void ScreenshotsTest::libraries()
{
    const SnapshotFixture files;
    WindowFixture fixture(files);
    QVERIFY(fixture.show());
    const auto libraryAt = [](const QString& path, qint64 photos) {
        Library library;
        library.id = LibraryId{photos};
        library.path = path;
        library.photoCount = photos;
        library.lastScan = Instant(std::chrono::seconds(1'741'600'000));
        return library;
    };
    Library card = libraryAt(u"/media/mina/EOS_DIGITAL/DCIM"_s, 812);
    card.state = LibraryState::Unavailable;
    Library disk =
        libraryAt(u"/home/mina/Pictures/사진 2019–2024/A long name of a journey that many took part in"_s, 98'765);
    disk.missingCount = 3;
    disk.isRemote = true;
    Library single;
    single.photoCount = 4;
    auto* dialog = new LibrariesDialog(&fixture.window());
    dialog->setLibraries({libraryAt(u"/home/mina/Pictures"_s, 12'345), disk, card, single});
    dialog->setWatchLimit(WatchFlow::limitSentence({.watched = 65'536, .folders = 81'204, .isLimited = true}));
    dialog->show();
    shootLightAndDark(fixture, *dialog, u"libraries"_s);
}

/// A file's map, the chips, the menu of maps and the dialog of an address.
void ScreenshotsTest::maps()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    auto& map = fixture.part<MapWidget>();
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    map.setView({.center = GeoPoint::nearest(37.57, 126.98), .zoom = 12.5});
    shoot(fixture, u"map-streets"_s, 1);
    map.showTrouble(
        {ErrorCode::ServerUnreachable, u"tile.openstreetmap.org"_s, u"Host tile.openstreetmap.org not found"_s});
    shoot(fixture, u"map-trouble"_s, 1);
    TileDownloader downloader({.cacheFolder = {}});
    OnlineMap online = OnlineMap::openStreetMap();
    online.urlTemplate = u"https://{s}.tiles.example/{z}/{x}/{y}{r}.png?key={key}"_s;
    MapAddressDialog dialog(online, downloader, &fixture.window());
    dialog.show();
    QMenu& menu = *fixture.part<MainActions>().maps;
    menu.popup(map.mapToGlobal(QPoint(100, 100)));
    shootLightAndDark(fixture, dialog, u"map-address"_s);
    shootLightAndDark(fixture, menu, u"map-menu"_s);
}

/// What is done on map and strip by hand: a rectangle, photos held over the map, the menus, coordinates.
void ScreenshotsTest::hands()
{
    const SnapshotFixture library;
    const QTemporaryDir photos(QDir::temp().filePath(u"journey-XXXXXX"_s));
    QVERIFY(extractSampleTrip(photos.path()));
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({photos.path()});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.part<NoticeLine>().text().startsWith(u"Import finished"_s), 30'000);
    auto& map = fixture.part<MapWidget>();
    auto& strip = fixture.part<FilmStrip>();
    QTRY_VERIFY(strip.model()->rowCount() > 20);
    fixture.part<RectangleSelection>().span({400, 60}, {640, 300});
    shoot(fixture, u"rectangle"_s, 3);
    (void)fixture.part<RectangleSelection>().take();
    map.setView({.center = GeoPoint::nearest(50, 5), .zoom = 4.5});
    fixture.part<FilterBar>().text().setText(u"seoul"_s);
    QTRY_VERIFY(fixture.part<MapChip>().isVisible());
    shoot(fixture, u"found-elsewhere"_s, 0);
    fixture.part<MapChip>().findChildren<QToolButton*>().constFirst()->click();
    shoot(fixture, u"found-shown"_s, 3);
    fixture.part<FilterBar>().text().clear();
    QTRY_VERIFY(fixture.shownPhotoCount() > 20);
    strip.setCurrentIndex(strip.model()->index(1, 0));
    QTest::qWait(600); // it is brought into view
    map.setView({.center = GeoPoint::nearest(37.57, 126.98), .zoom = 9});
    auto& drop = fixture.part<PositionDrop>();
    drop.show(map.rect().center(), map.view().center);
    QTRY_VERIFY(drop.text().contains(u'\n'));
    shoot(fixture, u"held-over-the-map"_s, 1);
    drop.hide();

    auto& menus = fixture.part<ContextMenus>();
    menus.showForPhotos(map.mapToGlobal(QPoint(100, 100)));
    shootLightAndDark(fixture, *QApplication::activePopupWidget(), u"menu-of-photos"_s);
    QApplication::activePopupWidget()->close();
    menus.showForPlace(map.mapToGlobal(QPoint(100, 100)), map.view().center);
    shootLightAndDark(fixture, *QApplication::activePopupWidget(), u"menu-of-a-place"_s);
    QApplication::activePopupWidget()->close();
    fixture.part<MainActions>().setPosition->trigger();
    QTest::qWait(300); // the place's name
    auto& position = fixture.part<PositionDialog>();
    shootLightAndDark(fixture, position, u"position"_s);
    auto* line = position.findChild<QLineEdit*>();
    position.activateWindow();
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    line->clear();
    QTest::keyClicks(line, u"seo"_s);
    QAbstractItemView* offers = line->completer()->popup();
    QTRY_VERIFY(offers->isVisible() && offers->model()->rowCount() > 1);
    shootLightAndDark(fixture, position, u"position-of-a-town"_s);
    shootLightAndDark(fixture, *offers, u"towns-offered"_s);
}

void ScreenshotsTest::dialogs()
{
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    const auto& actions = fixture.part<MainActions>();
    actions.libraries->trigger();
    auto& libraries = fixture.part<LibrariesDialog>();
    QTRY_VERIFY(libraries.findChild<QTreeView*>()->isHidden());
    shootLightAndDark(fixture, libraries, u"no-libraries"_s);
    actions.guide->trigger();
    shootLightAndDark(fixture, fixture.part<GuideDialog>(), u"guide"_s);
    actions.shortcuts->trigger();
    shootLightAndDark(fixture, fixture.part<ShortcutsDialog>(), u"shortcuts"_s);

    ImportReport report;
    report.folder = u"/home/mina/Pictures/2025/korea-and-japan"_s;
    report.added = 188;
    report.withoutPosition = 99;
    report.failures = {{ErrorCode::EmptyFile, report.folder + u"/phone/DCIM/IMG_20251031_101112.jpg"_s, {}},
                       {ErrorCode::DamagedFile, report.folder + u"/camera/100CANON/IMG_0042.CR3"_s,
                        u"Directory Canon with 61424 entries considered invalid; not read."_s}};
    report.addDoubts(report.folder + u"/scans/postcard of the tower.png"_s, PhotoProblem::NoTime);
    auto* dialog = new ImportReportDialog(report, &fixture.window());
    dialog->show();
    shootLightAndDark(fixture, *dialog, u"import-report"_s);
}

void ScreenshotsTest::shootLightAndDark(WindowFixture& fixture, QWidget& widget, const QString& name)
{
    for (const bool dark : {false, true}) {
        fixture.application().appearance().setMode(dark ? Appearance::Mode::Dark : Appearance::Mode::Light);
        QTest::qWait(100);
        const QImage picture = widget.grab().toImage();
        const QString suffix = picture.devicePixelRatio() > 1 ? u"-2x"_s : QString();
        const QString path = m_folder.filePath(name + (dark ? u"-dark"_s : u"-light"_s) + suffix + u".png"_s);
        QVERIFY2(picture.save(path), qPrintable(path));
        QCOMPARE_GT(colorCount(picture), 4);
    }
}

/// As it is found, while it stands in the middle, and one that cannot be played.
void ScreenshotsTest::video()
{
    const SnapshotFixture library;
    const QTemporaryDir videos(QDir::temp().filePath(u"videos-XXXXXX"_s));
    for (const auto& name : {u"three-colors.mp4"_s, u"turned-no-sound.mp4"_s})
        QVERIFY(QFile::copy(u"" WAYFOLIO_TEST_VIDEOS "/"_s + name, videos.filePath(name)));
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    fixture.window().importPaths({videos.path()});
    auto& strip = fixture.part<FilmStrip>();
    QTRY_COMPARE(strip.model()->rowCount(), SnapshotFixture::kPhotoCount + 2);
    auto& viewer = fixture.part<PhotoViewer>();
    int row = -1;
    const auto findRow = [&] {
        for (row = strip.model()->rowCount() - 1; row >= 0; --row) {
            if (strip.model()->index(row, 0).data(PhotoListModel::FileNameRole).toString().startsWith("three"_L1))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(findRow()); // names are known a little later
    strip.setCurrentIndex(strip.model()->index(row, 0));
    QTest::keyClick(&strip, Qt::Key_Space);
    QTRY_VERIFY(viewer.isVisible());
    QTest::qWait(1000); // posters
    shoot(fixture, u"video"_s, 1);
    if (!viewer.video().canPlay())
        return;
    viewer.video().toggle();
    QTRY_VERIFY(viewer.videoBar().slider().maximum() > 0);
    viewer.video().toggle();
    viewer.videoBar().slider().setValue(1500);
    QTest::qWait(1000);
    shoot(fixture, u"video-playing"_s, 1);
    strip.setCurrentIndex(strip.model()->index(row == 0 ? 1 : 0, 0));
    QVERIFY(QFile::remove(videos.filePath(u"three-colors.mp4"_s)));
    strip.setCurrentIndex(strip.model()->index(row, 0));
    QTRY_VERIFY(viewer.videoBar().isVisible());
    viewer.video().toggle();
    QTRY_VERIFY(!viewer.videoBar().trouble().isEmpty());
    shoot(fixture, u"video-trouble"_s, 1);
}

void ScreenshotsTest::shoot(WindowFixture& fixture, const QString& name, int fewestMarkers)
{
    const QSize size(1280, 800);
    fixture.window().resize(size);
    for (const bool dark : {false, true}) {
        fixture.application().appearance().setMode(dark ? Appearance::Mode::Dark : Appearance::Mode::Light);
        waitUntilQuiet(fixture.part<MapWidget>());
        QTRY_VERIFY_WITH_TIMEOUT(isPainted(fixture.part<MapWidget>()), 30'000); // pauses may come between tiles
        const QImage picture = fixture.window().grab().toImage();
        const qreal scale = picture.devicePixelRatio();
        const QString suffix = scale > 1 ? u"-%1x"_s.arg(scale) : QString();
        const QString path = m_folder.filePath(name + (dark ? u"-dark"_s : u"-light"_s) + suffix + u".png"_s);
        QVERIFY2(picture.save(path), qPrintable(path));

        QCOMPARE(picture.size(), size * fixture.window().devicePixelRatioF());
        const auto& map = fixture.part<MapWidget>();
        const QRect area(map.mapTo(&fixture.window(), QPoint()) * scale, map.size() * scale);
        QCOMPARE_GT(colorCount(picture), 40);
        QCOMPARE_GT(colorCount(picture.copy(area)), 12); // without tiles it is one colour and a few buttons
        QCOMPARE_GE(markerCount(map), fewestMarkers);
        const QColor background = picture.pixelColor(picture.width() / 2, picture.height() - qRound(3 * scale));
        QCOMPARE(background.lightnessF() < 0.5F, dark);
    }
}

} // namespace wayfolio::test

using wayfolio::test::ScreenshotsTest;
WAYFOLIO_TEST(ScreenshotsTest)

#include "ScreenshotsTest.moc"

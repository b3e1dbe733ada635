// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "tests/ui/AccessibleTree.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/ContextMenus.h"
#include "ui/actions/MainActions.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/GuideDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/dialogs/LibrariesDialog.h"
#include "ui/dialogs/MapAddressDialog.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/dialogs/TimeZoneDialog.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/TripsPanel.h"
#include "ui/playback/PlaybackBar.h"
#include "ui/viewer/PhotoViewer.h"
#include "ui/viewer/VideoBar.h"
#include "ui/WindowSettings.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <vector>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartHasAName_data();
    void everyPartHasAName();
    void everyPartOfADialogHasAName();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void shortcutsAreUnique();
    void tabReachesEveryPanel();

private:
    void show(WindowFixture& fixture, const QString& shown);
};

namespace {

/// Whether what is shown has been read.
bool showsText(const QWidget& part, const QString& text)
{
    return std::ranges::any_of(part.findChildren<QLabel*>(),
                               [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

QChar mnemonic(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'&')
            continue;
        if (text.at(i + 1) != u'&')
            return text.at(i + 1).toLower();
        ++i;
    }
    return {};
}

/// What is wrong with the letters of a menu and those below it.
QStringList clashes(const QList<QAction*>& actions, const QString& where)
{
    QStringList found;
    QSet<QChar> letters;
    for (const QAction* action : actions) {
        if (action->isSeparator())
            continue;
        const QChar letter = mnemonic(action->text());
        if (letter.isNull())
            found << where + u": none in "_s + action->text();
        else if (letters.contains(letter))
            found << where + u": again in "_s + action->text();
        letters << letter;
        if (action->menu() != nullptr)
            found << clashes(action->menu()->actions(), action->text());
    }
    return found;
}

} // namespace

void AccessibilityTest::everyPartHasAName_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("roles"); // that this must have met, so that nothing passes by not being there
    const QStringList everywhere{u"MenuBar"_s, u"MenuItem"_s, u"Button"_s, u"List"_s, u"ListItem"_s, u"StaticText"_s};
    QTest::newRow("nothing imported") << u"nothing"_s << QStringList{u"MenuBar"_s, u"Button"_s};
    QTest::newRow("photos and the details of one") << u"details"_s << everywhere;
    QTest::newRow("a video in the viewer") << u"viewer"_s << everywhere + QStringList{u"Slider"_s};
    QTest::newRow("playback") << u"playback"_s << everywhere + QStringList{u"Slider"_s};
}

void AccessibilityTest::everyPartHasAName()
{
    QFETCH(const QString, shown);
    QFETCH(const QStringList, roles);
    const SnapshotFixture library;
    QVERIFY(library.writePhotos());
    QVERIFY(shown == u"nothing"_s || library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    if (shown != u"nothing"_s)
        show(fixture, shown);
    const AccessibleTree tree = accessibleTree(fixture.window());
    QVERIFY2(tree.nameless.isEmpty(), qPrintable(tree.nameless.join(u'\n')));
    for (const QString& role : roles)
        QVERIFY2(tree.roles.contains(role), qPrintable(role));
}

/// What is named so by the rows above.
void AccessibilityTest::show(WindowFixture& fixture, const QString& shown)
{
    auto& strip = fixture.part<FilmStrip>();
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    if (shown == u"details"_s) {
        QTest::keyClick(&strip, Qt::Key_Right);
        QTRY_VERIFY(showsText(fixture.part<DetailsPanel>(), u".jpg"_s));
    } else if (shown == u"viewer"_s) {
        fixture.window().importPaths({u"" WAYFOLIO_TEST_VIDEOS ""_s});
        QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount + 2);
        int row = 0;
        while (!strip.model()->index(row, 0).data(PhotoListModel::IsVideoRole).toBool())
            QVERIFY(++row < strip.model()->rowCount());
        strip.setCurrentIndex(strip.model()->index(row, 0));
        fixture.part<MainActions>().openPhoto->trigger();
        QTRY_VERIFY(showsText(fixture.part<PhotoViewer>(), u".mp4"_s));
        fixture.part<VideoBar>().show(); // also where nothing here plays videos
    } else {
        auto& trips = fixture.part<TripsPanel>().tripList();
        trips.setCurrentIndex(trips.model()->index(1, 0));
        QTRY_VERIFY(fixture.part<MainActions>().playTrip->isEnabled());
        fixture.part<MainActions>().playTrip->trigger();
        QTRY_VERIFY(fixture.part<PlaybackBar>().isVisible());
    }
}

void AccessibilityTest::everyPartOfADialogHasAName()
{
    const SnapshotFixture library;
    WindowSettings settings(library.file(u"settings.conf"_s));
    TileDownloader downloader({.cacheFolder = {}});
    ImportReport report;
    report.failures.push_back({ErrorCode::EmptyFile, u"a.jpg"_s, {}});
    CatalogService service(library.catalogPath());
    const PhotoCollection collection(service);
    const PhotoSelection selection(collection);

    std::vector<std::unique_ptr<QDialog>> dialogs;
    dialogs.push_back(std::make_unique<ImportDialog>(settings));
    auto libraries = std::make_unique<LibrariesDialog>();
    Library imported;
    imported.id = {1};
    imported.path = u"/photos"_s;
    imported.lastScan = Instant();
    libraries->setLibraries({imported});
    dialogs.push_back(std::move(libraries));
    dialogs.push_back(std::make_unique<ImportReportDialog>(report));
    dialogs.push_back(std::make_unique<MapAddressDialog>(OnlineMap{}, downloader));
    dialogs.push_back(std::make_unique<PositionDialog>(2, GeoPoint{}, PlaceNames{}, TownNames{}));
    dialogs.push_back(std::make_unique<TimeZoneDialog>(Photo{}, 1));
    dialogs.push_back(std::make_unique<ExportDialog>(collection, selection, ExportFormat::Gpx));
    const QMenuBar noMenus;
    dialogs.push_back(std::make_unique<GuideDialog>());
    dialogs.push_back(std::make_unique<ShortcutsDialog>(noMenus));
    dialogs.push_back(std::make_unique<AboutDialog>());
    QStringList nameless;
    for (const auto& dialog : dialogs) {
        dialog->show();
        const AccessibleTree tree = accessibleTree(*dialog);
        nameless << tree.nameless;
        QVERIFY2(tree.roles.contains(u"Button"_s), dialog->metaObject()->className());
        dialog->hide();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void AccessibilityTest::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Korean") << u"ko"_s;
}

void AccessibilityTest::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/wayfolio_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QCOMPARE(clashes(fixture.window().menuBar()->actions(), u"menu bar"_s), QStringList());
    auto& menus = fixture.part<ContextMenus>();
    const auto atThePointer = [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const QStringList found = menu != nullptr ? clashes(menu->actions(), u"menu"_s) : QStringList(u"no menu"_s);
        delete menu;
        return found;
    };
    menus.showForPhotos({20, 20});
    QCOMPARE(atThePointer(), QStringList());
    menus.showForPlace({20, 20}, {});
    QCOMPARE(atThePointer(), QStringList());
    QCOMPARE(fixture.window().menuBar()->actions().constFirst()->text().contains(u"파일"_s), language == u"ko"_s);
    QCoreApplication::removeTranslator(&translator);
}

void AccessibilityTest::shortcutsAreUnique()
{
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QSet<QString> seen;
    for (const QAction* action : fixture.window().findChildren<QAction*>()) {
        for (const QKeySequence& shortcut : action->shortcuts()) {
            QVERIFY2(!seen.contains(shortcut.toString()), qPrintable(shortcut.toString() + u' ' + action->text()));
            seen << shortcut.toString();
        }
    }
    QVERIFY(seen.size() > 10);
}

void AccessibilityTest::tabReachesEveryPanel()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTest::keyClick(&fixture.part<FilmStrip>(), Qt::Key_Right);
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible());
    fixture.window().activateWindow();
    fixture.part<FilmStrip>().setFocus();
    QSet<QString> reached;
    for (int press = 0; press < 60; ++press) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        for (QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
            reached << QString::fromLatin1(widget->metaObject()->className());
    }
    for (const QString& panel : {u"TripsPanel"_s, u"FilmStrip"_s, u"DetailsPanel"_s, u"MapWidget"_s})
        QVERIFY2(reached.contains(u"wayfolio::"_s + panel), qPrintable(panel));
}

} // namespace wayfolio::test

using wayfolio::test::AccessibilityTest;
WAYFOLIO_TEST(AccessibilityTest)

#include "AccessibilityTest.moc"

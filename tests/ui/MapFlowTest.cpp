// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/MapFlow.h"

#include "tests/core/map/PmtilesBuilder.h"
#include "tests/core/map/RawServer.h"
#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/dialogs/MapAddressDialog.h"
#include "ui/map/MapAttribution.h"
#include "ui/map/MapChip.h"
#include "ui/map/MapWidget.h"
#include "ui/tasks/ImportFlow.h"
#include "ui/WindowSettings.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Choosing maps in the window, as a person would.
class MapFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorldAtFirst();
    void noServerIsAskedBeforeThePersonAgrees();
    void agreedOnceAServiceIsNotAskedAbout();
    void filesAreChosenInADialog();
    void droppedFilesAreShown_data();
    void droppedFilesAreShown();
    void whatCannotBeShownIsNamed_data();
    void whatCannotBeShownIsNamed();
    void mapsAreTakenOffTheList();
    void aFileThatIsGoneAtTheNextStart();
    void addressesAreChecked();
    void addressesAreTested_data();
    void addressesAreTested();
};

namespace {

/// As it is read: "a && &b" is "a & b".
QString withoutMnemonic(QString text)
{
    return text.replace("&&"_L1, "\v"_L1).remove(u'&').replace(u'\v', u'&');
}

/// A window, its menu of maps, and a server that gives tiles.
struct OpenWindow
{
    OpenWindow()
    {
        server.answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    }

    [[nodiscard]] bool show()
    {
        fixture = std::make_unique<WindowFixture>(library);
        return fixture->show();
    }

    [[nodiscard]] QMenu& menu() const { return *fixture->part<MainActions>().maps; }

    [[nodiscard]] QAction* entry(const QString& text) const
    {
        for (QAction* action : menu().actions()) {
            if (withoutMnemonic(action->text()) == text)
                return action;
        }
        return nullptr;
    }

    [[nodiscard]] QString checked() const
    {
        for (const QAction* action : menu().actions()) {
            if (action->isChecked())
                return withoutMnemonic(action->text());
        }
        return {};
    }

    [[nodiscard]] OnlineMap map() const
    {
        OnlineMap result;
        result.name = u"Test & Map"_s;
        result.urlTemplate = server.address(u"/{z}/{x}/{y}.png"_s);
        result.attribution = u"© Test"_s;
        return result;
    }

    void remember(const OnlineMap& known) const
    {
        WindowSettings settings(library.file(u"settings.conf"_s));
        settings.maps().setAddresses({known});
    }

    [[nodiscard]] QString attribution() const { return fixture->part<MapAttribution>().text(); }

    [[nodiscard]] QString chip() const
    {
        const auto& part = fixture->part<MapChip>();
        return part.isVisible() ? part.text() : QString();
    }

    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(library.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    SnapshotFixture library;
    RawServer server;
    std::unique_ptr<WindowFixture> fixture;
};

QByteArray smallMap()
{
    PmtilesBuilder map;
    map.tiles = plainTile(Qt::blue);
    map.root =
        directoryBytes({{.tileId = 0, .runLength = 1365, .range = {.offset = 0, .length = quint64(map.tiles.size())}}});
    return map.bytes();
}

QPushButton* button(const QDialog& dialog, const QString& text)
{
    for (QPushButton* found : dialog.findChildren<QPushButton*>()) {
        if (found->text().remove(u'&') == text)
            return found;
    }
    return nullptr;
}

} // namespace

void MapFlowTest::theWorldAtFirst()
{
    OpenWindow open;
    QVERIFY(open.show());
    QCOMPARE(open.checked(), u"Bundled World"_s);
    QCOMPARE(open.attribution(), u"Natural Earth · GSHHG · GeoNames"_s);
    QVERIFY(open.entry(u"OpenStreetMap"_s) && open.entry(u"Add a Map Address…"_s) && open.entry(u"Open a Map File…"_s));
    QVERIFY(!open.entry(u"Remove This Map from the List"_s)->isEnabled());
}

void MapFlowTest::noServerIsAskedBeforeThePersonAgrees()
{
    OpenWindow open;
    open.remember(open.map());
    QVERIFY(open.show());
    open.entry(u"1 Test & Map"_s)->trigger();
    QTRY_VERIFY(open.fixture->window().findChild<QMessageBox*>());
    auto* question = open.fixture->window().findChild<QMessageBox*>();
    QVERIFY(question->text().contains(u"127.0.0.1:%1"_s.arg(open.server.serverPort())));
    QVERIFY(question->informativeText().contains(u"network address"_s));
    QCOMPARE(open.checked(), u"Bundled World"_s);
    question->button(QMessageBox::Cancel)->click();
    QTest::qWait(200);
    QCOMPARE(open.checked(), u"Bundled World"_s);
    QCOMPARE(open.server.requests.size(), 0);
}

void MapFlowTest::agreedOnceAServiceIsNotAskedAbout()
{
    OpenWindow open;
    open.remember(open.map());
    QVERIFY(open.show());
    open.entry(u"1 Test & Map"_s)->trigger();
    QTRY_VERIFY(open.fixture->window().findChild<QMessageBox*>());
    button(*open.fixture->window().findChild<QMessageBox*>(), u"Show the Map"_s)->click();
    QTRY_VERIFY(!open.server.requests.empty());
    QCOMPARE(open.checked(), u"1 Test & Map"_s);
    QCOMPARE(open.attribution(), u"© Test"_s);
    QTRY_VERIFY(!open.fixture->window().findChild<QMessageBox*>());
    open.entry(u"Bundled World"_s)->trigger();
    QTRY_COMPARE(open.attribution(), u"Natural Earth · GSHHG · GeoNames"_s);
    open.entry(u"1 Test & Map"_s)->trigger();
    QTRY_COMPARE(open.attribution(), u"© Test"_s);
    QVERIFY(!open.fixture->window().findChild<QMessageBox*>());
    // And at the next start.
    open.fixture.reset();
    QVERIFY(open.show());
    QCOMPARE(open.checked(), u"1 Test & Map"_s);
    QCOMPARE(open.attribution(), u"© Test"_s);
}

void MapFlowTest::filesAreChosenInADialog()
{
    OpenWindow open;
    const QString path = open.write(u"map.pmtiles"_s, smallMap());
    QVERIFY(open.show());
    open.entry(u"Open a Map File…"_s)->trigger();
    QTRY_VERIFY(open.fixture->window().findChild<QFileDialog*>());
    auto& dialog = open.fixture->part<QFileDialog>();
    QVERIFY(dialog.isVisible() && dialog.isModal());
    QCOMPARE(dialog.fileMode(), QFileDialog::ExistingFile);
    QVERIFY2(dialog.nameFilters().constFirst().contains(u"(*.mbtiles *.pmtiles)"_s),
             qPrintable(dialog.nameFilters().constFirst()));
    dialog.findChild<QLineEdit*>()->setText(path);
    QTRY_VERIFY(button(dialog, u"Open"_s)->isEnabled());
    button(dialog, u"Open"_s)->click();
    QTRY_COMPARE(open.checked(), u"1 map.pmtiles"_s);
    QCOMPARE(open.attribution(), u"© Somebody"_s);
    QTRY_VERIFY(!open.fixture->window().findChild<QFileDialog*>());
}

void MapFlowTest::droppedFilesAreShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("PMTiles") << u"a & b.pmtiles"_s;
    QTest::newRow("in capitals") << u"MAP.PMTILES"_s;
    QTest::newRow("of another kind than it says") << u"map.mbtiles"_s;
}

void MapFlowTest::droppedFilesAreShown()
{
    QFETCH(const QString, name);
    OpenWindow open;
    const QString path = open.write(name, smallMap());
    QVERIFY(open.show());
    QVERIFY(open.fixture->drop({path}));
    const QString entry = u"1 "_s + name;
    QTRY_COMPARE(open.checked(), entry);
    QCOMPARE(open.attribution(), u"© Somebody"_s);
    QVERIFY(open.fixture->part<ImportFlow>().findChildren<QMessageBox*>().isEmpty());
    open.fixture.reset();
    QVERIFY(open.show());
    QTRY_COMPARE(open.checked(), entry);
}

void MapFlowTest::whatCannotBeShownIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    PmtilesBuilder vector;
    vector.type = PmtilesTileType::Mvt;
    QTest::newRow("vector tiles") << vector.bytes() << u"vector tiles, which are not supported yet."_s;
    QTest::newRow("no map") << "something else"_ba << u"no map file"_s;
    QTest::newRow("cut off") << smallMap().chopped(10) << u"is damaged"_s;
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
}

void MapFlowTest::whatCannotBeShownIsNamed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    OpenWindow open;
    const QString path = open.write(u"map.pmtiles"_s, bytes);
    QVERIFY(open.show());
    QVERIFY(open.fixture->drop({path}));
    QTRY_VERIFY2(open.chip().contains(sentence), qPrintable(open.chip()));
    QCOMPARE(open.checked(), u"Bundled World"_s);
    QVERIFY(!open.entry(u"1 map.pmtiles"_s)); // not kept
}

void MapFlowTest::mapsAreTakenOffTheList()
{
    OpenWindow open;
    const QString path = open.write(u"map.pmtiles"_s, smallMap());
    open.remember(open.map());
    QVERIFY(open.show());
    open.fixture->window().importPaths({path});
    QTRY_COMPARE(open.checked(), u"2 map.pmtiles"_s);
    open.entry(u"Remove This Map from the List"_s)->trigger();
    QTRY_COMPARE(open.checked(), u"Bundled World"_s);
    QVERIFY(!open.entry(u"2 map.pmtiles"_s));
    QVERIFY(open.entry(u"1 Test & Map"_s));
    QVERIFY(QFile::exists(path));
}

void MapFlowTest::aFileThatIsGoneAtTheNextStart()
{
    OpenWindow open;
    const QString path = open.write(u"map.pmtiles"_s, smallMap());
    QVERIFY(open.show());
    open.fixture->window().importPaths({path});
    QTRY_COMPARE(open.checked(), u"1 map.pmtiles"_s);
    open.fixture.reset();
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QVERIFY(open.show());
    QTRY_VERIFY2(open.chip().contains(u"was not found"_s), qPrintable(open.chip()));
    QCOMPARE(open.attribution(), u"Natural Earth · GSHHG · GeoNames"_s);
    QVERIFY(QFile::rename(path + u".away"_s, path));
    open.entry(u"1 map.pmtiles"_s)->trigger();
    QTRY_COMPARE(open.attribution(), u"© Somebody"_s);
    QCOMPARE(open.chip(), QString());
}

void MapFlowTest::addressesAreChecked()
{
    OpenWindow open;
    QVERIFY(open.show());
    open.entry(u"Add a Map Address…"_s)->trigger();
    QTRY_VERIFY(open.fixture->window().findChild<MapAddressDialog*>());
    auto& dialog = open.fixture->part<MapAddressDialog>();
    const auto fields = dialog.findChildren<QLineEdit*>();
    QPushButton* use = button(dialog, u"Use This Map"_s);
    QVERIFY(use && !use->isEnabled());
    QLineEdit* address = nullptr;
    for (QLineEdit* field : fields) {
        if (field->accessibleName() == u"Address")
            address = field;
    }
    QVERIFY(address);
    address->setText(u"https://t.example/{z}/{x}.png"_s);
    QVERIFY(!use->isEnabled());
    address->setText(open.map().urlTemplate);
    QVERIFY(use->isEnabled());
    use->click();
    QTRY_VERIFY(open.fixture->window().findChild<QMessageBox*>()); // consent, before anything is asked for
    QCOMPARE(open.server.requests.size(), 0);
    button(*open.fixture->window().findChild<QMessageBox*>(), u"Show the Map"_s)->click();
    QTRY_COMPARE(open.checked(), u"1 127.0.0.1:%1"_s.arg(open.server.serverPort()));
    QVERIFY(open.entry(u"Change This Address…"_s)->isEnabled());
}

void MapFlowTest::addressesAreTested_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("works") << RawServer::picture(plainTile(Qt::red, 512)) << u"It works: a tile of 512 × 512 pixels."_s;
    QTest::newRow("refused") << RawServer::response("403 Forbidden", {}, {}) << u"refuses to give its map"_s;
    QTest::newRow("a page") << RawServer::picture("<html>") << u"no map picture"_s;
    QTest::newRow("vector tiles") << RawServer::picture("\x1f\x8b\x08 and so on") << u"not supported yet"_s;
}

void MapFlowTest::addressesAreTested()
{
    QFETCH(const QByteArray, response);
    QFETCH(const QString, outcome);
    OpenWindow open;
    open.server.answer = [&](const RawServer::Request&) { return response; };
    TileDownloader downloader({.cacheFolder = {}});
    MapAddressDialog dialog(open.map(), downloader);
    dialog.show();
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(dialog.findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->text().contains(text); });
    };
    QVERIFY(says(u"asks 127.0.0.1:%1 for one tile"_s.arg(open.server.serverPort())));
    QCOMPARE(open.server.requests.size(), 0);
    button(dialog, u"Test"_s)->click();
    QTRY_VERIFY(says(outcome));
    QCOMPARE(open.server.requests.size(), 1);
    QVERIFY(button(dialog, u"Test"_s)->isEnabled());
}

WAYFOLIO_TEST(MapFlowTest)

} // namespace wayfolio::test

#include "MapFlowTest.moc"

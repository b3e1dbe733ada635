// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/WatchFlow.h"

#include "core/catalog/LibraryStore.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/NoticeLine.h"
#include "ui/Translations.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QScrollBar>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Photos that come into imported folders while the window is open, or came before.
class WatchFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { installTranslations(); } // English has plural forms of its own

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void showsWhatIsNew();
    void keepsTheViewWhereItIs();
    void tellsNothingOfWhatCannotBeRead();
    void leavesUnwatchedOnesAlone();
    void seesWhatIsGone();
    void namesTheLimit_data();
    void namesTheLimit();
};

namespace {

constexpr std::chrono::milliseconds kPatience{60'000};
constexpr int kKnown = SnapshotFixture::kPhotoCount;

/// As programs do it that copy files: nothing but a whole one ever has the name.
bool put(const SnapshotFixture& library, const QString& name)
{
    const QString temporary = library.file(u"new.jpg"_s);
    return TestPhoto().at(10, 20).takenAt("2025:01:02 03:04:05", "+01:00").save(temporary) &&
           QDir().mkpath(QFileInfo(library.file(name)).path()) && QFile::rename(temporary, library.file(name));
}

} // namespace

void WatchFlowTest::showsWhatIsNew()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    QVERIFY(put(library, u"photos/before.jpg"_s)); // while nobody looked
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 1, kPatience);
    QVERIFY(put(library, u"photos/now.jpg"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 2, kPatience);
    QTRY_COMPARE(fixture.part<NoticeLine>().text(), u"1 new photo"_s);
    QVERIFY(put(library, u"photos/deep/er/then.jpg"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 3, kPatience);
    QVERIFY(put(library, u"photos/deep/er/last.jpg"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 4, kPatience);
    QVERIFY(!fixture.part<WatchFlow>().coverage().isLimited);
}

void WatchFlowTest::keepsTheViewWhereItIs()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), kKnown);
    auto& map = fixture.part<MapWidget>();
    const MapView somewhere{.center = *GeoPoint::fromDegrees(38, 127), .zoom = 6};
    map.setView(somewhere);
    QTRY_COMPARE(map.view(), somewhere);
    auto& strip = fixture.part<FilmStrip>();
    fixture.window().resize(700, 600);
    QTRY_VERIFY(strip.horizontalScrollBar()->maximum() > 10);
    strip.horizontalScrollBar()->setValue(10);
    const MapView view = map.view();
    const QModelIndex current = strip.currentIndex();
    QVERIFY(put(library, u"photos/z.jpg"_s)); // the newest: behind all others
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 1, kPatience);
    QTRY_COMPARE(fixture.part<NoticeLine>().text(), u"1 new photo"_s);
    QCOMPARE(map.view(), view);
    QCOMPARE(strip.horizontalScrollBar()->value(), 10);
    QCOMPARE(strip.currentIndex().row(), current.row());
}

void WatchFlowTest::tellsNothingOfWhatCannotBeRead()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    QFile broken(library.file(u"photos/broken.jpg"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no photo") > 0);
    broken.close();
    QVERIFY(put(library, u"photos/whole.jpg"_s));
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 1, kPatience);
    QTRY_COMPARE(fixture.part<NoticeLine>().text(), u"1 new photo"_s);
    QVERIFY(fixture.window().findChild<ImportReportDialog*>() == nullptr);
}

void WatchFlowTest::leavesUnwatchedOnesAlone()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    QVERIFY(QDir().mkpath(library.file(u"unwatched"_s)));
    {
        const QString path = QFileInfo(library.file(u"unwatched"_s)).canonicalFilePath();
        const auto catalog = Catalog::open(library.catalogPath()).value();
        LibraryStore store(*catalog);
        QVERIFY(store.add({path}, {}, {}, true));
        QVERIFY(store.setWatched(store.find(path, false).value(), false));
    }
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), kKnown);
    QVERIFY(put(library, u"unwatched/1.jpg"_s));
    QVERIFY(put(library, u"photos/1st.jpg"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 1, kPatience);
    QVERIFY(put(library, u"unwatched/2.jpg"_s));
    QVERIFY(put(library, u"photos/2nd.jpg"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 2, kPatience);
    const auto catalog = Catalog::open(library.catalogPath()).value();
    const std::vector<Library> libraries = LibraryStore(*catalog).libraries({}).value();
    for (const Library& known : libraries)
        QCOMPARE(known.photoCount, known.path.endsWith(u"unwatched"_s) ? 0 : kKnown + 2);
}

void WatchFlowTest::seesWhatIsGone()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    QVERIFY(put(library, u"photos/new.jpg"_s));
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown + 1, kPatience);
    QVERIFY(QFile::remove(library.file(u"photos/new.jpg"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), kKnown, kPatience);
}

void WatchFlowTest::namesTheLimit_data()
{
    QTest::addColumn<qint64>("watched");
    QTest::addColumn<bool>("isLimited");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << qint64{9} << false << QString();
    QTest::newRow("watches") << qint64{8'192} << true
                             << u"Only 8,192 of 20,000 folders are watched for new photos: the system allows no more. "
                                "Its setting fs.inotify.max_user_watches is the limit."_s;
    QTest::newRow("instances") << qint64{0} << true
                               << u"Only 0 of 20,000 folders are watched for new photos: the system allows no more. "
                                  "Its setting fs.inotify.max_user_instances is the limit."_s;
}

void WatchFlowTest::namesTheLimit()
{
    QFETCH(const qint64, watched);
    QFETCH(const bool, isLimited);
    QTEST(WatchFlow::limitSentence({.watched = watched, .folders = 20'000, .isLimited = isLimited}), "sentence");
}

} // namespace wayfolio::test

using wayfolio::test::WatchFlowTest;
WAYFOLIO_TEST(WatchFlowTest)

#include "WatchFlowTest.moc"

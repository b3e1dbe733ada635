// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryStore.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/DerivedState.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/catalog/UserFacts.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class LibraryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_catalog.reset(); }

    void addsFolders_data();
    void addsFolders();
    void counts();
    void namesWhatIsNotThere();
    void removesAndRestoresExactly();
    void aPartComesBack_data();
    void aPartComesBack();
    void whatIsFoundLaterIsAsRemoved();
    void anotherImportBringsBack_data();
    void anotherImportBringsBack();
    void forgetsInTheEnd();
    void forgettingStops_data();
    void forgettingStops();
    void othersWriteMeanwhile();
    void relocates_data();
    void relocates();
    void relocatesInside();
    void followsAVolume_data();
    void followsAVolume();
    void makesRoomForAnotherCard();
    void staysOnANewDisk();
    void leavesDisconnectedOnesAlone();
    void tellsWhatIsWatched_data();
    void tellsWhatIsWatched();
    void tellsWhatLiesInLibraries();

private:
    [[nodiscard]] QString path(const QString& name) const { return name == u"."_s ? m_root : m_root + u'/' + name; }

    void record(const QStringList& names);
    /// An empty file that is as the catalogue has it.
    void make(const QString& name) const;
    void add(const QStringList& names, const MountTable& mounts = {}, bool scanned = true);
    /// "a b", relative; "-" for the files that are in none.
    [[nodiscard]] QString paths(const MountTable& mounts = {}) const;
    [[nodiscard]] Library library(const QString& name, const MountTable& mounts = {}) const;
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] Mount mount(const QString& name, const QString& volume) const;
    [[nodiscard]] QByteArray everything() const;
    /// As if trips had been built anew.
    void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    std::unique_ptr<Catalog> m_catalog;
};

namespace {

constexpr Instant kNow(std::chrono::seconds(1'700'000'000));

} // namespace

void LibraryStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    m_catalog = Catalog::open(path(u"catalog.sqlite"_s)).value();
}

void LibraryStoreTest::record(const QStringList& names)
{
    std::vector<FileOutcome> outcomes;
    for (const QString& name : names)
        outcomes.push_back(
            outcome(path(name), photoAt(std::ssize(outcomes)), {.sizeBytes = 3, .modifiedNs = 5'000'000'000}));
    QVERIFY(PhotoStore(*m_catalog).record(outcomes));
}

void LibraryStoreTest::make(const QString& name) const
{
    QVERIFY(QDir().mkpath(path(name).section(u'/', 0, -2)));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3 && file.flush());
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(5), QFileDevice::FileModificationTime));
}

void LibraryStoreTest::add(const QStringList& names, const MountTable& mounts, bool scanned)
{
    QStringList folders;
    for (const QString& name : names)
        folders.append(path(name));
    QVERIFY(LibraryStore(*m_catalog).add(folders, mounts, kNow, scanned));
}

QString LibraryStoreTest::paths(const MountTable& mounts) const
{
    QStringList names;
    const std::vector<Library> libraries = LibraryStore(*m_catalog).libraries(mounts).value();
    for (const Library& library : libraries)
        names.append(library.path.isEmpty() ? u"-"_s : QDir(m_root).relativeFilePath(library.path));
    return names.join(u' ');
}

Library LibraryStoreTest::library(const QString& name, const MountTable& mounts) const
{
    const std::vector<Library> libraries = LibraryStore(*m_catalog).libraries(mounts).value();
    const auto found = std::ranges::find(libraries, name.isEmpty() ? QString() : path(name), &Library::path);
    return found == libraries.end() ? Library{} : *found;
}

QStringList LibraryStoreTest::files() const
{
    QStringList files;
    const auto visit = [&](const Photo& photo) {
        for (const QString& file : photo.files)
            files.append(QDir(m_root).relativeFilePath(file));
        return true;
    };
    return PhotoStore(*m_catalog).forEachPhoto(visit) ? files : QStringList();
}

Mount LibraryStoreTest::mount(const QString& name, const QString& volume) const
{
    return {.mountPoint = path(name), .volumeId = volume, .label = volume + u" card"_s};
}

/// Every row that a person would miss.
QByteArray LibraryStoreTest::everything() const
{
    QByteArray text;
    for (const char* const table : {"photo", "file", "trip", "user_fact", "reading", "folder", "candidate"}) {
        SQLite::Statement select(m_catalog->database(), std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
        while (select.executeStep()) {
            for (int column = 0; column < select.getColumnCount(); ++column)
                text += QByteArray::fromStdString(select.getColumn(column).getString()) + '|';
            text += '\n';
        }
    }
    return text;
}

void LibraryStoreTest::settle()
{
    DerivedState state(*m_catalog);
    const auto revision = state.revisionBehind({});
    QVERIFY(revision && *revision);
    QVERIFY(state.settle(**revision, {}));
}

void LibraryStoreTest::addsFolders_data()
{
    QTest::addColumn<QStringList>("added"); // one after the other
    QTest::addColumn<QString>("libraries");
    const QString single = u" -"_s;
    QTest::newRow("none") << QStringList() << u"-"_s;
    QTest::newRow("one") << QStringList{u"a"_s} << u"a"_s + single;
    QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << u"a b"_s;
    QTest::newRow("again") << QStringList{u"a"_s, u"a"_s} << u"a"_s + single;
    QTest::newRow("inside a known one") << QStringList{u"a"_s, u"a/c"_s} << u"a"_s + single;
    QTest::newRow("around known ones") << QStringList{u"a/c"_s, u"b"_s, u"."_s} << u"."_s;
    QTest::newRow("a name that goes on") << QStringList{u"a"_s, u"a b"_s} << u"a a b"_s + single;
}

void LibraryStoreTest::addsFolders()
{
    QFETCH(const QStringList, added);
    record({u"a/1.jpg"_s, u"a/c/2.jpg"_s, u"b/3.jpg"_s});
    for (const QString& name : {u"a/1.jpg"_s, u"a/c/2.jpg"_s, u"b/3.jpg"_s, u"a b/4.jpg"_s})
        make(name);
    for (const QString& name : added)
        add({name});
    QTEST(paths(), "libraries");
}

void LibraryStoreTest::counts()
{
    record({u"a/1.jpg"_s, u"a/c/2.jpg"_s, u"a/c/3.jpg"_s, u"b/4.jpg"_s, u"b/5.jpg"_s});
    const std::array failed{outcome(path(u"a/6.jpg"_s), fail(ErrorCode::EmptyFile, path(u"a/6.jpg"_s)))};
    QVERIFY(PhotoStore(*m_catalog).record(failed));
    QVERIFY(PhotoStore(*m_catalog).setMissing({path(u"a/c/3.jpg"_s)}, true));
    make(u"a/1.jpg"_s);
    add({u"a"_s});
    const Library a = library(u"a"_s);
    QCOMPARE(a.photoCount, 2);
    QCOMPARE(a.missingCount, 1);
    QCOMPARE(a.failedCount, 1);
    QCOMPARE(a.state, LibraryState::Available);
    QCOMPARE(a.lastScan, kNow);
    const Library single = library({});
    QVERIFY(!single.id.isValid());
    QCOMPARE(single.photoCount, 2);

    make(u"b/4.jpg"_s);
    add({u"b"_s}, {}, false);
    QVERIFY(!library(u"b"_s).lastScan);
    add({u"b"_s});
    add({u"b"_s}, {}, false); // what was scanned once was scanned
    QCOMPARE(library(u"b"_s).lastScan, kNow);
}

void LibraryStoreTest::namesWhatIsNotThere()
{
    record({u"card/1.jpg"_s});
    make(u"card/1.jpg"_s);
    const MountTable with({mount(u"."_s, {}), mount(u"card"_s, u"A"_s)});
    add({u"card"_s}, with);
    QCOMPARE(library(u"card"_s, with).state, LibraryState::Available);
    QCOMPARE(library(u"card"_s, with).volumeId, u"A"_s);
    QCOMPARE(library(u"card"_s, with).volumeName, u"A card"_s);
    const MountTable without({mount(u"."_s, {})}); // the folder is still there
    QCOMPARE(library(u"card"_s, without).state, LibraryState::Unavailable);
    QCOMPARE(library(u"card"_s, without).photoCount, 1);
    QCOMPARE(LibraryStore(*m_catalog).disconnected(without).value(), QStringList{path(u"card"_s)});
    QCOMPARE(LibraryStore(*m_catalog).disconnected(with).value(), QStringList());

    record({u"gone/1.jpg"_s});
    add({u"gone"_s}, with);
    QCOMPARE(library(u"gone"_s, with).state, LibraryState::Unavailable);
}

void LibraryStoreTest::removesAndRestoresExactly()
{
    record({u"a/1.jpg"_s, u"a/2.jpg"_s, u"a/3.jpg"_s, u"b/4.jpg"_s, u"b/5.jpg"_s});
    make(u"a/1.jpg"_s);
    make(u"b/4.jpg"_s);
    add({u"a"_s, u"b"_s});
    PhotoStore store(*m_catalog);
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(1, 2)));
    QVERIFY(store.setMissing({path(u"a/2.jpg"_s)}, true));
    const auto draft = [](const std::vector<PhotoId>& photos, const QString& name) {
        TripDraft trip;
        trip.trip.name = name;
        trip.trip.photoCount = std::ssize(photos);
        trip.trip.locatedCount = std::ranges::count(photos, PhotoId{1});
        trip.trip.cover = photos.front();
        trip.photos.assign(photos.begin(), photos.end());
        return trip;
    };
    const std::array drafts{draft({PhotoId{1}, PhotoId{3}}, u"of a"_s), draft({PhotoId{2}, PhotoId{4}}, u"of both"_s)};
    QVERIFY(TripStore(*m_catalog).replaceAll(drafts));
    QCOMPARE(m_catalog->check().value(), QStringList());
    const QByteArray before = everything();

    LibraryStore libraries(*m_catalog);
    const LibraryId a = library(u"a"_s).id;
    QVERIFY(libraries.setRemoved(a, true, kNow));
    QCOMPARE(paths(), u"b"_s);
    QCOMPARE(files(), (QStringList{u"b/4.jpg"_s, u"b/5.jpg"_s}));
    QCOMPARE(store.summaries().value().size(), 2U);
    QCOMPARE(store.count().value(), 2);
    QCOMPARE(m_catalog->check().value(), QStringList());
    const std::array rest{draft({PhotoId{4}}, u"of both"_s)}; // as trips are built anew of what is left
    QVERIFY(TripStore(*m_catalog).replaceAll(rest));
    QCOMPARE(TripStore(*m_catalog).trips().value().size(), 1U);
    settle();
    QVERIFY(!TripStore(*m_catalog).trip(TripId{1}).value()); // it waits for its photos
    QCOMPARE(m_catalog->check().value(), QStringList());
    QVERIFY(libraries.setRemoved(a, true, kNow)); // already
    QCOMPARE(libraries.find(path(u"a"_s), true).value(), a);
    QCOMPARE(libraries.find(path(u"a"_s), false).error(), (Error{ErrorCode::NoSuchLibrary, path(u"a"_s), {}}));

    QVERIFY(libraries.setRemoved(a, false, kNow));
    QVERIFY(TripStore(*m_catalog).replaceAll(drafts));
    settle();
    QCOMPARE(everything(), before);
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(libraries.setRemoved(LibraryId{77}, true, kNow).error().code, ErrorCode::NoSuchLibrary);
}

void LibraryStoreTest::aPartComesBack_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("isBack");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("libraries");
    QTest::newRow("a file") << u"a/1.jpg"_s << QStringList{u"a/1.jpg"_s} << qint64{1} << u"-"_s;
    QTest::newRow("a new file") << u"a/new.jpg"_s << QStringList() << qint64{0} << QString();
    QTest::newRow("a folder") << u"a/b"_s << QStringList{u"a/b/3.jpg"_s, u"a/b/c/4.jpg"_s} << qint64{2} << u"a/b"_s;
    QTest::newRow("a new folder") << u"a/new"_s << QStringList() << qint64{0} << u"a/new"_s;
}

void LibraryStoreTest::aPartComesBack()
{
    QFETCH(const QString, asked);
    QFETCH(const QStringList, isBack);
    record({u"a/1.jpg"_s, u"a/2.jpg"_s, u"a/b/3.jpg"_s, u"a/b/c/4.jpg"_s});
    for (const QString& name : {u"a/1.jpg"_s, u"a/new.jpg"_s, u"a/b/3.jpg"_s, u"a/new/1.jpg"_s})
        make(name);
    add({u"a"_s});
    LibraryStore libraries(*m_catalog);
    const LibraryId a = library(u"a"_s).id;
    QVERIFY(libraries.setRemoved(a, true, kNow));
    QTEST(libraries.restoreBelow({path(asked)}, kNow).value(), "count");
    QCOMPARE(files(), isBack);
    QTEST(paths(), "libraries");
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(libraries.restoreBelow({path(asked)}, kNow).value(), 0);
    const QString found = asked.endsWith(u".jpg"_s) ? asked : asked + u"/5.jpg"_s;
    record({found}); // by the import
    QVERIFY(files().contains(found));

    QVERIFY(libraries.setRemoved(a, false, kNow));
    for (const QString& name : {u"a/1.jpg"_s, u"a/2.jpg"_s, u"a/b/3.jpg"_s, u"a/b/c/4.jpg"_s})
        QVERIFY(files().contains(name));
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM removed_photo").getInt(), 0);
}

// An import goes on while the library is removed.
void LibraryStoreTest::whatIsFoundLaterIsAsRemoved()
{
    record({u"a/1.jpg"_s, u"a/2.jpg"_s});
    make(u"a/1.jpg"_s);
    add({u"a"_s});
    LibraryStore libraries(*m_catalog);
    const LibraryId a = library(u"a"_s).id;
    QVERIFY(libraries.setRemoved(a, true, kNow));
    record({u"a/1.jpg"_s, u"a/3.jpg"_s, u"a/new/4.jpg"_s, u"ab/5.jpg"_s});
    QVERIFY(PhotoStore(*m_catalog).setMissing({path(u"a/2.jpg"_s)}, true));
    QVERIFY(PhotoStore(*m_catalog).setMissing({path(u"a/2.jpg"_s)}, false));
    add({u"a"_s});
    QCOMPARE(files(), QStringList{u"ab/5.jpg"_s});
    QCOMPARE(paths(), u"-"_s);
    QVERIFY(PhotoStore(*m_catalog).knownFiles({path(u"a"_s)}).value().at(path(u"a/new/4.jpg"_s)).removed);
    QVERIFY(libraries.setRemoved(a, false, kNow));
    QCOMPARE(files().size(), 5);
}

void LibraryStoreTest::anotherImportBringsBack_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<bool>("isBack");
    QTest::newRow("itself") << QStringList{u"a/b"_s} << true;
    QTest::newRow("around it") << QStringList{u"a"_s} << true;
    QTest::newRow("inside it") << QStringList{u"a/b/c"_s} << false;
    QTest::newRow("elsewhere") << QStringList{u"a/bc"_s} << false;
}

void LibraryStoreTest::anotherImportBringsBack()
{
    QFETCH(const QStringList, folders);
    QFETCH(const bool, isBack);
    record({u"a/b/1.jpg"_s});
    make(u"a/b/1.jpg"_s);
    add({u"a/b"_s});
    LibraryStore libraries(*m_catalog);
    QVERIFY(libraries.setRemoved(library(u"a/b"_s).id, true, kNow));
    QVERIFY(libraries.restoreBelow({path(folders.first())}, kNow));
    QCOMPARE(files().size(), isBack ? 1 : 0);
    QCOMPARE(library(u"a/b"_s).id.isValid(), isBack);
}

void LibraryStoreTest::forgetsInTheEnd()
{
    record({u"a/1.jpg"_s, u"b/2.jpg"_s});
    make(u"a/1.jpg"_s);
    add({u"a"_s});
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(1, 2)));
    LibraryStore libraries(*m_catalog);
    QVERIFY(libraries.purge(kNow + std::chrono::hours(1))); // nothing was removed
    QVERIFY(libraries.setRemoved(library(u"a"_s).id, true, kNow));
    QVERIFY(libraries.purge(kNow));
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM photo").getInt(), 2);
    QVERIFY(libraries.purge(kNow + std::chrono::hours(1)));
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM photo").getInt(), 1);
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM library").getInt(), 0);
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(files(), QStringList{u"b/2.jpg"_s});
}

void LibraryStoreTest::forgettingStops_data()
{
    QTest::addColumn<int>("portions");
    QTest::addColumn<bool>("goesOn"); // or what is left is brought back
    for (const int portions : {0, 1, 2, 3}) {
        QTest::addRow("after %d, and goes on", portions) << portions << true;
        QTest::addRow("after %d, and back", portions) << portions << false;
    }
}

void LibraryStoreTest::forgettingStops()
{
    QFETCH(const int, portions);
    QFETCH(const bool, goesOn);
    QStringList names{u"b/0.jpg"_s};
    for (int i = 0; i < 2500; ++i)
        names.append(u"a/%1/%2.jpg"_s.arg(i / 900).arg(i));
    record(names);
    make(u"a/0.jpg"_s);
    add({u"a"_s});
    LibraryStore libraries(*m_catalog);
    const LibraryId a = library(u"a"_s).id;
    QVERIFY(libraries.setRemoved(a, true, kNow));
    std::stop_source stop;
    std::vector<qint64> told;
    if (portions == 0)
        stop.request_stop();
    const Instant later = kNow + std::chrono::hours(1);
    QVERIFY(libraries.purge(later, stop.get_token(), [&](const Progress& now) {
        QCOMPARE(now.total, 2500);
        told.push_back(now.done);
        if (std::ssize(told) == portions)
            stop.request_stop();
    }));
    const std::vector<qint64> steps{1000, 2000, 2500};
    QCOMPARE(told, std::vector(steps.begin(), steps.begin() + portions));
    const qint64 left = 2500 - (told.empty() ? 0 : told.back());
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(files(), QStringList{u"b/0.jpg"_s});
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM file").getInt64(), left + 1);
    if (goesOn)
        QVERIFY(libraries.purge(later));
    else
        QCOMPARE(libraries.restoreBelow({m_root}, kNow).value(), left);
    QCOMPARE(files().size(), goesOn ? 1 : left + 1);
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM library").getInt(), goesOn || left == 0 ? 0 : 1);
}

void LibraryStoreTest::othersWriteMeanwhile()
{
    std::vector<FileOutcome> outcomes;
    for (int i = 0; i < 50'000; ++i)
        outcomes.push_back(outcome(path(u"a/%1/%2.jpg"_s.arg(i / 500).arg(i)), photoAt(i)));
    QVERIFY(PhotoStore(*m_catalog).record(outcomes));
    add({u"a"_s});
    std::atomic<bool> isDone = false;
    std::atomic<int> written = 0;
    std::atomic<int> refused = 0;
    WorkerPool other(1);
    other.submit([&, catalogPath = m_catalog->path(), root = m_root] {
        const auto catalog = Catalog::open(catalogPath).value();
        PhotoStore store(*catalog);
        do {
            const std::array file{outcome(root + u"/b/%1.jpg"_s.arg(written), photoAt(written))};
            ++(store.record(file) ? written : refused);
        } while (!isDone);
    });
    LibraryStore libraries(*m_catalog);
    const LibraryId a = library(u"a"_s).id;
    for (const bool removed : {true, false, true})
        QVERIFY(libraries.setRemoved(a, removed, kNow));
    QVERIFY(libraries.purge(kNow + std::chrono::hours(1)));
    isDone = true;
    other.waitUntilIdle();
    QCOMPARE(refused, 0);
    QCOMPARE(PhotoStore(*m_catalog).count().value(), qint64{written});
    QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM photo").getInt(), written);
    QCOMPARE(m_catalog->check().value(), QStringList());
}

void LibraryStoreTest::relocates_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("error"); // empty: none
    QTest::newRow("where the files are") << u"new"_s << QString();
    QTest::newRow("no folder") << u"none"_s << u"notFound"_s;
    QTest::newRow("a file") << u"new/1.jpg"_s << u"notFound"_s;
    QTest::newRow("another folder") << u"other"_s << u"otherFolder"_s;
    QTest::newRow("a folder that is known") << u"known"_s << u"alreadyInCatalog"_s;
}

void LibraryStoreTest::relocates()
{
    QFETCH(const QString, to);
    QFETCH(const QString, error);
    record({u"a/1.jpg"_s, u"a/deep/2.jpg"_s, u"known/deep/2.jpg"_s});
    make(u"new/1.jpg"_s);
    make(u"other/9.jpg"_s);
    make(u"known/deep/2.jpg"_s);
    add({u"a"_s});
    const QByteArray before = everything();
    LibraryStore libraries(*m_catalog);
    const auto was = libraries.relocate(library(u"a"_s).id, path(to), {});
    QCOMPARE(was ? QString() : identifier(was.error().code), error);
    if (!was) {
        QCOMPARE(everything(), before);
        return;
    }
    QCOMPARE(*was, path(u"a"_s));
    QCOMPARE(paths(), u"new -"_s);
    QCOMPARE(files(), (QStringList{u"new/1.jpg"_s, u"new/deep/2.jpg"_s, u"known/deep/2.jpg"_s}));
    QVERIFY(libraries.relocate(library(u"new"_s).id, *was, {}, false)); // and back, where nothing is
    QCOMPARE(everything(), before);
    QCOMPARE(libraries.relocate(LibraryId{77}, path(to), {}).error().code, ErrorCode::NoSuchLibrary);
}

void LibraryStoreTest::relocatesInside()
{
    record({u"a/1.jpg"_s, u"a/a/2.jpg"_s, u"a/a/a/3.jpg"_s});
    make(u"a/1.jpg"_s);
    make(u"a/a/1.jpg"_s);
    add({u"a"_s});
    LibraryStore libraries(*m_catalog);
    const LibraryId id = library(u"a"_s).id;
    QVERIFY(libraries.relocate(id, path(u"a/a"_s), {}));
    QCOMPARE(files(), (QStringList{u"a/a/1.jpg"_s, u"a/a/a/2.jpg"_s, u"a/a/a/a/3.jpg"_s}));
    QVERIFY(libraries.relocate(id, path(u"a"_s), {}));
    QCOMPARE(files(), (QStringList{u"a/1.jpg"_s, u"a/a/2.jpg"_s, u"a/a/a/3.jpg"_s}));
}

void LibraryStoreTest::followsAVolume_data()
{
    QTest::addColumn<QString>("root"); // of the library, on the card
    QTest::newRow("the card itself") << QString();
    QTest::newRow("a folder of it") << u"/DCIM"_s;
}

void LibraryStoreTest::followsAVolume()
{
    QFETCH(const QString, root);
    record({u"card%1/1.jpg"_s.arg(root), u"card%1/100/2.jpg"_s.arg(root), u"b/3.jpg"_s});
    make(u"card%1/1.jpg"_s.arg(root));
    make(u"reader%1/1.jpg"_s.arg(root));
    make(u"b/3.jpg"_s);
    const MountTable here({mount(u"card"_s, u"A"_s), mount(u"b"_s, u"B"_s)});
    const MountTable there({mount(u"reader"_s, u"A"_s), mount(u"b"_s, u"B"_s)});
    const MountTable nowhere({mount(u"b"_s, u"B"_s)});
    add({u"card"_s + root, u"b"_s}, here);
    const LibraryId id = library(u"card"_s + root).id;
    const QByteArray before = everything();
    LibraryStore libraries(*m_catalog);
    QVERIFY(QDir(path(u"card"_s)).removeRecursively()); // the mount point goes with the card
    QVERIFY(libraries.followVolumes(nowhere));
    QCOMPARE(everything(), before);
    QVERIFY(libraries.followVolumes(there));
    QCOMPARE(library(u"reader"_s + root, there).id, id);
    QCOMPARE(library(u"reader"_s + root, there).state, LibraryState::Available);
    QCOMPARE(files(), (QStringList{u"reader%1/1.jpg"_s.arg(root), u"reader%1/100/2.jpg"_s.arg(root), u"b/3.jpg"_s}));
    make(u"card%1/1.jpg"_s.arg(root));
    QVERIFY(libraries.followVolumes(here));
    QCOMPARE(everything(), before);
}

// Cameras give the same names again, and cards of the same name the same mount point.
void LibraryStoreTest::makesRoomForAnotherCard()
{
    record({u"card/1.jpg"_s});
    make(u"card/1.jpg"_s);
    add({u"card"_s}, MountTable({mount(u"card"_s, u"A"_s)}));
    QFile(path(u"card/1.jpg"_s)).remove();
    QFile other(path(u"card/1.jpg"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("another photo") > 0 && other.flush());
    const MountTable second({mount(u"card"_s, u"B"_s)});
    LibraryStore libraries(*m_catalog);
    QVERIFY(libraries.followVolumes(second));
    QCOMPARE(paths(second), u"card [A]"_s);
    QCOMPARE(library(u"card [A]"_s, second).state, LibraryState::Unavailable);
    QCOMPARE(files(), QStringList{u"card [A]/1.jpg"_s});
    const std::array others{outcome(path(u"card/1.jpg"_s), photoAt(9), {.sizeBytes = 13, .modifiedNs = 1})};
    QVERIFY(PhotoStore(*m_catalog).record(others));
    add({u"card"_s}, second);
    QCOMPARE(paths(second), u"card card [A]"_s);

    // The first one comes back, beside the second, and then alone.
    make(u"card1/1.jpg"_s);
    QVERIFY(libraries.followVolumes(MountTable({mount(u"card"_s, u"B"_s), mount(u"card1"_s, u"A"_s)})));
    QCOMPARE(paths(), u"card card1"_s);
    make(u"card/1.jpg"_s);
    const MountTable first({mount(u"card"_s, u"A"_s)});
    QVERIFY(libraries.followVolumes(first));
    QCOMPARE(library(u"card"_s, first).volumeId, u"A"_s);
    QCOMPARE(library(u"card [B]"_s, first).state, LibraryState::Unavailable);
}

void LibraryStoreTest::staysOnANewDisk()
{
    record({u"home/photos/1.jpg"_s});
    make(u"home/photos/1.jpg"_s);
    add({u"home/photos"_s}, MountTable({mount(u"home"_s, u"old"_s)}));
    const MountTable replaced({mount(u"home"_s, u"new"_s)});
    QVERIFY(LibraryStore(*m_catalog).followVolumes(replaced));
    QCOMPARE(library(u"home/photos"_s, replaced).volumeId, u"new"_s);
    QCOMPARE(library(u"home/photos"_s, replaced).state, LibraryState::Available);
}

// What lies in the empty folder that a drive is mounted on is not the drive.
void LibraryStoreTest::leavesDisconnectedOnesAlone()
{
    record({u"drive/1.jpg"_s});
    QVERIFY(QDir(m_root).mkpath(u"drive"_s));
    add({u"drive"_s}, MountTable({mount(u"."_s, u"R"_s), mount(u"drive"_s, u"A"_s)}));
    const MountTable without({{.mountPoint = u"/"_s, .volumeId = u"R"_s, .label = {}}});
    QVERIFY(LibraryStore(*m_catalog).followVolumes(without));
    add({u"drive"_s}, without);
    QCOMPARE(library(u"drive"_s, without).volumeId, u"A"_s);
    QCOMPARE(library(u"drive"_s, without).state, LibraryState::Unavailable);
    QCOMPARE(files(), QStringList{u"drive/1.jpg"_s});
}

void LibraryStoreTest::tellsWhatIsWatched_data()
{
    QTest::addColumn<bool>("isRemote");
    QTest::addColumn<int>("decided"); // -1: nothing
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isWatched");
    QTest::newRow("here") << false << -1 << true << true;
    QTest::newRow("elsewhere") << true << -1 << true << false;
    QTest::newRow("here, unwanted") << false << 0 << true << false;
    QTest::newRow("elsewhere, wanted") << true << 1 << true << true;
    QTest::newRow("gone") << false << 1 << false << false;
}

void LibraryStoreTest::tellsWhatIsWatched()
{
    QFETCH(const bool, isRemote);
    QFETCH(const int, decided);
    QFETCH(const bool, isThere);
    QFETCH(const bool, isWatched);
    Mount drive = mount(u"a"_s, u"A"_s);
    drive.isRemote = isRemote;
    const MountTable mounts({drive});
    make(u"a/1.jpg"_s);
    record({u"a/1.jpg"_s});
    add({u"a"_s}, mounts);
    LibraryStore store(*m_catalog);
    const std::optional<bool> decision = decided < 0 ? std::nullopt : std::optional(decided > 0);
    QCOMPARE(store.setWatched(library(u"a"_s, mounts).id, decision).value(), std::nullopt);
    QCOMPARE(store.setWatched(library(u"a"_s, mounts).id, decision).value(), decision);
    QCOMPARE(library(u"a"_s, mounts).watched, decision);
    QCOMPARE(library(u"a"_s, mounts).isRemote, isRemote);
    const MountTable now = isThere ? mounts : MountTable();
    QCOMPARE(store.watched(now).value(), isWatched ? QStringList{path(u"a"_s)} : QStringList());
    if (isThere)
        QCOMPARE(library(u"a"_s, mounts).isWatched(), isWatched);
    QVERIFY(store.setRemoved(library(u"a"_s, mounts).id, true, kNow));
    QCOMPARE(store.watched(mounts).value(), QStringList());
    QCOMPARE(store.setWatched(LibraryId{77}, true).error().code, ErrorCode::NoSuchLibrary);
}

void LibraryStoreTest::tellsWhatLiesInLibraries()
{
    const MountTable mounts({mount(u"card"_s, u"A"_s)});
    for (const QString& name : {u"a/1.jpg"_s, u"gone/1.jpg"_s, u"card/1.jpg"_s})
        make(name);
    record({u"a/1.jpg"_s, u"gone/1.jpg"_s, u"card/1.jpg"_s});
    add({u"a"_s, u"gone"_s, u"card"_s}, mounts);
    LibraryStore store(*m_catalog);
    QVERIFY(store.setRemoved(library(u"gone"_s, mounts).id, true, kNow));
    const QStringList asked{path(u"a"_s), path(u"a/b"_s), path(u"a b"_s), path(u"gone"_s), path(u"card/x"_s)};
    QCOMPARE(store.inLibraries(asked, mounts).value(), (QStringList{asked.at(0), asked.at(1), asked.at(4)}));
    QCOMPARE(store.inLibraries(asked, {}).value(), asked.first(2));
}

} // namespace wayfolio::test

using wayfolio::test::LibraryStoreTest;
WAYFOLIO_TEST(LibraryStoreTest)

#include "LibraryStoreTest.moc"

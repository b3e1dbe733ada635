// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryStore.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "core/import/Importer.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

/// What imports make of folders, and of drives that come and go.
class LibraryImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_catalog.reset(); }

    void makesLibrariesOfFolders_data();
    void makesLibrariesOfFolders();
    void anAbsentDriveLosesNothing_data();
    void anAbsentDriveLosesNothing();
    void aCopyOfAnAbsentFileIsNew();
    void theSameCardElsewhere();
    void aMovedFolderLeavesNoLibrary();
    void removalBesideAnImportWins_data();
    void removalBesideAnImportWins();
    void whatWasRemovedComesBack();
    void whatNobodyAskedForStaysInLibraries();

private:
    [[nodiscard]] QString path(const QString& name) const { return name == u"."_s ? m_root : m_root + u'/' + name; }

    void save(const QString& name) const;
    ImportReport importOf(const QString& name, bool recurse = true, bool isUnasked = false);
    [[nodiscard]] QStringList libraries() const;

    [[nodiscard]] size_t shown() const { return PhotoStore(*m_catalog).summaries().value().size(); }

    void mountAt(const QString& name, const QString& volume);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    std::vector<Mount> m_mounts;
    std::unique_ptr<Catalog> m_catalog;
};

void LibraryImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    m_mounts = {{.mountPoint = u"/"_s, .volumeId = u"root"_s, .label = {}}};
    m_catalog = Catalog::open(path(u"catalog.sqlite"_s)).value();
}

void LibraryImportTest::save(const QString& name) const
{
    QVERIFY(QDir().mkpath(path(name).section(u'/', 0, -2)));
    QVERIFY(TestPhoto().at(1, 2).takenAt("2024:03:10 12:34:56", "+09:00").save(path(name)));
}

ImportReport LibraryImportTest::importOf(const QString& name, bool recurse, bool isUnasked)
{
    ReaderPool readers(2);
    ImportRequest request{.paths = {path(name)}, .scan = {}};
    request.scan.recurse = recurse;
    request.isUnasked = isUnasked;
    request.mounts = [this] { return MountTable(m_mounts); };
    return Importer(*m_catalog, readers).run(request, {}, {});
}

QStringList LibraryImportTest::libraries() const
{
    QStringList texts;
    const std::vector<Library> found = LibraryStore(*m_catalog).libraries(MountTable(m_mounts)).value();
    for (const Library& library : found)
        texts.append(u"%1 %2 %3%4"_s.arg(library.path.isEmpty() ? u"-"_s : QDir(m_root).relativeFilePath(library.path))
                         .arg(library.photoCount)
                         .arg(identifier(library.state), library.lastScan ? u" scanned"_s : QString()));
    return texts;
}

void LibraryImportTest::mountAt(const QString& name, const QString& volume)
{
    m_mounts.resize(1);
    if (!name.isEmpty())
        m_mounts.push_back({.mountPoint = path(name), .volumeId = volume, .label = {}});
}

void LibraryImportTest::makesLibrariesOfFolders_data()
{
    QTest::addColumn<QString>("imported");
    QTest::addColumn<bool>("recurse");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("folder") << u"a"_s << true << QStringList{u"a 2 available scanned"_s};
    QTest::newRow("without what is inside") << u"a"_s << false << QStringList{u"a 1 available"_s};
    QTest::newRow("single file") << u"a/1.jpg"_s << true << QStringList{u"- 1 available"_s};
    QTest::newRow("nothing") << u"none"_s << true << QStringList();
}

void LibraryImportTest::makesLibrariesOfFolders()
{
    QFETCH(const QString, imported);
    QFETCH(const bool, recurse);
    save(u"a/1.jpg"_s);
    save(u"a/b/2.jpg"_s);
    importOf(imported, recurse);
    QTEST(libraries(), "found");
}

void LibraryImportTest::anAbsentDriveLosesNothing_data()
{
    QTest::addColumn<bool>("hasMountPoint");
    QTest::addColumn<QString>("imported");
    QTest::newRow("an empty mount point") << true << u"drive"_s;
    QTest::newRow("no mount point") << false << u"drive"_s;
    QTest::newRow("a folder above") << true << u"."_s;
    QTest::newRow("a folder above, no mount point") << false << u"."_s;
}

void LibraryImportTest::anAbsentDriveLosesNothing()
{
    QFETCH(const bool, hasMountPoint);
    QFETCH(const QString, imported);
    save(u"drive/1.jpg"_s);
    mountAt(u"drive"_s, u"A"_s);
    QCOMPARE(importOf(u"drive"_s).added, 1);
    QVERIFY(QFile::rename(path(u"drive"_s), path(u".away"_s)));
    if (hasMountPoint)
        QVERIFY(QDir(m_root).mkpath(u"drive"_s));
    mountAt({}, {});
    const ImportReport report = importOf(imported);
    QCOMPARE(report.missing + report.moved + report.added, 0);
    QCOMPARE(shown(), 1U);
    QVERIFY(libraries().contains(u"drive 1 unavailable scanned"_s));

    QDir(m_root).rmdir(u"drive"_s);
    QVERIFY(QFile::rename(path(u".away"_s), path(u"drive"_s)));
    mountAt(u"drive"_s, u"A"_s);
    QCOMPARE(importOf(u"drive"_s).unchanged, 1);
    QVERIFY(QFile::remove(path(u"drive/1.jpg"_s))); // now it is really gone
    QCOMPARE(importOf(u"drive"_s).missing, 1);
    QCOMPARE(shown(), 0U);
}

void LibraryImportTest::aCopyOfAnAbsentFileIsNew()
{
    save(u"drive/1.jpg"_s);
    mountAt(u"drive"_s, u"A"_s);
    importOf(u"drive"_s);
    QVERIFY(QDir(m_root).mkpath(u"copies"_s));
    QVERIFY(QFile::rename(path(u"drive/1.jpg"_s), path(u"copies/1.jpg"_s)));
    mountAt({}, {});
    QCOMPARE(importOf(u"copies"_s).added, 1);
    mountAt(u"drive"_s, u"A"_s); // with it one could see that it was moved
    QCOMPARE(importOf(u"drive"_s).missing, 1);
}

void LibraryImportTest::theSameCardElsewhere()
{
    save(u"card/DCIM/1.jpg"_s);
    save(u"card/DCIM/100/2.jpg"_s);
    mountAt(u"card"_s, u"A"_s);
    importOf(u"card/DCIM"_s);
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(45, 0)));
    QVERIFY(QFile::rename(path(u"card"_s), path(u"reader"_s)));
    mountAt(u"reader"_s, u"A"_s);
    const ImportReport report = importOf(u"reader/DCIM"_s);
    QCOMPARE(report.unchanged, 2);
    QCOMPARE(report.added + report.updated + report.moved + report.missing, 0);
    QCOMPARE(libraries(), QStringList{u"reader/DCIM 2 available scanned"_s});
    QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{1}).value()->position->point.latitude(), 45.0);
}

void LibraryImportTest::aMovedFolderLeavesNoLibrary()
{
    save(u"a/1.jpg"_s);
    importOf(u"a"_s);
    QVERIFY(QFile::rename(path(u"a"_s), path(u"b"_s)));
    QCOMPARE(importOf(u"b"_s).moved, 1);
    QCOMPARE(libraries(), QStringList{u"b 1 available scanned"_s});
}

void LibraryImportTest::whatNobodyAskedForStaysInLibraries()
{
    save(u"a/1.jpg"_s);
    save(u"b/1.jpg"_s);
    importOf(u"a"_s);
    save(u"a/2.jpg"_s);
    save(u"a/c/3.jpg"_s);
    QCOMPARE(importOf(u"a"_s, false, true).added, 1);
    QCOMPARE(importOf(u"a/c"_s, true, true).added, 1);
    QCOMPARE(importOf(u"b"_s, true, true).total(), 0);
    QCOMPARE(libraries(), QStringList{u"a 3 available scanned"_s});
    LibraryStore store(*m_catalog);
    const LibraryId id = store.find(path(u"a"_s), false).value();
    QVERIFY(store.setRemoved(id, true, std::chrono::floor<Instant::duration>(std::chrono::system_clock::now())));
    save(u"a/4.jpg"_s);
    QCOMPARE(importOf(u"a"_s, true, true).total(), 0);
    QCOMPARE(libraries(), QStringList());
    QCOMPARE(shown(), size_t{0});
}

void LibraryImportTest::removalBesideAnImportWins_data()
{
    QTest::addColumn<bool>("isUnasked");
    QTest::newRow("asked for") << false;
    QTest::newRow("unasked") << true;
}

void LibraryImportTest::removalBesideAnImportWins()
{
    QFETCH(const bool, isUnasked);
    save(u"a/1.jpg"_s);
    importOf(u"a"_s);
    for (const QString& name : {u"a/2.jpg"_s, u"a/b/3.jpg"_s}) {
        QVERIFY(QDir().mkpath(path(name).section(u'/', 0, -2)));
        QVERIFY(TestPhoto().at(1, 2).takenAt("2024:03:10 12:34:56").save(path(name)));
    }
    const LibraryId id = LibraryStore(*m_catalog).find(path(u"a"_s), false).value();
    ReaderPool readers(2);
    ImportRequest request{.paths = {path(u"a"_s)}, .scan = {}, .batchSize = 1};
    request.isUnasked = isUnasked;
    request.mounts = [this] { return MountTable(m_mounts); };
    std::once_flag isRemoved;
    const auto removeOnce = [&](GeoPoint) { // asked before the first photo is recorded
        std::call_once(isRemoved, [&] {
            const auto other = Catalog::open(m_catalog->path()).value();
            const auto now = std::chrono::floor<Instant::duration>(std::chrono::system_clock::now());
            QVERIFY(LibraryStore(*other).setRemoved(id, true, now));
        });
        return QByteArray();
    };
    const ImportReport report = Importer(*m_catalog, readers, TimeContext{.zoneAt = removeOnce}).run(request, {}, {});
    QCOMPARE(report.state, JobState::Done);
    QCOMPARE(report.added, 2);
    QCOMPARE(libraries(), QStringList());
    QCOMPARE(shown(), size_t{0});
    QCOMPARE(m_catalog->check().value(), QStringList());
    QVERIFY(LibraryStore(*m_catalog).setRemoved(id, false, {}));
    QCOMPARE(shown(), size_t{3});
    QCOMPARE(libraries(), QStringList{u"a 3 available scanned"_s});
}

void LibraryImportTest::whatWasRemovedComesBack()
{
    save(u"a/1.jpg"_s);
    save(u"a/b/2.jpg"_s);
    importOf(u"a"_s);
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(45, 0)));
    const LibraryId id = LibraryStore(*m_catalog).libraries({}).value().front().id;
    QVERIFY(LibraryStore(*m_catalog)
                .setRemoved(id, true, std::chrono::floor<Instant::duration>(std::chrono::system_clock::now())));
    QCOMPARE(shown(), 0U);
    const ImportReport part = importOf(u"a/b"_s);
    QCOMPARE(part.unchanged, 1);
    QCOMPARE(part.restored, 1);
    QCOMPARE(libraries(), QStringList{u"a/b 1 available scanned"_s});
    QVERIFY(QFile::remove(path(u"a/1.jpg"_s)));
    QCOMPARE(shown(), 1U);
    QVERIFY(QFile::copy(path(u"a/b/2.jpg"_s), path(u"a/1.jpg"_s)));
    QCOMPARE(importOf(u"a"_s).updated, 1);
    QCOMPARE(libraries(), QStringList{u"a 2 available scanned"_s});
    QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{1}).value()->position->point.latitude(), 45.0);
    QCOMPARE(m_catalog->check().value(), QStringList());
    const LibraryId whole = LibraryStore(*m_catalog).find(path(u"a"_s), false).value();
    QVERIFY(LibraryStore(*m_catalog).setRemoved(whole, true, {}));
    QCOMPARE(importOf(u"a"_s).restored, 2);
    QCOMPARE(importOf(u"a"_s).restored, 0);
}

} // namespace wayfolio::test

using wayfolio::test::LibraryImportTest;
WAYFOLIO_TEST(LibraryImportTest)

#include "LibraryImportTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "core/import/Importer.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

/// Files that are moved, renamed, copied and changed between two imports.
class MovedFilesImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_catalog.reset(); }

    void follows_data();
    void follows();
    void keepsWhatAPersonDecided();
    void followsAmongKnownPaths_data();
    void followsAmongKnownPaths();
    void exchangesWholeShots();
    void exchangesPartOfAShot();
    void keepsAShotTogether_data();
    void keepsAShotTogether();
    void dividesAShotThatIsTornApart_data();
    void dividesAShotThatIsTornApart();
    void givesEachOfSeveralOnce();
    void prefersTheSameName();
    void recognisesWhatHasNoFingerprint_data();
    void recognisesWhatHasNoFingerprint();
    void aWholeFolderIsQuick();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_root + u'/' + name; }

    void save(const QString& name, double latitude) const;
    void moveFile(const QString& from, const QString& to) const;
    void copyFile(const QString& from, const QString& to) const;
    ImportReport importFolders(const QStringList& names);
    [[nodiscard]] qint64 photoOf(const QString& name) const;
    void mark(qint64 photo, double latitude);
    [[nodiscard]] double latitudeOf(const QString& name) const;
    void rename(const QStringList& renamings) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    std::unique_ptr<Catalog> m_catalog;
};

namespace {

QString movesOf(const ImportReport& report)
{
    return u"added %1 updated %2 moved %3 unchanged %4 failed %5 missing %6"_s.arg(report.added)
        .arg(report.updated)
        .arg(report.moved)
        .arg(report.unchanged)
        .arg(report.failed())
        .arg(report.missing);
}

} // namespace

void MovedFilesImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    QVERIFY(QDir(m_root).mkpath(u"a"_s) && QDir(m_root).mkpath(u"b"_s));
    m_catalog = Catalog::open(path(u"catalog.sqlite"_s)).value();
}

void MovedFilesImportTest::save(const QString& name, double latitude) const
{
    QVERIFY(QDir().mkpath(path(name).section(u'/', 0, -2)));
    const QString temporary = path(u"new.%1"_s.arg(name.endsWith(u"dng"_s) ? u"tif"_s : u"jpg"_s));
    QVERIFY(TestPhoto()
                .set("Exif.Image.Make", "Apple")
                .set("Exif.Image.Model", "iPhone 15 Pro")
                .takenAt("2024:03:10 12:34:56", "+09:00")
                .at(latitude, 2)
                .save(temporary));
    QFile::remove(path(name));
    QVERIFY(QFile::rename(temporary, path(name)));
}

void MovedFilesImportTest::moveFile(const QString& from, const QString& to) const
{
    QVERIFY(QDir().mkpath(path(to).section(u'/', 0, -2)));
    QVERIFY(QFile::rename(path(from), path(to)));
}

void MovedFilesImportTest::copyFile(const QString& from, const QString& to) const
{
    QVERIFY(QFile::copy(path(from), path(to)));
    QFile copy(path(to));
    QVERIFY(copy.open(QIODevice::ReadWrite));
    QVERIFY(copy.setFileTime(QFileInfo(path(from)).lastModified(), QFileDevice::FileModificationTime));
    QFile original(path(from)); // a QDateTime has milliseconds only: give both the same
    QVERIFY(original.open(QIODevice::ReadWrite));
    QVERIFY(original.setFileTime(QFileInfo(path(to)).lastModified(), QFileDevice::FileModificationTime));
}

ImportReport MovedFilesImportTest::importFolders(const QStringList& names)
{
    ReaderPool readers(2);
    QStringList paths;
    for (const QString& name : names)
        paths.append(path(name));
    return Importer(*m_catalog, readers).run({.paths = paths, .scan = {}}, {}, {});
}

qint64 MovedFilesImportTest::photoOf(const QString& name) const
{
    const auto found = PhotoStore(*m_catalog).photoOfFile(path(name)).value();
    return found ? found->value : 0;
}

void MovedFilesImportTest::mark(qint64 photo, double latitude)
{
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{photo}, *GeoPoint::fromDegrees(latitude, 0)));
}

double MovedFilesImportTest::latitudeOf(const QString& name) const
{
    const auto photo = PhotoStore(*m_catalog).photo(PhotoId{photoOf(name)}).value();
    return photo && photo->position ? photo->position->point.latitude() : 0;
}

void MovedFilesImportTest::follows_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("imported"); // the second time
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("where"); // a/1.jpg is now; empty: gone
    const QStringList both{u"a"_s, u"b"_s};
    QTest::newRow("renamed") << u"a/1.jpg > a/x.jpg"_s << both
                             << u"added 0 updated 0 moved 1 unchanged 1 failed 0 missing 0"_s << u"a/x.jpg"_s;
    QTest::newRow("to another folder") << u"a/1.jpg > b/1.jpg"_s << both
                                       << u"added 0 updated 0 moved 1 unchanged 1 failed 0 missing 0"_s << u"b/1.jpg"_s;
    QTest::newRow("only the new place is looked at")
        << u"a/1.jpg > b/1.jpg"_s << QStringList{u"b"_s}
        << u"added 0 updated 0 moved 1 unchanged 0 failed 0 missing 0"_s << u"b/1.jpg"_s;
    QTest::newRow("the whole folder") << u"a > c"_s << QStringList{u"c"_s}
                                      << u"added 0 updated 0 moved 2 unchanged 0 failed 0 missing 0"_s << u"c/1.jpg"_s;
    QTest::newRow("only the old place is looked at")
        << u"a/1.jpg > b/1.jpg"_s << QStringList{u"a"_s}
        << u"added 0 updated 0 moved 0 unchanged 1 failed 0 missing 1"_s << QString();
    QTest::newRow("copied") << u"a/1.jpg = b/1.jpg"_s << both
                            << u"added 1 updated 0 moved 0 unchanged 2 failed 0 missing 0"_s << u"a/1.jpg"_s;
    QTest::newRow("moved and changed") << u"a/1.jpg > b/1.jpg *"_s << both
                                       << u"added 1 updated 0 moved 0 unchanged 1 failed 0 missing 1"_s << QString();
    QTest::newRow("moved and copied") << u"a/1.jpg > b/1.jpg = b/2.jpg"_s << both
                                      << u"added 1 updated 0 moved 1 unchanged 1 failed 0 missing 0"_s << u"b"_s;
    QTest::newRow("onto a known file") << u"a/1.jpg > a/2.jpg"_s << both
                                       << u"added 0 updated 0 moved 1 unchanged 0 failed 0 missing 1"_s << u"a/2.jpg"_s;
}

void MovedFilesImportTest::follows()
{
    QFETCH(const QString, change);
    QFETCH(const QStringList, imported);
    QFETCH(const QString, where);
    save(u"a/1.jpg"_s, 1);
    save(u"a/2.jpg"_s, 2);
    if (change.contains(u'='))
        copyFile(u"a/1.jpg"_s, u"b/first.jpg"_s); // gives the original a time that a copy can have
    QFile::remove(path(u"b/first.jpg"_s));
    QCOMPARE(importFolders({u"a"_s}).added, 2);
    const qint64 photo = photoOf(u"a/1.jpg"_s);

    QStringList words = change.split(u' ');
    QString from = words.takeFirst();
    while (words.size() > 1) {
        const QString how = words.takeFirst();
        const QString to = words.takeFirst();
        if (how == u"="_s) {
            copyFile(from, to);
        } else {
            QFile::remove(path(to));
            moveFile(from, to);
        }
        from = to;
    }
    if (!words.isEmpty())
        save(from, 7);
    QTEST(movesOf(importFolders(imported)), "report");
    if (where == u"b"_s) // one of the two, whichever was read first
        QVERIFY((photoOf(u"b/1.jpg"_s) == photo) != (photoOf(u"b/2.jpg"_s) == photo));
    else if (!where.isEmpty())
        QCOMPARE(photoOf(where), photo);
    QCOMPARE(m_catalog->check().value(), QStringList());
    const ImportReport again = importFolders(imported);
    QCOMPARE(again.added + again.updated + again.moved, 0);
}

void MovedFilesImportTest::keepsWhatAPersonDecided()
{
    save(u"a/1.jpg"_s, 1);
    save(u"a/2.jpg"_s, 2);
    importFolders({u"a"_s});
    mark(photoOf(u"a/1.jpg"_s), 45);
    moveFile(u"a"_s, u"b/deep/c"_s);
    QCOMPARE(importFolders({u"b"_s}).moved, 2);
    QCOMPARE(latitudeOf(u"b/deep/c/1.jpg"_s), 45.0);
    QCOMPARE(latitudeOf(u"b/deep/c/2.jpg"_s), 2.0);
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 2);
    QCOMPARE(m_catalog->check().value(), QStringList());
}

/// All at once: "1 > 2" and "2 > 1" exchanges them.
void MovedFilesImportTest::rename(const QStringList& renamings) const
{
    for (const QString& renaming : renamings) {
        const QString from = renaming.section(u" > "_s, 0, 0);
        moveFile(from, from + u".away"_s);
    }
    for (const QString& renaming : renamings) {
        const QString to = renaming.section(u" > "_s, 1, 1);
        QFile::remove(path(to));
        moveFile(renaming.section(u" > "_s, 0, 0) + u".away"_s, to);
    }
}

void MovedFilesImportTest::followsAmongKnownPaths_data()
{
    QTest::addColumn<QStringList>("renamings");
    QTest::addColumn<QStringList>("written"); // afterwards, with other contents
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("photos"); // of a/1.jpg, a/2.jpg, …: which it was; 0: another one
    QTest::addColumn<int>("count");
    const QStringList none;
    QTest::newRow("two exchanged") << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/1.jpg"_s} << none
                                   << u"added 0 updated 0 moved 2 unchanged 1 failed 0 missing 0"_s << u"213"_s << 3;
    QTest::newRow("a circle of three") << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/3.jpg"_s,
                                                      u"a/3.jpg > a/1.jpg"_s}
                                       << none << u"added 0 updated 0 moved 3 unchanged 0 failed 0 missing 0"_s
                                       << u"312"_s << 3;
    QTest::newRow("one on, to a new path")
        << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/3.jpg"_s, u"a/3.jpg > a/4.jpg"_s} << none
        << u"added 0 updated 0 moved 3 unchanged 0 failed 0 missing 0"_s << u"-123"_s << 3;
    QTest::newRow("one on, and a new one before")
        << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/3.jpg"_s, u"a/3.jpg > a/4.jpg"_s}
        << QStringList{u"a/1.jpg"_s} << u"added 1 updated 0 moved 3 unchanged 0 failed 0 missing 0"_s << u"0123"_s << 4;
    QTest::newRow("onto one that is gone")
        << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/3.jpg"_s} << none
        << u"added 0 updated 0 moved 2 unchanged 0 failed 0 missing 1"_s << u"-12"_s << 2;
    QTest::newRow("exchanged, one was changed")
        << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/1.jpg"_s} << QStringList{u"a/1.jpg"_s}
        << u"added 0 updated 1 moved 1 unchanged 1 failed 0 missing 0"_s << u"213"_s << 3;
    QTest::newRow("exchanged, both were changed")
        << QStringList{u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/1.jpg"_s} << QStringList{u"a/1.jpg"_s, u"a/2.jpg"_s}
        << u"added 0 updated 2 moved 0 unchanged 1 failed 0 missing 0"_s << u"123"_s << 3;
    QTest::newRow("in two folders") << QStringList{u"a/1.jpg > b/1.jpg"_s, u"a/2.jpg > a/1.jpg"_s} << none
                                    << u"added 0 updated 0 moved 2 unchanged 1 failed 0 missing 0"_s << u"2-3"_s << 3;
    QTest::newRow("one was copied and then changed")
        << QStringList{u"a/1.jpg > a/4.jpg"_s} << QStringList{u"a/1.jpg"_s}
        << u"added 1 updated 1 moved 0 unchanged 2 failed 0 missing 0"_s << u"1230"_s << 4;
}

void MovedFilesImportTest::followsAmongKnownPaths()
{
    QFETCH(const QStringList, renamings);
    QFETCH(const QStringList, written);
    QFETCH(const QString, photos);
    QList<qint64> before{0};
    for (int i = 1; i <= 3; ++i)
        save(u"a/%1.jpg"_s.arg(i), i);
    importFolders({u"a"_s});
    for (int i = 1; i <= 3; ++i) {
        before.append(photoOf(u"a/%1.jpg"_s.arg(i)));
        mark(before.last(), 40 + i);
    }
    rename(renamings);
    for (const QString& name : written)
        save(name, 7);
    QTEST(movesOf(importFolders({u"a"_s, u"b"_s})), "report");
    for (int i = 1; i <= photos.size(); ++i) {
        const int former = photos.at(i - 1).digitValue();
        const QString name = u"a/%1.jpg"_s.arg(i);
        if (former > 0) {
            QCOMPARE(photoOf(name), before.at(former));
            QCOMPARE(latitudeOf(name), 40.0 + former);
        } else if (former == 0) {
            QVERIFY(!before.contains(photoOf(name)));
        }
    }
    QCOMPARE(m_catalog->check().value(), QStringList());
    QTEST(int(PhotoStore(*m_catalog).summaries().value().size()), "count");
    const ImportReport again = importFolders({u"a"_s, u"b"_s});
    QCOMPARE(again.added + again.updated + again.moved, 0);
}

void MovedFilesImportTest::exchangesWholeShots()
{
    for (const QString& name : {u"a/1.jpg"_s, u"a/1.dng"_s, u"a/2.jpg"_s, u"a/2.dng"_s})
        save(name, name.at(2).digitValue());
    importFolders({u"a"_s});
    const qint64 first = photoOf(u"a/1.jpg"_s);
    const qint64 second = photoOf(u"a/2.jpg"_s);
    mark(first, 41);
    mark(second, 42);
    rename({u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/1.jpg"_s, u"a/1.dng > a/2.dng"_s, u"a/2.dng > a/1.dng"_s});
    QCOMPARE(movesOf(importFolders({u"a"_s})), u"added 0 updated 0 moved 4 unchanged 0 failed 0 missing 0"_s);
    for (const QString& ending : {u"jpg"_s, u"dng"_s}) {
        QCOMPARE(photoOf(u"a/2."_s + ending), first);
        QCOMPARE(photoOf(u"a/1."_s + ending), second);
    }
    QCOMPARE(latitudeOf(u"a/2.dng"_s), 41.0);
    QCOMPARE(latitudeOf(u"a/1.dng"_s), 42.0);
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 2);
}

void MovedFilesImportTest::exchangesPartOfAShot()
{
    for (const QString& name : {u"a/1.jpg"_s, u"a/1.dng"_s, u"a/2.jpg"_s})
        save(name, name.at(2).digitValue());
    importFolders({u"a"_s});
    const qint64 first = photoOf(u"a/1.jpg"_s);
    rename({u"a/1.jpg > a/2.jpg"_s, u"a/2.jpg > a/1.jpg"_s});
    QCOMPARE(movesOf(importFolders({u"a"_s})), u"added 0 updated 0 moved 2 unchanged 1 failed 0 missing 0"_s);
    QCOMPARE(photoOf(u"a/2.jpg"_s), first); // it is the one that is shown
    QCOMPARE(photoOf(u"a/1.dng"_s), photoOf(u"a/1.jpg"_s));
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 2);
}

void MovedFilesImportTest::keepsAShotTogether_data()
{
    QTest::addColumn<QStringList>("moves");
    QTest::addColumn<QStringList>("imports"); // one after the other
    QTest::newRow("to a folder") << QStringList{u"a/1.jpg > b/1.jpg"_s, u"a/1.dng > b/1.dng"_s} << QStringList{u"b"_s};
    QTest::newRow("renamed") << QStringList{u"a/1.jpg > a/trip.jpg"_s, u"a/1.dng > a/trip.dng"_s}
                             << QStringList{u"a"_s};
    QTest::newRow("to a folder, rendering first")
        << QStringList{u"a/1.jpg > b/1.jpg"_s, u"a/1.dng > b/1.dng"_s} << QStringList{u"b/1.jpg"_s, u"b"_s};
    QTest::newRow("to a folder, RAW first")
        << QStringList{u"a/1.jpg > b/1.jpg"_s, u"a/1.dng > b/1.dng"_s} << QStringList{u"b/1.dng"_s, u"b"_s};
}

void MovedFilesImportTest::keepsAShotTogether()
{
    QFETCH(const QStringList, moves);
    QFETCH(const QStringList, imports);
    save(u"a/1.jpg"_s, 1);
    save(u"a/1.dng"_s, 1);
    importFolders({u"a"_s});
    const qint64 photo = photoOf(u"a/1.jpg"_s);
    QCOMPARE(photoOf(u"a/1.dng"_s), photo);
    mark(photo, 45);
    QStringList places;
    for (const QString& move : moves) {
        moveFile(move.section(u" > "_s, 0, 0), move.section(u" > "_s, 1, 1));
        places.append(path(move.section(u" > "_s, 1, 1)));
    }
    for (const QString& imported : imports) {
        QCOMPARE(importFolders({imported}).added, 0);
        QCOMPARE(m_catalog->check().value(), QStringList());
        QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{photo}).value()->files, places);
    }
    QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{photo}).value()->position->point.latitude(), 45.0);
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 1);
}

void MovedFilesImportTest::dividesAShotThatIsTornApart_data()
{
    QTest::addColumn<QString>("goes");
    QTest::addColumn<QString>("keeps"); // the photo's id
    QTest::newRow("the rendering goes") << u"jpg"_s << u"b/1.jpg"_s;
    QTest::newRow("RAW goes") << u"dng"_s << u"a/1.jpg"_s;
}

void MovedFilesImportTest::dividesAShotThatIsTornApart()
{
    QFETCH(const QString, goes);
    QFETCH(const QString, keeps);
    save(u"a/1.jpg"_s, 1);
    save(u"a/1.dng"_s, 1);
    importFolders({u"a"_s});
    const qint64 photo = photoOf(u"a/1.jpg"_s);
    mark(photo, 45);
    moveFile(u"a/1."_s + goes, u"b/1."_s + goes);
    QCOMPARE(movesOf(importFolders({u"a"_s, u"b"_s})), u"added 0 updated 0 moved 1 unchanged 1 failed 0 missing 0"_s);
    QCOMPARE(m_catalog->check().value(), QStringList());
    QCOMPARE(photoOf(keeps), photo);
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 2);
    const std::vector<PhotoSummary> photos = PhotoStore(*m_catalog).summaries().value();
    for (const PhotoSummary& summary : photos) // both know it
        QCOMPARE(summary.point->latitude(), 45.0);
}

void MovedFilesImportTest::givesEachOfSeveralOnce()
{
    QStringList names;
    save(u"a/0.jpg"_s, 1);
    for (int i = 1; i < 5; ++i)
        copyFile(u"a/0.jpg"_s, u"a/%1.jpg"_s.arg(i));
    importFolders({u"a"_s});
    for (int i = 0; i < 5; ++i)
        mark(photoOf(u"a/%1.jpg"_s.arg(i)), 10 + i);
    QStringList first;
    for (int round = 0; round < 3; ++round) { // the same whenever it is done
        const QString from = round % 2 == 0 ? u"a"_s : u"b"_s;
        const QString to = round % 2 == 0 ? u"b"_s : u"a"_s;
        for (int i = 0; i < 5; ++i) // in another order
            moveFile(u"%1/%2%3.jpg"_s.arg(from, round == 0 ? QString() : u"n"_s + from).arg(i),
                     u"%1/n%1%2.jpg"_s.arg(to).arg(4 - i));
        QCOMPARE(movesOf(importFolders({to})), u"added 0 updated 0 moved 5 unchanged 0 failed 0 missing 0"_s);
        QSet<double> latitudes;
        for (int i = 0; i < 5; ++i)
            latitudes.insert(latitudeOf(u"%1/n%1%2.jpg"_s.arg(to).arg(i)));
        QCOMPARE(latitudes, (QSet<double>{10, 11, 12, 13, 14}));
    }
    QCOMPARE(PhotoStore(*m_catalog).count().value(), 5);
    QCOMPARE(m_catalog->check().value(), QStringList());
}

void MovedFilesImportTest::prefersTheSameName()
{
    save(u"a/0.jpg"_s, 1);
    for (int i = 1; i < 20; ++i)
        copyFile(u"a/0.jpg"_s, u"a/%1.jpg"_s.arg(i));
    importFolders({u"a"_s});
    for (int i = 0; i < 20; ++i)
        mark(photoOf(u"a/%1.jpg"_s.arg(i)), 10 + i);
    moveFile(u"a/0.jpg"_s, u"a/x.jpg"_s); // and one of them is called otherwise
    moveFile(u"a"_s, u"c"_s);
    QCOMPARE(importFolders({u"c"_s}).moved, 20);
    for (int i = 1; i < 20; ++i)
        QCOMPARE(latitudeOf(u"c/%1.jpg"_s.arg(i)), 10.0 + i);
    QCOMPARE(latitudeOf(u"c/x.jpg"_s), 10.0);
}

void MovedFilesImportTest::recognisesWhatHasNoFingerprint_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("report");
    QTest::newRow("of the same name") << u"1.jpg"_s << u"added 0 updated 0 moved 1 unchanged 0 failed 0 missing 0"_s;
    QTest::newRow("of another name") << u"x.jpg"_s << u"added 1 updated 0 moved 0 unchanged 0 failed 0 missing 0"_s;
}

void MovedFilesImportTest::recognisesWhatHasNoFingerprint()
{
    QFETCH(const QString, name);
    save(u"a/1.jpg"_s, 1);
    importFolders({u"a"_s});
    m_catalog->database().exec("UPDATE file SET fingerprint = 0");
    moveFile(u"a/1.jpg"_s, u"b/"_s + name);
    QTEST(movesOf(importFolders({u"b"_s})), "report");
}

// Not a measurement: a search through all files for each of them would take minutes.
void MovedFilesImportTest::aWholeFolderIsQuick()
{
    constexpr int kCount = 10'000;
    save(u"a/0.jpg"_s, 1);
    QFile original(path(u"a/0.jpg"_s));
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray jpeg = original.readAll();
    for (int i = 1; i < kCount; ++i) {
        QFile file(path(u"a/%1.jpg"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jpeg);
        QVERIFY(file.flush() &&
                file.setFileTime(QFileInfo(original).lastModified(), QFileDevice::FileModificationTime));
    }
    QCOMPARE(importFolders({u"a"_s}).added, kCount);
    moveFile(u"a"_s, u"c"_s);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(importFolders({u"c"_s}).moved, kCount);
    qInfo("%lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 60'000);
    QCOMPARE(PhotoStore(*m_catalog).count().value(), kCount);
    QCOMPARE(m_catalog->check().value(), QStringList());
}

} // namespace wayfolio::test

using wayfolio::test::MovedFilesImportTest;
WAYFOLIO_TEST(MovedFilesImportTest)

#include "MovedFilesImportTest.moc"

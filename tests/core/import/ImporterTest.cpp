// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/Importer.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/core/import/OpenCounter.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

QByteArray located()
{
    return TestPhoto().at(37.5665, 126.978, 38).takenAt("2024:03:10 12:34:56", "+09:00").jpeg();
}

/// "added 1 updated 2 …", what differs stands out in a failed comparison.
QString countsOf(const ImportReport& report)
{
    return u"added %1 updated %2 unchanged %3 failed %4 missing %5 withoutPosition %6"_s.arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.failed())
        .arg(report.missing)
        .arg(report.withoutPosition);
}

/// Sorted.
QStringList filesDoubted(const ImportReport& report, PhotoProblem problem)
{
    const auto found = std::ranges::find(report.doubts, problem, &ImportDoubt::problem);
    QStringList files = found == report.doubts.end() ? QStringList() : found->files;
    files.sort();
    return files;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_photos = QFileInfo(m_folder->path()).canonicalFilePath() + u"/photos"_s;
        QVERIFY(QDir().mkpath(m_photos));
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
    }

    void cleanup()
    {
        m_catalog.reset();
        std::filesystem::remove_all(m_photos.toStdString()); // QTemporaryDir cannot remove names that are no text
    }

    void everyKindOfInput_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addRow("one reader") << 1;
        QTest::addRow("many readers") << 8;
    }

    void everyKindOfInput()
    {
        QFETCH(int, threads);
        makeBadFolder();
        ReaderPool readers(threads);
        ImportRequest request{.paths = {m_photos, m_photos + u"/gone"_s}, .scan = {}};
        const ImportReport report = import(request, readers);
        QCOMPARE(report.state, JobState::Done);
        QCOMPARE(countsOf(report), u"added 6 updated 0 unchanged 0 failed 5 missing 0 withoutPosition 3"_s);
        QCOMPARE(failuresOf(report),
                 (QStringList{u"emptyFile zero.jpg"_s, u"nameNotText caf\ufffd.jpg"_s, u"notFound gone"_s,
                              u"notRegularFile fifo.jpg"_s, u"unknownFormat text.jpg"_s}));
        QCOMPARE(filesDoubted(report, PhotoProblem::NoPosition).size(), 2);
        QCOMPARE(filesDoubted(report, PhotoProblem::PositionZero), QStringList{m_photos + u"/zero position.jpg"_s});
        QVERIFY(report.seconds > 0);

        PhotoStore store(*m_catalog);
        const PhotoId id = store.photoOfFile(m_photos + u"/여행 2024/new\nline.jpg"_s).value().value();
        const Photo photo = store.photo(id).value().value();
        QCOMPARE(photo.position->point, GeoPoint::fromDegrees(37.5665, 126.978));
        QCOMPARE(isoText(*photo.captureTime.utc), u"2024-03-10T03:34:56Z"_s);
        const PhotoId damaged = store.photoOfFile(m_photos + u"/truncated.jpg"_s).value().value();
        QVERIFY(store.photo(damaged).value()->problems.testFlag(PhotoProblem::MetadataDamaged));
        QCOMPARE(m_catalog->check().value(), QStringList());

        // The next one finds the same, and reports the same failures, without looking into a file.
        OpenCounter opens(m_photos);
        const ImportReport again = import(request, readers);
        QCOMPARE(opens.count(), 0);
        QCOMPARE(countsOf(again), u"added 0 updated 0 unchanged 6 failed 5 missing 0 withoutPosition 3"_s);
        QCOMPARE(failuresOf(again), failuresOf(report));
        QCOMPARE(again.doubts, std::vector<ImportDoubt>());
        QCOMPARE(store.count().value(), 6);
    }

    void opensOnlyWhatIsNew()
    {
        write(u"a.jpg"_s, located());
        OpenCounter opens(m_photos);
        import();
        QVERIFY(opens.count() > 0); // the counter counts
        write(u"b.jpg"_s, located());
        OpenCounter later(m_photos);
        import();
        const int opensOfOne = later.count();
        QVERIFY(opensOfOne > 0);
        OpenCounter last(m_photos);
        import();
        QCOMPARE(last.count(), 0);
    }

    void updatesWhatChanged()
    {
        write(u"a.jpg"_s, located());
        write(u"b.jpg"_s, located());
        import();
        PhotoStore store(*m_catalog);
        const PhotoId id = store.photoOfFile(m_photos + u"/a.jpg"_s).value().value();

        write(u"a.jpg"_s, TestPhoto().at(-1, -2).jpeg());
        QCOMPARE(countsOf(import()), u"added 0 updated 1 unchanged 1 failed 0 missing 0 withoutPosition 0"_s);
        QCOMPARE(store.photoOfFile(m_photos + u"/a.jpg"_s).value().value(), id);
        QCOMPARE(store.photo(id).value()->position->point, GeoPoint::fromDegrees(-1, -2));

        write(u"a.jpg"_s, {}); // and now it is broken: what is known of it stays
        QCOMPARE(countsOf(import()), u"added 0 updated 0 unchanged 1 failed 1 missing 0 withoutPosition 0"_s);
        QCOMPARE(store.photo(id).value()->position->point, GeoPoint::fromDegrees(-1, -2));

        write(u"a.jpg"_s, TestPhoto().jpeg());
        QCOMPARE(countsOf(import()), u"added 0 updated 1 unchanged 1 failed 0 missing 0 withoutPosition 1"_s);
        QVERIFY(!store.photo(id).value()->position);
    }

    void joinsShots_data()
    {
        QTest::addColumn<QStringList>("imports"); // what is there when it is imported, one import after the other
        QTest::addColumn<QString>("lastReport");
        const QString both = u"added 2 updated 0 unchanged 0 failed 0 missing 0 withoutPosition 0"_s;
        const QString one = u"added 1 updated 0 unchanged 1 failed 0 missing 0 withoutPosition 0"_s;
        const QString none = u"added 0 updated 0 unchanged 2 failed 0 missing 0 withoutPosition 0"_s;
        QTest::addRow("at once") << QStringList{u"a.jpg a.dng"_s} << both;
        QTest::addRow("rendering first") << QStringList{u"a.jpg"_s, u"a.dng"_s} << one;
        QTest::addRow("RAW first") << QStringList{u"a.dng"_s, u"a.jpg"_s} << one;
        QTest::addRow("again") << QStringList{u"a.jpg a.dng"_s, {}} << none;
    }

    // Reports count files; the photo is one, and the file without a position is no photo without one.
    void joinsShots()
    {
        QFETCH(QStringList, imports);
        const QString jpeg = m_photos + u"/a.jpg"_s;
        const QString raw = m_photos + u"/a.dng"_s;
        const auto shot = [] {
            return TestPhoto()
                .set("Exif.Image.Make", "Apple")
                .set("Exif.Image.Model", "iPhone 15 Pro")
                .takenAt("2024:03:10 12:34:56");
        };
        ImportReport report;
        for (const QString& files : std::as_const(imports)) {
            if (files.contains(u"jpg"_s))
                QVERIFY(shot().save(jpeg));
            if (files.contains(u"dng"_s)) {
                QVERIFY(shot().at(37.5665, 126.978).save(m_folder->filePath(u"a.tif"_s)));
                QVERIFY(QFile::rename(m_folder->filePath(u"a.tif"_s), raw));
            }
            report = import();
        }
        QTEST(countsOf(report), "lastReport");
        QCOMPARE(report.withoutPosition, 0);
        PhotoStore store(*m_catalog);
        const std::vector<PhotoSummary> photos = store.summaries().value();
        QCOMPARE(photos.size(), 1U);
        const Photo photo = store.photo(photos.front().id).value().value();
        QCOMPARE(photo.files, (QStringList{jpeg, raw}));
        QCOMPARE(photo.mimeType, u"image/jpeg"_s);
        QCOMPARE(photo.position->point, GeoPoint::fromDegrees(37.5665, 126.978));
        QCOMPARE(m_catalog->check().value(), QStringList());

        QVERIFY(QFile::remove(jpeg)); // the RAW file is there to be shown
        QCOMPARE(import().missing, 1);
        QCOMPARE(store.photo(photo.id).value()->files, (QStringList{raw, jpeg}));
        QCOMPARE(store.summaries().value().size(), 1U);
    }

    void readsAgainWithANewerReader()
    {
        write(u"a.jpg"_s, located());
        import();
        m_catalog->database().exec("UPDATE file SET reader_version = reader_version - 1; UPDATE photo SET width = 1");
        QCOMPARE(countsOf(import()), u"added 0 updated 1 unchanged 0 failed 0 missing 0 withoutPosition 0"_s);
        QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{1}).value()->width, 64);
    }

    void aFailureThatWasMendedIsAnAddedPhoto()
    {
        write(u"a.jpg"_s, "no photo");
        QCOMPARE(countsOf(import()), u"added 0 updated 0 unchanged 0 failed 1 missing 0 withoutPosition 0"_s);
        write(u"a.jpg"_s, located());
        QCOMPARE(countsOf(import()), u"added 1 updated 0 unchanged 0 failed 0 missing 0 withoutPosition 0"_s);
    }

    void marksMissing_data()
    {
        QTest::addColumn<QString>("file"); // which of four disappears
        QTest::addColumn<ScanOptions>("options");
        QTest::addColumn<QStringList>("roots");
        QTest::addColumn<int>("missing");
        const ScanOptions usual;
        const QStringList folder{u"."_s};
        QTest::addRow("at the top") << u"a.jpg"_s << usual << folder << 1;
        QTest::addRow("deep") << u"d/b.jpg"_s << usual << folder << 1;
        QTest::addRow("deep, not looked for")
            << u"d/b.jpg"_s << ScanOptions{.recurse = false, .hiddenFiles = false, .extensions = {}} << folder << 0;
        QTest::addRow("hidden, not looked for") << u".h/c.jpg"_s << usual << folder << 0;
        QTest::addRow("hidden, looked for")
            << u".h/c.jpg"_s << ScanOptions{.recurse = true, .hiddenFiles = true, .extensions = {}} << folder << 1;
        QTest::addRow("another extension")
            << u"a.jpg"_s << ScanOptions{.recurse = true, .hiddenFiles = false, .extensions = {u"png"_s}} << folder
            << 0;
        QTest::addRow("elsewhere") << u"a.jpg"_s << usual << QStringList{u"d"_s} << 0;
        QTest::addRow("incomplete scan") << u"a.jpg"_s << usual << QStringList{u"."_s, u"gone"_s} << 0;
        QTest::addRow("the file itself as root") << u"a.jpg"_s << usual << QStringList{u"a.jpg"_s} << 0;
        QTest::addRow("imported by name, never found by a scan") << u"e.dat"_s << usual << folder << 0;
    }

    void marksMissing()
    {
        QFETCH(QString, file);
        QFETCH(ScanOptions, options);
        QFETCH(QStringList, roots);
        QFETCH(int, missing);
        for (const QString& name : {u"a.jpg"_s, u"d/b.jpg"_s, u".h/c.jpg"_s, u"e.dat"_s})
            write(name, located());
        ReaderPool readers(2);
        const ScanOptions everything{.recurse = true, .hiddenFiles = true, .extensions = {}};
        QCOMPARE(import({.paths = {m_photos, m_photos + u"/e.dat"_s}, .scan = everything}, readers).added, 4);

        QVERIFY(QFile::rename(m_photos + u'/' + file, m_folder->filePath(u"aside"_s)));
        QStringList paths;
        for (const QString& root : roots)
            paths.append(m_photos + u'/' + root);
        const ImportRequest request{.paths = paths, .scan = options};
        for (int round = 0; round < 2; ++round) { // it stays missing
            QCOMPARE(import(request, readers).missing, missing);
            QCOMPARE(PhotoStore(*m_catalog).summaries().value().size(), size_t(4 - missing));
        }
        QCOMPARE(PhotoStore(*m_catalog).count().value(), 4);

        // Back again, it is what it was.
        QVERIFY(QFile::rename(m_folder->filePath(u"aside"_s), m_photos + u'/' + file));
        const ImportReport back = import(request, readers);
        QCOMPARE(back.missing, 0);
        QCOMPARE(back.added + back.updated, 0);
        QCOMPARE(PhotoStore(*m_catalog).summaries().value().size(), 4U);
    }

    void unpluggedFolder()
    {
        write(u"a.jpg"_s, located());
        import();
        QVERIFY(QDir().rename(m_photos, m_photos + u"-away"_s));
        const ImportReport report = import();
        QCOMPARE(report.missing, 0);
        QCOMPARE(failuresOf(report).size(), 1);
        QCOMPARE(PhotoStore(*m_catalog).summaries().value().size(), 1U);
    }

    void eachFileOnce()
    {
        write(u"a/b.jpg"_s, located());
        QVERIFY(QFile::link(m_photos, m_photos + u"/a/loop"_s));
        ReaderPool readers(2);
        const ImportRequest request{.paths = {m_photos, m_photos + u"/a"_s, m_photos + u"/a/b.jpg"_s,
                                              m_photos + u"/a/loop"_s, m_photos + u"/"_s},
                                    .scan = {}};
        QCOMPARE(countsOf(import(request, readers)),
                 u"added 1 updated 0 unchanged 0 failed 0 missing 0 withoutPosition 0"_s);
        QCOMPARE(countsOf(import(request, readers)),
                 u"added 0 updated 0 unchanged 1 failed 0 missing 0 withoutPosition 0"_s);
    }

    void tellsWhereAllLies_data()
    {
        QTest::addColumn<QStringList>("paths"); // below the folder of photos
        QTest::addColumn<QString>("folder");
        QTest::addRow("a folder") << QStringList{u"/d"_s} << u"/d"_s;
        QTest::addRow("a file") << QStringList{u"/d/b.jpg"_s} << u"/d"_s;
        QTest::addRow("a folder and what is in it") << QStringList{u"/d/e"_s, u"/d"_s, u"/d/e/f.jpg"_s} << u"/d"_s;
        QTest::addRow("beside each other") << QStringList{u"/d"_s, u"/de"_s} << QString();
        QTest::addRow("not there") << QStringList{u"/d/gone"_s, u"/d/e"_s} << u"/d"_s;
    }

    void tellsWhereAllLies()
    {
        QFETCH(const QStringList, paths);
        QFETCH(const QString, folder);
        for (const QString& name : {u"d/b.jpg"_s, u"d/e/f.jpg"_s, u"de/g.jpg"_s})
            write(name, located());
        ImportRequest request;
        for (const QString& path : paths)
            request.paths.append(m_photos + path);
        ReaderPool readers(1);
        QCOMPARE(import(request, readers).folder, m_photos + folder);
        QCOMPARE(import({.paths = {m_photos, u"/no-such-folder"_s}, .scan = {}}, readers).folder, QString());
    }

    void nothingAsked()
    {
        ReaderPool readers(1);
        const ImportReport report = import({}, readers);
        QCOMPARE(report.state, JobState::Done);
        QCOMPARE(report.total(), 0);
    }

    void cancels()
    {
        writeMany(3000);
        ReaderPool readers(2);
        std::stop_source stop;
        Importer importer(*m_catalog, readers);
        const ImportRequest request{.paths = {m_photos}, .scan = {}};
        const ImportReport report = importer.run(request, stop.get_token(), [&](const Progress& progress) {
            if (progress.done >= 500)
                stop.request_stop();
        });
        QCOMPARE(report.state, JobState::Cancelled);
        QVERIFY(report.added >= 500 && report.added < 3000);
        QCOMPARE(PhotoStore(*m_catalog).count().value(), report.added); // what was read is kept
        const ImportReport rest = import(request, readers);
        QCOMPARE(rest.added, 3000 - report.added);
        QCOMPARE(rest.unchanged, report.added);

        QFile::remove(m_photos + u"/0.jpg"_s);
        stop.request_stop(); // already before the start: nothing happens, nothing is marked
        const ImportReport none = importer.run(request, stop.get_token(), {});
        QCOMPARE(none.state, JobState::Cancelled);
        QCOMPARE(none.missing, 0);
    }

    void tellsProgress()
    {
        writeMany(1500);
        write(u"bad.jpg"_s, {});
        ReaderPool readers(2);
        std::vector<Progress> seen;
        const auto import = [&] {
            seen.clear();
            return Importer(*m_catalog, readers)
                .run({.paths = {m_photos}, .scan = {}}, {},
                     [&](const Progress& progress) { seen.push_back(progress); });
        };
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(import().total(), 1501);
            QCOMPARE(seen.back(), (Progress{.done = 1501, .total = 1501, .totalIsFinal = true}));
            for (size_t i = 1; i < seen.size(); ++i) {
                QVERIFY(seen[i].done >= seen[i - 1].done && seen[i].total >= seen[i - 1].total);
                QVERIFY(seen[i].done <= seen[i].total);
                QVERIFY(seen[i].totalIsFinal || !seen[i - 1].totalIsFinal);
            }
        }
    }

    void diskFull_data()
    {
        QTest::addColumn<bool>("realLimit");
        QTest::addRow("SQLite's own limit") << false;
        QTest::addRow("no room in the file system") << true;
    }

    void diskFull()
    {
        QFETCH(bool, realLimit);
        write(u"first.jpg"_s, located());
        import();
        writeMany(2000);
        SQLite::Database& database = m_catalog->database();
        ImportReport report;
        if (realLimit) {
            const FileSizeLimit limit(200'000);
            report = import();
        } else {
            const int pages = database.execAndGet("PRAGMA page_count").getInt();
            database.execAndGet("PRAGMA max_page_count = " + std::to_string(pages + 30));
            report = import();
            database.execAndGet("PRAGMA max_page_count = 1000000");
        }
        QCOMPARE(report.state, JobState::Failed);
        QCOMPARE(report.fatal.value().code, ErrorCode::DiskFull);
        QVERIFY(report.added < 2000);
        QCOMPARE(PhotoStore(*m_catalog).count().value(), report.added + 1); // all that was counted is there
        QCOMPARE(m_catalog->check().value(), QStringList());

        const ImportReport rest = import(); // with room again it goes on
        QCOMPARE(rest.state, JobState::Done);
        QCOMPARE(rest.added, 2000 - report.added);
    }

    void readOnlyCatalog()
    {
        write(u"a.jpg"_s, located());
        const auto reader = Catalog::open(m_catalog->path(), Catalog::Access::ReadOnly).value();
        ReaderPool readers(1);
        const ImportReport report = Importer(*reader, readers).run({.paths = {m_photos}, .scan = {}}, {}, {});
        QCOMPARE(report.state, JobState::Failed);
        QCOMPARE(report.fatal.value().code, ErrorCode::ReadOnlyCatalog);
        QCOMPARE(report.total(), 0);
    }

    // A pool whose only thread runs the import has none left to read.
    void startedFromItsOwnPool()
    {
        writeMany(2500);
        ReaderPool pool(1);
        ImportReport report;
        pool.threads().submit([&, path = m_catalog->path()] {
            const auto catalog = Catalog::open(path).value();
            report = Importer(*catalog, pool).run({.paths = {m_photos}, .scan = {}}, {}, {});
        });
        pool.threads().waitUntilIdle();
        QCOMPARE(report.state, JobState::Done);
        QCOMPARE(report.added, 2500);

        std::stop_source stop; // nor does cancelling need them
        writeMany(2500);
        pool.threads().submit([&, path = m_catalog->path()] {
            const auto catalog = Catalog::open(path).value();
            report =
                Importer(*catalog, pool).run({.paths = {m_photos}, .scan = {}}, stop.get_token(), [&](const Progress&) {
                    stop.request_stop();
                });
        });
        pool.threads().waitUntilIdle();
        QCOMPARE(report.state, JobState::Cancelled);
    }

    void corpus()
    {
        const QString corpus = qEnvironmentVariable("WAYFOLIO_CORPUS");
        if (corpus.isEmpty())
            QSKIP("WAYFOLIO_CORPUS is not set");
        ReaderPool readers(4);
        const ImportRequest request{.paths = {corpus + u"/photos"_s}, .scan = {}};
        const ImportReport first = import(request, readers);
        QCOMPARE(first.state, JobState::Done);
        QVERIFY(first.added > 0);
        for (const Error& failure : first.failures)
            QVERIFY2(!isSidecarName(failure.subject), qPrintable(failure.subject));
        const ImportReport second = import(request, readers);
        QCOMPARE(second.unchanged, first.added);
        QCOMPARE(second.withoutPosition, first.withoutPosition);
        QCOMPARE(second.failed(), first.failed());
        QCOMPARE(second.added + second.updated, 0);
        QCOMPARE(m_catalog->check().value(), QStringList());
        qInfo("%s", qPrintable(countsOf(first)));
    }

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_photos + u'/' + name;
        QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// Written anew they count as changed: the clock of the file system has gone on.
    void writeMany(int count)
    {
        const QByteArray bytes = located();
        for (int i = 0; i < count; ++i)
            write(u"%1.jpg"_s.arg(i), bytes);
    }

    /// Six photos, one of them damaged, among everything that is none.
    void makeBadFolder()
    {
        write(u"a.jpg"_s, located());
        write(u"b c.jpg"_s, located());
        write(u"여행 2024/new\nline.jpg"_s, located());
        write(u"no position.jpg"_s, TestPhoto().takenAt("2024:03:10 12:34:56").jpeg());
        write(u"zero position.jpg"_s, TestPhoto().at(0, 0).jpeg());
        write(u"truncated.jpg"_s, located().first(40));
        write(u"text.jpg"_s, "This is a letter, not a photo.");
        write(u"zero.jpg"_s, {});
        write(u"readme.txt"_s, "not even looked at");
        const QByteArray folder = QFile::encodeName(m_photos);
        QCOMPARE(mkfifo((folder + "/fifo.jpg").constData(), 0600), 0);
        close(creat((folder + "/caf\xe9.jpg").constData(), 0644));
        QVERIFY(QFile::link(m_photos, m_photos + u"/여행 2024/loop"_s));
    }

    ImportReport import(const ImportRequest& request, ReaderPool& readers)
    {
        TimeContext time;
        time.assumedZone = QTimeZone("Asia/Seoul");
        return Importer(*m_catalog, readers, time).run(request, {}, {});
    }

    ImportReport import()
    {
        ReaderPool readers(2);
        return import({.paths = {m_photos}, .scan = {}}, readers);
    }

    [[nodiscard]] QStringList failuresOf(const ImportReport& report) const
    {
        QStringList failures;
        for (const Error& error : report.failures)
            failures.append(identifier(error.code) + u' ' + QDir(m_photos).relativeFilePath(error.subject));
        failures.sort();
        return failures;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_photos;
    std::unique_ptr<Catalog> m_catalog;
};

WAYFOLIO_TEST(ImporterTest)

} // namespace wayfolio::test

#include "ImporterTest.moc"

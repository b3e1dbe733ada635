// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"

#include "core/catalog/Migrations.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// As another process sees it: whether a connection keeps it from taking itself for the only one.
bool isLockedForOthers(const QString& path)
{
    constexpr off_t kSharedFirst = 0x40000002; // https://www.sqlite.org/src/file/src/os.h
    constexpr off_t kSharedSize = 510;
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = fork();
    if (other == 0) {
        const int file = ::open(name.constData(), O_RDWR);
        struct flock lock{
            .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = kSharedFirst, .l_len = kSharedSize, .l_pid = 0};
        const bool isKnown = file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0;
        ::_exit(isKnown && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return other > 0 && ::waitpid(other, &status, 0) == other && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void makeCatalog(const QString& path)
{
    const auto catalog = Catalog::open(path);
    QVERIFY(catalog);
    const std::array outcomes{outcome(u"/photos/a.jpg"_s, fullPhoto())};
    QVERIFY(PhotoStore(**catalog).record(outcomes));
}

void makeForeign(const QString& path, const char* sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
}

/// What stands at a path before somebody tries to open it.
void makeSituation(const QString& situation, const QString& path)
{
    if (situation == u"folder"_s) {
        QVERIFY(QDir().mkpath(path));
    } else if (situation == u"fifo"_s) {
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else if (situation == u"empty"_s) {
        writeFile(path, {});
    } else if (situation == u"text"_s) {
        writeFile(path, QByteArray("These are my notes.\n").repeated(100));
    } else if (situation == u"short"_s) {
        writeFile(path, "SQLite format 3");
    } else if (situation == u"blank"_s) {
        makeForeign(path, "PRAGMA journal_mode = WAL");
    } else if (situation == u"foreign"_s) {
        makeForeign(path, "PRAGMA journal_mode = WAL; CREATE TABLE bookmark(url TEXT)");
    } else if (situation == u"foreignId"_s) {
        makeForeign(path, "CREATE TABLE layer(name TEXT); PRAGMA application_id = 1196444487");
    } else if (situation == u"newer"_s) {
        makeCatalog(path);
        makeForeign(path, "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    } else if (situation == u"damaged"_s) {
        makeCatalog(path);
        QByteArray bytes = readFile(path);
        bytes.replace(100, 400, QByteArray(400, '\x5a')); // the b-tree of the schema
        writeFile(path, bytes);
    } else if (situation == u"catalog"_s) {
        makeCatalog(path);
    } else {
        QCOMPARE(situation, u"missing"_s);
    }
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"내 사진 #1?.sqlite"_s);
    }

    /// Else another program that ends would delete the log under this one, and with it what this one writes.
    void staysLockedWhenItIsOpenedAgain()
    {
        const auto catalog = Catalog::open(m_path).value();
        QVERIFY(PhotoStore(*catalog).count());
        QVERIFY(isLockedForOthers(m_path));
        for (const auto access :
             {Catalog::Access::ReadWrite, Catalog::Access::ReadWriteExisting, Catalog::Access::ReadOnly}) {
            QVERIFY(Catalog::open(m_path, access));
            QVERIFY(isLockedForOthers(m_path));
        }
    }

    void opens_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<QString>("expected"); // an error's identifier, or how many photos are there
        QTest::addRow("missing") << u"missing"_s << false << u"0"_s;
        QTest::addRow("missing, read only") << u"missing"_s << true << u"notFound"_s;
        QTest::addRow("empty") << u"empty"_s << false << u"0"_s;
        QTest::addRow("empty, read only") << u"empty"_s << true << u"notCatalog"_s;
        QTest::addRow("killed while it was made") << u"blank"_s << false << u"0"_s;
        QTest::addRow("killed while it was made, read only") << u"blank"_s << true << u"notCatalog"_s;
        QTest::addRow("catalogue") << u"catalog"_s << false << u"1"_s;
        QTest::addRow("catalogue, read only") << u"catalog"_s << true << u"1"_s;
        for (const bool readOnly : {false, true}) {
            const char* const suffix = readOnly ? ", read only" : "";
            QTest::addRow("folder%s", suffix) << u"folder"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("FIFO%s", suffix) << u"fifo"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("text%s", suffix) << u"text"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("shorter than a header%s", suffix) << u"short"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("another program's%s", suffix) << u"foreign"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("another application id%s", suffix) << u"foreignId"_s << readOnly << u"notCatalog"_s;
            QTest::addRow("newer%s", suffix) << u"newer"_s << readOnly << u"newerCatalog"_s;
            QTest::addRow("damaged%s", suffix) << u"damaged"_s << readOnly << u"damagedCatalog"_s;
        }
    }

    void opens()
    {
        QFETCH(QString, situation);
        QFETCH(bool, readOnly);
        QFETCH(QString, expected);
        makeSituation(situation, m_path);
        const bool isFile = QFileInfo(m_path).isFile();
        const QByteArray before = isFile ? readFile(m_path) : QByteArray();

        const auto catalog = Catalog::open(m_path, readOnly ? Catalog::Access::ReadOnly : Catalog::Access::ReadWrite);

        if (!catalog) {
            QCOMPARE(identifier(catalog.error().code), expected);
            QCOMPARE(catalog.error().subject, m_path);
            if (isFile)
                QCOMPARE(readFile(m_path), before);
            // (A catalogue of ours, whose damage only shows when it is read, is a catalogue until then.)
            if (situation != u"damaged"_s)
                QVERIFY2(QDir(m_folder->path()).entryList(QDir::Files | QDir::System).size() <= 1,
                         "left something behind");
            return;
        }
        QCOMPARE(QString::number(PhotoStore(**catalog).count().value()), expected);
        QCOMPARE((*catalog)->path(), m_path);
        QCOMPARE((*catalog)->check().value(), QStringList());
    }

    void makesFolders()
    {
        const QString path = m_folder->filePath(u"a/b/c/catalog.sqlite"_s);
        QVERIFY(Catalog::open(path));
        QVERIFY(Catalog::open(path, Catalog::Access::ReadOnly));
        const auto below = Catalog::open(path + u"/x.sqlite"_s); // a file is no folder
        QCOMPARE(below.error().code, ErrorCode::NotWritable);
    }

    void existingOnlyMakesNothing()
    {
        const QString path = m_folder->filePath(u"a/catalog.sqlite"_s);
        const auto catalog = Catalog::open(path, Catalog::Access::ReadWriteExisting);
        QCOMPARE(catalog.error(), (Error{.code = ErrorCode::CatalogGone, .subject = path, .detail = {}}));
        QVERIFY(!QFile::exists(m_folder->filePath(u"a"_s)));
        makeCatalog(path);
        QVERIFY(PhotoStore(*Catalog::open(path, Catalog::Access::ReadWriteExisting).value()).setMissing({}, true));
    }

    void seesThatItIsGone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"moved", "removed", "replaced", "folder moved"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }

    void seesThatItIsGone()
    {
        QFETCH(const QString, what);
        const QString folder = m_folder->filePath(u"a"_s);
        const QString path = folder + u"/catalog.sqlite"_s;
        makeCatalog(path);
        const auto catalog = Catalog::open(path).value();
        QVERIFY(catalog->checkInPlace());
        if (what == "folder moved"_L1)
            QVERIFY(QDir().rename(folder, folder + u"b"_s));
        else if (what == "moved"_L1)
            QVERIFY(QFile::rename(path, path + u".old"_s));
        else
            QVERIFY(QFile::remove(path));
        if (what == "replaced"_L1)
            writeFile(path, "another");
        QCOMPARE(catalog->checkInPlace().error().code, ErrorCode::CatalogGone);
        QCOMPARE(catalog->checkInPlace().error().subject, path);
        if (what == "folder moved"_L1) {
            QVERIFY(QDir().rename(folder + u"b"_s, folder));
            QVERIFY(catalog->checkInPlace());
        }
    }

    void setsUpConnection()
    {
        const auto catalog = Catalog::open(m_path).value();
        SQLite::Database& database = catalog->database();
        QCOMPARE(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
        QCOMPARE(database.execAndGet("PRAGMA synchronous").getInt(), 1);
        QCOMPARE(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), Catalog::schemaVersion());
        QCOMPARE(quint32(database.execAndGet("PRAGMA application_id").getInt()), kCatalogApplicationId);
        QVERIFY(database.execAndGet("PRAGMA busy_timeout").getInt() > 0);
    }

    // After a crash the newest state, even the mark that says what the file is, may be in the log alone.
    void readsWhatIsOnlyInTheLog()
    {
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        {
            const auto catalog = Catalog::open(m_path).value();
            const std::array outcomes{outcome(u"/photos/a.jpg"_s, fullPhoto())};
            QVERIFY(PhotoStore(*catalog).record(outcomes));
            QVERIFY(QFile::copy(m_path, copy));
            QVERIFY(QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
        }
        QVERIFY(!readFile(copy).contains("CREATE TABLE"));
        QCOMPARE(PhotoStore(*Catalog::open(copy, Catalog::Access::ReadOnly).value()).count().value(), 1);
        QCOMPARE(PhotoStore(*Catalog::open(copy).value()).count().value(), 1);
    }

    void readersAndWriterTogether()
    {
        const auto writer = Catalog::open(m_path).value();
        const auto reader = Catalog::open(m_path, Catalog::Access::ReadOnly).value();
        const std::array outcomes{outcome(u"/photos/a.jpg"_s, fullPhoto())};
        QVERIFY(PhotoStore(*writer).record(outcomes));
        QCOMPARE(PhotoStore(*reader).count().value(), 1);
        QCOMPARE(PhotoStore(*reader).record(outcomes).error().code, ErrorCode::ReadOnlyCatalog);
    }

    void writeProtected_data()
    {
        QTest::addColumn<bool>("protectFile");
        QTest::addColumn<bool>("protectFolder");
        QTest::addRow("file") << true << false;
        QTest::addRow("folder") << false << true;
        QTest::addRow("both") << true << true;
    }

    void writeProtected()
    {
        QFETCH(bool, protectFile);
        QFETCH(bool, protectFolder);
        makeCatalog(m_path);
        chmod(QFile::encodeName(m_path).constData(), protectFile ? 0444 : 0666);
        chmod(QFile::encodeName(m_folder->path()).constData(), protectFolder ? 0555 : 0777);
        const QByteArray before = readFile(m_path);
        {
            const OrdinaryUser user;
            if (!user.isOrdinary())
                QSKIP("root may not give up its rights here");
            QCOMPARE(Catalog::open(m_path).error().code, ErrorCode::ReadOnlyCatalog);
            const auto catalog = Catalog::open(m_path, Catalog::Access::ReadOnly);
            QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
            QCOMPARE(PhotoStore(**catalog).count().value(), 1);
            QCOMPARE((*catalog)->check().value(), QStringList());
        }
        chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
        QCOMPARE(readFile(m_path), before);
    }

    void folderWithoutRights()
    {
        chmod(QFile::encodeName(m_folder->path()).constData(), 0555);
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("root may not give up its rights here");
        QCOMPARE(Catalog::open(m_path).error().code, ErrorCode::NotWritable);
        QCOMPARE(Catalog::open(m_folder->filePath(u"new/catalog.sqlite"_s)).error().code, ErrorCode::NotWritable);
    }

    void diskFullWhileItIsMade()
    {
        for (const rlim_t room : {rlim_t{0}, rlim_t{4096}, rlim_t{16384}}) {
            const FileSizeLimit limit(room);
            const auto catalog = Catalog::open(m_path);
            QVERIFY2(!catalog, qPrintable(u"%1 bytes should not be enough"_s.arg(room)));
            QCOMPARE(catalog.error().code, ErrorCode::DiskFull);
        }
        // With room again, what was left behind is no obstacle.
        const auto catalog = Catalog::open(m_path);
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        QCOMPARE((*catalog)->check().value(), QStringList());
    }

    void checkFinds_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, const char* damage, const QString& finding) {
            QTest::addRow("%s", name) << QString::fromLatin1(damage) << finding;
        };
        row("nothing", "SELECT 1", {});
        row("latitude", "UPDATE photo SET latitude = 900000001", u"1 photos with a position off the globe"_s);
        row("longitude", "UPDATE photo SET longitude = -1800000001", u"1 photos with a position off the globe"_s);
        row("half", "UPDATE photo SET longitude = NULL", u"1 photos with half a position"_s);
        row("origin", "UPDATE photo SET position_origin = NULL", u"1 photos with half a position"_s);
        row("direction", "UPDATE photo SET direction_deg = 361",
            u"1 photos with a direction outside 0 to 360 degrees"_s);
        row("orientation", "UPDATE photo SET orientation = 0", u"1 photos with an orientation outside 1 to 8"_s);
        row("two instants", "UPDATE photo SET assumed_utc_ms = 1",
            u"1 photos with both a known and an assumed instant"_s);
        row("kind", "UPDATE photo SET kind = 7", u"1 photos with unknown codes"_s);
        row("source", "UPDATE photo SET time_source = 19", u"1 photos with unknown codes"_s);
        row("who", "UPDATE photo SET position_source = 17", u"1 photos with unknown codes"_s);
        row("nobody", "UPDATE photo SET position_source = NULL", u"1 photos with half a position"_s);
        row("origin code", "UPDATE photo SET position_origin = 5", u"1 photos with unknown codes"_s);
        row("no file", "DELETE FROM file", u"1 photos without a file"_s);
        row("nothing known",
            "INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing) "
            "VALUES (1, 'x', 1, 1, 1, 0)",
            u"1 files with neither a photo nor a failure"_s);
        row("trip count", "UPDATE trip SET photo_count = 2", u"1 trips whose number of photos is wrong"_s);
        row("located count", "UPDATE trip SET located_count = 0",
            u"1 trips whose number of photos with a position is wrong"_s);
        row("cover", "UPDATE trip SET photo_count = 0, located_count = 0; UPDATE photo SET trip_id = NULL",
            u"1 trips whose cover is not one of their photos"_s);
        row("backwards", "UPDATE trip SET end_ms = start_ms - 1", u"1 trips that end before they begin"_s);
        const QString reading =
            u"INSERT INTO reading(file_id, kind, time_source, orientation, width, height, problems, "
            "latitude, longitude, position_origin, position_source) VALUES (1, %1)"_s;
        const QString fact = u"; INSERT INTO user_fact(file_id, latitude, longitude) VALUES (1, %1)"_s;
        const QString good = reading.arg(u"0, 0, 1, 1, 1, 0, 1, 1, 0, 1"_s);
        const auto readings = [&](const char* name, const QString& damage, const QString& finding) {
            QTest::addRow("%s", name) << damage << finding;
        };
        readings("reading", good, {});
        readings("reading's half position", reading.arg(u"0, 0, 1, 1, 1, 0, 1, NULL, 0, 1"_s),
                 u"1 readings with half a position"_s);
        readings("reading's latitude", reading.arg(u"0, 0, 1, 1, 1, 0, 900000001, 1, 0, 1"_s),
                 u"1 readings with a position off the globe"_s);
        readings("reading's source", reading.arg(u"0, 19, 1, 1, 1, 0, 1, 1, 0, 1"_s),
                 u"1 readings with unknown codes"_s);
        readings(
            "reading without a photo",
            good + u"; UPDATE file SET photo_id = NULL, failure_code = 'x'; DELETE FROM candidate; DELETE FROM photo"_s,
            u"1 readings without a photo"_s);
        readings("shared",
                 u"INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                 "VALUES (1, 'a.cr2', 1, 1, 1, 0, 1)"_s,
                 u"2 files that share a photo, or that a person knows better, without a reading"_s);
        readings("fact without a reading", fact.arg(u"-338567844, 1512152967"_s),
                 u"1 files that share a photo, or that a person knows better, without a reading"_s);
        readings("fact", good + fact.arg(u"-338567844, 1512152967"_s), {});
        readings("fact not shown", good + fact.arg(u"1, 1"_s), u"1 photos that are not where a person put them"_s);
        readings("empty fact", good + fact.arg(u"NULL, NULL"_s), u"1 facts that say nothing"_s);
        const QString removal =
            u"; INSERT INTO user_fact(file_id, latitude, longitude, position_removed) VALUES (1, %1)"_s;
        readings("removed position", good + removal.arg(u"NULL, NULL, 1"_s),
                 u"1 photos that are where a person said they are not"_s);
        readings("removed and set", good + removal.arg(u"-338567844, 1512152967, 1"_s),
                 u"1 positions set by hand that make no sense"_s);
        readings("half a fact", good + fact.arg(u"NULL, 1"_s), u"1 positions set by hand that make no sense"_s);
        row("foreign key", "UPDATE photo SET camera_id = 77", u"1 rows of photo refer to no camera"_s);
    }

    void checkFinds()
    {
        QFETCH(QString, damage);
        QFETCH(QString, finding);
        const auto catalog = Catalog::open(m_path).value();
        const std::array outcomes{outcome(u"/photos/a.jpg"_s, fullPhoto())};
        QVERIFY(PhotoStore(*catalog).record(outcomes));
        TripDraft draft;
        draft.photos = {PhotoId{1}};
        draft.trip.photoCount = 1;
        draft.trip.locatedCount = 1;
        draft.trip.cover = PhotoId{1};
        QVERIFY(TripStore(*catalog).replaceAll({&draft, 1}));

        catalog->database().exec("PRAGMA foreign_keys = OFF");
        catalog->database().exec(damage.toStdString());
        QCOMPARE(catalog->check().value(), finding.isEmpty() ? QStringList() : QStringList{finding});
    }

    void checkFindsBrokenPages()
    {
        {
            const auto catalog = Catalog::open(m_path).value();
            std::vector<FileOutcome> outcomes;
            outcomes.reserve(500);
            for (int i = 0; i < 500; ++i)
                outcomes.push_back(outcome(u"/photos/%1.jpg"_s.arg(i), fullPhoto()));
            QVERIFY(PhotoStore(*catalog).record(outcomes));
        }
        QByteArray bytes = readFile(m_path);
        const qsizetype lastPage = bytes.size() - 4096;
        bytes.replace(lastPage, 4096, QByteArray(4096, '\x77'));
        writeFile(m_path, bytes);
        const auto catalog = Catalog::open(m_path).value();
        const auto findings = catalog->check();
        QVERIFY(findings ? !findings->isEmpty() : findings.error().code == ErrorCode::DamagedCatalog);
    }

    void defaultPathIsInTheDataFolder()
    {
        QCOMPARE(Catalog::defaultPath(),
                 QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/wayfolio/catalog.sqlite"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

WAYFOLIO_TEST(CatalogTest)

} // namespace wayfolio::test

#include "CatalogTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/TakeoutArchive.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "core/import/Importer.h"
#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/core/import/TestArchive.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class TakeoutArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { MetadataReader::initialize(); }

    void init();
    void names_data();
    void names();
    void safePaths_data();
    void safePaths();
    void unpacks_data();
    void unpacks();
    void whatIsThereStays();
    void writesThroughNoLink();
    void notAnArchive_data();
    void notAnArchive();
    void truncated_data();
    void truncated();
    void stopped();
    void beyondTheLimit();
    void moreThanThereIsRoomFor_data();
    void moreThanThereIsRoomFor();
    void folderThatCannotBeWritten();
    void importsAllParts_data();
    void importsAllParts();
    void progressNeverGoesBack();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_root + u'/' + name; }

    [[nodiscard]] QStringList filesIn(const QString& folder) const;

    [[nodiscard]] UnpackReport unpack(const QString& name) const
    {
        return unpackArchive(path(name), path(u"fallback"_s), {}, {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

namespace {

using Kind = TestEntry::Kind;

QString outcomeOf(const UnpackReport& report)
{
    QStringList failures;
    for (const Error& failure : report.failures)
        failures.append(identifier(failure.code) + u' ' + failure.subject.section(u'/', -1));
    return u"written %1 present %2 %3"_s.arg(report.written).arg(report.present).arg(failures.join(u' ')).trimmed();
}

/// A header of a tar file (POSIX.1-1988, ustar) of a size that no disk has, without the content.
QByteArray tarHeaderOf(const QByteArray& name, quint64 size)
{
    constexpr qsizetype kHeaderBytes = 512;
    constexpr qsizetype kSizeOffset = 124; // twelve bytes
    constexpr qsizetype kSumOffset = 148;
    constexpr qsizetype kTypeOffset = 156;
    constexpr qsizetype kMagicOffset = 257;
    QByteArray header = name.leftJustified(kHeaderBytes, '\0');
    header[kTypeOffset] = '0';
    header.replace(kMagicOffset, 8,
                   QByteArray("ustar\0"
                              "00",
                              8));
    header[kSizeOffset] = '\x80'; // as a binary number
    for (int byte = 0; byte < 8; ++byte)
        header[kSizeOffset + 11 - byte] = static_cast<char>(size >> (8 * byte));
    header.replace(kSumOffset, 8, "        ");
    int sum = 0;
    for (const char character : std::as_const(header))
        sum += static_cast<uchar>(character);
    return header.replace(kSumOffset, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
}

QByteArray takeoutJson()
{
    return R"({"title":"a.jpg","geoData":{"latitude":-8.5,"longitude":115.25,"altitude":200}})";
}

} // namespace

void TakeoutArchiveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
}

/// Relative, sorted; links end in "@".
QStringList TakeoutArchiveTest::filesIn(const QString& folder) const
{
    QStringList files;
    QDirIterator found(path(folder), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QFileInfo file = found.nextFileInfo();
        files.append(QDir(path(folder)).relativeFilePath(file.filePath()) + (file.isSymLink() ? u"@"_s : QString()));
    }
    files.sort();
    return files;
}

void TakeoutArchiveTest::names_data()
{
    QTest::addColumn<QString>("folder"); // empty: no archive
    const auto row = [](const char* name, const QString& folder) { QTest::newRow(name) << folder; };
    row("takeout-20240310T123456Z-001.zip", u"takeout-20240310T123456Z"_s);
    row("takeout-20240310T123456Z-002.zip", u"takeout-20240310T123456Z"_s);
    row("takeout-20240310T123456Z-3-001.tgz", u"takeout-20240310T123456Z"_s);
    row("takeout-20240310T123456Z-001 (1).zip", u"takeout-20240310T123456Z"_s);
    row("takeout-20240310T123456Z.ZIP", u"takeout-20240310T123456Z"_s);
    row("trip-2024-001.tar.gz", u"trip-2024-001"_s);
    row("photos.zip", u"photos"_s);
    row("photos.gz", {});
    row("photos.tar", {});
    row("photos.zip.jpg", {});
    row(".zip", {});
    row("zip", {});
    row("..zip", {});
    row("...zip", {});
}

void TakeoutArchiveTest::names()
{
    QFETCH(const QString, folder);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isArchiveName(name), !folder.isEmpty());
    if (!folder.isEmpty())
        QCOMPARE(folderNameOfArchive(name), folder);
}

void TakeoutArchiveTest::safePaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char* name, const QString& path, const QString& safe) {
        QTest::newRow(name) << path << safe;
    };
    row("plain", u"a/b.jpg"_s, u"a/b.jpg"_s);
    row("needless parts", u"./a//./b.jpg"_s, u"a/b.jpg"_s);
    row("out of the folder", u"../b.jpg"_s, {});
    row("out and in again", u"a/../../d/b.jpg"_s, {});
    row("up, but within", u"a/../b.jpg"_s, {});
    row("absolute", u"/etc/b.jpg"_s, {});
    row("dots in a name", u"a../..b.jpg"_s, u"a../..b.jpg"_s);
    row("a backslash is a letter", u"..\\b.jpg"_s, u"..\\b.jpg"_s);
    row("nothing", u"./"_s, {});
    row("a zero byte", u"a\0b.jpg"_s, {});
}

void TakeoutArchiveTest::safePaths()
{
    QFETCH(const QString, path);
    QFETCH(const QString, safe);
    QCOMPARE(safePathOfEntry(path), safe);
}

void TakeoutArchiveTest::unpacks_data()
{
    QTest::addColumn<QList<TestEntry>>("entries");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, const QList<TestEntry>& entries, const QStringList& files,
                        const QString& outcome) {
        QTest::addRow("%s, zip", name) << entries << files << outcome;
        QTest::addRow("%s, tgz", name) << entries << files << outcome;
    };
    row("photos and sidecars", {{"T/a.jpg", "1"}, {"T/a.jpg.json", "2"}, {"T/a.xmp", "3"}, {"T/b.MOV", "4"}},
        {u"T/a.jpg"_s, u"T/a.jpg.json"_s, u"T/a.xmp"_s, u"T/b.MOV"_s}, u"written 4 present 0"_s);
    row("nothing else", {{"T/archive_browser.html", "1"}, {"T/run.sh", "2"}, {"T/", {}, Kind::Folder}, {"a.jpg", "3"}},
        {u"a.jpg"_s}, u"written 1 present 0"_s);
    row("nothing hidden", {{"__MACOSX/._a.jpg", "1"}, {".t/a.jpg", "2"}}, {}, u"written 0 present 0"_s);
    row("names in other scripts", {{"Takeout/Google 포토/제주 여행/é.jpg", "1"}},
        {u"Takeout/Google 포토/제주 여행/é.jpg"_s}, u"written 1 present 0"_s);
    row("an empty photo", {{"a.jpg", {}}}, {u"a.jpg"_s}, u"written 1 present 0"_s);
    row("twice the same", {{"a.jpg", "1"}, {"a.jpg", "22"}}, {u"a.jpg"_s}, u"written 1 present 1"_s);
    row("out of the folder", {{"../x.jpg", "1"}, {"a/../../x.jpg", "1"}, {"b.jpg", "1"}}, {u"b.jpg"_s},
        u"written 1 present 0 damagedFile x.jpg damagedFile x.jpg"_s);
    row("a link", {{"l.jpg", "/etc/passwd", Kind::Link}, {"b.jpg", "1"}}, {u"b.jpg"_s},
        u"written 1 present 0 damagedFile l.jpg"_s);
    row("through a link", {{"d", "/tmp", Kind::Link}, {"d/a.jpg", "1"}}, {u"d/a.jpg"_s}, u"written 1 present 0"_s);
    row("a file that is a folder too", {{"a.jpg", "1"}, {"a.jpg/b.jpg", "1"}}, {u"a.jpg"_s},
        u"written 1 present 0 notWritable b.jpg"_s);
    row("a name that is too long", {{QByteArray(300, 'a') + ".jpg", "1"}, {"b.jpg", "1"}}, {u"b.jpg"_s},
        u"written 1 present 0 notWritable "_s + QString(300, u'a') + u".jpg"_s);
    row("JSON that is too large for a sidecar", {{"Records.json", QByteArray(17 * 1024 * 1024, '1')}}, {},
        u"written 0 present 0"_s);
}

void TakeoutArchiveTest::unpacks()
{
    QFETCH(const QList<TestEntry>, entries);
    QFETCH(const QStringList, files);
    QFETCH(const QString, outcome);
    const QString suffix = QString::fromUtf8(QTest::currentDataTag()).section(u' ', -1);
    QVERIFY(writeTestArchive(path(u"t."_s + suffix), entries));
    const UnpackReport report = unpack(u"t."_s + suffix);
    QCOMPARE(report.folder, path(u"t"_s));
    QCOMPARE(filesIn(u"t"_s), files);
    QCOMPARE(outcomeOf(report), outcome);
    QCOMPARE(QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{u"t"_s, u"t."_s + suffix})); // nothing beside it
    if (!files.isEmpty())                              // the file's time is the photo's
        QCOMPARE(QFileInfo(path(u"t/"_s + files.constFirst())).lastModified().toSecsSinceEpoch(), 1'700'000'000);
}

void TakeoutArchiveTest::whatIsThereStays()
{
    QVERIFY(writeTestArchive(path(u"t.zip"_s), {{"a.jpg", "from the archive"}, {"b.jpg", "2"}}));
    QVERIFY(QDir().mkpath(path(u"t"_s)));
    QFile mine(path(u"t/a.jpg"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    QCOMPARE(outcomeOf(unpack(u"t.zip"_s)), u"written 1 present 1"_s);
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), "mine");
    QCOMPARE(outcomeOf(unpack(u"t.zip"_s)), u"written 0 present 2"_s);
}

void TakeoutArchiveTest::writesThroughNoLink()
{
    QVERIFY(QDir().mkpath(path(u"t"_s)) && QDir().mkpath(path(u"elsewhere"_s)));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"t/d"_s)));
    QVERIFY(QFile::link(path(u"elsewhere/new.jpg"_s), path(u"t/dangling.jpg"_s)));
    QVERIFY(writeTestArchive(path(u"t.zip"_s), {{"d/a.jpg", "1"}, {"dangling.jpg", "2"}}));
    QCOMPARE(outcomeOf(unpack(u"t.zip"_s)), u"written 0 present 1 notWritable a.jpg"_s);
    QCOMPARE(filesIn(u"elsewhere"_s), QStringList());
}

void TakeoutArchiveTest::notAnArchive_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("empty") << QByteArray() << u"written 0 present 0 emptyFile t.zip"_s;
    QTest::newRow("text") << QByteArray("This is a letter, not an archive.")
                          << u"written 0 present 0 unknownFormat t.zip"_s;
    QTest::newRow("a photo") << TestPhoto().jpeg() << u"written 0 present 0 unknownFormat t.zip"_s;
}

void TakeoutArchiveTest::notAnArchive()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, outcome);
    QFile file(path(u"t.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const UnpackReport report = unpack(u"t.zip"_s);
    QCOMPARE(outcomeOf(report), outcome);
    QCOMPARE(report.folder, QString());
    QVERIFY(!QFileInfo::exists(path(u"t"_s)));
    QCOMPARE(outcomeOf(unpack(u"gone.zip"_s)), u"written 0 present 0 notFound gone.zip"_s);
}

void TakeoutArchiveTest::truncated_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("zip") << u"t.zip"_s;
    QTest::newRow("tgz") << u"t.tgz"_s;
}

/// A download that broke off: what came is kept, and nothing of what came half.
void TakeoutArchiveTest::truncated()
{
    QFETCH(const QString, name);
    QByteArray noise(200'000, Qt::Uninitialized);
    quint32 state = 1;
    for (char& byte : noise)
        byte = static_cast<char>((state = state * 1'664'525U + 1'013'904'223U) >> 24U);
    QVERIFY(writeTestArchive(path(name), {{"a.jpg", noise}, {"b.jpg", noise}, {"c.jpg", noise}}));
    QFile file(path(name));
    QVERIFY(file.resize(file.size() / 2));
    const UnpackReport report = unpack(name);
    QCOMPARE(filesIn(u"t"_s), QStringList{u"a.jpg"_s});
    QCOMPARE(report.written, 1);
    QVERIFY(!report.failures.empty());
    QCOMPARE(report.failures.front().code, ErrorCode::DamagedFile);
}

void TakeoutArchiveTest::stopped()
{
    QVERIFY(writeTestArchive(path(u"t.zip"_s), {{"a.jpg", "1"}, {"b.jpg", "2"}, {"c.jpg", "3"}}));
    std::stop_source stop;
    const UnpackReport report = unpackArchive(path(u"t.zip"_s), {}, stop.get_token(), [&](const Progress& progress) {
        if (progress.done == 2)
            stop.request_stop();
    });
    QCOMPARE(outcomeOf(report), u"written 2 present 0"_s);
    QCOMPARE(filesIn(u"t"_s), (QStringList{u"a.jpg"_s, u"b.jpg"_s}));
    QCOMPARE(outcomeOf(unpack(u"t.zip"_s)), u"written 1 present 2"_s);
}

void TakeoutArchiveTest::beyondTheLimit()
{
    QVERIFY(writeTestArchive(path(u"t.zip"_s), {{"a.jpg", "1"}, {"b.jpg", QByteArray(4'000'000, 'x')}}));
    UnpackReport report;
    {
        const FileSizeLimit limit(1'000'000);
        report = unpack(u"t.zip"_s);
    }
    QCOMPARE(report.written, 1);
    QCOMPARE(report.failures.size(), 1U);
    QCOMPARE(filesIn(u"t"_s), QStringList{u"a.jpg"_s}); // and nothing half
}

void TakeoutArchiveTest::moreThanThereIsRoomFor_data()
{
    QTest::addColumn<quint64>("size");
    QTest::newRow("a petabyte") << (quint64{1} << 50U);
    QTest::newRow("more than the sum can hold") << (quint64{1} << 62U);
}

void TakeoutArchiveTest::moreThanThereIsRoomFor()
{
    QFETCH(const quint64, size);
    QFile file(path(u"t.tgz"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tarHeaderOf("a.jpg", size)) == 512);
    file.close();
    QCOMPARE(outcomeOf(unpack(u"t.tgz"_s)), u"written 0 present 0 diskFull a.jpg"_s);
    QCOMPARE(filesIn(u"t"_s), QStringList());
}

void TakeoutArchiveTest::folderThatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(path(u"locked"_s)));
    QVERIFY(writeTestArchive(path(u"locked/t.zip"_s), {{"a.jpg", "1"}}));
    chmod(QFile::encodeName(path(u"locked"_s)).constData(), 0555);
    chmod(QFile::encodeName(m_root).constData(), 0777);
    UnpackReport report;
    bool isOrdinary = false;
    {
        const OrdinaryUser user;
        isOrdinary = user.isOrdinary();
        report = unpack(u"locked/t.zip"_s);
    }
    chmod(QFile::encodeName(path(u"locked"_s)).constData(), 0755);
    if (!isOrdinary)
        QSKIP("root may not give up its rights here");
    QCOMPARE(report.folder, path(u"fallback/t"_s));
    QCOMPARE(filesIn(u"fallback/t"_s), QStringList{u"a.jpg"_s});
}

void TakeoutArchiveTest::importsAllParts_data()
{
    QTest::addColumn<QStringList>("order");
    const QString photos = u"takeout-20240310T123456Z-001.zip"_s;
    const QString jsons = u"takeout-20240310T123456Z-002.tgz"_s;
    QTest::newRow("photos first") << QStringList{photos, jsons};
    QTest::newRow("JSON first") << QStringList{jsons, photos};
}

/// The JSON of a photo lies in another part of the download.
void TakeoutArchiveTest::importsAllParts()
{
    QFETCH(const QStringList, order);
    const QByteArray album = "Takeout/Google Photos/Bali/";
    QVERIFY(writeTestArchive(path(u"takeout-20240310T123456Z-001.zip"_s), {{album + "a.jpg", TestPhoto().jpeg()}}));
    QVERIFY(writeTestArchive(path(u"takeout-20240310T123456Z-002.tgz"_s),
                             {{album + "a.jpg.supplemental-metadata.json", takeoutJson()}, {"../b.jpg", "1"}}));
    const auto catalog = Catalog::open(path(u"catalog.sqlite"_s)).value();
    ReaderPool readers(2);
    const ImportRequest request{
        .paths = {path(order.at(0)), path(order.at(1))}, .scan = {}, .unpackFolder = path(u"fallback"_s)};
    const ImportReport report = Importer(*catalog, readers).run(request, {}, {});
    QCOMPARE(report.state, JobState::Done);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.failed(), 1);

    PhotoStore store(*catalog);
    const QString file = path(u"takeout-20240310T123456Z/Takeout/Google Photos/Bali/a.jpg"_s);
    const auto id = store.photoOfFile(file).value();
    QVERIFY(id);
    const auto position = store.photo(*id).value()->position;
    QVERIFY(position);
    QCOMPARE(position->point, GeoPoint::fromDegrees(-8.5, 115.25));

    const ImportReport again = Importer(*catalog, readers).run(request, {}, {});
    QCOMPARE(again.added + again.updated, 0);
    QCOMPARE(again.unchanged, 1);
}

void TakeoutArchiveTest::progressNeverGoesBack()
{
    QVERIFY(
        writeTestArchive(path(u"t.zip"_s), {{"a.jpg", TestPhoto().jpeg()}, {"b.jpg", "no photo"}, {"../c.jpg", "1"}}));
    const auto catalog = Catalog::open(path(u"catalog.sqlite"_s)).value();
    ReaderPool readers(1);
    std::vector<Progress> seen;
    const ImportReport report =
        Importer(*catalog, readers).run({.paths = {path(u"t.zip"_s)}, .scan = {}}, {}, [&](const Progress& progress) {
            seen.push_back(progress);
        });
    QCOMPARE(report.added, 1);
    for (size_t i = 1; i < seen.size(); ++i)
        QVERIFY(seen[i].done >= seen[i - 1].done && seen[i].total >= seen[i - 1].total);
    QCOMPARE(seen.back(), (Progress{.done = 4, .total = 4, .totalIsFinal = true}));
}

WAYFOLIO_TEST(TakeoutArchiveTest)

} // namespace wayfolio::test

#include "TakeoutArchiveTest.moc"

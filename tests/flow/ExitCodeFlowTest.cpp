// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QtEndian>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What the program answers when it cannot, or should not, do what was asked.
class ExitCodeFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usage_data();
    void usage();
    void help_data();
    void help();
    void version();
    void failure_data();
    void failure();
    void newerCatalogue();
    void readOnlyCatalogue_data();
    void readOnlyCatalogue();
    void catalogueInAMissingFolder();
    void readingMakesNothing_data();
    void readingMakesNothing();
    void fullDiskOnOutput_data();
    void fullDiskOnOutput();
    void noDisplay_data();
    void noDisplay();

private:
    WayfolioProcess m_wayfolio;
};

namespace {

/// A failure as a script sees it: nothing on standard output, one sentence on standard error.
void verifyRefusal(const RunResult& result, int exitCode)
{
    QVERIFY2(result.exitCode == exitCode, qPrintable(u"%1: %2"_s.arg(result.exitCode).arg(result.err)));
    QVERIFY2(result.out.isEmpty(), result.out.constData());
    QVERIFY(result.err.startsWith("wayfolio"_L1));
    QVERIFY(result.err.endsWith(u'\n'));
}

} // namespace

void ExitCodeFlowTest::initTestCase()
{
    QVERIFY(makeGoodPhotos(m_wayfolio.path(u"photos"_s)));
    QCOMPARE(m_wayfolio.run({u"import"_s, u"--catalog"_s, u"good.sqlite"_s, u"photos"_s}).exitCode, 0);
    QVERIFY(writeFile(m_wayfolio.path(u"text.sqlite"_s), QByteArray("not a database, ").repeated(100)));
    QVERIFY(QDir().mkpath(m_wayfolio.path(u"folder.sqlite"_s)));
    QVERIFY(QDir().mkpath(m_wayfolio.path(u"no photos"_s)));
    QCOMPARE(m_wayfolio.run({u"import"_s, u"--catalog"_s, u"empty.sqlite"_s, u"no photos"_s}).exitCode, 0);
}

void ExitCodeFlowTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import nothing") << QStringList{u"import"_s};
    QTest::newRow("import unknown option") << QStringList{u"import"_s, u"--fast"_s, u"photos"_s};
    QTest::newRow("libraries, unknown action") << QStringList{u"libraries"_s, u"delete"_s, u"photos"_s};
    QTest::newRow("libraries remove nothing") << QStringList{u"libraries"_s, u"remove"_s};
    QTest::newRow("libraries relocate nowhere") << QStringList{u"libraries"_s, u"relocate"_s, u"photos"_s};
    QTest::newRow("photos with a path") << QStringList{u"photos"_s, u"somewhere"_s};
    QTest::newRow("explain nothing") << QStringList{u"photos"_s, u"--explain"_s};
    QTest::newRow("catalog without a file") << QStringList{u"trips"_s, u"--catalog"_s};
    QTest::newRow("export without output") << QStringList{u"export"_s, u"--format"_s, u"gpx"_s};
    QTest::newRow("export unknown format") << QStringList{u"export"_s, u"--format"_s, u"doc"_s, u"-o"_s, u"x.doc"_s};
    QTest::newRow("export no format") << QStringList{u"export"_s, u"-o"_s, u"x.doc"_s};
    QTest::newRow("export trip and all") << QStringList{u"export"_s, u"--trip"_s, u"1"_s,
                                                        u"--all"_s,  u"-o"_s,     u"x.gpx"_s};
    QTest::newRow("export trip no number") << QStringList{u"export"_s, u"--trip"_s, u"one"_s, u"-o"_s, u"x.gpx"_s};
    QTest::newRow("export trip zero") << QStringList{u"export"_s, u"--trip"_s, u"0"_s, u"-o"_s, u"x.gpx"_s};
    QTest::newRow("snapshot without output") << QStringList{u"snapshot"_s};
    QTest::newRow("snapshot size of words") << QStringList{u"snapshot"_s, u"--size"_s, u"big"_s, u"-o"_s, u"x.png"_s};
    QTest::newRow("snapshot size of nothing") << QStringList{u"snapshot"_s, u"--size"_s, u"0x0"_s, u"-o"_s, u"x.png"_s};
    QTest::newRow("snapshot of no style") << QStringList{u"snapshot"_s, u"--style"_s, u"loud"_s, u"-o"_s, u"x.png"_s};
    QTest::newRow("snapshot in no language") << QStringList{u"snapshot"_s, u"--names"_s, u"xx"_s, u"-o"_s, u"x.png"_s};
    QTest::newRow("snapshot size beyond reason")
        << QStringList{u"snapshot"_s, u"--size"_s, u"99999x99999"_s, u"-o"_s, u"x.png"_s};
    QTest::newRow("neither a verb nor a path") << QStringList{u"nowhere"_s};
    QTest::newRow("no verb, unknown option") << QStringList{u"--unheard-of"_s};
    QTest::newRow("verb behind an option") << QStringList{u"--catalog"_s, u"good.sqlite"_s, u"trips"_s};
}

void ExitCodeFlowTest::usage()
{
    QFETCH(const QStringList, arguments);
    const RunResult result = m_wayfolio.run(arguments);
    verifyRefusal(result, 2);
    QVERIFY(result.err.contains("--help"_L1));
}

void ExitCodeFlowTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("usage");
    QTest::newRow("all") << QStringList{u"--help"_s} << u"Usage: wayfolio [options] [PATH...]"_s;
    QTest::newRow("short") << QStringList{u"-h"_s} << u"Usage: wayfolio [options] [PATH...]"_s;
    for (const QString& verb : {u"trips"_s, u"export"_s, u"snapshot"_s, u"check"_s}) {
        QTest::addRow("%s", qPrintable(verb))
            << QStringList{verb, u"--help"_s} << u"Usage: wayfolio %1 [options]"_s.arg(verb);
    }
    QTest::newRow("photos") << QStringList{u"photos"_s, u"--help"_s} << u"Usage: wayfolio photos [options] [FILE...]"_s;
    QTest::newRow("import") << QStringList{u"import"_s, u"--help"_s} << u"Usage: wayfolio import [options] PATH..."_s;
}

void ExitCodeFlowTest::help()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, usage);
    const RunResult result = m_wayfolio.run(arguments);
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.err.isEmpty(), qPrintable(result.err));
    const QString text = QString::fromUtf8(result.out);
    QCOMPARE(text.section(u'\n', 0, 0), usage);
    QVERIFY(text.contains("--catalog <FILE>"_L1));
}

void ExitCodeFlowTest::version()
{
    const RunResult result = m_wayfolio.run({u"--version"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, "wayfolio " WAYFOLIO_VERSION "\n");
}

void ExitCodeFlowTest::failure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // by the sentence
    const auto with = [](const QString& catalog, const QStringList& arguments) {
        return arguments + QStringList{u"--catalog"_s, catalog};
    };
    QTest::newRow("no catalogue") << with(u"none.sqlite"_s, {u"photos"_s}) << u"none.sqlite"_s;
    QTest::newRow("no folder of the catalogue") << with(u"no/where/c.sqlite"_s, {u"trips"_s}) << u"no/where"_s;
    QTest::newRow("read text") << with(u"text.sqlite"_s, {u"photos"_s, u"--json"_s}) << u"text.sqlite"_s;
    QTest::newRow("import into text") << with(u"text.sqlite"_s, {u"import"_s, u"photos"_s}) << u"text.sqlite"_s;
    QTest::newRow("read a folder") << with(u"folder.sqlite"_s, {u"check"_s}) << u"folder.sqlite"_s;
    QTest::newRow("import into a folder") << with(u"folder.sqlite"_s, {u"import"_s, u"photos"_s}) << u"folder.sqlite"_s;
    QTest::newRow("import below a file") << with(u"text.sqlite/c.sqlite"_s, {u"import"_s, u"photos"_s})
                                         << u"text.sqlite/c.sqlite"_s;
    QTest::newRow("import where nothing can be made")
        << with(u"/proc/wayfolio/c.sqlite"_s, {u"import"_s, u"photos"_s}) << u"/proc/wayfolio/c.sqlite"_s;
    QTest::newRow("export into no folder")
        << with(u"good.sqlite"_s, {u"export"_s, u"-o"_s, u"no/where/x.gpx"_s}) << u"no/where"_s;
    QTest::newRow("export into a folder")
        << with(u"good.sqlite"_s, {u"export"_s, u"--format"_s, u"gpx"_s, u"-o"_s, u"folder.sqlite"_s})
        << u"folder.sqlite"_s;
    QTest::newRow("export to a device") << with(u"good.sqlite"_s,
                                                {u"export"_s, u"--format"_s, u"kml"_s, u"-o"_s, u"/dev/full"_s})
                                        << u"/dev/full"_s;
    QTest::newRow("export no such trip") << with(u"good.sqlite"_s,
                                                 {u"export"_s, u"--trip"_s, u"777"_s, u"-o"_s, u"x.gpx"_s})
                                         << u"trip"_s;
    QTest::newRow("export nothing") << with(u"empty.sqlite"_s, {u"export"_s, u"-o"_s, u"x.gpx"_s}) << u"nothing"_s;
    QTest::newRow("snapshot of nothing") << with(u"empty.sqlite"_s, {u"snapshot"_s, u"-o"_s, u"x.png"_s})
                                         << u"nothing"_s;
    QTest::newRow("snapshot no such trip")
        << with(u"good.sqlite"_s, {u"snapshot"_s, u"--trip"_s, u"777"_s, u"-o"_s, u"x.png"_s}) << u"trip"_s;
    QTest::newRow("snapshot into no folder")
        << with(u"good.sqlite"_s, {u"snapshot"_s, u"-o"_s, u"no/where/x.png"_s}) << u"no/where"_s;
    QTest::newRow("snapshot to a device")
        << with(u"good.sqlite"_s, {u"snapshot"_s, u"-o"_s, u"/dev/full"_s}) << u"/dev/full"_s;
}

void ExitCodeFlowTest::failure()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const RunResult result = m_wayfolio.run(arguments);
    verifyRefusal(result, 3);
    QCOMPARE(result.err.count(u'\n'), 1);
    QVERIFY2(result.err.contains(named), qPrintable(result.err));
    for (const QString& name : {u"x.gpx"_s, u"x.png"_s, u"none.sqlite"_s, u"no"_s})
        QVERIFY2(!QFileInfo::exists(m_wayfolio.path(name)), qPrintable(name));
}

/// The version stands in the header (https://www.sqlite.org/fileformat.html, 1.3.14).
void ExitCodeFlowTest::newerCatalogue()
{
    constexpr qint64 kUserVersionOffset = 60;
    const QString path = m_wayfolio.path(u"newer.sqlite"_s);
    QVERIFY(QFile::copy(m_wayfolio.path(u"good.sqlite"_s), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(kUserVersionOffset));
    const quint32 version = qToBigEndian<quint32>(9999);
    QCOMPARE(file.write(reinterpret_cast<const char*>(&version), sizeof version), 4);
    file.close();
    const auto content = [&path] {
        QFile newer(path);
        return newer.open(QIODevice::ReadOnly) ? newer.readAll() : QByteArray();
    };
    const QByteArray before = content();
    for (const QStringList& verb : {QStringList{u"import"_s, u"photos"_s}, {u"photos"_s}, {u"check"_s}}) {
        const RunResult result = m_wayfolio.run(verb + QStringList{u"--catalog"_s, u"newer.sqlite"_s});
        verifyRefusal(result, 3);
        QVERIFY2(result.err.contains("newer"_L1), qPrintable(result.err));
    }
    QCOMPARE(content(), before);
}

void ExitCodeFlowTest::readOnlyCatalogue_data()
{
    QTest::addColumn<bool>("isFileProtected");
    QTest::addColumn<bool>("isFolderProtected");
    QTest::newRow("the file") << true << false;
    QTest::newRow("its folder") << false << true;
    QTest::newRow("both") << true << true;
}

/// Whatever only reads works, the rest says why not, and nothing changes on the disk.
void ExitCodeFlowTest::readOnlyCatalogue()
{
    QFETCH(const bool, isFileProtected);
    QFETCH(const bool, isFolderProtected);
    if (!permissionsBind())
        QSKIP("this root cannot give up its rights");
    const QString folder = m_wayfolio.path(u"readonly"_s);
    const QString path = folder + u"/c.sqlite"_s;
    QVERIFY(QDir().mkpath(folder) && QFile::copy(m_wayfolio.path(u"good.sqlite"_s), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    if (isFileProtected)
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    if (isFolderProtected)
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto run = [&](const QStringList& arguments) {
        return m_wayfolio.run(arguments + QStringList{u"--catalog"_s, path});
    };
    const RunResult import = run({u"import"_s, u"photos"_s});
    const RunResult photos = run({u"photos"_s, u"--json"_s});
    const RunResult trips = run({u"trips"_s});
    const RunResult check = run({u"check"_s});
    const RunResult gpx = run({u"export"_s, u"-o"_s, u"readonly.gpx"_s});
    const RunResult map = run({u"snapshot"_s, u"-o"_s, u"readonly.png"_s});
    const QStringList left = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir(folder).removeRecursively());

    verifyRefusal(import, 3);
    QCOMPARE(import.err.count(u'\n'), 1);
    QVERIFY2(import.err.contains("read-only"_L1) && import.err.contains(path), qPrintable(import.err));
    QCOMPARE(photos.json().array().size(), kGoodPhotos);
    QCOMPARE(check.out, "ok\n");
    for (const RunResult& result : {trips, gpx, map})
        QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
    // Where it can, SQLite makes two files that readers and writers share, and readers leave them.
    if (isFolderProtected)
        QCOMPARE(left, QStringList{u"c.sqlite"_s});
    for (const QString& name : left)
        QVERIFY2(name == "c.sqlite"_L1 || name == "c.sqlite-shm"_L1 || name == "c.sqlite-wal"_L1, qPrintable(name));
}

void ExitCodeFlowTest::catalogueInAMissingFolder()
{
    const QStringList catalog{u"--catalog"_s, u"fresh/folder/c.sqlite"_s};
    verifyRefusal(m_wayfolio.run(QStringList{u"photos"_s} + catalog), 3);
    QVERIFY(!QFileInfo::exists(m_wayfolio.path(u"fresh"_s)));
    QCOMPARE(m_wayfolio.run(QStringList{u"import"_s, u"photos"_s} + catalog).exitCode, 0);
    QCOMPARE(m_wayfolio.run(QStringList{u"photos"_s} + catalog).exitCode, 0);
}

void ExitCodeFlowTest::readingMakesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("photos") << QStringList{u"photos"_s, u"--json"_s};
    QTest::newRow("trips") << QStringList{u"trips"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"-o"_s, u"x.kml"_s};
    QTest::newRow("snapshot") << QStringList{u"snapshot"_s, u"-o"_s, u"x.png"_s};
}

void ExitCodeFlowTest::readingMakesNothing()
{
    QFETCH(const QStringList, arguments);
    const WayfolioProcess fresh;
    const QStringList before = QDir(fresh.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const RunResult result = fresh.run(arguments);
    verifyRefusal(result, 3);
    QVERIFY2(result.err.contains("wayfolio import"_L1), qPrintable(result.err));
    QVERIFY(!QFileInfo::exists(fresh.path(u"home/data/wayfolio"_s)));
    QCOMPARE(QDir(fresh.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
}

void ExitCodeFlowTest::fullDiskOnOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("photos json") << QStringList{u"photos"_s, u"--json"_s};
    QTest::newRow("photos") << QStringList{u"photos"_s};
    QTest::newRow("trips") << QStringList{u"trips"_s, u"--json"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("help") << QStringList{u"--help"_s};
}

void ExitCodeFlowTest::fullDiskOnOutput()
{
    QFETCH(const QStringList, arguments);
    QStringList all = arguments;
    if (!arguments.first().startsWith(u'-'))
        all += {u"--catalog"_s, u"good.sqlite"_s};
    const auto process = m_wayfolio.prepared(all);
    process->setStandardOutputFile(u"/dev/full"_s);
    process->start();
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 3);
    QVERIFY(process->readAllStandardError().contains("could not be written"));
}

void ExitCodeFlowTest::noDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a path") << QStringList{u"photos/santiago.jpg"_s};
    QTest::newRow("only a catalogue") << QStringList{u"--catalog"_s, u"good.sqlite"_s};
}

void ExitCodeFlowTest::noDisplay()
{
    QFETCH(const QStringList, arguments);
    const RunResult result = m_wayfolio.run(arguments);
    verifyRefusal(result, 3);
    QCOMPARE(result.err.count(u'\n'), 1);
    QVERIFY(result.err.contains("display"_L1));
}

} // namespace wayfolio::test

using wayfolio::test::ExitCodeFlowTest;
WAYFOLIO_TEST(ExitCodeFlowTest)

#include "ExitCodeFlowTest.moc"

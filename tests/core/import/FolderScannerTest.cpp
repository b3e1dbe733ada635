// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderScanner.h"

#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

/// What one scan said, paths relative to the test's folder and sorted.
struct Scan
{
    QStringList files;
    QStringList failures; ///< "identifier path"
    bool complete = false;
};

} // namespace

class FolderScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    }

    // QTemporaryDir cannot remove names that are no text.
    void cleanup() { std::filesystem::remove_all(m_folder->path().toStdString()); }

    void scans_data()
    {
        QTest::addColumn<QStringList>("tree"); // "folder/", "file", "link -> target", "fifo|"
        QTest::addColumn<QStringList>("roots");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("failures");
        QTest::addColumn<bool>("complete");
        const QStringList here{u"."_s};

        QTest::addRow("empty") << QStringList{u"d/"_s} << here << QStringList() << QStringList() << true;
        QTest::addRow("by extension, any case")
            << QStringList{u"a.jpg"_s, u"b.JPEG"_s, u"c.HeIc"_s, u"d.txt"_s, u"jpg"_s, u"e.jpg.bak"_s, u"f.mov"_s}
            << here << QStringList{u"a.jpg"_s, u"b.JPEG"_s, u"c.HeIc"_s, u"f.mov"_s} << QStringList() << true;
        QTest::addRow("deep") << QStringList{u"a/b/c/d.jpg"_s, u"a/e.jpg"_s} << here
                              << QStringList{u"a/b/c/d.jpg"_s, u"a/e.jpg"_s} << QStringList() << true;
        QTest::addRow("strange names") << QStringList{u"a b.jpg"_s, u"제주 여행/오름.jpg"_s, u"new\nline.jpg"_s,
                                                      u"%_'\".jpg"_s}
                                       << here
                                       << QStringList{u"%_'\".jpg"_s, u"a b.jpg"_s, u"new\nline.jpg"_s,
                                                      u"제주 여행/오름.jpg"_s}
                                       << QStringList() << true;
        QTest::addRow("hidden") << QStringList{u".a.jpg"_s, u".b/c.jpg"_s, u"d/.e/f.jpg"_s, u"g.jpg"_s} << here
                                << QStringList{u"g.jpg"_s} << QStringList() << true;
        QTest::addRow("a hidden root") << QStringList{u".b/c.jpg"_s, u".b/.d.jpg"_s} << QStringList{u".b"_s}
                                       << QStringList{u".b/c.jpg"_s} << QStringList() << true;
        QTest::addRow("not regular") << QStringList{u"a.jpg|"_s, u"b.txt|"_s, u"c.jpg"_s} << here
                                     << QStringList{u"c.jpg"_s} << QStringList{u"notRegularFile a.jpg"_s} << true;
        QTest::addRow("missing root") << QStringList{u"a.jpg"_s} << QStringList{u"."_s, u"gone"_s, u"gone.jpg"_s}
                                      << QStringList{u"a.jpg"_s}
                                      << QStringList{u"notFound gone"_s, u"notFound gone.jpg"_s} << false;
        QTest::addRow("a file as root, whatever its name")
            << QStringList{u"notes.txt"_s, u".h.jpg"_s, u"b.jpg"_s} << QStringList{u"notes.txt"_s, u".h.jpg"_s}
            << QStringList{u".h.jpg"_s, u"notes.txt"_s} << QStringList() << true;
        QTest::addRow("sidecars") << QStringList{u"a.jpg"_s, u"a.xmp"_s, u"a.jpg.json"_s, u"a.exif"_s, u"a.exv|"_s}
                                  << here << QStringList{u"a.jpg"_s} << QStringList() << true;
        QTest::addRow("a sidecar as root: its reader will say what it is")
            << QStringList{u"a.jpg"_s, u"a.xmp"_s} << QStringList{u"a.xmp"_s} << QStringList{u"a.xmp"_s}
            << QStringList() << true;
        QTest::addRow("a sidecar as root, with its photo")
            << QStringList{u"a.jpg"_s, u"a.xmp"_s, u"b.xmp"_s} << QStringList{u"a.xmp"_s, u"b.xmp"_s, u"a.jpg"_s}
            << QStringList{u"a.jpg"_s, u"b.xmp"_s} << QStringList() << true;
        QTest::addRow("a sidecar as root, with its folder")
            << QStringList{u"d/a.jpg"_s, u"d/a.jpg.json"_s} << QStringList{u"d/a.jpg.json"_s, u"d"_s}
            << QStringList{u"d/a.jpg"_s} << QStringList() << true;
        QTest::addRow("a FIFO as root") << QStringList{u"a.jpg|"_s} << QStringList{u"a.jpg"_s} << QStringList()
                                        << QStringList{u"notRegularFile a.jpg"_s} << false;
        QTest::addRow("given twice, nested, by another name")
            << QStringList{u"a/b.jpg"_s, u"c -> a"_s}
            << QStringList{u"a"_s, u"."_s, u"a/b.jpg"_s, u"./a/../a"_s, u"c"_s, u"c/b.jpg"_s}
            << QStringList{u"a/b.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a folder elsewhere")
            << QStringList{u"in/a.jpg"_s, u"out/b.jpg"_s, u"in/z -> ../out"_s, u"in/y -> ../out"_s}
            << QStringList{u"in"_s} << QStringList{u"in/a.jpg"_s, u"in/y/b.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a folder in the tree: its own path")
            << QStringList{u"a -> z"_s, u"z/b.jpg"_s} << here << QStringList{u"z/b.jpg"_s} << QStringList() << true;
        QTest::addRow("loops") << QStringList{u"a/b.jpg"_s, u"a/up -> .."_s, u"a/self -> ."_s, u"x -> y"_s, u"y -> x"_s}
                               << here << QStringList{u"a/b.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a file in the tree") << QStringList{u"a/b.jpg"_s, u"0.jpg -> a/b.jpg"_s} << here
                                                    << QStringList{u"a/b.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a file elsewhere, twice")
            << QStringList{u"out/b.jpg"_s, u"in/1.jpg -> ../out/b.jpg"_s, u"in/2.jpg -> 1.jpg"_s,
                           u"in/3.txt -> 1.jpg"_s}
            << QStringList{u"in"_s} << QStringList{u"in/1.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a file in a folder that is linked too")
            << QStringList{u"out/b.jpg"_s, u"in/1.jpg -> ../out/b.jpg"_s, u"in/z -> ../out"_s} << QStringList{u"in"_s}
            << QStringList{u"in/z/b.jpg"_s} << QStringList() << true;
        QTest::addRow("link to a file the scan passes over")
            << QStringList{u".h/b.jpg"_s, u"c.dat"_s, u"1.jpg -> .h/b.jpg"_s, u"2.jpg -> c.dat"_s} << here
            << QStringList{u"1.jpg"_s, u"2.jpg"_s} << QStringList() << true;
        QTest::addRow("link that leads nowhere")
            << QStringList{u"1.jpg -> gone.jpg"_s, u"2 -> gone"_s, u"3.jpg -> 3.jpg"_s} << here << QStringList()
            << QStringList{u"notFound 1.jpg"_s, u"notReadable 3.jpg"_s} << true;
        QTest::addRow("link to a FIFO") << QStringList{u"a|"_s, u"b.jpg -> a"_s} << here << QStringList()
                                        << QStringList{u"notRegularFile b.jpg"_s} << true;
    }

    void scans()
    {
        QFETCH(QStringList, tree);
        QFETCH(QStringList, roots);
        QFETCH(QStringList, files);
        QFETCH(QStringList, failures);
        QFETCH(bool, complete);
        makeTree(tree);
        const Scan result = scan(roots, {});
        QCOMPARE(result.files, files);
        QCOMPARE(result.failures, failures);
        QCOMPARE(result.complete, complete);
    }

    void followsOptions_data()
    {
        QTest::addColumn<ScanOptions>("options");
        QTest::addColumn<QStringList>("files");
        const QStringList all{u".h.jpg"_s, u".i/j.jpg"_s, u"a.jpg"_s, u"b.png"_s, u"c/d.JPG"_s, u"k/e.jpg"_s};
        QTest::addRow("default") << ScanOptions{} << QStringList{all.at(2), all.at(3), all.at(4), all.at(5)};
        QTest::addRow("hidden") << ScanOptions{.recurse = true, .hiddenFiles = true, .extensions = {}} << all;
        QTest::addRow("flat") << ScanOptions{.recurse = false, .hiddenFiles = false, .extensions = {}}
                              << QStringList{all.at(2), all.at(3)};
        QTest::addRow("flat, hidden") << ScanOptions{.recurse = false, .hiddenFiles = true, .extensions = {}}
                                      << QStringList{all.at(0), all.at(2), all.at(3)};
        QTest::addRow("extensions") << ScanOptions{.recurse = true, .hiddenFiles = false, .extensions = {u"jpg"_s}}
                                    << QStringList{all.at(2), all.at(4), all.at(5)};
        QTest::addRow("own extension") << ScanOptions{.recurse = true, .hiddenFiles = false, .extensions = {u"txt"_s}}
                                       << QStringList{u"n.txt"_s};
    }

    void followsOptions()
    {
        QFETCH(ScanOptions, options);
        QFETCH(QStringList, files);
        makeTree({u"out/e.jpg"_s, u"in/n.txt"_s});
        m_root += u"/in"_s;
        makeTree({u".h.jpg"_s, u".i/j.jpg"_s, u"a.jpg"_s, u"b.png"_s, u"c/d.JPG"_s, u"k -> ../out"_s});
        const Scan result = scan({u"."_s}, options);
        QCOMPARE(result.files, files);

        // wouldVisit() agrees with what the scan does.
        const FolderScanner scanner(options);
        for (const QString& path :
             {u".h.jpg"_s, u".i/j.jpg"_s, u"a.jpg"_s, u"b.png"_s, u"c/d.JPG"_s, u"k/e.jpg"_s, u"n.txt"_s})
            QCOMPARE(scanner.wouldVisit(m_root + u'/' + path, m_root), files.contains(path));
        QVERIFY(!scanner.wouldVisit(m_root + u"x/a.jpg"_s, m_root));
    }

    void unreadableFolder()
    {
        makeTree({u"a.jpg"_s, u"locked/b.jpg"_s, u"z/c.jpg"_s});
        const QByteArray locked = QFile::encodeName(m_root + u"/locked"_s);
        chmod(QFile::encodeName(m_root).constData(), 0755);
        chmod(locked.constData(), 0);
        Scan result;
        bool isOrdinary = false;
        {
            const OrdinaryUser user;
            isOrdinary = user.isOrdinary();
            result = scan({u"."_s}, {});
        }
        chmod(locked.constData(), 0755);
        if (!isOrdinary)
            QSKIP("root may not give up its rights here");
        const QStringList files{u"a.jpg"_s, u"z/c.jpg"_s};
        QCOMPARE(result.files, files);
        QCOMPARE(result.failures, QStringList{u"notReadable locked"_s});
        QVERIFY(!result.complete);
    }

    void namesThatAreNoText()
    {
        const QByteArray folder = QFile::encodeName(m_root);
        for (const char* const name : {"/caf\xe9.jpg", "/caf\xe9.txt", "/\xff\xfe/"}) {
            const QByteArray path = folder + name;
            if (path.endsWith('/'))
                QCOMPARE(mkdir(path.constData(), 0755), 0);
            else
                close(creat(path.constData(), 0644));
        }
        const Scan result = scan({u"."_s}, {});
        QCOMPARE(result.files, QStringList());
        const QStringList failures{u"nameNotText caf\ufffd.jpg"_s, u"nameNotText \ufffd\ufffd"_s};
        QCOMPARE(result.failures, failures);
        QVERIFY(result.complete); // nothing of such a name can be in the catalogue
    }

    void stampsFiles()
    {
        const QString path = m_root + u"/a.jpg"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(1234, 'x')), 1234);
        file.close();
        const std::array<timespec, 2> times{timespec{.tv_sec = 1, .tv_nsec = 2},
                                            timespec{.tv_sec = 1'700'000'000, .tv_nsec = 123'456'789}};
        QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times.data(), 0), 0);
        ScannedFile seen;
        const ScanVisitor visitor{.file = [&](ScannedFile found) { seen = std::move(found); },
                                  .failure = [](const Error&) {}};
        QVERIFY(FolderScanner({}).scan({m_root}, visitor, {}));
        QCOMPARE(seen.path, path);
        QCOMPARE(seen.stamp, (FileStamp{.sizeBytes = 1234, .modifiedNs = 1'700'000'000'123'456'789}));
    }

    void stops()
    {
        QStringList tree;
        for (int i = 0; i < 100; ++i)
            tree.append(u"%1/%2.jpg"_s.arg(i % 7).arg(i));
        makeTree(tree);
        std::stop_source stop;
        int found = 0;
        const ScanVisitor visitor{.file =
                                      [&](const ScannedFile&) {
                                          if (++found == 10)
                                              stop.request_stop();
                                      },
                                  .failure = [](const Error&) {}};
        QVERIFY(!FolderScanner({}).scan({m_root}, visitor, stop.get_token()));
        QCOMPARE(found, 10);
    }

private:
    void makeTree(const QStringList& tree)
    {
        for (const QString& entry : tree) {
            const QString path = m_root + u'/' + entry.section(u" -> "_s, 0, 0);
            QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
            if (entry.contains(u" -> "_s)) {
                QVERIFY(symlink(QFile::encodeName(entry.section(u" -> "_s, 1)).constData(),
                                QFile::encodeName(path).constData()) == 0);
            } else if (entry.endsWith(u'|')) {
                QCOMPARE(mkfifo(QFile::encodeName(path.chopped(1)).constData(), 0600), 0);
            } else if (!entry.endsWith(u'/')) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly));
            }
        }
    }

    Scan scan(const QStringList& roots, const ScanOptions& options)
    {
        Scan result;
        const QDir root(m_root);
        const ScanVisitor visitor{
            .file = [&](const ScannedFile& file) { result.files.append(root.relativeFilePath(file.path)); },
            .failure =
                [&](const Error& error) {
                    result.failures.append(identifier(error.code) + u' ' + root.relativeFilePath(error.subject));
                }};
        QStringList absolute;
        for (const QString& path : roots)
            absolute.append(m_root + u'/' + path);
        result.complete = FolderScanner(options).scan(absolute, visitor, {});
        result.files.sort();
        result.failures.sort();
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

WAYFOLIO_TEST(FolderScannerTest)

} // namespace wayfolio::test

#include "FolderScannerTest.moc"

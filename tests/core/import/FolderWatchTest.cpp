// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderWatch.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

/// The system's own events, of real files.
class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = QFileInfo(m_folder->path()).canonicalFilePath();
        QVERIFY(QDir(m_root).mkpath(u"in/a/b"_s) && QDir(m_root).mkpath(u"out"_s));
        write(u"in/a/1.jpg"_s);
        write(u"out/1.jpg"_s);
        QVERIFY(QDir(m_root).mkpath(u"out/full/deep"_s));
        write(u"out/full/deep/1.jpg"_s);
        begin({.quiet = std::chrono::milliseconds(50), .longest = std::chrono::milliseconds(500)});
        m_watch->watch({path(u"in"_s)}, {});
        QTRY_COMPARE(told(), (QSet<QString>{u"in/**"_s})); // it stands
        m_told.clear();
    }

    void cleanup() { m_watch.reset(); }

    void tellsWhatChanged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("told");
        QTest::newRow("written") << u"write in/a/2.jpg"_s << u"in/a"_s;
        QTest::newRow("overwritten") << u"write in/a/1.jpg"_s << u"in/a"_s;
        QTest::newRow("deleted") << u"remove in/a/1.jpg"_s << u"in/a"_s;
        QTest::newRow("renamed") << u"move in/a/1.jpg in/a/2.jpg"_s << u"in/a"_s;
        QTest::newRow("moved here") << u"move out/1.jpg in/1.jpg"_s << u"in"_s;
        QTest::newRow("moved away") << u"move in/a/1.jpg out/2.jpg"_s << u"in/a"_s;
        QTest::newRow("moved along") << u"move in/a/1.jpg in/a/b/1.jpg"_s << u"in/a in/a/b"_s;
        QTest::newRow("folders with files at once") << u"fill in/c/d/e"_s << u"in/c/**"_s;
        QTest::newRow("a full folder moved here") << u"move out/full in/full"_s << u"in/full/**"_s;
        QTest::newRow("a folder moved away") << u"move in/a out/a"_s << u"in/**"_s;
        QTest::newRow("a folder renamed") << u"move in/a in/z"_s << u"in/**"_s;
    }

    void tellsWhatChanged()
    {
        QFETCH(const QString, change);
        const QStringList words = change.split(u' ');
        if (words.at(0) == u"write"_s)
            write(words.at(1));
        else if (words.at(0) == u"remove"_s)
            QVERIFY(QFile::remove(path(words.at(1))));
        else if (words.at(0) == u"move"_s)
            QVERIFY(QDir(m_root).rename(words.at(1), words.at(2)));
        else
            fill(words.at(1));
        QFETCH(const QString, told);
        const QStringList expected = told.split(u' ');
        QTRY_VERIFY2(this->told().contains(QSet<QString>(expected.begin(), expected.end())),
                     qPrintable(QStringList(this->told().values()).join(u' ')));
    }

    void watchesWhatIsNew()
    {
        fill(u"in/c/d/e"_s);
        QTRY_VERIFY(told().contains(u"in/c/**"_s));
        m_told.clear();
        write(u"in/c/d/e/2.jpg"_s);
        QTRY_COMPARE(told(), (QSet<QString>{u"in/c/d/e"_s}));
    }

    void watchesUnderTheNewName()
    {
        QVERIFY(QDir(m_root).rename(u"in/a"_s, u"in/z"_s));
        QTRY_VERIFY(told().contains(u"in/**"_s));
        m_told.clear();
        write(u"in/z/b/2.jpg"_s);
        QTRY_COMPARE(told(), (QSet<QString>{u"in/z/b"_s}));
    }

    void isSilentAboutTheRest()
    {
        write(u"in/notes.txt"_s);
        write(u"out/2.jpg"_s);
        QFile half(path(u"in/a/half.jpg"_s));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("beginning");
        half.flush(); // and not closed
        write(u"in/a/b/last.jpg"_s);
        QTRY_COMPARE(told(), (QSet<QString>{u"in/a/b"_s}));
        half.close();
        QTRY_COMPARE(told(), (QSet<QString>{u"in/a"_s, u"in/a/b"_s}));
    }

    void saysWhenARootIsGone()
    {
        QVERIFY(QDir(path(u"in"_s)).removeRecursively());
        QTRY_VERIFY(m_rootsChanged > 0);
    }

    void tellsThoughItIsNeverQuiet()
    {
        begin({.quiet = std::chrono::hours(1), .longest = std::chrono::milliseconds(50)});
        m_watch->watch({path(u"in"_s)}, {});
        QTRY_COMPARE(told(), (QSet<QString>{u"in/**"_s}));
    }

    void stopsAtOnce()
    {
        begin({.quiet = std::chrono::hours(1), .longest = std::chrono::hours(1)});
        m_watch->watch({path(u"in"_s)}, {});
        QTRY_COMPARE(m_coverage.load(), 3);
        QElapsedTimer clock;
        clock.start();
        m_watch.reset();
        QVERIFY(clock.elapsed() < 60'000); // not after an hour
        QVERIFY(told().isEmpty());
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_root + u'/' + name; }

    void begin(FolderWatch::Patience patience)
    {
        m_watch.reset();
        m_told.clear();
        m_rootsChanged = 0;
        m_coverage = 0;
        const FolderWatch::Listener listener{
            .changed = [this](const FolderChanges& changes) { m_told.add(changes); },
            .covered = [this](const WatchCoverage& coverage) { m_coverage = coverage.watched; },
            .rootsChanged = [this] { ++m_rootsChanged; }};
        m_watch = std::make_unique<FolderWatch>(listener, makeFolderEvents(), patience);
    }

    void write(const QString& name) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("a photo"), 7);
    }

    /// Each folder of the path has a file as soon as it is there.
    void fill(const QString& name) const
    {
        QString folder;
        for (const QString& part : name.split(u'/')) {
            folder += part + u'/';
            QDir(m_root).mkdir(folder);
            write(folder + u"1.jpg"_s);
        }
    }

    /// Relative to the root; trees end in "/**".
    [[nodiscard]] QSet<QString> told() const { return m_told.relativeTo(m_root + u'/'); }

    /// What was told so far, on another thread.
    class Told
    {
    public:
        void add(const FolderChanges& changes)
        {
            const std::scoped_lock lock(m_mutex);
            for (const QString& tree : changes.trees)
                m_paths.insert(tree + u"/**"_s);
            m_paths.unite(QSet<QString>(changes.folders.begin(), changes.folders.end()));
        }

        void clear()
        {
            const std::scoped_lock lock(m_mutex);
            m_paths.clear();
        }

        [[nodiscard]] QSet<QString> relativeTo(const QString& root) const
        {
            const std::scoped_lock lock(m_mutex);
            QSet<QString> names;
            for (const QString& path : m_paths)
                names.insert(path.sliced(root.size()));
            return names;
        }

    private:
        mutable std::mutex m_mutex;
        QSet<QString> m_paths;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    Told m_told;
    std::atomic<int> m_rootsChanged = 0;
    std::atomic<qint64> m_coverage = 0;
    std::unique_ptr<FolderWatch> m_watch;
};

} // namespace wayfolio::test

using wayfolio::test::FolderWatchTest;
WAYFOLIO_TEST(FolderWatchTest)

#include "FolderWatchTest.moc"

// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/WatchedFolders.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <unistd.h>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

using enum FolderEvent::Kind;

namespace {

/// A system that allows as many watches as it is told to.
class FewEvents : public FolderEvents
{
public:
    std::expected<int, int> add(const QByteArray& path) override
    {
        if (!QFileInfo(QFile::decodeName(path)).isDir())
            return std::unexpected(ENOENT);
        const auto known = std::ranges::find(m_paths, path, [](const auto& entry) { return entry.second; });
        if (known != m_paths.end())
            return known->first;
        if (std::ssize(m_paths) >= most)
            return std::unexpected(error);
        m_paths.emplace(++m_last, path);
        return m_last;
    }

    void remove(int watch) override { m_paths.erase(watch); }

    std::vector<FolderEvent> wait(std::optional<std::chrono::milliseconds>) override { return {}; }

    void wake() override {}

    [[nodiscard]] int numberOf(const QString& path) const
    {
        const auto known = std::ranges::find(m_paths, QFile::encodeName(path), [](const auto& e) { return e.second; });
        return known == m_paths.end() ? -1 : known->first;
    }

    [[nodiscard]] qsizetype count() const { return std::ssize(m_paths); }

    qsizetype most = 1'000;
    int error = ENOSPC;

private:
    std::unordered_map<int, QByteArray> m_paths;
    int m_last = 0;
};

} // namespace

/// What follows from events that are made up, on real folders.
class WatchedFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = QFileInfo(m_folder->path()).canonicalFilePath();
        m_events = std::make_unique<FewEvents>();
        m_folders = std::make_unique<WatchedFolders>(*m_events);
        for (const QString& name : {u"a/b/c"_s, u"a/.hidden/x"_s, u"a/d"_s, u"a b"_s})
            QVERIFY(QDir(m_root).mkpath(name));
        m_folders->setRoots({path(u"a"_s)}, {}, {});
        QCOMPARE(m_folders->takeChanges(), (FolderChanges{.trees = {path(u"a"_s)}, .folders = {}}));
    }

    void cleanup() { m_folders.reset(); }

    void watchesAllThatIsNotHidden()
    {
        QCOMPARE(m_folders->coverage(), (WatchCoverage{.watched = 4, .folders = 4, .isLimited = false}));
        QCOMPARE(m_events->numberOf(path(u"a/.hidden"_s)), -1);
        m_folders->setRoots({path(u"a"_s)}, {}, {}); // nothing is new
        QVERIFY(!m_folders->hasChanges());
        m_folders->setRoots({path(u"a"_s), path(u"a b"_s)}, {path(u"a/b"_s)}, {});
        QCOMPARE(m_folders->takeChanges(), (FolderChanges{.trees = {path(u"a b"_s)}, .folders = {}}));
        QCOMPARE(m_events->count(), 3); // a, a/d, a b
        m_folders->setRoots({}, {}, {});
        QCOMPARE(m_events->count(), 0);
    }

    void tellsWhatIsToBeScanned_data()
    {
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("trees");
        QTest::addColumn<QString>("folders");
        const auto row = [](const char* tag, std::initializer_list<FolderEvent::Kind> kinds, const QString& name,
                            const QString& trees, const QString& folders) {
            QList<int> numbers;
            for (const FolderEvent::Kind kind : kinds)
                numbers.append(static_cast<int>(kind));
            QTest::newRow(tag) << numbers << name << trees << folders;
        };
        row("photo", {FileChanged}, u"1.jpg"_s, {}, u"a/b"_s);
        row("sidecar", {FileChanged}, u"1.jpg.xmp"_s, {}, u"a/b"_s);
        row("hidden", {FileChanged}, u".1.jpg.part"_s, {}, {});
        row("other", {FileChanged}, u"notes.txt"_s, {}, {});
        row("being written", {FileMade}, u"plain.jpg"_s, {}, {});
        row("linked", {FileMade}, u"hard.jpg"_s, {}, u"a/b"_s);
        row("link to a file", {FileMade}, u"soft.jpg"_s, {}, u"a/b"_s);
        row("link to a folder", {FileMade}, u"softfolder"_s, u"a/b"_s, {});
        row("folder", {FolderCame}, u"c"_s, u"a/b/c"_s, {});
        row("hidden folder", {FolderCame}, u".c"_s, {}, {});
        row("folder that is gone", {FolderWent}, u"c"_s, u"a/b"_s, {});
        row("hidden folder that is gone", {FolderWent}, u".c"_s, {}, {});
        row("photo in a tree", {FileChanged, FolderWent}, u"c"_s, u"a/b"_s, {});
        row("lost", {Lost}, {}, u"a"_s, {});
        row("drives", {MountsChanged}, {}, {}, {});
    }

    void tellsWhatIsToBeScanned()
    {
        QFETCH(const QList<int>, kinds);
        QFETCH(const QString, name);
        for (const QString& file : {u"plain.jpg"_s, u"hard.jpg"_s}) {
            QFile photo(path(u"a/b/"_s + file));
            QVERIFY(photo.open(QIODevice::WriteOnly));
        }
        QCOMPARE(::link(qPrintable(path(u"a/b/hard.jpg"_s)), qPrintable(path(u"a/other"_s))), 0);
        QVERIFY(QFile::link(u"plain.jpg"_s, path(u"a/b/soft.jpg"_s)));
        QVERIFY(QFile::link(u"../d"_s, path(u"a/b/softfolder"_s)));
        const int watch = m_events->numberOf(path(u"a/b"_s));
        for (const int kind : kinds)
            m_folders->take({static_cast<FolderEvent::Kind>(kind), watch, QFile::encodeName(name)}, {});
        const FolderChanges changes = m_folders->takeChanges();
        QFETCH(const QString, trees);
        QFETCH(const QString, folders);
        QCOMPARE(changes.trees, trees.isEmpty() ? QStringList() : QStringList{path(trees)});
        QCOMPARE(changes.folders, folders.isEmpty() ? QStringList() : QStringList{path(folders)});
        QVERIFY(!m_folders->hasChanges());
    }

    void watchesWhatCame()
    {
        QVERIFY(QDir(m_root).mkpath(u"a/new/deep"_s));
        m_folders->take({FolderCame, m_events->numberOf(path(u"a"_s)), "new"}, {});
        QVERIFY(m_events->numberOf(path(u"a/new/deep"_s)) > 0);
        QCOMPARE(m_folders->takeChanges().trees, QStringList{path(u"a/new"_s)});
    }

    void forgetsWhatWent()
    {
        const int below = m_events->numberOf(path(u"a/b/c"_s));
        QVERIFY(QDir(m_root).rename(u"a/b"_s, u"a/moved"_s));
        const int watch = m_events->numberOf(path(u"a"_s));
        m_folders->take({FolderWent, watch, "b"}, {});
        m_folders->take({FolderCame, watch, "moved"}, {});
        m_folders->take({FileChanged, below, "1.jpg"}, {}); // was on its way
        QCOMPARE(m_events->numberOf(path(u"a/b/c"_s)), -1);
        QVERIFY(m_events->numberOf(path(u"a/moved/c"_s)) > 0);
        QCOMPARE(m_folders->takeChanges(), (FolderChanges{.trees = {path(u"a"_s)}, .folders = {}}));
        QCOMPARE(m_folders->coverage().folders, 4);
    }

    void asksAgainWhenARootIsGone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("deleted or unmounted") << static_cast<int>(Ended);
        QTest::newRow("moved") << static_cast<int>(Moved);
    }

    void asksAgainWhenARootIsGone()
    {
        QFETCH(const int, kind);
        const auto happens = static_cast<FolderEvent::Kind>(kind);
        m_folders->take({happens, m_events->numberOf(path(u"a/b"_s)), {}}, {});
        QVERIFY(!m_folders->takeRootsChanged());
        const int watch = m_events->numberOf(path(u"a"_s));
        m_folders->take({happens, watch, {}}, {});
        QVERIFY(m_folders->takeRootsChanged());
        QVERIFY(!m_folders->takeRootsChanged());
        m_folders->take({FileChanged, watch, "1.jpg"}, {});
        QVERIFY(!m_folders->hasChanges());
        m_folders->setRoots({path(u"a"_s)}, {}, {}); // it is there again
        QCOMPARE(m_folders->takeChanges().trees, QStringList{path(u"a"_s)});
    }

    void livesWithALimit_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("most");
        QTest::newRow("watches") << ENOSPC << 2;
        QTest::newRow("instances") << EMFILE << 0;
    }

    void livesWithALimit()
    {
        QFETCH(const int, most);
        QFETCH(const int, error);
        m_folders->setRoots({}, {}, {});
        m_events->most = most;
        m_events->error = error;
        m_folders->setRoots({path(u"a"_s)}, {}, {});
        QCOMPARE(m_folders->coverage(), (WatchCoverage{.watched = most, .folders = 4, .isLimited = true}));
        QCOMPARE(m_events->count(), most); // what it has it keeps
        m_folders->takeChanges();
        m_events->most = 1'000; // somebody changed it
        m_folders->setRoots({path(u"a"_s)}, {}, {});
        QCOMPARE(m_folders->coverage(), (WatchCoverage{.watched = 4, .folders = 4, .isLimited = false}));
        QCOMPARE(m_folders->takeChanges().folders.size(), 4 - most);
    }

    void seesWhatCameWhileEventsWereLost()
    {
        QVERIFY(QDir(m_root).mkpath(u"a/new"_s));
        QVERIFY(QDir(path(u"a/b"_s)).removeRecursively());
        m_folders->take({Lost, -1, {}}, {});
        QVERIFY(m_events->numberOf(path(u"a/new"_s)) > 0);
        QCOMPARE(m_folders->coverage().folders, 3);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_root + u'/' + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    std::unique_ptr<FewEvents> m_events;
    std::unique_ptr<WatchedFolders> m_folders;
};

} // namespace wayfolio::test

using wayfolio::test::WatchedFoldersTest;
WAYFOLIO_TEST(WatchedFoldersTest)

#include "WatchedFoldersTest.moc"

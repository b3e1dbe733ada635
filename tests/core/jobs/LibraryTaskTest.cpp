// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/LibraryTask.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class LibraryTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void leavesOutWhatTellsNothing_data()
    {
        QTest::addColumn<QString>("mountedAt"); // relative to the library
        QTest::addColumn<bool>("isRemote");
        QTest::addColumn<bool>("isLeftOut");
        QTest::newRow("a share in it") << u"/a/share"_s << true << true;
        QTest::newRow("a disk in it") << u"/a/share"_s << false << false;
        QTest::newRow("a share elsewhere") << u"/../other"_s << true << false;
        QTest::newRow("the library itself") << QString() << true << false; // a person wants it
    }

    void leavesOutWhatTellsNothing()
    {
        QFETCH(const QString, mountedAt);
        QFETCH(const bool, isRemote);
        QFETCH(const bool, isLeftOut);
        const QTemporaryDir folder;
        const QString root = QFileInfo(folder.path()).canonicalFilePath() + u"/photos"_s;
        QVERIFY(QDir().mkpath(root));
        const auto catalog = Catalog::open(folder.filePath(u"catalog.sqlite"_s)).value();
        const QString mountPoint = QDir::cleanPath(root + mountedAt);
        const MountTable mounts({{.mountPoint = mountPoint, .volumeId = {}, .label = {}, .isRemote = isRemote}});
        LibraryStore store(*catalog);
        QVERIFY(store.add({root}, mounts, {}, true));
        QVERIFY(store.setWatched(store.find(root, false).value(), true));
        const FoldersToWatch expected{.roots = {root}, .leftOut = isLeftOut ? QStringList{mountPoint} : QStringList()};
        QCOMPARE(foldersToWatch(*catalog, mounts).value(), expected);
    }
};

} // namespace wayfolio::test

using wayfolio::test::LibraryTaskTest;
WAYFOLIO_TEST(LibraryTaskTest)

#include "LibraryTaskTest.moc"

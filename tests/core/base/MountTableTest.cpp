// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/MountTable.h"

#include "core/base/Paths.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class MountTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatTheKernelSays()
    {
        const QTemporaryDir folder;
        const QString root = QFileInfo(folder.path()).canonicalFilePath();
        const QByteArray card = QFile::encodeName(root + u"/sdb1"_s);
        QVERIFY(QDir(root).mkpath(u"disk/by-uuid"_s) && QDir(root).mkpath(u"disk/by-label"_s));
        write(root + u"/sdb1"_s, "a device");
        QVERIFY(QFile::link(u"../../sdb1"_s, root + u"/disk/by-uuid/1234-ABCD"_s));
        QVERIFY(QFile::link(u"../../sdb1"_s, root + u"/disk/by-label/EOS\\x20CARD"_s));
        write(root + u"/mountinfo"_s, "22 1 0:20 / / rw,relatime - overlay overlay rw\n"
                                      "23 22 8:17 / /media/EOS\\040CARD rw shared:1 master:2 - vfat " +
                                          card +
                                          " rw\n"
                                          "24 22 0:50 / /mnt/share rw - nfs4 server:/photos rw\n"
                                          "25 22 0:51 / /mnt/cifs rw - cifs //server/photos rw\n"
                                          "not a line of this format\n");
        const MountTable table = MountTable::read(root + u"/mountinfo"_s, root + u"/disk"_s);
        const std::vector<Mount> expected{
            {.mountPoint = u"/"_s, .volumeId = {}, .label = {}},
            {.mountPoint = u"/media/EOS CARD"_s, .volumeId = u"1234-ABCD"_s, .label = u"EOS CARD"_s},
            {.mountPoint = u"/mnt/share"_s, .volumeId = u"nfs:server:/photos"_s, .label = {}, .isRemote = true},
            {.mountPoint = u"/mnt/cifs"_s, .volumeId = u"cifs://server/photos"_s, .label = {}, .isRemote = true}};
        QCOMPARE(table.mounts(), expected);
        QVERIFY(MountTable::read(root + u"/none"_s, root).mounts().empty());
    }

    void tellsWhatIsElsewhere_data()
    {
        QTest::addColumn<bool>("isRemote");
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "afs", "davfs", "fuse", "fuse.sshfs",
                                 "fuse.rclone", "fuse.gvfsd-fuse", "autofs", "virtiofs"})
            QTest::newRow(type) << true;
        for (const char* type : {"ext4", "btrfs", "vfat", "exfat", "ntfs3", "fuseblk", "tmpfs", "overlay", "zfs",
                                 "fuse.gocryptfs", "fuse.mergerfs"})
            QTest::newRow(type) << false;
    }

    void tellsWhatIsElsewhere()
    {
        const QTemporaryDir folder;
        const QString info = folder.filePath(u"mountinfo"_s);
        write(info, "22 1 0:20 / /mnt rw - " + QByteArray(QTest::currentDataTag()) + " source rw\n");
        QTEST(MountTable::read(info, folder.path()).mounts().at(0).isRemote, "isRemote");
    }

    void saysSomethingOfThisComputer()
    {
        const MountTable table = MountTable::ofSystem();
        QVERIFY(table.mountOf(u"/"_s) != nullptr);
    }

    void findsTheMountOfAPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("volume");
        QTest::newRow("root") << u"/"_s << u"R"_s;
        QTest::newRow("below root") << u"/home/a"_s << u"R"_s;
        QTest::newRow("mount point") << u"/media/card"_s << u"B"_s;
        QTest::newRow("below a covered mount") << u"/media/card/DCIM"_s << u"B"_s;
        QTest::newRow("a name that goes on") << u"/media/card2"_s << u"R"_s;
        QTest::newRow("nested") << u"/media/card/in/x"_s << u"N"_s;
    }

    void findsTheMountOfAPath()
    {
        QFETCH(const QString, path);
        QTEST(table().mountOf(path)->volumeId, "volume");
    }

    void findsWhereAVolumeIs()
    {
        QCOMPARE(table().mountPointsOf(u"N"_s), (QStringList{u"/n"_s, u"/media/card/in"_s}));
        QCOMPARE(table().mountPointsOf(u"A"_s), QStringList()); // covered by another
        QCOMPARE(table().mountPointsOf(QString()), QStringList());
        QVERIFY(MountTable().mountOf(u"/a"_s) == nullptr);
    }

    void movesPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("moved"); // empty: it lies elsewhere
        QTest::newRow("itself") << u"/a/b"_s << u"/a/b"_s << u"/c"_s << u"/c"_s;
        QTest::newRow("below") << u"/a/b/d"_s << u"/a/b"_s << u"/c"_s << u"/c/d"_s;
        QTest::newRow("from the root") << u"/b/d"_s << u"/"_s << u"/c"_s << u"/c/b/d"_s;
        QTest::newRow("to the root") << u"/a/b"_s << u"/a"_s << u"/"_s << u"/b"_s;
        QTest::newRow("a name that goes on") << u"/a/bc"_s << u"/a/b"_s << u"/c"_s << QString();
    }

    void movesPaths()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QTEST(isAtOrBelow(path, from) ? pathMovedAlong(path, from, to) : QString(), "moved");
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static MountTable table()
    {
        return MountTable({{.mountPoint = u"/"_s, .volumeId = u"R"_s, .label = {}},
                           {.mountPoint = u"/media/card"_s, .volumeId = u"A"_s, .label = {}},
                           {.mountPoint = u"/media/card"_s, .volumeId = u"B"_s, .label = {}},
                           {.mountPoint = u"/media/card/in"_s, .volumeId = u"N"_s, .label = {}},
                           {.mountPoint = u"/n"_s, .volumeId = u"N"_s, .label = {}}});
    }
};

WAYFOLIO_TEST(MountTableTest)

} // namespace wayfolio::test

#include "MountTableTest.moc"
